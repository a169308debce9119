-- One row a member: the whole answer of GET targets, replaced as a whole by a newer as_of.
create table member_targets (
  tenant    text   not null,
  member_id uuid   not null,
  as_of     bigint not null,
  view      jsonb  not null,
  primary key (tenant, member_id)
);

grant select, insert, update, delete on member_targets to ${runtimeRole};
