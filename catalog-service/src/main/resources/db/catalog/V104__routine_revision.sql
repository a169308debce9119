-- Every published revision of a routine.
create table routine_revision (
  tenant       text        not null,
  routine_id   text        not null,
  revision     integer     not null,
  published_at timestamptz not null,
  content      jsonb       not null,
  primary key (tenant, routine_id, revision)
);

grant select, insert, update, delete on routine_revision to ${runtimeRole};
