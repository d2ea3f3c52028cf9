-- The shape of a plan, checked in the database as strictly as in the application: whoever calls a function past our
-- server cannot store what the pages would refuse to read. Tables: change_sets (constraint). Destructive: no.

-- JSON Schema of an item and of a trip's own fields, as `lib/trips/schema.ts` gives it: a test compares the two. When
-- that file changes, a new migration replaces this function.
create function private.document_schema() returns jsonb
language sql immutable parallel safe set search_path = '' as $$
  select $json$
  {
    "$defs": {
      "id": {
        "type": "string",
        "format": "uuid",
        "pattern": "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$"},
      "day": {
        "type": "string",
        "format": "date",
        "pattern": "^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$"},
      "localTime": {
        "type": "string",
        "pattern": "^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))T([01]\\d|2[0-3]):[0-5]\\d$"},
      "zone": {"type": "string", "minLength": 1, "maxLength": 64},
      "evidence": {
        "type": "object",
        "properties": {
          "kind": {"type": "string", "enum": ["live", "cached", "typical", "estimated", "simulated", "user", "unknown"]},
          "source": {"type": "string", "minLength": 1, "maxLength": 200},
          "fetchedAt": {"$ref": "#/$defs/instant"},
          "url": {"type": "string", "maxLength": 2000, "pattern": "^https?:\\/\\/[^\\s<>\"\\\\^`{|}]+$"}},
        "required": ["kind", "source"],
        "additionalProperties": false},
      "place": {
        "type": "object",
        "properties": {
          "id": {"type": "string", "maxLength": 200},
          "name": {"type": "string", "minLength": 1, "maxLength": 200},
          "lat": {"type": "number", "minimum": -90, "maximum": 90},
          "lon": {"type": "number", "minimum": -180, "maximum": 180},
          "cityId": {"type": "string", "maxLength": 100},
          "address": {"type": "string", "maxLength": 500}},
        "required": ["name", "lat", "lon"],
        "additionalProperties": false},
      "cost": {
        "type": "object",
        "properties": {
          "amountMinor": {"type": "integer", "minimum": -1000000000000, "maximum": 1000000000000},
          "currency": {"$ref": "#/$defs/currency"},
          "evidence": {"$ref": "#/$defs/evidence"}},
        "required": ["amountMinor", "currency", "evidence"],
        "additionalProperties": false},
      "instant": {
        "type": "string",
        "format": "date-time",
        "pattern": "^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))T(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z))$"},
      "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}},
    "item": {
      "type": "object",
      "properties": {
        "id": {"$ref": "#/$defs/id"},
        "title": {"type": "string", "minLength": 1, "maxLength": 200},
        "day": {"anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]},
        "position": {"type": "string", "pattern": "^[A-Za-z0-9]{1,120}$"},
        "start": {"anyOf": [{"$ref": "#/$defs/localTime"}, {"type": "null"}]},
        "startZone": {"anyOf": [{"$ref": "#/$defs/zone"}, {"type": "null"}]},
        "end": {"anyOf": [{"$ref": "#/$defs/localTime"}, {"type": "null"}]},
        "endZone": {"anyOf": [{"$ref": "#/$defs/zone"}, {"type": "null"}]},
        "place": {"anyOf": [{"$ref": "#/$defs/place"}, {"type": "null"}]},
        "endPlace": {"anyOf": [{"$ref": "#/$defs/place"}, {"type": "null"}]},
        "cost": {"anyOf": [{"$ref": "#/$defs/cost"}, {"type": "null"}]},
        "locked": {"type": "boolean"},
        "note": {"type": "string", "maxLength": 4000},
        "kind": {"type": "string", "enum": ["flight", "stay", "activity", "meal", "transport", "note"]},
        "details": {
          "type": "object",
          "properties": {
            "category": {"type": "string", "maxLength": 40},
            "interests": {"maxItems": 20, "type": "array", "items": {"type": "string", "maxLength": 40}},
            "indoor": {"type": "boolean"},
            "hours": {
              "type": "object",
              "properties": {"value": {"type": "string", "maxLength": 500}, "evidence": {"$ref": "#/$defs/evidence"}},
              "required": ["value", "evidence"],
              "additionalProperties": false},
            "reason": {"type": "string", "maxLength": 500},
            "segments": {
              "maxItems": 12,
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "carrier": {"type": "string", "maxLength": 100},
                  "flightNumber": {"type": "string", "maxLength": 20},
                  "origin": {"type": "string", "maxLength": 3},
                  "destination": {"type": "string", "maxLength": 3},
                  "departure": {"$ref": "#/$defs/localTime"},
                  "arrival": {"$ref": "#/$defs/localTime"}},
                "required": ["carrier", "flightNumber", "origin", "destination", "departure", "arrival"],
                "additionalProperties": false}},
            "direction": {"type": "string", "enum": ["outbound", "inbound"]},
            "durationMinutes": {"type": "integer", "minimum": 0, "maximum": 10000},
            "fareBrand": {"type": "string", "maxLength": 100},
            "emissionsKg": {"type": "number", "minimum": 0, "maximum": 100000},
            "nights": {"type": "integer", "minimum": 1, "maximum": 365},
            "stars": {"type": "number", "minimum": 0, "maximum": 5},
            "rate": {"type": "string", "maxLength": 200},
            "board": {"type": "string", "maxLength": 60},
            "provider": {"type": "string", "maxLength": 40},
            "offerId": {"type": "string", "maxLength": 200},
            "offerExpiresAt": {"$ref": "#/$defs/instant"},
            "mode": {"type": "string", "enum": ["walk", "transit", "drive", "taxi", "train", "bus", "ferry"]}},
          "additionalProperties": false}},
      "required": ["id", "title", "day", "position", "start", "startZone", "end",
        "endZone", "place", "endPlace", "cost", "locked", "note", "kind", "details"],
      "additionalProperties": false},
    "fields": {
      "type": "object",
      "properties": {
        "title": {"type": "string", "minLength": 1, "maxLength": 120},
        "startDate": {"anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]},
        "endDate": {"anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]},
        "destinationCityIds": {"maxItems": 10, "type": "array", "items": {"type": "string", "maxLength": 100}},
        "originCityId": {"anyOf": [{"type": "string", "maxLength": 100}, {"type": "null"}]},
        "party": {
          "type": "object",
          "properties": {
            "adults": {"type": "integer", "minimum": 1, "maximum": 9},
            "childAges": {"maxItems": 8, "type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 17}}},
          "required": ["adults", "childAges"],
          "additionalProperties": false},
        "budgetMinor": {"anyOf": [{"type": "integer", "minimum": 0, "maximum": 1000000000000}, {"type": "null"}]},
        "currency": {"$ref": "#/$defs/currency"},
        "interests": {"maxItems": 20, "type": "array", "items": {"type": "string", "maxLength": 40}},
        "pace": {"type": "string", "enum": ["slow", "balanced", "fast"]},
        "brief": {"type": "string", "maxLength": 10000}},
      "required": ["title", "startDate", "endDate", "destinationCityIds", "originCityId",
        "party", "budgetMinor", "currency", "interests", "pace", "brief"],
      "additionalProperties": false}}
  $json$::jsonb
$$;

-- Whether a value fits a schema: the part of JSON Schema that the function above uses. Objects allow no unknown field;
-- a `partial` one, a patch, may lack any but not all. An id has small letters; a day lies between 1990 and 2200.
create function private.fits(p_value jsonb, p_schema jsonb, p_partial boolean default false) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  v_schema jsonb := p_schema;
  v_type text := jsonb_typeof(p_value);
  v_text text;
  v_part record;
begin
  if v_schema ? 'anyOf' then
    -- Only ever used for "this or null".
    if v_type = 'null' then
      return true;
    end if;
    v_schema := v_schema #> '{anyOf,0}';
  end if;
  if v_schema ? '$ref' then
    v_schema := private.document_schema() #> array['$defs', substr(v_schema ->> '$ref', 9)];
  end if;
  case v_schema ->> 'type'
    when 'string' then
      if v_type is distinct from 'string' then
        return false;
      end if;
      v_text := p_value #>> '{}';
      return (not v_schema ? 'enum' or v_schema -> 'enum' ? v_text)
        and (not v_schema ? 'pattern' or v_text collate "C" ~ (v_schema ->> 'pattern'))
        and (not v_schema ? 'maxLength' or char_length(v_text) <= (v_schema ->> 'maxLength')::integer)
        and (not v_schema ? 'minLength' or char_length(v_text) >= (v_schema ->> 'minLength')::integer)
        and (v_schema ->> 'format' is distinct from 'uuid' or v_text = lower(v_text))
        and (v_schema ->> 'format' is distinct from 'date'
          or v_text collate "C" between '1990-01-01' and '2200-01-01');
    when 'object' then
      if v_type is distinct from 'object' or p_partial and p_value = '{}' or not p_partial
        and not p_value ?& array(select jsonb_array_elements_text(coalesce(v_schema -> 'required', '[]'))) then
        return false;
      end if;
      for v_part in select key, value from jsonb_each(p_value) loop
        if not coalesce(private.fits(v_part.value, v_schema -> 'properties' -> v_part.key), false) then
          return false;
        end if;
      end loop;
      return true;
    when 'array' then
      if v_type is distinct from 'array' or jsonb_array_length(p_value) > (v_schema ->> 'maxItems')::integer then
        return false;
      end if;
      for v_part in select value from jsonb_array_elements(p_value) loop
        if not private.fits(v_part.value, v_schema -> 'items') then
          return false;
        end if;
      end loop;
      return true;
    when 'integer', 'number' then
      if v_type is distinct from 'number' then
        return false;
      end if;
      return (p_value::numeric) between (v_schema ->> 'minimum')::numeric and (v_schema ->> 'maximum')::numeric
        and (v_schema ->> 'type' = 'number' or p_value::numeric = trunc(p_value::numeric));
    when 'boolean' then
      return v_type is not distinct from 'boolean';
    else
      return false;
  end case;
end $$;

-- A title is more than white space, as JavaScript's trim() understands it.
create function private.is_titled(p_fields jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select not p_fields ? 'title'
    or p_fields ->> 'title' ~ '[^\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]'
$$;

create function private.is_operation(p_operation jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  v_item constant jsonb := private.document_schema() -> 'item';
  v_patch jsonb := p_operation -> 'patch';
  v_rest jsonb;
begin
  if jsonb_typeof(p_operation) is distinct from 'object' then
    return false;
  end if;
  case p_operation ->> 'op'
    when 'trip.update' then
      return private.has_only_keys(p_operation, array['op', 'patch'])
        and private.fits(v_patch, private.document_schema() -> 'fields', true) and private.is_titled(v_patch);
    when 'item.add' then
      return private.has_only_keys(p_operation, array['op', 'item'])
        and private.fits(p_operation -> 'item', v_item) and private.is_titled(p_operation -> 'item');
    when 'item.update' then
      return private.has_only_keys(p_operation, array['op', 'id', 'patch'])
        and private.fits(p_operation -> 'id', v_item #> '{properties,id}')
        and private.fits(v_patch, v_item, true) and not v_patch ?| array['id', 'day', 'position']
        and private.is_titled(v_patch);
    when 'item.move' then
      v_rest := p_operation - 'op';
      return private.has_only_keys(v_rest, array['id', 'day', 'position', 'start', 'end'])
        and v_rest ?& array['id', 'day', 'position', 'start', 'end'] and private.fits(v_rest, v_item, true);
    when 'item.remove' then
      return private.has_only_keys(p_operation, array['op', 'id'])
        and private.fits(p_operation -> 'id', v_item #> '{properties,id}');
    else
      return false;
  end case;
end $$;

create function private.are_changes(p_changes jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select not exists (
    select 1 from jsonb_array_elements(p_changes) as entry(change)
    where not coalesce(
      private.has_only_keys(change, array['id', 'operation', 'reason'])
      and private.fits(change -> 'id', '{"$ref": "#/$defs/id"}')
      and private.fits(change -> 'reason', '{"type": "string", "minLength": 1, "maxLength": 500}')
      and private.is_operation(change -> 'operation'), false))
    and (select count(distinct change -> 'id') = count(*) from jsonb_array_elements(p_changes) as entry(change))
$$;
alter table public.change_sets add constraint changes_shape check (private.are_changes(changes)) not valid;

-- Every list from outside passes here; what undo, redo and restore write comes from the log.
create or replace function private.check_list(p_operations jsonb) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(p_operations) is distinct from 'array' or jsonb_array_length(p_operations) not between 1 and 500
    or pg_column_size(p_operations) > 2000000 then
    raise exception 'a list holds 1 to 500 operations' using errcode = '22023';
  end if;
  if exists (select 1 from jsonb_array_elements(p_operations) as entry(operation)
    where not coalesce(private.is_operation(operation), false)) then
    raise exception 'malformed operation' using errcode = '22023';
  end if;
end $$;

-- Makes an empty trip. The same id again by the same owner answers the same trip: a double click makes one.
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
  if (select count(*) from public.trip_members where user_id = v_user and role = 'owner') >= v_most then
    raise exception 'too many trips' using errcode = 'PT409', hint = 'limit';
  end if;
  insert into public.trips (id, title, party, currency, pace, created_by)
  values (p_id, 'New trip', '{"adults": 1, "childAges": []}', 'EUR', 'balanced', v_user);
  perform private.write_trip_fields(p_id, p_fields);
  insert into public.trip_members (trip_id, user_id, role) values (p_id, v_user, 'owner');
  return p_id;
end $$;

revoke execute on function private.document_schema, private.fits, private.is_titled,
  private.is_operation, private.are_changes from public, anon, authenticated;
