//! Any search as DCAT, page by page: `/{lang}/search.ttl` and `/{lang}/search.jsonld`, with the parameters of its page. Without
//! parameters it is the whole catalogue, as portals harvest it.

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
use super::problem::Problem;
use super::take;
use crate::http::Site;

/// Records of a page.
const SIZE: u32 = 100;

pub(super) fn doors(lang: Lang) -> [Door; 2] {
    let at = |end: &str| format!("/{lang}/search.{end}");
    [
        Door::new(&at("ttl"), "A search as DCAT, in Turtle", TURTLE, &take::PARAMETERS, get(turtle)),
        Door::new(&at("jsonld"), "A search as DCAT, in JSON-LD", JSON_LD, &take::PARAMETERS, get(json_ld)),
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
    let asked = Asked::new(&site, &request);
    let lang = asked.lang;
    let (search, problems) = from_query(&asked.query);
    if !problems.is_empty() {
        return Err(Problem::of_search(&problems, lang));
    }
    let number = search.page.number();
    let page = Page::new(number, SIZE).expect("a number of a page, and a size of one");
    let search = Search { page, ..site.catalogue.spelt(search).search };
    let fail = |error| Problem::of(&error, lang);
    let found = site.catalogue.find(&search, lang).await.map_err(fail)?;
    let records = found.records(0..found.len()).await.map_err(fail)?;
    let graph = graph(&asked, &search, found.total(), &records, end);
    let (media, body) = write(&graph);
    Ok(Answer::new(media, lang, body).of_snapshot(found.snapshot()))
}

fn graph(asked: &Asked, search: &Search, total: u64, records: &[Record], end: &str) -> Graph {
    let both = |id: &str| Bilingual::new(t(Lang::En, id), t(Lang::Fr, id));
    let (title, description) = (both("site-name"), both("home-description"));
    let (number, last) = (search.page.number(), u32::try_from(search.page.count(total)).unwrap_or(u32::MAX));
    let at = |number: u32| {
        let query = to_query(&Search { page: Page::default().at(number), ..search.clone() });
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}/{}/search.{end}{mark}{query}", asked.base, asked.lang)
    };
    let previous = (number > 1).then(|| at(number - 1));
    let next = (number < last).then(|| at(number + 1));
    let page = CataloguePage {
        title: &title,
        description: &description,
        publisher: &title,
        own: &at(number),
        first: &at(1),
        previous: previous.as_deref(),
        next: next.as_deref(),
        last: &at(last),
        total,
    };
    catalogue(page, records.iter().map(|record| (record, None)), Addresses { base: &asked.base })
}
