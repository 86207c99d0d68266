//! Closed code lists: the ISO 19115 topic categories and the themes the site groups them under.

use serde::{Deserialize, Serialize};

use crate::{Bilingual, Lang};

macro_rules! code_list {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $code:literal $en:literal $fr:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $(#[serde(rename = $code)] $variant),+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code, as in records and URLs.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub const fn label(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$variant, Lang::En) => $en, (Self::$variant, Lang::Fr) => $fr),+
                }
            }

            /// The value whose code is exactly `code`.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }

            /// Its bit in the bitmask columns of the search tables: `1 << position in ALL`.
            pub const fn bit(self) -> i64 {
                1 << self as u32
            }
        }
    };
}

code_list! {
    /// `MD_TopicCategoryCode` of ISO 19115.
    Topic {
        Farming "farming" "Farming" "Agriculture",
        Biota "biota" "Biota" "Biote",
        Boundaries "boundaries" "Boundaries" "Limites",
        ClimatologyMeteorologyAtmosphere "climatologyMeteorologyAtmosphere" "Climatology, meteorology and atmosphere" "Climatologie, météorologie et atmosphère",
        Economy "economy" "Economy" "Économie",
        Elevation "elevation" "Elevation" "Altitude",
        Environment "environment" "Environment" "Environnement",
        GeoscientificInformation "geoscientificInformation" "Geoscientific information" "Information géoscientifique",
        Health "health" "Health" "Santé",
        ImageryBaseMapsEarthCover "imageryBaseMapsEarthCover" "Imagery, base maps and land cover" "Imagerie, cartes de base et couverture terrestre",
        IntelligenceMilitary "intelligenceMilitary" "Intelligence and military" "Renseignement et secteur militaire",
        InlandWaters "inlandWaters" "Inland waters" "Eaux intérieures",
        Location "location" "Location" "Localisation",
        Oceans "oceans" "Oceans" "Océans",
        PlanningCadastre "planningCadastre" "Planning and cadastre" "Aménagement et cadastre",
        Society "society" "Society" "Société",
        Structure "structure" "Structures" "Infrastructures",
        Transportation "transportation" "Transportation" "Transport",
        UtilitiesCommunication "utilitiesCommunication" "Utilities and communication" "Services publics et communications",
    }
}

code_list! {
    /// The themes visitors browse by: each groups topics; the last two are hand-tagged records.
    Theme {
        Administration "administration" "Administration" "Administration",
        Economy "economy" "Economy" "Économie",
        Environment "environment" "Environment" "Environnement",
        Imagery "imagery" "Imagery" "Imagerie",
        Infrastructure "infrastructure" "Infrastructure" "Infrastructure",
        Science "science" "Science" "Sciences",
        Society "society" "Society" "Société",
        Emergency "emergency" "Emergency" "Urgences",
        Legal "legal" "Legal" "Droit",
    }
}

impl Topic {
    /// The topic a code of a record means: any case, with the spellings of older records (`inland_waters`, `transport`).
    pub fn from_record_code(code: &str) -> Option<Self> {
        let letters: String = code.chars().filter(char::is_ascii_alphabetic).collect();
        if letters.eq_ignore_ascii_case("transport") {
            return Some(Self::Transportation);
        }
        Self::ALL.iter().copied().find(|topic| topic.code().eq_ignore_ascii_case(&letters))
    }

    /// The theme this topic belongs to.
    pub const fn theme(self) -> Theme {
        match self {
            Self::Boundaries | Self::PlanningCadastre | Self::Location => Theme::Administration,
            Self::Economy | Self::Farming => Theme::Economy,
            Self::Biota
            | Self::Environment
            | Self::Elevation
            | Self::InlandWaters
            | Self::Oceans
            | Self::ClimatologyMeteorologyAtmosphere => Theme::Environment,
            Self::ImageryBaseMapsEarthCover => Theme::Imagery,
            Self::Structure | Self::Transportation | Self::UtilitiesCommunication => Theme::Infrastructure,
            Self::GeoscientificInformation => Theme::Science,
            Self::Health | Self::Society | Self::IntelligenceMilitary => Theme::Society,
        }
    }
}

/// The codes of `MD_ScopeCode` (ISO 19115) that are of data: no document, service, map, software …
pub const DATA_TYPES: [&str; 10] = [
    "dataset",
    "series",
    "nonGeographicDataset",
    "collection",
    "coverage",
    "dimensionGroup",
    "feature",
    "featureType",
    "sample",
    "tile",
];

/// A value of an open code list: `dataset; jeuDonnées` is the code `dataset` with a label per language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CodeValue {
    /// The English half, trimmed: the ISO 19115 / HNAP code. Case as in the record, unless it is a known code.
    pub code: String,
    /// What a person reads. For codes we know it is our own wording, else the halves of the record.
    pub label: Bilingual,
}
