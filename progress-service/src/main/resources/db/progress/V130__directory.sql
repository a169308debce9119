-- The only link from a pseudonym to a person. No event, topic, log or export carries any of it.
create table directory (
  tenant      text not null,
  member_id   uuid not null,
  external_id text,
  name        text,
  email       text,
  birth_date  date,
  primary key (tenant, member_id),
  unique (tenant, external_id)
);

grant select, insert, update, delete on directory to ${runtimeRole};
