-- what a session needs to know of each published revision of an exercise
create table exercise_revision (
  tenant      text  not null,
  exercise_id text  not null,
  revision    int   not null,
  exercise    jsonb not null,
  primary key (tenant, exercise_id, revision)
);
grant select, insert, update on exercise_revision to ${runtimeRole};
