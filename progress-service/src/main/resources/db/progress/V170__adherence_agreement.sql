-- How many sessions a week a member has agreed to, from day to day: the denominators of frequency.
create table adherence_agreement (
  tenant            text    not null,
  member_id         uuid    not null,
  plan_id           uuid    not null,
  sequence          bigint  not null,
  plan_version      integer not null,
  zone              text    not null,
  sessions_per_week integer not null,
  since             date    not null,
  since_week        date    not null,
  until             date,
  primary key (tenant, member_id, plan_id, sequence)
);

grant select, insert, update, delete on adherence_agreement to ${runtimeRole};
