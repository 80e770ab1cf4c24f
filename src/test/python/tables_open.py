"""Every table of a warehouse opens in pandas, Polars, DuckDB and Spark, with the types that its .ddl says and times in UTC.

usage: tables_open.py WAREHOUSE
"""
import pathlib
import re
import sys

import duckdb
import pandas
import polars
import pyarrow

HOME = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(HOME / "notebooks"))
import serving

ARROW = {
    "STRING": pyarrow.string(), "BIGINT": pyarrow.int64(), "INT": pyarrow.int32(), "DOUBLE": pyarrow.float64(),
    "BOOLEAN": pyarrow.bool_(), "DATE": pyarrow.date32(), "TIMESTAMP": pyarrow.timestamp("us", tz="UTC"),
    "BINARY": pyarrow.binary(),
}
DUCKDB = {"STRING": "VARCHAR", "INT": "INTEGER", "TIMESTAMP": "TIMESTAMP WITH TIME ZONE", "BINARY": "BLOB"}
POLARS = {
    "STRING": polars.String(), "BIGINT": polars.Int64(), "INT": polars.Int32(), "DOUBLE": polars.Float64(),
    "BOOLEAN": polars.Boolean(), "DATE": polars.Date(), "TIMESTAMP": polars.Datetime("us", "UTC"), "BINARY": polars.Binary(),
}


def columns(ddl):
    """Name -> type as documented, of a file of columns."""
    found = {}
    for line in ddl.read_text().splitlines():
        match = re.match(r"(\w+) (.+?)(?: COMMENT .*)?,?$", line)
        if match and not line.startswith("--"):
            found[match[1]] = match[2]
    return found


def translated(kind, plain, array, struct):
    """A documented type in another system's terms."""
    if match := re.fullmatch(r"ARRAY<(.+)>", kind):
        return array(translated(match[1], plain, array, struct))
    if match := re.fullmatch(r"STRUCT<(.+)>", kind):
        fields = re.findall(r"(\w+): ((?:[^<,]|<[^>]*>)+)", match[1])
        return struct([(name, translated(part.strip(), plain, array, struct)) for name, part in fields])
    return plain(kind)


def arrow(kind):
    return translated(kind, ARROW.__getitem__, pyarrow.list_, pyarrow.struct)


def in_polars(kind):
    return translated(kind, POLARS.__getitem__, polars.List,
                      lambda fields: polars.Struct([polars.Field(n, t) for n, t in fields]))


def in_duckdb(kind):
    return translated(kind, lambda k: DUCKDB.get(k, k), lambda t: t + "[]",
                      lambda fields: "STRUCT(" + ", ".join(f"{quoted(n)} {t}" for n, t in fields) + ")")


def quoted(name):
    return f'"{name}"' if name in ("text", "date") else name


def plain_strings(kind):
    """Arrow has two kinds of string; both will do."""
    text = re.sub(r"large_(string|list|binary)", r"\1", str(kind))
    return re.sub(r"<(?:item|element): ", "<", text)


def check(warehouse, table, documented, spark):
    folder = f"{warehouse}/{table}"
    wrong = []

    def expect(system, column, is_type, ought):
        if is_type != ought:
            wrong.append(f"{table}.{column} in {system}: {is_type}, documented {documented[column]} ({ought})")

    frame = pandas.read_parquet(folder, dtype_backend="pyarrow")
    lazy = polars.scan_parquet(f"{folder}/**/*.parquet", hive_partitioning=True)
    schema = lazy.collect_schema()
    db = duckdb.connect()
    db.execute("set timezone = 'UTC'")
    db.execute(f"create view t as select * from read_parquet('{folder}/*/*.parquet', hive_partitioning = true)")
    described = {row[0]: row[1] for row in db.execute("describe t").fetchall()}
    rows = spark.read.parquet(folder)
    types = {field.name: field.dataType.simpleString() for field in rows.schema.fields}
    for column, kind in documented.items():
        expect("pandas", column, plain_strings(frame[column].dtype.pyarrow_dtype), plain_strings(arrow(kind)))
        expect("Polars", column, schema[column], in_polars(kind))
        expect("DuckDB", column, described[column].replace('"', ""), in_duckdb(kind).replace('"', ""))
        expect("Spark", column, types[column], kind.lower().replace(": ", ":").replace(", ", ","))
    counts = {
        "pandas": len(frame), "Polars": lazy.select(polars.len()).collect().item(),
        "DuckDB": db.execute("select count(*) from t").fetchone()[0], "Spark": rows.count(),
    }
    if len(set(counts.values())) > 1:
        wrong.append(f"{table}: rows differ: {counts}")
    for column in (c for c, kind in documented.items() if kind == "TIMESTAMP"):
        latest = {
            "pandas": frame[column].max(), "Polars": lazy.select(polars.col(column).max()).collect().item(),
            "DuckDB": db.execute(f"select max({column}) from t").fetchone()[0],
        }
        texts = {name: None if pandas.isna(at) else pandas.Timestamp(at).tz_convert("UTC").isoformat()
                 for name, at in latest.items()}
        at = rows.selectExpr(f"date_format(max({column}), \"yyyy-MM-dd'T'HH:mm:ss\")").first()[0]
        texts["Spark"] = at and at + "+00:00"
        seconds = {text and re.sub(r"\.\d+", "", text) for text in texts.values()}
        if len(seconds) > 1:
            wrong.append(f"{table}.{column}: latest differs: {texts}")
    return counts["DuckDB"], wrong


def main(warehouse):
    from pyspark.sql import SparkSession

    log = HOME / "target" / "connect.log"
    wrong = []
    with serving.connect(log):
        spark = SparkSession.builder.remote(serving.ADDRESS).getOrCreate()
        spark.conf.set("spark.sql.session.timeZone", "UTC")
        for ddl in sorted((HOME / "src/main/resources/io/dateline").glob("*/*.ddl")):
            if ddl.stem != "staged":
                rows, found = check(pathlib.Path(warehouse).resolve(), ddl.stem, columns(ddl), spark)
                wrong += found
                print(f"{ddl.stem}: {rows} rows" + "".join(f"\n  {line}" for line in found), flush=True)
        spark.stop()
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(sys.argv[1])
