create table tally (
  tenant text not null,
  name   text not null,
  total  bigint not null,
  primary key (tenant, name)
);
grant select, insert, update on tally to ${runtimeRole};

create table heard (
  tenant text not null,
  id     text not null primary key
);
grant select, insert on heard to ${runtimeRole};
