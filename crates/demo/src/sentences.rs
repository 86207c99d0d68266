//! Sentences that many subjects share: how data was made, checked, used, updated and may be obtained. Grouped by
//! purpose, so that a description takes at most one of each.

use crate::phrase::Pair;
use crate::subjects::Form;

pub(crate) const METHOD: &[Pair] = &[
    (
        "The observations were obtained with {tool} and {tool#2}.",
        "Les observations ont été obtenues au moyen {tool.de} et {tool#2.de}.",
    ),
    (
        "Data were collected with {tool} in collaboration with {partner}.",
        "Les données ont été recueillies à l'aide {tool.de}, en collaboration avec {partner}.",
    ),
    (
        "The work was carried out under {project} by {org} and {partner}.",
        "Les travaux ont été réalisés dans le cadre {project.de} par {org} et {partner}.",
    ),
    (
        "Source material at several scales was harmonized and then generalized to {scale}.",
        "Les documents sources, établis à plusieurs échelles, ont été harmonisés puis généralisés à {scale}.",
    ),
    (
        "The method combines {tool} with expert interpretation and follows a protocol first published in {y1}.",
        "La méthode combine {tool} et l'interprétation d'experts; elle suit un protocole publié pour la première fois en {y1}.",
    ),
    (
        "Fieldwork took place mainly between [May and July|June and August|July and September|June and October], when access to sites such as {feature} is easiest.",
        "Les travaux de terrain se sont déroulés principalement [de mai à juillet|de juin à août|de juillet à septembre|de juin à octobre], lorsque l'accès à des sites comme {feature} est le plus facile.",
    ),
    (
        "Local and Indigenous knowledge shared near {town} guided the choice of sites.",
        "Le savoir local et autochtone transmis près {town.de} a orienté le choix des sites.",
    ),
    (
        "Paper archives were scanned and transcribed by {partner} before being georeferenced.",
        "Les archives papier ont été numérisées et transcrites par {partner}, puis géoréférencées.",
    ),
    (
        "Processing relies on open source software, and the scripts are available on request (release {n:1-9}.{n:0-14}).",
        "Le traitement repose sur des logiciels libres, et les scripts sont fournis sur demande (version {n:1-9}.{n:0-14}).",
    ),
    ("Funding was provided through {project}.", "Le financement provient {project.de}."),
];

pub(crate) const QUALITY: &[Pair] = &[
    (
        "Quality was assessed through {check} and {check#2}.",
        "La qualité a été évaluée au moyen {check.de} et {check#2.de}.",
    ),
    (
        "Every record underwent {check#3} before publication.",
        "Avant leur publication, les données ont fait l'objet {check#3.de}.",
    ),
    (
        "Coordinates refer to {datum} and are accurate to within {n:1-200} m.",
        "Les coordonnées se rapportent au système {datum.bare} et sont exactes à {n:1-200} m près.",
    ),
    (
        "Some gaps remain {in}, where access is difficult and observations are few.",
        "Il subsiste des lacunes {in}, là où l'accès est difficile et les observations sont rares.",
    ),
    (
        "The data are provided as is; errors may be reported to {org}.",
        "Les données sont fournies telles quelles; les erreurs peuvent être signalées à l'organisme responsable.",
    ),
    (
        "Uncertainty is expressed by a flag from 1 (good) to {n:4-9} (missing).",
        "L'incertitude est exprimée par un indicateur allant de 1 (bon) à {n:4-9} (manquant).",
    ),
    (
        "About {n:2-19}% of the entries were rejected after {check}.",
        "Environ {n:2-19} % des entrées ont été rejetées à la suite {check.de}.",
    ),
    (
        "Positions digitized from maps older than {y1} may be off by as much as {n:20-500} m.",
        "Les positions numérisées à partir de cartes antérieures à {y1} peuvent comporter un écart allant jusqu'à {n:20-500} m.",
    ),
];

pub(crate) const USAGE: &[Pair] = &[
    ("The data support {user} and {user#2}.", "Les données servent à appuyer {user} ainsi que {user#2}."),
    ("The product is intended primarily for {user}.", "Ce produit vise principalement à appuyer {user}."),
    (
        "Planners, researchers and the public can use the data for {user}.",
        "Les planificateurs, les chercheurs et le public peuvent utiliser les données pour {user}.",
    ),
    (
        "A first version, released in {y1}, was widely used for {user}.",
        "Une première version, parue en {y1}, a été largement utilisée pour {user}.",
    ),
    (
        "The data should be combined with other sources before decisions on {user} are made.",
        "Il convient de combiner ces données avec d'autres sources avant de prendre des décisions concernant {user}.",
    ),
    (
        "Communities around {town} have relied on this information for {user}.",
        "Des collectivités de la région {town.de} ont eu recours à cette information pour {user}.",
    ),
];

pub(crate) const UPKEEP: &[Pair] = &[
    (
        "Updates are made each year, usually in {month}.",
        "Les mises à jour sont effectuées chaque année, habituellement en {month}.",
    ),
    ("No further update is planned.", "Aucune autre mise à jour n'est prévue."),
    (
        "This edition replaces the one distributed in {y1}.",
        "La présente édition remplace celle diffusée en {y1}.",
    ),
    (
        "The dataset will be extended as new observations are received from {partner}.",
        "Le jeu de données sera enrichi à mesure que de nouvelles observations seront transmises par {partner}.",
    ),
    (
        "Corrections made since {month} {y2} are listed in a change log.",
        "Les corrections apportées depuis {month} {y2} sont énumérées dans un journal des modifications.",
    ),
    (
        "{Org} maintains the data and answers questions about them.",
        "{Org} assure la tenue à jour des données et répond aux questions à leur sujet.",
    ),
    (
        "Earlier editions are archived under reference {code:@@@-~~~~-~~}.",
        "Les éditions antérieures sont archivées sous la référence {code:@@@-~~~~-~~}.",
    ),
];

const VECTOR: &[Pair] = &[
    (
        "Files are available in shapefile, GeoPackage and file geodatabase formats.",
        "Les fichiers sont offerts en formats Shapefile, GeoPackage et géodatabase fichier.",
    ),
    (
        "Attributes are described in a bilingual data dictionary.",
        "Les attributs sont décrits dans un dictionnaire de données bilingue.",
    ),
    (
        "Each feature has a permanent identifier that is kept from one edition to the next.",
        "Chaque entité possède un identifiant permanent, conservé d'une édition à l'autre.",
    ),
    (
        "A map service displays the layers at scales smaller than {scale}.",
        "Un service de cartographie affiche les couches à des échelles inférieures à {scale}.",
    ),
];

const GRID: &[Pair] = &[
    (
        "Rasters are delivered as GeoTIFF tiles in the Canada Atlas Lambert projection.",
        "Les données matricielles sont livrées sous forme de tuiles GeoTIFF dans la projection conique conforme de Lambert de l'Atlas du Canada.",
    ),
    (
        "Cells without data carry the value −{n:32767-32768}.",
        "Les cellules sans données portent la valeur −{n:32767-32768}.",
    ),
    (
        "A web map service and a coverage service give access to the full resolution.",
        "Un service de cartographie Web et un service de couverture donnent accès à la pleine résolution.",
    ),
    (
        "Tile {code:~~@-~~~~} was reprocessed to remove striping.",
        "La tuile {code:~~@-~~~~} a été retraitée afin d'éliminer les effets de bandes.",
    ),
];

const TABLE: &[Pair] = &[
    (
        "The tables are distributed as comma-separated values with one row per observation.",
        "Les tableaux sont diffusés en format CSV, à raison d'une ligne par observation.",
    ),
    (
        "Column headings are explained in an accompanying document in both official languages.",
        "Les en-têtes de colonnes sont expliqués dans un document d'accompagnement dans les deux langues officielles.",
    ),
    (
        "Times are given in Coordinated Universal Time.",
        "Les heures sont exprimées en temps universel coordonné.",
    ),
    (
        "An application programming interface returns the {n:50-5000} most recent observations.",
        "Une interface de programmation retourne les {n:50-5000} observations les plus récentes.",
    ),
];

pub(crate) const fn format(form: Form) -> &'static [Pair] {
    match form {
        Form::Vector => VECTOR,
        Form::Grid => GRID,
        Form::Table => TABLE,
    }
}

/// Keywords that catalogues attach to nearly anything.
pub(crate) const COMMON_KEYWORDS: &[Pair] = &[
    ("Canada", "Canada"),
    ("geospatial data", "données géospatiales"),
    ("maps", "cartes"),
    ("environment", "environnement"),
    ("natural resources", "ressources naturelles"),
    ("geographic data", "données géographiques"),
    ("open data", "données ouvertes"),
    ("science", "sciences"),
    ("Government information", "Information gouvernementale"),
    ("geomatics", "géomatique"),
    ("scientific research", "recherche scientifique"),
    ("cartography", "cartographie"),
];
