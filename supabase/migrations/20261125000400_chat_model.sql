-- Who leads a traveller's chat: their choice, and one call that reads it with the key it needs. Destructive: no.

alter table public.profiles add column chat_model jsonb
  check (private.has_only_keys(chat_model, array['source', 'provider', 'modelId']) and pg_column_size(chat_model) < 1000);
comment on column public.profiles.chat_model is 'The model that leads the chat: built in, the operator''s (choosing it is the consent) or one of a key. Null: the newest key, else built in.';
grant update (chat_model) on public.profiles to authenticated;

-- The choice, and the traveller's key for it: one round trip and one read of Vault for each answer of the chat. A key
-- that was chosen and is gone gives way to the newest of the others.
create function public.read_chat_model(p_user_id uuid) returns jsonb
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
    order by (provider = v_choice ->> 'provider') desc nulls last, created_at desc limit 1;
  end if;
  return jsonb_build_object('choice', v_choice, 'provider', v_provider,
    'key', case when v_provider is not null then public.read_api_key(p_user_id, v_provider) end);
end $$;
revoke execute on function public.read_chat_model from public, anon, authenticated;
grant execute on function public.read_chat_model to service_role;
