-- when each session ran, for the policy that looks at a member's other sessions
create table session_window (
  tenant     text        not null,
  session_id uuid        not null,
  member_id  uuid        not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  revision   int         not null default 0,
  noted      uuid[]      not null default '{}',
  primary key (tenant, session_id)
);
create index session_window_of_member on session_window (tenant, member_id, started_at);
grant select, insert, update on session_window to ${runtimeRole};
