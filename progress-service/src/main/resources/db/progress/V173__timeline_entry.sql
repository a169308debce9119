-- A member's story, newest first: what happened, when it was done, and the codes and numbers of it.
create table timeline_entry (
  tenant     text        not null,
  member_id  uuid        not null,
  at         timestamptz not null,
  entry_id   text        not null,
  local_date date        not null,
  type       text        not null,
  details    jsonb       not null,
  primary key (tenant, member_id, at, entry_id)
);

grant select, insert, update, delete on timeline_entry to ${runtimeRole};
