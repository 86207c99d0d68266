//! Any search as a feed, newest first: `/{lang}/search.atom`, with the parameters of its page.

use app::api::feed_title;
use axum::extract::{Request, State};
use axum::routing::get;
use catalog::search::{Page, Sort};
use catalog::search_url::{from_query, to_path, to_query};
use catalog::{Lang, Search};
use formats::Addresses;
use formats::atom::{Feed, MEDIA};

use super::answer::Answer;
use super::asked::Asked;
use super::door::Door;
use super::problem::Problem;
use super::take;
use crate::http::Site;

/// Entries of a page.
const SIZE: u32 = 50;

pub(super) fn door(lang: Lang) -> Door {
    let path = format!("/{lang}/search.atom");
    Door::new(&path, "A search as a feed", MEDIA, &take::PARAMETERS, get(show))
}

async fn show(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let asked = Asked::new(&site, &request);
    let lang = asked.lang;
    let (search, problems) = from_query(&asked.query);
    if !problems.is_empty() {
        return Err(Problem::of_search(&problems, lang));
    }
    let number = search.page.number();
    let page = Page::new(number, SIZE).expect("a number of a page, and a size of one");
    // What is new is what a feed is for.
    let search = Search { page, sort: Sort::Newest, ..site.catalogue.spelt(search).search };
    let fail = |error| Problem::of(&error, lang);
    let found = site.catalogue.find(&search, lang).await.map_err(fail)?;
    let records = found.records(0..found.len()).await.map_err(fail)?;
    let feed = Feed {
        title: feed_title(&search.text, lang),
        id: address(&asked, &search, 1),
        links: links(&asked, &search, found.total()),
        total: found.total(),
        offset: page.offset(),
        per_page: SIZE,
        lang,
        addresses: Addresses { base: &asked.base },
        records: &records,
    };
    let xml = feed.write().map_err(|error| {
        tracing::error!("a feed was not written: {error}");
        Problem::of(&catalog::CatalogueError::Internal(error.to_string()), lang)
    })?;
    Ok(Answer::new(MEDIA, lang, xml).of_snapshot(found.snapshot()))
}

/// RFC 5005 §3.
fn links(asked: &Asked, search: &Search, total: u64) -> Vec<(&'static str, String)> {
    let (number, last) = (search.page.number(), u32::try_from(search.page.count(total)).unwrap_or(u32::MAX));
    let html =
        format!("{}{}", asked.base, to_path(&Search { page: Page::default(), ..search.clone() }, asked.lang));
    let pages = [
        ("self", Some(number)),
        ("first", Some(1)),
        ("previous", (number > 1).then(|| number - 1)),
        ("next", (number < last).then_some(number + 1)),
        ("last", Some(last)),
    ];
    let pages = pages.into_iter().filter_map(|(rel, page)| Some((rel, address(asked, search, page?))));
    pages.chain([("alternate", html)]).collect()
}

fn address(asked: &Asked, search: &Search, number: u32) -> String {
    let page = Page::default().at(number);
    let query = to_query(&Search { page, sort: Sort::default(), ..search.clone() });
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{}{mark}{query}", asked.base, asked.path)
}
