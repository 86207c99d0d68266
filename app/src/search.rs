//! The search page: one address, one GET form, one answer. Everything on it works without JavaScript.

mod address;
mod card;
mod chip;
mod empty;
mod facet_find;
mod facet_group;
mod facet_page;
mod filters;
mod heading;
mod hints;
mod histogram;
mod how_it_ran;
mod likelier_area;
mod ordering;
mod pagination;
mod place;
mod problems;
mod quoting;
mod results;
mod search_box;
mod shown_facets;
mod take;
mod time_filter;

use catalog::results::{ResultsPage, Spelt};
use catalog::search::Page;
use catalog::search_url::{MAX_PROBLEMS, ParamProblem, ProblemKind, from_query, to_path};
use catalog::{Facet, Search};
use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;

use crate::i18n::t;
use crate::icon::{Icon, IconName};
use crate::page::{ErrorPage, Layout, PageHead, set_header, set_status, use_catalogue, use_lang, use_query};

pub(crate) use card::{CardDate, ResultCard};
pub(crate) use facet_group::ShareBar;
pub(crate) use facet_page::FacetPage;
pub(crate) use problems::problem_sentence;
pub(crate) use search_box::SearchBox;

use chip::Chip;
use filters::Filters;
use problems::ProblemSummary;
use results::Results;

#[component]
pub(crate) fn SearchPage() -> impl IntoView {
    let lang = use_lang();
    let query = use_query();
    let catalogue = use_catalogue();
    let (search, mut problems) = from_query(&query);
    let Spelt { mut search, unknown } = catalogue.spelt(search);
    let (mistaken, absent): (Vec<_>, Vec<_>) =
        unknown.into_iter().partition(|(facet, _)| facet.has_code_list());
    for (facet, value) in mistaken {
        search = search.without(facet, &value).at_page(search.page.number());
        problems.push(ParamProblem {
            param: facet.name().to_owned(),
            value,
            kind: ProblemKind::InvalidFacetValue,
        });
    }
    problems.truncate(MAX_PROBLEMS);
    if problems.is_empty() && !address::means_the_same(&query, &search) {
        redirect_to(&to_path(&search, lang));
        return ().into_any();
    }
    Suspend::new(async move {
        match catalogue.search(&search, lang).await {
            Ok(page) => view! { <Answer search problems absent page/> }.into_any(),
            Err(error) => view! { <ErrorPage error/> }.into_any(),
        }
    })
    .into_any()
}

/// Forms send empty fields and defaults, and other sites add names of their own; the address people share should not hold
/// them.
fn redirect_to(path: &str) {
    set_status(StatusCode::MOVED_PERMANENTLY);
    set_header(header::LOCATION, HeaderValue::from_str(path).expect("a canonical query is ASCII"));
}

#[component]
fn Answer(
    search: Search,
    problems: Vec<ParamProblem>,
    absent: Vec<(Facet, String)>,
    page: ResultsPage,
) -> impl IntoView {
    let lang = use_lang();
    if !problems.is_empty() {
        set_status(StatusCode::BAD_REQUEST);
    }
    let chips = Chip::of_search(&search, &page, lang);
    let (text, active) = (search.text.clone(), chips.len());
    let skip_to = if page.cards.is_empty() { results::HEADING } else { results::LIST };
    view! {
        <Layout head=head(&search, &page, &chips, !problems.is_empty()) results=skip_to>
            <form class="search-page" action=format!("/{lang}/search") method="get" autocomplete="off" novalidate>
                <div class="ask">
                    <div class="wrap">
                        <div class="ask-form" role="search" aria-label=t(lang, "search-region")>
                            <SearchBox text/>
                            <a class="btn plain to-filters" href="#filters">
                                <Icon name=IconName::Filter/>
                                {heading::with_count(t(lang, "filters-title"), active)}
                            </a>
                        </div>
                    </div>
                </div>
                <div class="wrap page">
                    <ProblemSummary search=search.clone() page=page.clone() problems=problems.clone()/>
                    // Results come before the filters that stand beside them: whoever goes by keyboard or by ear is there at once.
                    <div class="cols">
                        <Results search=search.clone() page=page.clone() chips absent/>
                        <Filters search page problems/>
                    </div>
                </div>
            </form>
        </Layout>
    }
}

fn head(search: &Search, page: &ResultsPage, chips: &[Chip], is_error: bool) -> PageHead {
    let lang = use_lang();
    let path = to_path(search, lang);
    let path = path.strip_prefix(&format!("/{lang}")).unwrap_or(&path);
    let head =
        PageHead::new(heading::title(search, chips, lang), heading::description(search, page, lang), path);
    let head = head.with_feed(take::feed(search, lang));
    if is_error {
        head.error()
    } else if is_one_view_of_many(search, page) {
        head.passing()
    } else {
        head
    }
}

/// Filters and orders make more addresses of the same records than anybody could visit.
fn is_one_view_of_many(search: &Search, page: &ResultsPage) -> bool {
    let plain = Search {
        text: search.text.clone(),
        page: Page::default().at(search.page.number()),
        ..Search::default()
    };
    *search != plain || page.cards.is_empty()
}
