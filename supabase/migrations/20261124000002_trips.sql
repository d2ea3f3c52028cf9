-- Trips, their members and the plan. Only functions write: the browser may read what it may see. Destructive: no.

create table public.trips (
  id uuid primary key,
  title text not null check (char_length(title) between 1 and 120 and title = btrim(title)),
  start_date date,
  end_date date,
  destination_city_ids text[] not null default '{}' check (cardinality(destination_city_ids) <= 10),
  origin_city_id text check (char_length(origin_city_id) <= 100),
  party jsonb not null check (
    private.has_only_keys(party, array['adults', 'childAges'])
    and jsonb_typeof(party -> 'adults') = 'number' and (party ->> 'adults')::numeric between 1 and 9
    and jsonb_typeof(party -> 'childAges') = 'array' and jsonb_array_length(party -> 'childAges') <= 8),
  budget_minor bigint check (budget_minor between 0 and 1000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  interests text[] not null default '{}' check (cardinality(interests) <= 20),
  pace text not null check (pace in ('slow', 'balanced', 'fast')),
  brief text not null default '' check (char_length(brief) <= 10000),
  revision integer not null default 0,
  created_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (start_date is null or end_date is null or end_date between start_date and start_date + 365)
);
comment on table public.trips is 'A trip. `revision` counts accepted operation lists; only functions write.';

create table public.trip_members (
  trip_id uuid not null references public.trips (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null check (role in ('owner', 'editor', 'viewer')),
  created_at timestamptz not null default now(),
  primary key (trip_id, user_id)
);
comment on table public.trip_members is 'Who may do what in a trip. Roles are changed by functions only.';
create index trip_members_user on public.trip_members (user_id, trip_id);
create unique index trip_members_one_owner on public.trip_members (trip_id) where role = 'owner';

create table public.itinerary_items (
  trip_id uuid not null references public.trips (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('flight', 'stay', 'activity', 'meal', 'transport', 'note')),
  title text not null check (char_length(title) between 1 and 200 and title = btrim(title)),
  day date check (day between '1990-01-01' and '2200-01-01'),
  position text collate "C" not null check (position ~ '^[A-Za-z0-9]{1,120}$'),
  start_local timestamp,
  start_zone text check (char_length(start_zone) between 1 and 64),
  end_local timestamp,
  end_zone text check (char_length(end_zone) between 1 and 64),
  place jsonb,
  end_place jsonb,
  cost jsonb,
  locked boolean not null,
  note text not null check (char_length(note) <= 4000),
  details jsonb not null,
  primary key (trip_id, id),
  constraint place_shape check (place is null or (
    private.has_only_keys(place, array['id', 'name', 'lat', 'lon', 'cityId', 'address']) and pg_column_size(place) < 4000
    and jsonb_typeof(place -> 'name') = 'string' and jsonb_typeof(place -> 'lat') = 'number' and jsonb_typeof(place -> 'lon') = 'number'
    and (place ->> 'lat')::numeric between -90 and 90 and (place ->> 'lon')::numeric between -180 and 180)),
  constraint end_place_shape check (end_place is null or (
    private.has_only_keys(end_place, array['id', 'name', 'lat', 'lon', 'cityId', 'address']) and pg_column_size(end_place) < 4000
    and jsonb_typeof(end_place -> 'name') = 'string' and jsonb_typeof(end_place -> 'lat') = 'number' and jsonb_typeof(end_place -> 'lon') = 'number'
    and (end_place ->> 'lat')::numeric between -90 and 90 and (end_place ->> 'lon')::numeric between -180 and 180)),
  constraint cost_shape check (cost is null or (
    private.has_only_keys(cost, array['amountMinor', 'currency', 'evidence']) and pg_column_size(cost) < 4000
    and jsonb_typeof(cost -> 'amountMinor') = 'number' and (cost ->> 'amountMinor')::numeric = trunc((cost ->> 'amountMinor')::numeric)
    and abs((cost ->> 'amountMinor')::numeric) <= 1000000000000
    and coalesce(cost ->> 'currency', '') ~ '^[A-Z]{3}$' and jsonb_typeof(cost -> 'evidence') = 'object')),
  constraint details_shape check (
    private.has_only_keys(details, array['category', 'interests', 'indoor', 'hours', 'reason', 'segments', 'direction',
      'durationMinutes', 'fareBrand', 'emissionsKg', 'nights', 'stars', 'rate', 'board', 'provider', 'offerId',
      'offerExpiresAt', 'mode']) and pg_column_size(details) < 20000)
);
comment on table public.itinerary_items is 'The plan: what happens on which day. Written by operations only.';
create index itinerary_items_order on public.itinerary_items (trip_id, day, position);

-- The trips that the caller may read, and their role in one. They take no user id: the token says who asks.
create function private.readable_trip_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select trip_id from public.trip_members where user_id = (select auth.uid())
$$;
create function private.trip_role(p_trip_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select role from public.trip_members where trip_id = p_trip_id and user_id = (select auth.uid())
$$;
revoke execute on function private.readable_trip_ids, private.trip_role from public, anon, authenticated;
grant execute on function private.readable_trip_ids, private.trip_role to authenticated;

alter table public.trips enable row level security;
alter table public.trip_members enable row level security;
alter table public.itinerary_items enable row level security;
create policy "A member reads the trip" on public.trips
  for select to authenticated using (id in (select private.readable_trip_ids()));
create policy "A member reads who is in the trip" on public.trip_members
  for select to authenticated using (trip_id in (select private.readable_trip_ids()));
create policy "A member reads the plan" on public.itinerary_items
  for select to authenticated using (trip_id in (select private.readable_trip_ids()));
revoke all on public.trips, public.trip_members, public.itinerary_items from anon, authenticated;
grant select on public.trips, public.trip_members, public.itinerary_items to authenticated;

-- Rows to the trip document's words and back. One place each, so that no field has two names.
create function private.item_json(item public.itinerary_items) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object(
    'id', item.id, 'kind', item.kind, 'title', item.title, 'day', item.day, 'position', item.position,
    'start', to_char(item.start_local, 'YYYY-MM-DD"T"HH24:MI'), 'startZone', item.start_zone,
    'end', to_char(item.end_local, 'YYYY-MM-DD"T"HH24:MI'), 'endZone', item.end_zone,
    'place', item.place, 'endPlace', item.end_place, 'cost', item.cost,
    'locked', item.locked, 'note', item.note, 'details', item.details)
$$;

create function private.null_if_json_null(p_value jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(p_value) = 'null' then null else p_value end
$$;

-- Raises 22023 for a document with missing, unknown or ill-typed fields; the table's checks do the rest.
create function private.item_row(p_trip_id uuid, p_item jsonb) returns public.itinerary_items
language plpgsql immutable set search_path = '' as $$
declare
  fields constant text[] := array['id', 'kind', 'title', 'day', 'position', 'start', 'startZone', 'end', 'endZone',
    'place', 'endPlace', 'cost', 'locked', 'note', 'details'];
  item public.itinerary_items;
begin
  if not private.has_only_keys(p_item, fields) or not (p_item ?& fields) then
    raise exception 'an item has missing or unknown fields' using errcode = '22023';
  end if;
  if jsonb_typeof(p_item -> 'locked') <> 'boolean' or jsonb_typeof(p_item -> 'details') <> 'object'
    or jsonb_typeof(p_item -> 'title') <> 'string' or jsonb_typeof(p_item -> 'note') <> 'string'
    or jsonb_typeof(p_item -> 'kind') <> 'string' or jsonb_typeof(p_item -> 'position') <> 'string'
    or coalesce(p_item ->> 'start', '2000-01-01T00:00') !~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'
    or coalesce(p_item ->> 'end', '2000-01-01T00:00') !~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'
    or coalesce(p_item ->> 'day', '2000-01-01') !~ '^\d{4}-\d\d-\d\d$' then
    raise exception 'an item has a field of the wrong type' using errcode = '22023';
  end if;
  item.trip_id := p_trip_id;
  item.id := (p_item ->> 'id')::uuid;
  item.kind := p_item ->> 'kind';
  item.title := p_item ->> 'title';
  item.day := (p_item ->> 'day')::date;
  item.position := p_item ->> 'position';
  item.start_local := (p_item ->> 'start')::timestamp;
  item.start_zone := p_item ->> 'startZone';
  item.end_local := (p_item ->> 'end')::timestamp;
  item.end_zone := p_item ->> 'endZone';
  item.place := private.null_if_json_null(p_item -> 'place');
  item.end_place := private.null_if_json_null(p_item -> 'endPlace');
  item.cost := private.null_if_json_null(p_item -> 'cost');
  item.locked := (p_item ->> 'locked')::boolean;
  item.note := p_item ->> 'note';
  item.details := p_item -> 'details';
  return item;
end $$;

create function private.trip_fields_json(trip public.trips) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object(
    'title', trip.title, 'startDate', trip.start_date, 'endDate', trip.end_date,
    'destinationCityIds', to_jsonb(trip.destination_city_ids), 'originCityId', trip.origin_city_id,
    'party', trip.party, 'budgetMinor', trip.budget_minor, 'currency', trip.currency,
    'interests', to_jsonb(trip.interests), 'pace', trip.pace, 'brief', trip.brief)
$$;

-- Sets the fields of a trip from a complete document of them.
create function private.write_trip_fields(p_trip_id uuid, p_fields jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  fields constant text[] := array['title', 'startDate', 'endDate', 'destinationCityIds', 'originCityId', 'party',
    'budgetMinor', 'currency', 'interests', 'pace', 'brief'];
begin
  if not private.has_only_keys(p_fields, fields) or not (p_fields ?& fields) then
    raise exception 'a trip has missing or unknown fields' using errcode = '22023';
  end if;
  if jsonb_typeof(p_fields -> 'destinationCityIds') <> 'array' or jsonb_typeof(p_fields -> 'interests') <> 'array'
    or jsonb_typeof(p_fields -> 'title') <> 'string' or jsonb_typeof(p_fields -> 'brief') <> 'string'
    or jsonb_typeof(p_fields -> 'party') <> 'object' or jsonb_typeof(p_fields -> 'budgetMinor') not in ('number', 'null') then
    raise exception 'a trip has a field of the wrong type' using errcode = '22023';
  end if;
  update public.trips set
    title = p_fields ->> 'title',
    start_date = (p_fields ->> 'startDate')::date,
    end_date = (p_fields ->> 'endDate')::date,
    destination_city_ids = array(select jsonb_array_elements_text(p_fields -> 'destinationCityIds')),
    origin_city_id = p_fields ->> 'originCityId',
    party = p_fields -> 'party',
    budget_minor = (p_fields ->> 'budgetMinor')::bigint,
    currency = p_fields ->> 'currency',
    interests = array(select jsonb_array_elements_text(p_fields -> 'interests')),
    pace = p_fields ->> 'pace',
    brief = p_fields ->> 'brief'
  where id = p_trip_id;
end $$;
revoke execute on function private.item_json, private.null_if_json_null, private.item_row, private.trip_fields_json,
  private.write_trip_fields from public, anon, authenticated;

-- The whole trip in one round trip, null for who may not see it.
create function public.get_trip(p_trip_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'role', private.trip_role(trip.id),
    'trip', private.trip_fields_json(trip) || jsonb_build_object(
      'id', trip.id, 'revision', trip.revision,
      'items', coalesce((
        select jsonb_agg(private.item_json(item) order by item.day nulls last, item.position, item.id)
        from public.itinerary_items item where item.trip_id = trip.id), '[]'::jsonb)))
  from public.trips trip
  where trip.id = p_trip_id and private.trip_role(trip.id) is not null
$$;

-- Makes an empty trip. The same id again by the same owner answers the same trip: a double click makes one.
create function public.create_trip(p_id uuid, p_fields jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := auth.uid();
  v_most integer := case when coalesce((auth.jwt() ->> 'is_anonymous')::boolean, false) then 20 else 500 end;
begin
  if v_user is null then
    raise exception 'nobody is signed in' using errcode = 'PT401';
  end if;
  if exists (select 1 from public.trips where id = p_id) then
    if private.trip_role(p_id) = 'owner' then
      return p_id;
    end if;
    raise exception 'the id is taken' using errcode = 'PT409';
  end if;
  -- Counting and inserting must not interleave with the same user's other request.
  perform pg_advisory_xact_lock(hashtextextended(v_user::text, 0));
  if (select count(*) from public.trip_members where user_id = v_user and role = 'owner') >= v_most then
    raise exception 'too many trips' using errcode = 'PT409', hint = 'limit';
  end if;
  insert into public.trips (id, title, party, currency, pace, created_by)
  values (p_id, 'New trip', '{"adults": 1, "childAges": []}', 'EUR', 'balanced', v_user);
  perform private.write_trip_fields(p_id, p_fields);
  insert into public.trip_members (trip_id, user_id, role) values (p_id, v_user, 'owner');
  return p_id;
end $$;

-- Only the owner deletes a trip. Who may not see it learns nothing.
create function public.delete_trip(p_trip_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_role text := private.trip_role(p_trip_id);
begin
  if v_role is null then
    raise exception 'no such trip' using errcode = 'PT404';
  elsif v_role <> 'owner' then
    raise exception 'only the owner deletes a trip' using errcode = 'PT403';
  end if;
  delete from public.trips where id = p_trip_id;
end $$;
revoke execute on function public.get_trip, public.create_trip, public.delete_trip from public, anon, authenticated;
grant execute on function public.get_trip, public.create_trip, public.delete_trip to authenticated;

-- A trip whose last member is gone belongs to nobody.
create function private.delete_trip_of_nobody() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.trips where id = old.trip_id
    and not exists (select 1 from public.trip_members where trip_id = old.trip_id and role = 'owner');
  return null;
end $$;
revoke execute on function private.delete_trip_of_nobody from public, anon, authenticated;
create trigger delete_trip_of_nobody after delete on public.trip_members
  for each row when (old.role = 'owner') execute function private.delete_trip_of_nobody();
