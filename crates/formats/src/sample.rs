//! A record with something in each field that a format writes.

use catalog::codes::CodeValue;
use catalog::date::{TemporalEnd, TemporalExtent};
use catalog::record::{Contact, DateKind, RecordDate};
use catalog::resource::{Format, Resource, ResourceKind};
use catalog::{Bbox, Bilingual, Lang, Record};

pub(crate) fn record() -> Record {
    let both = |en: &str, fr: &str| Bilingual::new(en.to_owned(), fr.to_owned());
    let list = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
    let dated = |kind, date: &str| RecordDate { kind, date: date.parse().expect("a date") };
    Record {
        id: "a/1".to_owned(),
        title: both("Lake depths", "Profondeurs des lacs"),
        description: both("Depths of *all* lakes.", "Profondeurs de *tous* les lacs."),
        keywords: Bilingual::new(list(&["lakes", "depth"]), list(&["lacs", "profondeur"])),
        dates: vec![dated(DateKind::Published, "2019-05"), dated(DateKind::Revision, "2021-02-03")],
        temporal: TemporalExtent { begin: "1999".parse().ok(), end: TemporalEnd::Ongoing },
        footprint: vec![Bbox::new(-110.5, 49.0, -101.0, 60.0).expect("a box")],
        resource_type: Some(CodeValue {
            code: "dataset".to_owned(),
            label: both("Dataset", "Jeu de données"),
        }),
        use_limits: both(
            "Open Government Licence (https://open.canada.ca/en/open-government-licence-canada)",
            "Licence du gouvernement ouvert (https://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada)",
        ),
        dataset_uri: Some("doi:10.5066/f7h".to_owned()),
        cited: vec![Contact { individual: Some("Roy, Anne".to_owned()), ..Contact::default() }],
        contacts: vec![Contact {
            organisation: Bilingual::new(
                list(&["Government of Canada", "Natural Resources Canada"]),
                list(&["Gouvernement du Canada", "Ressources naturelles Canada"]),
            ),
            ..Contact::default()
        }],
        resources: vec![Resource {
            url: "https://example.org/depths.zip".to_owned(),
            protocol: Some("HTTPS".to_owned()),
            name: both("Depths, \"2021\"", "Profondeurs"),
            kind: ResourceKind::Dataset,
            format: Format { key: "shp".to_owned(), label: "Shapefile".to_owned() },
            languages: vec![Lang::En],
            mappable: false,
        }],
        ..Record::default()
    }
}
