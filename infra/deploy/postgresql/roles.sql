-- One database for each service, its owner for migrations and two roles without DDL: one for requests,
-- bound to a tenant by row-level security, one for everything else the service does. Passwords
-- are read from the environment of psql: CATALOG_OWNER_PASSWORD, CATALOG_APP_PASSWORD and so on; the
-- services know them as LONGHOLD_DATABASE_OWNER_PASSWORD and LONGHOLD_DATABASE_PASSWORD. Without one
-- of them the script stops. The server keeps a hash, and writes no statement with a password to its log.

set log_statement = 'none';
set log_min_error_statement = 'panic';
set log_min_duration_statement = -1;

\getenv owner_password CATALOG_OWNER_PASSWORD
\getenv app_password CATALOG_APP_PASSWORD
\getenv worker_password CATALOG_WORKER_PASSWORD
create role catalog_owner login password :'owner_password';
create role catalog_app login password :'app_password';
create role catalog_worker login password :'worker_password';
create database catalog owner catalog_owner;
revoke all on database catalog from public;
grant connect on database catalog to catalog_owner;
grant connect on database catalog to catalog_app;
grant connect on database catalog to catalog_worker;
\unset owner_password
\unset app_password
\unset worker_password

\getenv owner_password SESSION_OWNER_PASSWORD
\getenv app_password SESSION_APP_PASSWORD
\getenv worker_password SESSION_WORKER_PASSWORD
create role session_owner login password :'owner_password';
create role session_app login password :'app_password';
create role session_worker login password :'worker_password';
create database session owner session_owner;
revoke all on database session from public;
grant connect on database session to session_owner;
grant connect on database session to session_app;
grant connect on database session to session_worker;
\unset owner_password
\unset app_password
\unset worker_password

\getenv owner_password PROGRESS_OWNER_PASSWORD
\getenv app_password PROGRESS_APP_PASSWORD
\getenv worker_password PROGRESS_WORKER_PASSWORD
create role progress_owner login password :'owner_password';
create role progress_app login password :'app_password';
create role progress_worker login password :'worker_password';
create database progress owner progress_owner;
revoke all on database progress from public;
grant connect on database progress to progress_owner;
grant connect on database progress to progress_app;
grant connect on database progress to progress_worker;
\unset owner_password
\unset app_password
\unset worker_password

-- The data keys of members' notes, a database of progress-service's own: LONGHOLD_KEYS_DATABASE_PASSWORD
-- and LONGHOLD_KEYS_DATABASE_OWNER_PASSWORD.
\getenv owner_password KEYS_OWNER_PASSWORD
\getenv app_password KEYS_APP_PASSWORD
\getenv worker_password KEYS_WORKER_PASSWORD
create role keys_owner login password :'owner_password';
create role keys_app login password :'app_password';
create role keys_worker login password :'worker_password';
create database keys owner keys_owner;
revoke all on database keys from public;
grant connect on database keys to keys_owner;
grant connect on database keys to keys_app;
grant connect on database keys to keys_worker;
\unset owner_password
\unset app_password
\unset worker_password
