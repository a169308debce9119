-- A chain for each tenant: a seal names its entries in order, holds a MAC of each, and rests on the seal before it.
create table audit_seal (
  tenant     text        not null,
  number     bigint      not null,
  sealed_at  timestamptz not null,
  first_id   bigint      not null,
  last_id    bigint      not null,
  entries    integer     not null,
  ids        bigint[]    not null,
  entry_macs bytea       not null,
  previous   bytea       not null,
  mac        bytea       not null,
  primary key (tenant, number)
);

grant select, insert on audit_seal to ${runtimeRole};
