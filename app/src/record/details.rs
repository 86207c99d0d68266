//! Everything else the record says, in labelled groups.

use catalog::codes::CodeValue;
use catalog::record::{DistributionFormat, SecondLanguage};
use catalog::{Lang, Localised, Record, doi_address};
use leptos::prelude::*;

use super::address::host;
use super::credit::OtherConstraints;
use super::dates::Day;
use super::fact::{FactGroup, Part, fact};
use super::left_out::CutNote;
use super::text::{Plain, Rich, SafeHtml, Text, shown};
use crate::i18n::{format_number, t, t_lang};
use crate::page::use_lang;

#[component]
pub(super) fn DetailsPart(record: Record) -> impl IntoView {
    view! {
        <Part id="details" heading="record-details">
            <div class="fact-groups">
                <FactGroup heading="record-details-data" facts=data(&record) />
                <FactGroup heading="record-details-metadata" facts=metadata(&record, use_lang()) />
            </div>
            <Notes record=record.clone() />
            <CutNote record />
        </Part>
    }
}

/// Facts about the data.
fn data(record: &Record) -> Vec<Option<AnyView>> {
    vec![
        fact("record-type", code(record.resource_type.as_ref())),
        fact("record-status", code(record.status.as_ref())),
        fact("record-maintenance", code(record.maintenance.as_ref())),
        fact("record-spatial-representation", codes(&record.spatial_representation)),
        fact("record-reference-systems", joined(&record.reference_systems)),
        fact("record-reference-version", plain(record.reference_system_version.as_ref())),
        fact("record-distribution-formats", formats(&record.distribution_formats)),
        fact("record-character-set", code(record.character_set.as_ref())),
        fact("record-environment", plain(record.environment_description.as_ref())),
        fact("record-dataset-uri", record.dataset_uri.clone().map(linked)),
        fact("record-eo-collection", plain(record.eo_collection.as_ref())),
    ]
}

/// Facts about the record itself.
fn metadata(record: &Record, lang: Lang) -> Vec<Option<AnyView>> {
    let popularity = (record.popularity > 0).then(|| format_number(lang, u64::from(record.popularity)));
    // No link to a page of ours: the parent is often in no catalogue, and when it is here, the related records link to it.
    let parent = record.parent.clone().map(identifier);
    vec![
        fact("record-id", Some(identifier(record.id.clone()))),
        fact("record-title-other", other_title(record, lang)),
        fact("record-parent-id", parent),
        fact("record-language", record.language.map(|named| t_lang(lang, named))),
        fact(
            "record-second-language",
            record.second_language.as_ref().map(|second| second_language(second, lang)),
        ),
        fact("record-second-character-set", second_character_set(record)),
        fact("record-date-stamp", record.date_stamp.map(|date| view! { <Day date lang /> })),
        fact("record-metadata-standard", shown(&record.metadata_standard)),
        fact("record-metadata-version", plain(record.metadata_standard_version.as_ref())),
        fact("record-source", plain(record.source_system.as_ref())),
        fact("record-popularity", popularity),
    ]
}

/// Longer texts: constraints that have no room beside the licence, and supplements.
#[component]
fn Notes(record: Record) -> impl IntoView {
    let lang = use_lang();
    let is_above = |text: &Localised| OtherConstraints::of(&text.value) == OtherConstraints::Beside;
    let other = record.other_constraints.localised(lang).filter(|text| !is_above(text));
    let supplemental = record.supplemental_information.localised(lang);
    let note = |heading: &'static str, text: Option<Localised>| {
        text.as_ref().and_then(SafeHtml::of).map(|html| {
            view! {
                <section class="fact-group">
                    <h3>{t(lang, heading)}</h3>
                    <Rich html />
                </section>
            }
        })
    };
    view! {
        {note("record-other-constraints", other)}
        {note("record-supplemental", supplemental)}
    }
}

/// `French (Canada)`
fn second_language(second: &SecondLanguage, lang: Lang) -> String {
    let name = t_lang(lang, second.lang);
    match second.country.localised(lang) {
        Some(country) => format!("{name} ({})", country.value),
        None => name,
    }
}

/// Where it is not that of the first language, which is usual.
fn second_character_set(record: &Record) -> Option<AnyView> {
    let second = record.second_language.as_ref()?.character_set.as_ref();
    code(second.filter(|set| record.character_set.as_ref() != Some(*set)))
}

/// The title in the other language, when the page shows the one in its own.
fn other_title(record: &Record, lang: Lang) -> Option<AnyView> {
    record.title.get(lang)?;
    let value = record.title.get(lang.other())?.clone();
    Some(view! { <span lang=lang.other().code() dir="auto">{value}</span> }.into_any())
}

fn code(value: Option<&CodeValue>) -> Option<AnyView> {
    value.and_then(|value| shown(&value.label))
}

fn codes(values: &[CodeValue]) -> Option<AnyView> {
    let lang = use_lang();
    let labels = values.iter().filter_map(|value| value.label.localised(lang));
    let labels: Vec<_> = labels.map(|text| view! { <li><Text text /></li> }).collect();
    (!labels.is_empty()).then(|| view! { <ul class="inline-list">{labels}</ul> }.into_any())
}

fn plain(text: Option<&String>) -> Option<AnyView> {
    text.map(|text| view! { <Plain text=text.clone() /> }.into_any())
}

fn joined(values: &[String]) -> Option<AnyView> {
    (!values.is_empty()).then(|| view! { <Plain text=values.join(", ") /> }.into_any())
}

fn formats(formats: &[DistributionFormat]) -> Option<AnyView> {
    let said = formats.iter().map(|format| match &format.version {
        Some(version) => format!("{} ({version})", format.name),
        None => format.name.clone(),
    });
    joined(&said.collect::<Vec<_>>())
}

/// An identifier, which is a link when it is a DOI.
fn identifier(id: String) -> AnyView {
    match doi_address(&id) {
        Some(address) => view! { <a class="identifier" href=address>{id}</a> }.into_any(),
        None => view! { <span class="identifier">{id}</span> }.into_any(),
    }
}

/// A link when it is one, or a DOI, else the text as it stands.
fn linked(uri: String) -> AnyView {
    if let Some(address) = doi_address(&uri) {
        return view! { <a href=address>{uri}</a> }.into_any();
    }
    let is_web = uri.starts_with("https://") || uri.starts_with("http://");
    if is_web && host(&uri).is_some() {
        return view! { <a href=uri.clone()>{uri.clone()}</a> }.into_any();
    }
    view! { <Plain text=uri /> }.into_any()
}
