//! The page of one record: every field of it, what it belongs to, and how to get, cite and ask about the data.
//!
//! Server only. Texts that exist in the other language only are shown, marked with their language.
#![cfg(feature = "ssr")]
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

mod access;
mod actions;
mod address;
mod article;
mod authors;
mod citation;
mod contacts;
mod copy;
mod credit;
mod dates;
mod description;
mod details;
mod fact;
mod keywords;
mod left_out;
mod licence;
mod overviews;
mod parties;
mod place;
mod protocol;
#[cfg(test)]
mod real_records;
mod relations;
mod resources;
mod text;
mod whereabouts;
#[cfg(test)]
mod work;

use catalog::results::RecordPage as Found;
use catalog::{Lang, Localised, shortened};
use formats::Addresses;
use formats::schema_org::Dataset;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use self::article::RecordArticle;
use crate::i18n::t;
use crate::page::{Card, DataBlock, ErrorPage, Layout, PageHead, use_base_url, use_catalogue, use_lang};

/// `/{lang}/record/{id}`.
#[component]
pub fn RecordPage() -> impl IntoView {
    let lang = use_lang();
    let catalogue = use_catalogue();
    let id = use_params_map().with_untracked(|params| params.get("id")).unwrap_or_default();
    let page = Suspend::new(async move {
        match catalogue.record(&id, lang).await {
            Ok(found) => view! { <FoundRecord found /> }.into_any(),
            Err(error) => view! { <ErrorPage error /> }.into_any(),
        }
    });
    view! { <Suspense>{page}</Suspense> }
}

#[component]
fn FoundRecord(found: Found) -> impl IntoView {
    let lang = use_lang();
    let head = head(&found, lang);
    let base = use_base_url();
    let document = Dataset::new(&found, t(lang, "site-name"), Addresses { base: &base }, lang);
    view! {
        <Layout head>
            <DataBlock document/>
            <RecordArticle found />
        </Layout>
    }
}

fn head(found: &Found, lang: Lang) -> PageHead {
    let record = &found.record;
    let description = record.description.pick(lang).map(|text| summary(text.value));
    let description = description.unwrap_or_else(|| t(lang, "record-no-description"));
    PageHead::new(title(found, lang).value, description, address::path_after_lang(&record.id))
        .with_card(Card::Record)
}

/// The title, or the id of a record that has none.
fn title(found: &Found, lang: Lang) -> Localised {
    let fallback = || Localised { value: found.record.id.clone(), lang };
    found.record.title.localised(lang).unwrap_or_else(fallback)
}

/// Characters of a description that search engines show.
const SUMMARY_CHARS: usize = 160;

/// The beginning of a description as plain text, cut between words.
fn summary(text: &str) -> String {
    shortened(&catalog::description::to_plain(text), SUMMARY_CHARS).into_owned()
}
