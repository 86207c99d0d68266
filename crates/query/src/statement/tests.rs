//! The whole SQL of searches as people would paste them. `UPDATE_EXPECT=1 cargo test -p query` rewrites it.
#![expect(clippy::needless_raw_string_hashes, reason = "what rewrites the snapshots writes them")]

use catalog::search_url::from_query;
use catalog::{Bilingual, Facet, Lang};
use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::statement;
use crate::dictionary::{FacetDictionary, FacetEntry};
use crate::lexicon::{Lexicon, Word};
use crate::partitions::{Partitions, Shards, SnapshotName};
use crate::plan::Plan;
use crate::titles::Titles;

fn lexicon() -> Lexicon {
    let word = |folded: &'static str, lang: Option<Lang>, display: &'static str, term: &'static str, df| {
        Word { folded, lang, display, term, df }
    };
    let (en, fr) = (Some(Lang::En), Some(Lang::Fr));
    let mut words = vec![
        word("2019", None, "2019", "x:2019", 30),
        word("canada", en, "canada", "en:canada", 90),
        word("donnees", fr, "données", "fr:don", 80),
        word("eau", fr, "eau", "fr:eau", 25),
        word("inondable", fr, "inondable", "fr:inond", 3),
        word("inondation", fr, "inondation", "fr:inond", 9),
        word("quality", en, "quality", "en:qualiti", 12),
        word("qualite", fr, "qualité", "fr:qualit", 12),
        word("salmon", en, "salmon", "en:salmon", 53),
        word("salmon", fr, "salmon", "fr:salmon", 3),
        word("saumon", fr, "saumon", "fr:saumon", 50),
        word("sockeye", en, "sockeye", "en:sockey", 5),
        word("water", en, "water", "en:water", 25),
    ];
    words.sort_by(|a, b| a.folded.cmp(b.folded));
    let mut terms: Vec<(&str, u32)> = words.iter().map(|word| (word.term, word.df)).collect();
    terms.extend([("enstop:the", 150), ("enstop:who", 40), ("frstop:ete", 60)]);
    terms.sort_unstable();
    terms.dedup_by(|a, b| a.0 == b.0);
    Lexicon::new(200, words, terms).expect("sorted")
}

fn titles() -> Titles {
    Titles::new([(7, "Salmon of Canada -2019"), (40, "Salmon of Canada -2019")].into_iter())
}

fn dictionary() -> FacetDictionary {
    let entry = |key: &str| FacetEntry { key: key.to_owned(), label: Bilingual::default(), count: 1 };
    let mut dictionary = FacetDictionary::default();
    dictionary.values.insert(Facet::Org, vec![entry("natural-resources-canada"), entry("hakai-institute")]);
    dictionary.values.insert(Facet::Type, vec![entry("dataset"), entry("series")]);
    dictionary.values.insert(Facet::Format, vec![entry("wms"), entry("shp"), entry("csv")]);
    for facet in [Facet::Theme, Facet::Topic] {
        dictionary.values.insert(facet, FacetDictionary::closed(facet));
    }
    dictionary
}

fn partitions(snapshot: &str) -> Partitions {
    let shards =
        |firsts: &[&str]| Shards::new(firsts.iter().map(|first| (*first).into()).collect()).expect("sorted");
    Partitions {
        snapshot: SnapshotName::new(snapshot).expect("a name"),
        postings: shards(&["en:salmon", "fr:inond", "fr:saumon"]),
        phrases: shards(&["fr:a"]),
    }
}

fn plan(url: &str) -> Plan {
    let (path, query) = url.split_once('?').expect("a URL with a query");
    let lang = if path.starts_with("/fr") { Lang::Fr } else { Lang::En };
    let (search, problems) = from_query(query);
    assert_eq!(problems, [], "{url}");
    Plan::new(&search, lang, &lexicon(), &titles(), &dictionary())
}

fn sql(url: &str) -> Option<String> {
    statement(&plan(url), &partitions("s20261101T000000Z-abc")).map(|statement| statement.sql().to_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "reads best where the SQL is written")]
fn check(url: &str, expected: Expect) {
    expected.assert_eq(&sql(url).expect("something to ask"));
}

#[test]
fn no_words_look_at_every_record() {
    check(
        "/en/search?size=25",
        expect![[r#"
        WITH m AS (
          SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
            CAST(0 - f.doc AS BIGINT) AS place
          FROM facets AS f
          WHERE f.snapshot = 's20261101T000000Z-abc'
        )
        SELECT COUNT(*) AS total,
          json_format(CAST(max_by(doc, place, 25) AS JSON)) AS hits,
          json_format(CAST(histogram(org) AS JSON)) AS org,
          json_format(CAST(histogram(theme) AS JSON)) AS theme,
          json_format(CAST(histogram(topic) AS JSON)) AS topic,
          json_format(CAST(histogram(type) AS JSON)) AS type,
          json_format(CAST(histogram(format) AS JSON)) AS format,
          json_format(CAST(histogram(status) AS JSON)) AS status,
          json_format(CAST(histogram(source) AS JSON)) AS source,
          json_format(CAST(histogram(period) AS JSON)) AS period,
          json_format(CAST(histogram(flags) AS JSON)) AS flags
        FROM m"#]],
    );
}

#[test]
fn words_must_all_be_there() {
    check(
        "/en/search?q=water+quality",
        expect![[r#"
            WITH w1 AS (
              SELECT doc, impact * 10 AS s FROM postings
              WHERE snapshot = 's20261101T000000Z-abc' AND shard = 0 AND term = 'en:qualiti'
            ),
            w2 AS (
              SELECT doc, impact * 10 AS s FROM postings
              WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND term = 'en:water'
            ),
            m AS (
              SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
                (CAST(w2.s AS BIGINT) * 21 + CAST(w1.s AS BIGINT) * 28) * 2147483648 - f.doc AS place
              FROM w1
              JOIN w2 ON w2.doc = w1.doc
              JOIN facets AS f ON f.doc = w1.doc
              WHERE f.snapshot = 's20261101T000000Z-abc'
            )
            SELECT COUNT(*) AS total,
              json_format(CAST(max_by(doc, place, 10) AS JSON)) AS hits,
              json_format(CAST(histogram(org) AS JSON)) AS org,
              json_format(CAST(histogram(theme) AS JSON)) AS theme,
              json_format(CAST(histogram(topic) AS JSON)) AS topic,
              json_format(CAST(histogram(type) AS JSON)) AS type,
              json_format(CAST(histogram(format) AS JSON)) AS format,
              json_format(CAST(histogram(status) AS JSON)) AS status,
              json_format(CAST(histogram(source) AS JSON)) AS source,
              json_format(CAST(histogram(period) AS JSON)) AS period,
              json_format(CAST(histogram(flags) AS JSON)) AS flags
            FROM m"#]],
    );
}

#[test]
fn whole_years_are_compared_as_years() {
    for (dates, condition) in [
        ("begin=1990&end=2015", "f.end_year >= 1990 AND f.begin_year <= 2015"),
        ("begin=1990-01-01&end=2015-12", "f.end_year >= 1990 AND f.begin_year <= 2015"),
        ("begin=1990-02&end=2015-12-30", "f.end_day >= 19900201 AND f.begin_day <= 20151230"),
        // 9999 is the year of days nobody knows, too.
        ("end=9999", "f.begin_day <= 99991231"),
    ] {
        let sql = sql(&format!("/en/search?{dates}")).expect("something to ask");
        assert!(sql.contains(&format!("CASE WHEN {condition} THEN")), "{dates}\n{sql}");
    }
}

#[test]
fn what_goes_on_covers_today_at_most() {
    for (dates, condition) in [
        ("begin=2026-11-22", "f.end_day >= 20261122 AND f.end_year < 9999"),
        ("begin=2027&end=2030", "f.end_year >= 2027 AND f.end_year < 9999 AND f.begin_year <= 2030"),
        ("begin=2026-11-21", "f.end_day >= 20261121"),
        ("end=2030", "f.begin_year <= 2030"),
    ] {
        let plan = plan(&format!("/en/search?{dates}")).as_of(20_261_121);
        let sql = statement(&plan, &partitions("s1")).expect("something to ask").sql;
        assert!(sql.contains(&format!("CASE WHEN {condition} THEN")), "{dates}\n{sql}");
    }
}

#[test]
fn a_facet_ignores_its_own_filter() {
    check(
        "/fr/search?q=saumon&type=dataset&format=wms&format=csv&org=hakai-institute&begin=1990&end=2021-06",
        expect![[r#"
            WITH w1 AS (
              SELECT doc, impact * 10 AS s FROM postings
              WHERE snapshot = 's20261101T000000Z-abc' AND shard = 3 AND term = 'fr:saumon'
            ),
            m AS (
              SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
                (CAST(w1.s AS BIGINT) * 14) * 2147483648 - f.doc AS place,
                CASE WHEN f.org IN (1) THEN 0 ELSE 1 END AS org_miss,
                CASE WHEN f.type IN (0) THEN 0 ELSE 1 END AS type_miss,
                CASE WHEN bitwise_and(f.format, 5) <> 0 THEN 0 ELSE 1 END AS format_miss,
                CASE WHEN f.end_year >= 1990 AND f.begin_day <= 20210630 THEN 0 ELSE 1 END AS period_miss
              FROM w1
              JOIN facets AS f ON f.doc = w1.doc
              WHERE f.snapshot = 's20261101T000000Z-abc'
            )
            SELECT COUNT(CASE WHEN org_miss + type_miss + format_miss + period_miss = 0 THEN 1 END) AS total,
              json_format(CAST(max_by(doc, CASE WHEN org_miss + type_miss + format_miss + period_miss = 0 THEN place END, 10) AS JSON)) AS hits,
              json_format(CAST(histogram(CASE WHEN type_miss + format_miss + period_miss = 0 THEN org END) AS JSON)) AS org,
              json_format(CAST(histogram(CASE WHEN org_miss + type_miss + format_miss + period_miss = 0 THEN theme END) AS JSON)) AS theme,
              json_format(CAST(histogram(CASE WHEN org_miss + type_miss + format_miss + period_miss = 0 THEN topic END) AS JSON)) AS topic,
              json_format(CAST(histogram(CASE WHEN org_miss + format_miss + period_miss = 0 THEN type END) AS JSON)) AS type,
              json_format(CAST(histogram(CASE WHEN org_miss + type_miss + period_miss = 0 THEN format END) AS JSON)) AS format,
              json_format(CAST(histogram(CASE WHEN org_miss + type_miss + format_miss + period_miss = 0 THEN status END) AS JSON)) AS status,
              json_format(CAST(histogram(CASE WHEN org_miss + type_miss + format_miss + period_miss = 0 THEN source END) AS JSON)) AS source,
              json_format(CAST(histogram(CASE WHEN org_miss + type_miss + format_miss = 0 THEN period END) AS JSON)) AS period,
              json_format(CAST(histogram(CASE WHEN org_miss + type_miss + format_miss + period_miss = 0 THEN flags END) AS JSON)) AS flags
            FROM m"#]],
    );
}

#[test]
fn a_box_across_the_antimeridian_is_two_spans() {
    check(
        "/en/search?bbox=170,50,-150,65",
        expect![[r#"
            WITH m AS (
              SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
                (CAST(0 AS BIGINT) - ABS(f.size_class - (18)) * 6000) * 2147483648 - f.doc AS place
              FROM facets AS f
              WHERE f.snapshot = 's20261101T000000Z-abc'
                AND bitwise_and(f.footprint, 140733193388032) <= 66571993088000 AND bitwise_and(f.footprint, 32767) >= 14000
                AND (f.footprint <= 5488902783346147327 AND bitwise_and(f.footprint, 4294934528) >= 1146880000 OR bitwise_and(f.footprint, 4294934528) >= 2326528000 OR f.footprint <= 422353202554339327)
            )
            SELECT COUNT(*) AS total,
              json_format(CAST(max_by(doc, place, 10) AS JSON)) AS hits,
              json_format(CAST(histogram(org) AS JSON)) AS org,
              json_format(CAST(histogram(theme) AS JSON)) AS theme,
              json_format(CAST(histogram(topic) AS JSON)) AS topic,
              json_format(CAST(histogram(type) AS JSON)) AS type,
              json_format(CAST(histogram(format) AS JSON)) AS format,
              json_format(CAST(histogram(status) AS JSON)) AS status,
              json_format(CAST(histogram(source) AS JSON)) AS source,
              json_format(CAST(histogram(period) AS JSON)) AS period,
              json_format(CAST(histogram(flags) AS JSON)) AS flags
            FROM m"#]],
    );
}

#[test]
fn a_box_that_must_hold_the_record() {
    check(
        "/en/search?bbox=-80,45,-60,55&relation=within&mappable=true",
        expect![[r#"
            WITH m AS (
              SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
                (CAST(0 AS BIGINT) - ABS(f.size_class - (15)) * 6000) * 2147483648 - f.doc AS place,
                CASE WHEN bitwise_and(f.flags, 2) <> 0 THEN 0 ELSE 1 END AS mappable_miss
              FROM facets AS f
              WHERE f.snapshot = 's20261101T000000Z-abc'
                AND bitwise_and(f.footprint, 140733193388032) >= 57982058496000 AND bitwise_and(f.footprint, 32767) <= 14500 AND f.footprint <> 9223372032559808512
                AND f.footprint >= 1407374883553280000 AND bitwise_and(f.footprint, 4294934528) <= 393216000
            )
            SELECT COUNT(CASE WHEN mappable_miss = 0 THEN 1 END) AS total,
              json_format(CAST(max_by(doc, CASE WHEN mappable_miss = 0 THEN place END, 10) AS JSON)) AS hits,
              json_format(CAST(histogram(CASE WHEN mappable_miss = 0 THEN org END) AS JSON)) AS org,
              json_format(CAST(histogram(CASE WHEN mappable_miss = 0 THEN theme END) AS JSON)) AS theme,
              json_format(CAST(histogram(CASE WHEN mappable_miss = 0 THEN topic END) AS JSON)) AS topic,
              json_format(CAST(histogram(CASE WHEN mappable_miss = 0 THEN type END) AS JSON)) AS type,
              json_format(CAST(histogram(CASE WHEN mappable_miss = 0 THEN format END) AS JSON)) AS format,
              json_format(CAST(histogram(CASE WHEN mappable_miss = 0 THEN status END) AS JSON)) AS status,
              json_format(CAST(histogram(CASE WHEN mappable_miss = 0 THEN source END) AS JSON)) AS source,
              json_format(CAST(histogram(CASE WHEN mappable_miss = 0 THEN period END) AS JSON)) AS period,
              json_format(CAST(histogram(flags) AS JSON)) AS flags
            FROM m"#]],
    );
}

#[test]
fn phrases_are_pairs_in_either_language() {
    check(
        "/fr/search?q=%22qualit%C3%A9+de+l%27eau%22+OU+saumon+-sockeye",
        expect![[r#"
            WITH w1 AS (
              SELECT doc, MAX(s) AS s FROM (
              SELECT doc, impact * 10 AS s FROM postings
              WHERE snapshot = 's20261101T000000Z-abc' AND shard = 3 AND term = 'fr:saumon'
              UNION ALL
              SELECT doc, 0 AS s FROM (
                SELECT doc FROM (
                  SELECT doc, place - CASE pair WHEN 'qualite de' THEN 0 WHEN 'l eau' THEN 2 END AS start FROM phrases
                  WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND pair IN ('qualite de', 'l eau')
                ) AS starts
                GROUP BY doc, start HAVING COUNT(*) = 2
              ) AS found
              GROUP BY doc
              ) AS ways
              GROUP BY doc
            ),
            w2 AS (
              SELECT doc, impact * 10 AS s FROM postings
              WHERE snapshot = 's20261101T000000Z-abc' AND shard = 2 AND term = 'fr:qualit'
            ),
            w3 AS (
              SELECT doc, impact * 10 AS s FROM postings
              WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND term = 'fr:eau'
            ),
            x AS (
              SELECT doc, 0 AS s FROM postings
              WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND term = 'en:sockey'
            ),
            m AS (
              SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
                (CAST(COALESCE(w2.s, 0) AS BIGINT) * 28 + CAST(COALESCE(w3.s, 0) AS BIGINT) * 21 + CAST(w1.s AS BIGINT) * 14) * 2147483648 - f.doc AS place
              FROM w1
              LEFT JOIN w2 ON w2.doc = w1.doc
              LEFT JOIN w3 ON w3.doc = w1.doc
              LEFT JOIN x ON x.doc = w1.doc
              JOIN facets AS f ON f.doc = w1.doc
              WHERE f.snapshot = 's20261101T000000Z-abc'
                AND x.doc IS NULL
            )
            SELECT COUNT(*) AS total,
              json_format(CAST(max_by(doc, place, 10) AS JSON)) AS hits,
              json_format(CAST(histogram(org) AS JSON)) AS org,
              json_format(CAST(histogram(theme) AS JSON)) AS theme,
              json_format(CAST(histogram(topic) AS JSON)) AS topic,
              json_format(CAST(histogram(type) AS JSON)) AS type,
              json_format(CAST(histogram(format) AS JSON)) AS format,
              json_format(CAST(histogram(status) AS JSON)) AS status,
              json_format(CAST(histogram(source) AS JSON)) AS source,
              json_format(CAST(histogram(period) AS JSON)) AS period,
              json_format(CAST(histogram(flags) AS JSON)) AS flags
            FROM m"#]],
    );
}

#[test]
fn a_phrase_of_two_words_needs_no_places() {
    let sql = sql("/en/search?q=salmon+-%22water+quality%22&sort=title").expect("something to ask");
    let excluded = "x AS (
  SELECT doc, 0 AS s FROM phrases
  WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND pair = 'water quality'
  GROUP BY doc
)";
    assert!(sql.contains(excluded), "{sql}");
}

#[test]
fn a_pair_that_comes_twice_in_a_phrase_is_asked_twice() {
    let sql = sql("/en/search?q=%22water+quality+water+quality%22&sort=title").expect("something to ask");
    let starts = "SELECT doc FROM (
      SELECT doc, place AS start FROM phrases
      WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND pair = 'water quality'
      UNION ALL
      SELECT doc, place - 2 AS start FROM phrases
      WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND pair = 'water quality'
    ) AS starts
    GROUP BY doc, start HAVING COUNT(*) = 2";
    assert!(sql.contains(starts), "{sql}");
}

/// Each pair more would be one more reading of all places where it is.
#[test]
fn a_word_again_and_again_asks_for_no_more_than_twice_does() {
    let twice = sql("/en/search?q=the+the").expect("something to ask");
    assert!(twice.contains("pair = 'the the'"), "{twice}");
    assert_eq!(sql(&format!("/en/search?q=the{}", "+the".repeat(19))), Some(twice));
    let sequence = sql("/en/search?q=the+who+the+who+the+who").expect("something to ask");
    assert!(sequence.contains("pair IN ('the who', 'who the')"), "{sequence}");
}

#[test]
fn stop_words_alone_are_searched_best_in_sequence() {
    check(
        "/en/search?q=The+Who",
        expect![[r#"
        WITH w1 AS (
          SELECT doc, impact * 10 AS s FROM postings
          WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND term = 'enstop:who'
        ),
        w2 AS (
          SELECT doc, impact * 10 AS s FROM postings
          WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND term = 'enstop:the'
        ),
        q AS (
          SELECT doc, 300000000 AS s FROM phrases
          WHERE snapshot = 's20261101T000000Z-abc' AND shard = 1 AND pair = 'the who'
          GROUP BY doc
        ),
        m AS (
          SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
            (CAST(w2.s AS BIGINT) * 3 + CAST(w1.s AS BIGINT) * 16 + COALESCE(q.s, 0)) * 2147483648 - f.doc AS place
          FROM w1
          JOIN w2 ON w2.doc = w1.doc
          LEFT JOIN q ON q.doc = w1.doc
          JOIN facets AS f ON f.doc = w1.doc
          WHERE f.snapshot = 's20261101T000000Z-abc'
        )
        SELECT COUNT(*) AS total,
          json_format(CAST(max_by(doc, place, 10) AS JSON)) AS hits,
          json_format(CAST(histogram(org) AS JSON)) AS org,
          json_format(CAST(histogram(theme) AS JSON)) AS theme,
          json_format(CAST(histogram(topic) AS JSON)) AS topic,
          json_format(CAST(histogram(type) AS JSON)) AS type,
          json_format(CAST(histogram(format) AS JSON)) AS format,
          json_format(CAST(histogram(status) AS JSON)) AS status,
          json_format(CAST(histogram(source) AS JSON)) AS source,
          json_format(CAST(histogram(period) AS JSON)) AS period,
          json_format(CAST(histogram(flags) AS JSON)) AS flags
        FROM m"#]],
    );
}

#[test]
fn records_come_first_for_their_whole_title() {
    check(
        "/en/search?q=salmon+of+canada+-2019&sort=relevance",
        expect![[r#"
        WITH w1 AS (
          SELECT doc, impact * 10 AS s FROM postings
          WHERE snapshot = 's20261101T000000Z-abc' AND shard = 3 AND term = 'x:2019'
        ),
        w2 AS (
          SELECT doc, MAX(CASE WHEN term = 'en:salmon' THEN impact * 10 ELSE impact * 8 END) AS s FROM postings
          WHERE snapshot = 's20261101T000000Z-abc' AND shard IN (1, 2) AND term IN ('en:salmon', 'fr:salmon')
          GROUP BY doc
        ),
        w3 AS (
          SELECT doc, impact * 10 AS s FROM postings
          WHERE snapshot = 's20261101T000000Z-abc' AND shard = 0 AND term = 'en:canada'
        ),
        m AS (
          SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
            (CAST(w2.s AS BIGINT) * 13 + CAST(w3.s AS BIGINT) * 8 + CAST(w1.s AS BIGINT) * 19 + CASE WHEN f.doc IN (7, 40) THEN 1000000000 ELSE 0 END) * 2147483648 - f.doc AS place
          FROM w1
          JOIN w2 ON w2.doc = w1.doc
          JOIN w3 ON w3.doc = w1.doc
          JOIN facets AS f ON f.doc = w1.doc
          WHERE f.snapshot = 's20261101T000000Z-abc'
        )
        SELECT COUNT(*) AS total,
          json_format(CAST(max_by(doc, place, 10) AS JSON)) AS hits,
          json_format(CAST(histogram(org) AS JSON)) AS org,
          json_format(CAST(histogram(theme) AS JSON)) AS theme,
          json_format(CAST(histogram(topic) AS JSON)) AS topic,
          json_format(CAST(histogram(type) AS JSON)) AS type,
          json_format(CAST(histogram(format) AS JSON)) AS format,
          json_format(CAST(histogram(status) AS JSON)) AS status,
          json_format(CAST(histogram(source) AS JSON)) AS source,
          json_format(CAST(histogram(period) AS JSON)) AS period,
          json_format(CAST(histogram(flags) AS JSON)) AS flags
        FROM m"#]],
    );
}

#[test]
fn stop_words_are_searched_where_nothing_else_is() {
    use catalog::results::Hint;
    let terms = |url: &str| {
        let plan = plan(url);
        assert_eq!(plan.hints, [], "{url}");
        let terms =
            plan.words.into_iter().flat_map(|group| group.terms).map(|(term, _)| term.as_str().to_owned());
        terms.collect::<Vec<_>>()
    };
    assert_eq!(terms("/fr/search?q=%C3%A9t%C3%A9"), ["frstop:ete"]);
    assert_eq!(terms("/fr/search?q=ete"), ["frstop:ete"]);
    assert_eq!(terms("/en/search?q=%C3%A9t%C3%A9"), ["frstop:ete"]);
    assert_eq!(terms("/en/search?q=%22who%22+salmon"), ["enstop:who", "en:salmon", "fr:salmon"]);
    assert_eq!(terms("/en/search?q=the+salmon"), ["en:salmon", "fr:salmon"]);
    assert_eq!(terms("/fr/search?q=%C3%A9t%C3%A9+eau"), ["fr:eau"]);
    let nowhere = plan("/en/search?q=of");
    assert!(nowhere.is_empty && nowhere.hints.contains(&Hint::UnknownWord { word: "of".to_owned() }));
}

#[test]
fn what_excludes_or_joins_is_told_once() {
    use catalog::results::Hint;
    let check = |query: &str, expected: &[Hint]| {
        assert_eq!(plan(&format!("/en/search?q={query}")).hints, expected, "{query}");
    };
    let excluded = |words: &str| Hint::Excluded { words: words.to_owned() };
    let as_words = |text: &str| Hint::AsWords { text: text.to_owned() };
    check("salmon+-2019", &[excluded("2019"), as_words("salmon 2019")]);
    check(
        "salmon+NOT+%22water+quality%22",
        &[excluded("water quality"), as_words("salmon not water quality")],
    );
    check("salmon+OU+eau", &[Hint::Either { words: "salmon, eau".to_owned() }, as_words("salmon ou eau")]);
    check("salmon+ET+eau", &[Hint::Joined { operator: "ET".to_owned() }, as_words("salmon et eau")]);
    check("salmon+-2019+-2019", &[excluded("2019"), as_words("salmon 2019 2019")]);
    check("salm*", &[Hint::Beginning { word: "salm".to_owned() }, as_words("salm")]);
    check("salmon+%22water+quality%22", &[]);
    check("OR+OR+OR+salmon+OR", &[Hint::StrayOperator { operator: "OR".to_owned() }]);
    check("%C2%AB+%C2%AB+%C2%ABsalmon", &[Hint::UnclosedQuote]);
    // A title holds no operators, and a title of someone else's no more than words.
    check("salmon+of+canada+-2019", &[]);
    check("salmon+of+canada+2019", &[]);
}

#[test]
fn a_whole_title_in_quotes_stays_a_phrase() {
    let plan = plan("/en/search?q=%22Salmon+of+Canada%2C+2019%22");
    assert_eq!(plan.titled, [7, 40]);
    assert_eq!(plan.required.iter().map(|required| required.phrases.len()).sum::<usize>(), 1);
}

#[test]
fn a_title_of_more_words_than_a_query_has_is_found() {
    let title = "water quality salmon ".repeat(15);
    let titles = Titles::new([(3, title.as_str())].into_iter());
    let search = catalog::Search { text: title.clone(), ..catalog::Search::default() };
    let plan = Plan::new(&search, Lang::En, &lexicon(), &titles, &dictionary());
    assert_eq!((&plan.titled[..], plan.hints), (&[3][..], Vec::new()));
}

#[test]
fn exclusions_alone_keep_every_other_record() {
    check(
        "/en/search?q=-salmon&sort=title",
        expect![[r#"
            WITH x AS (
              SELECT doc, MAX(0) AS s FROM postings
              WHERE snapshot = 's20261101T000000Z-abc' AND shard IN (1, 2) AND term IN ('en:salmon', 'fr:salmon')
              GROUP BY doc
            ),
            m AS (
              SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
                (CAST(0 - f.title_en AS BIGINT)) * 2147483648 - f.doc AS place
              FROM facets AS f
              LEFT JOIN x ON x.doc = f.doc
              WHERE f.snapshot = 's20261101T000000Z-abc'
                AND x.doc IS NULL
            )
            SELECT COUNT(*) AS total,
              json_format(CAST(max_by(doc, place, 10) AS JSON)) AS hits,
              json_format(CAST(histogram(org) AS JSON)) AS org,
              json_format(CAST(histogram(theme) AS JSON)) AS theme,
              json_format(CAST(histogram(topic) AS JSON)) AS topic,
              json_format(CAST(histogram(type) AS JSON)) AS type,
              json_format(CAST(histogram(format) AS JSON)) AS format,
              json_format(CAST(histogram(status) AS JSON)) AS status,
              json_format(CAST(histogram(source) AS JSON)) AS source,
              json_format(CAST(histogram(period) AS JSON)) AS period,
              json_format(CAST(histogram(flags) AS JSON)) AS flags
            FROM m"#]],
    );
}

#[test]
fn deep_pages_are_numbered() {
    check(
        "/en/search?q=canada&sort=date&page=1001&size=10&topic=oceans",
        expect![[r#"
            WITH w1 AS (
              SELECT doc, impact * 10 AS s FROM postings
              WHERE snapshot = 's20261101T000000Z-abc' AND shard = 0 AND term = 'en:canada'
            ),
            m AS (
              SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags,
                (CASE WHEN f.updated = 0 THEN CAST(-99999999 AS BIGINT) ELSE CAST(0 - f.updated AS BIGINT) END) * 2147483648 - f.doc AS place,
                CASE WHEN bitwise_and(f.topic, 8192) <> 0 THEN 0 ELSE 1 END AS topic_miss
              FROM w1
              JOIN facets AS f ON f.doc = w1.doc
              WHERE f.snapshot = 's20261101T000000Z-abc'
            ),
            n AS (
              SELECT m.*, CASE WHEN topic_miss = 0 THEN CAST(ROW_NUMBER() OVER (ORDER BY topic_miss, place DESC) AS BIGINT) ELSE 0 END AS number
              FROM m
            )
            SELECT COUNT(CASE WHEN topic_miss = 0 THEN 1 END) AS total,
              json_format(CAST(min_by(doc, CASE WHEN number > 10000 AND number <= 10010 THEN number END, 10) AS JSON)) AS hits,
              json_format(CAST(histogram(CASE WHEN topic_miss = 0 THEN org END) AS JSON)) AS org,
              json_format(CAST(histogram(CASE WHEN topic_miss = 0 THEN theme END) AS JSON)) AS theme,
              json_format(CAST(histogram(topic) AS JSON)) AS topic,
              json_format(CAST(histogram(CASE WHEN topic_miss = 0 THEN type END) AS JSON)) AS type,
              json_format(CAST(histogram(CASE WHEN topic_miss = 0 THEN format END) AS JSON)) AS format,
              json_format(CAST(histogram(CASE WHEN topic_miss = 0 THEN status END) AS JSON)) AS status,
              json_format(CAST(histogram(CASE WHEN topic_miss = 0 THEN source END) AS JSON)) AS source,
              json_format(CAST(histogram(CASE WHEN topic_miss = 0 THEN period END) AS JSON)) AS period,
              json_format(CAST(histogram(CASE WHEN topic_miss = 0 THEN flags END) AS JSON)) AS flags
            FROM n"#]],
    );
}

#[test]
fn pages_are_picked_from_the_best_as_far_as_trino_allows() {
    let numbers = |url: &str| sql(url).expect("something to ask").contains("ROW_NUMBER()");
    assert!(
        sql("/en/search?q=canada&page=1000").expect("something to ask").contains("max_by(doc, place, 10000)")
    );
    assert!(!numbers("/en/search?q=canada&page=1000"));
    assert!(numbers("/en/search?q=canada&page=1001"));
    assert!(!numbers("/en/search?q=canada&page=100&size=100"));
    assert!(numbers("/en/search?q=canada&page=101&size=100"));
}

#[test]
fn nothing_is_asked_for_a_word_that_exists_nowhere() {
    assert_eq!(sql("/en/search?q=zzzzzzz"), None);
    assert_eq!(sql("/en/search?q=water+%22zzzz+yyyy%22"), None);
}

/// Which column each part of the statement about time has.
#[test]
fn the_histogram_of_time_ignores_its_own_limits_only() {
    let sql = |url: &str| sql(url).expect("something to ask");
    let covered = sql("/en/search?updated-end=2020&begin=2001");
    assert!(
        covered
            .contains("CASE WHEN f.updated >= 1 AND f.updated <= 20201231 THEN 0 ELSE 1 END AS updated_miss")
    );
    assert!(covered.contains("histogram(CASE WHEN updated_miss = 0 THEN period END)"), "{covered}");
    let updated = sql("/en/search?updated-begin=2019-05&begin=2001&timeline=updated");
    assert!(updated.contains("CAST(FLOOR(f.updated / 10000) AS INTEGER) AS period"), "{updated}");
    assert!(
        updated.contains("CASE WHEN f.updated >= 20190501 THEN 0 ELSE 1 END AS updated_miss"),
        "{updated}"
    );
    assert!(updated.contains("histogram(CASE WHEN period_miss = 0 THEN period END)"), "{updated}");
}

#[test]
fn where_no_record_has_all_words_those_with_most_are_asked_for() {
    let relaxed = |url: &str| {
        let relaxed = plan(url).relaxed()?;
        Some(statement(&relaxed, &partitions("s1"))?.sql().to_owned())
    };
    expect![[r#"
        WITH w1 AS (
          SELECT doc, impact * 10 AS s FROM postings
          WHERE snapshot = 's1' AND shard = 1 AND term = 'en:sockey'
        ),
        w2 AS (
          SELECT doc, impact * 10 AS s FROM postings
          WHERE snapshot = 's1' AND shard = 1 AND term = 'en:water'
        ),
        c AS (
          SELECT doc, SUM(s) AS s, CAST(SUM(met) AS INTEGER) AS met, COUNT(*) AS fulfilled FROM (
          SELECT doc, CAST(s AS BIGINT) * 21 AS s, 1 AS met FROM w2
          UNION ALL
          SELECT doc, CAST(s AS BIGINT) * 36 AS s, 2 AS met FROM w1
          ) AS parts
          GROUP BY doc
        ),
        m AS (
          SELECT f.doc, f.org, f.theme, f.topic, f.type, f.format, f.status, f.source, f.period, f.flags, c.met, c.fulfilled,
            (c.s) * 2147483648 - f.doc AS place,
            CASE WHEN f.type IN (0) THEN 0 ELSE 1 END AS type_miss
          FROM c
          JOIN facets AS f ON f.doc = c.doc
          WHERE f.snapshot = 's1'
        ),
        r AS (
          SELECT m.*, CASE WHEN fulfilled = MAX(CASE WHEN type_miss = 0 THEN fulfilled END) OVER () THEN 0 ELSE 1 END AS met_miss
          FROM m
        )
        SELECT COUNT(CASE WHEN type_miss + met_miss = 0 THEN 1 END) AS total,
          json_format(CAST(max_by(doc, CASE WHEN type_miss + met_miss = 0 THEN place END, 10) AS JSON)) AS hits,
          json_format(CAST(histogram(CASE WHEN type_miss + met_miss = 0 THEN org END) AS JSON)) AS org,
          json_format(CAST(histogram(CASE WHEN type_miss + met_miss = 0 THEN theme END) AS JSON)) AS theme,
          json_format(CAST(histogram(CASE WHEN type_miss + met_miss = 0 THEN topic END) AS JSON)) AS topic,
          json_format(CAST(histogram(CASE WHEN met_miss = 0 THEN type END) AS JSON)) AS type,
          json_format(CAST(histogram(CASE WHEN type_miss + met_miss = 0 THEN format END) AS JSON)) AS format,
          json_format(CAST(histogram(CASE WHEN type_miss + met_miss = 0 THEN status END) AS JSON)) AS status,
          json_format(CAST(histogram(CASE WHEN type_miss + met_miss = 0 THEN source END) AS JSON)) AS source,
          json_format(CAST(histogram(CASE WHEN type_miss + met_miss = 0 THEN period END) AS JSON)) AS period,
          json_format(CAST(histogram(CASE WHEN type_miss + met_miss = 0 THEN flags END) AS JSON)) AS flags,
          json_format(CAST(max_by(met, CASE WHEN type_miss + met_miss = 0 THEN place END, 10) AS JSON)) AS met,
          json_format(CAST(histogram(CASE WHEN type_miss = 0 THEN met END) AS JSON)) AS meeting
        FROM r"#]]
    .assert_eq(&relaxed("/en/search?q=water+sockeye&type=dataset").expect("less to ask for"));
    assert_eq!(relaxed("/en/search?q=water"), None, "there is nothing less");
    assert_eq!(relaxed("/en/search?q=zzzzzzzzz"), None);
    assert_eq!(relaxed("/en/search?q=zzzzzzzzz+water"), sql_on("s1", "/en/search?q=water"));
    assert_eq!(plan("/en/search?q=zzzzzzzzz+water+sockeye").lacking(0b01), ["sockeye", "zzzzzzzzz"]);
}

#[test]
fn what_counts_no_facets_has_filters_as_conditions() {
    let sql = |plan: Plan| statement(&plan, &partitions("s1")).expect("something to ask").sql().to_owned();
    expect![[r#"
        WITH w1 AS (
          SELECT doc, impact * 10 AS s FROM postings
          WHERE snapshot = 's1' AND shard = 1 AND term = 'en:water'
        ),
        m AS (
          SELECT f.doc,
            (CAST(w1.s AS BIGINT) * 21) * 2147483648 - f.doc AS place
          FROM w1
          JOIN facets AS f ON f.doc = w1.doc
          WHERE f.snapshot = 's1'
            AND f.type IN (0)
            AND f.end_year >= 2001
        )
        SELECT COUNT(*) AS total,
          json_format(CAST(max_by(doc, place, 10) AS JSON)) AS hits
        FROM m"#]]
    .assert_eq(&sql(plan("/en/search?q=water&type=dataset&begin=2001").uncounted()));
    let relaxed = plan("/en/search?q=water+sockeye&type=dataset").uncounted().relaxed();
    let relaxed = sql(relaxed.expect("less to ask for"));
    assert!(relaxed.contains("WHERE f.snapshot = 's1'\n    AND f.type IN (0)"), "{relaxed}");
    assert!(relaxed.contains("COUNT(CASE WHEN met_miss = 0 THEN 1 END) AS total"), "{relaxed}");
    assert!(!relaxed.contains("histogram"), "{relaxed}");
}

fn sql_on(snapshot: &str, url: &str) -> Option<String> {
    statement(&plan(url), &partitions(snapshot)).map(|statement| statement.sql().to_owned())
}

#[test]
fn equal_searches_have_equal_text() {
    let same = |left: &str, right: &str| assert_eq!(sql(left), sql(right), "{left} {right}");
    same("/en/search?q=Water&type=series&type=dataset", "/en/search?type=dataset&type=series&q=water");
    same("/fr/search?q=DONNEES", "/fr/search?q=donn%C3%A9es");
    same("/fr/search?q=l%27eau", "/fr/search?q=eau");
}

#[test]
fn common_words_score_but_are_not_required() {
    let plan = plan("/en/search?q=water+canada");
    assert_eq!((plan.words.len(), plan.required.len()), (2, 2));
    let common = Plan::new(
        &from_query("q=water+canada").0,
        Lang::En,
        &Lexicon::new(100, [], [("en:canada", 90), ("en:water", 25)]).expect("sorted"),
        &Titles::default(),
        &dictionary(),
    );
    assert_eq!((common.words.len(), common.required.len()), (2, 1));
}

#[test]
fn a_slip_is_taken_for_the_nearest_word() {
    let plan = plan("/fr/search?q=innondation");
    let hint =
        catalog::results::Hint::Corrected { word: "innondation".to_owned(), used: "inondation".to_owned() };
    assert_eq!((plan.hints, plan.required.len()), (vec![hint], 1));
}

#[test]
fn a_name_is_not_taken_for_another_word_where_others_have_results() {
    use catalog::results::Hint;
    let left = plan("/en/search?q=Salmun+water");
    let hint = Hint::Nearest { word: "Salmun".to_owned(), near: "salmon".to_owned() };
    assert!(left.is_empty && left.hints.contains(&hint), "{left:?}");
    assert_eq!(
        left.relaxed().map(|plan| (plan.required.len(), plan.lacking(1))),
        Some((1, vec!["Salmun".to_owned()]))
    );
    for taken in ["q=Salmun", "q=salmun+water", "q=SALMUN+water"] {
        let plan = plan(&format!("/en/search?{taken}"));
        assert!(!plan.is_empty && matches!(plan.hints[..], [Hint::Corrected { .. }]), "{taken}");
    }
}

#[test]
fn a_common_word_is_searched_for_where_the_other_is_nowhere() {
    let lexicon = Lexicon::new(100, [], [("en:canada", 90), ("en:water", 25)]).expect("sorted");
    let search = from_query("q=Zzqqxxyy+canada").0;
    let plan = Plan::new(&search, Lang::En, &lexicon, &Titles::default(), &dictionary());
    let relaxed = plan.relaxed().expect("less to ask for");
    assert_eq!((relaxed.required.len(), relaxed.lacking(1)), (1, vec!["Zzqqxxyy".to_owned()]));
}

#[test]
fn what_was_taken_for_a_word_is_what_can_be_searched_for_alone() {
    let plan = plan("/en/search?q=salmun+water+zzqqxxyy");
    assert_eq!(
        (plan.asked, plan.absent),
        (vec!["salmon".to_owned(), "water".to_owned()], vec!["zzqqxxyy".to_owned()])
    );
}

#[test]
fn an_operator_in_small_letters_is_told() {
    let told = |url: &str| {
        let hints = plan(url).hints;
        hints.into_iter().find_map(|hint| match hint {
            catalog::results::Hint::SmallOperator { text, .. } => Some(text),
            _ => None,
        })
    };
    assert_eq!(told("/en/search?q=water+or+salmon").as_deref(), Some("water OR salmon"));
    assert_eq!(told("/fr/search?q=eau+ou+saumon").as_deref(), Some("eau OU saumon"));
    assert_eq!(told("/fr/search?q=eau+or+saumon"), None, "gold");
    assert_eq!(told("/en/search?q=or+salmon"), None);
    assert_eq!(told("/en/search?q=water+OR+salmon"), None);
}

#[test]
fn words_that_are_nowhere_leave_the_known_ones_to_search_for() {
    let check = |query: &str, expected: &str| {
        let plan = plan(&format!("/en/search?q={query}"));
        let known = plan.hints.into_iter().find_map(|hint| match hint {
            catalog::results::Hint::KnownWords { text } => Some(text),
            _ => None,
        });
        assert_eq!((plan.is_empty, known.as_deref()), (true, Some(expected)), "{query}");
    };
    check("zzqqxxyy", "");
    check("zzqqxxyy+-water", "");
    check("the+zzqqxxyy", "");
    check("water+zzqqxxyy", "water");
    check("water+OR+inond*+zzqqxxyy+-canada", "water OR inond* -canada");
}

proptest! {
    #[test]
    fn no_text_of_a_visitor_reaches_the_statement(words in "[\\PC\"'*; -]{1,60}", other in ".{0,20}") {
        let search = catalog::Search { text: format!("{words} water {other}"), ..catalog::Search::default() };
        let plan = Plan::new(&search, Lang::Fr, &lexicon(), &titles(), &dictionary());
        if let Some(statement) = statement(&plan, &partitions("s1")) {
            for literal in statement.sql().split('\'').skip(1).step_by(2) {
                prop_assert!(
                    literal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b':' || b == b' ')
                );
            }
            prop_assert!(!statement.sql().contains("--") && !statement.sql().contains(';'));
        }
    }
}
