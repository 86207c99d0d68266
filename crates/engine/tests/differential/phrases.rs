//! Phrases, stop words and whole titles, against a scan of the texts that knows nothing of terms, pairs or places.

use catalog::record::Record;
use catalog::{Lang, Search};
use query::document::searched_texts;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::catalogue::Fixture;
use crate::same_as_reference;

/// In English and French; the id of each is `r` and its number.
const TITLES: [(&str, &str); 13] = [
    ("Ice thickness available all year", "Épaisseur de la glace disponible toute l'année"),
    ("Ice thickness, not available in summer", "Épaisseur de la glace, non disponible en été"),
    ("Quality of water in wells", "Qualité de l'eau des puits"),
    ("Quality and water pricing", "Qualité et tarification de l'eau"),
    ("Raw quality water", "Eau brute, qualité de eau"),
    ("Salinity, east of the river", "Salinité à l'est de la rivière"),
    ("Salinity, west of the river", "Salinité à l'ouest de la rivière"),
    ("Summer temperatures", "Températures d'été"),
    ("Winter temperatures", "Températures d'hiver"),
    ("Guide to The Who of northern birds", "Guide des oiseaux du Nord"),
    ("Coastal Observatory -British Columbia", "Observatoire côtier -Colombie-Britannique"),
    ("Forest fires 1984 -2020", "Feux de forêt 1984 -2020"),
    ("LAND NOT OWNED BY THE CROWN", "TERRES SAUF CELLES DE LA COURONNE"),
];

async fn found(fixture: &Fixture, text: &str, lang: Lang) -> Vec<String> {
    let search = Search { text: text.to_owned(), ..Search::default() };
    let answer = same_as_reference(fixture, &search, lang).await;
    let cards = fixture.serving().snapshot.cards();
    answer.hits.iter().map(|doc| cards.id(*doc).to_owned()).collect()
}

#[tokio::test]
async fn every_word_of_a_phrase_and_its_place_counts() {
    let fixture = Fixture::titled(&TITLES);
    for (lang, text, expected) in [
        (Lang::En, "\"not available\"", &["r1"][..]),
        (Lang::En, "ice -\"not available\"", &["r0"]),
        (Lang::En, "ice NOT \"in summer\"", &["r0"]),
        (Lang::En, "\"quality of water\"", &["r2"]),
        (Lang::En, "\"quality and water\"", &["r3"]),
        (Lang::En, "\"quality water\"", &["r4"]),
        (Lang::En, "\"water quality\"", &[]),
        (Lang::En, "\"East of THE river\"", &["r5"]),
        (Lang::En, "\"summer temperature\"", &[]),
        (Lang::En, "winter OR \"of the river\" -\"east of\"", &["r8", "r6"]),
        (Lang::Fr, "\"à l'est de la rivière\"", &["r5"]),
        (Lang::Fr, "\"a l’est de la riviere\"", &["r5"]),
        (Lang::Fr, "\"températures d'été\"", &["r7"]),
        (Lang::Fr, "\"qualité de l'eau\"", &["r2"]),
        (Lang::Fr, "\"qualité de eau\"", &["r4"]),
        (Lang::Fr, "\"eau brute\" OU \"d'hiver\"", &["r8", "r4"]),
        // Not from one text into the next.
        (Lang::En, "\"temperatures températures\"", &[]),
        (Lang::En, "\"summer temperatures températures d'été\"", &[]),
    ] {
        let mut found = found(&fixture, text, lang).await;
        found.sort();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{text}");
    }
}

#[tokio::test]
async fn stop_words_alone_find_records_with_them() {
    let fixture = Fixture::titled(&TITLES);
    for (lang, text, expected) in [
        (Lang::Fr, "été", &["r7", "r1"][..]),
        (Lang::Fr, "ete", &["r7", "r1"]),
        (Lang::En, "été", &["r7", "r1"]),
        (Lang::En, "\"The Who\"", &["r9"]),
        (Lang::En, "The Who", &["r9"]),
        (Lang::En, "who", &["r9"]),
        (Lang::En, "guide \"the\"", &["r9"]),
        (Lang::En, "the -who -river", &["r12"]),
        (Lang::En, "of the", &["r5", "r6", "r9"]),
    ] {
        assert_eq!(found(&fixture, text, lang).await, expected, "{text}");
    }
}

#[tokio::test]
async fn a_record_comes_first_for_its_whole_title() {
    let fixture = Fixture::titled(&TITLES);
    for (number, (en, fr)) in TITLES.iter().enumerate() {
        for (title, lang) in [(en, Lang::En), (fr, Lang::Fr), (en, Lang::Fr), (fr, Lang::En)] {
            let first = found(&fixture, title, lang).await.into_iter().next();
            assert_eq!(first, Some(format!("r{number}")), "{title}");
        }
    }
}

/// Far longer than the operands of a query.
#[tokio::test]
async fn a_long_title_finds_its_record() {
    let long = "water and salmon of the northern river ".repeat(9);
    let more = format!("{long} salmon salmon");
    let fixture = Fixture::titled(&[(&more, "Saumon"), (&long, "Rivière")]);
    assert_eq!(found(&fixture, &long, Lang::En).await, ["r1", "r0"]);
    assert_eq!(found(&fixture, &more, Lang::En).await, ["r0", "r1"]);
}

#[tokio::test]
async fn phrases_find_exactly_the_real_records_that_hold_them() {
    let Some(fixture) = Fixture::real() else { return };
    for (lang, phrase) in [
        (Lang::En, "up to date"),
        (Lang::En, "not available"),
        (Lang::En, "based on"),
        (Lang::En, "state of the"),
        (Lang::En, "as well as the"),
        (Lang::Fr, "côte est"),
        (Lang::Fr, "mise à jour"),
        (Lang::Fr, "l'ensemble de données"),
        (Lang::Fr, "à partir de"),
    ] {
        let expected: Vec<&Record> = fixture.records.iter().filter(|record| holds(record, phrase)).collect();
        assert!(!expected.is_empty(), "{phrase}");
        let search = Search { text: format!("\"{phrase}\""), ..Search::default() };
        assert_eq!(all_found(&fixture, search, lang).await, ids(&expected), "{phrase}");
        let search = Search { text: format!("-\"{phrase}\""), ..Search::default() };
        let others: Vec<&Record> = fixture.records.iter().filter(|record| !holds(record, phrase)).collect();
        assert_eq!(all_found(&fixture, search, lang).await, ids(&others), "-{phrase}");
    }
}

#[tokio::test]
async fn real_records_come_first_for_their_whole_titles() {
    let Some(fixture) = Fixture::real() else { return };
    let cards = &fixture.serving().snapshot.cards();
    let mut asked = 0;
    for record in &fixture.records {
        for lang in Lang::ALL {
            let Some(title) = record.title.get(lang).filter(|title| !words(title).is_empty()) else {
                continue;
            };
            let search = Search { text: title.clone(), ..Search::default() };
            let (_, answer, _) = fixture.serving().answer(&search, lang).await.expect("an answer");
            let first = answer.hits.first().unwrap_or_else(|| panic!("nothing for {title}"));
            let titles = cards.title(*first);
            let has_it = [titles.en, titles.fr].into_iter().flatten().any(|own| words(own) == words(title));
            assert!(has_it, "{title} finds {titles:?} first");
            asked += 1;
        }
    }
    assert!(asked > 400, "only {asked} titles");
}

/// The ids on all pages, sorted.
async fn all_found(fixture: &Fixture, search: Search, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    for number in 1.. {
        let page = catalog::search::Page::new(number, 100).expect("a page");
        let search = Search { page, ..search.clone() };
        let answer = same_as_reference(fixture, &search, lang).await;
        let cards = fixture.serving().snapshot.cards();
        found.extend(answer.hits.iter().map(|doc| cards.id(*doc).to_owned()));
        if found.len() as u64 >= answer.total {
            break;
        }
    }
    found.sort();
    found
}

fn ids(records: &[&Record]) -> Vec<String> {
    let mut ids: Vec<String> = records.iter().map(|record| record.id.clone()).collect();
    ids.sort();
    ids
}

fn holds(record: &Record, phrase: &str) -> bool {
    let phrase = words(phrase);
    let texts = searched_texts(record);
    texts.iter().any(|text| words(&text.text).windows(phrase.len()).any(|window| window == phrase))
}

/// Runs of letters and digits, lower case, without accents.
fn words(text: &str) -> Vec<String> {
    let plain: String = text.nfd().filter(|character| !is_combining_mark(*character)).collect();
    let words = plain.split(|character: char| !character.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
