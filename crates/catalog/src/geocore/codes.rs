//! Open code lists (ISO 19115, HNAP): the codes we know with our own wording, everything else as the record has it.

use super::json::Json;
use super::text::{halves, one_line};
use super::warning::{Notes, Warning};
use crate::Bilingual;
use crate::codes::{CodeValue, Theme, Topic};

/// A known code: itself, its French form in HNAP, and what people read in either language.
type Known = (&'static str, &'static str, &'static str, &'static str);

/// `MD_ScopeCode`
pub(super) const TYPES: &[Known] = &[
    ("dataset", "jeuDonnées", "Dataset", "Jeu de données"),
    ("series", "série", "Series", "Série"),
    ("service", "service", "Service", "Service"),
    ("nonGeographicDataset", "jeuDonnéesNonGéographiques", "Non-geographic dataset", "Jeu de données non géographiques"),
    ("feature", "entité", "Feature", "Entité"),
    ("featureType", "typeEntité", "Feature type", "Type d’entité"),
    ("attribute", "attribut", "Attribute", "Attribut"),
    ("attributeType", "typeAttribut", "Attribute type", "Type d’attribut"),
    ("propertyType", "typePropriété", "Property type", "Type de propriété"),
    ("collectionHardware", "matérielCollecte", "Collection hardware", "Matériel de collecte"),
    ("collectionSession", "sessionCollecte", "Collection session", "Session de collecte"),
    ("dimensionGroup", "groupeDimension", "Dimension group", "Groupe de dimensions"),
    ("fieldSession", "sessionTerrain", "Field session", "Campagne de terrain"),
    ("software", "logiciel", "Software", "Logiciel"),
    ("model", "modèle", "Model", "Modèle"),
    ("tile", "tuile", "Tile", "Tuile"),
    ("document", "document", "Document", "Document"),
    ("application", "application", "Application", "Application"),
    ("collection", "collection", "Collection", "Collection"),
    ("coverage", "couverture", "Coverage", "Couverture"),
    ("initiative", "initiative", "Initiative", "Initiative"),
    ("map", "carte", "Map", "Carte"),
    ("product", "produit", "Product", "Produit"),
    ("sample", "échantillon", "Sample", "Échantillon"),
    ("repository", "dépôt", "Repository", "Dépôt"),
];

/// `MD_ProgressCode`
pub(super) const STATUSES: &[Known] = &[
    ("completed", "complété", "Completed", "Terminé"),
    ("historicalArchive", "archiveHistorique", "Historical archive", "Archive historique"),
    ("obsolete", "périmé", "Obsolete", "Périmé"),
    ("onGoing", "enContinue", "Ongoing", "En continu"),
    ("planned", "planifié", "Planned", "Planifié"),
    ("required", "requis", "Required", "Requis"),
    ("underDevelopment", "enProduction", "Under development", "En cours d’élaboration"),
    ("proposed", "proposé", "Proposed", "Proposé"),
    ("tentative", "provisoire", "Tentative", "Provisoire"),
    ("final", "final", "Final", "Définitif"),
    ("pending", "enAttente", "Pending", "En attente"),
    ("retired", "retiré", "Retired", "Retiré"),
    ("superseded", "remplacé", "Superseded", "Remplacé"),
    ("valid", "valide", "Valid", "Valide"),
    ("accepted", "accepté", "Accepted", "Accepté"),
    ("notAccepted", "nonAccepté", "Not accepted", "Non accepté"),
    ("withdrawn", "révoqué", "Withdrawn", "Révoqué"),
    ("deprecated", "déprécié", "Deprecated", "Déconseillé"),
];

/// `MD_MaintenanceFrequencyCode`; French agrees with *fréquence*.
pub(super) const MAINTENANCES: &[Known] = &[
    ("continual", "continue", "Continual", "Continue"),
    ("daily", "quotidien", "Daily", "Quotidienne"),
    ("weekly", "hebdomadaire", "Weekly", "Hebdomadaire"),
    ("fortnightly", "quinzomadaire", "Every two weeks", "Aux deux semaines"),
    ("semimonthly", "bimensuel", "Twice a month", "Bimensuelle"),
    ("monthly", "mensuel", "Monthly", "Mensuelle"),
    ("quarterly", "trimestriel", "Quarterly", "Trimestrielle"),
    ("biannually", "semestriel", "Twice a year", "Semestrielle"),
    ("annually", "annuel", "Annually", "Annuelle"),
    ("biennially", "bisannuel", "Every two years", "Bisannuelle"),
    ("periodic", "périodique", "Periodic", "Périodique"),
    ("asNeeded", "auBesoin", "As needed", "Au besoin"),
    ("irregular", "irrégulier", "Irregular", "Irrégulière"),
    ("notPlanned", "nonPlanifié", "Not planned", "Non planifiée"),
    ("unknown", "inconnu", "Unknown", "Inconnue"),
];

/// `MD_SpatialRepresentationTypeCode`
pub(super) const SPATIAL_REPRESENTATIONS: &[Known] = &[
    ("vector", "vecteur", "Vector", "Vectoriel"),
    ("grid", "grille", "Grid", "Matriciel"),
    ("textTable", "texteTable", "Text or table", "Texte ou tableau"),
    ("tin", "tin", "Triangulated irregular network", "Réseau de triangles irréguliers"),
    ("stereoModel", "modèleStéréo", "Stereo model", "Modèle stéréoscopique"),
    ("video", "vidéo", "Video", "Vidéo"),
];

/// `MD_RestrictionCode`
pub(super) const RESTRICTIONS: &[Known] = &[
    ("license", "licence", "Licence", "Licence"),
    ("copyright", "droitAuteur", "Copyright", "Droit d’auteur"),
    ("patent", "brevet", "Patent", "Brevet"),
    ("patentPending", "brevetEnInstance", "Patent pending", "Brevet en instance"),
    ("trademark", "marqueCommerce", "Trademark", "Marque de commerce"),
    (
        "intellectualPropertyRights",
        "droitsPropriétéIntellectuelle",
        "Intellectual property rights",
        "Droits de propriété intellectuelle",
    ),
    ("restricted", "restreint", "Restricted", "Accès restreint"),
    ("otherRestrictions", "autresRestrictions", "Other restrictions", "Autres restrictions"),
    ("unrestricted", "sansRestriction", "Unrestricted", "Sans restriction"),
    ("licenceUnrestricted", "licenceSansRestriction", "Licence without restriction", "Licence sans restriction"),
    ("licenceEndUser", "licenceUtilisateur", "End user licence", "Licence d’utilisateur final"),
    ("licenceDistributor", "licenceDistributeur", "Distributor licence", "Licence de distributeur"),
    ("private", "privé", "Private", "Privé"),
    ("statutory", "statutaire", "Statutory", "Prévu par la loi"),
    ("confidential", "confidentiel", "Confidential", "Confidentiel"),
];

/// `CI_RoleCode`
pub(super) const ROLES: &[Known] = &[
    ("pointOfContact", "contact", "Point of contact", "Personne-ressource"),
    ("custodian", "conservateur", "Custodian", "Conservateur"),
    ("owner", "propriétaire", "Owner", "Propriétaire"),
    ("author", "auteur", "Author", "Auteur"),
    ("coAuthor", "coauteur", "Co-author", "Coauteur"),
    ("publisher", "éditeur", "Publisher", "Éditeur"),
    ("distributor", "distributeur", "Distributor", "Distributeur"),
    ("principalInvestigator", "chercheurPrincipal", "Principal investigator", "Chercheur principal"),
    ("processor", "traiteur", "Processor", "Responsable du traitement"),
    ("originator", "créateur", "Originator", "Créateur"),
    ("resourceProvider", "fournisseurRessource", "Resource provider", "Fournisseur de la ressource"),
    ("contributor", "contributeur", "Contributor", "Contributeur"),
    ("collaborator", "collaborateur", "Collaborator", "Collaborateur"),
    ("editor", "réviseur", "Editor", "Réviseur"),
    ("user", "utilisateur", "User", "Utilisateur"),
    ("sponsor", "commanditaire", "Sponsor", "Commanditaire"),
    ("funder", "bailleurFonds", "Funder", "Bailleur de fonds"),
    ("mediator", "médiateur", "Mediator", "Médiateur"),
    ("rightsHolder", "détenteurDroits", "Rights holder", "Titulaire des droits"),
    ("stakeholder", "intervenant", "Stakeholder", "Partie prenante"),
];

/// `MD_CharacterSetCode`
pub(super) const CHARACTER_SETS: &[Known] = &[
    ("utf8", "utf8", "UTF-8", "UTF-8"),
    ("utf16", "utf16", "UTF-16", "UTF-16"),
    ("utf7", "utf7", "UTF-7", "UTF-7"),
    ("ucs2", "ucs2", "UCS-2", "UCS-2"),
    ("ucs4", "ucs4", "UCS-4", "UCS-4"),
    ("usAscii", "usAscii", "US-ASCII", "US-ASCII"),
    ("8859part1", "8859partie1", "ISO 8859-1", "ISO 8859-1"),
    ("8859part15", "8859partie15", "ISO 8859-15", "ISO 8859-15"),
    ("ebcdic", "ebcdic", "EBCDIC", "EBCDIC"),
];

/// The first code of a field that has one.
pub(super) fn code_value(value: &Json, known: &'static [Known], notes: &mut Notes) -> Option<CodeValue> {
    code_values(value, known, notes).into_iter().next()
}

/// The codes of a field: `english; français`, `a, b; x, y`, `{en, fr}` or a list of those; each once.
pub(super) fn code_values(value: &Json, known: &'static [Known], notes: &mut Notes) -> Vec<CodeValue> {
    let parts = if value.items().is_empty() { std::slice::from_ref(value) } else { value.items() };
    let mut values: Vec<CodeValue> = Vec::new();
    for part in parts {
        let (en, fr) = halves(part, notes);
        let names = |half: Option<&str>| -> Vec<Option<String>> {
            half.map(|half| half.split(',').map(one_line).collect()).unwrap_or_default()
        };
        let (en, fr) = (names(en.as_deref()), names(fr.as_deref()));
        for position in 0..en.len().max(fr.len()) {
            let name = |half: &[Option<String>]| half.get(position).cloned().flatten();
            let found = one_code(name(&en), name(&fr), known, notes);
            values.extend(found.filter(|found| values.iter().all(|value| value.code != found.code)));
        }
    }
    values
}

fn one_code(
    en: Option<String>,
    fr: Option<String>,
    known: &'static [Known],
    notes: &mut Notes,
) -> Option<CodeValue> {
    let find = |name: Option<&String>| {
        let name = name?;
        known.iter().find(|known| is_same(name, known.0)).or_else(|| known.iter().find(|known| is_same(name, known.1)))
    };
    if let Some((code, _, english, french)) = find(en.as_ref()).or_else(|| find(fr.as_ref())) {
        let label = Bilingual::new((*english).to_owned(), (*french).to_owned());
        return Some(CodeValue { code: (*code).to_owned(), label });
    }
    let code = en.clone().or_else(|| fr.clone())?;
    notes.add(Warning::UnknownCode);
    Some(CodeValue { code, label: Bilingual { en, fr } })
}

/// Case, blanks and punctuation aside.
fn is_same(name: &str, code: &str) -> bool {
    let letters =
        |text: &'_ str| text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    // Deciding by the first letter spares the copies for nearly every pair.
    let first = |text: &str| text.chars().find(|char| char.is_alphanumeric()).map(|char| char.to_lowercase().to_string());
    name == code || first(name) == first(code) && letters(name) == letters(code)
}

/// The topics of `topicCategory`, each once in the item's order: joined codes, or a list of `{code, label}`.
pub(super) fn topics(value: &Json, notes: &mut Notes) -> Vec<Topic> {
    let mut codes: Vec<String> = Vec::new();
    for part in value.items() {
        let field = if part.fields().is_empty() { part } else { part.get("code") };
        codes.extend(super::text::scalar(field, notes).map(|code| code.into_owned()));
    }
    if value.items().is_empty() {
        codes.extend(super::text::scalar(value, notes).map(|code| code.into_owned()));
    }
    let mut topics = Vec::new();
    for code in codes.iter().flat_map(|code| code.split([',', ';'])).filter_map(super::text::meaningful) {
        match Topic::from_record_code(code) {
            Some(topic) if topics.contains(&topic) => {}
            Some(topic) => topics.push(topic),
            None => notes.add(Warning::UnknownTopic),
        }
    }
    if topics.is_empty() {
        notes.add(Warning::MissingTopic);
    }
    topics
}

/// The themes of the topics, in the order of `Theme::ALL`.
pub(super) fn themes(topics: &[Topic]) -> Vec<Theme> {
    let has = |theme: &Theme| topics.iter().any(|topic| topic.theme() == *theme);
    Theme::ALL.iter().copied().filter(has).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, known: &'static [Known], expected: &[(&str, &str, &str)], warns: bool) {
        let mut notes = Notes::default();
        let values = code_values(&serde_json::from_str(json).unwrap(), known, &mut notes);
        let found: Vec<_> = values
            .iter()
            .map(|value| {
                let label = |half: &Option<String>| half.clone().unwrap_or_default();
                (value.code.clone(), label(&value.label.en), label(&value.label.fr))
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(a, b, c)| ((*a).into(), (*b).into(), (*c).into())).collect();
        assert_eq!(found, expected, "{json}");
        assert_eq!(notes.into_warnings().contains(&Warning::UnknownCode), warns, "{json}");
    }

    #[test]
    fn codes_get_their_canonical_case_and_our_wording() {
        let ongoing = [("onGoing", "Ongoing", "En continu")];
        check(r#""onGoing; enContinue""#, STATUSES, &ongoing, false);
        check(r#""ongoing""#, STATUSES, &ongoing, false);
        check(r#"{"en": "ongoing", "fr": null}"#, STATUSES, &ongoing, false);
        check(r#"{"en": null, "fr": "En continue"}"#, STATUSES, &ongoing, false);
        check(r#""On going;""#, STATUSES, &ongoing, false);
        let vector = ("vector", "Vector", "Vectoriel");
        let grid = ("grid", "Grid", "Matriciel");
        check(r#""vector, grid; vecteur, grille""#, SPATIAL_REPRESENTATIONS, &[vector, grid], false);
        check(r#""vector, vector; vecteur""#, SPATIAL_REPRESENTATIONS, &[vector], false);
        check(r#"["grid; grille", {"en": "vector"}]"#, SPATIAL_REPRESENTATIONS, &[grid, vector], false);
        check(r#""licence; licence""#, RESTRICTIONS, &[("license", "Licence", "Licence")], false);
    }

    #[test]
    fn unknown_codes_keep_the_halves_of_the_record() {
        check(r#""webMap; carteWeb""#, TYPES, &[("webMap", "webMap", "carteWeb")], true);
        check(r#""Not Available; Indisponible""#, TYPES, &[], false);
        check("null", TYPES, &[], false);
        check(r#"" ; ""#, TYPES, &[], false);
    }

    #[test]
    fn topics_are_read_in_every_spelling() {
        let check = |json: &str, expected: &[Topic], warnings: &[Warning]| {
            let mut notes = Notes::default();
            assert_eq!(topics(&serde_json::from_str(json).unwrap(), &mut notes), expected, "{json}");
            assert_eq!(notes.into_warnings(), warnings, "{json}");
        };
        check(r#""oceans, inland_waters, oceans""#, &[Topic::Oceans, Topic::InlandWaters], &[]);
        check(r#"[{"code": "elevation"}, "transport"]"#, &[Topic::Elevation, Topic::Transportation], &[]);
        check(r#""oceans;lakes""#, &[Topic::Oceans], &[Warning::UnknownTopic]);
        check("null", &[], &[Warning::MissingTopic]);
    }

    #[test]
    fn no_list_names_a_code_twice() {
        for list in [TYPES, STATUSES, MAINTENANCES, SPATIAL_REPRESENTATIONS, RESTRICTIONS, ROLES, CHARACTER_SETS] {
            for (position, known) in list.iter().enumerate() {
                assert!(list[..position].iter().all(|other| other.0 != known.0), "{}", known.0);
            }
        }
    }
}
