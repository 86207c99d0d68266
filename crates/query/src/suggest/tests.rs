//! What is suggested for a small catalogue.

use catalog::suggestions::{Found, Meaning};
use catalog::{Bbox, Facet, Localised};

use super::*;
use crate::dictionary::FacetEntry;
use crate::lexicon::Word;
use crate::places::{NoPlaces, Place};

const RECORDS: [(&str, &str, &str); 5] = [
    ("r0", "Flood maps of Québec", "Cartes des inondations du Québec"),
    ("r1", "Flood maps of Manitoba", "Cartes des inondations du Manitoba"),
    ("r2", "Water quality of Lake Winnipeg", "Qualité de l’eau du lac Winnipeg"),
    ("r3", "Lidar", "Lidar"),
    ("r4", "Historic floods", ""),
];

struct Few;

impl Records for Few {
    fn count(&self) -> u32 {
        5
    }

    fn title(&self, doc: u32) -> Bilingual<&str> {
        let (_, en, fr) = RECORDS[doc as usize];
        Bilingual { en: Some(en), fr: Some(fr).filter(|title| !title.is_empty()) }
    }

    fn id(&self, doc: u32) -> &str {
        RECORDS[doc as usize].0
    }
}

struct Winnipeg;

impl PlaceNames for Winnipeg {
    fn beginning_with(&self, folded: &str, lang: Lang, _: usize) -> Vec<Place> {
        let bbox = Bbox::new(-97.4, 49.7, -96.9, 50.0).expect("a box");
        let place = Place { name: Localised { value: "Winnipeg".to_owned(), lang }, bbox };
        if "winnipeg".starts_with(folded) { vec![place] } else { Vec::new() }
    }
}

fn lexicon() -> Lexicon {
    let word = |folded, lang, display, term, df| Word { folded, lang: Some(lang), display, term, df };
    let words = [
        word("flood", Lang::En, "flood", "en:flood", 2),
        word("floods", Lang::En, "floods", "en:flood", 1),
        word("inondations", Lang::Fr, "inondations", "fr:inond", 2),
        word("qualite", Lang::Fr, "qualité", "fr:qualit", 1),
        word("quality", Lang::En, "quality", "en:qualiti", 1),
        word("quebec", Lang::En, "québec", "en:quebec", 1),
        word("quebec", Lang::Fr, "québec", "fr:quebec", 1),
        word("winnipeg", Lang::En, "winnipeg", "en:winnipeg", 1),
    ];
    let terms = [("en:flood", 3), ("en:qualiti", 1), ("en:quebec", 1), ("en:winnipeg", 1)].into_iter();
    let terms = terms.chain([("fr:inond", 2), ("fr:qualit", 1), ("fr:quebec", 1)]);
    Lexicon::new(5, words, terms).expect("sorted")
}

fn dictionary() -> FacetDictionary {
    let entry = |key: &str, en: &str, fr: &str, count| FacetEntry {
        key: key.to_owned(),
        label: Bilingual::new(en.to_owned(), fr.to_owned()),
        count,
    };
    let mut dictionary = FacetDictionary::default();
    let nobody = entry("nobody", "Flood Nobody", "Personne", 0);
    let flood = entry("flood-office", "Flood Office of Québec", "Bureau des inondations du Québec", 2);
    dictionary.values.insert(Facet::Org, vec![nobody, flood]);
    dictionary.values.insert(Facet::Theme, vec![entry("environment", "Environment", "Environnement", 3)]);
    dictionary
}

/// Each as its kind, its name with brackets around marks, and what is known of it.
fn shown(text: &str, lang: Lang) -> Vec<String> {
    let (lexicon, dictionary) = (lexicon(), dictionary());
    let names = Names::new(&Few, &dictionary);
    let sources = Sources {
        lexicon: &lexicon,
        dictionary: &dictionary,
        records: &Few,
        places: &Winnipeg,
        names: Some(&names),
    };
    suggestions(text, lang, 8, sources).iter().map(line).collect()
}

fn line(suggestion: &Suggestion) -> String {
    let piece = |piece: &catalog::results::Fragment| {
        if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() }
    };
    let name: String = suggestion.name.value.iter().map(piece).collect();
    match &suggestion.meaning {
        Meaning::Words { found: Some(Found::Records(records)) } => format!("words {name} {records}"),
        Meaning::Words { found: Some(Found::AboutRecords(records)) } => format!("words {name} ~{records}"),
        Meaning::Words { found: Some(Found::Titles(titles)) } => format!("words {name} {titles} titles"),
        Meaning::Words { found: None } => format!("words {name}"),
        Meaning::Record { id } => format!("{id} {name}"),
        Meaning::Value { facet, key, count } => format!("{}={key} {name} {count}", facet.name()),
        Meaning::Place { words, .. } => format!("place {name} {words}").trim_end().to_owned(),
    }
}

#[test]
fn one_beginning_may_be_words_a_filter_or_a_record() {
    assert_eq!(
        shown("floo", Lang::En),
        [
            "words [floo]d 3",
            "words [floo]d maps 2 titles",
            "org=flood-office [Floo]d Office of Québec 2",
            "r0 [Floo]d maps of Québec",
            "r1 [Floo]d maps of Manitoba",
            "r4 Historic [floo]ds",
        ]
    );
}

#[test]
fn the_pages_language_comes_first_and_accents_do_not_matter() {
    assert_eq!(
        shown("inond", Lang::Fr),
        [
            "words [inond]ations 2",
            "org=flood-office Bureau des [inond]ations du Québec 2",
            "r0 Cartes des [inond]ations du Québec",
            "r1 Cartes des [inond]ations du Manitoba",
        ]
    );
    assert_eq!(
        shown("QUEBEC", Lang::En),
        ["words [québec] ~1", "org=flood-office Flood Office of [Québec] 2", "r0 Flood maps of [Québec]",]
    );
    assert_eq!(shown("quebec inondations", Lang::En)[2..], ["r0 Cartes des [inondations] du [Québec]"]);
}

#[test]
fn a_slip_still_helps() {
    assert_eq!(shown("folod", Lang::En), shown("flood", Lang::En));
    assert_eq!(shown("qualiyt", Lang::En), ["words [quality] 1", "r2 Water [quality] of Lake Winnipeg"]);
}

#[test]
fn stop_words_are_no_slips_and_need_no_end() {
    assert_eq!(shown("lidar dans", Lang::Fr), ["r3 [Lidar]"]);
    assert_eq!(shown("qualite du", Lang::Fr), ["r2 [Qualité] de l’eau du lac Winnipeg"]);
}

#[test]
fn a_place_takes_the_words_before_it_along() {
    assert_eq!(
        shown("winn", Lang::En),
        ["words [winn]ipeg 1", "place [Winn]ipeg", "r2 Water quality of Lake [Winn]ipeg"]
    );
    assert_eq!(shown("lidar Winnip", Lang::En), ["words [lidar] [winnip]eg", "place [Winnip]eg lidar"]);
}

#[test]
fn what_says_nothing_suggests_nothing() {
    for text in ["", " ", "?!", "zzzz"] {
        assert_eq!(shown(text, Lang::En), [] as [&str; 0], "{text}");
    }
}

#[test]
fn whoever_uses_operators_is_not_told_other_words() {
    assert_eq!(shown("\"flood maps of m", Lang::En), ["r1 [Flood] [maps] of [M]anitoba"]);
}

#[test]
fn before_names_are_read_there_are_words() {
    let (lexicon, dictionary) = (lexicon(), dictionary());
    let (records, places) = (&Few, &NoPlaces);
    let sources = Sources { lexicon: &lexicon, dictionary: &dictionary, records, places, names: None };
    let found: Vec<String> = suggestions("flo", Lang::En, 8, sources).iter().map(line).collect();
    assert_eq!(found, ["words [flo]od 3"]);
}

#[test]
fn there_are_never_more_than_asked_for() {
    let (lexicon, dictionary) = (lexicon(), dictionary());
    let names = Names::new(&Few, &dictionary);
    let (records, places) = (&Few, &NoPlaces);
    let sources =
        Sources { lexicon: &lexicon, dictionary: &dictionary, records, places, names: Some(&names) };
    for most in 0..4 {
        assert_eq!(suggestions("floo", Lang::En, most, sources).len(), most);
    }
}
