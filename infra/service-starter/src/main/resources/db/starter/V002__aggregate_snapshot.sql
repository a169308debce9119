-- Disposable: every row can be computed again from domain_event.
create table aggregate_snapshot (
  tenant               text   not null,
  event_identifier     text   not null unique,
  aggregate_identifier text   not null,
  sequence_number      bigint not null,
  type                 text   not null,
  time_stamp           text   not null,
  payload_type         text   not null,
  payload_revision     text,
  payload              bytea  not null,
  meta_data            bytea  not null,
  primary key (aggregate_identifier, sequence_number)
);

grant select, insert, delete on aggregate_snapshot to ${runtimeRole};
