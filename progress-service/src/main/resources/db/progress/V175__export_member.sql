-- What an export may say about a member beside the sessions: coarse, and only in large enough cells.
create table export_member (
  tenant    text   not null,
  member_id uuid   not null,
  age_band  text   not null,
  cohorts   text   not null,
  primary key (tenant, member_id)
);

grant select, insert, update, delete on export_member to ${runtimeRole};
