//! Pages of text: headed sections with an anchor each, and a list of them at the top.

use leptos::prelude::*;

use crate::i18n::t;
use crate::page::{Layout, PageHead, use_lang};

/// A section: its anchor, the message of its heading, its content.
pub(crate) struct Section {
    pub anchor: &'static str,
    pub title: &'static str,
    pub content: AnyView,
}

#[component]
pub(crate) fn ProsePage(
    path: &'static str,
    title: &'static str,
    lede: &'static str,
    sections: Vec<Section>,
) -> impl IntoView {
    let lang = use_lang();
    let (title, lede) = (t(lang, title), t(lang, lede));
    let head = PageHead::new(title.clone(), lede.clone(), path);
    let links: Vec<_> = sections
        .iter()
        .map(|section| view! { <li><a href=format!("#{}", section.anchor)>{t(lang, section.title)}</a></li> })
        .collect();
    let sections = sections.into_iter().map(move |section| {
        view! {
            <section id=section.anchor aria-labelledby=format!("{}-title", section.anchor)>
                <h2 id=format!("{}-title", section.anchor)>{t(lang, section.title)}</h2>
                {section.content}
            </section>
        }
    });
    view! {
        <Layout head>
            <div class="wrap page prose">
                <h1>{title}</h1>
                <p class="lede">{lede}</p>
                <nav class="contents" aria-label=t(lang, "prose-contents")><ul>{links}</ul></nav>
                {sections.collect_view()}
            </div>
        </Layout>
    }
}

/// Paragraphs, one per message.
pub(crate) fn paragraphs(ids: &[&'static str]) -> AnyView {
    let lang = use_lang();
    ids.iter().map(|id| view! { <p>{t(lang, id)}</p> }).collect_view().into_any()
}
