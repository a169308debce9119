-- Rows here are written by projections alone.
grant select, insert, update, delete on exercise, exercise_revision, routine, routine_revision
  to ${workerRole};
revoke insert, update, delete on exercise, exercise_revision, routine, routine_revision
  from ${runtimeRole};
