-- What remains to be shown of an erasure; no column leads to whose it was.
create table erasure_certificate (
  tenant         text        not null,
  certificate_id uuid        not null,
  erased_at      timestamptz not null,
  asked_by       text        not null,
  certified_at   timestamptz,
  cleared        text[]      not null default '{}',
  primary key (tenant, certificate_id)
);

grant select on erasure_certificate to ${runtimeRole};
grant select, insert, update, delete on erasure_certificate to ${workerRole};
