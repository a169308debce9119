-- The last Kafka offset whose effects are in this database; written in the transaction of the effects.
create table inbox_position (
  consumer  text    not null,
  topic     text    not null,
  partition integer not null,
  position  bigint  not null,
  primary key (consumer, topic, partition)
);

grant select, insert, update on inbox_position to ${runtimeRole};
