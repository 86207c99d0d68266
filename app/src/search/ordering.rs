//! The order of the results and how many a page holds: two selects and a button of the same form.

use catalog::search::{Page, Sort};
use catalog::{Lang, Search};
use leptos::prelude::*;

use crate::i18n::t;
use crate::page::use_lang;

#[component]
pub(super) fn Ordering(search: Search, has_popularity: bool) -> impl IntoView {
    let lang = use_lang();
    let offered = Sort::ALL.into_iter().filter(|sort| has_popularity || *sort != Sort::Popularity);
    let sorts = offered.map(|sort| {
        view! { <option value=sort.code() selected=sort == search.sort>{sort_name(sort, lang)}</option> }
    });
    let sizes = Page::SIZES.into_iter().map(|size| {
        view! { <option value=size.to_string() selected=size == search.page.size()>{size.to_string()}</option> }
    });
    view! {
        <div class="ordering">
            <label for="sort">{t(lang, "sort-label")}</label>
            <select id="sort" name="sort">{sorts.collect_view()}</select>
            <label for="size">{t(lang, "size-label")}</label>
            <select id="size" name="size">{sizes.collect_view()}</select>
            <button class="btn plain small" type="submit">{t(lang, "ordering-apply")}</button>
        </div>
    }
}

pub(super) fn sort_name(sort: Sort, lang: Lang) -> String {
    match sort {
        Sort::Relevance => t(lang, "sort-relevance"),
        Sort::Newest => t(lang, "sort-newest"),
        Sort::Oldest => t(lang, "sort-oldest"),
        Sort::Title => t(lang, "sort-title"),
        Sort::Popularity => t(lang, "sort-popularity"),
    }
}
