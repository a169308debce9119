-- Exercises and routines as published: a revision never changes.
create table catalogue_revision (
  tenant   text    not null,
  kind     text    not null check (kind in ('exercise', 'routine')),
  slug     text    not null,
  revision integer not null,
  content  jsonb   not null,
  primary key (tenant, kind, slug, revision)
);

grant select, insert on catalogue_revision to ${runtimeRole};
