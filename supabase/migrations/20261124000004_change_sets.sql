-- Proposals: operations that somebody other than the traveller's hand wrote, waiting for a member's yes. Destructive: no.

create table public.change_sets (
  id uuid primary key default gen_random_uuid(),
  trip_id uuid not null references public.trips (id) on delete cascade,
  conversation_id uuid,
  created_by uuid references auth.users (id) on delete set null,
  base_revision integer not null,
  source text not null check (source in ('chat', 'import', 'api', 'mcp')),
  summary text not null check (char_length(summary) between 1 and 500),
  -- [{id, operation, reason}]
  changes jsonb not null check (jsonb_typeof(changes) = 'array' and jsonb_array_length(changes) between 1 and 500
    and pg_column_size(changes) < 2000000),
  status text not null default 'proposed' check (status in ('proposed', 'accepted', 'partly_accepted', 'rejected')),
  accepted_change_ids uuid[] not null default '{}',
  operation_id uuid references public.trip_operations (id) on delete set null,
  created_at timestamptz not null default now(),
  decided_at timestamptz
);
comment on table public.change_sets is 'Proposed operations with a reason each. They become operations when a member accepts.';
create index change_sets_trip on public.change_sets (trip_id, status, created_at desc);
alter table public.change_sets enable row level security;
create policy "A member reads the proposals" on public.change_sets
  for select to authenticated using (trip_id in (select private.readable_trip_ids()));
revoke all on public.change_sets from anon, authenticated;
grant select on public.change_sets to authenticated;

-- Stores a proposal. An older one that waits in the same conversation is put aside: there is one to decide at a time.
create function public.propose_change_set(
  p_trip_id uuid, p_base_revision integer, p_changes jsonb, p_summary text, p_source text, p_conversation_id uuid default null
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_revision integer := private.lock_for_edit(p_trip_id);
  v_change jsonb;
  v_id uuid;
begin
  if p_base_revision is null or p_base_revision not between 0 and v_revision then
    raise exception 'no such base revision' using errcode = '22023';
  end if;
  for v_change in select value from jsonb_array_elements(p_changes) loop
    if not private.has_only_keys(v_change, array['id', 'operation', 'reason']) or (v_change ->> 'id')::uuid is null
      or jsonb_typeof(v_change -> 'operation') is distinct from 'object'
      or char_length(coalesce(v_change ->> 'reason', '')) not between 1 and 500 then
      raise exception 'malformed change' using errcode = '22023';
    end if;
  end loop;
  if p_conversation_id is not null then
    update public.change_sets set status = 'rejected', decided_at = now()
    where trip_id = p_trip_id and conversation_id = p_conversation_id and status = 'proposed';
  end if;
  insert into public.change_sets (trip_id, conversation_id, created_by, base_revision, source, summary, changes)
  values (p_trip_id, p_conversation_id, auth.uid(), p_base_revision, p_source, p_summary, p_changes)
  returning id into v_id;
  return v_id;
end $$;

-- Accepts all changes (null) or the named ones: one list in the log, one undo. `p_only_into_empty` is the first plan of
-- a trip: it is refused as soon as the trip has an item.
create function public.accept_change_set(
  p_change_set_id uuid, p_idempotency_key uuid, p_change_ids uuid[] default null, p_only_into_empty boolean default false
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_set public.change_sets;
  v_trip_id uuid;
  v_result jsonb;
  v_operations jsonb;
  v_ids uuid[];
begin
  select trip_id into v_trip_id from public.change_sets where id = p_change_set_id;
  -- Who may not see the trip may not learn that the proposal exists.
  perform private.lock_for_edit(coalesce(v_trip_id, gen_random_uuid()));
  v_result := private.replayed(v_trip_id, p_idempotency_key);
  if v_result is not null then
    return v_result;
  end if;
  select * into v_set from public.change_sets where id = p_change_set_id for update;
  if v_set.status <> 'proposed' then
    raise exception 'the proposal was decided before' using errcode = 'PT409', hint = 'decided';
  end if;
  if p_only_into_empty and exists (select 1 from public.itinerary_items where trip_id = v_trip_id) then
    raise exception 'the trip is not empty' using errcode = 'PT409', hint = 'not-empty';
  end if;
  select jsonb_agg(change -> 'operation' order by place), array_agg((change ->> 'id')::uuid order by place)
  into v_operations, v_ids
  from jsonb_array_elements(v_set.changes) with ordinality as entry(change, place)
  where p_change_ids is null or (change ->> 'id')::uuid = any (p_change_ids);
  if v_operations is null then
    raise exception 'no change was named' using errcode = '22023';
  end if;
  v_result := private.apply_list(v_trip_id, v_set.base_revision, v_operations, v_set.source, p_idempotency_key, v_set.summary);
  update public.change_sets set
    status = case when cardinality(v_ids) = jsonb_array_length(v_set.changes) then 'accepted' else 'partly_accepted' end,
    accepted_change_ids = v_ids, operation_id = (v_result ->> 'operationId')::uuid, decided_at = now()
  where id = p_change_set_id;
  return v_result;
end $$;

create function public.reject_change_set(p_change_set_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_trip_id uuid;
begin
  select trip_id into v_trip_id from public.change_sets where id = p_change_set_id;
  perform private.lock_for_edit(coalesce(v_trip_id, gen_random_uuid()));
  update public.change_sets set status = 'rejected', decided_at = now() where id = p_change_set_id and status = 'proposed';
end $$;

revoke execute on function public.propose_change_set, public.accept_change_set, public.reject_change_set
  from public, anon, authenticated;
grant execute on function public.propose_change_set, public.accept_change_set, public.reject_change_set to authenticated;
