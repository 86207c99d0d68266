//! Every real item there is, read from the folder of records that lies beside the checkout.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{UnusableItem, Warning, read};
use crate::codes::{Theme, Topic};
use crate::record::{DateKind, Record};
use crate::resource::ResourceKind;
use crate::{Lang, Localised};

/// Every file under the folder with its content, by `folder/name`.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries =
        |path: &Path| fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries(folder)
        .filter(|path| path.is_dir())
        .flat_map(|path| entries(&path).collect::<Vec<_>>())
        .map(|path| {
            let name = path.strip_prefix(folder).expect("inside").to_string_lossy().into_owned();
            (name, fs::read(&path).expect("a readable file"))
        })
        .collect()
}

/// The record of the file whose name contains `name`, with its warnings.
fn item(name: &str) -> Option<(Record, Vec<Warning>)> {
    let files = files(&needs::records()?);
    let (_, content) = files.iter().find(|(file, _)| file.contains(name)).expect("the file is there");
    let reading = read(content).expect("usable");
    Some((reading.record, reading.warnings))
}

fn boxes(record: &Record) -> Vec<String> {
    record.footprint.iter().map(ToString::to_string).collect()
}

#[test]
fn every_real_item_is_read_but_the_two_that_are_none() {
    let Some(folder) = needs::records() else { return };
    let mut unusable = BTreeMap::new();
    let mut read_items = 0;
    for (name, content) in files(&folder) {
        match read(&content) {
            Ok(_) => read_items += 1,
            Err(error) => _ = unusable.insert(name, error),
        }
    }
    assert!(read_items >= 260, "{read_items}");
    assert_eq!(
        unusable.into_iter().collect::<Vec<_>>(),
        [
            ("odd/geo-endpoint-responses.json".to_owned(), UnusableItem::NotFeatureCollection),
            ("odd/not-utf8.json".to_owned(), UnusableItem::NotUtf8 { offset: 2048 }),
        ]
    );
}

#[test]
fn real_items_hardly_warn() {
    let Some(folder) = needs::records() else { return };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for content in files(&folder).into_values() {
        for warning in read(&content).map(|reading| reading.warnings).unwrap_or_default() {
            *counts.entry(warning.code()).or_default() += 1;
        }
    }
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), [("unreachable-image", 19)]);
}

#[test]
fn a_record_written_in_french_first_says_so() {
    let Some((record, warnings)) = item("3b0ccbbe") else { return };
    assert_eq!(record.language, Some(Lang::Fr));
    assert_eq!(warnings, [Warning::UnreachableImage]);
    assert_eq!(record.organisation().localised(Lang::Fr).expect("one").value, "Pêches et Océans Canada");
    assert!(record.title.en.is_some() && record.title.fr.is_some());
}

#[test]
fn a_record_across_the_antimeridian_has_two_boxes() {
    let Some((record, _)) = item("7d6e7505") else { return };
    assert_eq!(boxes(&record), ["142.9,34.21,180,57.64", "-180,34.21,-131,57.64"]);
}

#[test]
fn a_description_with_written_line_breaks_is_shown_in_paragraphs() {
    let Some((record, _)) = item("f612e2b4") else { return };
    let Some(Localised { value, .. }) = record.description.localised(Lang::En) else {
        panic!("a description")
    };
    assert!(value.contains("\\n"));
    assert!(!crate::description::to_plain(&value).contains("\\n"));
    assert!(crate::description::to_html(&value).matches("<p>").count() > 1);
    let keywords = record.keywords.en.expect("keywords");
    assert_eq!(keywords[..5], ["inventory effort", "bird density", "Alcid", "Gull", "Jaegers"]);
    assert_eq!(keywords.last().map(String::as_str), Some("Unclassified"));
}

#[test]
fn an_id_that_is_no_uuid_is_as_good_as_any() {
    let Some((record, warnings)) = item("123456") else { return };
    assert_eq!((record.id.as_str(), warnings), ("123456", vec![]));
    assert_eq!(record.topics, [Topic::Transportation]);
    assert_eq!(record.themes, [Theme::Infrastructure]);
    assert_eq!(record.date(DateKind::Published).map(|date| date.to_string()).as_deref(), Some("2014-10-16"));
    assert_eq!(record.contacts[0].organisation_name().en.as_deref(), Some("Natural Resources Canada"));
    assert_eq!(record.contacts[0].telephone.en.as_deref(), Some("1 (819) 5645600, 1 (800) 6612638"));
    assert_eq!(record.contacts[0].address.fr.as_deref(), Some("2144 rue King Ouest, 010"));
    assert_eq!(record.contacts[1].website.as_deref(), Some("https://www.geogratis.gc.ca"));
    assert_eq!(record.keywords.en.as_ref().map(Vec::len), Some(7));
    assert_eq!(record.distribution_formats.len(), 5);
    assert!(record.is_mappable());
}

#[test]
fn the_structured_shape_is_read_into_the_same_model() {
    let Some((record, warnings)) = item("structured-shape") else { return };
    assert_eq!(warnings, []);
    assert_eq!(record.id, "0fe65119-e96e-4a57-8bfe-9d9245fba06b");
    assert_eq!(record.topics, [Topic::Elevation]);
    assert_eq!(record.keywords.fr.as_ref().map(Vec::len), Some(11));
    assert_eq!(record.dates.len(), 2);
    assert_eq!(record.temporal.begin.map(|date| date.to_string()).as_deref(), Some("2006-04-29"));
    assert_eq!(record.resource_type.map(|value| value.code).as_deref(), Some("dataset"));
    assert_eq!(record.status.map(|value| value.code).as_deref(), Some("onGoing"));
    assert_eq!(record.access_constraints[0].code, "license");
    assert_eq!(record.reference_systems, ["EPSG:6140", "EPSG:4326", "EPSG:6647"]);
    assert_eq!(record.distribution_formats[1].version.as_deref(), Some("1.3.0"));
    assert_eq!(record.metadata_standard_version.as_deref(), Some("CAN/CGSB-171.100-2009"));
    assert!(record.use_limits.en.is_some_and(|text| text.starts_with("Open Government Licence")));
    assert_eq!(record.language, Some(Lang::En));
    assert_eq!(record.graphic_overviews.len(), 1);
    assert_eq!(record.contacts.len(), 1);
    assert_eq!(record.resources.len(), 12);
    assert_eq!(record.resources[0].kind, ResourceKind::WebService);
    assert_eq!(record.resources[2].format.key, "fgdb");
}
