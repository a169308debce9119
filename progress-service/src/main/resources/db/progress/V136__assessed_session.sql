-- Which sessions have been assessed, and up to which event of the member's progression.
create table assessed_session (
  tenant       text        not null,
  member_id    uuid        not null,
  session_id   uuid        not null,
  started_at   timestamptz not null,
  history_only boolean     not null,
  sequence     bigint      not null,
  primary key (tenant, member_id, session_id)
);

create index assessed_session_newest on assessed_session (tenant, member_id, started_at desc)
  where not history_only;

grant select, insert, update, delete on assessed_session to ${runtimeRole};
