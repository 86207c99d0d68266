"""The records of a running portal, for servers of others to hold the same."""

import json
import urllib.request

PAGE = 1000


def records(base):
    address = f"{base}/ogc/collections/records/items?limit={PAGE}"
    while address:
        with urllib.request.urlopen(address) as answer:
            page = json.load(answer)
        yield from page["features"]
        following = [link["href"] for link in page["links"] if link["rel"] == "next"]
        address = following[0] if following else None
