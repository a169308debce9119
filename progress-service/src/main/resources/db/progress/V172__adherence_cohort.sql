-- Who is in which cohort now: the tags given at enrolment, and the age band as one more.
create table adherence_cohort (
  tenant    text not null,
  tag       text not null,
  member_id uuid not null,
  primary key (tenant, tag, member_id)
);

create index adherence_cohort_member on adherence_cohort (tenant, member_id);

grant select, insert, delete on adherence_cohort to ${runtimeRole};
