-- Conversations get their name from the first words, and what was said can be said anew. Destructive: the function
-- load_chat changes its arguments.

drop function public.load_chat(uuid, uuid, jsonb);

-- Everything that an answer needs, in one round trip: access to the trip and the conversation (made when new, named by
-- its first words), the new message stored, the last 50 messages, the trip. `isNew` is false when this very message was
-- sent before. With `p_replaces` the conversation goes on from there: that message of the traveller and all that
-- followed are forgotten first; when it is the very message that is sent, only what followed.
create function public.load_chat(p_conversation_id uuid, p_trip_id uuid, p_message jsonb, p_replaces uuid default null)
returns jsonb
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
  insert into public.conversations (id, user_id, trip_id, title)
  values (p_conversation_id, v_user, p_trip_id, left(coalesce(p_message -> 'parts' -> 0 ->> 'text', ''), 80))
  on conflict (id) do nothing;
  select * into v_conversation from public.conversations where id = p_conversation_id;
  if v_conversation.user_id <> v_user or v_conversation.trip_id is distinct from p_trip_id then
    raise exception 'no such conversation' using errcode = 'PT404';
  end if;
  if p_replaces is not null then
    delete from public.messages later using public.messages replaced
    where replaced.id = p_replaces and replaced.role = 'user' and replaced.conversation_id = p_conversation_id
      and later.conversation_id = p_conversation_id
      and (later.place > replaced.place or (later.id = replaced.id and later.id <> (p_message ->> 'id')::uuid));
  end if;
  v_new := private.store_message(p_conversation_id, p_message || '{"role": "user"}');
  return public.get_trip(p_trip_id) || jsonb_build_object(
    'isNew', v_new,
    'messages', (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'role', role, 'parts', parts, 'metadata', metadata) order by place), '[]')
      from (select * from public.messages where conversation_id = p_conversation_id order by place desc limit 50) latest));
end $$;
revoke execute on function public.load_chat from public, anon, authenticated;
grant execute on function public.load_chat to authenticated;

-- Those that have no name yet.
update public.conversations set title = left(coalesce((
  select parts -> 0 ->> 'text' from public.messages where conversation_id = conversations.id order by place limit 1), ''), 80)
where title = '';
