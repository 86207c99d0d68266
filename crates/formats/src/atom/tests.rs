use catalog::Record;
use expect_test::expect_file;

use super::*;
use crate::{Addresses, sample};

fn feed(records: &[Record]) -> Feed {
    let addresses = Addresses { base: "https://example.org" };
    let at = |page: u8| format!("https://example.org/fr/search.atom?q=lacs&page={page}");
    Feed {
        title: "Recherche : lacs".to_owned(),
        author: "Catalogue".to_owned(),
        id: "https://example.org/fr/search.atom?q=lacs".to_owned(),
        own: at(2),
        page: "https://example.org/fr/search?q=lacs&page=2".to_owned(),
        other: "https://example.org/en/search.atom?q=lacs&page=2".to_owned(),
        first: at(1),
        previous: Some(at(1)),
        next: None,
        last: at(2),
        updated: "2024-05-06T07:08:09Z".to_owned(),
        total: 11,
        start: 11,
        per_page: 10,
        lang: Lang::Fr,
        entries: records.iter().map(|record| Entry::new(record, None, addresses, Lang::Fr)).collect(),
    }
}

fn text(records: &[Record]) -> String {
    String::from_utf8(feed(records).to_xml()).expect("UTF-8")
}

#[test]
fn a_page_of_results_is_a_feed() {
    let mut record = sample::record();
    record.topics = vec![catalog::codes::Topic::InlandWaters];
    let lines = text(&[record]).replace("><", ">\n<");
    expect_file!["feed.xml"].assert_eq(&lines);
}

#[test]
fn a_record_without_a_date_was_updated_with_the_feed() {
    let xml = text(&[Record { id: "b".to_owned(), ..Record::default() }]);
    assert_eq!(xml.matches("<updated>2024-05-06T07:08:09Z</updated>").count(), 2, "{xml}");
}

#[test]
fn a_text_of_the_other_language_says_so() {
    let mut record = sample::record();
    record.title.fr = None;
    let xml = text(&[record]);
    assert!(xml.contains(r#"<title xml:lang="en">Lake depths</title>"#), "{xml}");
}

#[test]
fn texts_break_nothing() {
    let mut record = sample::record();
    record.title.fr = Some("</title>\u{0}\u{1b}\u{ffff}&amp;<script>".to_owned());
    "https://example.org/?a=1&b=\"<".clone_into(&mut record.resources[0].url);
    let xml = text(&[record]);
    assert!(xml.contains("<title>&lt;/title&gt;&amp;amp;&lt;script&gt;</title>"), "{xml}");
    assert!(xml.contains(r#"href="https://example.org/?a=1&amp;b=&quot;&lt;""#), "{xml}");
}
