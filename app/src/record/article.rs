//! The order of things on the page: what it is, where and when, how to get it; then all the rest.

use catalog::Lang;
use catalog::results::{MAX_SHOWN_TITLE, RecordPage as Found};
use leptos::prelude::*;

use super::access::{BackLink, Foreword};
use super::actions::Actions;
use super::citation::{CitationPart, permalink};
use super::contacts::{ContactPanel, ContactsPart};
use super::dates::DatesPanel;
use super::description::Description;
use super::details::DetailsPart;
use super::keywords::KeywordsPart;
use super::licence::LicencePanel;
use super::overviews::Overviews;
use super::parties::{Party, parties};
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
    let (asked, others) = parties(&record, lang);
    view! {
        <article class="wrap page record">
            <BackLink organisation=found.organisation.clone() />
            <header class="record-head">
                <Foreword found=found.clone() />
                <p class="record-address">{permalink(&record, lang)}</p>
                <h1 class:is-long=is_long lang=foreign(title.lang) dir="auto">{title.value}</h1>
                <Actions found=found.clone() />
            </header>
            <Description record=record.clone() />
            <SidePanels found=found.clone() party=asked others=others.len() lang />
            <div class="record-main">
                <Overviews overviews=record.graphic_overviews.clone() />
                <ResourcesPart record=record.clone() />
            </div>
            <div class="record-more">
                <RelationsPart found=found.clone() />
                <KeywordsPart record=record.clone() />
                <ContactsPart parties=others left_out=record.left_out.parties id=record.id.clone() />
                <CitationPart found=found.clone() />
                <DetailsPart record />
            </div>
        </article>
    }
}

/// Where, when, on which terms, and whom to ask.
#[component]
fn SidePanels(found: Found, party: Option<Party>, others: usize, lang: Lang) -> impl IntoView {
    let Found { record, whereabouts, .. } = found;
    view! {
        <div class="record-side">
            <PlacePanel footprint=record.footprint.clone() whereabouts lang />
            <DatesPanel record=record.clone() />
            <LicencePanel record />
            <ContactPanel party others />
        </div>
    }
}
