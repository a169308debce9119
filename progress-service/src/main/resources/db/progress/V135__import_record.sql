-- Records that are in; a record tried in vain leaves no row, so that it can be mended and sent again.
create table import_record (
  tenant    text not null,
  record_id uuid not null,
  member_id uuid not null,
  digest    text not null,
  primary key (tenant, record_id)
);

grant select, insert on import_record to ${runtimeRole};
