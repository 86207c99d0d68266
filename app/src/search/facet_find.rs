//! Searching among all values of a facet: a form of its own, which needs no script.

use catalog::results::FacetValue;
use catalog::{Facet, Lang, Search, folded, search_url};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::facet_group::facet_name;
use super::facet_page::values_path;
use crate::i18n::{t, t_args};
use crate::page::use_lang;

/// The parameter of what is looked for; `q` is that of the search.
const NAME: &str = "find";
/// Characters that are looked for; no name of a value is longer.
const MOST: usize = 100;

/// What is looked for among the names; all of them where that is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Find(String);

impl Find {
    /// As the address has it.
    pub(super) fn asked() -> Self {
        Self::of(&use_query_map().with_untracked(|query| query.get(NAME)).unwrap_or_default())
    }

    fn of(typed: &str) -> Self {
        Self(catalog::visible(typed).trim().chars().take(MOST).collect())
    }

    /// Those values whose names hold each of the words, whatever case and accents.
    pub(super) fn among(&self, values: Vec<FacetValue>) -> Vec<FacetValue> {
        let wanted = folded(&self.0);
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let is_wanted = |value: &FacetValue| {
            let name = folded(&value.label.value);
            words.iter().all(|word| name.contains(word))
        };
        values.into_iter().filter(is_wanted).collect()
    }

    /// An address with it.
    pub(super) fn added_to(&self, path: String) -> String {
        if self.0.is_empty() {
            return path;
        }
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}{NAME}={}", search_url::escaped(&self.0))
    }
}

/// `found` is how many values are left.
#[component]
pub(super) fn FindForm(find: Find, search: Search, facet: Facet, found: usize) -> impl IntoView {
    let lang = use_lang();
    let all = values_path(&search.first_page(), facet, lang);
    let fields = search_url::to_fields(&search.first_page()).into_iter();
    let fields = fields.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    let label = t_args(lang, "filter-find", &[("group", facet_name(facet, lang).into())]);
    let said = (!find.0.is_empty()).then(|| view! { <Found text=find.0.clone() found all lang/> });
    view! {
        <form class="find-form" action=format!("/{lang}/search/{}", facet.name()) method="get" role="search">
            {fields.collect_view()}
            <label for=NAME>{label}</label>
            <input id=NAME name=NAME type="search" value=find.0 maxlength=MOST autocomplete="off"/>
            <button class="btn plain" type="submit">{t(lang, "facet-find-button")}</button>
        </form>
        {said}
    }
}

#[component]
fn Found(text: String, found: usize, all: String, lang: Lang) -> impl IntoView {
    let said = t_args(lang, "facet-find-found", &[("count", found.into()), ("text", text.into())]);
    view! { <p role="status">{said} " " <a href=all rel="nofollow">{t(lang, "facet-find-clear")}</a></p> }
}

#[cfg(test)]
mod tests {
    use catalog::Localised;

    use super::*;

    fn found(typed: &str) -> Vec<String> {
        let value = |name: &str| FacetValue {
            key: name.to_lowercase(),
            label: Localised { value: name.to_owned(), lang: Lang::Fr },
            count: 1,
            selected: false,
        };
        let values = ["Pêches et Océans Canada", "Ville de Québec", "Parcs Canada"].map(value);
        Find::of(typed).among(values.to_vec()).into_iter().map(|value| value.label.value).collect()
    }

    #[test]
    fn values_are_found_by_any_part_of_their_words() {
        assert_eq!(found("OCEANS pech"), ["Pêches et Océans Canada"]);
        assert_eq!(found("canada"), ["Pêches et Océans Canada", "Parcs Canada"]);
        assert_eq!(found(" québec "), ["Ville de Québec"]);
        assert_eq!(found("").len(), 3);
        assert!(found("nothing").is_empty());
    }

    #[test]
    fn the_address_holds_what_is_looked_for_and_no_more() {
        let added = |typed: &str, path: &str| Find::of(typed).added_to(path.to_owned());
        assert_eq!(added("", "/en/search/org"), "/en/search/org");
        assert_eq!(added("à b&c", "/en/search/org"), "/en/search/org?find=%C3%A0+b%26c");
        assert_eq!(added("x", "/en/search/org?q=lake"), "/en/search/org?q=lake&find=x");
        assert_eq!(Find::of(&"é".repeat(1000)).0.chars().count(), MOST);
    }
}
