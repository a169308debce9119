#!/usr/bin/env bash
# Creates the topics of the contracts where they are missing.
# Usage: topics.sh <bootstrap servers> <client settings of the administrator> [partitions] [replicas]
# The partition count is fixed at creation: 12 on one machine, 96 in production.
set -euo pipefail

bootstrap=$1
settings=$2
partitions=${3:-12}
replicas=${4:-1}
day=86400000

topic() {
  local name=$1
  shift
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$bootstrap" --command-config "$settings" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor "$replicas" "$@"
}

topic catalog.exercises.v1 --config cleanup.policy=compact
topic catalog.routines.v1 --config cleanup.policy=compact
topic session.outcomes.v1 --config retention.ms=$((400 * day))
topic session.live.v1 --config retention.ms=$((1 * day))
topic progress.targets.v1 --config cleanup.policy=compact
topic progress.events.v1 --config retention.ms=$((400 * day))
