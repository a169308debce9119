-- which clinician a member is in the care of, and when, as progress-service published it
create table care_team (
  tenant     text        not null,
  clinician  text        not null,
  member_id  uuid        not null,
  from_at    timestamptz not null,
  until_at   timestamptz,
  as_of      bigint      not null,
  changed_at timestamptz not null,
  primary key (tenant, clinician, member_id)
);
grant select on care_team to ${runtimeRole};
grant select, insert, update, delete on care_team to ${workerRole};
