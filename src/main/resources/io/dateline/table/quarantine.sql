select
  archive,
  entry,
  span_offset as byte_offset,
  span_length as byte_length,
  reason,
  detail,
  sha256,
  sample
from staged
where outcome = 'quarantined'
