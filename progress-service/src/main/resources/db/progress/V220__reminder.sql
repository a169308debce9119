-- When a member wants to be reminded, in times of their own day; the newest wish alone.
create table reminder (
  tenant        text        not null,
  member_id     uuid        not null,
  days          text[]      not null,
  times         time[]      not null,
  between_from  time,
  between_to    time,
  between_times integer,
  since         timestamptz not null,
  primary key (tenant, member_id)
);

grant select, insert, update, delete on reminder to ${runtimeRole};
