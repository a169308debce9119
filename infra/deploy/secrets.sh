#!/usr/bin/env bash
# Makes every password of compose.yaml at random, once: an environment file for each part under
# infra/deploy/secrets/, readable by you alone. Run again, it adds what is missing and changes nothing.
set -euo pipefail
umask 077

folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/secrets
mkdir -p "$folder"
touch "$folder"/{postgresql,kafka,identity,catalog,session,progress,edge}.env

# secret <name the server knows it by> <server's file> [<name the service knows it by> <service's file>]
secret() {
  local value
  value=$(sed -n "s/^$1=//p" "$folder/$2.env")
  if [[ -z $value ]]; then
    value=$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n')
    echo "$1=$value" >>"$folder/$2.env"
  fi
  if [[ $# -gt 2 ]] && ! grep -q "^$3=" "$folder/$4.env"; then
    echo "$3=$value" >>"$folder/$4.env"
  fi
}

secret POSTGRES_PASSWORD postgresql
secret ADMIN_PASSWORD kafka
secret READER_PASSWORD kafka
for service in catalog session progress; do
  upper=$(tr '[:lower:]' '[:upper:]' <<<"$service")
  secret "${upper}_OWNER_PASSWORD" postgresql LONGHOLD_DATABASE_OWNER_PASSWORD "$service"
  secret "${upper}_APP_PASSWORD" postgresql LONGHOLD_DATABASE_PASSWORD "$service"
  secret "${upper}_WORKER_PASSWORD" postgresql LONGHOLD_DATABASE_WORKER_PASSWORD "$service"
  secret "${upper}_PASSWORD" kafka LONGHOLD_KAFKA_PASSWORD "$service"
  secret "LONGHOLD_SECRETS_$upper" identity LONGHOLD_IDENTITY_CLIENT_SECRET "$service"
done
secret KEYS_OWNER_PASSWORD postgresql LONGHOLD_KEYS_DATABASE_OWNER_PASSWORD progress
secret KEYS_APP_PASSWORD postgresql LONGHOLD_KEYS_DATABASE_PASSWORD progress
secret KEYS_WORKER_PASSWORD postgresql
secret LONGHOLD_SECRETS_EDGE identity LONGHOLD_IDENTITY_CLIENT_SECRET edge
for client in LONGHOLD IMPORTER_DEMO PROVIDER_DEMO; do
  secret "LONGHOLD_SECRETS_$client" identity
done
secret LONGHOLD_ACCOUNTS_PASSWORD identity

# key <property's name in the environment> <file> [<file>...]: 32 bytes in base64, the same in each file
key() {
  local name=$1 value
  shift
  value=$(sed -n "s/^$name=//p" "$folder/$1.env")
  [[ -n $value ]] || value=$(head -c 32 /dev/urandom | base64 | tr -d '\n')
  for file in "$@"; do
    grep -q "^$name=" "$folder/$file.env" || echo "$name=$value" >>"$folder/$file.env"
  done
}

key LONGHOLD_IDENTITY_COOKIE_KEY edge
key LONGHOLD_ERASURE_KEY catalog session progress
key LONGHOLD_NOTES_MASTER_KEY progress
for service in catalog session progress; do
  key LONGHOLD_AUDIT_KEY "$service"
done
echo "Kept under $folder"
