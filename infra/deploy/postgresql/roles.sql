-- One database for each service, its owner for migrations and two roles without DDL: one for
-- requests, bound to a tenant by row-level security, one for everything else the service does.
-- Passwords are the roles' own names, for a machine of one's own; elsewhere, create the roles with
-- others and give them to the services as LONGHOLD_DATABASE_PASSWORD,
-- LONGHOLD_DATABASE_WORKER_PASSWORD and LONGHOLD_DATABASE_OWNER_PASSWORD.

create role catalog_owner login password 'catalog_owner';
create role catalog_app login password 'catalog_app';
create role catalog_worker login password 'catalog_worker';
create database catalog owner catalog_owner;
revoke all on database catalog from public;
grant connect on database catalog to catalog_app, catalog_worker;

create role session_owner login password 'session_owner';
create role session_app login password 'session_app';
create role session_worker login password 'session_worker';
create database session owner session_owner;
revoke all on database session from public;
grant connect on database session to session_app, session_worker;

create role progress_owner login password 'progress_owner';
create role progress_app login password 'progress_app';
create role progress_worker login password 'progress_worker';
create database progress owner progress_owner;
revoke all on database progress from public;
grant connect on database progress to progress_app, progress_worker;
