-- the newest targets of each member, whole, as progress-service published them
create table member_targets (
  tenant    text   not null,
  member_id uuid   not null,
  as_of     bigint not null,
  targets   jsonb  not null,
  primary key (tenant, member_id)
);
grant select, insert, update, delete on member_targets to ${runtimeRole};
