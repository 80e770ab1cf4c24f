select
  count(*) as archives,
  sum(bytes) as bytes,
  sum(records) as records,
  sum(articles) as article_captures,
  sum(quarantined) as quarantined,
  sum(record_bytes + padding_bytes + quarantined_bytes) = sum(bytes) as is_every_byte_accounted_for
from inputs
