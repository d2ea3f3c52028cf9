-- Profiles: one row per user, made with the account. Destructive: no.

create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;
create extension if not exists pg_trgm with schema extensions;

-- Helpers that policies and functions call. Nobody may look into this schema; execute is granted one by one.
create schema if not exists private;
revoke all on schema private from public;
grant usage on schema private to authenticated;

create function private.has_only_keys(p_value jsonb, p_keys text[]) returns boolean
language sql immutable set search_path = '' as $$
  select jsonb_typeof(p_value) = 'object' and not exists (
    select 1 from jsonb_object_keys(p_value) as entry(key) where not (entry.key = any (p_keys)))
$$;
revoke execute on function private.has_only_keys from public, anon, authenticated;
grant execute on function private.has_only_keys to authenticated;

create table public.profiles (
  user_id uuid primary key references auth.users (id) on delete cascade,
  name text not null default '' check (char_length(name) <= 120),
  home_city_id text check (char_length(home_city_id) between 1 and 100),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  units text not null default 'metric' check (units in ('metric', 'imperial')),
  locale text not null default 'en' check (locale ~ '^[A-Za-z-]{2,20}$'),
  preferences jsonb not null default '{}'
    check (private.has_only_keys(preferences, array['interests', 'pace', 'avoid']) and pg_column_size(preferences) < 8000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.profiles is 'What a traveller told about themselves. One row per user, made with the account.';

alter table public.profiles enable row level security;
create policy "A user reads their own profile" on public.profiles
  for select to authenticated using (user_id = (select auth.uid()));
create policy "A user changes their own profile" on public.profiles
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
revoke all on public.profiles from anon, authenticated;
grant select on public.profiles to authenticated;
grant update (name, home_city_id, currency, units, locale, preferences, updated_at) on public.profiles to authenticated;

create function private.create_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.profiles (user_id) values (new.id) on conflict do nothing;
  return new;
end $$;
revoke execute on function private.create_profile from public, anon, authenticated;

create trigger create_profile after insert on auth.users
  for each row execute function private.create_profile();

-- Says that the database answers, to whoever asks: the health check has no user.
create function public.ping() returns text
language sql stable set search_path = '' as $$ select 'pong' $$;
revoke execute on function public.ping from public, anon, authenticated;
grant execute on function public.ping to anon, authenticated;
