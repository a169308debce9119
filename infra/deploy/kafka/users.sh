#!/usr/bin/env bash
# Creates the broker's users with their passwords and says what each may do; run it again after a
# change of passwords or an added right. kafka-acls.sh --remove takes a right back.
# Usage: users.sh <bootstrap servers> <client settings of the administrator>
# Passwords are read from CATALOG_PASSWORD, SESSION_PASSWORD, PROGRESS_PASSWORD and READER_PASSWORD.
set -euo pipefail
umask 077

bootstrap=$1
settings=$2
password_file=$(mktemp)
trap 'rm -f "$password_file"' EXIT

# user <name> <password> <prefix of its consumer groups>: from a file, since ps shows arguments
user() {
  echo "SCRAM-SHA-512=password=$2" >"$password_file"
  /opt/kafka/bin/kafka-configs.sh --bootstrap-server "$bootstrap" --command-config "$settings" \
    --alter --entity-type users --entity-name "$1" --add-config-file "$password_file" >/dev/null
  rights "$1" --operation Read --group "$3" --resource-pattern-type prefixed
}

rights() {
  local name=$1
  shift
  /opt/kafka/bin/kafka-acls.sh --bootstrap-server "$bootstrap" --command-config "$settings" \
    --add --allow-principal "User:$name" "$@" >/dev/null
}

# writes|reads <name> <topic>...
writes() { topics Write "$@"; }
reads() { topics Read "$@"; }
topics() {
  local operation=$1 name=$2 topic arguments=()
  shift 2
  for topic in "$@"; do arguments+=(--topic "$topic"); done
  rights "$name" --operation "$operation" "${arguments[@]}"
}

user catalog "$CATALOG_PASSWORD" catalog.
user session "$SESSION_PASSWORD" session.
user progress "$PROGRESS_PASSWORD" progress.
user reader "$READER_PASSWORD" reader

writes catalog catalog.exercises.v1 catalog.routines.v1
writes session session.outcomes.v1 session.live.v1
writes progress progress.targets.v1 progress.events.v1

reads catalog progress.events.v1
reads session catalog.exercises.v1 catalog.routines.v1 progress.targets.v1 progress.events.v1 session.live.v1
reads progress catalog.exercises.v1 catalog.routines.v1 session.outcomes.v1
reads reader catalog.exercises.v1 catalog.routines.v1 session.outcomes.v1 session.live.v1 progress.targets.v1 progress.events.v1
