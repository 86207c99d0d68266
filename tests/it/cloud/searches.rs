//! Searches that take a statement through all of its forms.

use anyhow::{Context, Result};

/// Every filter, sort and form of words, alone and together, in both languages.
pub(super) fn searches() -> Vec<String> {
    const WORDS: [(&str, &str); 24] = [
        ("", ""),
        ("water", "eau"),
        ("flood+map", "inondation+carte"),
        ("%22water+quality%22", "%22qualit%C3%A9+de+l%27eau%22"),
        ("salmon+OR+herring", "saumon+OU+hareng"),
        ("lake+-ice", "lac+-glace"),
        ("geo*", "g%C3%A9o*"),
        ("DONNEES", "donnees"),
        ("data+water", "donnees+eau"),
        ("quebec+forest", "for%C3%AAt+qu%C3%A9bec"),
        ("-salmon", "-saumon"),
        ("innondation", "watr"),
        ("water+-%22water+quality%22", "eau+-%22qualit%C3%A9+de+l%27eau%22"),
        ("%22web+map+service%22", "%22service+de+cartes+web%22"),
        ("salmon+OR+%22water+quality%22", "saumon+OU+%22qualit%C3%A9+de+l%27eau%22"),
        ("%22the+observations+were%22", "%22les+observations+ont%22"),
        ("%22the+data+are+provided+as+is%22", "%22les+donn%C3%A9es+sont+fournies+telles+quelles%22"),
        ("water+-%22the+data+are+provided%22", "eau+-%22l%27objet+de+la%22"),
        ("%22of+the+of+the%22+OR+water", "%22de+la+de+la%22+OU+eau"),
        ("the+of", "de+la"),
        ("%22these%22", "%C3%A9t%C3%A9"),
        ("lake+-ice+-%22web+map+service%22", "lac+-glace+-%22service+de+cartes+web%22"),
        ("salmon+glacier+lidar+wetland", "saumon+glacier+lidar+caribou"),
        ("water+Zzqqxxyy+salmon+glacier+census", "eau+Zzqqxxyy+saumon+glacier+recensement"),
    ];
    const FILTERS: [&str; 24] = [
        "",
        "bbox=-120,45,-60,60",
        "bbox=-141,41,-52,84&relation=within",
        "bbox=170,40,-150,65",
        "bbox=170,40,-50,75&relation=within",
        "begin=1990&end=2021-06",
        "begin=1990&end=2015",
        "begin=1990-06-15&end=2015-06-15",
        "theme=environment&theme=science",
        "topic=oceans&topic=inlandWaters",
        "type=dataset&status=onGoing",
        "format=wms&mappable=true",
        "foundational=true&sort=title",
        "sort=date&size=25&page=2",
        "sort=popularity&bbox=-80,43,-60,50&type=dataset&format=shp",
        "size=10&page=12",
        "sort=-date&size=10&page=11",
        "page=1001",
        "page=1001&theme=science&sort=title",
        "source=fgp",
        "org=natural-resources-canada&org=fisheries-and-oceans-canada&status=completed",
        "org=nobody&type=dataset",
        "updated-begin=2019-05&updated-end=2024&timeline=updated&begin=2001",
        "updated-end=2020&type=dataset",
    ];
    // Prime to the number of filters, so that words meet others each time.
    const TURNS: usize = 5;
    let mut searches = Vec::new();
    for (place, (english, french)) in WORDS.iter().enumerate() {
        for turn in 0..TURNS {
            let filter = FILTERS[(place * TURNS + turn) % FILTERS.len()];
            searches.push(format!("/en/search?q={english}&{filter}"));
            searches.push(format!("/fr/search?q={french}&{filter}"));
        }
    }
    searches.extend(DEEP.map(|(deep, _)| deep.to_owned()));
    searches
}

/// The search for a text as it is.
pub(super) fn search_for(text: &str) -> String {
    let escaped: Vec<String> = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("/en/search?q={}", escaped.concat())
}

/// What the statements of the searches must be made of, each of some.
pub(super) const FORMS: [&str; 40] = [
    "FROM facets AS f\n",
    "JOIN facets AS f ON f.doc = w1.doc",
    "FROM w1\n  JOIN w2 ON w2.doc = w1.doc",
    "LEFT JOIN w2 ON w2.doc = w1.doc",
    "LEFT JOIN x ON x.doc = w1.doc",
    "LEFT JOIN x ON x.doc = f.doc",
    "shard IN (",
    "GROUP BY doc, start HAVING COUNT(*) = 2",
    "GROUP BY doc, start HAVING COUNT(*) = 3",
    "place - CASE pair WHEN",
    "SELECT doc, place - 2 AS start FROM phrases",
    "LEFT JOIN q ON q.doc = w1.doc",
    "COALESCE(q.s, 0)",
    "CASE WHEN f.doc = ",
    "UNION ALL",
    "CASE WHEN term",
    "f.size_class",
    "f.footprint <> ",
    " OR bitwise_and(f.footprint",
    "f.begin_year <=",
    "f.begin_day <=",
    "f.end_year >=",
    "f.end_day >=",
    "f.updated =",
    "f.updated >=",
    "CAST(FLOOR(f.updated / 10000) AS INTEGER) AS period",
    "COUNT(*) AS fulfilled",
    "OVER () THEN 0 ELSE 1 END AS met_miss",
    "AS meeting",
    "f.title_en",
    "f.title_fr",
    "f.popularity",
    " = -2 THEN",
    "bitwise_and(f.theme, ",
    "f.org IN (",
    "bitwise_and(f.flags, ",
    "json_format(CAST(max_by(doc, ",
    "json_format(CAST(histogram(",
    "OVER (ORDER BY place DESC)",
    "_miss, place DESC)",
];

/// Searches for a page so deep that their statements number the matches, with the same search for its first page.
/// Catalogues of tests do not reach as far.
pub(super) const DEEP: [(&str, &str); 4] = [
    ("/en/search?page=1001", "/en/search?page=1"),
    ("/fr/search?q=eau&page=1001&sort=title", "/fr/search?q=eau&sort=title"),
    ("/en/search?q=water&page=1001&type=dataset", "/en/search?q=water&type=dataset"),
    ("/en/search?page=1001&type=dataset&mappable=true", "/en/search?type=dataset&mappable=true"),
];

/// The statement of page 1001 with the numbers of page 1.
pub(super) fn as_first_page(deep: &str) -> Result<String> {
    let window = "number > 10000 AND number <= 10010";
    deep.contains(window)
        .then(|| deep.replace(window, "number > 0 AND number <= 10"))
        .with_context(|| deep.to_owned())
}
