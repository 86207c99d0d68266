//! Who publishes. Federal names are paths (government; department; sector), as real records write them. Nothing here
//! leads anywhere: addresses are on example.ca.

use crate::places::Jurisdiction::{self, Ab, Bc, Ca, Mb, Nb, Nl, Ns, Nt, Nu, On, Pe, Qc, Sk, Yt};
use crate::places::Kind;
use crate::random::Rng;
use crate::theme::Theme;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Level {
    Federal,
    Provincial,
    Municipal,
    /// Universities and institutes.
    Research,
}

pub(crate) struct Organisation {
    pub(crate) level: Level,
    pub(crate) jurisdiction: Jurisdiction,
    /// The full path, as a contact gives it.
    pub(crate) path: (&'static str, &'static str),
    /// The name inside a sentence, with its article.
    pub(crate) name: (&'static str, &'static str),
    pub(crate) city: &'static str,
    /// What it publishes on; empty for all subjects.
    pub(crate) themes: &'static [Theme],
    pub(crate) mailbox: &'static str,
}

const fn o(
    level: Level,
    jurisdiction: Jurisdiction,
    path: (&'static str, &'static str),
    name: (&'static str, &'static str),
    city: &'static str,
    themes: &'static [Theme],
    mailbox: &'static str,
) -> Organisation {
    Organisation { level, jurisdiction, path, name, city, themes, mailbox }
}

use Level::{Federal, Municipal, Provincial, Research};
use Theme::{
    Climate, Emergency, Energy, Farming, Fisheries, Forest, Geology, Health, Heritage, Ice, Imagery, Mapping,
    Ocean, Society, Transport, Water, Wildlife,
};

const NRCAN: (&str, &str) = ("Natural Resources Canada", "Ressources naturelles Canada");
const DFO: (&str, &str) = ("Fisheries and Oceans Canada", "Pêches et Océans Canada");
const ECCC: (&str, &str) =
    ("Environment and Climate Change Canada", "Environnement et Changement climatique Canada");

#[rustfmt::skip]
pub(crate) const ORGANISATIONS: &[Organisation] = &[
    o(Federal, Ca, ("Government of Canada; Natural Resources Canada; Strategic Policy and Innovation Sector", "Gouvernement du Canada; Ressources naturelles Canada; Secteur de la politique stratégique et de l'innovation"), NRCAN, "Ottawa", &[Mapping, Imagery, Emergency, Water, Transport], "geomatics"),
    o(Federal, Ca, ("Government of Canada; Natural Resources Canada; Lands and Minerals Sector", "Gouvernement du Canada; Ressources naturelles Canada; Secteur des terres et des minéraux"), NRCAN, "Ottawa", &[Geology, Ice, Mapping], "geoscience"),
    o(Federal, Ca, ("Government of Canada; Natural Resources Canada; Canadian Forest Service", "Gouvernement du Canada; Ressources naturelles Canada; Service canadien des forêts"), ("the Canadian Forest Service", "le Service canadien des forêts"), "Québec", &[Forest], "forests"),
    o(Federal, Ca, ("Government of Canada; Natural Resources Canada; Energy Systems Sector", "Gouvernement du Canada; Ressources naturelles Canada; Secteur des systèmes énergétiques"), NRCAN, "Ottawa", &[Energy], "energy"),
    o(Federal, Ca, ("Government of Canada; Natural Resources Canada; Earth Sciences Sector; Canada Centre for Mapping and Earth Observation", "Gouvernement du Canada; Ressources naturelles Canada; Secteur des sciences de la Terre; Centre canadien de cartographie et d'observation de la Terre"), NRCAN, "Sherbrooke", &[Imagery, Mapping], "earth-observation"),
    o(Federal, Ca, ("Government of Canada; Fisheries and Oceans Canada; Ecosystems and Oceans Science", "Gouvernement du Canada; Pêches et Océans Canada; Sciences des écosystèmes et des océans"), DFO, "Dartmouth", &[Ocean, Fisheries, Wildlife], "marine-science"),
    o(Federal, Ca, ("Government of Canada; Fisheries and Oceans Canada; Fisheries and Harbour Management", "Gouvernement du Canada; Pêches et Océans Canada; Gestion des pêches et des ports"), DFO, "Ottawa", &[Fisheries], "fisheries"),
    o(Federal, Ca, ("Government of Canada; Fisheries and Oceans Canada; Canadian Hydrographic Service", "Gouvernement du Canada; Pêches et Océans Canada; Service hydrographique du Canada"), ("the Canadian Hydrographic Service", "le Service hydrographique du Canada"), "Sidney", &[Ocean], "hydrography"),
    o(Federal, Ca, ("Government of Canada; Environment and Climate Change Canada; Meteorological Service of Canada", "Gouvernement du Canada; Environnement et Changement climatique Canada; Service météorologique du Canada"), ("the Meteorological Service of Canada", "le Service météorologique du Canada"), "Dorval", &[Climate, Water, Ice], "weather"),
    o(Federal, Ca, ("Government of Canada; Environment and Climate Change Canada; Canadian Wildlife Service", "Gouvernement du Canada; Environnement et Changement climatique Canada; Service canadien de la faune"), ("the Canadian Wildlife Service", "le Service canadien de la faune"), "Gatineau", &[Wildlife], "wildlife"),
    o(Federal, Ca, ("Government of Canada; Environment and Climate Change Canada; Canadian Ice Service", "Gouvernement du Canada; Environnement et Changement climatique Canada; Service canadien des glaces"), ("the Canadian Ice Service", "le Service canadien des glaces"), "Ottawa", &[Ice], "ice"),
    o(Federal, Ca, ("Government of Canada; Environment and Climate Change Canada; Science and Technology Branch", "Gouvernement du Canada; Environnement et Changement climatique Canada; Direction générale des sciences et de la technologie"), ECCC, "Burlington", &[Water, Climate, Health], "environment"),
    o(Federal, Ca, ("Government of Canada; Agriculture and Agri-Food Canada; Science and Technology Branch", "Gouvernement du Canada; Agriculture et Agroalimentaire Canada; Direction générale des sciences et de la technologie"), ("Agriculture and Agri-Food Canada", "Agriculture et Agroalimentaire Canada"), "Ottawa", &[Farming], "agriculture"),
    o(Federal, Ca, ("Government of Canada; Statistics Canada; Statistical Geomatics Centre", "Gouvernement du Canada; Statistique Canada; Centre de la géomatique statistique"), ("Statistics Canada", "Statistique Canada"), "Ottawa", &[Society], "statistics"),
    o(Federal, Ca, ("Government of Canada; Crown-Indigenous Relations and Northern Affairs Canada", "Gouvernement du Canada; Relations Couronne-Autochtones et Affaires du Nord Canada"), ("Crown-Indigenous Relations and Northern Affairs Canada", "Relations Couronne-Autochtones et Affaires du Nord Canada"), "Gatineau", &[Society], "northern-affairs"),
    o(Federal, Ca, ("Government of Canada; Indigenous Services Canada", "Gouvernement du Canada; Services aux Autochtones Canada"), ("Indigenous Services Canada", "Services aux Autochtones Canada"), "Gatineau", &[Society, Health], "indigenous-services"),
    o(Federal, Ca, ("Government of Canada; Transport Canada", "Gouvernement du Canada; Transports Canada"), ("Transport Canada", "Transports Canada"), "Ottawa", &[Transport], "transport"),
    o(Federal, Ca, ("Government of Canada; Parks Canada Agency", "Gouvernement du Canada; Agence Parcs Canada"), ("Parks Canada", "Parcs Canada"), "Gatineau", &[Heritage, Wildlife], "parks"),
    o(Federal, Ca, ("Government of Canada; Health Canada", "Gouvernement du Canada; Santé Canada"), ("Health Canada", "Santé Canada"), "Ottawa", &[Health], "health"),
    o(Federal, Ca, ("Government of Canada; Public Health Agency of Canada", "Gouvernement du Canada; Agence de la santé publique du Canada"), ("the Public Health Agency of Canada", "l'Agence de la santé publique du Canada"), "Ottawa", &[Health], "public-health"),
    o(Federal, Ca, ("Government of Canada; Public Safety Canada", "Gouvernement du Canada; Sécurité publique Canada"), ("Public Safety Canada", "Sécurité publique Canada"), "Ottawa", &[Emergency], "public-safety"),
    o(Federal, Ca, ("Government of Canada; National Defence", "Gouvernement du Canada; Défense nationale"), ("the Department of National Defence", "le ministère de la Défense nationale"), "Ottawa", &[Emergency], "defence"),
    o(Federal, Ca, ("Government of Canada; Canadian Space Agency", "Gouvernement du Canada; Agence spatiale canadienne"), ("the Canadian Space Agency", "l'Agence spatiale canadienne"), "Longueuil", &[Imagery, Climate], "space"),
    o(Federal, Ca, ("Government of Canada; Elections Canada", "Gouvernement du Canada; Élections Canada"), ("Elections Canada", "Élections Canada"), "Gatineau", &[Society], "elections"),
    o(Federal, Ca, ("Government of Canada; Canada Energy Regulator", "Gouvernement du Canada; Régie de l'énergie du Canada"), ("the Canada Energy Regulator", "la Régie de l'énergie du Canada"), "Calgary", &[Energy], "regulator"),
    o(Federal, Ca, ("Government of Canada; Innovation, Science and Economic Development Canada", "Gouvernement du Canada; Innovation, Sciences et Développement économique Canada"), ("Innovation, Science and Economic Development Canada", "Innovation, Sciences et Développement économique Canada"), "Ottawa", &[Energy, Society], "innovation"),
    o(Federal, Ca, ("Government of Canada; Impact Assessment Agency of Canada", "Gouvernement du Canada; Agence d'évaluation d'impact du Canada"), ("the Impact Assessment Agency of Canada", "l'Agence d'évaluation d'impact du Canada"), "Ottawa", &[Wildlife, Energy], "impact"),
    o(Federal, Ca, ("Government of Canada; Canadian Heritage", "Gouvernement du Canada; Patrimoine canadien"), ("Canadian Heritage", "Patrimoine canadien"), "Gatineau", &[Heritage], "heritage"),
    o(Federal, Ca, ("Government of Canada; Library and Archives Canada", "Gouvernement du Canada; Bibliothèque et Archives Canada"), ("Library and Archives Canada", "Bibliothèque et Archives Canada"), "Ottawa", &[Heritage], "archives"),
    o(Provincial, Bc, ("Government of British Columbia; Ministry of Water, Land and Resource Stewardship", "Gouvernement de la Colombie-Britannique; Ministère de l'Intendance des eaux, des terres et des ressources"), ("the Government of British Columbia", "le gouvernement de la Colombie-Britannique"), "Victoria", &[], "bc.land"),
    o(Provincial, Ab, ("Government of Alberta; Ministry of Environment and Protected Areas", "Gouvernement de l'Alberta; Ministère de l'Environnement et des Aires protégées"), ("the Government of Alberta", "le gouvernement de l'Alberta"), "Edmonton", &[], "ab.environment"),
    o(Provincial, Ab, ("Government of Alberta; Alberta Geological Survey", "Gouvernement de l'Alberta; Commission géologique de l'Alberta"), ("the Alberta Geological Survey", "la Commission géologique de l'Alberta"), "Edmonton", &[Geology, Energy], "ab.geology"),
    o(Provincial, Sk, ("Government of Saskatchewan; Ministry of Environment", "Gouvernement de la Saskatchewan; Ministère de l'Environnement"), ("the Government of Saskatchewan", "le gouvernement de la Saskatchewan"), "Regina", &[], "sk.geo"),
    o(Provincial, Mb, ("Government of Manitoba; Manitoba Land Initiative", "Gouvernement du Manitoba; Initiative foncière du Manitoba"), ("the Government of Manitoba", "le gouvernement du Manitoba"), "Winnipeg", &[], "mb.land"),
    o(Provincial, On, ("Government of Ontario; Ministry of Natural Resources", "Gouvernement de l'Ontario; Ministère des Richesses naturelles"), ("the Government of Ontario", "le gouvernement de l'Ontario"), "Peterborough", &[], "on.resources"),
    o(Provincial, On, ("Government of Ontario; Ontario Geological Survey", "Gouvernement de l'Ontario; Commission géologique de l'Ontario"), ("the Ontario Geological Survey", "la Commission géologique de l'Ontario"), "Sudbury", &[Geology], "on.geology"),
    o(Provincial, Qc, ("Government of Quebec; Ministry of Natural Resources and Forests", "Gouvernement du Québec; Ministère des Ressources naturelles et des Forêts"), ("the Government of Quebec", "le gouvernement du Québec"), "Québec", &[], "qc.territoire"),
    o(Provincial, Qc, ("Government of Quebec; Ministry of the Environment", "Gouvernement du Québec; Ministère de l'Environnement"), ("the Government of Quebec", "le gouvernement du Québec"), "Québec", &[Water, Climate, Health, Wildlife, Emergency], "qc.environnement"),
    o(Provincial, Nb, ("Government of New Brunswick; Service New Brunswick", "Gouvernement du Nouveau-Brunswick; Service Nouveau-Brunswick"), ("the Government of New Brunswick", "le gouvernement du Nouveau-Brunswick"), "Fredericton", &[], "nb.geo"),
    o(Provincial, Ns, ("Government of Nova Scotia; Geographic Information Services", "Gouvernement de la Nouvelle-Écosse; Services d'information géographique"), ("the Government of Nova Scotia", "le gouvernement de la Nouvelle-Écosse"), "Halifax", &[], "ns.geo"),
    o(Provincial, Pe, ("Government of Prince Edward Island", "Gouvernement de l'Île-du-Prince-Édouard"), ("the Government of Prince Edward Island", "le gouvernement de l'Île-du-Prince-Édouard"), "Charlottetown", &[], "pe.geo"),
    o(Provincial, Nl, ("Government of Newfoundland and Labrador", "Gouvernement de Terre-Neuve-et-Labrador"), ("the Government of Newfoundland and Labrador", "le gouvernement de Terre-Neuve-et-Labrador"), "St. John's", &[], "nl.geo"),
    o(Provincial, Yt, ("Government of Yukon; Geomatics Yukon", "Gouvernement du Yukon; Géomatique Yukon"), ("the Government of Yukon", "le gouvernement du Yukon"), "Whitehorse", &[], "yt.geomatics"),
    o(Provincial, Nt, ("Government of the Northwest Territories; Centre for Geomatics", "Gouvernement des Territoires du Nord-Ouest; Centre de géomatique"), ("the Government of the Northwest Territories", "le gouvernement des Territoires du Nord-Ouest"), "Yellowknife", &[], "nt.geomatics"),
    o(Provincial, Nu, ("Government of Nunavut; Department of Environment", "Gouvernement du Nunavut; Ministère de l'Environnement"), ("the Government of Nunavut", "le gouvernement du Nunavut"), "Iqaluit", &[], "nu.environment"),
    o(Municipal, On, ("City of Ottawa", "Ville d'Ottawa"), ("the City of Ottawa", "la Ville d'Ottawa"), "Ottawa", &[], "ottawa"),
    o(Municipal, On, ("City of Toronto", "Ville de Toronto"), ("the City of Toronto", "la Ville de Toronto"), "Toronto", &[], "toronto"),
    o(Municipal, Qc, ("City of Montréal", "Ville de Montréal"), ("the City of Montréal", "la Ville de Montréal"), "Montréal", &[], "montreal"),
    o(Municipal, Qc, ("City of Québec", "Ville de Québec"), ("the City of Québec", "la Ville de Québec"), "Québec", &[], "quebec"),
    o(Municipal, Bc, ("City of Vancouver", "Ville de Vancouver"), ("the City of Vancouver", "la Ville de Vancouver"), "Vancouver", &[], "vancouver"),
    o(Municipal, Ab, ("City of Calgary", "Ville de Calgary"), ("the City of Calgary", "la Ville de Calgary"), "Calgary", &[], "calgary"),
    o(Municipal, Nb, ("City of Moncton", "Ville de Moncton"), ("the City of Moncton", "la Ville de Moncton"), "Moncton", &[], "moncton"),
    o(Municipal, Ns, ("Halifax Regional Municipality", "Municipalité régionale d'Halifax"), ("the Halifax Regional Municipality", "la Municipalité régionale d'Halifax"), "Halifax", &[], "halifax"),
    o(Municipal, Mb, ("City of Winnipeg", "Ville de Winnipeg"), ("the City of Winnipeg", "la Ville de Winnipeg"), "Winnipeg", &[], "winnipeg"),
    o(Research, Qc, ("Université Laval", "Université Laval"), ("Université Laval", "l'Université Laval"), "Québec", &[Ice, Forest, Ocean, Mapping, Climate], "laval"),
    o(Research, Bc, ("University of Victoria; Pacific Ocean Observatory", "Université de Victoria; Observatoire de l'océan Pacifique"), ("the University of Victoria", "l'Université de Victoria"), "Victoria", &[Ocean, Fisheries, Climate], "uvic"),
    o(Research, Ns, ("Dalhousie University; Atlantic Ocean Institute", "Université Dalhousie; Institut de l'océan Atlantique"), ("Dalhousie University", "l'Université Dalhousie"), "Halifax", &[Ocean, Fisheries, Wildlife], "dal"),
    o(Research, Qc, ("St. Lawrence Coastal Observatory", "Observatoire côtier du Saint-Laurent"), ("the St. Lawrence Coastal Observatory", "l'Observatoire côtier du Saint-Laurent"), "Rimouski", &[Ocean, Fisheries, Water], "saint-laurent"),
    o(Research, Nl, ("Memorial University of Newfoundland", "Université Memorial de Terre-Neuve"), ("Memorial University", "l'Université Memorial"), "St. John's", &[Ocean, Fisheries, Geology, Heritage], "memorial"),
    o(Research, Sk, ("University of Saskatchewan; Prairie Water Institute", "Université de la Saskatchewan; Institut de l'eau des Prairies"), ("the University of Saskatchewan", "l'Université de la Saskatchewan"), "Saskatoon", &[Water, Farming, Ice], "usask"),
    o(Research, Nb, ("Université de Moncton", "Université de Moncton"), ("the Université de Moncton", "l'Université de Moncton"), "Moncton", &[Forest, Water, Society, Health], "umoncton"),
    o(Research, On, ("University of Waterloo; Great Lakes Data Hub", "Université de Waterloo; Carrefour de données des Grands Lacs"), ("the University of Waterloo", "l'Université de Waterloo"), "Waterloo", &[Water, Climate, Transport, Imagery], "waterloo"),
    o(Research, Bc, ("Central Coast Marine Institute", "Institut marin de la côte centrale"), ("the Central Coast Marine Institute", "l'Institut marin de la côte centrale"), "Campbell River", &[Ocean, Fisheries, Wildlife], "central-coast"),
    o(Research, Ca, ("Northern Boreal Research Consortium", "Consortium de recherche sur la forêt boréale du Nord"), ("the Northern Boreal Research Consortium", "le Consortium de recherche sur la forêt boréale du Nord"), "Thunder Bay", &[Forest, Wildlife, Farming], "boreal"),
];

/// A publisher that would plausibly have such data on such a place.
pub(crate) fn choose(
    theme: Theme,
    jurisdiction: Jurisdiction,
    kind: Kind,
    city: &str,
    rng: &mut Rng,
) -> &'static Organisation {
    let roll = rng.below(100);
    let wanted = match roll {
        0..60 if kind == Kind::City => Municipal,
        0..38 if jurisdiction != Ca && kind != Kind::Sea => Provincial,
        38..50 => Research,
        _ => Federal,
    };
    let fits = |organisation: &&Organisation| {
        organisation.level == wanted
            && (organisation.themes.is_empty() || organisation.themes.contains(&theme))
            && match wanted {
                Municipal => city == organisation.city,
                Provincial => organisation.jurisdiction == jurisdiction,
                Research => [jurisdiction, Ca].contains(&organisation.jurisdiction) || jurisdiction == Ca,
                Federal => true,
            }
    };
    let count = ORGANISATIONS.iter().filter(fits).count();
    if count > 0 {
        return ORGANISATIONS.iter().filter(fits).nth(rng.skewed(count)).expect("below the count");
    }
    // Federal bodies cover every theme, so the search cannot come back empty-handed.
    let federal = |o: &&Organisation| o.level == Federal && o.themes.contains(&theme);
    let count = ORGANISATIONS.iter().filter(federal).count();
    ORGANISATIONS.iter().filter(federal).nth(rng.below(count)).expect("every theme has a federal publisher")
}
