-- Who saw or changed whose data. Append-only: the runtime role may add and read, never change or remove.
create sequence audit_entry_id;

create table audit_entry (
  id       bigint primary key,
  tenant   text        not null,
  at       timestamptz not null,
  subject  text        not null,
  roles    text        not null,
  what     text        not null,
  whose    uuid,
  outcome  text        not null,
  status   smallint,
  why      text,
  purpose  text,
  origin   text        not null,
  trace_id text        not null
);

create index audit_entry_tenant on audit_entry (tenant, id);
create index audit_entry_subject on audit_entry (tenant, subject, id);
create index audit_entry_whose on audit_entry (tenant, whose, id) where whose is not null;

-- Number and time are the database's. The shared lock lets whoever holds it alone know that no smaller number can
-- still be committed.
create function audit_entry_in_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('audit-entry', 0));
  new.id := nextval('audit_entry_id');
  new.at := clock_timestamp();
  return new;
end
$$;

create trigger audit_entry_in_turn before insert on audit_entry
  for each row execute function audit_entry_in_turn();

grant select, insert on audit_entry to ${runtimeRole};
grant usage on sequence audit_entry_id to ${runtimeRole}, ${workerRole};
