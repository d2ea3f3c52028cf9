-- Without a choice the key that was saved last leads the chat: by the time that its owner may see, so that the page can
-- tell who answers. Destructive: no.

create or replace function public.read_chat_model(p_user_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_choice jsonb;
  v_provider text;
begin
  select chat_model into v_choice from public.profiles where user_id = p_user_id;
  if v_choice is null or v_choice ->> 'source' = 'own_key' then
    select provider into v_provider from public.api_keys
    where user_id = p_user_id and provider in (
      'openai', 'anthropic', 'google', 'xai', 'openrouter', 'ai_gateway', 'openai_compatible')
    order by (provider = v_choice ->> 'provider') desc nulls last, last_check desc, provider limit 1;
  end if;
  return jsonb_build_object('choice', v_choice, 'provider', v_provider,
    'key', case when v_provider is not null then public.read_api_key(p_user_id, v_provider) end);
end $$;
