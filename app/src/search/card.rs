//! One result: who, what, the words that matched, when, in which formats, and where.

use catalog::date::PartialDate;
use catalog::record::DateKind;
use catalog::results::{Card, FormatTag};
use leptos::prelude::*;

use crate::format_tag::format_class;
use crate::i18n::{format_date, t, t_args};
use crate::links::record_path;
use crate::map::Footprint;
use crate::page::{LocalisedText, MarkedText, use_lang};

#[component]
pub(crate) fn ResultCard(card: Card) -> impl IntoView {
    let lang = use_lang();
    let label = t_args(lang, "card-footprint", &[("title", card.plain_title().into())]);
    let href = record_path(lang, &card.id);
    let title_lang = card.title_lang();
    view! {
        <article>
            {card.organisation.map(|text| view! { <p class="from"><LocalisedText text/></p> })}
            <h2><a href=href><MarkedText text=card.title/></a></h2>
            {card.summary.map(|text| {
                let quiet = text.lang == title_lang;
                view! { <p class="sum"><MarkedText text quiet/></p> }
            })}
            <Lacking words=card.lacking/>
            <div class="facts">
                {card.resource_type.map(|text| view! { <span class="fact"><LocalisedText text/></span> })}
                <span class="fact"><CardDate date=card.date/></span>
                <Formats formats=card.formats/>
            </div>
        </article>
        <div class="card-side">
            {card.thumbnail.map(|src| view! { <Thumbnail src/> })}
            <Footprint footprint=card.footprint label lang/>
        </div>
    }
    .into_any()
}

/// The words of the search that are not in the record, struck out.
#[component]
fn Lacking(words: Vec<String>) -> impl IntoView {
    let lang = use_lang();
    if words.is_empty() {
        return ().into_any();
    }
    let words = words.into_iter().map(|word| view! { " "<s dir="auto">{word}</s> });
    view! { <p class="lacking">{t(lang, "card-lacking")}{words.collect_view()}</p> }.into_any()
}

/// `Published May 17, 2023`, `Updated May 17, 2023`
#[component]
pub(crate) fn CardDate(date: Option<(DateKind, PartialDate)>) -> impl IntoView {
    let lang = use_lang();
    let Some((kind, date)) = date else { return t(lang, "card-no-date") };
    let id = match kind {
        DateKind::Published => "card-published",
        DateKind::Revision => "card-revised",
        _ => "card-dated",
    };
    t_args(lang, id, &[("date", format_date(lang, date).into())])
}

#[component]
fn Formats(formats: Vec<FormatTag>) -> impl IntoView {
    let lang = use_lang();
    if formats.is_empty() {
        return ().into_any();
    }
    let items = formats.into_iter().map(|tag| {
        let class = format_class(tag.mappable);
        let note = tag.mappable.then(|| view! { <span class="vh">" "{t(lang, "card-mappable")}</span> });
        view! { <li class=class>{tag.format.label}{note}</li> }
    });
    view! { <ul class="formats" aria-label=t(lang, "card-formats")>{items.collect_view()}</ul> }.into_any()
}

/// An image of the data. It adds nothing for who cannot see it, so it has no text. Without
/// a size of its own, one that cannot be loaded leaves no frame.
#[component]
fn Thumbnail(src: String) -> impl IntoView {
    view! {
        <div class="thumb">
            <img src=src alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"/>
        </div>
    }
}
