"""The official client of the Model Context Protocol finds what the page of the same search shows."""

import asyncio

from mcp import Client

from pages import BASE, SEARCHES, listed, page_total, same


async def called(client, tool, **arguments):
    answer = await client.call_tool(tool, arguments)
    return answer.is_error, answer.structured_content


async def searched(client, lang, word):
    ids, offset = [], 0
    while offset is not None:
        failed, found = await called(
            client, "search_records", q=word, lang=lang, limit=50, offset=offset
        )
        assert not failed, found
        ids += [record["id"] for record in found["records"]]
        offset = found["next_offset"]
    same("ids", ids, listed(lang, f"q={word}"))
    same("total", found["total"], page_total(lang, f"q={word}"))
    _, counted = await called(client, "count_records", q=word, lang=lang)
    same("count", counted["total"], len(ids))
    _, record = await called(client, "read_record", id=ids[0], lang=lang)
    same("record", record["id"], ids[0])


async def filtered(client):
    _, found = await called(client, "list_filters")
    for facet in ["org", "theme", "type", "format"]:
        value = found["filters"][facet][0]
        _, counted = await called(client, "count_records", **{facet: value["key"]})
        same(f"{facet}={value['key']}", counted["total"], value["records"])


async def all_of_it():
    async with Client(f"{BASE}/mcp") as client:
        tools = [tool.name for tool in (await client.list_tools()).tools]
        same("tools", tools, ["search_records", "count_records", "list_filters", "read_record"])
        for lang, word in SEARCHES.items():
            await searched(client, lang, word)
        await filtered(client)
        failed, problem = await called(client, "search_records", bbox="nowhere", lang="fr")
        assert failed and problem["errors"][0]["parameter"] == "bbox", problem


asyncio.run(all_of_it())
