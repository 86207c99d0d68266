"""Fills pycsw with the records of a portal and serves it: address of the portal, folder, port."""

import os
import sys
from configparser import ConfigParser
from xml.sax.saxutils import escape

import pycsw
from records import records

BASE, FOLDER, PORT = sys.argv[1:]
HOME = os.path.dirname(os.path.dirname(pycsw.__file__))
DATABASE = f"sqlite:///{FOLDER}/records.db"
SECTIONS = {
    "server": {
        "home": HOME,
        "url": f"http://127.0.0.1:{PORT}",
        "mimetype": "application/xml; charset=UTF-8",
        "encoding": "UTF-8",
        "language": "en-US",
        "maxrecords": "10",
        "pretty_print": "false",
    },
    "manager": {"transactions": "false"},
    "metadata:main": {"identification_title": "pycsw"},
    "repository": {"database": DATABASE, "table": "records"},
}
RECORD = """<csw:Record xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dct="http://purl.org/dc/terms/" xmlns:ows="http://www.opengis.net/ows"><dc:identifier>{id}</dc:identifier>
<dc:title>{title}</dc:title><dc:type>dataset</dc:type><dct:modified>{modified}</dct:modified>
<dct:abstract>{description}</dct:abstract>{box}</csw:Record>"""
BOX = """<ows:BoundingBox crs="urn:x-ogc:def:crs:EPSG:6.11:4326"><ows:LowerCorner>{1} {0}</ows:LowerCorner>
<ows:UpperCorner>{3} {2}</ows:UpperCorner></ows:BoundingBox>"""


def written(record):
    properties = record["properties"]
    return RECORD.format(
        id=escape(record["id"]),
        title=escape(properties["title"]),
        modified=properties.get("updated") or "2026-01-01",
        description=escape(properties.get("description") or ""),
        box=BOX.format(*record["bbox"]) if record.get("bbox") else "",
    )


def fill(config):
    from pycsw.core import admin
    from pycsw.core.config import StaticContext

    folder = os.path.join(FOLDER, "records")
    os.makedirs(folder)
    for number, record in enumerate(records(BASE)):
        with open(f"{folder}/{number}.xml", "w", encoding="utf-8") as file:
            file.write(written(record))
    admin.setup_db(DATABASE, "records", HOME)
    admin.load_records(StaticContext(), DATABASE, "records", folder)


config = ConfigParser()
config.read_dict(SECTIONS)
path = os.path.join(FOLDER, "pycsw.cfg")
with open(path, "w", encoding="utf-8") as file:
    config.write(file)
os.environ["PYCSW_CONFIG"] = path
fill(config)

import waitress  # noqa: E402
from pycsw import wsgi  # noqa: E402

waitress.serve(wsgi.application, host="127.0.0.1", port=int(PORT), threads=1, _quiet=True)
