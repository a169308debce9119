-- Requests keep prescriptions and the row of a session that begins; the rest is written by
-- projections, policies and listeners alone.
grant select, insert, update, delete on member_targets, session_summary to ${workerRole};
grant select, insert, update on exercise_revision, session_window to ${workerRole};
grant select, insert on prescription to ${workerRole};

revoke insert, update, delete on member_targets, exercise_revision, session_window
  from ${runtimeRole};
revoke update, delete on session_summary from ${runtimeRole};
