-- Every published revision of an exercise, and the words it is found by: its name first, then its
-- other names, what it works on and where, and last what its instructions say.
create table exercise_revision (
  tenant       text        not null,
  exercise_id  text        not null,
  revision     integer     not null,
  published_at timestamptz not null,
  content      jsonb       not null,
  words        tsvector generated always as (
       setweight(to_tsvector('simple', content ->> 'name'), 'A')
    || setweight(to_tsvector('english', content ->> 'name'), 'A')
    || setweight(jsonb_to_tsvector('simple', content -> 'alsoKnownAs', '["string"]'), 'B')
    || setweight(jsonb_to_tsvector('english', content -> 'alsoKnownAs', '["string"]'), 'B')
    || setweight(jsonb_to_tsvector('simple', content -> 'loads', '["string"]'), 'C')
    || setweight(jsonb_to_tsvector('simple', content -> 'stretches', '["string"]'), 'C')
    || setweight(jsonb_to_tsvector('simple', content -> 'settings', '["string"]'), 'C')
    || setweight(jsonb_to_tsvector('english', content -> 'equipment', '["string"]'), 'C')
    || setweight(to_tsvector('english', content ->> 'position'), 'D')
    || setweight(jsonb_to_tsvector('english', content -> 'instructions', '["string"]'), 'D')
  ) stored,
  primary key (tenant, exercise_id, revision)
);

create index exercise_revision_words on exercise_revision using gin (words);

grant select, insert, update, delete on exercise_revision to ${runtimeRole};
