//! What a page says to machines: a block of data, which no browser runs and no policy forbids.

use leptos::prelude::*;
use serde::Serialize;

/// JSON-LD for search engines.
#[component]
pub(crate) fn DataBlock<T: Serialize>(document: T) -> impl IntoView {
    view! { <script type="application/ld+json" inner_html=formats::schema_org::data_block(&document)></script> }
}
