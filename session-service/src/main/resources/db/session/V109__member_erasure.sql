-- Issued prescriptions and sessions' windows never change, but those of an erased member go.
grant delete on prescription to ${workerRole};
grant delete on session_window to ${workerRole};
