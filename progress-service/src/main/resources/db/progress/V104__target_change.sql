-- Every change of a target, whatever caused it.
create table target_change (
  tenant      text        not null,
  member_id   uuid        not null,
  exercise_id text        not null,
  sequence    bigint      not null,
  at          timestamptz not null,
  view        jsonb       not null,
  primary key (tenant, member_id, exercise_id, sequence)
);

grant select, insert, update, delete on target_change to ${runtimeRole};
