-- An export asks for all that is stored about one member: which screenings are theirs, and which alerts.
create table screening_of_member (
  tenant       text not null,
  member_id    uuid not null,
  screening_id uuid not null,
  primary key (tenant, member_id, screening_id)
);

grant select on screening_of_member to ${runtimeRole};
grant select, insert, update, delete on screening_of_member to ${workerRole};

-- the projection that keeps it has read past the screenings there are
insert into screening_of_member (tenant, member_id, screening_id)
select tenant, (said ->> 'memberId')::uuid, (said ->> 'screeningId')::uuid
from (
  select tenant, convert_from(payload, 'UTF8')::jsonb as said from domain_event
  where payload_type = 'progress.ScreeningRecorded.v1'
) recorded;

create index alert_of_member on alert (tenant, member_id);
