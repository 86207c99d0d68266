//! The record of a feature, field by field: the names of both shapes in one place.

use std::borrow::Cow;

use super::codes::{self, code_value, code_values};
use super::json::Json;
use super::limits::{self, MAX_VALUES, first_distinct};
use super::links::{Link, link, public_web_link};
use super::text::{bilingual, lines, meaningful, one_line, prose, scalar, single};
use super::warning::{Notes, Warning};
use super::{MAX_ID_CHARS, UnusableItem, contacts, dates, geometry, keywords, options};
use crate::clean;
use crate::record::{DistributionFormat, GraphicOverview, LeftOut, SecondLanguage};
use crate::{Bilingual, Lang, Record};

/// Reads the feature. Only the id and the title can fail.
pub(super) fn record(feature: &Json, notes: &mut Notes) -> Result<Record, UnusableItem> {
    let properties = feature.get("properties");
    let id = id(properties.get("id"))?;
    let (language, second_language) = languages(properties, notes);
    let own = language.unwrap_or(Lang::En);
    let title = title(properties.get("title"), own, notes)?;
    let topics = codes::topics(properties.get("topicCategory"), notes);
    let constraints = properties.get("constraints");
    let standard = properties.get("metadataStandard");

    let mut record = Record {
        title,
        description: prose(properties.get("description"), own, notes),
        keywords: keywords::keywords(properties.get("keywords"), own, notes),
        themes: codes::themes(&topics),
        topics,
        parent: parent(properties.get("parentIdentifier"), notes).filter(|parent| *parent != id),
        dates: dates::record_dates(properties.get("date"), notes),
        temporal: dates::period(
            properties.get("temporalExtent").or(properties.get("extent").get("temporalExtent")),
            notes,
        ),
        footprint: geometry::footprint(feature, notes),
        resource_type: code_value(properties.get("type"), codes::TYPES, notes),
        status: code_value(properties.get("status"), codes::STATUSES, notes),
        maintenance: code_value(properties.get("maintenance"), codes::MAINTENANCES, notes),
        spatial_representation: code_values(
            properties.get("spatialRepresentation"),
            codes::SPATIAL_REPRESENTATIONS,
            notes,
        ),
        access_constraints: code_values(
            properties.get("accessConstraints").or(constraints.get("access")),
            codes::RESTRICTIONS,
            notes,
        ),
        character_set: code_value(properties.get("characterSet"), codes::CHARACTER_SETS, notes),
        reference_systems: reference_systems(properties.get("refSys"), notes),
        reference_system_version: single(properties.get("refSys_version"), notes),
        metadata_standard: bilingual(standard.get("text").or(standard), own, notes, one_line),
        metadata_standard_version: single(
            properties.get("metadataStandardVersion").or(standard.get("version")),
            notes,
        ),
        use_limits: bilingual(properties.get("useLimits").or(constraints.get("legal")), own, notes, lines),
        other_constraints: prose(properties.get("otherConstraints").or(constraints.get("other")), own, notes),
        supplemental_information: prose(properties.get("supplementalInformation"), own, notes),
        date_stamp: dates::date(properties.get("dateStamp"), notes),
        dataset_uri: single(properties.get("dataSetURI"), notes),
        environment_description: single(properties.get("environmentDescription"), notes),
        distribution_formats: distribution_formats(properties, notes),
        language,
        second_language: second_language
            .map(|lang| self::second_language(lang, properties.get("locale"), notes)),
        graphic_overviews: graphic_overviews(properties.get("graphicOverview"), notes),
        contacts: contacts::contacts(properties.get("contact"), own, notes),
        cited: contacts::contacts(properties.get("cited"), own, notes),
        distributors: contacts::contacts(properties.get("distributor"), own, notes),
        credits: contacts::contacts(properties.get("credits"), own, notes),
        resources: options::resources(properties.get("options"), own, notes),
        source_system: single(properties.get("sourceSystemName"), notes),
        eo_collection: single(properties.get("eoCollection"), notes),
        popularity: popularity(properties.get("popularity")),
        foundational: is_true(properties.get("foundational")),
        left_out: LeftOut::default(),
        id,
    };
    limits::enforce(&mut record, notes);
    note_gaps(&record, notes);
    Ok(record)
}

/// The id, trimmed: a text, or a number as its text. It becomes part of addresses and file names.
fn id(value: &Json) -> Result<String, UnusableItem> {
    let text = match value {
        Json::Null => return Err(UnusableItem::MissingId),
        Json::Text(text) => Cow::Borrowed(text.as_ref()),
        Json::Number(number) if number.fract() == 0.0 => Cow::Owned(number.to_string()),
        other => {
            return Err(UnusableItem::WrongType { field: "id", expected: "a text", found: other.kind() });
        }
    };
    // Before it is cleaned of them: an id with control characters is a mistake, not a spelling.
    if let Some(character) = text.trim().chars().find(|char| char.is_control()) {
        return Err(UnusableItem::IdWithForbiddenCharacter { character });
    }
    let text = clean::markup(&text);
    let id = meaningful(&text).ok_or(UnusableItem::MissingId)?;
    if id.chars().count() > MAX_ID_CHARS {
        return Err(UnusableItem::IdTooLong { chars: id.chars().count() });
    }
    if let Some(character) = id.chars().find(|char| matches!(char, '/' | '\\')) {
        return Err(UnusableItem::IdWithForbiddenCharacter { character });
    }
    // As a segment of an address these mean another address.
    if matches!(id, "." | "..") {
        return Err(UnusableItem::IdWithForbiddenCharacter { character: '.' });
    }
    Ok(id.to_owned())
}

/// The id of another record, in the form that ids have.
fn parent(value: &Json, notes: &mut Notes) -> Option<String> {
    match value {
        Json::Text(text) => meaningful(&clean::markup(text)).map(str::to_owned),
        other => single(other, notes),
    }
}

fn title(value: &Json, own: Lang, notes: &mut Notes) -> Result<Bilingual, UnusableItem> {
    if !matches!(value, Json::Null | Json::Text(_) | Json::Object(_)) {
        let expected = "an object of texts, en and fr";
        return Err(UnusableItem::WrongType { field: "title", expected, found: value.kind() });
    }
    let title = bilingual(value, own, notes, one_line);
    if title.is_empty() { Err(UnusableItem::MissingTitle) } else { Ok(title) }
}

/// `language` says it directly (`fra; CAN`); `locale` names the item's second language instead.
fn languages(properties: &Json, notes: &mut Notes) -> (Option<Lang>, Option<Lang>) {
    let (language, _) = super::text::halves(properties.get("language"), notes);
    let (locale, _) = super::text::halves(properties.get("locale").get("language"), notes);
    let read = |text: &str| match text.trim().to_lowercase().as_str() {
        "eng" | "en" | "english" | "anglais" => Some(Lang::En),
        "fra" | "fre" | "fr" | "french" | "français" => Some(Lang::Fr),
        _ => None,
    };
    let second = locale.and_then(|text| read(&text));
    let language = language.and_then(|text| read(&text)).or_else(|| second.map(Lang::other));
    (language, second.filter(|second| Some(*second) != language))
}

fn second_language(lang: Lang, locale: &Json, notes: &mut Notes) -> SecondLanguage {
    let (en, fr) = super::text::halves(locale.get("country"), notes);
    let text = |half: Option<Cow<str>>| half.as_deref().and_then(meaningful).and_then(one_line);
    let country = Bilingual { en: text(en), fr: text(fr) };
    let character_set = code_value(locale.get("encoding"), codes::CHARACTER_SETS, notes);
    SecondLanguage { lang, country, character_set }
}

/// `EPSG:3857` from `3857`, `EPSG: 3857`, `EPSG::3857`, a URN or an OGC address; other names as they are.
fn reference_systems(value: &Json, notes: &mut Notes) -> Vec<String> {
    let entries = if value.items().is_empty() { std::slice::from_ref(value) } else { value.items() };
    let systems = entries.iter().flat_map(|entry| {
        let text = scalar(if entry.fields().is_empty() { entry } else { entry.get("code") }, notes);
        let names = text.iter().flat_map(|text| text.split([',', ';'])).filter_map(one_line);
        names.filter_map(|name| reference_system(&name)).collect::<Vec<_>>()
    });
    let (systems, left_out) = first_distinct(systems, MAX_VALUES, String::clone);
    notes.left_out.values += left_out;
    systems
}

fn reference_system(text: &str) -> Option<String> {
    /// EPSG gives out codes up to here; ESRI's own begin at 37001.
    const MAX_EPSG: u32 = 32_767;
    if matches!(
        text.to_lowercase().as_str(),
        "unknown" | "inconnu" | "inconnue" | "unknown/inconnue" | "other" | "autre"
    ) {
        return None;
    }
    let code = text.rsplit([':', '/', ' ']).next().unwrap_or_default();
    let is_named = code.len() == text.len()
        || text.to_lowercase().contains("epsg")
        || text.to_lowercase().contains("esri");
    match code.parse::<u32>() {
        Ok(number) if is_named && number > MAX_EPSG => Some(format!("ESRI:{number}")),
        Ok(number) if is_named && number >= 1000 => Some(format!("EPSG:{number}")),
        _ => Some(text.to_owned()),
    }
}

/// Two joined lists of equal length in the flat shape, a list of `{name, format}` in the structured one.
fn distribution_formats(properties: &Json, notes: &mut Notes) -> Vec<DistributionFormat> {
    let entries = properties.get("distributionFormat").items();
    let (mut formats, mut left_out) = {
        let formats = entries.iter().filter_map(|entry| {
            single(entry.get("name"), notes)
                .map(|name| distribution_format(name, single(entry.get("format"), notes)))
        });
        first_distinct(formats, MAX_VALUES, DistributionFormat::clone)
    };
    if formats.is_empty() {
        let mut joined = |field: &str| single(properties.get(field), notes).unwrap_or_default();
        let (names, versions) = (joined("distributionFormat_name"), joined("distributionFormat_format"));
        // When one of them lacks an entry nobody knows which, so that no version can be told.
        let is_aligned = names.split(',').count() == versions.split(',').count();
        let versions = versions.split(',').map(|version| one_line(version).filter(|_| is_aligned));
        let pairs = names.split(',').map(one_line).zip(versions.chain(std::iter::repeat(None)));
        let joined = pairs.filter_map(|(name, version)| Some(distribution_format(name?, version)));
        (formats, left_out) = first_distinct(joined, MAX_VALUES, DistributionFormat::clone);
    }
    notes.left_out.values += left_out;
    formats
}

fn distribution_format(name: String, version: Option<String>) -> DistributionFormat {
    let is_told = |version: &String| {
        let version = version.to_lowercase();
        !version.starts_with("unknown") && !version.starts_with("inconnu")
    };
    DistributionFormat { name, version: version.filter(is_told) }
}

/// Images visitors can fetch. Descriptions that only name a role (`large_thumbnail_fre`) describe nothing.
fn graphic_overviews(value: &Json, notes: &mut Notes) -> Vec<GraphicOverview> {
    let overviews = value.items().iter().filter_map(|entry| graphic_overview(entry, notes));
    let (overviews, left_out) = first_distinct(overviews, MAX_VALUES, |overview| overview.url.clone());
    notes.left_out.values += left_out;
    overviews
}

fn graphic_overview(entry: &Json, notes: &mut Notes) -> Option<GraphicOverview> {
    let name = single(entry.get_any(&["overviewFileName", "name"]), notes)?;
    let Some(url) = public_web_link(&name) else {
        let is_unsafe = link(&name) == Link::Unsafe;
        notes.add(if is_unsafe { Warning::UnsafeLink } else { Warning::UnreachableImage });
        return None;
    };
    let description = single(entry.get_any(&["overviewFileDescription", "description"]), notes);
    let is_role = |text: &String| text.to_lowercase().trim_start_matches("large_").starts_with("thumbnail");
    Some(GraphicOverview { url, description: description.filter(|text| !is_role(text)) })
}

/// A count; what is no count is none.
fn popularity(value: &Json) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts from f64 saturate")]
    value.number().map_or(0, |number| number as u32)
}

fn is_true(value: &Json) -> bool {
    matches!(value, Json::Bool(true))
        || value.text().is_some_and(|text| text.trim().eq_ignore_ascii_case("true"))
}

fn note_gaps(record: &Record, notes: &mut Notes) {
    let has_both = |text: &Bilingual| text.en.is_some() && text.fr.is_some();
    if !has_both(&record.title) {
        notes.add(Warning::MissingTitleLanguage);
    }
    if record.description.is_empty() {
        notes.add(Warning::MissingDescription);
    } else if !has_both(&record.description) {
        notes.add(Warning::MissingDescriptionLanguage);
    }
    if record.organisation().is_empty() {
        notes.add(Warning::MissingOrganisation);
    }
}
