"""The GeoParquet file, read over HTTP where it lies, and records as a layer, by programs of data scientists and map makers."""

import datetime

import duckdb
import fsspec
import geopandas
import polars
import pyarrow.parquet
import pyogrio

from pages import BASE, listed, page_total, same

ADDRESS = f"{BASE}/data/records.parquet"
BOX = (-80.0, 42.0, -70.0, 50.0)

total = page_total("en", "")
ids = set(listed("en", ""))

frame = geopandas.read_parquet(ADDRESS)
same("rows of geopandas", len(frame), total)
same("its coordinates", frame.crs.to_string(), "OGC:CRS84")
same("its ids", set(frame.id), ids)
known = frame[frame.west.notna() & (frame.west <= frame.east)]
assert len(known) > 0 and known.geometry.is_valid.all()
same("bounds", known.bounds.round(9).values.tolist(), known[["west", "south", "east", "north"]].round(9).values.tolist())

within = geopandas.read_parquet(ADDRESS, bbox=BOX)
assert 0 < len(within) < total, len(within)

lazily = polars.scan_parquet(ADDRESS).select(polars.len()).collect().item()
same("rows of polars", lazily, total)


class Http(fsspec.get_filesystem_class("http")):
    """DuckDB asks when a file has changed, which this file system does not tell; here, files never do."""

    def modified(self, path):
        return datetime.datetime(2026, 1, 1)


database = duckdb.connect()
database.register_filesystem(Http())
(counted,) = database.execute(f"SELECT COUNT(*) FROM read_parquet('{ADDRESS}')").fetchone()
same("rows of DuckDB", counted, total)

with fsspec.open(ADDRESS) as file:
    metadata = pyarrow.parquet.ParquetFile(file).metadata.metadata
assert b'"version":"1.1.0"' in metadata[b"geo"], metadata

# What ogrinfo and QGIS stand on: GDAL's driver of OGC APIs.
layer = pyogrio.read_info(f"OAPIF:{BASE}/ogc", layer="records")
same("features of GDAL", layer["features"], total)
found = pyogrio.read_dataframe(f"OAPIF:{BASE}/ogc", layer="records", bbox=BOX)
same("ids of a box", set(found.id), set(listed("en", "bbox=" + ",".join(map(str, BOX)))))
