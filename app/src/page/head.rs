//! The head of a page: what search engines, shared links and browser tabs show of it.

use catalog::results::MAX_SHOWN_TITLE;
use catalog::{Lang, shortened};
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};

use super::context::{use_base_url, use_lang};
use crate::i18n::{t, t_args};
use crate::social;

/// What a page says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageHead {
    /// Without the name of the site, which the head adds. A long one is cut.
    pub title: String,
    pub description: String,
    /// The canonical address after the language: empty for the home page, else from `/` on, with its query.
    pub path: String,
    /// The picture that shared links show.
    pub card: Card,
    /// The address of a feed of what the page lists, without the host.
    pub feed: Option<String>,
    pub robots: Robots,
}

/// A picture of [`crate::social`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    Site,
    /// That of the record whose page this is.
    Record,
}

/// What search engines are asked to do with a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Robots {
    Keep,
    /// One of countless views of what other pages show: followed, but not kept.
    Pass,
    /// An error, which has no address of its own to be found by.
    Forget,
}

impl Robots {
    const fn content(self) -> Option<&'static str> {
        match self {
            Self::Keep => None,
            Self::Pass => Some("noindex, follow"),
            Self::Forget => Some("noindex"),
        }
    }
}

impl PageHead {
    pub fn new(title: impl Into<String>, description: impl Into<String>, path: impl Into<String>) -> Self {
        let (title, description, path) = (title.into(), description.into(), path.into());
        let title = shortened(&title, MAX_SHOWN_TITLE).into_owned();
        Self { title, description, path, card: Card::Site, feed: None, robots: Robots::Keep }
    }

    /// A page that no search engine should keep. Its link to the other language is its address as it came.
    #[must_use]
    pub fn error(self) -> Self {
        Self { robots: Robots::Forget, ..self }
    }

    /// A page whose links lead on, and that is nothing itself.
    #[must_use]
    pub fn passing(self) -> Self {
        Self { robots: Robots::Pass, ..self }
    }

    pub fn is_error(&self) -> bool {
        self.robots == Robots::Forget
    }

    #[must_use]
    pub fn with_card(self, card: Card) -> Self {
        Self { card, ..self }
    }

    #[must_use]
    pub fn with_feed(self, feed: String) -> Self {
        Self { feed: Some(feed), ..self }
    }

    /// The page's address in `lang`, without the host.
    pub fn path_in(&self, lang: Lang) -> String {
        format!("/{lang}{}", self.path)
    }
}

/// Registers the head's tags with the document.
#[component]
pub(super) fn HeadTags(head: PageHead) -> impl IntoView {
    let lang = use_lang();
    let site = t(lang, "site-name");
    let title = if head.path.is_empty() { head.title.clone() } else { format!("{} – {site}", head.title) };
    view! {
        <Title text=escape(&title)/>
        <Meta name="description" content=head.description.clone()/>
        <Link
            rel="search"
            type_="application/opensearchdescription+xml"
            title=t(lang, "search-engine-name")
            href=format!("/{lang}/opensearch.xml")
        />
        {head.feed.clone().map(|href| {
            view! { <Link rel="alternate" type_="application/atom+xml" title=t(lang, "take-feed") href/> }
        })}
        {head.robots.content().map(|content| view! { <Meta name="robots" content/> })}
        {(!head.is_error()).then(|| view! { <Addresses head/> })}
    }
    .into_any()
}

/// `leptos_meta` writes the title as it is given (0.8.7), and titles hold what visitors type.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[component]
fn Addresses(head: PageHead) -> impl IntoView {
    let lang = use_lang();
    let base = use_base_url();
    let address = |lang| format!("{base}{}", head.path_in(lang));
    let (locale, other_locale) = match lang {
        Lang::En => ("en_CA", "fr_CA"),
        Lang::Fr => ("fr_CA", "en_CA"),
    };
    view! {
        <Link rel="canonical" href=address(lang)/>
        <Link rel="alternate" hreflang="en" href=address(Lang::En)/>
        <Link rel="alternate" hreflang="fr" href=address(Lang::Fr)/>
        <Link rel="alternate" hreflang="x-default" href=address(Lang::En)/>
        <Meta property="og:type" content="website"/>
        <Meta property="og:site_name" content=t(lang, "site-name")/>
        <Meta property="og:title" content=head.title.clone()/>
        <Meta property="og:description" content=head.description.clone()/>
        <Meta property="og:url" content=address(lang)/>
        <Meta property="og:locale" content=locale/>
        <Meta property="og:locale:alternate" content=other_locale/>
        <SharedCard head/>
    }
}

/// What networks show of a shared link, since none of them takes SVG.
#[component]
fn SharedCard(head: PageHead) -> impl IntoView {
    let lang = use_lang();
    let base = use_base_url();
    let (page, alt) = match head.card {
        Card::Site => (format!("/{lang}"), t(lang, "card-site")),
        Card::Record => {
            (head.path_in(lang), t_args(lang, "card-record", &[("title", head.title.clone().into())]))
        }
    };
    view! {
        <Meta property="og:image" content=format!("{base}{page}/card.png")/>
        <Meta property="og:image:width" content=social::WIDTH.to_string()/>
        <Meta property="og:image:height" content=social::HEIGHT.to_string()/>
        <Meta property="og:image:alt" content=alt/>
        <Meta name="twitter:card" content="summary_large_image"/>
    }
}
