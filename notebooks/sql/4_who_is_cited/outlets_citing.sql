with citing as (
  select article_id, max(case when kind = 'person' then 1 else 0 end) as names_person
  from (
    select attributions.article_id, entities.kind
    from attributions
    left join entities on attributions.article_id = entities.article_id and attributions.name = entities.name
    where role = 'cited'
  ) as cited
  group by article_id
)

select
  outlet,
  count(*) as articles,
  count(citing.article_id) as citing_articles,
  coalesce(sum(names_person), 0) as articles_citing_persons
from current_articles
left join citing on current_articles.article_id = citing.article_id
where outlet is not null
group by outlet
order by articles desc, outlet
limit 15
