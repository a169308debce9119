-- Which revision of a routine new plans are made from.
create table catalogue_routine_pointer (
  tenant   text    not null,
  slug     text    not null,
  revision integer not null,
  retired  boolean not null,
  sequence bigint  not null,
  primary key (tenant, slug)
);

grant select, insert, update on catalogue_routine_pointer to ${runtimeRole};
