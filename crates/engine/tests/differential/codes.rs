//! Identifiers, scales, map sheets and designations in whatever form people paste or type them.

use catalog::{Lang, Search};
use serde_json::{Value, json};

use crate::catalogue::Fixture;

const UUID: &str = "0a1b2c3d-4e5f-4607-8192-a3b4c5d6e7f8";
const IN_URN: &str = "1b2c3d4e-5f60-4718-92a3-b4c5d6e7f809";
const IN_BRACES: &str = "2C3D4E5F-6071-4829-A3B4-C5D6E7F8091A";
const MENTIONED: &str = "3d4e5f60-7182-493a-b4c5-d6e7f8091a2b";
const PARENT: &str = "4e5f6071-8293-4a4b-85d6-e7f8091a2b3c";

fn item(id: &str, en: &str, fr: &str, more: &Value) -> Value {
    let mut properties = json!({ "id": id, "title": { "en": en, "fr": fr } });
    for (key, value) in more.as_object().into_iter().flatten() {
        properties[key] = value.clone();
    }
    properties
}

fn identified() -> Fixture {
    let text = |text: String| json!({ "description": { "en": text, "fr": text } });
    let more = json!({
        "dataSetURI": "https://doi.org/10.54321/Made-7", "parentIdentifier": PARENT, "eoCollection": "RCM-9",
        "description": { "en": format!("Replaces {MENTIONED}."), "fr": format!("Remplace {MENTIONED}.") },
    });
    Fixture::of(&[
        item(UUID, "Ice cores", "Carottes de glace", &more),
        item(&format!("urn:uuid:{IN_URN}"), "Drifters", "Dériveurs", &json!({})),
        item(&format!("{{{IN_BRACES}}}"), "Moorings", "Amarrages", &json!({})),
        item("HNAP-X7", "Profile", "Profil", &json!({})),
        item("winter-9", "Snow lines", "Lignes de neige", &json!({})),
        item("654321", "Old ones", "Anciens", &json!({})),
        // What only mentions others must not come before them.
        item(
            "mention",
            &format!("About {UUID}"),
            &format!("De {UUID}"),
            &text(format!("{UUID} {IN_URN} {IN_BRACES} HNAP-X7 654321 10.54321/made-7")),
        ),
        item("filler", "Salmon of 2019", "Saumons de 2019", &json!({})),
    ])
}

#[tokio::test]
async fn a_record_is_found_by_its_identifiers_in_any_form() {
    let fixture = identified();
    let forms = [
        "{}",
        "\"{}\"",
        "({})",
        "{},",
        "{}.",
        "« {} »",
        "urn:uuid:{}",
        "{{}}",
        "{}.json",
        "{}.geojson",
        "uuid: {}",
        "https://example.org/en/record/{}",
        "https://example.org/catalogue/{}/",
        "/id/{}.geojson",
        "https://example.org/#/fr/map?id={}&lang=fr",
    ];
    for (identifier, first) in [
        (UUID, UUID.to_owned()),
        (IN_URN, format!("urn:uuid:{IN_URN}")),
        (IN_BRACES, format!("{{{IN_BRACES}}}")),
        (MENTIONED, UUID.to_owned()),
        (PARENT, UUID.to_owned()),
    ] {
        for form in forms {
            for identifier in
                [identifier.to_lowercase(), identifier.to_uppercase(), identifier.replace('-', "")]
            {
                let query = form.replacen("{}", &identifier, 1);
                // In one word, a text does not hold it.
                if first == UUID && query.contains(&MENTIONED.replace('-', "")) {
                    continue;
                }
                for lang in Lang::ALL {
                    assert_eq!(found(&fixture, &query, lang).await.first(), Some(&first), "{query}");
                }
            }
        }
    }
    for query in [
        "10.54321/Made-7",
        "doi:10.54321/made-7",
        "DOI: 10.54321/MADE-7",
        "https://doi.org/10.54321/Made-7",
        "\"http://dx.doi.org/10.54321/made-7\".",
        "(10.54321/made-7)",
        "https://doi.org/10.54321%2FMade-7",
        "RCM-9",
        "rcm9",
    ] {
        assert_eq!(found(&fixture, query, Lang::Fr).await.first().map(String::as_str), Some(UUID), "{query}");
    }
    for (query, first) in [
        ("HNAP-X7", "HNAP-X7"),
        ("\"hnap-x7\"", "HNAP-X7"),
        ("hnap-x7.json", "HNAP-X7"),
        ("https://example.org/en/record/HNAP-X7", "HNAP-X7"),
        ("winter-9", "winter-9"),
        ("654321", "654321"),
        ("http://localhost:3000/id/654321.geojson", "654321"),
    ] {
        assert_eq!(
            found(&fixture, query, Lang::En).await.first().map(String::as_str),
            Some(first),
            "{query}"
        );
    }
}

#[tokio::test]
async fn what_is_no_identifier_of_the_catalogue_finds_nothing_and_is_told_once() {
    let fixture = identified();
    let query = format!("https://example.org/en/record/{}", UUID.replace('0', "f"));
    let search = Search { text: query.clone(), ..Search::default() };
    let (plan, answer, _) = fixture.serving().answer(&search, Lang::En).await.expect("an answer");
    assert_eq!(answer.total, 0);
    let hint = catalog::results::Hint::UnknownWord { word: query };
    assert_eq!(plan.hints.iter().filter(|told| **told == hint).count(), 1, "{:?}", plan.hints);
}

#[tokio::test]
async fn codes_are_found_however_they_are_written() {
    let title = |id: &str, en: &str, fr: &str| item(id, en, fr, &json!({}));
    let fixture = Fixture::of(&[
        title("zone", "Zone F-7 closures", "Fermetures de la zone F-7"),
        title("lake", "Lake 7 soundings", "Sondages du lac 7"),
        title("year", "Survey of 1/2019", "Levé de 1/2019"),
        title("scale", "Soil map at 1:20 000", "Carte des sols au 1/20 000"),
        title("joined-scale", "Rock map at 1:20000", "Carte des roches au 1:20000"),
        title("other-scale", "Soil map at 1:50 000, 20 000 copies", "Carte des sols au 1/50 000"),
        title("sheet", "Topographic sheet 042K07", "Feuillet topographique 042K07"),
        title("slashed-sheet", "Sheet 42K/7", "Feuillet 42K/7"),
        title("metres", "Shoals within 42 k of 7", "Hauts-fonds à 42 k de 7"),
        title("datum", "Points in NAD27", "Points en NAD27"),
        title("spaced-datum", "Lines in NAD 27", "Lignes en NAD 27"),
        title("version", "Model V3.2", "Modèle V3.2"),
        title("later-version", "Model V32", "Modèle V32"),
        title("standard", "Rules of CSA-Z123", "Règles de CSA-Z123"),
    ]);
    let scales = &["joined-scale", "scale"];
    let sheets = &["sheet", "slashed-sheet"];
    let datums = &["datum", "spaced-datum"];
    let cases: [(&[&str], &[&str]); 7] = [
        (&["F-7", "\"F-7\"", "f7", "F/7", "\"F 7\"", "(F-7)", "F\u{2011}7", "l'F-7"], &["zone"]),
        (
            &[
                "1:20000",
                "1:20 000",
                "1/20 000",
                "1:20,000",
                "1 : 20 000",
                "\"1:20000\"",
                "1:20k",
                "1/20\u{202f}000e",
            ],
            scales,
        ),
        (&["42K07", "42K/07", "042K07", "42 K 7", "\"42K/7\"", "42k07"], sheets),
        (&["NAD-27", "NAD27", "nad 27", "\"NAD 27\"", "NAD/27", "nad_27"], datums),
        (&["V3.2", "\"v3.2\"", "V-3.2"], &["version"]),
        (&["csa z123", "CSA-Z123", "CSA/Z123"], &["standard"]),
        (&["1/2019"], &["year"]),
    ];
    for (queries, expected) in cases {
        for query in queries {
            for lang in Lang::ALL {
                let mut ids = found(&fixture, query, lang).await;
                ids.sort();
                assert_eq!(ids, expected, "{query} {lang}");
            }
        }
    }
    for (query, hidden) in [("soil -1:20000", "scale"), ("zone -F7", "zone"), ("10 m 5", "sheet")] {
        assert!(!found(&fixture, query, Lang::En).await.contains(&hidden.to_owned()), "{query}");
    }
}

/// Every identifier that a real record shows: its own finds it first, those of others find it too.
#[tokio::test]
async fn real_records_are_found_by_every_identifier_they_show() {
    let Some(fixture) = Fixture::real() else { return };
    for (record, lang) in fixture.records.iter().zip(Lang::ALL.into_iter().cycle()) {
        for query in forms_of(&record.id) {
            assert_eq!(found(&fixture, &query, lang).await.first(), Some(&record.id), "{query}");
        }
        let named = [record.dataset_uri.as_ref(), record.parent.as_ref(), record.eo_collection.as_ref()];
        // Only ids of records are parts of our addresses.
        for query in
            named.into_iter().flatten().flat_map(|identifier| forms_of(identifier).into_iter().take(3))
        {
            let ids = found(&fixture, &query, Lang::En).await;
            assert!(ids.contains(&record.id), "{query} finds {}", record.id);
        }
    }
}

fn forms_of(identifier: &str) -> [String; 5] {
    [
        identifier.to_owned(),
        format!("\"{identifier}\""),
        format!("({}).", identifier.to_uppercase()),
        format!("https://example.org/en/record/{identifier}"),
        format!("http://localhost/id/{identifier}.geojson"),
    ]
}

/// The ids of the first page, in order.
async fn found(fixture: &Fixture, query: &str, lang: Lang) -> Vec<String> {
    let page = catalog::search::Page::new(1, 100).expect("a page");
    let search = Search { text: query.to_owned(), page, ..Search::default() };
    let (_, answer, _) = fixture.serving().answer(&search, lang).await.expect("an answer");
    let cards = fixture.serving().snapshot.cards();
    answer.hits.iter().map(|doc| cards.id(*doc).to_owned()).collect()
}
