"""What people see on a running portal, whose address is the first argument, for comparison with what programs find."""

import re
import sys
import urllib.request

BASE, ARGUMENTS = sys.argv[1], sys.argv[2:]
SEARCHES = {"en": "water", "fr": "eau"}


def read(path):
    request = urllib.request.Request(BASE + path, headers={"accept-language": "en"})
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode()


def same(name, found, expected):
    assert found == expected, f"{name}: {found!r} instead of {expected!r}"


def page_total(lang, query):
    """What people read at the top of the page."""
    number = re.search(r'<h1 id="results"[^>]*><b>([^<]*)</b>', read(f"/{lang}/search?{query}"))
    return int(re.sub(r"\D", "", number.group(1)))


def listed(lang, query):
    return read(f"/{lang}/search.txt?{query}").split()
