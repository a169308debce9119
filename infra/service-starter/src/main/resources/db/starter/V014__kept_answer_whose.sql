-- Whose data an answer was given about: who may no longer see theirs is not repeated it.
alter table idempotency add column whose uuid;
