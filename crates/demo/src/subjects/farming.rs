//! Crops and soils.

use super::{Form, Subject, Theme};
use crate::places::{Kind, WIDE};

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "CROPS",
        theme: Theme::Farming,
        form: Form::Grid,
        kinds: WIDE,
        topics: &["farming"],
        since: 1976,
        titles: &[
            ("Annual Crop Inventory – {name}, {y2}", "Inventaire annuel des cultures – {name}, {y2}"),
            ("Crop Yield Estimates {in}", "Estimations du rendement des cultures {in}"),
        ],
        leads: &[
            (
                "Field crops {in} were identified in {y2} from optical and radar satellite images combined with crop insurance data.",
                "Les grandes cultures {in} ont été déterminées en {y2} à partir d'images satellitaires optiques et radar combinées à des données d'assurance-récolte.",
            ),
            (
                "Yields are modelled for {n:6-140} agricultural units {in} using vegetation indices and soil moisture.",
                "Les rendements sont modélisés pour {n:6-140} unités agricoles {in} à l'aide d'indices de végétation et de l'humidité du sol.",
            ),
        ],
        details: &[
            (
                "The area devoted to {crop} reached {n:2500-640000} ha, followed by {crop#2}.",
                "Les principales productions sont {crop} et {crop#2}, sur une superficie combinée de {n:2500-640000} ha.",
            ),
            (
                "Ground truth was gathered along {n:14-95} roadside transects in {month}.",
                "Les données de terrain ont été recueillies le long de {n:14-95} transects routiers en {month}.",
            ),
            (
                "Classification accuracy is at least {n:80-92}% for the main crops.",
                "L'exactitude de la classification est d'au moins {n:80-92} % pour les principales cultures.",
            ),
        ],
        keywords: &[
            ("agriculture", "agriculture"),
            ("crops", "cultures"),
            ("crop inventory", "inventaire des cultures"),
            ("farmland", "terres agricoles"),
            ("yield", "rendement"),
            ("grain", "céréales"),
            ("remote sensing", "télédétection"),
        ],
    },
    Subject {
        code: "SOILS",
        theme: Theme::Farming,
        form: Form::Vector,
        kinds: WIDE | Kind::Watershed.bit(),
        topics: &["farming", "geoscientificInformation"],
        since: 1950,
        titles: &[
            ("Soil Survey of {area}", "Étude pédologique {area.de}"),
            ("Detailed Soil Map – {name}", "Carte détaillée des sols – {name}"),
            ("Soil Organic Carbon {in}", "Carbone organique du sol {in}"),
        ],
        leads: &[
            (
                "Soil map units {in} are linked to tables of drainage, texture, stoniness and agricultural capability.",
                "Les unités cartographiques de sols {in} sont reliées à des tables décrivant le drainage, la texture, la pierrosité et les possibilités agricoles.",
            ),
            (
                "The survey conducted {in} in {y1} has been digitized at a scale of {scale} and correlated with current classification.",
                "L'étude réalisée {in} en {y1} a été numérisée à l'échelle de {scale} et corrélée avec la classification actuelle.",
            ),
        ],
        details: &[
            (
                "Luvisols and Podzols developed on till derived from {rock} are the most extensive.",
                "Les luvisols et les podzols formés sur du till provenant de roches comme {rock} sont les plus étendus.",
            ),
            (
                "{n:90-5400} profiles were described and sampled to a depth of one metre.",
                "Au total, {n:90-5400} profils ont été décrits et échantillonnés jusqu'à un mètre de profondeur.",
            ),
            (
                "Erosion risk is high on slopes planted in {crop}.",
                "Le risque d'érosion est élevé sur les pentes cultivées, en particulier là où domine {crop}.",
            ),
        ],
        keywords: &[
            ("soils", "sols"),
            ("soil survey", "étude pédologique"),
            ("pedology", "pédologie"),
            ("agricultural capability", "possibilités agricoles"),
            ("erosion", "érosion"),
            ("soil carbon", "carbone du sol"),
        ],
    },
];
