//! Any search as a feed, newest first: `/{lang}/search.atom`, with the parameters of its page.

use app::api::feed_title;
use app::i18n::t;
use axum::extract::{Request, State};
use axum::routing::get;
use catalog::results::Card;
use catalog::search::{Page, Sort};
use catalog::search_url::{from_query, to_path, to_query};
use catalog::{Lang, Record, Search};
use formats::Addresses;
use formats::atom::{Entry, Feed, MEDIA_TYPE};

use super::answer::Answer;
use super::asked::Asked;
use super::door::Door;
use super::paging::{Paged, cursor, with_cursor};
use super::problem::Problem;
use super::take;
use crate::http::Site;

/// Entries of a page.
const SIZE: u32 = 50;

pub(super) fn door(lang: Lang) -> Door {
    let path = format!("/{lang}/search.atom");
    Door::new(&path, "A search as a feed", MEDIA_TYPE, &take::PARAMETERS, get(show))
}

async fn show(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    let lang = asked.lang;
    let (search, problems) = from_query(&asked.query);
    if !problems.is_empty() {
        return Err(Problem::of_search(&problems, lang));
    }
    let after = cursor(&mut asked);
    asked.check()?;
    let number = search.page.number();
    let page = Page::new(number, SIZE).expect("a number of a page, and a size of one");
    // What is new is what a feed is for.
    let search = Search { page, sort: Sort::Newest, after, ..site.catalogue.spelt(search).search };
    let fail = |error| Problem::of(&error, lang);
    let paged = Paged::find(&site, &search, lang).await.map_err(fail)?;
    let found = paged.found.as_ref();
    let records = found.records(paged.which()).await.map_err(fail)?;
    let addresses = Addresses { base: &asked.base };
    let cards = found.cards(paged.which(), lang);
    let entry = |(record, card): (&Record, &Card)| {
        let organisation = card.organisation.as_ref().map(|name| name.value.as_str());
        Entry::new(record, organisation, addresses, lang)
    };
    let after = search.after.as_ref().map(ToString::to_string);
    let last = u32::try_from(page.count(found.total())).unwrap_or(u32::MAX);
    let at = |number: u32| address(&asked, &search, number, None, lang);
    let next = || address(&asked, &search, number + 1, paged.cursor(), lang);
    let feed = Feed {
        title: feed_title(&search.text, lang),
        author: t(lang, "site-name"),
        id: at(1),
        own: address(&asked, &search, number, after.clone(), lang),
        page: format!("{}{}", asked.base, to_path(&Search { page: Page::default(), ..search.clone() }, lang)),
        other: address(&asked, &search, number, after, lang.other()),
        first: at(1),
        previous: (number > 1).then(|| at(number - 1)),
        next: paged.has_next().then(next),
        last: at(last),
        updated: published(found.snapshot()),
        total: found.total(),
        start: page.offset() + 1,
        per_page: SIZE.into(),
        lang,
        entries: records.iter().map(AsRef::as_ref).zip(&cards).map(entry).collect(),
    };
    Ok(Answer::new(MEDIA_TYPE, lang, feed.to_xml()).of_snapshot(found.snapshot()))
}

/// When the snapshot was made, in the form of RFC 3339, as its name `s20260501T120000Z-…` says.
fn published(snapshot: &str) -> String {
    let digits = |from: usize, to: usize| snapshot.get(from..to).unwrap_or("00");
    let day = format!("{}-{}-{}", digits(1, 5), digits(5, 7), digits(7, 9));
    format!("{day}T{}:{}:{}Z", digits(10, 12), digits(12, 14), digits(14, 16))
}

fn address(asked: &Asked, search: &Search, number: u32, cursor: Option<String>, lang: Lang) -> String {
    let page = Page::default().at(number);
    let query = to_query(&Search { page, sort: Sort::default(), ..search.clone() });
    format!("{}/{lang}/search.atom{}", asked.base, with_cursor(&query, cursor))
}
