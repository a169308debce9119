create table latest_screening (
  tenant      text        not null,
  member_id   uuid        not null,
  answered_at timestamptz not null,
  cautions    text[]      not null,
  primary key (tenant, member_id)
);

grant select, insert, update, delete on latest_screening to ${runtimeRole};
