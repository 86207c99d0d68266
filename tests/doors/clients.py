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

DATA = ["dataset", "series", "nonGeographicDataset", "collection", "coverage", "feature", "sample", "tile"]


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
    filtered = records.collection_items("records", q=word, lang=lang, filter="type = 'dataset' AND mappable = TRUE")
    same("filtered records", filtered["numberMatched"], page_total(lang, f"q={word}&type=dataset&mappable=true"))
    same("the facet of types", filtered["facets"]["type"]["buckets"][0]["count"], filtered["numberMatched"])
    walked, address = [], f"{BASE}/ogc/collections/records/items?limit=70&lang={lang}"
    while address:
        page = json.loads(read(address.removeprefix(BASE)))
        walked += [feature["id"] for feature in page["features"]]
        following = [link["href"] for link in page["links"] if link["rel"] == "next"]
        address = following[0] if following else None
    same("records of a harvest", len(set(walked)), page["numberMatched"])
    same("records of a harvest, each once", len(walked), page["numberMatched"])


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
    # Records of no type are data sets, and those of other types than these are no data.
    other = json.loads(read(f"/stac/collections?q={word}&lang={lang}&filter=type%20IS%20NULL"))["numberMatched"]
    same("STAC total", page["numberMatched"], page_total(lang, f"q={word}" + "".join(f"&type={kind}" for kind in DATA)) + other)
    condition = "type = 'dataset' AND T_AFTER(updated, DATE('2015-01-01'))"
    found = root.collection_search(q=word, filter=condition, filter_lang="cql2-text", limit=30)
    # It names no language.
    same("filtered collections", found.matched(), page_total("en", f"q={word}&type=dataset&updated-begin=2015-01-02"))
    same("filtered collections, one by one", len(list(found.collections())), found.matched())
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
