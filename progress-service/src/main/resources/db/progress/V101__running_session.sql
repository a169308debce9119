create table running_session (
  tenant     text        not null,
  member_id  uuid        not null,
  session_id uuid        not null,
  started_at timestamptz not null,
  primary key (tenant, session_id)
);

create index running_session_member on running_session (tenant, member_id);

grant select, insert, delete on running_session to ${runtimeRole};
