//! The column of filters; on phones a sheet over the page, opened by a link to its id and needing no script.

use catalog::results::ResultsPage;
use catalog::search::Timeline;
use catalog::search_url::ParamProblem;
use catalog::{Facet, Search};
use leptos::prelude::*;

use super::facet_group::{FacetGroup, Option as FilterOption};
use super::facet_page::values_path;
use super::heading::with_count;
use super::problems::typed_area;
use super::shown_facets::{ORDER, shown};
use super::time_filter::TimeFilter;
use crate::i18n::t;
use crate::icon::{Icon, IconName};
use crate::map::AreaFilter;
use crate::page::{use_lang, use_query};

#[component]
pub(super) fn Filters(search: Search, page: ResultsPage, problems: Vec<ParamProblem>) -> impl IntoView {
    let lang = use_lang();
    let largest = page.total.max(page.foundational).max(page.mappable);
    let group = |facet: Facet| {
        shown(facet, &search, &page).map(|counts| {
            let all = values_path(&search.first_page(), facet, lang);
            view! { <FacetGroup counts=counts.clone() all/> }
        })
    };
    let first = ORDER[..2].iter().map(|facet| group(*facet)).collect_view();
    let rest = ORDER[2..].iter().map(|facet| group(*facet)).collect_view();
    let (area, more) = (search.area, usize::from(search.foundational) + usize::from(search.mappable));
    let time = Timeline::ALL.map(|timeline| {
        let (search, periods, problems) = (search.clone(), page.periods.clone(), problems.clone());
        view! { <TimeFilter timeline search periods total=page.total problems/> }
    });
    let time = time.into_iter().collect_view();
    let typed = typed_area(&use_query(), &problems, lang);
    view! {
        <aside id="filters" class="filters" tabindex="-1" aria-labelledby="filters-title">
            <div class="filters-top">
                <h2 id="filters-title">{t(lang, "filters-title")}</h2>
                <a class="sheet-close phone-only" href="#results">
                    <Icon name=IconName::Close/>
                    <span class="vh">{t(lang, "filters-close")}</span>
                </a>
            </div>
            {first}
            {time}
            <details class="facet" id="facet-area" open>
                <summary>{with_count(t(lang, "filter-area"), usize::from(area.is_some()))}</summary>
                <fieldset>
                    <legend class="vh">{t(lang, "filter-area")}</legend>
                    <AreaFilter lang area typed/>
                </fieldset>
            </details>
            {rest}
            <details class="facet" id="facet-more" open>
                <summary>{with_count(t(lang, "filter-more"), more)}</summary>
                <fieldset>
                    <legend class="vh">{t(lang, "filter-more")}</legend>
                    <Flag name="mappable" text=t(lang, "filter-mappable") count=page.mappable largest on=search.mappable/>
                    <Flag
                        name="foundational"
                        text=t(lang, "filter-foundational")
                        count=page.foundational
                        largest
                        on=search.foundational
                    />
                </fieldset>
            </details>
            <div class="filters-end">
                <button class="btn" type="submit">{t(lang, "filters-apply")}</button>
            </div>
        </aside>
    }
    .into_any()
}

#[component]
fn Flag(name: &'static str, text: String, count: u64, largest: u64, on: bool) -> impl IntoView {
    view! { <FilterOption name value="true".to_owned() text count largest on/> }
}
