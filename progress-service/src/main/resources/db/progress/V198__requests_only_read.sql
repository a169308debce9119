-- Requests write the directory and the ids of imported records; the rest is written by projections,
-- policies and listeners alone.
grant select, insert, update, delete on
  member_targets, decision, target_change, directory, latest_screening, alert, assessed_session,
  adherence_agreement, adherence_session, timeline_entry, timeline_zone,
  export_member, export_session, export_decision
  to ${workerRole};
grant select, insert, delete on running_session, adherence_cohort to ${workerRole};
grant select, insert, update on catalogue_routine_pointer to ${workerRole};
grant select, insert on catalogue_revision, import_record to ${workerRole};

revoke insert, update, delete on
  running_session, member_targets, decision, target_change, latest_screening, alert,
  assessed_session, adherence_agreement, adherence_session, adherence_cohort,
  timeline_entry, timeline_zone, export_member, export_session, export_decision,
  catalogue_revision, catalogue_routine_pointer
  from ${runtimeRole};
