//! Buttons that copy. They show where scripts run (`app/record.js`), which is also where the page can say that it is done.

use leptos::prelude::*;

use crate::i18n::t;
use crate::icon::{Icon, IconName};
use crate::page::use_lang;

/// Copies `text`. `label` and `done` are the messages before and after; `of` says what is copied where several buttons are
/// called the same.
#[component]
pub(super) fn CopyButton(
    #[prop(into)] text: String,
    label: &'static str,
    done: &'static str,
    #[prop(optional, into)] of: String,
    #[prop(default = "btn plain small")] class: &'static str,
) -> impl IntoView {
    let lang = use_lang();
    let of = (!of.is_empty()).then(|| view! { <span class="vh">{of}</span> });
    view! {
        <button type="button" class=class data-copy=text data-done=t(lang, done) hidden>
            <Icon name=IconName::Copy />
            <span data-label>{t(lang, label)}</span>
            {of}
        </button>
    }
}

/// Where the page says that something was copied, to those who do not see the button change.
#[component]
pub(super) fn CopiedStatus() -> impl IntoView {
    view! { <p class="vh" role="status" data-copied></p> }
}
