-- One row for each exercise of each judged session revision; ending is filled by the event that ends it.
create table decision (
  tenant           text    not null,
  member_id        uuid    not null,
  exercise_id      text    not null,
  sequence         bigint  not null,
  session_id       uuid    not null,
  session_revision integer not null,
  local_date       date    not null,
  proposal_id      uuid,
  superseded       boolean not null default false,
  view             jsonb   not null,
  ending           jsonb,
  primary key (tenant, member_id, exercise_id, sequence)
);

create index decision_session on decision (tenant, session_id);
create index decision_proposal on decision (tenant, member_id, proposal_id);

grant select, insert, update, delete on decision to ${runtimeRole};
