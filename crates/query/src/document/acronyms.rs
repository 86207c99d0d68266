//! The acronyms that federal bodies are known by, as the Registry of Applied Titles lists them: people type them, and
//! records write the names out.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fold::slug;

type Acronyms = &'static [&'static str];

/// The body's name in English and in French, and its acronyms in both.
const BODIES: [(&str, &str, Acronyms); 22] = [
    ("Agriculture and Agri-Food Canada", "Agriculture et Agroalimentaire Canada", &["AAFC", "AAC"]),
    ("Canada Energy Regulator", "Régie de l’énergie du Canada", &["CER", "REC"]),
    ("Canadian Food Inspection Agency", "Agence canadienne d’inspection des aliments", &["CFIA", "ACIA"]),
    ("Canadian Hydrographic Service", "Service hydrographique du Canada", &["CHS", "SHC"]),
    ("Canadian Space Agency", "Agence spatiale canadienne", &["CSA", "ASC"]),
    ("Canadian Wildlife Service", "Service canadien de la faune", &["CWS", "SCF"]),
    (
        "Crown-Indigenous Relations and Northern Affairs Canada",
        "Relations Couronne-Autochtones et Affaires du Nord Canada",
        &["CIRNAC", "RCAANC"],
    ),
    ("Department of National Defence", "Ministère de la Défense nationale", &["DND", "MDN"]),
    ("Employment and Social Development Canada", "Emploi et Développement social Canada", &["ESDC", "EDSC"]),
    ("Environment and Climate Change Canada", "Environnement et Changement climatique Canada", &["ECCC"]),
    ("Fisheries and Oceans Canada", "Pêches et Océans Canada", &["DFO", "MPO"]),
    ("Geological Survey of Canada", "Commission géologique du Canada", &["GSC", "CGC"]),
    ("Impact Assessment Agency of Canada", "Agence d’évaluation d’impact du Canada", &["IAAC", "AEIC"]),
    ("Indigenous Services Canada", "Services aux Autochtones Canada", &["ISC", "SAC"]),
    (
        "Innovation, Science and Economic Development Canada",
        "Innovation, Sciences et Développement économique Canada",
        &["ISED", "ISDE"],
    ),
    ("National Research Council Canada", "Conseil national de recherches Canada", &["NRC", "CNRC"]),
    ("Natural Resources Canada", "Ressources naturelles Canada", &["NRCan", "RNCan"]),
    ("Parks Canada", "Parcs Canada", &["PC"]),
    ("Public Health Agency of Canada", "Agence de la santé publique du Canada", &["PHAC", "ASPC"]),
    (
        "Public Services and Procurement Canada",
        "Services publics et Approvisionnement Canada",
        &["PSPC", "SPAC"],
    ),
    ("Statistics Canada", "Statistique Canada", &["StatCan"]),
    ("Transport Canada", "Transports Canada", &["TC"]),
];

static BY_NAME: LazyLock<HashMap<String, Acronyms>> = LazyLock::new(|| {
    let names = |(en, fr, acronyms): (&str, &str, Acronyms)| [(slug(en), acronyms), (slug(fr), acronyms)];
    BODIES.into_iter().flat_map(names).collect()
});

/// The acronyms of the body with this name, in both languages; none for others.
pub(super) fn acronyms(name: &str) -> Acronyms {
    BY_NAME.get(&slug(name)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_known_by_either_name_however_it_is_written() {
        assert_eq!(acronyms("Fisheries and Oceans Canada"), ["DFO", "MPO"]);
        assert_eq!(acronyms("PÊCHES ET OCÉANS CANADA"), ["DFO", "MPO"]);
        assert_eq!(acronyms("Agence d'évaluation d'impact du Canada"), ["IAAC", "AEIC"]);
        assert!(acronyms("Fisheries").is_empty());
    }
}
