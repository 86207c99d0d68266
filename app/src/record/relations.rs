//! Records this one belongs together with.

use catalog::results::{RecordPage as Found, RelatedRecord};
use leptos::prelude::*;

use super::fact::Part;
use super::text::Text;
use crate::i18n::{t, t_args};
use crate::links::record_path;
use crate::page::use_lang;

/// How many links are shown before the rest is folded away.
const SHOWN: usize = 6;

#[component]
pub(super) fn RelationsPart(found: Found) -> impl IntoView {
    if found.parent.is_none() && found.siblings.is_empty() && found.children.is_empty() {
        return None;
    }
    let lang = use_lang();
    let parent = found.parent.map(|parent| {
        view! {
            <h3>{t(lang, "record-parent")}</h3>
            <ul class="related"><Related related=parent /></ul>
        }
    });
    let children = t_args(lang, "record-children", &[("count", found.children_total.into())]);
    let siblings = t_args(lang, "record-siblings", &[("count", found.siblings_total.into())]);
    Some(view! {
        <Part id="related" heading="record-related">
            {parent}
            <Group heading=children records=found.children total=found.children_total />
            <Group heading=siblings records=found.siblings total=found.siblings_total />
        </Part>
    })
}

#[component]
fn Group(heading: String, records: Vec<RelatedRecord>, total: usize) -> impl IntoView {
    if records.is_empty() {
        return None;
    }
    let lang = use_lang();
    let known = records.len();
    let mut records = records.into_iter().map(|related| view! { <Related related /> });
    let first: Vec<_> = records.by_ref().take(SHOWN).collect();
    let rest: Vec<_> = records.collect();
    let cut = (total > known).then(|| {
        view! { <p class="missing">{t_args(lang, "record-related-cut", &[("count", known.into())])}</p> }
    });
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details class="related-more">
                <summary>{t_args(lang, "record-related-more", &[("count", rest.len().into())])}</summary>
                <ul class="related">{rest}</ul>
                {cut}
            </details>
        }
    });
    Some(view! {
        <h3>{heading}</h3>
        <ul class="related">{first}</ul>
        {rest}
    })
}

#[component]
fn Related(related: RelatedRecord) -> impl IntoView {
    let href = record_path(use_lang(), &related.id);
    view! { <li><a href=href><Text text=related.title /></a></li> }
}
