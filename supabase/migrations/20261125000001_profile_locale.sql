-- The language of a profile is unknown until its owner chooses one: the browser's decides until then. Destructive: no,
-- every stored "en" so far is the default that nobody chose.

alter table public.profiles alter column locale drop not null;
alter table public.profiles alter column locale drop default;
update public.profiles set locale = null;
