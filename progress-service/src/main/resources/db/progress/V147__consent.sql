-- What members allowed whom; a consent is over when withdrawn_at is set or ends_before has come.
create table consent (
  tenant       text        not null,
  member_id    uuid        not null,
  consent_id   uuid        not null,
  purpose      text        not null,
  recipient    text        not null,
  data_classes text[]      not null,
  granted_at   timestamptz not null,
  ends_before  timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant, member_id, consent_id)
);

grant select on consent to ${runtimeRole};
grant select, insert, update, delete on consent to ${workerRole};
