//! What most visitors come for, as links right under the title.

use catalog::results::RecordPage as Found;
use leptos::prelude::*;

use super::address::item_path;
use super::citation::permalink;
use super::copy::{CopiedStatus, CopyButton};
use crate::i18n::t;
use crate::icon::{Icon, IconName};
use crate::page::use_lang;

#[component]
pub(super) fn Actions(found: Found) -> impl IntoView {
    let lang = use_lang();
    let record = found.record;
    let url = permalink(&record, lang);
    let data = (!record.resources.is_empty()).then(|| {
        view! {
            <a class="btn" href="#data"><Icon name=IconName::Download />{t(lang, "record-get-data")}</a>
        }
    });
    view! {
        <nav class="act" aria-label=t(lang, "record-actions")>
            {data}
            <CopyButton text=url label="record-copy-link" done="record-copied-link" class="btn plain" />
            <a class="btn plain" href="#permalink" data-instead><Icon name=IconName::Link />{t(lang, "record-link")}</a>
            <a class="btn plain" href="#cite">{t(lang, "record-cite")}</a>
            <a class="btn plain" href=item_path(&record.id) rel="alternate" type="application/geo+json">
                {t(lang, "record-json")}
            </a>
            <CopiedStatus />
        </nav>
    }
}
