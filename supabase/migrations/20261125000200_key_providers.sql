-- All providers whose keys a traveller may bring, and settings beside a key: an address and a model. Destructive: no.

alter table public.api_keys drop constraint api_keys_provider_check;
alter table public.api_keys add constraint api_keys_provider_check check (provider in (
  'openai', 'anthropic', 'google', 'xai', 'openrouter', 'ai_gateway', 'openai_compatible',
  'duffel', 'liteapi', 'amadeus', 'openweather', 'google_maps'
));

alter table public.api_keys add column settings jsonb not null default '{}'
  check (jsonb_typeof(settings) = 'object' and pg_column_size(settings) <= 4096);
comment on column public.api_keys.settings is 'What belongs to the key and is no secret: the address of the server, the model, the host.';
grant select (settings) on public.api_keys to authenticated;

-- A model server in one's own network asks for no key: only the address is stored, and nothing in Vault.
alter table public.api_keys drop constraint api_keys_last_four_check;
alter table public.api_keys alter column vault_secret_id drop not null;
alter table public.api_keys add constraint api_keys_last_four_check
  check (char_length(last_four) = case when vault_secret_id is null then 0 else 4 end);
alter table public.api_keys add constraint api_keys_secret_check
  check (vault_secret_id is not null or provider = 'openai_compatible');

-- The arguments change, so the functions are made anew with the same rights.
drop function public.save_api_key(uuid, text, text, text);
create function public.save_api_key(
  p_user_id uuid, p_provider text, p_label text, p_secret text, p_settings jsonb default '{}'
) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_secret_id uuid;
begin
  -- An empty one is none: whether the provider may do without is the table's check.
  if p_secret <> '' and (char_length(p_secret) not between 8 and 500 or p_secret ~ '\s') then
    raise exception 'this is not a key' using errcode = '22023';
  end if;
  -- The trigger on delete removes the old secret, so that what is stored is always one row with its own secret.
  delete from public.api_keys where user_id = p_user_id and provider = p_provider;
  if p_secret <> '' then
    v_secret_id := vault.create_secret(p_secret, 'api-key:' || p_user_id || ':' || p_provider, 'A traveller''s provider key');
  end if;
  insert into public.api_keys (user_id, provider, label, last_four, last_check, vault_secret_id, settings)
  values (p_user_id, p_provider, p_label, right(p_secret, 4), now(), v_secret_id, p_settings);
end $$;

-- Null when nothing is stored, else the secret (null where the server asks for none) and the settings.
drop function public.read_api_key(uuid, text);
create function public.read_api_key(p_user_id uuid, p_provider text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_key public.api_keys;
begin
  update public.api_keys set last_use = now() where user_id = p_user_id and provider = p_provider
  returning * into v_key;
  if v_key.user_id is null then
    return null;
  end if;
  return jsonb_build_object(
    'secret', (select decrypted_secret from vault.decrypted_secrets where id = v_key.vault_secret_id),
    'settings', v_key.settings
  );
end $$;

revoke execute on function public.save_api_key, public.read_api_key from public, anon, authenticated;
grant execute on function public.save_api_key, public.read_api_key to service_role;
