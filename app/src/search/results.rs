//! The results with what stands around them.

use catalog::results::ResultsPage;
use catalog::search_url::to_path;
use catalog::{Facet, Search};
use leptos::prelude::*;

use super::ResultCard;
use super::chip::{Chip, Chips};
use super::empty::{NoResults, PastTheEnd};
use super::heading::{ResultsHeading, sentence};
use super::hints::Hints;
use super::how_it_ran::HowItRan;
use super::likelier_area::LikelierArea;
use super::ordering::Ordering;
use super::pagination::Pagination;
use super::place::InPlace;
use super::take::TakeAlong;
use crate::format_tag::FormatLegend;
use crate::i18n::{t, t_args};
use crate::page::use_lang;

/// The ids of the heading of the results, and of their list.
pub(super) const HEADING: &str = "results";
pub(super) const LIST: &str = "list";

#[component]
pub(super) fn Results(
    search: Search,
    page: ResultsPage,
    chips: Vec<Chip>,
    absent: Vec<(Facet, String)>,
) -> impl IntoView {
    let lang = use_lang();
    let clear = to_path(&search.only_text(), lang);
    let total = page.total;
    let sentence = sentence(&search, &page, lang);
    let list = if total == 0 {
        view! { <NoResults search=search.clone() chips=chips.clone() hints=page.hints.clone()/> }.into_any()
    } else if page.cards.is_empty() {
        view! { <PastTheEnd search=search.clone() total/> }.into_any()
    } else {
        let first = search.page.offset() + 1;
        let is_mappable = page.cards.iter().any(|card| card.formats.iter().any(|tag| tag.mappable));
        let cards = page.cards.into_iter().map(|card| view! { <li class="card"><ResultCard card/></li> });
        view! {
            <ol class="results" id=LIST tabindex="-1" start=first.to_string()>{cards.collect_view()}</ol>
            {is_mappable.then(|| view! { <FormatLegend/> })}
            <Pagination search=search.clone() total/>
            <TakeAlong search=search.clone()/>
        }
        .into_any()
    };
    let shown = (total > 0).then(|| shown(&search, total, lang)).flatten();
    view! {
        <section class="found" aria-labelledby=HEADING>
            <div class="bar">
                <div class="bar-title">
                    <ResultsHeading sentence total/>
                    {shown.map(|text| view! { <p class="quiet">{text}</p> })}
                </div>
                <Ordering search=search.clone() has_popularity=page.has_popularity/>
            </div>
            <Chips chips clear/>
            <LikelierArea search=search.clone()/>
            <InPlace search=search.clone() place=page.place/>
            <Hints search hints=page.hints absent some_words=page.some_words/>
            {list}
            {page.run.map(|run| view! { <HowItRan run total/> })}
            <p class="vh"><a href="#q">{t(lang, "results-back-to-search")}</a></p>
        </section>
    }
    .into_any()
}

/// `Results 11 to 20`; nothing when one page holds them all.
fn shown(search: &Search, total: u64, lang: catalog::Lang) -> Option<String> {
    let first = search.page.offset() + 1;
    let last = total.min(search.page.offset() + u64::from(search.page.size()));
    (search.page.count(total) > 1 && first <= last)
        .then(|| t_args(lang, "results-shown", &[("first", first.into()), ("last", last.into())]))
}
