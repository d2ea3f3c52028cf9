-- All keys that one request needs, in one round trip. Destructive: no (the function for one key is kept for
-- read_chat_model and leaves the server's hands).

create function public.read_api_keys(p_user_id uuid, p_providers text[]) returns jsonb
language sql security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(provider, public.read_api_key(p_user_id, provider)), '{}')
  from unnest(p_providers) as provider
$$;
revoke execute on function public.read_api_keys from public, anon, authenticated;
grant execute on function public.read_api_keys to service_role;
revoke execute on function public.read_api_key from service_role;
