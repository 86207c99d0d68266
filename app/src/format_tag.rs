//! What the look of a format tells: those that can be drawn on a map are marked.

use leptos::prelude::*;

use crate::i18n::t;
use crate::page::use_lang;

/// The class of a format's tag.
pub(crate) const fn format_class(mappable: bool) -> &'static str {
    if mappable { "fmt map" } else { "fmt" }
}

/// What the mark means, for the eye; each tag says it to those who cannot see it.
#[component]
pub(crate) fn FormatLegend() -> impl IntoView {
    view! {
        <p class="legend" aria-hidden="true">
            <span class=format_class(true)>{t(use_lang(), "record-resource-format")}</span>
            {t(use_lang(), "format-legend")}
        </p>
    }
}
