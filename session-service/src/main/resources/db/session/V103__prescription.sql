-- prescriptions as issued; a row is never changed
create table prescription (
  tenant          text        not null,
  prescription_id uuid        not null,
  member_id       uuid        not null,
  issued_at       timestamptz not null,
  prescription    jsonb       not null,
  primary key (tenant, prescription_id)
);
create index prescription_of_member on prescription (tenant, member_id, issued_at desc);
grant select, insert on prescription to ${runtimeRole};
