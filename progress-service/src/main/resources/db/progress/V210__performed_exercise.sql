-- One row for each exercise of each session, its newest revision: what was held, and how it felt.
create table performed_exercise (
  tenant         text        not null,
  member_id      uuid        not null,
  session_id     uuid        not null,
  exercise_id    text        not null,
  item           integer     not null,
  revision       integer     not null,
  local_date     date        not null,
  started_at     timestamptz not null,
  target_seconds integer     not null,
  target_holds   integer     not null,
  -- the shortest hold, and the mean of each side; null where nothing was reported
  held           numeric,
  held_left      numeric,
  held_right     numeric,
  holds_held     integer     not null,
  pain           integer,
  effort         integer,
  primary key (tenant, member_id, session_id, item)
);

create index performed_exercise_day on performed_exercise (tenant, member_id, exercise_id, local_date);

grant select on performed_exercise to ${runtimeRole};
grant select, insert, update, delete on performed_exercise to ${workerRole};
