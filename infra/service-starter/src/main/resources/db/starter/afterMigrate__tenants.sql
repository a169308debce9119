-- Row-level security for every table with a tenant column, at every start and only where it is
-- missing, so that no new table can forget it. The request role finds and writes the rows of the
-- tenant its transaction names, and none without one; the worker role those of all tenants; the
-- owner none, unless it migrates.
do $$
declare
  -- aggregates and snapshots are read by id, and refused by the tenant in their events (ADR 13);
  -- the list of the erased is looked up by hashes, which name nobody
  without_policies constant text[] := array['domain_event', 'aggregate_snapshot', 'erased_member'];
  -- one catalogue serves every programme
  shared constant text[] := array[
    'exercise', 'exercise_revision', 'routine', 'routine_revision',
    'catalogue_revision', 'catalogue_routine_pointer'];
  own constant text := 'tenant = nullif(current_setting(''app.tenant'', true), '''')';
  migrating constant text := 'current_setting(''app.migrating'', true) = ''on''';
  tab record;
  missing record;
begin
  perform pg_advisory_xact_lock(hashtextextended('longhold row-level security', 0));

  for tab in
    select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
      from pg_class c
     where c.relnamespace = current_schema()::regnamespace
       and c.relkind in ('r', 'p')
       and c.relname <> all (without_policies)
       and exists (
         select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped)
     order by c.relname
  loop
    if not tab.relrowsecurity then
      execute format('alter table %I enable row level security', tab.relname);
    end if;
    if not tab.relforcerowsecurity then
      execute format('alter table %I force row level security', tab.relname);
    end if;
    for missing in
      select wanted.* from (values
          ('request_of_tenant', 'all', '${runtimeRole}', own),
          ('request_of_shared', 'select', '${runtimeRole}', 'tenant = ''platform'''),
          ('worker_of_all', 'all', '${workerRole}', 'true'),
          ('owner_in_migration', 'all', current_user::text, migrating)
        ) as wanted (policy, command, grantee, allowed)
       where (wanted.policy <> 'request_of_shared' or tab.relname = any (shared))
         and not exists (
           select from pg_policy p where p.polrelid = tab.oid and p.polname = wanted.policy)
    loop
      execute format('create policy %I on %I for %s to %I using (%s)',
        missing.policy, tab.relname, missing.command, missing.grantee, missing.allowed);
    end loop;
  end loop;

  -- a migration that grants something to the request role alone means the worker, too
  for missing in
    select c.relname, granted.privilege_type
      from pg_class c
     cross join lateral aclexplode(c.relacl) granted
     where c.relnamespace = current_schema()::regnamespace
       and c.relkind in ('r', 'p')
       and granted.grantee = '${runtimeRole}'::regrole
       and not has_table_privilege('${workerRole}', c.oid, granted.privilege_type)
  loop
    execute format('grant %s on %I to %I',
      missing.privilege_type, missing.relname, '${workerRole}');
  end loop;
end
$$;
