-- One row per reason: what could not be read, with one example.
select
  reason,
  count(*) as records,
  sum(byte_length) as bytes,
  count(distinct archive) as archives,
  min_by(concat(archive, ' at ', byte_offset, ': ', coalesce(detail, '')), struct(archive, byte_offset)) as example
from quarantine
group by reason
order by records desc, reason
