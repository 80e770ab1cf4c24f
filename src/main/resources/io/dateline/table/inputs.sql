-- What the spans of each input come to; an input without spans has a row of zeros.
with sums as (
  select
    archive,
    max(container) as container,
    count_if(kind = 'capture') as records,
    count_if(outcome = 'article') as articles,
    count_if(outcome = 'page') as pages,
    count_if(outcome = 'revisit') as revisits,
    count_if(outcome = 'other') as other_records,
    count_if(outcome = 'quarantined') as quarantined,
    sum(case when entry is null and kind = 'capture' and outcome <> 'quarantined' then span_length else 0 end)
      as record_bytes,
    sum(case when entry is null and kind = 'padding' then span_length else 0 end) as padding_bytes,
    sum(case when entry is null and outcome = 'quarantined' then span_length else 0 end) as quarantined_bytes
  from staged
  group by archive
)

select
  accepted_inputs.archive,
  accepted_inputs.bytes,
  accepted_inputs.digest,
  sums.container,
  coalesce(sums.records, 0) as records,
  coalesce(sums.articles, 0) as articles,
  coalesce(sums.pages, 0) as pages,
  coalesce(sums.revisits, 0) as revisits,
  coalesce(sums.other_records, 0) as other_records,
  coalesce(sums.quarantined, 0) as quarantined,
  coalesce(sums.record_bytes, 0) as record_bytes,
  coalesce(sums.padding_bytes, 0) as padding_bytes,
  coalesce(sums.quarantined_bytes, 0) as quarantined_bytes
from accepted_inputs
left join sums on accepted_inputs.archive = sums.archive
