-- One database for each service, its owner for migrations and a runtime role without DDL.
-- Passwords are the roles' own names, for a machine of one's own; elsewhere, create the roles with
-- others and give them to the services as LONGHOLD_DATABASE_PASSWORD and
-- LONGHOLD_DATABASE_OWNER_PASSWORD.

create role catalog_owner login password 'catalog_owner';
create role catalog_app login password 'catalog_app';
create database catalog owner catalog_owner;
revoke all on database catalog from public;
grant connect on database catalog to catalog_app;

create role session_owner login password 'session_owner';
create role session_app login password 'session_app';
create database session owner session_owner;
revoke all on database session from public;
grant connect on database session to session_app;

create role progress_owner login password 'progress_owner';
create role progress_app login password 'progress_app';
create database progress owner progress_owner;
revoke all on database progress from public;
grant connect on database progress to progress_app;

-- The data keys of members' notes, a database of progress-service's own: LONGHOLD_KEYS_DATABASE_PASSWORD
-- and LONGHOLD_KEYS_DATABASE_OWNER_PASSWORD.
create role keys_owner login password 'keys_owner';
create role keys_app login password 'keys_app';
create database keys owner keys_owner;
revoke all on database keys from public;
grant connect on database keys to keys_app;
