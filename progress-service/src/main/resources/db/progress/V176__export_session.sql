-- One row for each session, its newest revision, by week and never by day.
create table export_session (
  tenant             text    not null,
  session_id         uuid    not null,
  revision           integer not null,
  member_id          uuid    not null,
  week               date    not null,
  routine            text    not null,
  outcome            text    not null,
  imported           boolean not null,
  safety_only        boolean not null,
  seconds_prescribed numeric not null,
  seconds_done       numeric not null,
  worst_pain         integer,
  worst_effort       integer,
  primary key (tenant, session_id)
);

create index export_session_week on export_session (tenant, week);

grant select, insert, update, delete on export_session to ${runtimeRole};
