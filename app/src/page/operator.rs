//! Those who run the site, whom visitors may write to where the setting `contact` says how.

use leptos::prelude::*;

use super::{use_lang, use_page_context};
use crate::i18n::t_args;

/// What a link to `address` (`mailto:…` or `https://…`) is called: without what only programs need.
pub(super) fn shown_address(address: &str) -> &str {
    let shown = ["mailto:", "https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    shown.unwrap_or(address).trim_end_matches('/')
}

/// Asks to report what keeps failing, with the link in the sentence. Nothing where nobody can be told.
#[component]
pub(super) fn ReportIt() -> impl IntoView {
    let address = use_page_context().contact?;
    let shown = shown_address(&address).to_owned();
    let sentence = t_args(use_lang(), "error-report", &[("contact", shown.as_str().into())]);
    let (before, after) = sentence.split_once(&shown)?;
    let (before, after) = (before.to_owned(), after.to_owned());
    Some(view! { <p>{before}<a href=address.to_string()>{shown}</a>{after}</p> })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_as_people_say_it() {
        assert_eq!(shown_address("mailto:help@example.org"), "help@example.org");
        assert_eq!(shown_address("https://example.org/help/"), "example.org/help");
    }
}
