-- How far each event processor has read; no tenant, since a processor serves all of them.
create table processor_position (
  processor_name text not null,
  segment        integer not null,
  token          bytea,
  token_type     text,
  time_stamp     text,
  owner          text,
  primary key (processor_name, segment)
);

grant select, insert, update, delete on processor_position to ${runtimeRole};
