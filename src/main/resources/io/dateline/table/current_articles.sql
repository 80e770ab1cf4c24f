-- The first version of each page: what every count of articles counts.
select *
from articles
where version = 1
