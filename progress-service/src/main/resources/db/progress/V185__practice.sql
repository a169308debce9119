-- What one session told of one exercise, its newest revision: seconds and scores a member is shown over time.
create table practice (
  tenant       text        not null,
  member_id    uuid        not null,
  exercise_id  text        not null,
  session_id   uuid        not null,
  revision     integer     not null,
  local_date   date        not null,
  ended_at     timestamptz not null,
  hold_seconds integer     not null,
  repetitions  integer     not null,
  sets         integer     not null,
  prescribed   integer     not null,
  reported     integer     not null,
  shortest     numeric,
  before       integer,
  pain         integer,
  effort       integer,
  primary key (tenant, member_id, exercise_id, session_id)
);

create index practice_day on practice (tenant, member_id, local_date);

grant select on practice to ${runtimeRole};
grant select, insert, update, delete on practice to ${workerRole};
