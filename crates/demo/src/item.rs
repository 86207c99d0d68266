//! Assembles one record from its blueprint, its texts and the code lists, and writes it.

use crate::DemoItem;
use crate::blueprint::{Blueprint, Kinship};
use crate::contacts;
use crate::dates;
use crate::oddities::Oddity;
use crate::organisations::{Level, ORGANISATIONS};
use crate::places::Jurisdiction;
use crate::random::{Rng, mix2};
use crate::record::{Bilingual, Collection, Extent, Feature, Geometry, Locale, Overview, Record};
use crate::resources::resources;
use crate::structured;
use crate::subjects::Form;
use crate::text::texts;
use crate::theme::Theme;

pub(crate) fn item(index: usize, records: usize, seed: u64) -> DemoItem {
    let blueprint = Blueprint::of(index, records, seed);
    let mut rng = Rng::new(mix2(blueprint.seed, 3));
    let mut record = record(&blueprint, &mut rng);
    let mut bbox = Some(blueprint.area.bbox);
    let oddity = Oddity::draw(&mut rng);
    if let Some(oddity) = oddity {
        oddity.apply(&mut record, &mut bbox, &blueprint);
    }
    let geometry = Geometry::of(bbox);
    record.geometry = geometry.to_wkt();
    let mut bytes = Vec::with_capacity(10_000);
    let written = if oddity == Some(Oddity::StructuredShape) {
        serde_json::to_writer(&mut bytes, &structured::collection(&record, &geometry, bbox))
    } else {
        let feature = Feature { r#type: "Feature", geometry, properties: &record };
        serde_json::to_writer(&mut bytes, &Collection { r#type: "FeatureCollection", features: [feature] })
    };
    written.expect("writing plain structures to memory cannot fail");
    DemoItem { key: key(&record.id), bytes }
}

/// One folder per first two letters, so that no folder holds a whole catalogue.
fn key(id: &str) -> String {
    let folder: String = id.chars().take(2).flat_map(char::to_lowercase).collect();
    format!("{folder}/{id}.geojson")
}

const TYPES: &[(u32, &str)] = &[
    (930, "dataset; jeuDonnées"),
    (25, "service; service"),
    (18, "nonGeographicDataset; jeuDonnéesNonGéographiques"),
    (8, "document; document"),
    (6, "feature; entité"),
    (5, "model; modèle"),
    (4, "tile; tuile"),
    (4, "software; logiciel"),
];

const STATUSES: &[(u32, &str)] = &[
    (52, "completed; complété"),
    (34, "onGoing; enContinue"),
    (5, "historicalArchive; archiveHistorique"),
    (3, "underDevelopment; enProduction"),
    (2, "planned; planifié"),
    (2, "obsolete; périmé"),
    (1, "required; requis"),
    (1, "proposed; proposé"),
];

const MAINTENANCE: &[(u32, &str)] = &[
    (34, "asNeeded; auBesoin"),
    (14, "annually; annuel"),
    (12, "unknown; inconnu"),
    (10, "notPlanned; nonPlanifié"),
    (8, "irregular; irrégulier"),
    (6, "continual; continue"),
    (5, "monthly; mensuel"),
    (4, "daily; quotidien"),
    (3, "weekly; hebdomadaire"),
    (2, "quarterly; trimestriel"),
    (2, "biannually; semestriel"),
    (1, "fortnightly; quinzomadaire"),
    (1, "semimonthly; bimensuel"),
];

const REFERENCE_SYSTEMS: &[(u32, Option<&str>)] = &[
    (26, Some("EPSG:4326")),
    (18, Some("EPSG:4617")),
    (18, Some("EPSG:3979")),
    (12, Some("EPSG:3978")),
    (10, Some("EPSG:3857")),
    (4, Some("3857")),
    (3, Some("EPSG: 3857")),
    (3, Some("EPSG:2962")),
    (2, Some("unknown")),
    (2, Some("EPSG:3979, EPSG:6647")),
    (2, None),
];

fn record(blueprint: &Blueprint, rng: &mut Rng) -> Record {
    let subject = blueprint.ranked.subject;
    let organisation = blueprint.organisation;
    let texts = texts(blueprint);
    let published = dates::publication(blueprint.last_year, rng);
    let status = rng.weighted(STATUSES);
    let is_french = rng.chance(if blueprint.area.jurisdiction == Jurisdiction::Qc { 0.6 } else { 0.13 });
    let path = format!("{}/{}", subject.code.to_ascii_lowercase(), blueprint.id);
    let options = resources(subject.form, &path, rng);
    let stamp = rng.between(0, 59);
    Record {
        id: blueprint.id.clone(),
        title: texts.title,
        description: texts.description,
        keywords: texts.keywords,
        topic_category: topics(subject.topics, rng),
        parent_identifier: match &blueprint.kinship {
            Kinship::ChildOf(id) | Kinship::OrphanOf(id) => Some(id.clone()),
            Kinship::Series | Kinship::Alone => None,
        },
        date: dates::dates(published, blueprint.first_year, rng),
        spatial_representation: spatial_representation(subject.form, rng),
        r#type: if blueprint.kinship == Kinship::Series { "series; série" } else { rng.weighted(TYPES) },
        geometry: None,
        temporal_extent: extent(blueprint, status, rng),
        ref_sys: rng.weighted(REFERENCE_SYSTEMS),
        ref_sys_version: rng.chance(0.5).then_some("8.6.2"),
        status,
        maintenance: rng.weighted(MAINTENANCE),
        metadata_standard: Bilingual::new(
            "North American Profile of ISO 19115:2003 - Geographic information - Metadata",
            "Profil nord-américain de la norme ISO 19115:2003 - Information géographique - Métadonnées",
        ),
        metadata_standard_version: "CAN/CGSB-171.100-2009",
        graphic_overview: overview(subject.code, rng),
        distribution_format_name: Some(formats(&options)),
        distribution_format_format: Some("unknown"),
        use_limits: licence(organisation.level, organisation.jurisdiction),
        access_constraints: if rng.chance(0.99) {
            "license; licence"
        } else {
            "otherRestrictions; autresRestrictions"
        },
        other_constraints: constraints(rng),
        date_stamp: format!(
            "{}T{:02}:{stamp:02}:{:02}",
            published.iso(),
            rng.between(8, 18),
            rng.between(0, 59)
        ),
        data_set_uri: rng.chance(0.2).then(|| format!("https://data.example.ca/dataset/{}", blueprint.id)),
        locale: Locale {
            language: if is_french { "English; Anglais" } else { "French; Français" },
            country: "Canada; Canada",
            encoding: "utf8; utf8",
        },
        language: if is_french { "fra; CAN" } else { "eng; CAN" },
        character_set: "utf8; utf8",
        environment_description: None,
        supplemental_information: Bilingual::default(),
        contact: (0..=usize::from(rng.chance(0.2))).map(|_| contacts::contact(organisation, rng)).collect(),
        credits: if rng.chance(0.12) { vec![contacts::credit(rng.pick(ORGANISATIONS))] } else { Vec::new() },
        cited: (0..=usize::from(rng.chance(0.25))).map(|_| contacts::cited(organisation, rng)).collect(),
        distributor: vec![contacts::distributor(organisation, rng)],
        options,
        source_system_name: source_system(subject.theme, organisation.level, rng),
        popularity: rng.chance(0.4).then(|| popularity(rng)),
        foundational: is_foundational(blueprint).then_some(true),
    }
}

/// Sometimes the main topic only; rarely in the spelling of older records.
fn topics(topics: &[&str], rng: &mut Rng) -> String {
    let kept = if rng.chance(0.45) { 1 } else { topics.len() };
    let joined = topics[..kept].join(", ");
    if !rng.chance(0.14) {
        return joined;
    }
    joined
        .replace("inlandWaters", "inland_waters")
        .replace("planningCadastre", "planning_cadastre")
        .replace("transportation", "transport")
}

fn spatial_representation(form: Form, rng: &mut Rng) -> Option<&'static str> {
    if rng.chance(0.04) {
        return None;
    }
    Some(match form {
        Form::Grid => "grid; grille",
        Form::Table if rng.chance(0.5) => "textTable; texteTable",
        Form::Vector | Form::Table => "vector; vecteur",
    })
}

fn extent(blueprint: &Blueprint, status: &str, rng: &mut Rng) -> Extent {
    let is_ongoing = status.starts_with("onGoing");
    dates::extent(blueprint.first_year, blueprint.last_year, is_ongoing, rng)
}

/// Bare file names only: no image of this catalogue exists.
fn overview(code: &str, rng: &mut Rng) -> Vec<Overview> {
    if !rng.chance(0.04) {
        return Vec::new();
    }
    let file_name = format!("{}_s.png", code.to_ascii_lowercase());
    vec![Overview { file_name, description: "thumbnail", file_type: "png; png" }]
}

fn formats(options: &[crate::record::Resource]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for option in options {
        let name = option.description.en.as_deref().and_then(|text| text.split(';').nth(1));
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names.join(", ")
}

fn licence(level: Level, jurisdiction: Jurisdiction) -> Bilingual {
    match level {
        Level::Federal => Bilingual::new(
            "Open Government Licence - Canada (https://data.example.ca/en/licence/canada)",
            "Licence du gouvernement ouvert - Canada (https://data.example.ca/fr/licence/canada)",
        ),
        Level::Provincial => {
            let (en, fr) = jurisdiction.names();
            let code = jurisdiction.code().to_ascii_lowercase();
            Bilingual::new(
                format!("Open Government Licence - {en} (https://data.example.ca/en/licence/{code})"),
                format!("Licence du gouvernement ouvert - {fr} (https://data.example.ca/fr/licence/{code})"),
            )
        }
        Level::Municipal => Bilingual::new(
            "Open Data Terms of Use (https://data.example.ca/en/licence/municipal)",
            "Conditions d'utilisation des données ouvertes (https://data.example.ca/fr/licence/municipal)",
        ),
        Level::Research => Bilingual::new(
            "Creative Commons Attribution 4.0 (https://data.example.ca/en/licence/cc-by)",
            "Creative Commons Attribution 4.0 (https://data.example.ca/fr/licence/cc-by)",
        ),
    }
}

fn constraints(rng: &mut Rng) -> Bilingual {
    match rng.below(100) {
        0..8 => Bilingual::new(
            "Appropriate credit must be given to the authors of the dataset.",
            "Les auteurs du jeu de données doivent être cités adéquatement.",
        ),
        8..11 => Bilingual::new(
            "Not to be used for navigation or legal purposes.",
            "Ne doit pas être utilisé à des fins de navigation ni à des fins juridiques.",
        ),
        _ => Bilingual::default(),
    }
}

fn source_system(theme: Theme, level: Level, rng: &mut Rng) -> Option<&'static str> {
    if rng.chance(0.25) {
        return None;
    }
    Some(match (level, theme) {
        (Level::Federal, Theme::Imagery) => "CCMEO",
        (Level::Federal, Theme::Ocean | Theme::Fisheries) => "DFO",
        (Level::Federal, _) => "FGP",
        (Level::Provincial, _) => "Provincial",
        (Level::Municipal, _) => "Municipal",
        (Level::Research, _) => "Research",
    })
}

/// Few records are opened often.
fn popularity(rng: &mut Rng) -> u32 {
    let scale = [3, 20, 150, 1_200, 9_000][rng.below(5).min(rng.below(5))];
    rng.between(0, scale)
}

/// Subjects that other maps are drawn on: elevation, parcels, names, control points, waters, roads, ridings and railways.
const BASE_MAP: [&str; 8] = ["LIDAR", "CADAST", "TOPONY", "GEODET", "HYDNET", "ROADS", "ELECT", "RAIL"];

/// Some of what governments publish for the base map, with a generator of its own: the rest of a record stays as it is.
fn is_foundational(blueprint: &Blueprint) -> bool {
    let is_official = matches!(blueprint.organisation.level, Level::Federal | Level::Provincial);
    is_official
        && BASE_MAP.contains(&blueprint.ranked.subject.code)
        && Rng::new(mix2(blueprint.seed, 4)).chance(0.25)
}
