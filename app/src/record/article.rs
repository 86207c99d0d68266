//! The order of things on the page: what it is, how to get it, where and when; then all the rest.

use catalog::Lang;
use catalog::results::{MAX_SHOWN_TITLE, RecordPage as Found};
use leptos::prelude::*;

use super::access::{BackLink, Foreword};
use super::actions::Actions;
use super::citation::CitationPart;
use super::contacts::{ContactPanel, ContactsPart};
use super::dates::DatesPanel;
use super::description::Description;
use super::details::DetailsPart;
use super::keywords::KeywordsPart;
use super::licence::LicencePanel;
use super::overviews::Overviews;
use super::place::PlacePanel;
use super::relations::RelationsPart;
use super::resources::ResourcesPart;
use super::text::foreign;
use super::title;
use crate::page::use_lang;

#[component]
pub(super) fn RecordArticle(found: Found) -> impl IntoView {
    let lang = use_lang();
    let title = title(&found, lang);
    let is_long = title.value.chars().nth(MAX_SHOWN_TITLE).is_some();
    let record = found.record.clone();
    view! {
        <article class="wrap page record">
            <BackLink organisation=found.organisation.clone() />
            <header class="record-head">
                <Foreword found=found.clone() />
                <h1 class:is-long=is_long lang=foreign(title.lang) dir="auto">{title.value}</h1>
                <Actions found=found.clone() />
            </header>
            <div class="record-main">
                <Description record=record.clone() />
                <Overviews overviews=record.graphic_overviews.clone() />
                <ResourcesPart record=record.clone() />
            </div>
            <SidePanels found=found.clone() lang />
            <div class="record-more">
                <RelationsPart found=found.clone() />
                <KeywordsPart record=record.clone() />
                <ContactsPart record=record.clone() />
                <CitationPart found=found.clone() />
                <DetailsPart record />
            </div>
        </article>
    }
}

#[component]
fn SidePanels(found: Found, lang: Lang) -> impl IntoView {
    let record = found.record;
    view! {
        <div class="record-side">
            <PlacePanel footprint=record.footprint.clone() lang />
            <DatesPanel record=record.clone() />
            <LicencePanel record=record.clone() />
            <ContactPanel record />
        </div>
    }
}
