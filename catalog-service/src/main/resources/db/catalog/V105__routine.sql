-- Which revision of a routine is the newest, and whether the routine is still offered.
create table routine (
  tenant     text    not null,
  routine_id text    not null,
  revision   integer not null,
  retired    boolean not null,
  sequence   bigint  not null,
  primary key (tenant, routine_id)
);

grant select, insert, update, delete on routine to ${runtimeRole};
