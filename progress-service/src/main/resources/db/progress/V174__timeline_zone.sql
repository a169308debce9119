-- The time zone whose days a member's timeline shows.
create table timeline_zone (
  tenant    text not null,
  member_id uuid not null,
  zone      text not null,
  primary key (tenant, member_id)
);

grant select, insert, update, delete on timeline_zone to ${runtimeRole};
