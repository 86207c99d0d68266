//! All values of one facet in a search, each a link to its records: what the column of filters has no room for.

use catalog::results::{FacetCounts, FacetValue, ResultsPage};
use catalog::search_url::{from_query, to_path};
use catalog::{Facet, Lang, Search};
use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::facet_find::{Find, FindForm};
use super::facet_group::{MANY, ShareBar, facet_name};
use crate::i18n::{format_number, t, t_args};
use crate::page::{
    ErrorPage, Layout, LocalisedText, NotFoundPage, PageHead, set_header, set_status, use_catalogue,
    use_lang, use_query,
};

/// Values of a page.
const PER_PAGE: usize = 500;

/// `/{lang}/search/{facet}?…`, with the query of the search; its `page` is that of the values.
#[component]
pub(crate) fn FacetPage() -> impl IntoView {
    let lang = use_lang();
    let name = use_params_map().with_untracked(|params| params.get("facet")).unwrap_or_default();
    let Some(facet) = Facet::from_name(&name) else { return view! { <NotFoundPage/> }.into_any() };
    let query = use_query();
    let (search, problems) = from_query(&query);
    if !problems.is_empty() {
        // The search page says what is wrong with the address.
        set_status(StatusCode::SEE_OTHER);
        let search_page = HeaderValue::try_from(format!("/{lang}/search?{query}"));
        set_header(header::LOCATION, search_page.expect("the query came in an address"));
        return ().into_any();
    }
    let catalogue = use_catalogue();
    Suspend::new(async move {
        match catalogue.search(&search.first_page(), lang).await {
            Ok(page) => view! { <Values search facet page/> }.into_any(),
            Err(error) => view! { <ErrorPage error/> }.into_any(),
        }
    })
    .into_any()
}

/// The address of all values of a facet in a search.
pub(super) fn values_path(search: &Search, facet: Facet, lang: Lang) -> String {
    format!("/{lang}{}", path_after_lang(search, facet, lang))
}

fn path_after_lang(search: &Search, facet: Facet, lang: Lang) -> String {
    let path = to_path(search, lang);
    let query = path.find('?').map_or("", |start| &path[start..]);
    format!("/search/{}{query}", facet.name())
}

#[component]
fn Values(search: Search, facet: Facet, page: ResultsPage) -> impl IntoView {
    let lang = use_lang();
    let find = Find::asked();
    let title = t_args(lang, "facet-values-title", &[("facet", facet_name(facet, lang).into())]);
    // Like the pages of results beyond the first, it is nothing for search engines.
    let path = find.added_to(path_after_lang(&search, facet, lang));
    let head = PageHead::new(title.clone(), title.clone(), path).passing();
    let counts = page.facets.into_iter().find(|counts| counts.facet == facet);
    let all = counts.map(|FacetCounts { values, .. }| values).unwrap_or_default();
    let is_long = all.len() > MANY;
    let values = find.among(all);
    let found = values.len();
    let largest = values.iter().map(|value| value.count).max().unwrap_or_default();
    let number = search.page.number();
    let first = (number as usize - 1) * PER_PAGE;
    let has_more = values.len() > first + PER_PAGE;
    let step = |number: u32| find.added_to(values_path(&search.at_page(number), facet, lang));
    let previous = (number > 1).then(|| {
        view! { <li><a class="step" rel="prev" href=step(number - 1)>"← "{t(lang, "pages-previous")}</a></li> }
    });
    let next = has_more.then(|| {
        view! { <li><a class="step" rel="next" href=step(number + 1)>{t(lang, "pages-next")}" →"</a></li> }
    });
    let back = to_path(&search.first_page(), lang);
    let items = values.into_iter().skip(first).take(PER_PAGE).map(|value| {
        view! { <Value search=search.clone() facet value largest/> }
    });
    let items = items.collect_view();
    let form = is_long.then(|| view! { <FindForm find=find.clone() search=search.clone() facet found/> });
    let list = (found > 0).then(|| view! { <ol start=(first + 1).to_string()>{items}</ol> });
    view! {
        <Layout head>
            <div class="wrap page">
                <nav class="back" aria-label=t(lang, "record-back")>
                    <a href=back>{t(lang, "facet-values-back")}</a>
                </nav>
                <section class="ranking" aria-labelledby="values">
                    <h1 id="values">{title}</h1>
                    {form}
                    {list}
                </section>
                <nav class="pages" aria-label=t(lang, "facet-values-pages")><ul>{previous} {next}</ul></nav>
            </div>
        </Layout>
    }
}

/// A value as a link to the search with it, or without it where it is on.
#[component]
fn Value(search: Search, facet: Facet, value: FacetValue, largest: u64) -> impl IntoView {
    let lang = use_lang();
    let FacetValue { key, label, count, selected } = value;
    let there = if selected { search.without(facet, &key) } else { search.with(facet, &key) };
    view! {
        <li class="rank">
            <a href=to_path(&there.first_page(), lang) aria-current=selected.then_some("true") rel="nofollow">
                <LocalisedText text=label/>
            </a>
            <span class="opt-count">{format_number(lang, count)}</span>
            <ShareBar count largest/>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_all_values_holds_the_search() {
        let search = Search { text: "lake".to_owned(), ..Search::default() }.with(Facet::Type, "dataset");
        assert_eq!(values_path(&search, Facet::Org, Lang::Fr), "/fr/search/org?q=lake&type=dataset");
        assert_eq!(values_path(&Search::default(), Facet::Source, Lang::En), "/en/search/source");
    }
}
