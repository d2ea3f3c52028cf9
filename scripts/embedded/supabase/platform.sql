-- What a hosted Supabase project already has before the first migration runs. May run again and again.
do $$
declare r record;
begin
  for r in select * from (values
    ('anon', 'nologin noinherit'), ('authenticated', 'nologin noinherit'), ('service_role', 'nologin noinherit bypassrls'),
    ('authenticator', 'nologin noinherit'), ('supabase_admin', 'nologin'), ('supabase_auth_admin', 'nologin noinherit'),
    ('supabase_storage_admin', 'nologin noinherit'), ('supabase_realtime_admin', 'nologin noinherit'), ('dashboard_user', 'nologin')
  ) t(n, o) loop
    if not exists (select 1 from pg_roles where rolname = r.n) then execute format('create role %I %s', r.n, r.o); end if;
  end loop;
end $$;
alter role service_role bypassrls;
grant anon, authenticated, service_role to authenticator;

create schema if not exists extensions;
create schema if not exists vault;
create schema if not exists graphql_public;
grant usage on schema public, extensions to anon, authenticated, service_role;
grant usage on schema auth to anon, authenticated, service_role;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;
create extension if not exists supabase_vault with schema vault;

alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;

-- auth helpers with the hosted semantics (fall back to request.jwt.claims)
create or replace function auth.uid() returns uuid language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''),
                  (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'))::uuid $$;
create or replace function auth.role() returns text language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.role', true), ''),
                  (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'))::text $$;
create or replace function auth.email() returns text language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.email', true), ''),
                  (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email'))::text $$;
create or replace function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim', true), ''),
                  nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb $$;

-- storage grants as hosted
do $$ begin
  if to_regnamespace('storage') is not null then
    grant usage on schema storage to anon, authenticated, service_role;
    grant all on all tables in schema storage to anon, authenticated, service_role;
  end if;
end $$;

-- realtime: broadcast/presence authorisation surface
create schema if not exists realtime;
grant usage on schema realtime to anon, authenticated, service_role;
create table if not exists realtime.messages (
  id uuid not null default gen_random_uuid() primary key,
  topic text not null, extension text not null, payload jsonb, event text,
  private boolean default false,
  updated_at timestamp not null default now(), inserted_at timestamp not null default now());
create index if not exists messages_inserted_at_idx on realtime.messages (inserted_at);
alter table realtime.messages enable row level security;
grant select, insert, update on realtime.messages to anon, authenticated, service_role;
create or replace function realtime.topic() returns text language sql stable as $$
  select nullif(current_setting('realtime.topic', true), '')::text $$;
create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true)
returns void language plpgsql security definer set search_path = '' as $$
declare v_id uuid := gen_random_uuid();
begin
  insert into realtime.messages (id, payload, event, topic, private, extension)
  values (v_id, payload || jsonb_build_object('id', v_id), event, topic, private, 'broadcast');
  perform pg_notify('realtime_messages', v_id::text);
exception when others then
  raise warning 'realtime.send: %', sqlerrm;
end $$;
create or replace function realtime.broadcast_changes(topic_name text, event_name text, operation text, table_name text,
  table_schema text, new record, old record, level text default 'ROW')
returns void language plpgsql security definer set search_path = '' as $$
begin
  if level = 'STATEMENT' then raise exception 'function can only be triggered for each row, not for each statement'; end if;
  perform realtime.send(jsonb_build_object('old_record', to_jsonb(old), 'record', to_jsonb(new), 'operation', operation,
    'table', table_name, 'schema', table_schema), event_name, topic_name, true);
end $$;
