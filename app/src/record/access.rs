//! What stands above the title: the way back, who publishes the record, and of what kind it is.

use catalog::results::RecordPage as Found;
use catalog::{Facet, Localised, Search, search_url};
use leptos::prelude::*;

use super::text::{Text, shown};
use crate::i18n::{t, t_args};
use crate::page::use_lang;

/// To all records of the organisation, or to the search page.
#[component]
pub(super) fn BackLink(organisation: Option<(String, Localised)>) -> impl IntoView {
    let lang = use_lang();
    let (search, text) = match organisation {
        Some((key, name)) => {
            let text = t_args(lang, "record-all-of", &[("organisation", name.value.into())]);
            (Search::default().with(Facet::Org, &key), text)
        }
        None => (Search::default(), t(lang, "record-all")),
    };
    view! {
        <nav class="back" aria-label=t(lang, "record-back")>
            <a href=search_url::to_path(&search, lang)>{text}</a>
        </nav>
    }
}

/// Organisation and type; the organisation as the catalogue knows it, else as the record writes it.
#[component]
pub(super) fn Foreword(found: Found) -> impl IntoView {
    let lang = use_lang();
    let known = found.organisation.map(|(_, name)| name);
    let organisation = known.or_else(|| found.record.organisation().localised(lang));
    let kind = found.record.resource_type.as_ref().and_then(|kind| shown(&kind.label));
    let foundational = found.record.foundational.then(|| t(lang, "record-foundational"));
    view! {
        <ul class="from">
            {organisation.map(|text| view! { <li><Text text /></li> })}
            {kind.map(|kind| view! { <li>{kind}</li> })}
            {foundational.map(|text| view! { <li class="tag">{text}</li> })}
        </ul>
    }
}
