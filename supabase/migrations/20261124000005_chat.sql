-- Conversations and their messages: private to the traveller who leads them. Destructive: no.

create table public.conversations (
  id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  trip_id uuid references public.trips (id) on delete cascade,
  title text not null default '' check (char_length(title) <= 120),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.conversations is 'A thread with the assistant, of a trip or free.';
create index conversations_user on public.conversations (user_id, updated_at desc, id);
create index conversations_trip on public.conversations (trip_id);

create table public.messages (
  id uuid primary key,
  conversation_id uuid not null references public.conversations (id) on delete cascade,
  place bigint generated always as identity,
  role text not null check (role in ('user', 'assistant')),
  -- UI message parts as the AI SDK writes them.
  parts jsonb not null check (jsonb_typeof(parts) = 'array' and pg_column_size(parts) < 1000000),
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object' and pg_column_size(metadata) < 10000),
  created_at timestamptz not null default now()
);
comment on table public.messages is 'What was said, in order of `place`.';
create index messages_conversation on public.messages (conversation_id, place);

alter table public.conversations enable row level security;
alter table public.messages enable row level security;
create policy "A traveller reads their conversations" on public.conversations
  for select to authenticated using (user_id = (select auth.uid()));
create policy "A traveller renames their conversations" on public.conversations
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "A traveller deletes their conversations" on public.conversations
  for delete to authenticated using (user_id = (select auth.uid()));
create policy "A traveller reads what was said to them" on public.messages
  for select to authenticated using (conversation_id in (
    select id from public.conversations where user_id = (select auth.uid())));
revoke all on public.conversations, public.messages from anon, authenticated;
grant select, delete on public.conversations to authenticated;
grant update (title) on public.conversations to authenticated;
grant select on public.messages to authenticated;

-- Stores one message; a message that is there is left as it is, and false says so.
create function private.store_message(p_conversation_id uuid, p_message jsonb) returns boolean
language plpgsql set search_path = '' as $$
begin
  insert into public.messages (id, conversation_id, role, parts, metadata)
  values ((p_message ->> 'id')::uuid, p_conversation_id, p_message ->> 'role', p_message -> 'parts',
    coalesce(private.null_if_json_null(p_message -> 'metadata'), '{}'))
  on conflict (id) do nothing;
  if not found then
    if not exists (select 1 from public.messages where id = (p_message ->> 'id')::uuid and conversation_id = p_conversation_id) then
      raise exception 'the message id is taken' using errcode = 'PT409';
    end if;
    return false;
  end if;
  update public.conversations set updated_at = now() where id = p_conversation_id;
  return true;
end $$;

-- Everything that an answer needs, in one round trip: access to the trip and the conversation (made when new), the new
-- message stored, the last 50 messages, the trip. `isNew` is false when this very message was sent before.
create function public.load_chat(p_conversation_id uuid, p_trip_id uuid, p_message jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := auth.uid();
  v_conversation public.conversations;
  v_role text := private.trip_role(p_trip_id);
  v_new boolean;
begin
  if v_user is null then
    raise exception 'nobody is signed in' using errcode = 'PT401';
  elsif v_role is null then
    raise exception 'no such trip' using errcode = 'PT404';
  elsif v_role = 'viewer' then
    raise exception 'viewers may not chat' using errcode = 'PT403';
  end if;
  insert into public.conversations (id, user_id, trip_id) values (p_conversation_id, v_user, p_trip_id)
  on conflict (id) do nothing;
  select * into v_conversation from public.conversations where id = p_conversation_id;
  if v_conversation.user_id <> v_user or v_conversation.trip_id is distinct from p_trip_id then
    raise exception 'no such conversation' using errcode = 'PT404';
  end if;
  v_new := private.store_message(p_conversation_id, p_message || '{"role": "user"}');
  return public.get_trip(p_trip_id) || jsonb_build_object(
    'isNew', v_new,
    'messages', (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'role', role, 'parts', parts, 'metadata', metadata) order by place), '[]')
      from (select * from public.messages where conversation_id = p_conversation_id order by place desc limit 50) latest));
end $$;

-- Stores the assistant's answer, once.
create function public.save_answer(p_conversation_id uuid, p_message jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from public.conversations where id = p_conversation_id and user_id = (select auth.uid())) then
    raise exception 'no such conversation' using errcode = 'PT404';
  end if;
  return private.store_message(p_conversation_id, p_message || '{"role": "assistant"}');
end $$;

revoke execute on function private.store_message, public.load_chat, public.save_answer from public, anon, authenticated;
grant execute on function public.load_chat, public.save_answer to authenticated;
