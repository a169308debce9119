-- tells targets of a restored progress database from old ones, whose numbers they may repeat
alter table member_targets add column changed_at timestamptz not null default '-infinity';
