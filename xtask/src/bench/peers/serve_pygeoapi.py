"""Fills pygeoapi with the records of a portal and serves it: address of the portal, folder, port."""

import json
import os
import pathlib
import sys

from records import records

BASE, FOLDER, PORT = sys.argv[1:]
ADDRESS = f"http://127.0.0.1:{PORT}"
DATABASE = os.path.join(FOLDER, "records.json")
TEXT = {"en": "records"}
CONFIG = {
    "server": {
        "bind": {"host": "127.0.0.1", "port": int(PORT)},
        "url": ADDRESS,
        "mimetype": "application/json; charset=UTF-8",
        "encoding": "utf-8",
        "languages": ["en-US"],
        "limits": {"default_items": 10, "max_items": 1000},
        "map": {"url": ADDRESS, "attribution": ""},
    },
    "logging": {"level": "ERROR"},
    "metadata": {
        "identification": {
            "title": TEXT,
            "description": TEXT,
            "keywords": {"en": ["records"]},
            "keywords_type": "theme",
            "terms_of_service": ADDRESS,
            "url": ADDRESS,
        },
        "license": {"name": "none", "url": ADDRESS},
        "provider": {"name": "none", "url": ADDRESS},
        "contact": {"name": "none"},
    },
    "resources": {
        "records": {
            "type": "collection",
            "title": TEXT,
            "description": TEXT,
            "keywords": {"en": ["records"]},
            "links": [],
            "extents": {"spatial": {"bbox": [-180, -90, 180, 90]}},
            "providers": [
                {
                    "type": "record",
                    "name": "TinyDBCatalogue",
                    "data": DATABASE,
                    "id_field": "externalId",
                    "time_field": "updated",
                    "title_field": "title",
                }
            ],
        }
    },
}


def written(record):
    kept = {name: record["properties"].get(name) for name in ["title", "description", "type", "updated"]}
    kept["externalId"] = record["id"]
    kept["_metadata-anytext"] = " ".join(text for text in [kept["title"], kept["description"]] if text)
    west, south, east, north = record.get("bbox") or [-180, -90, 180, 90]
    # It compares with the first ring of a polygon alone.
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"id": record["id"], "type": "Feature", "geometry": geometry, "properties": kept, "links": []}


with open(DATABASE, "w", encoding="utf-8") as file:
    json.dump({"_default": {str(number + 1): written(record) for number, record in enumerate(records(BASE))}}, file)
for name, variable in [("config.yml", "PYGEOAPI_CONFIG"), ("openapi.yml", "PYGEOAPI_OPENAPI")]:
    os.environ[variable] = os.path.join(FOLDER, name)
with open(os.environ["PYGEOAPI_CONFIG"], "w", encoding="utf-8") as file:
    # JSON is YAML.
    json.dump(CONFIG, file)

from pygeoapi.openapi import generate_openapi_document  # noqa: E402

with open(os.environ["PYGEOAPI_OPENAPI"], "w", encoding="utf-8") as file:
    file.write(generate_openapi_document(pathlib.Path(os.environ["PYGEOAPI_CONFIG"]), "yaml"))

import waitress  # noqa: E402
from pygeoapi.flask_app import APP  # noqa: E402

waitress.serve(APP, host="127.0.0.1", port=int(PORT), threads=1, _quiet=True)
