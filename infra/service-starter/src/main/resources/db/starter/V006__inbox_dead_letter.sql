-- Kafka records a listener failed on, with the later records of the same key behind them.
create table inbox_dead_letter (
  tenant     text        not null,
  consumer   text        not null,
  topic      text        not null,
  partition  integer     not null,
  position   bigint      not null,
  record_key text        not null,
  headers    jsonb       not null,
  payload    bytea,
  cause      text        not null,
  parked_at  timestamptz not null,
  primary key (consumer, topic, partition, position)
);

create index inbox_dead_letter_key on inbox_dead_letter (consumer, topic, record_key, position);

grant select, insert, delete on inbox_dead_letter to ${runtimeRole};
