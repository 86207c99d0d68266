//! The box for words with its button, to be put into a GET form to the search page.
//!
//! A script of its own (`suggest.js`) makes it a combobox when it is first used; without it, it is a plain field.

use catalog::search::MAX_TEXT;
use leptos::prelude::*;

use crate::i18n::t;
use crate::icon::{Icon, IconName};
use crate::page::use_lang;

#[component]
pub(crate) fn SearchBox(text: String, #[prop(optional)] autofocus: bool) -> impl IntoView {
    let lang = use_lang();
    // A field of the type `search` may not be a combobox (ARIA in HTML), so its keyboard is asked for by hints.
    view! {
        <div class="box">
            <Icon name=IconName::Search/>
            <label class="vh" for="q">{t(lang, "search-label")}</label>
            <input
                id="q"
                name="q"
                type="text"
                inputmode="search"
                enterkeyhint="search"
                value=text
                placeholder=t(lang, "search-placeholder")
                maxlength=MAX_TEXT
                autofocus=autofocus
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                data-suggest=t(lang, "suggest-label")
            />
        </div>
        <button class="btn" type="submit">{t(lang, "search-button")}</button>
    }
}
