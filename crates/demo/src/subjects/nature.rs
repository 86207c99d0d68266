//! Forests, wildlife and what protects them.

use super::{Form, Subject, Theme};
use crate::places::{Kind, RURAL};

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "FORINV",
        theme: Theme::Forest,
        form: Form::Vector,
        kinds: RURAL,
        topics: &["biota", "economy"],
        since: 1960,
        titles: &[
            ("Forest Inventory of {area}", "Inventaire forestier {area.de}"),
            (
                "Forest Stands and Site Index – {name}",
                "Peuplements forestiers et indice de qualité de station – {name}",
            ),
            ("Mature and Old-Growth Forests {in}", "Forêts mûres et vieilles forêts {in}"),
        ],
        leads: &[
            (
                "Forest stands {in} are described by species composition, height, density, age class and disturbance history.",
                "Les peuplements forestiers {in} sont décrits par leur composition, leur hauteur, leur densité, leur classe d'âge et l'historique des perturbations.",
            ),
            (
                "The inventory delineates {n:2400-980000} stands {in}, interpreted from aerial photographs taken in {y2}.",
                "L'inventaire délimite {n:2400-980000} peuplements {in}, interprétés à partir de photographies aériennes prises en {y2}.",
            ),
        ],
        details: &[
            (
                "The dominant species is {tree}, followed by {tree#2}.",
                "L'essence dominante est {tree}, suivie {tree#2.de}.",
            ),
            (
                "Merchantable volume averages {n:55-390} m³ per hectare in softwood stands.",
                "Le volume marchand moyen est de {n:55-390} m³ à l'hectare dans les peuplements résineux.",
            ),
            (
                "Plantations, partial cuts and salvage logging since {y1} are recorded as separate layers.",
                "Les plantations, les coupes partielles et les récoltes de récupération effectuées depuis {y1} font l'objet de couches distinctes.",
            ),
        ],
        keywords: &[
            ("forest inventory", "inventaire forestier"),
            ("forests", "forêts"),
            ("forestry", "foresterie"),
            ("tree species", "essences forestières"),
            ("stands", "peuplements"),
            ("timber", "bois d'œuvre"),
            ("sustainable development", "développement durable"),
        ],
    },
    Subject {
        code: "FIRE",
        theme: Theme::Forest,
        form: Form::Vector,
        kinds: RURAL & !Kind::Country.bit() | Kind::Country.bit(),
        topics: &["environment", "society"],
        since: 1950,
        titles: &[
            ("Wildfire Perimeters {in}", "Périmètres des feux de forêt {in}"),
            (
                "Burned Area and Fire Severity – {name}, {y2}",
                "Superficies brûlées et gravité des feux – {name}, {y2}",
            ),
            ("Fire History of {area}", "Historique des incendies {area.de}"),
        ],
        leads: &[
            (
                "Perimeters of {n:40-6800} wildfires larger than {n:1-200} ha that burned {in} between {y1} and {y2} are provided.",
                "Les périmètres de {n:40-6800} feux de forêt de plus de {n:1-200} ha survenus {in} entre {y1} et {y2} sont fournis.",
            ),
            (
                "Burn severity was mapped {in} by comparing satellite images taken before and after the {y2} fire season.",
                "La gravité des feux a été cartographiée {in} en comparant des images satellitaires prises avant et après la saison des incendies de {y2}.",
            ),
        ],
        details: &[
            (
                "Lightning caused {n:31-78}% of ignitions; the others are attributed to human activity.",
                "La foudre a causé {n:31-78} % des allumages; les autres sont attribués à l'activité humaine.",
            ),
            (
                "The {feature} fire alone burned {n:700-310000} ha of forest dominated by {tree}.",
                "À lui seul, l'incendie survenu près {feature.de} a brûlé {n:700-310000} ha de forêt dominée par {tree}.",
            ),
            (
                "Evacuation orders near {town} were lifted in {month} {y2}.",
                "Les ordres d'évacuation dans la région {town.de} ont été levés en {month} {y2}.",
            ),
        ],
        keywords: &[
            ("wildfires", "feux de forêt"),
            ("burned area", "superficie brûlée"),
            ("fire ecology", "écologie du feu"),
            ("forest fires", "incendies de forêt"),
            ("natural disasters", "catastrophes naturelles"),
            ("fire severity", "gravité des feux"),
        ],
    },
    Subject {
        code: "PROTAR",
        theme: Theme::Wildlife,
        form: Form::Vector,
        kinds: RURAL,
        topics: &["environment", "boundaries"],
        since: 1970,
        titles: &[
            ("Protected and Conserved Areas – {name}", "Aires protégées et de conservation – {name}"),
            (
                "Ecological Reserves and Conservation Lands {in}",
                "Réserves écologiques et terres de conservation {in}",
            ),
        ],
        leads: &[
            (
                "Protected and conserved areas {in} are listed with their legal status, management category and date of establishment.",
                "Les aires protégées et de conservation {in} sont répertoriées avec leur statut juridique, leur catégorie de gestion et leur date de création.",
            ),
            (
                "Polygons outline parks, wildlife refuges, ecological reserves and private conservation lands {in}.",
                "Des polygones délimitent les parcs, les refuges fauniques, les réserves écologiques et les terres privées de conservation {in}.",
            ),
        ],
        details: &[
            (
                "Together the sites cover {n:90-94000} km², or {d:18-310}% of the territory.",
                "Ensemble, les sites couvrent {n:90-94000} km², soit {d:18-310} % du territoire.",
            ),
            (
                "The reserve at {feature} was created in {y1} to protect {plant}.",
                "La réserve située près {feature.de} a été créée en {y1} pour protéger {plant}.",
            ),
            (
                "Management categories follow the International Union for Conservation of Nature.",
                "Les catégories de gestion suivent celles de l'Union internationale pour la conservation de la nature.",
            ),
        ],
        keywords: &[
            ("protected areas", "aires protégées"),
            ("conservation", "conservation"),
            ("parks", "parcs"),
            ("nature reserves", "réserves naturelles"),
            ("biodiversity", "biodiversité"),
            ("ecological integrity", "intégrité écologique"),
        ],
    },
    Subject {
        code: "SAR",
        theme: Theme::Wildlife,
        form: Form::Vector,
        kinds: RURAL,
        topics: &["biota", "environment"],
        since: 1995,
        titles: &[
            (
                "Critical Habitat for Species at Risk – {name}",
                "Habitat essentiel des espèces en péril – {name}",
            ),
            ("Range of {mammal} {in}", "Aire de répartition {mammal.de} {in}"),
            ("Occurrences of {plant} {in}", "Occurrences {plant.de} {in}"),
        ],
        leads: &[
            (
                "Critical habitat identified in recovery documents is shown {in} for {n:3-86} listed species.",
                "L'habitat essentiel désigné dans les documents de rétablissement est présenté {in} pour {n:3-86} espèces inscrites.",
            ),
            (
                "Known occurrences of species of conservation concern {in} were compiled from field surveys, museum collections and citizen science.",
                "Les occurrences connues d'espèces dont la conservation est préoccupante {in} ont été compilées à partir de relevés de terrain, de collections de musées et de projets de science participative.",
            ),
        ],
        details: &[
            (
                "Among them are {mammal}, {bird} and {plant}.",
                "Parmi ces espèces figurent {mammal}, {bird} et {plant}.",
            ),
            (
                "Locations of sensitive species are generalized to a grid of {n:1-10} km.",
                "L'emplacement des espèces sensibles est généralisé selon une grille de {n:1-10} km.",
            ),
            (
                "Telemetry of {n:7-140} individuals refined the limits around {feature}.",
                "Le suivi télémétrique de {n:7-140} individus a permis de préciser les limites autour {feature.de}.",
            ),
        ],
        keywords: &[
            ("species at risk", "espèces en péril"),
            ("critical habitat", "habitat essentiel"),
            ("wildlife", "espèces sauvages"),
            ("endangered species", "espèces en voie de disparition"),
            ("biodiversity", "biodiversité"),
            ("recovery plans", "programmes de rétablissement"),
        ],
    },
    Subject {
        code: "MIGBRD",
        theme: Theme::Wildlife,
        form: Form::Table,
        kinds: RURAL | Kind::Sea.bit(),
        topics: &["biota"],
        since: 1966,
        titles: &[
            ("Migratory Bird Surveys – {name}", "Relevés d'oiseaux migrateurs – {name}"),
            ("Waterfowl and Seabird Colonies {in}", "Colonies de sauvagine et d'oiseaux de mer {in}"),
        ],
        leads: &[
            (
                "Breeding bird counts made {in} along {n:5-180} routes document population trends from {y1} to {y2}.",
                "Les dénombrements d'oiseaux nicheurs effectués {in} le long de {n:5-180} parcours rendent compte des tendances des populations de {y1} à {y2}.",
            ),
            (
                "Aerial surveys {in} located colonies, staging areas and moulting sites of waterfowl.",
                "Des relevés aériens {in} ont permis de localiser les colonies, les haltes migratoires et les sites de mue de la sauvagine.",
            ),
        ],
        details: &[
            (
                "The largest colony, at {cape}, holds {n:300-61000} pairs of {bird}.",
                "La plus grande colonie, près {cape.de}, compte {n:300-61000} couples {bird.sans}.",
            ),
            (
                "{n:400-23000} birds were banded under permit {code:@@-~~~~}.",
                "Au total, {n:400-23000} oiseaux ont été bagués en vertu du permis {code:@@-~~~~}.",
            ),
            (
                "Counts are corrected for detectability by distance sampling.",
                "Les dénombrements sont corrigés en fonction de la détectabilité au moyen de l'échantillonnage par la distance.",
            ),
        ],
        keywords: &[
            ("migratory birds", "oiseaux migrateurs"),
            ("birds", "oiseaux"),
            ("waterfowl", "sauvagine"),
            ("seabirds", "oiseaux de mer"),
            ("population trends", "tendances des populations"),
            ("bird banding", "baguage"),
        ],
    },
    Subject {
        code: "INSECT",
        theme: Theme::Forest,
        form: Form::Vector,
        kinds: RURAL,
        topics: &["biota", "farming"],
        since: 1955,
        titles: &[
            (
                "Insect Defoliation Survey – {name}, {y2}",
                "Relevé des défoliations par les insectes – {name}, {y2}",
            ),
            ("Forest Pests and Diseases {in}", "Ravageurs et maladies des forêts {in}"),
        ],
        leads: &[
            (
                "Damage caused by [spruce budworm|mountain pine beetle|emerald ash borer|forest tent caterpillar] was sketch-mapped from the air {in} during the summer of {y2}.",
                "Les dommages causés par [la tordeuse des bourgeons de l'épinette|le dendroctone du pin ponderosa|l'agrile du frêne|la livrée des forêts] ont été cartographiés par croquis aérien {in} durant l'été {y2}.",
            ),
            (
                "Annual surveys have recorded the area defoliated {in} by class of severity since {y1}.",
                "Depuis {y1}, des relevés annuels consignent par classe de gravité les superficies défoliées {in}.",
            ),
        ],
        details: &[
            (
                "Moderate to severe damage extends over {n:400-720000} ha, mostly in stands of {tree}.",
                "Les dommages modérés à graves s'étendent sur {n:400-720000} ha, surtout dans les peuplements {tree.sans}.",
            ),
            (
                "Pheromone traps near {feature} caught {n:20-4100} moths.",
                "Des pièges à phéromones installés près {feature.de} ont capturé {n:20-4100} papillons.",
            ),
        ],
        keywords: &[
            ("insects", "insectes"),
            ("forest health", "santé des forêts"),
            ("defoliation", "défoliation"),
            ("pests", "ravageurs"),
            ("invasive species", "espèces envahissantes"),
            ("tree diseases", "maladies des arbres"),
        ],
    },
];
