//! What stands above the title: the way back, who publishes the record, and of what kind it is.

use catalog::results::RecordPage as Found;
use catalog::{Facet, Lang, Localised, Search, search_url};
use leptos::prelude::*;

use super::text::{Text, shown};
use crate::i18n::{t, t_args};
use crate::page::use_lang;

/// To all records of the organisation, or to the search page; before it, where scripts run and the visitor comes from
/// results, back to those (`app/record.js`).
#[component]
pub(super) fn BackLink(organisation: Option<(String, Localised)>) -> impl IntoView {
    let lang = use_lang();
    let (search, text) = match organisation {
        Some((key, name)) => (Search::default().with(Facet::Org, &key), all_of(name, lang)),
        None => (Search::default(), t(lang, "record-all").into_any()),
    };
    view! {
        <nav class="back" aria-label=t(lang, "record-back")>
            <a href=format!("/{lang}/search") data-results hidden>{t(lang, "facet-values-back")}</a>
            <a href=search_url::to_path(&search, lang)>{text}</a>
        </nav>
    }
}

/// The sentence with the name marked where it is in the other language.
fn all_of(name: Localised, lang: Lang) -> AnyView {
    let sentence = t_args(lang, "record-all-of", &[("organisation", name.value.as_str().into())]);
    match sentence.split_once(&name.value) {
        Some((before, after)) => {
            let (before, after) = (before.to_owned(), after.to_owned());
            view! { {before} <Text text=name /> {after} }.into_any()
        }
        None => sentence.into_any(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_named_in_the_other_language_is_marked() {
        let html = |lang: Lang| {
            let name = Localised { value: "Parks Canada".to_owned(), lang: Lang::En };
            Owner::new().with(|| {
                provide_context(lang);
                view! { <BackLink organisation=Some(("parks".to_owned(), name)) /> }.to_html()
            })
        };
        assert!(
            html(Lang::Fr).contains(r#"<span lang="en" dir="auto">Parks Canada</span>"#),
            "{}",
            html(Lang::Fr)
        );
        assert!(!html(Lang::En).contains("lang="), "{}", html(Lang::En));
    }
}
