-- counts the sessions that run, of all programmes, without reading those that have ended
create index session_summary_running on session_summary (session_id) where revision = 0;
