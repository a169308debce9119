-- Where a member's calendar can be read by whoever has its address; of the address only a hash is kept.
create table reminder_calendar (
  tenant      text        not null,
  member_id   uuid        not null,
  secret_hash text        not null unique,
  since       timestamptz not null,
  primary key (tenant, member_id)
);

grant select, insert, update, delete on reminder_calendar to ${runtimeRole};

-- Calendars are fetched by nobody who is signed in: a request that names the hash finds that one row.
create policy request_of_address on reminder_calendar for select to ${runtimeRole}
  using (secret_hash = nullif(current_setting('app.calendar', true), ''));
