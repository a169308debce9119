#!/usr/bin/env bash
# Creates the topics of the contracts where they are missing, and gives those that exist the settings of today.
# Usage: topics.sh <bootstrap servers> <client settings of the administrator> [partitions] [replicas]
# The partition count is fixed at creation: 12 on one machine, 96 in production.
set -euo pipefail

bootstrap=$1
settings=$2
partitions=${3:-12}
replicas=${4:-1}
hour=3600000
day=86400000

# topic <name> <setting=value>...
topic() {
  local name=$1
  shift
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$bootstrap" --command-config "$settings" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor "$replicas"
  /opt/kafka/bin/kafka-configs.sh --bootstrap-server "$bootstrap" --command-config "$settings" --alter \
    --entity-type topics --entity-name "$name" --add-config "$(IFS=,; echo "$*")"
}

# A segment goes as a whole, and not while it is written to: so it must not grow for long.
newest=(cleanup.policy=compact segment.ms=$day max.compaction.lag.ms=$day)

topic catalog.exercises.v1 "${newest[@]}"
topic catalog.routines.v1 "${newest[@]}"
topic session.outcomes.v1 cleanup.policy=delete retention.ms=$((400 * day)) segment.ms=$day
topic session.live.v1 cleanup.policy=delete retention.ms=$((1 * day)) segment.ms=$hour
topic progress.targets.v1 "${newest[@]}"
topic progress.events.v1 cleanup.policy=delete retention.ms=$((400 * day)) segment.ms=$day
