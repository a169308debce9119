-- What people wrote about a member, sealed with a key that lies in another database.
create table note (
  tenant     text        not null,
  member_id  uuid        not null,
  note_id    uuid        not null,
  author     text        not null,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  sealed     bytea       not null,
  primary key (tenant, member_id, note_id)
);

grant select, insert, update, delete on note to ${runtimeRole};
