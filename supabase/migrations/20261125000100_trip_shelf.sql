-- The shelf of trips: put aside, take away with a way back, copy, list by the page. Destructive: no, a deleted trip now
-- stays for 30 days before it goes.

-- Putting a trip aside is a member's own affair: the others still see it where it was.
alter table public.trip_members add column archived_at timestamptz;
revoke select on public.trip_members from authenticated;
grant select (trip_id, user_id, role, created_at) on public.trip_members to authenticated;
alter table public.trips add column deleted_at timestamptz;
create index trips_deleted on public.trips (deleted_at) where deleted_at is not null;

-- A deleted trip is nobody's to read or change until its owner takes it back.
create or replace function private.readable_trip_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select member.trip_id from public.trip_members member
  where member.user_id = (select auth.uid())
    and exists (select 1 from public.trips trip where trip.id = member.trip_id and trip.deleted_at is null)
$$;
create or replace function private.trip_role(p_trip_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select member.role from public.trip_members member
  where member.trip_id = p_trip_id and member.user_id = (select auth.uid())
    and exists (select 1 from public.trips trip where trip.id = p_trip_id and trip.deleted_at is null)
$$;

-- Removes what was deleted 30 days ago: each time somebody deletes a trip, and every night where pg_cron runs.
create function private.purge_deleted_trips() returns void
language sql security definer set search_path = '' as $$
  delete from public.trips where deleted_at < now() - interval '30 days'
$$;
do $$ begin
  if exists (select 1 from pg_extension where extname = 'pg_cron') then
    perform cron.schedule('purge-deleted-trips', '17 3 * * *', 'select private.purge_deleted_trips()');
  end if;
end $$;

-- Only the owner deletes a trip. Who may not see it learns nothing.
create or replace function public.delete_trip(p_trip_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_role text := private.trip_role(p_trip_id);
begin
  if v_role is null then
    raise exception 'no such trip' using errcode = 'PT404';
  elsif v_role <> 'owner' then
    raise exception 'only the owner deletes a trip' using errcode = 'PT403';
  end if;
  update public.trips set deleted_at = now() where id = p_trip_id;
  perform private.purge_deleted_trips();
end $$;

-- Takes a deleted trip back, by its owner, as it was. A trip that is there stays as it is.
create function public.recover_trip(p_trip_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.trip_members where trip_id = p_trip_id and user_id = auth.uid() and role = 'owner') then
    raise exception 'no such trip' using errcode = 'PT404';
  end if;
  update public.trips set deleted_at = null where id = p_trip_id;
end $$;

create function public.set_trip_archived(p_trip_id uuid, p_is_archived boolean) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if private.trip_role(p_trip_id) is null then
    raise exception 'no such trip' using errcode = 'PT404';
  end if;
  update public.trip_members set archived_at = case when p_is_archived then now() end
  where trip_id = p_trip_id and user_id = auth.uid();
end $$;

-- The same as before, without counting what was deleted.
create or replace function public.create_trip(p_id uuid, p_fields jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := auth.uid();
  v_most integer := case when coalesce((auth.jwt() ->> 'is_anonymous')::boolean, false) then 20 else 500 end;
begin
  if v_user is null then
    raise exception 'nobody is signed in' using errcode = 'PT401';
  end if;
  -- Looking, counting and inserting must not interleave with the same user's other request.
  perform pg_advisory_xact_lock(hashtextextended(v_user::text, 0));
  if exists (select 1 from public.trips where id = p_id) then
    if private.trip_role(p_id) = 'owner' then
      return p_id;
    end if;
    raise exception 'the id is taken' using errcode = 'PT409';
  end if;
  if not coalesce(private.fits(to_jsonb(p_id), '{"$ref": "#/$defs/id"}')
    and private.fits(p_fields, private.document_schema() -> 'fields') and private.is_titled(p_fields), false) then
    raise exception 'a trip has missing, unknown or wrong fields' using errcode = '22023';
  end if;
  if (select count(*) from public.trip_members member join public.trips trip on trip.id = member.trip_id
    where member.user_id = v_user and member.role = 'owner' and trip.deleted_at is null) >= v_most then
    raise exception 'too many trips' using errcode = 'PT409', hint = 'limit';
  end if;
  insert into public.trips (id, title, party, currency, pace, created_by)
  values (p_id, 'New trip', '{"adults": 1, "childAges": []}', 'EUR', 'balanced', v_user);
  perform private.write_trip_fields(p_id, p_fields);
  insert into public.trip_members (trip_id, user_id, role) values (p_id, v_user, 'owner');
  return p_id;
end $$;

-- A copy of a trip that the caller may read, as their own. Its items come in through the log, so the copy has a history.
-- An offer belongs to the search that found it: the copy keeps the price as it was seen and not the way to book it.
create function public.duplicate_trip(p_trip_id uuid, p_new_id uuid, p_title text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_trip public.trips;
  v_operations jsonb;
  v_revision integer := 0;
begin
  if private.trip_role(p_trip_id) is null then
    raise exception 'no such trip' using errcode = 'PT404';
  end if;
  if exists (select 1 from public.trips where id = p_new_id) then
    return public.create_trip(p_new_id, '{}');
  end if;
  select * into strict v_trip from public.trips where id = p_trip_id;
  perform public.create_trip(p_new_id, private.trip_fields_json(v_trip) || jsonb_build_object('title', p_title));
  for v_operations in
    select jsonb_agg(jsonb_build_object('op', 'item.add', 'item', jsonb_set(item, '{details}',
      (item -> 'details') - array['offerId', 'offerExpiresAt'])))
    from (
      select private.item_json(row) as item, (row_number() over (order by row.day, row.position, row.id) - 1) / 500 as part
      from public.itinerary_items row where row.trip_id = p_trip_id) items
    group by part order by part
  loop
    perform private.write_operations(p_new_id, v_revision, v_operations, 'hand', gen_random_uuid(), 'Copied');
    v_revision := v_revision + 1;
  end loop;
  return p_new_id;
end $$;

-- One shelf of the caller's trips, a page at a time: "upcoming" (the next first, without dates last), "past" (the latest
-- first) or "archived". The cursor is the key and id of the last row. Counts say what is planned, not what is thought.
create function public.list_trips(
  p_shelf text, p_today date, p_search text, p_after_key text, p_limit integer, p_after_id uuid default null
) returns jsonb
language sql stable security definer set search_path = '' as $$
  with shelf as (
    select trip.*, member.role,
      case p_shelf when 'upcoming' then coalesce(trip.start_date, '9999-12-31')::text
        when 'past' then trip.end_date::text else to_char(member.archived_at, 'YYYY-MM-DD"T"HH24:MI:SS.US') end as key
    from public.trip_members member join public.trips trip on trip.id = member.trip_id
    where member.user_id = (select auth.uid()) and trip.deleted_at is null
      and (p_search = '' or trip.title ilike '%' || p_search || '%' or trip.brief ilike '%' || p_search || '%'
        or array_to_string(trip.destination_city_ids, ' ') ilike '%' || p_search || '%')
      and case p_shelf
        when 'upcoming' then member.archived_at is null and coalesce(trip.end_date, '9999-12-31') >= p_today
        when 'past' then member.archived_at is null and trip.end_date < p_today
        when 'archived' then member.archived_at is not null
        else false end
  ), page as (
    select * from shelf
    where p_after_id is null
      or case when p_shelf = 'upcoming' then (key, id) > (p_after_key, p_after_id) else (key, id) < (p_after_key, p_after_id) end
    order by case when p_shelf = 'upcoming' then key end, case when p_shelf = 'upcoming' then id end,
      case when p_shelf <> 'upcoming' then key end desc, case when p_shelf <> 'upcoming' then id end desc
    limit least(greatest(p_limit, 1), 100)
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', page.id, 'title', page.title, 'startDate', page.start_date, 'endDate', page.end_date,
    'destinationCityIds', to_jsonb(page.destination_city_ids), 'party', page.party, 'role', page.role,
    'revision', page.revision, 'key', page.key,
    'stops', (select count(*) from public.itinerary_items item where item.trip_id = page.id and item.day is not null))
    order by case when p_shelf = 'upcoming' then page.key end, case when p_shelf = 'upcoming' then page.id end,
      case when p_shelf <> 'upcoming' then page.key end desc, case when p_shelf <> 'upcoming' then page.id end desc), '[]')
  from page
$$;

-- Everything of the caller goes with the account: profile, keys with their secrets, own trips, conversations. In trips of
-- others only the membership ends; what they wrote there stays without a name.
create function public.delete_account() returns void
language plpgsql security definer set search_path = '' as $$
begin
  if auth.uid() is null then
    raise exception 'nobody is signed in' using errcode = 'PT401';
  end if;
  delete from auth.users where id = auth.uid();
end $$;

revoke execute on function private.purge_deleted_trips, public.recover_trip, public.set_trip_archived, public.duplicate_trip,
  public.list_trips, public.delete_account from public, anon, authenticated;
grant execute on function public.recover_trip, public.set_trip_archived, public.duplicate_trip, public.list_trips,
  public.delete_account to authenticated;
