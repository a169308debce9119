-- A POST request with an Idempotency-Key: first a claim by the request that does the work, then its answer.
create table idempotency (
    tenant       text        not null,
    caller       text        not null,
    method       text        not null,
    route        text        not null,
    key          text        not null,
    request_hash bytea       not null,
    claim        uuid        not null,
    claimed_at   timestamptz not null,
    -- absent while the work is under way
    status       smallint,
    headers      jsonb,
    body         text,
    primary key (tenant, caller, method, route, key)
);

-- forgetting goes by age, over all tenants
create index idempotency_claimed_at on idempotency (claimed_at);

grant select, insert, update, delete on idempotency to ${runtimeRole};
