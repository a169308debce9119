create table alert (
  tenant          text        not null,
  alert_id        uuid        not null,
  member_id       uuid        not null,
  state           text        not null,
  overdue         boolean     not null,
  level           text        not null,
  reason          text        not null,
  session_id      uuid,
  raised_at       timestamptz not null,
  acknowledge_by  timestamptz not null,
  acknowledged_at timestamptz,
  closed_at       timestamptz,
  close_reason    text,
  primary key (tenant, alert_id)
);

create index alert_open on alert (tenant, state, alert_id desc);

grant select, insert, update, delete on alert to ${runtimeRole};
