-- Which revision of an exercise is the newest, and whether the exercise is still offered.
create table exercise (
  tenant      text    not null,
  exercise_id text    not null,
  revision    integer not null,
  retired     boolean not null,
  sequence    bigint  not null,
  primary key (tenant, exercise_id)
);

grant select, insert, update, delete on exercise to ${runtimeRole};
