//! Rocks, minerals and what is drilled for.

use super::{Form, Subject, Theme};
use crate::places::{GROUND, Kind};

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "BEDROK",
        theme: Theme::Geology,
        form: Form::Vector,
        kinds: GROUND,
        topics: &["geoscientificInformation"],
        since: 1950,
        titles: &[
            ("Bedrock Geology of {area}", "Géologie du substratum rocheux {area.de}"),
            ("Geological Map – {name}", "Carte géologique – {name}"),
            ("Geological Compilation {in}, {scale}", "Compilation géologique {in}, {scale}"),
        ],
        leads: &[
            (
                "Lithological units, faults, folds and structural measurements are compiled {in} at a scale of {scale}.",
                "Les unités lithologiques, les failles, les plis et les mesures structurales sont compilés {in} à l'échelle de {scale}.",
            ),
            (
                "The map records the results of fieldwork carried out {in} from {y1} to {y2} by several bedrock mapping crews.",
                "La carte présente les résultats des travaux de terrain menés {in} de {y1} à {y2} par plusieurs équipes de cartographie du substratum rocheux.",
            ),
        ],
        details: &[
            (
                "Archean {rock} and {rock#2} are cut by Proterozoic dykes.",
                "Des dykes protérozoïques recoupent les unités archéennes, où dominent {rock} et {rock#2}.",
            ),
            (
                "A sample from {feature} gave a uranium-lead age of {n:1050-3890} ± {n:2-14} Ma.",
                "Un échantillon prélevé près {feature.de} a donné un âge uranium-plomb de {n:1050-3890} ± {n:2-14} Ma.",
            ),
            (
                "The legend follows Open File {n:1200-9100} and replaces the {y1} edition.",
                "La légende est celle du dossier public {n:1200-9100} et remplace l'édition de {y1}.",
            ),
        ],
        keywords: &[
            ("geology", "géologie"),
            ("bedrock", "substratum rocheux"),
            ("lithology", "lithologie"),
            ("faults", "failles"),
            ("structural geology", "géologie structurale"),
            ("Earth sciences", "sciences de la Terre"),
            ("stratigraphy", "stratigraphie"),
        ],
    },
    Subject {
        code: "MINOCC",
        theme: Theme::Geology,
        form: Form::Table,
        kinds: GROUND,
        topics: &["geoscientificInformation", "economy"],
        since: 1950,
        titles: &[
            ("Mineral Occurrences {in}", "Indices minéralisés {in}"),
            ("Mineral Deposits and Mines of {area}", "Gîtes minéraux et mines {area.de}"),
            ("Mining Claims – {name}", "Titres miniers – {name}"),
        ],
        leads: &[
            (
                "The file describes {n:60-14000} mineral occurrences {in}, with commodities, host rocks, grades and exploration history.",
                "Le fichier décrit {n:60-14000} indices minéralisés {in}, avec les substances, les roches encaissantes, les teneurs et l'historique d'exploration.",
            ),
            (
                "Active, suspended and abandoned mines {in} are located with their production since {y1}.",
                "Les mines en exploitation, suspendues ou abandonnées {in} sont localisées avec leur production depuis {y1}.",
            ),
        ],
        details: &[
            (
                "The showing at {feature} returned {d:4-310} g/t over {d:8-120} m; the main commodity is {mineral}.",
                "L'indice situé près {feature.de} a donné {d:4-310} g/t sur {d:8-120} m; la substance principale est {mineral}.",
            ),
            (
                "Exploration targets {mineral}, {mineral#2} and {mineral#3}.",
                "L'exploration vise {mineral}, {mineral#2} et {mineral#3}.",
            ),
            (
                "Assessment report {code:0~~~~~} contains the original drill logs.",
                "Le rapport de travaux {code:0~~~~~} contient les journaux de sondage originaux.",
            ),
        ],
        keywords: &[
            ("mineral resources", "ressources minérales"),
            ("mines", "mines"),
            ("mineral exploration", "exploration minérale"),
            ("mineral deposits", "gîtes minéraux"),
            ("critical minerals", "minéraux critiques"),
            ("mining", "exploitation minière"),
        ],
    },
    Subject {
        code: "SURFIC",
        theme: Theme::Geology,
        form: Form::Vector,
        kinds: GROUND,
        topics: &["geoscientificInformation"],
        since: 1955,
        titles: &[
            ("Surficial Geology of {area}", "Géologie des formations superficielles {area.de}"),
            (
                "Quaternary Deposits and Ice Flow – {name}",
                "Dépôts quaternaires et écoulement glaciaire – {name}",
            ),
        ],
        leads: &[
            (
                "Till, glaciofluvial, marine and organic deposits {in} are mapped at a scale of {scale}, with drumlins, eskers and striae.",
                "Le till ainsi que les dépôts fluvioglaciaires, marins et organiques {in} sont cartographiés à l'échelle de {scale}, avec les drumlins, les eskers et les stries.",
            ),
            (
                "Airphoto interpretation and {n:80-2900} field sites document the glacial history of {area}.",
                "La photo-interprétation et {n:80-2900} sites de terrain renseignent sur l'histoire glaciaire {area.de}.",
            ),
        ],
        details: &[
            (
                "Marine clay more than {n:8-70} m thick lies beneath the lowlands near {feature}.",
                "De l'argile marine de plus de {n:8-70} m d'épaisseur se trouve sous les basses-terres près {feature.de}.",
            ),
            (
                "Radiocarbon dates bracket deglaciation between {n:7-10} and {n:11-14} thousand years ago.",
                "Les datations au radiocarbone situent la déglaciation il y a de {n:7-10} à {n:11-14} milliers d'années.",
            ),
            (
                "Granular resources for road building are outlined separately.",
                "Les ressources en matériaux granulaires pour la construction routière sont délimitées séparément.",
            ),
        ],
        keywords: &[
            ("surficial geology", "géologie des formations superficielles"),
            ("Quaternary", "Quaternaire"),
            ("till", "till"),
            ("glacial landforms", "formes glaciaires"),
            ("eskers", "eskers"),
            ("aggregates", "granulats"),
        ],
    },
    Subject {
        code: "GEOCHM",
        theme: Theme::Geology,
        form: Form::Table,
        kinds: GROUND,
        topics: &["geoscientificInformation", "environment"],
        since: 1965,
        titles: &[
            ("Lake Sediment Geochemistry of {area}", "Géochimie des sédiments lacustres {area.de}"),
            (
                "Till and Stream Sediment Geochemistry {in}",
                "Géochimie du till et des sédiments de ruisseau {in}",
            ),
        ],
        leads: &[
            (
                "Concentrations of {n:12-65} elements were measured in {n:240-12800} sediment samples collected {in}.",
                "Les concentrations de {n:12-65} éléments ont été mesurées dans {n:240-12800} échantillons de sédiments prélevés {in}.",
            ),
            (
                "Archived samples from the {y1} reconnaissance {in} were reanalysed in {y2} with modern methods.",
                "Des échantillons archivés de la campagne de reconnaissance de {y1} {in} ont été réanalysés en {y2} selon des méthodes modernes.",
            ),
        ],
        details: &[
            (
                "The highest content of {mineral} comes from {feature}.",
                "La plus forte teneur en {mineral.bare} provient des environs {feature.de}.",
            ),
            (
                "Duplicates and certified standards were inserted at a rate of one in {n:10-40}.",
                "Des duplicatas et des étalons certifiés ont été insérés à raison d'un échantillon sur {n:10-40}.",
            ),
        ],
        keywords: &[
            ("geochemistry", "géochimie"),
            ("sediments", "sédiments"),
            ("trace elements", "éléments traces"),
            ("mineral exploration", "exploration minérale"),
            ("till", "till"),
            ("chemical analysis", "analyse chimique"),
        ],
    },
    Subject {
        code: "WELLS",
        theme: Theme::Energy,
        form: Form::Table,
        kinds: GROUND & !Kind::Island.bit(),
        topics: &["economy", "geoscientificInformation"],
        since: 1950,
        titles: &[
            ("Oil and Gas Wells – {name}", "Puits de pétrole et de gaz – {name}"),
            ("Drill Core and Well Logs {in}", "Carottes et diagraphies {in}"),
        ],
        leads: &[
            (
                "Surface location, status, operator and total depth are listed for {n:80-210000} wells drilled {in}.",
                "L'emplacement en surface, l'état, l'exploitant et la profondeur totale sont indiqués pour {n:80-210000} puits forés {in}.",
            ),
            (
                "Core descriptions and geophysical logs from {n:25-3600} wells {in} were digitized.",
                "Les descriptions de carottes et les diagraphies de {n:25-3600} puits {in} ont été numérisées.",
            ),
        ],
        details: &[
            (
                "Well {code:~~-~~-0~~-~~W~} reached {rock} at {n:400-4800} m.",
                "Le puits {code:~~-~~-0~~-~~W~} a atteint {rock} à {n:400-4800} m de profondeur.",
            ),
            (
                "Orphan and inactive wells are flagged for reclamation.",
                "Les puits orphelins et inactifs sont signalés en vue de la remise en état des lieux.",
            ),
        ],
        keywords: &[
            ("oil and gas", "pétrole et gaz"),
            ("wells", "puits"),
            ("drilling", "forage"),
            ("energy", "énergie"),
            ("hydrocarbons", "hydrocarbures"),
            ("reclamation", "remise en état"),
        ],
    },
];
