"""A warehouse in DuckDB or Spark for the notebooks: its tables and views by their names, `%%sql`, and one look for all plots.

    db = warehouse.open("../out")                                    # in DuckDB, here
    spark = warehouse.connect("sc://localhost:15002", "hdfs:///news")   # in Spark, where the server is

`%%sql name` then runs a cell's query and keeps the result, a pandas DataFrame, under that name.
"""
import json
import pathlib

import matplotlib.pyplot as plt
from IPython import get_ipython

QUERIES = pathlib.Path(__file__).resolve().parent.parent / "src" / "main" / "resources" / "io" / "dateline"
VIEWS = [
    "table/current_articles", "table/latest_articles", "table/article_stories",
    "aggregate/trend_weeks", "aggregate/trend_months", "aggregate/trend_bursts",
]
INK, FAINT, ALARM, WARN = "#1f3b5b", "#c9d3df", "#c8452d", "#e0a030"
OTHERS = ["#c8452d", "#e0a030", "#5a8f69", "#7a5c99", "#3d8fb0", "#a05050", "#888844"]


def open(folder):
    """Makes a view of each table (of the facts those ingests that latest.json says count) and registers `%%sql`."""
    root = pathlib.Path(folder)
    latest = root / "_dateline" / "latest.json"
    if not latest.exists():
        raise FileNotFoundError(f"{root.resolve()} is no warehouse (no _dateline/latest.json): name the folder that "
                                "`jobs/dateline run seeds --warehouse out` wrote")
    live = ", ".join(str(ingest) for ingest in json.loads(latest.read_text())["live"])
    import duckdb

    db = duckdb.connect()
    db.execute("set timezone = 'UTC'")
    for table in sorted(p for p in root.iterdir() if p.is_dir() and not p.name.startswith("_")):
        path = str(table).replace("'", "''")
        rows = f"read_parquet('{path}/*/*.parquet', hive_partitioning = true, union_by_name = true)"
        columns = [c[0] for c in db.execute(f"describe select * from {rows}").fetchall()]
        complete = f" where ingest in ({live})" if "ingest" in columns else ""
        db.execute(f"create view {table.name} as select * from {rows}{complete}")
    for view in VIEWS:
        sql = (QUERIES / f"{view}.sql").read_text()
        db.execute(f"create view {pathlib.PurePath(view).name} as {sql}")
    register(lambda query: db.execute(query).df())
    style()
    return db


def connect(remote, folder):
    """The same by Spark Connect: `folder` as the server sees it. `jobs/connect` starts a server that will do."""
    from pyspark.sql import SparkSession, functions

    spark = SparkSession.builder.remote(remote).getOrCreate()
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    live = spark.read.json(f"{folder}/_dateline/latest.json", multiLine=True).first()["live"]
    for file in sorted(QUERIES.glob("*/*.ddl")):
        package, table = file.parent.name, file.stem
        if table == "staged":
            continue
        rows = spark.read.parquet(f"{folder}/{table}")
        if package == "table":
            rows = rows.where(functions.col("ingest").isin(live))
        rows.createOrReplaceTempView(table)
    for view in VIEWS:
        spark.sql((QUERIES / f"{view}.sql").read_text()).createOrReplaceTempView(pathlib.PurePath(view).name)
    register(lambda query: spark.sql(query).toPandas())
    style()
    return spark


def register(ask):
    """`%%sql name` by a function that answers a query with a DataFrame."""
    shell = get_ipython()
    if shell is None:
        return

    def sql(line, cell):
        result = ask(cell)
        if line.strip():
            shell.user_ns[line.strip()] = result
        return result

    shell.register_magic_function(sql, "cell", "sql")


def style():
    """One look for all plots."""
    plt.rcParams.update({
        "figure.figsize": (9, 3.6), "figure.dpi": 110, "font.size": 9.5, "axes.titlesize": 10.5, "axes.titleweight": "bold",
        "axes.titlelocation": "left", "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True,
        "axes.grid.axis": "y", "grid.color": "#e3e3e3", "axes.axisbelow": True, "legend.frameon": False,
    })


def shade(axis, days, colour=ALARM, label=None):
    """Marks days behind a plot, such as those on which the crawl was blind."""
    import pandas as pd

    half = pd.Timedelta(hours=12)
    for i, day in enumerate(days):
        axis.axvspan(day - half, day + half, color=colour, alpha=0.16, linewidth=0, label=label if i == 0 else None)
