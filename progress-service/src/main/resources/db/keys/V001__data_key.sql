-- One key for each member with notes, wrapped by a master key; deleting the row makes the notes unreadable.
create table data_key (
  tenant        text  not null,
  member_id     uuid  not null,
  master_key_id text  not null,
  wrapped       bytea not null,
  primary key (tenant, member_id)
);

grant select, insert, update, delete on data_key to ${runtimeRole};
