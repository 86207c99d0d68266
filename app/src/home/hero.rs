//! The first screen: what this is, the search box, the country.

use leptos::prelude::*;

use super::examples::Examples;
use crate::i18n::{t, t_args};
use crate::map::HeroMap;
use crate::page::use_lang;
use crate::search::SearchBox;

#[component]
pub(super) fn Hero(total: u64, organisations: usize, examples: Vec<String>) -> impl IntoView {
    let lang = use_lang();
    let coverage =
        t_args(lang, "home-coverage", &[("records", total.into()), ("organizations", organisations.into())]);
    view! {
        <div class="hero">
            <HeroMap/>
            <div class="wrap">
                <h1>{t(lang, "home-heading")}</h1>
                <p class="say">{coverage}</p>
                <form class="ask-form" role="search" aria-label=t(lang, "search-region") action=format!("/{lang}/search")>
                    <SearchBox text=String::new()/>
                </form>
                <Examples texts=examples/>
            </div>
        </div>
    }
}
