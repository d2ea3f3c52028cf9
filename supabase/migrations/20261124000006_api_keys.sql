-- A traveller's own provider keys. The secret lives in Vault; this table points to it. Destructive: no.

create extension if not exists supabase_vault with schema vault;

create table public.api_keys (
  user_id uuid not null references auth.users (id) on delete cascade,
  provider text not null check (provider in ('openai', 'duffel')),
  label text not null default '' check (char_length(label) <= 60),
  last_four text not null check (char_length(last_four) = 4),
  last_check timestamptz not null,
  last_use timestamptz,
  vault_secret_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (user_id, provider)
);
comment on table public.api_keys is 'Whose key for which provider, and where in Vault it lies. Never the key.';
alter table public.api_keys enable row level security;
create policy "A user sees which keys they stored" on public.api_keys
  for select to authenticated using (user_id = (select auth.uid()));
-- Provider, label, last four, last check and last use: nothing else leaves, not even the pointer into Vault.
revoke all on public.api_keys from anon, authenticated;
grant select (provider, label, last_four, last_check, last_use) on public.api_keys to authenticated;

create function private.delete_vault_secret() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from vault.secrets where id = old.vault_secret_id;
  return null;
end $$;
revoke execute on function private.delete_vault_secret from public, anon, authenticated;
-- Also when the user is deleted: the row goes by cascade, and the secret with it.
create trigger delete_vault_secret after delete on public.api_keys
  for each row execute function private.delete_vault_secret();

-- The three functions act for the user id that the server verified; only the server's own role may call them.
create function public.save_api_key(p_user_id uuid, p_provider text, p_label text, p_secret text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_secret_id uuid;
begin
  if char_length(p_secret) not between 8 and 500 or p_secret ~ '\s' then
    raise exception 'this is not a key' using errcode = '22023';
  end if;
  select vault_secret_id into v_secret_id from public.api_keys where user_id = p_user_id and provider = p_provider for update;
  if v_secret_id is null then
    v_secret_id := vault.create_secret(p_secret, 'api-key:' || p_user_id || ':' || p_provider, 'A traveller''s provider key');
    insert into public.api_keys (user_id, provider, label, last_four, last_check, vault_secret_id)
    values (p_user_id, p_provider, p_label, right(p_secret, 4), now(), v_secret_id);
  else
    perform vault.update_secret(v_secret_id, p_secret);
    update public.api_keys set label = p_label, last_four = right(p_secret, 4), last_check = now(), last_use = null
    where user_id = p_user_id and provider = p_provider;
  end if;
end $$;

create function public.read_api_key(p_user_id uuid, p_provider text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_secret_id uuid;
begin
  update public.api_keys set last_use = now() where user_id = p_user_id and provider = p_provider
  returning vault_secret_id into v_secret_id;
  return (select decrypted_secret from vault.decrypted_secrets where id = v_secret_id);
end $$;

create function public.delete_api_key(p_user_id uuid, p_provider text) returns void
language sql security definer set search_path = '' as $$
  delete from public.api_keys where user_id = p_user_id and provider = p_provider
$$;

revoke execute on function public.save_api_key, public.read_api_key, public.delete_api_key from public, anon, authenticated;
grant execute on function public.save_api_key, public.read_api_key, public.delete_api_key to service_role;
