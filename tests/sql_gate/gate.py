"""Whether statements of the portal are SQL that Athena takes, and mean elsewhere what they mean in the portal.

Reads JSON from standard input: the folder of a snapshot, and for each statement its SQL and the row that the portal's
own engine answers with. Each statement must

- parse in the dialects of Athena and Trino, and have every name resolved against the columns of the Parquet files;
- pass a lint for what Trino's parser takes and Athena does not, or a lenient parser takes and Trino does not;
- give the same row in DuckDB.

A gate that lets everything through is no gate: the controls are statements that it must refuse, each for its reason.
"""

import json
import pathlib
import re
import sys

import duckdb
import sqlglot
from sqlglot.optimizer.qualify import qualify

LINT = {
    "a cast with ::": r"::",
    "ILIKE": r"\bILIKE\b",
    "QUALIFY": r"\bQUALIFY\b",
    "a trailing comma": r",\s*(\)|FROM\b|WHERE\b)",
    "OFFSET after LIMIT": r"\bLIMIT\s+\d+\s+OFFSET\b",
    "a second statement": r";",
    "a comment": r"--|/\*",
    "double quotes around a text": r"=\s*\"",
}

CONTROLS = {
    "SELECT COUNT(*) AS total FROM facets WHERE snapshot = 's' AND nothing = 1": "nothing",
    "SELECT COUNT(*) AS total FROM no_such_table WHERE snapshot = 's'": "could not be resolved",
    "SELECT doc::BIGINT AS doc FROM facets": "a cast with ::",
    "SELECT doc FROM facets WHERE snapshot ILIKE 's'": "ILIKE",
    "SELECT doc FROM facets QUALIFY ROW_NUMBER() OVER (ORDER BY doc) = 1": "QUALIFY",
    "SELECT doc, FROM facets": "a trailing comma",
    "SELECT doc FROM facets LIMIT 10 OFFSET 5": "OFFSET after LIMIT",
    "SELECT doc FROM facets; SELECT 1": "a second statement",
    "SELECT doc FROM facets WHERE snapshot = 's' -- and so on": "a comment",
    "SELECT doc FROM facets WHERE snapshot = \"s\"": "double quotes around a text",
    "SELECT doc FROM facets WHERE (snapshot = 's'": "athena",
}


def schema_of(folder):
    """The columns of each table, from its own files, with the partition keys."""
    schema = {}
    for table in sorted(path for path in folder.iterdir() if path.is_dir()):
        rows = duckdb.sql(f"DESCRIBE SELECT * FROM {files(table)}").fetchall()
        schema[table.name] = {name: kind for name, kind, *_ in rows}
    return schema


def files(table):
    """The files of a table with its partition keys: snapshot, and shard where it has shards."""
    return f"read_parquet('{table}/**/*.parquet', hive_partitioning = true)"


def refusal(sql, schema):
    """Why the statement is refused, or None."""
    for what, pattern in LINT.items():
        if re.search(pattern, sql, re.IGNORECASE):
            return what
    for dialect in ("athena", "trino"):
        try:
            parsed = sqlglot.parse_one(sql, read=dialect, error_level=sqlglot.ErrorLevel.RAISE)
            qualify(parsed, schema=schema, dialect=dialect)
        except sqlglot.errors.SqlglotError as error:
            return f"{dialect}: {error}"
    return None


def connect(folder, schema):
    """DuckDB with the tables of the snapshot and the functions it has under other names."""
    database = duckdb.connect()
    database.execute("CREATE MACRO bitwise_and(a, b) AS a & b")
    database.execute("CREATE MACRO json_format(json) AS CAST(json AS VARCHAR)")
    for table in schema:
        database.execute(f"CREATE VIEW {table} AS SELECT * FROM {files(folder / table)}")
    return database


def in_duckdb(database, sql):
    """The row as plain values: a number, a list, and a dictionary per histogram."""
    return as_values(*database.execute(sql).fetchone())


def as_written(row):
    """As `in_duckdb`, of the row of the portal."""
    return as_values(*row.values())


def as_values(total, *others):
    """Lists and maps are JSON; nothing is an empty one of either."""
    found = [json.loads(other) if other else None for other in others]
    return [int(total), *[with_codes(value) if isinstance(value, dict) else value or None for value in found]]


def with_codes(histogram):
    return {int(code): count for code, count in histogram.items()} or None


def main():
    asked = json.load(sys.stdin)
    folder = pathlib.Path(asked["folder"])
    schema = schema_of(folder)
    failures = [
        f"refused for {refusal(sql, schema)} and not for {why}: {sql}"
        for sql, why in CONTROLS.items()
        if why not in (refusal(sql, schema) or "")
    ]
    database = connect(folder, schema)
    for statement in asked["statements"]:
        url, sql = statement["url"], statement["sql"]
        if why := refusal(sql, schema):
            failures.append(f"{url} is refused: {why}\n{sql}")
            continue
        found, expected = in_duckdb(database, sql), as_written(statement["row"])
        # DuckDB keeps zero counts of nothing; a map without entries is one without rows.
        if found != expected:
            failures.append(f"{url} differs\nDuckDB {found}\nportal {expected}\n{sql}")
    print("\n\n".join(failures) or f"{len(asked['statements'])} statements, {len(CONTROLS)} controls")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
