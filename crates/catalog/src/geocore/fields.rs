//! The record of a feature, field by field: the names of both shapes in one place.

use std::borrow::Cow;

use super::codes::{self, code_value, code_values};
use super::json::Json;
use super::links::{Link, link, public_web_link};
use super::text::{MAX_VALUES, bilingual, is_badly_encoded, lines, meaningful, one_line, scalar, single};
use super::warning::{Notes, Warning};
use super::{MAX_ID_CHARS, UnusableItem, contacts, dates, geometry, keywords, options};
use crate::record::{DistributionFormat, GraphicOverview, SecondLanguage};
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

    let record = Record {
        title,
        description: bilingual(properties.get("description"), own, notes, lines),
        keywords: keywords::keywords(properties.get("keywords"), own, notes),
        themes: codes::themes(&topics),
        topics,
        parent: single(properties.get("parentIdentifier"), notes).filter(|parent| *parent != id),
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
        other_constraints: bilingual(
            properties.get("otherConstraints").or(constraints.get("other")),
            own,
            notes,
            lines,
        ),
        supplemental_information: bilingual(properties.get("supplementalInformation"), own, notes, lines),
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
        id,
    };
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
    let id = meaningful(&text).ok_or(UnusableItem::MissingId)?;
    if id.chars().count() > MAX_ID_CHARS {
        return Err(UnusableItem::IdTooLong { chars: id.chars().count() });
    }
    if let Some(character) = id.chars().find(|char| char.is_control() || matches!(char, '/' | '\\')) {
        return Err(UnusableItem::IdWithForbiddenCharacter { character });
    }
    // As a segment of an address these mean another address.
    if matches!(id, "." | "..") {
        return Err(UnusableItem::IdWithForbiddenCharacter { character: '.' });
    }
    Ok(id.to_owned())
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
    let mut texts: Vec<Cow<str>> = Vec::new();
    if value.items().is_empty() {
        texts.extend(scalar(value, notes));
    }
    for item in value.items() {
        texts.extend(scalar(if item.fields().is_empty() { item } else { item.get("code") }, notes));
    }
    let mut systems: Vec<String> = Vec::new();
    for text in texts.iter().flat_map(|text| text.split([',', ';'])).filter_map(one_line).take(MAX_VALUES) {
        let system = reference_system(&text);
        systems.extend(system.filter(|system| !systems.contains(system)));
    }
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
    let mut pairs: Vec<(String, Option<String>)> = Vec::new();
    for entry in properties.get("distributionFormat").items() {
        pairs.extend(single(entry.get("name"), notes).map(|name| (name, single(entry.get("format"), notes))));
    }
    if pairs.is_empty() {
        let mut list = |field: &str| -> Vec<Option<String>> {
            let text = single(properties.get(field), notes);
            text.map(|text| text.split(',').map(one_line).collect()).unwrap_or_default()
        };
        let (names, versions) = (list("distributionFormat_name"), list("distributionFormat_format"));
        // When one of them lacks an entry nobody knows which, so that no version can be told.
        let is_aligned = names.len() == versions.len();
        let version = |position: usize| versions.get(position).filter(|_| is_aligned).cloned().flatten();
        let entries =
            names.into_iter().enumerate().filter_map(|(position, name)| Some((name?, version(position))));
        pairs.extend(entries);
    }
    let is_told = |version: &String| {
        let version = version.to_lowercase();
        !version.starts_with("unknown") && !version.starts_with("inconnu")
    };
    let mut formats: Vec<DistributionFormat> = Vec::new();
    for (name, version) in pairs.into_iter().take(MAX_VALUES) {
        let format = DistributionFormat { name, version: version.filter(is_told) };
        if !formats.contains(&format) {
            formats.push(format);
        }
    }
    formats
}

/// Images visitors can fetch. Descriptions that only name a role (`large_thumbnail_fre`) describe nothing.
fn graphic_overviews(value: &Json, notes: &mut Notes) -> Vec<GraphicOverview> {
    let mut overviews: Vec<GraphicOverview> = Vec::new();
    for entry in value.items().iter().take(MAX_VALUES) {
        let Some(name) = single(entry.get_any(&["overviewFileName", "name"]), notes) else { continue };
        let Some(url) = public_web_link(&name) else {
            let is_unsafe = link(&name) == Link::Unsafe;
            notes.add(if is_unsafe { Warning::UnsafeLink } else { Warning::UnreachableImage });
            continue;
        };
        if overviews.iter().any(|known| known.url == url) {
            continue;
        }
        let description = single(entry.get_any(&["overviewFileDescription", "description"]), notes);
        let is_role =
            |text: &String| text.to_lowercase().trim_start_matches("large_").starts_with("thumbnail");
        overviews.push(GraphicOverview { url, description: description.filter(|text| !is_role(text)) });
    }
    overviews
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
    let texts =
        [&record.title, &record.description].into_iter().flat_map(|text| [&text.en, &text.fr]).flatten();
    let keywords = [&record.keywords.en, &record.keywords.fr].into_iter().flatten().flatten();
    if texts.chain(keywords).any(|text| is_badly_encoded(text)) {
        notes.add(Warning::BadEncodingOfText);
    }
}
