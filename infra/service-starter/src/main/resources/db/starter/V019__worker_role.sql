-- The worker does what requests never do: it moves positions, sets letters aside, takes snapshots,
-- runs tasks. Requests append events, keep answers and may ask for a task.
grant select, insert on domain_event to ${workerRole};
grant select, insert, delete on aggregate_snapshot to ${workerRole};
grant select, insert, update, delete on processor_position, event_dead_letter to ${workerRole};
grant select, insert, update on inbox_position to ${workerRole};
grant select, insert, delete on inbox_dead_letter to ${workerRole};
grant select, insert, update, delete on scheduled_tasks, idempotency to ${workerRole};

revoke insert, delete on aggregate_snapshot from ${runtimeRole};
revoke all on processor_position, event_dead_letter, inbox_position, inbox_dead_letter
  from ${runtimeRole};
revoke update, delete on scheduled_tasks from ${runtimeRole};
