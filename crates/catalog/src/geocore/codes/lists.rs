//! The codes of ISO 19115 and HNAP that are known, with the words people read.

/// A known code: itself, its French form in HNAP, and what people read in either language.
pub(in crate::geocore) type Known = (&'static str, &'static str, &'static str, &'static str);

/// `MD_ScopeCode`
pub(in crate::geocore) const TYPES: &[Known] = &[
    ("dataset", "jeuDonnées", "Dataset", "Jeu de données"),
    ("series", "série", "Series", "Série"),
    ("service", "service", "Service", "Service"),
    (
        "nonGeographicDataset",
        "jeuDonnéesNonGéographiques",
        "Non-geographic dataset",
        "Jeu de données non géographiques",
    ),
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
pub(in crate::geocore) const STATUSES: &[Known] = &[
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
pub(in crate::geocore) const MAINTENANCES: &[Known] = &[
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
pub(in crate::geocore) const SPATIAL_REPRESENTATIONS: &[Known] = &[
    ("vector", "vecteur", "Vector", "Vectoriel"),
    ("grid", "grille", "Grid", "Matriciel"),
    ("textTable", "texteTable", "Text or table", "Texte ou tableau"),
    ("tin", "tin", "Triangulated irregular network", "Réseau de triangles irréguliers"),
    ("stereoModel", "modèleStéréo", "Stereo model", "Modèle stéréoscopique"),
    ("video", "vidéo", "Video", "Vidéo"),
];

/// `MD_RestrictionCode`
pub(in crate::geocore) const RESTRICTIONS: &[Known] = &[
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
    (
        "licenceUnrestricted",
        "licenceSansRestriction",
        "Licence without restriction",
        "Licence sans restriction",
    ),
    ("licenceEndUser", "licenceUtilisateur", "End user licence", "Licence d’utilisateur final"),
    ("licenceDistributor", "licenceDistributeur", "Distributor licence", "Licence de distributeur"),
    ("private", "privé", "Private", "Privé"),
    ("statutory", "statutaire", "Statutory", "Prévu par la loi"),
    ("confidential", "confidentiel", "Confidential", "Confidentiel"),
];

/// `CI_RoleCode`
pub(in crate::geocore) const ROLES: &[Known] = &[
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
pub(in crate::geocore) const CHARACTER_SETS: &[Known] = &[
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
