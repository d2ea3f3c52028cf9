-- An answer that another one replaces goes when that one is stored, not before: a model that fails leaves what there
-- was. A correction of a message that is gone is refused. Destructive: the function save_answer changes its arguments.

-- Everything that an answer needs, in one round trip: access to the trip and the conversation (made when new, named by
-- its first words), the new message stored, the last 50 messages, the trip. `isNew` is false when this very message was
-- sent before. With `p_replaces` an earlier message is said in other words: it and all that followed are forgotten first.
-- When it is the very message that is sent, another answer is asked for, and nothing is forgotten before that is stored.
create or replace function public.load_chat(p_conversation_id uuid, p_trip_id uuid, p_message jsonb, p_replaces uuid default null)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := auth.uid();
  v_conversation public.conversations;
  v_role text := private.trip_role(p_trip_id);
  v_new boolean;
  v_place bigint;
begin
  if v_user is null then
    raise exception 'nobody is signed in' using errcode = 'PT401';
  elsif v_role is null then
    raise exception 'no such trip' using errcode = 'PT404';
  elsif v_role = 'viewer' then
    raise exception 'viewers may not chat' using errcode = 'PT403';
  end if;
  insert into public.conversations (id, user_id, trip_id, title)
  values (p_conversation_id, v_user, p_trip_id, left(coalesce(p_message -> 'parts' -> 0 ->> 'text', ''), 80))
  on conflict (id) do nothing;
  select * into v_conversation from public.conversations where id = p_conversation_id;
  if v_conversation.user_id <> v_user or v_conversation.trip_id is distinct from p_trip_id then
    raise exception 'no such conversation' using errcode = 'PT404';
  end if;
  if p_replaces <> (p_message ->> 'id')::uuid then
    select place into v_place from public.messages
    where id = p_replaces and role = 'user' and conversation_id = p_conversation_id;
    if v_place is null then
      raise exception 'that message is gone' using errcode = 'PT409';
    end if;
    delete from public.messages where conversation_id = p_conversation_id and place >= v_place;
  end if;
  v_new := private.store_message(p_conversation_id, p_message || '{"role": "user"}');
  return public.get_trip(p_trip_id) || jsonb_build_object(
    'isNew', v_new,
    'messages', (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'role', role, 'parts', parts, 'metadata', metadata) order by place), '[]')
      from (select * from public.messages where conversation_id = p_conversation_id order by place desc limit 50) latest));
end $$;

drop function public.save_answer(uuid, jsonb);

-- Stores an answer, once. With `p_replaces` it takes the place of all that followed that message of the traveller.
create function public.save_answer(p_conversation_id uuid, p_message jsonb, p_replaces uuid default null) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from public.conversations where id = p_conversation_id and user_id = (select auth.uid())) then
    raise exception 'no such conversation' using errcode = 'PT404';
  end if;
  delete from public.messages later using public.messages asked
  where asked.id = p_replaces and asked.role = 'user' and asked.conversation_id = p_conversation_id
    and later.conversation_id = p_conversation_id and later.place > asked.place
    and later.id <> (p_message ->> 'id')::uuid;
  return private.store_message(p_conversation_id, p_message || '{"role": "assistant"}');
end $$;
revoke execute on function public.save_answer from public, anon, authenticated;
grant execute on function public.save_answer to authenticated;
