"""What search engines read in pages: structured data, and where everything is."""

import re

import extruct

from pages import BASE, listed, read, same

KNOWN = ["name", "description", "url", "license", "creator", "distribution", "spatialCoverage"]


def data(path, kind):
    found = extruct.extract(read(path), base_url=BASE + path, syntaxes=["json-ld"], uniform=True)["json-ld"]
    kinds = [one["@type"] for one in found]
    assert kind in kinds, f"{path}: {kinds}"
    return found[kinds.index(kind)]


assert data("/fr", "DataCatalog")["name"]
seen = set()
ids = listed("en", "type=dataset")
for id in ids[:20]:
    dataset = data(f"/en/record/{id}", "Dataset")
    # What dataset searches require.
    assert 50 <= len(dataset["description"]) <= 5000, (id, len(dataset["description"]))
    assert dataset["name"], id
    seen |= {name for name in KNOWN if dataset.get(name)}
same("what is said of datasets", sorted(seen), sorted(KNOWN))

addresses = set()
parts = re.findall(r"<loc>([^<]*)</loc>", read("/sitemap.xml"))
for part in parts if any("part=" in part for part in parts) else ["/sitemap.xml"]:
    addresses |= set(re.findall(r"<loc>([^<]*)</loc>", read(part.removeprefix(BASE))))
for lang in ["en", "fr"]:
    records = {address.split("/record/")[1] for address in addresses if f"/{lang}/record/" in address}
    same("records in the sitemap", len(records), len(listed(lang, "")))
