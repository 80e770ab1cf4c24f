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
  record_bytes + padding_bytes + quarantined_bytes = bytes as is_every_byte_accounted_for
from inputs
order by archive
