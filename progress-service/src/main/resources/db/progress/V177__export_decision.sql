-- The decisions of each session's newest revision, by week and never by day; holds are per side.
create table export_decision (
  tenant       text    not null,
  session_id   uuid    not null,
  exercise_id  text    not null,
  revision     integer not null,
  member_id    uuid    not null,
  week         date    not null,
  decision     text    not null,
  from_seconds integer not null,
  from_holds   integer not null,
  to_seconds   integer not null,
  to_holds     integer not null,
  rule         text    not null,
  reasons      text    not null,
  policy       text    not null,
  primary key (tenant, session_id, exercise_id)
);

create index export_decision_week on export_decision (tenant, week);

grant select, insert, update, delete on export_decision to ${runtimeRole};
