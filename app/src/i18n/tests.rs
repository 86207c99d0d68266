//! Both languages say the same things, and the pages ask for nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use catalog::Lang;
use catalog::date::PartialDate;
use fluent_bundle::FluentResource;

use super::bundles::{ENGLISH, FRENCH};
use super::{format_date, format_number, format_period, t, t_args};

/// Message ids with the variables each one uses.
fn messages(sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for source in sources {
        FluentResource::try_new((*source).to_owned()).expect("valid Fluent");
        let mut id = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
                id = name.to_owned();
                assert!(messages.insert(id.clone(), BTreeSet::new()).is_none(), "{id} is there twice");
            }
            for rest in line.split('$').skip(1) {
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
                messages.get_mut(&id).expect("a message before its variables").insert(name);
            }
        }
    }
    messages
}

fn sources(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).expect("the sources are readable") {
        let path = entry.expect("the sources are readable").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("i18n/tests.rs") {
            into.push_str(&std::fs::read_to_string(&path).expect("sources are UTF-8"));
        }
    }
}

/// Of the pages, and of the doors beside them.
fn all_sources() -> String {
    let mut text = String::new();
    for folder in ["src", "../server/src"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut text);
    }
    text
}

#[test]
fn both_languages_have_the_same_messages_and_variables() {
    let (english, french) = (messages(&ENGLISH), messages(&FRENCH));
    let ids =
        |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(ids(&english), ids(&french));
    assert_eq!(english, french);
}

#[test]
fn every_message_is_used() {
    let source = all_sources();
    let unused: Vec<_> =
        messages(&ENGLISH).into_keys().filter(|id| !source.contains(&format!("\"{id}\""))).collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_message_asked_for_exists() {
    let source = all_sources();
    let known = messages(&ENGLISH);
    for call in ["t(lang, \"", "t(page, \"", "t_args(lang, \""] {
        for rest in source.split(call).skip(1) {
            let id = rest.split('"').next().expect("split gives at least one part");
            assert!(known.contains_key(id), "{id} is in no file");
        }
    }
}

#[test]
fn numbers_are_grouped_as_each_language_does() {
    assert_eq!(format_number(Lang::En, 10_412), "10,412");
    assert_eq!(format_number(Lang::Fr, 10_412), "10\u{202f}412");
    assert_eq!(format_number(Lang::Fr, 999), "999");
}

#[test]
fn counts_agree_with_their_nouns() {
    let check = |lang: Lang, count: u64, expected: &str| {
        assert_eq!(
            t_args(lang, "results-count", &[("count", count.into())]).replace('\u{202f}', " "),
            expected
        );
    };
    check(Lang::En, 0, "No records");
    check(Lang::En, 1, "1 record");
    check(Lang::En, 10_412, "10,412 records");
    check(Lang::Fr, 0, "Aucune fiche");
    check(Lang::Fr, 1, "1 fiche");
    check(Lang::Fr, 2, "2 fiches");
    check(Lang::Fr, 1_000_000, "1 000 000 de fiches");
}

#[test]
fn dates_are_written_as_each_language_does() {
    let check = |text: &str, english: &str, french: &str| {
        let date: PartialDate = text.parse().expect("a date");
        let plain = |lang| format_date(lang, date).replace('\u{a0}', " ");
        assert_eq!((plain(Lang::En), plain(Lang::Fr)), (english.to_owned(), french.to_owned()));
    };
    check("2026-11-20", "November 20, 2026", "20 novembre 2026");
    check("2023-05-01", "May 1, 2023", "1er mai 2023");
    check("2023-05", "May 2023", "mai 2023");
    check("2018", "2018", "2018");
    let year = |year| PartialDate::new(year, None, None).expect("a year");
    assert_eq!(format_period(Lang::Fr, year(2013), year(2021)), "2013–2021");
}

#[test]
fn text_has_no_isolation_marks() {
    let text = t_args(Lang::En, "results-count-for", &[("count", 2.into()), ("text", "salmon".into())]);
    assert_eq!(text, "2 records for “salmon”");
    assert_eq!(t(Lang::Fr, "site-name"), "Catalogue géospatial ouvert");
}
