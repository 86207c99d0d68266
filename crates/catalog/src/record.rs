//! One geoCore record in memory: what both shapes of the format are read into.

use serde::{Deserialize, Serialize};

use crate::bbox::Bbox;
use crate::codes::{CodeValue, DATA_TYPES, Theme, Topic};
use crate::date::{PartialDate, TemporalExtent};
use crate::doi::doi_address;
use crate::resource::Resource;
use crate::{Bilingual, Lang};

/// A geoCore record. Lists may be empty; absent and placeholder values are `None`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Record {
    /// `properties.id`, trimmed; usually a lower-case UUID, never relied on.
    pub id: String,
    pub title: Bilingual,
    /// As written: may hold Markdown and HTML. Show it through `catalog::description` only.
    pub description: Bilingual,
    pub keywords: Bilingual<Vec<String>>,
    pub topics: Vec<Topic>,
    /// Themes of the topics, without hand-tagged ones.
    pub themes: Vec<Theme>,
    pub parent: Option<String>,
    pub dates: Vec<RecordDate>,
    pub temporal: TemporalExtent,
    /// Where the data is: one box, or two when the geometry is cut at the antimeridian; empty when unknown.
    pub footprint: Vec<Bbox>,
    pub resource_type: Option<CodeValue>,
    pub status: Option<CodeValue>,
    pub maintenance: Option<CodeValue>,
    pub spatial_representation: Vec<CodeValue>,
    pub access_constraints: Vec<CodeValue>,
    pub character_set: Option<CodeValue>,
    pub reference_systems: Vec<String>,
    /// Of the register that the codes of the reference systems are from.
    pub reference_system_version: Option<String>,
    pub metadata_standard: Bilingual,
    pub metadata_standard_version: Option<String>,
    pub use_limits: Bilingual,
    pub other_constraints: Bilingual,
    pub supplemental_information: Bilingual,
    pub date_stamp: Option<PartialDate>,
    pub dataset_uri: Option<String>,
    pub environment_description: Option<String>,
    pub distribution_formats: Vec<DistributionFormat>,
    /// The language the record was first written in.
    pub language: Option<Lang>,
    /// What it was translated into.
    pub second_language: Option<SecondLanguage>,
    pub graphic_overviews: Vec<GraphicOverview>,
    pub contacts: Vec<Contact>,
    pub cited: Vec<Contact>,
    pub distributors: Vec<Contact>,
    pub credits: Vec<Contact>,
    pub resources: Vec<Resource>,
    pub source_system: Option<String>,
    pub eo_collection: Option<String>,
    /// How often the record was asked for, where the publisher knows.
    pub popularity: u32,
    /// Tagged by the publisher as part of the foundational geospatial layers.
    pub foundational: bool,
    pub left_out: LeftOut,
}

/// What an item holds beyond the limits of reading: it is in the item, and not in the record.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LeftOut {
    pub keywords: Bilingual<usize>,
    /// Of all kinds.
    pub parties: usize,
    pub resources: usize,
    /// Of all other lists.
    pub values: usize,
    /// Texts that were cut, or left out because a part of them means nothing.
    pub texts: usize,
}

impl LeftOut {
    /// Whether any list lacks some of its values.
    pub fn has_values(&self) -> bool {
        let Self { keywords, parties, resources, values, texts: _ } = self;
        !keywords.is_empty() || *parties + *resources + *values > 0
    }
}

/// One date of the record's life, with what happened on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordDate {
    pub kind: DateKind,
    pub date: PartialDate,
}

/// `CI_DateTypeCode`; the misspelling `superceded` is the format's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateKind {
    Published,
    Created,
    Revision,
    NotAvailable,
    InForce,
    Adopted,
    Deprecated,
    Superceded,
}

impl DateKind {
    pub const ALL: [Self; 8] = [
        Self::Published,
        Self::Created,
        Self::Revision,
        Self::NotAvailable,
        Self::InForce,
        Self::Adopted,
        Self::Deprecated,
        Self::Superceded,
    ];

    /// The key under `date` in the flat shape.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Created => "created",
            Self::Revision => "revision",
            Self::NotAvailable => "notavailable",
            Self::InForce => "inforce",
            Self::Adopted => "adopted",
            Self::Deprecated => "deprecated",
            Self::Superceded => "superceded",
        }
    }
}

/// The format's `locale`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondLanguage {
    pub lang: Lang,
    pub country: Bilingual,
    pub character_set: Option<CodeValue>,
}

/// A format of the distribution, `FGDB / GDB` with its version.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DistributionFormat {
    pub name: String,
    pub version: Option<String>,
}

/// An image of the data; only those with an absolute http(s) address are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraphicOverview {
    pub url: String,
    pub description: Option<String>,
}

/// A responsible party (`CI_ResponsibleParty`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Contact {
    pub individual: Option<String>,
    pub position: Bilingual,
    /// The path from the broadest to the narrowest body, one to many names per language.
    pub organisation: Bilingual<Vec<String>>,
    pub telephone: Bilingual,
    pub fax: Option<String>,
    pub address: Bilingual,
    pub city: Option<String>,
    pub province: Bilingual,
    pub postal_code: Option<String>,
    pub country: Bilingual,
    pub email: Bilingual,
    /// http(s) addresses only.
    pub website: Option<String>,
    pub website_name: Option<String>,
    pub website_protocol: Option<String>,
    pub website_description: Option<String>,
    pub hours_of_service: Option<String>,
    pub role: Option<CodeValue>,
}

impl Contact {
    /// The name people filter by: under a government, the body that the path names next; else its first segment.
    pub fn organisation_name(&self) -> Bilingual {
        let name = |path: &Vec<String>| {
            let is_body_next = path.len() > 1 && is_government(&path[0]);
            path.get(usize::from(is_body_next)).cloned()
        };
        Bilingual {
            en: self.organisation.en.as_ref().and_then(name),
            fr: self.organisation.fr.as_ref().and_then(name),
        }
    }
}

/// Paths that lack the government begin with the body itself: `Agriculture and Agri-Food Canada; Science and …`.
fn is_government(name: &str) -> bool {
    // `Governement` is how some French paths spell it.
    const BEGINNINGS: [&str; 5] = ["government", "gouvernement", "governement", "province ", "territory "];
    let name = name.to_lowercase();
    BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
}

impl Record {
    /// The date of one kind, if the record has it.
    pub fn date(&self, kind: DateKind) -> Option<PartialDate> {
        self.dates.iter().find(|dated| dated.kind == kind).map(|dated| dated.date)
    }

    /// When the data was published or last updated, whichever came later: what records are listed, ordered and filtered by.
    pub fn updated(&self) -> Option<RecordDate> {
        let kinds = [DateKind::Published, DateKind::Revision];
        let dates = kinds.into_iter().filter_map(|kind| Some(RecordDate { kind, date: self.date(kind)? }));
        dates.reduce(|first, next| if next.date.first_day() > first.date.first_day() { next } else { first })
    }

    /// The organisation the record is listed under: of the first contact that has one, else of the first cited
    /// party, else of the first distributor.
    pub fn organisation(&self) -> Bilingual {
        [&self.contacts, &self.cited, &self.distributors]
            .into_iter()
            .flatten()
            .map(Contact::organisation_name)
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }

    /// The digital object identifier that the data set names, as the address that resolves it.
    pub fn doi(&self) -> Option<String> {
        self.dataset_uri.as_deref().and_then(doi_address)
    }

    /// Whether it is about data, and nothing else. A record that does not say is about a data set (ISO 19115, `hierarchyLevel`).
    pub fn is_data(&self) -> bool {
        self.resource_type.as_ref().is_none_or(|value| DATA_TYPES.contains(&value.code.as_str()))
    }

    /// Whether any of its resources can be drawn on a map.
    pub fn is_mappable(&self) -> bool {
        self.resources.iter().any(|resource| resource.mappable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_organisation_is_the_body_under_the_government() {
        let check = |path: &[&str], expected: &str| {
            let path = path.iter().map(|segment| (*segment).to_owned()).collect();
            let contact =
                Contact { organisation: Bilingual { en: Some(path), fr: None }, ..Contact::default() };
            assert_eq!(contact.organisation_name().en.as_deref(), Some(expected));
        };
        check(
            &["Government of Canada", "Natural Resources Canada", "Lands and Minerals Sector"],
            "Natural Resources Canada",
        );
        check(&["Governement du Canada", "Transports Canada"], "Transports Canada");
        check(
            &["Agriculture and Agri-Food Canada", "Science and Technology Branch"],
            "Agriculture and Agri-Food Canada",
        );
        check(&["Government of Yukon"], "Government of Yukon");
        check(&["Hakai Institute"], "Hakai Institute");
    }

    #[test]
    fn the_last_of_publication_and_revision_is_what_records_are_ordered_by() {
        let check = |dates: &[(DateKind, &str)], expected: Option<(DateKind, &str)>| {
            let read = |text: &str| text.parse().expect("a date");
            let dates =
                dates.iter().map(|(kind, text)| RecordDate { kind: *kind, date: read(text) }).collect();
            let record = Record { dates, ..Record::default() };
            assert_eq!(record.updated(), expected.map(|(kind, text)| RecordDate { kind, date: read(text) }));
        };
        let (published, revised) = (DateKind::Published, DateKind::Revision);
        check(&[(published, "2019-05-02"), (revised, "2021")], Some((revised, "2021")));
        check(&[(revised, "2018"), (published, "2019")], Some((published, "2019")));
        check(&[(revised, "2019-01"), (published, "2019")], Some((published, "2019")));
        check(&[(DateKind::Created, "2022")], None);
    }
}
