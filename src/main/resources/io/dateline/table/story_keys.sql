-- Texts under each key by which they may find each other, in order of length: each band that several have, a new text among
-- them; and, of bands that many have, each two of a text's six rarest. A line that all pages of an outlet bear and a phrase
-- of an agency make such bands; few texts share two of them.
with new_bands as (
  select distinct band
  from new_signatures
  lateral view explode(bands) as band
),

signature_bands as (
  select article_id, band
  from story_nodes
  lateral view explode(bands) as band
),

counted as (
  select article_id, signature_bands.band, count(*) over (partition by signature_bands.band) as texts
  from signature_bands
  left semi join new_bands on signature_bands.band = new_bands.band
),

shared as (
  select
    article_id,
    collect_list(band) as bands,
    slice(array_sort(collect_list(case when texts > 16 then struct(texts, band) end)), 1, 6) as rarest
  from counted
  where texts > 1
  group by article_id
),

keys as (
  select
    article_id,
    explode(
      concat(
        bands,
        flatten(
          transform(
            rarest,
            (one, i) -> transform(
              slice(rarest, i + 2, 6),
              other -> xxhash64(least(one.band, other.band), greatest(one.band, other.band))
            )
          )
        )
      )
    ) as key
  from shared
)

select keys.key, keys.article_id, story_nodes.node, story_nodes.shingles, story_nodes.bands
from keys
inner join story_nodes on keys.article_id = story_nodes.article_id
distribute by key
sort by key, shingles, article_id
