-- The log of operations, and the only writer of plans. Destructive: no.

create table public.trip_operations (
  id uuid primary key default gen_random_uuid(),
  trip_id uuid not null references public.trips (id) on delete cascade,
  -- The revision after these operations.
  revision integer not null,
  actor uuid references auth.users (id) on delete set null,
  source text not null check (source in ('hand', 'chat', 'import', 'api', 'mcp', 'undo', 'redo', 'restore')),
  summary text not null default '' check (char_length(summary) <= 500),
  operations jsonb not null,
  inverse jsonb not null,
  idempotency_key uuid not null,
  -- The revision of the undo that took it back, null while it stands.
  undone_at integer,
  created_at timestamptz not null default now(),
  unique (trip_id, revision),
  unique (trip_id, idempotency_key)
);
comment on table public.trip_operations is 'Every accepted list of operations with its inverse: history, undo and retries.';
alter table public.trip_operations enable row level security;
create policy "A member reads the history" on public.trip_operations
  for select to authenticated using (trip_id in (select private.readable_trip_ids()));
revoke all on public.trip_operations from anon, authenticated;
grant select on public.trip_operations to authenticated;

-- What a list touches: item ids and names of trip fields. Two lists that touch nothing in common may swap.
create function private.touched(p_operations jsonb) returns setof text
language sql immutable set search_path = '' as $$
  select case operation ->> 'op' when 'item.add' then operation -> 'item' ->> 'id' else operation ->> 'id' end
  from jsonb_array_elements(p_operations) operation where operation ->> 'op' <> 'trip.update'
  union
  select 'field:' || field.name
  from jsonb_array_elements(p_operations) operation, lateral jsonb_object_keys(operation -> 'patch') as field(name)
  where operation ->> 'op' = 'trip.update'
$$;

-- Carries out one operation and answers its inverse. Raises 22023 (malformed), PT409 (no such item, taken id, locked).
create function private.apply_operation(p_trip_id uuid, p_operation jsonb, p_may_touch_locked boolean) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_op text := p_operation ->> 'op';
  v_item public.itinerary_items;
  v_trip public.trips;
  v_id uuid := (p_operation ->> 'id')::uuid;
  v_before jsonb;
  v_patch jsonb;
begin
  if v_op = 'trip.update' then
    v_patch := p_operation -> 'patch';
    if not private.has_only_keys(p_operation, array['op', 'patch']) or jsonb_typeof(v_patch) <> 'object' or v_patch = '{}' then
      raise exception 'malformed operation' using errcode = '22023';
    end if;
    select * into v_trip from public.trips where id = p_trip_id;
    v_before := private.trip_fields_json(v_trip);
    perform private.write_trip_fields(p_trip_id, v_before || v_patch);
    return jsonb_build_object('op', v_op, 'patch',
      (select jsonb_object_agg(name, v_before -> name) from jsonb_object_keys(v_patch) as field(name)));
  end if;

  if v_op = 'item.add' then
    if not private.has_only_keys(p_operation, array['op', 'item']) then
      raise exception 'malformed operation' using errcode = '22023';
    end if;
    v_item := private.item_row(p_trip_id, p_operation -> 'item');
    if exists (select 1 from public.itinerary_items where trip_id = p_trip_id and id = v_item.id) then
      raise exception 'the item exists' using errcode = 'PT409';
    end if;
    insert into public.itinerary_items values (v_item.*);
    return jsonb_build_object('op', 'item.remove', 'id', v_item.id);
  end if;

  if v_op is null or v_op not in ('item.update', 'item.move', 'item.remove') then
    raise exception 'unknown operation' using errcode = '22023';
  end if;
  select * into v_item from public.itinerary_items where trip_id = p_trip_id and id = v_id;
  if not found then
    raise exception 'no such item' using errcode = 'PT409';
  end if;
  if v_item.locked and not p_may_touch_locked then
    raise exception 'the item is locked' using errcode = 'PT409';
  end if;
  v_before := private.item_json(v_item);

  if v_op = 'item.remove' then
    if not private.has_only_keys(p_operation, array['op', 'id']) then
      raise exception 'malformed operation' using errcode = '22023';
    end if;
    delete from public.itinerary_items where trip_id = p_trip_id and id = v_item.id;
    return jsonb_build_object('op', 'item.add', 'item', v_before);
  end if;

  if v_op = 'item.update' then
    v_patch := p_operation -> 'patch';
    if not private.has_only_keys(p_operation, array['op', 'id', 'patch']) or jsonb_typeof(v_patch) <> 'object'
      or v_patch = '{}' or v_patch ?| array['id', 'day', 'position'] then
      raise exception 'malformed operation' using errcode = '22023';
    end if;
  else
    v_patch := p_operation - array['op', 'id'];
    if not private.has_only_keys(v_patch, array['day', 'position', 'start', 'end'])
      or not (v_patch ?& array['day', 'position', 'start', 'end']) then
      raise exception 'malformed operation' using errcode = '22023';
    end if;
  end if;
  v_item := private.item_row(p_trip_id, v_before || v_patch);
  update public.itinerary_items set (kind, title, day, position, start_local, start_zone, end_local, end_zone, place,
      end_place, cost, locked, note, details)
    = (v_item.kind, v_item.title, v_item.day, v_item.position, v_item.start_local, v_item.start_zone, v_item.end_local,
      v_item.end_zone, v_item.place, v_item.end_place, v_item.cost, v_item.locked, v_item.note, v_item.details)
  where trip_id = p_trip_id and id = v_item.id;
  v_before := (select jsonb_object_agg(name, v_before -> name) from jsonb_object_keys(v_patch) as field(name));
  if v_op = 'item.update' then
    return jsonb_build_object('op', v_op, 'id', v_item.id, 'patch', v_before);
  end if;
  return jsonb_build_object('op', v_op, 'id', v_item.id) || v_before;
end $$;

-- The caller's right to edit, with the trip locked until the end of the transaction. Answers its revision.
create function private.lock_for_edit(p_trip_id uuid) returns integer
language plpgsql set search_path = '' as $$
declare
  v_role text := private.trip_role(p_trip_id);
  v_revision integer;
begin
  if v_role is null then
    raise exception 'no such trip' using errcode = 'PT404';
  elsif v_role = 'viewer' then
    raise exception 'viewers may not edit' using errcode = 'PT403';
  end if;
  select revision into strict v_revision from public.trips where id = p_trip_id for update;
  return v_revision;
end $$;

-- Writes a list under the lock: rows, log with inverse, revision, and a word to everybody who is looking.
create function private.write_operations(
  p_trip_id uuid, p_revision integer, p_operations jsonb, p_source text, p_idempotency_key uuid, p_summary text
) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_operation jsonb;
  v_inverse jsonb := '[]';
  v_id uuid;
begin
  for v_operation in select value from jsonb_array_elements(p_operations) loop
    v_inverse := private.apply_operation(p_trip_id, v_operation, p_source in ('hand', 'undo', 'redo', 'restore')) || v_inverse;
  end loop;
  if (select count(*) from public.itinerary_items where trip_id = p_trip_id) > 1000 then
    raise exception 'a trip holds at most 1000 items' using errcode = '22023';
  end if;
  update public.trips set revision = p_revision + 1, updated_at = now() where id = p_trip_id;
  insert into public.trip_operations (trip_id, revision, actor, source, summary, operations, inverse, idempotency_key)
  values (p_trip_id, p_revision + 1, auth.uid(), p_source, coalesce(p_summary, ''), p_operations, v_inverse, p_idempotency_key)
  returning id into v_id;
  perform realtime.send(jsonb_build_object('revision', p_revision + 1), 'revision', 'trip:' || p_trip_id, true);
  return jsonb_build_object('revision', p_revision + 1, 'operationId', v_id, 'rebased', false, 'replayed', false);
end $$;

-- The answer to a request that was carried out before, null for a new one.
create function private.replayed(p_trip_id uuid, p_idempotency_key uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('revision', revision, 'operationId', id, 'rebased', false, 'replayed', true)
  from public.trip_operations where trip_id = p_trip_id and idempotency_key = p_idempotency_key
$$;

-- A stale list still applies when nothing since its base touched what it touches. Answers whether it was rebased.
create function private.check_base(p_trip_id uuid, p_base integer, p_revision integer, p_operations jsonb) returns boolean
language plpgsql set search_path = '' as $$
begin
  if p_base is null or p_base > p_revision or p_base < 0 then
    raise exception 'no such base revision' using errcode = '22023';
  end if;
  if exists (
    select private.touched(p_operations)
    intersect
    select private.touched(log.operations) from public.trip_operations log
    where log.trip_id = p_trip_id and log.revision > p_base) then
    raise exception 'the same items were changed in the meantime' using errcode = 'PT409', hint = 'stale';
  end if;
  return p_base < p_revision;
end $$;

create function private.check_list(p_operations jsonb) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(p_operations) is distinct from 'array' or jsonb_array_length(p_operations) not between 1 and 500
    or pg_column_size(p_operations) > 2000000 then
    raise exception 'a list holds 1 to 500 operations' using errcode = '22023';
  end if;
end $$;

create function private.apply_list(
  p_trip_id uuid, p_base_revision integer, p_operations jsonb, p_source text, p_idempotency_key uuid, p_summary text
) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_revision integer := private.lock_for_edit(p_trip_id);
  v_before jsonb := private.replayed(p_trip_id, p_idempotency_key);
  v_rebased boolean;
begin
  if v_before is not null then
    return v_before;
  end if;
  perform private.check_list(p_operations);
  v_rebased := private.check_base(p_trip_id, p_base_revision, v_revision, p_operations);
  return private.write_operations(p_trip_id, v_revision, p_operations, p_source, p_idempotency_key, p_summary)
    || jsonb_build_object('rebased', v_rebased);
end $$;

-- A traveller's own edit. Proposals go through change sets; a caller cannot name another source.
create function public.apply_trip_operations(
  p_trip_id uuid, p_base_revision integer, p_operations jsonb, p_idempotency_key uuid, p_summary text default ''
) returns jsonb
language sql security definer set search_path = '' as $$
  select private.apply_list(p_trip_id, p_base_revision, p_operations, 'hand', p_idempotency_key, p_summary)
$$;

-- Takes back the newest list that still stands. What was taken back can be redone until something new happens.
create function public.undo_trip_operations(p_trip_id uuid, p_idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_revision integer := private.lock_for_edit(p_trip_id);
  v_before jsonb := private.replayed(p_trip_id, p_idempotency_key);
  v_log public.trip_operations;
begin
  if v_before is not null then
    return v_before;
  end if;
  select * into v_log from public.trip_operations
  where trip_id = p_trip_id and source not in ('undo', 'redo') and undone_at is null order by revision desc limit 1;
  if not found then
    raise exception 'there is nothing to undo' using errcode = 'PT409', hint = 'nothing';
  end if;
  update public.trip_operations set undone_at = v_revision + 1 where id = v_log.id;
  return private.write_operations(p_trip_id, v_revision, v_log.inverse, 'undo', p_idempotency_key, v_log.summary);
end $$;

create function public.redo_trip_operations(p_trip_id uuid, p_idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_revision integer := private.lock_for_edit(p_trip_id);
  v_before jsonb := private.replayed(p_trip_id, p_idempotency_key);
  v_log public.trip_operations;
begin
  if v_before is not null then
    return v_before;
  end if;
  -- The last one taken back, unless something new was written since: that ends the way forward.
  select * into v_log from public.trip_operations
  where trip_id = p_trip_id and undone_at > (
    select max(revision) from public.trip_operations where trip_id = p_trip_id and source not in ('undo', 'redo'))
  order by undone_at desc limit 1;
  if not found then
    raise exception 'there is nothing to redo' using errcode = 'PT409', hint = 'nothing';
  end if;
  update public.trip_operations set undone_at = null where id = v_log.id;
  return private.write_operations(p_trip_id, v_revision, v_log.operations, 'redo', p_idempotency_key, v_log.summary);
end $$;

-- Brings the plan back to how it was at a revision, as one new list: it can be undone like any other.
create function public.restore_trip(p_trip_id uuid, p_revision integer, p_idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_revision integer := private.lock_for_edit(p_trip_id);
  v_before jsonb := private.replayed(p_trip_id, p_idempotency_key);
  v_operations jsonb;
begin
  if v_before is not null then
    return v_before;
  end if;
  select jsonb_agg(step.operation order by log.revision desc, step.place) into v_operations
  from public.trip_operations log, lateral jsonb_array_elements(log.inverse) with ordinality as step(operation, place)
  where log.trip_id = p_trip_id and log.revision > p_revision;
  if v_operations is null or p_revision < 0 then
    raise exception 'there is nothing to restore' using errcode = 'PT409', hint = 'nothing';
  end if;
  return private.write_operations(p_trip_id, v_revision, v_operations, 'restore', p_idempotency_key,
    'Back to revision ' || p_revision);
end $$;

revoke execute on function private.touched, private.apply_operation, private.lock_for_edit, private.write_operations,
  private.replayed, private.check_base, private.check_list, private.apply_list, public.apply_trip_operations,
  public.undo_trip_operations, public.redo_trip_operations, public.restore_trip from public, anon, authenticated;
grant execute on function public.apply_trip_operations, public.undo_trip_operations, public.redo_trip_operations,
  public.restore_trip to authenticated;

-- Live updates on private channels: who reads the trip may listen, who edits it may show where they are.
do $$ begin
  if to_regclass('realtime.messages') is not null then
    create policy "A member listens to the trip" on realtime.messages for select to authenticated using (
      extension in ('broadcast', 'presence')
      and (realtime.topic() = 'user:' || (select auth.uid())
        or realtime.topic() in (select 'trip:' || id from private.readable_trip_ids() as readable(id))));
    create policy "An editor shows their presence in the trip" on realtime.messages for insert to authenticated with check (
      extension = 'presence'
      and realtime.topic() in (select 'trip:' || trip_id from public.trip_members
        where user_id = (select auth.uid()) and role <> 'viewer'));
  end if;
end $$;
