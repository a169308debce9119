-- One row for each session, its newest revision; week is the Monday of the member's own week.
create table adherence_session (
  tenant             text    not null,
  member_id          uuid    not null,
  session_id         uuid    not null,
  revision           integer not null,
  plan_id            uuid    not null,
  plan_version       integer not null,
  week               date    not null,
  performed          boolean not null,
  seconds_done       numeric not null,
  seconds_prescribed numeric not null,
  primary key (tenant, member_id, session_id)
);

create index adherence_session_week on adherence_session (tenant, member_id, week);

grant select, insert, update, delete on adherence_session to ${runtimeRole};
