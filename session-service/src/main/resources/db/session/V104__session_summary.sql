-- a member's sessions; revision is 0 while a session runs
create table session_summary (
  tenant           text        not null,
  session_id       uuid        not null,
  member_id        uuid        not null,
  routine_id       text        not null,
  started_at       timestamptz not null,
  local_date       date        not null,
  imported         boolean     not null,
  safety_only      boolean     not null,
  revision         int         not null,
  complete         boolean     not null,
  outcome          text,
  end_reason       text,
  ended_at         timestamptz,
  overlapping      boolean     not null,
  holds_prescribed int         not null,
  holds_reported   int         not null,
  primary key (tenant, session_id)
);
create index session_summary_of_member
  on session_summary (tenant, member_id, started_at desc, session_id desc);
grant select, insert, update, delete on session_summary to ${runtimeRole};
