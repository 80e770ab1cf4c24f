-- Pairs of articles that are the same story by their signatures, at least one of them new. Candidates share a band. In each
-- band articles are put in order of length and parted where one has more than four times the shingles of the one before;
-- each is then compared with the centre of its part and with the one before it, so that a band of n articles costs 2 n
-- comparisons and not n * n. story_similarity is null for two that are not the same story.
-- A node is a story that is known ('0' before its id) or a new article ('1' before its id): the least node is the older.
with known_stories as (
  select article_id, min(story_id) as story_id
  from known_story_members
  group by article_id
),

signatures as (
  select article_id, bands, shingles, sketch, numbers, concat('1', article_id) as node
  from new_signatures
  union all
  select
    known_signatures.article_id,
    bands,
    shingles,
    sketch,
    numbers,
    concat('0', coalesce(story_id, known_signatures.article_id)) as node
  from known_signatures
  left join known_stories on known_signatures.article_id = known_stories.article_id
),

new_bands as (
  select distinct band
  from new_signatures
  lateral view explode(bands) as band
),

members as (
  select signature_bands.band, article_id, node, shingles
  from (
    select article_id, node, shingles, band
    from signatures
    lateral view explode(bands) as band
  ) as signature_bands
  left semi join new_bands on signature_bands.band = new_bands.band
),

steps as (
  select
    band,
    article_id,
    node,
    shingles,
    lag(shingles) over (partition by band order by shingles, article_id) as shingles_before,
    lag(struct(node, article_id)) over (partition by band order by shingles, article_id) as before
  from members
),

parts as (
  select
    band,
    article_id,
    node,
    case when shingles <= 4 * shingles_before then before end as before,
    sum(case when shingles > 4 * shingles_before then 1 else 0 end) over (
      partition by band
      order by shingles, article_id
      rows between unbounded preceding and current row
    ) as part
  from steps
),

stars as (
  select
    article_id,
    node,
    before,
    min(struct(node, article_id)) over (partition by band, part) as centre
  from parts
),

candidates as (
  select distinct
    article_id,
    node,
    centre.article_id as centre_article_id,
    centre.node as centre_node
  from (
    select article_id, node, centre from stars
    union all
    select article_id, node, before as centre from stars where before is not null
  ) as compared
  where article_id <> centre.article_id and (startswith(node, '1') or startswith(centre.node, '1'))
),

links as (
  select
    candidates.article_id,
    candidates.node,
    candidates.centre_article_id,
    candidates.centre_node,
    story_similarity(one.shingles, one.sketch, one.numbers, other.shingles, other.sketch, other.numbers) as similarity
  from candidates
  inner join signatures as one on candidates.article_id = one.article_id
  inner join signatures as other on candidates.centre_article_id = other.article_id
)

select article_id, node, centre_article_id, centre_node, similarity
from links
where similarity is not null
