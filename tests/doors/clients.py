"""Programs that people use, unchanged, on a running portal: each finds what the page of the same search shows.

Its address is the first argument; further ones are files with SHACL shapes that linked data has to keep to.
"""

import json

import feedparser
import pystac
import rdflib
from openapi_spec_validator import validate as validate_openapi
from owslib.ogcapi.records import Records
from pyshacl import validate as validate_shapes
from pystac_client import Client

from pages import ARGUMENTS, BASE, SEARCHES, listed, page_total, read, same

def owslib(lang, word):
    records = Records(f"{BASE}/ogc")
    same("records", records.records(), ["records"])
    ids, offset = [], 0
    while True:
        page = records.collection_items("records", q=word, limit=50, offset=offset, lang=lang)
        ids += [feature["id"] for feature in page["features"]]
        offset += 50
        if not any(link["rel"] == "next" for link in page["links"]):
            break
    same("OGC API ids", sorted(ids), sorted(listed(lang, f"q={word}")))
    same("OGC API total", page["numberMatched"], len(ids))
    one = records.collection_item("records", ids[0])
    same("a record", one["id"], ids[0])


def feed(lang, word):
    address, entries = f"{BASE}/{lang}/search.atom?q={word}", []
    while address:
        found = feedparser.parse(address)
        assert not found.bozo, found.get("bozo_exception")
        entries += found.entries
        following = [link.href for link in found.feed.links if link.rel == "next"]
        address = following[0] if following else None
    same("entries of the feed", len({entry.id for entry in entries}), page_total(lang, f"q={word}"))
    assert all(entry.updated_parsed for entry in entries)


def linked_data(lang, word):
    for end, form in [("ttl", "turtle"), ("jsonld", "json-ld")]:
        graph = rdflib.Graph().parse(data=read(f"/{lang}/search.{end}?q={word}"), format=form)
        dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
        datasets = set(graph.subjects(rdflib.RDF.type, dcat.Dataset))
        same(f"datasets in {form}", len(datasets), min(100, page_total(lang, f"q={word}")))
        languages = {title.language for title in graph.objects(None, rdflib.DCTERMS.title)}
        assert {"en", "fr"} <= languages, languages
    for shapes in ARGUMENTS:
        keeps, _, report = validate_shapes(graph, shacl_graph=shapes, inference="none")
        assert keeps, report


def stac(lang, word):
    root = Client.open(f"{BASE}/stac")
    assert next(iter(root.get_collections())).title
    page = json.loads(read(f"/stac/collections?q={word}&lang={lang}&limit=5"))
    same("STAC total", page["numberMatched"], page_total(lang, f"q={word}"))
    for collection in page["collections"]:
        # The schemas of extensions lie on the web, which tests do without.
        pystac.Collection.from_dict(collection | {"stac_extensions": []}).validate()


def geocore(lang, word):
    found = json.loads(read(f"/geo?keyword={word}&lang={lang}&min=1&max=1000"))
    same("geoCore ids", sorted(item["id"] for item in found["Items"]), sorted(listed(lang, f"q={word}")))
    for item in found["Items"]:
        json.loads(item["options"])
        json.loads(item["contact"])


validate_openapi(json.loads(read("/openapi.json")))
for lang, word in SEARCHES.items():
    same("ids of a search", len(listed(lang, f"q={word}")), page_total(lang, f"q={word}"))
    assert page_total(lang, f"q={word}") > 20, "something to page through"
    for client in [owslib, feed, linked_data, stac, geocore]:
        client(lang, word)
