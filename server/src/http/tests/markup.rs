//! What must hold in the markup of every page.

use super::answer::get;

const PAGES: [&str; 11] = [
    "/en",
    "/fr",
    "/en/search",
    "/fr/search?q=lake&begin=2013&type=dataset",
    "/en/search?q=nothing+at+all",
    "/en/search?begin=x&bbox=1",
    "/en/record/r1",
    "/fr/record/nope",
    "/fr/about",
    "/en/help",
    "/de",
];

#[tokio::test]
async fn nothing_is_inline() {
    for path in PAGES {
        let page = get(path).await.body;
        assert!(!page.contains(" style=\""), "{path} has a style attribute");
        assert!(!page.contains("<style"), "{path} has a style element");
        for handler in [" onclick=", " onload=", " onsubmit=", "javascript:"] {
            assert!(!page.contains(handler), "{path} has {handler}");
        }
        for script in page.split("<script").skip(1) {
            let (tag, rest) = script.split_once('>').expect("a whole tag");
            // Data, which no browser runs.
            if tag == " type=\"application/ld+json\"" {
                continue;
            }
            assert!(tag.contains(" src=\"/pkg/islands.js"), "{path}: <script{tag}>");
            assert!(rest.starts_with("</script>"), "{path} has an inline script");
        }
    }
}

#[tokio::test]
async fn every_page_has_one_heading_and_its_landmarks() {
    for path in PAGES {
        let page = get(path).await.body;
        for (tag, count) in
            [("<h1", 1), ("<main", 1), ("<title>", 1), ("<header class=\"top\"", 1), ("<footer", 1)]
        {
            assert_eq!(page.matches(tag).count(), count, "{path} {tag}\n{page}");
        }
        assert!(page.contains("href=\"#main\" class=\"skip\""), "{path}");
        assert!(page.contains("<meta name=\"description\" content=\""), "{path}");
    }
}

#[tokio::test]
async fn ids_are_unique_and_links_inside_the_page_lead_somewhere() {
    for path in PAGES {
        let page = get(path).await.body;
        let mut ids: Vec<&str> =
            page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&target), "{path}: nothing has the id {target}");
        }
        for list in ["aria-labelledby=\"", "aria-describedby=\"", " for=\""] {
            for names in page.split(list).skip(1).filter_map(|rest| rest.split('"').next()) {
                for name in names.split(' ') {
                    assert!(ids.contains(&name), "{path}: {list}{name} names nothing");
                }
            }
        }
        ids.sort_unstable();
        let total = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), total, "{path} has an id twice");
    }
}

#[tokio::test]
async fn records_and_the_front_page_say_in_linked_data_what_they_are() {
    for (path, kind, address) in [
        ("/en", "DataCatalog", "http://catalogue.test/en"),
        ("/fr/record/r1", "Dataset", "http://catalogue.test/fr/record/r1"),
    ] {
        let page = get(path).await.body;
        let blocks: Vec<&str> = page.split("<script type=\"application/ld+json\">").skip(1).collect();
        let [block] = blocks[..] else { panic!("{path} has {} blocks", blocks.len()) };
        let json = block.split("</script>").next().expect("the block ends");
        let data: serde_json::Value = serde_json::from_str(json).expect("JSON");
        assert_eq!(data["@context"], "https://schema.org/", "{path}");
        assert_eq!(data["@type"], kind, "{path}");
        assert_eq!(data["url"], address, "{path}");
    }
}

#[tokio::test]
async fn no_page_holds_bogus_comments_outside_its_islands() {
    for path in PAGES {
        let page = get(path).await.body;
        let outside = page.split("<leptos-island").enumerate().map(|(number, part)| {
            let inside = if number == 0 { None } else { part.rfind("</leptos-island>") };
            inside.map_or(part, |end| &part[end..])
        });
        for part in outside {
            assert!(!part.contains("<!>"), "{path}: {part}");
        }
    }
}
