//! Any search as DCAT, page by page: `/{lang}/search.ttl` and `/{lang}/search.jsonld`, with the parameters of its page. Without
//! parameters it is the whole catalogue, as portals harvest it.

use std::sync::Arc;

use app::i18n::t;
use axum::extract::{Request, State};
use axum::routing::get;
use catalog::search::Page;
use catalog::search_url::{from_query, to_query};
use catalog::{Bilingual, Lang, Record, Search};
use formats::Addresses;
use formats::dcat::{CataloguePage, Graph, JSON_LD, TURTLE, catalogue};

use super::answer::Answer;
use super::asked::Asked;
use super::door::Door;
use super::paging::{Paged, cursor, with_cursor};
use super::problem::Problem;
use super::take;
use crate::http::Site;

/// Records of a page.
const SIZE: u32 = 100;

pub(super) fn doors(lang: Lang) -> [Door; 2] {
    let at = |end: &str| format!("/{lang}/search.{end}");
    [
        Door::new(&at("ttl"), "A search as DCAT, in Turtle", TURTLE, &take::PARAMETERS, get(turtle)),
        Door::new(&at("jsonld"), "A search as DCAT, in JSON-LD", JSON_LD, &take::PARAMETERS, get(json_ld))
            .answering("LinkedData"),
    ]
}

async fn turtle(state: State<Site>, request: Request) -> Result<Answer, Problem> {
    answer(state, request, "ttl", |graph| (TURTLE, graph.to_turtle())).await
}

async fn json_ld(state: State<Site>, request: Request) -> Result<Answer, Problem> {
    answer(state, request, "jsonld", |graph| (JSON_LD, graph.to_json_ld())).await
}

async fn answer(
    State(site): State<Site>,
    request: Request,
    end: &str,
    write: impl Fn(&Graph) -> (&'static str, Vec<u8>),
) -> Result<Answer, Problem> {
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
    let search = Search { page, after, ..site.catalogue.spelt(search).search };
    let fail = |error| Problem::of(&error, lang);
    let paged = Paged::find(&site, &search, lang).await.map_err(fail)?;
    paged.check(&search, lang)?;
    let records = paged.found.records(paged.which()).await.map_err(fail)?;
    let graph = graph(&asked, &search, &paged, &records, end);
    let (media, body) = write(&graph);
    Ok(Answer::new(media, lang, body).of_snapshot(paged.found.snapshot()))
}

fn graph(asked: &Asked, search: &Search, paged: &Paged, records: &[Arc<Record>], end: &str) -> Graph {
    let total = paged.found.total();
    let both = |id: &str| Bilingual::new(t(Lang::En, id), t(Lang::Fr, id));
    let (title, description) = (both("site-name"), both("home-description"));
    let (number, last) = (search.page.number(), u32::try_from(search.page.count(total)).unwrap_or(u32::MAX));
    let behind = |number: u32, cursor: Option<String>| {
        let query = to_query(&Search { page: Page::default().at(number), ..search.clone() });
        format!("{}/{}/search.{end}{}", asked.base, asked.lang, with_cursor(&query, cursor))
    };
    let at = |number: u32| behind(number, None);
    let previous = (number > 1).then(|| at(number - 1));
    let next = paged.has_next().then(|| behind(number + 1, paged.cursor()));
    let own = behind(number, search.after.as_ref().map(ToString::to_string));
    let page = CataloguePage {
        title: &title,
        description: &description,
        publisher: &title,
        own: &own,
        first: &at(1),
        previous: previous.as_deref(),
        next: next.as_deref(),
        last: &at(last),
        total,
    };
    catalogue(page, records.iter().map(|record| (record.as_ref(), None)), Addresses { base: &asked.base })
}
