-- One row per archive, of the 50 largest, and what became of its bytes.
select
  archive,
  container,
  bytes,
  records,
  articles,
  pages,
  revisits,
  other_records,
  quarantined,
  quarantined_bytes,
  count(*) over () as archives,
  sum(bytes) over () as all_bytes
from inputs
order by bytes desc, archive
limit 50
