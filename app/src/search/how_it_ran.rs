//! "How this search ran": the statement and what it took, for those who want to know.

use catalog::Lang;
use catalog::results::SearchRun;
use leptos::prelude::*;

use crate::i18n::{format_number, t, t_args};
use crate::page::use_lang;

#[component]
pub(super) fn HowItRan(run: SearchRun, total: u64) -> impl IntoView {
    let lang = use_lang();
    let time = if run.from_memory {
        t(lang, "ran-from-memory")
    } else {
        t_args(lang, "ran-ms", &[("ms", run.ms.into())])
    };
    let read = run.scanned_bytes.map(|bytes| fact(t(lang, "ran-read"), size(bytes, lang)));
    let query_id = run.query_id.map(|id| fact(t(lang, "ran-query"), id));
    view! {
        <details class="ran">
            <summary>{t(lang, "ran-title")}</summary>
            <dl class="ran-facts">
                {fact(t(lang, "ran-engine"), run.engine)}
                {fact(t(lang, "ran-time"), time)}
                {fact(t(lang, "ran-rows"), format_number(lang, total))}
                {read}
                {query_id}
            </dl>
            // It scrolls sideways, so the keyboard must reach it.
            <pre class="ran-sql" tabindex="0" role="region" aria-label=t(lang, "ran-sql") lang="en"><code>{run.statement}</code></pre>
        </details>
    }
}

fn fact(term: String, value: String) -> impl IntoView {
    view! { <div><dt>{term}</dt><dd>{value}</dd></div> }
}

fn size(bytes: u64, lang: Lang) -> String {
    match bytes {
        0..1_000 => t_args(lang, "ran-bytes", &[("count", bytes.into())]),
        1_000..1_000_000 => t_args(lang, "ran-kilobytes", &[("count", (bytes / 1_000).into())]),
        _ => t_args(lang, "ran-megabytes", &[("count", (bytes / 1_000_000).into())]),
    }
}
