-- An erased member's records are forgotten, too; until then they only grew.
create index import_record_member on import_record (tenant, member_id);

grant delete on import_record to ${workerRole};
