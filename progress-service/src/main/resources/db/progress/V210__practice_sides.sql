-- The mean hold of each side in seconds, so that a clinician sees them beside each other; null where none was told.
alter table practice add column left_mean numeric, add column right_mean numeric;
