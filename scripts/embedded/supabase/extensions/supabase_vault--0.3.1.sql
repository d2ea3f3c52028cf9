-- A stand-in for supabase_vault 0.3: same schema, view and functions, built on pgcrypto (schema "extensions").
-- The root key is not in the database: it is a file of the WebAssembly process's own memory, which only a superuser
-- function may read. Each secret has its own key, HMAC-SHA256(root, id), so a ciphertext moved to another row does not open.
\echo Use "CREATE EXTENSION supabase_vault" to load this file. \quit

create table vault.secrets (
  id uuid primary key default gen_random_uuid(),
  name text,
  description text not null default '',
  secret text not null,
  key_id uuid,
  nonce bytea default extensions.gen_random_bytes(16),
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create unique index secrets_name_idx on vault.secrets (name) where name is not null;

create function vault._root_key() returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  root text := pg_catalog.btrim(pg_catalog.pg_read_file('/run/vault.key'), E' \n\r\t');
begin
  if root is null or pg_catalog.length(root) < 32 then
    raise exception 'vault: the root key is missing or too short' using errcode = '55000';
  end if;
  return root;
end $$;

create function vault._secret_key(p_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select pg_catalog.encode(extensions.hmac('vault:v1:' || p_id::text, vault._root_key(), 'sha256'), 'hex')
$$;

create function vault._encrypt(p_id uuid, p_plain text) returns text
language sql volatile security definer set search_path = '' as $$
  select pg_catalog.encode(extensions.pgp_sym_encrypt(p_plain, vault._secret_key(p_id),
    'cipher-algo=aes256, compress-algo=0, s2k-mode=3, s2k-count=1024'), 'base64')
$$;

create function vault._decrypt(p_id uuid, p_cipher text) returns text
language sql stable security definer set search_path = '' as $$
  select extensions.pgp_sym_decrypt(pg_catalog.decode(p_cipher, 'base64'), vault._secret_key(p_id))
$$;

create view vault.decrypted_secrets as
select s.id, s.name, s.description, s.secret, vault._decrypt(s.id, s.secret) as decrypted_secret,
       s.key_id, s.nonce, s.created_at, s.updated_at
from vault.secrets s;

create function vault.create_secret(
  new_secret text, new_name text default null, new_description text default '', new_key_id uuid default null
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid := pg_catalog.gen_random_uuid();
begin
  insert into vault.secrets (id, secret, name, description)
  values (v_id, vault._encrypt(v_id, new_secret), new_name, coalesce(new_description, ''));
  return v_id;
end $$;

create function vault.update_secret(
  secret_id uuid, new_secret text default null, new_name text default null,
  new_description text default null, new_key_id uuid default null
) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update vault.secrets s set
    secret = case when new_secret is null then s.secret else vault._encrypt(s.id, new_secret) end,
    name = coalesce(new_name, s.name),
    description = coalesce(new_description, s.description),
    updated_at = pg_catalog.now()
  where s.id = secret_id;
end $$;

revoke all on schema vault from public;
revoke all on all tables in schema vault from public;
revoke all on all functions in schema vault from public;
grant usage on schema vault to service_role;
grant select, delete on vault.secrets, vault.decrypted_secrets to service_role;
grant execute on function vault.create_secret, vault.update_secret, vault._decrypt to service_role;
select pg_catalog.pg_extension_config_dump('vault.secrets', '');
