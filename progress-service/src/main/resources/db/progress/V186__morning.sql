-- Each check-in of a member; the day it belongs to depends on where they live when they look.
create table morning (
  tenant      text        not null,
  member_id   uuid        not null,
  check_in_id uuid        not null,
  at          timestamptz not null,
  score       integer     not null,
  primary key (tenant, member_id, check_in_id)
);

grant select on morning to ${runtimeRole};
grant select, insert, update, delete on morning to ${workerRole};
