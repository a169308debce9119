-- Who was erased, as keyed hashes of programme and member id: enough to refuse them, too little to name them.
create table erased_member (
  tenant   text        not null,
  hash     bytea       not null,
  added_at timestamptz not null default clock_timestamp(),
  primary key (tenant, hash)
);

create index erased_member_added_at on erased_member (added_at);

grant select, insert on erased_member to ${runtimeRole};
