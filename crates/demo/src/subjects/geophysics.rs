//! Fields of the Earth and the ground that moves.

use super::{Form, Subject, Theme};
use crate::places::{GROUND, Kind, RURAL, WORLD};

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "GEOMAG",
        theme: Theme::Geology,
        form: Form::Grid,
        kinds: GROUND | Kind::Sea.bit(),
        topics: &["geoscientificInformation"],
        since: 1950,
        titles: &[
            ("Aeromagnetic Survey – {name}", "Levé aéromagnétique – {name}"),
            ("Residual Total Magnetic Field {in}", "Champ magnétique total résiduel {in}"),
        ],
        leads: &[
            (
                "The residual total magnetic field and its first vertical derivative were computed {in} from flight lines {n:100-2000} m apart.",
                "Le champ magnétique total résiduel et sa dérivée première verticale ont été calculés {in} à partir de lignes de vol espacées de {n:100-2000} m.",
            ),
            (
                "An aeromagnetic survey flown {in} in {y2} totals {n:1500-98000} line-kilometres at a mean clearance of {n:60-300} m.",
                "Un levé aéromagnétique effectué {in} en {y2} totalise {n:1500-98000} km linéaires à une hauteur moyenne de {n:60-300} m au-dessus du sol.",
            ),
        ],
        details: &[
            (
                "Diurnal variation was removed using a base station at {town}.",
                "La variation diurne a été retirée à l'aide d'une station de base installée à proximité {town.de}.",
            ),
            (
                "The strong anomaly over {feature} is attributed to {rock}.",
                "La forte anomalie observée au-dessus {feature.de} est attribuée à la présence {rock.sans}.",
            ),
            (
                "Grids with a cell size of {n:25-400} m were levelled to the national database.",
                "Les grilles, dont la maille est de {n:25-400} m, ont été nivelées en fonction de la base de données nationale.",
            ),
        ],
        keywords: &[
            ("geophysics", "géophysique"),
            ("magnetic field", "champ magnétique"),
            ("aeromagnetic surveys", "levés aéromagnétiques"),
            ("anomalies", "anomalies"),
            ("airborne geophysics", "géophysique aéroportée"),
            ("geomagnetism", "géomagnétisme"),
        ],
    },
    Subject {
        code: "GRAVIT",
        theme: Theme::Geology,
        form: Form::Grid,
        kinds: GROUND | Kind::Sea.bit() | WORLD,
        topics: &["geoscientificInformation"],
        since: 1950,
        titles: &[
            ("Bouguer Gravity Anomalies – {name}", "Anomalies gravimétriques de Bouguer – {name}"),
            ("Gravity Data {in}", "Données gravimétriques {in}"),
        ],
        leads: &[
            (
                "Gravity observations at {n:200-84000} stations {in} were reduced to Bouguer and free-air anomalies.",
                "Les observations gravimétriques à {n:200-84000} stations {in} ont été réduites en anomalies de Bouguer et à l'air libre.",
            ),
            (
                "A grid of Bouguer anomalies with a {n:1-10} km spacing was interpolated {in}.",
                "Une grille d'anomalies de Bouguer au pas de {n:1-10} km a été interpolée {in}.",
            ),
        ],
        details: &[
            (
                "Terrain corrections extend to {n:50-170} km from each station.",
                "Les corrections de relief s'étendent jusqu'à {n:50-170} km de chaque station.",
            ),
            (
                "Values range from −{n:60-180} to {n:20-110} milligals.",
                "Les valeurs varient de −{n:60-180} à {n:20-110} milligals.",
            ),
            (
                "The gravity low near {feature} outlines a basin filled with {rock}.",
                "Le creux gravimétrique près {feature.de} délimite un bassin rempli {rock.sans}.",
            ),
        ],
        keywords: &[
            ("gravity", "gravité"),
            ("geophysics", "géophysique"),
            ("Bouguer anomaly", "anomalie de Bouguer"),
            ("geoid", "géoïde"),
            ("gravimetry", "gravimétrie"),
            ("crust", "croûte terrestre"),
        ],
    },
    Subject {
        code: "PERMFR",
        theme: Theme::Ice,
        form: Form::Vector,
        kinds: RURAL,
        topics: &["geoscientificInformation", "climatologyMeteorologyAtmosphere"],
        since: 1965,
        titles: &[
            ("Permafrost and Ground Ice – {name}", "Pergélisol et glace de sol – {name}"),
            ("Ground Temperatures {in}", "Températures du sol {in}"),
        ],
        leads: &[
            (
                "Ground temperatures are logged in {n:4-120} boreholes {in} to depths of up to {n:5-60} m.",
                "Les températures du sol sont enregistrées dans {n:4-120} trous de forage {in} jusqu'à {n:5-60} m de profondeur.",
            ),
            (
                "Permafrost zones, ground ice abundance and thaw-sensitive terrain {in} are shown at a scale of {scale}.",
                "Les zones de pergélisol, l'abondance de glace de sol et les terrains sensibles au dégel {in} sont présentés à l'échelle de {scale}.",
            ),
        ],
        details: &[
            (
                "Active layer thickness at {feature} increased by {n:6-85} cm between {y1} and {y2}.",
                "Près {feature.de}, l'épaisseur de la couche active a augmenté de {n:6-85} cm entre {y1} et {y2}.",
            ),
            (
                "Retrogressive thaw slumps were digitized on images of {month} {y2}.",
                "Les glissements régressifs dus au dégel ont été numérisés sur des images de {month} {y2}.",
            ),
            (
                "Mean annual ground temperature ranges from −{d:3-94} °C to 0 °C.",
                "La température annuelle moyenne du sol varie de −{d:3-94} °C à 0 °C.",
            ),
        ],
        keywords: &[
            ("permafrost", "pergélisol"),
            ("ground ice", "glace de sol"),
            ("active layer", "couche active"),
            ("thaw", "dégel"),
            ("cryosphere", "cryosphère"),
            ("boreholes", "trous de forage"),
            ("climate change", "changement climatique"),
        ],
    },
    Subject {
        code: "LANDSL",
        theme: Theme::Emergency,
        form: Form::Vector,
        kinds: RURAL,
        topics: &["geoscientificInformation", "society"],
        since: 1960,
        titles: &[
            ("Landslide Inventory – {name}", "Inventaire des glissements de terrain – {name}"),
            ("Landslide Susceptibility of {area}", "Susceptibilité aux glissements de terrain {area.de}"),
        ],
        leads: &[
            (
                "{n:50-7200} landslides, debris flows and rockfalls {in} are inventoried with their type, age and volume.",
                "Au total, {n:50-7200} glissements de terrain, coulées de débris et chutes de pierres {in} sont répertoriés avec leur type, leur âge et leur volume.",
            ),
            (
                "Susceptibility to slope failure {in} was rated from slope, geology, drainage and past events.",
                "La susceptibilité à la rupture de pente {in} a été évaluée en fonction de la pente, de la géologie, du drainage et des événements passés.",
            ),
        ],
        details: &[
            (
                "The {month} {y2} slide at {feature} displaced {n:20-9400} thousand cubic metres.",
                "Le glissement de {month} {y2}, survenu près {feature.de}, a déplacé {n:20-9400} milliers de mètres cubes.",
            ),
            (
                "Sensitive clays explain most of the retrogressive failures.",
                "Les argiles sensibles expliquent la plupart des ruptures régressives.",
            ),
            (
                "Radar interferometry measured {n:4-190} mm of movement per year.",
                "L'interférométrie radar a mesuré un déplacement de {n:4-190} mm par année.",
            ),
        ],
        keywords: &[
            ("landslides", "glissements de terrain"),
            ("natural hazards", "risques naturels"),
            ("slope stability", "stabilité des pentes"),
            ("sensitive clay", "argile sensible"),
            ("geohazards", "géorisques"),
            ("public safety", "sécurité publique"),
        ],
    },
    Subject {
        code: "SEISMO",
        theme: Theme::Geology,
        form: Form::Table,
        kinds: GROUND | Kind::Sea.bit(),
        topics: &["geoscientificInformation"],
        since: 1950,
        titles: &[
            ("Earthquake Catalogue – {name}", "Catalogue des séismes – {name}"),
            ("Seismic Hazard {in}", "Aléa sismique {in}"),
        ],
        leads: &[
            (
                "Location, depth and magnitude are given for {n:120-39000} earthquakes felt or recorded {in} since {y1}.",
                "L'emplacement, la profondeur et la magnitude sont indiqués pour {n:120-39000} séismes ressentis ou enregistrés {in} depuis {y1}.",
            ),
            (
                "Peak ground acceleration with a 2% probability of exceedance in 50 years is mapped {in}.",
                "L'accélération maximale du sol dont la probabilité de dépassement est de 2 % en 50 ans est cartographiée {in}.",
            ),
        ],
        details: &[
            (
                "The largest event had a magnitude of {d:38-81} and struck near {feature}.",
                "Le plus fort séisme, d'une magnitude de {d:38-81}, s'est produit près {feature.de}.",
            ),
            (
                "Site classes follow the National Building Code.",
                "Les catégories d'emplacement suivent le Code national du bâtiment.",
            ),
            (
                "Station {code:@@@B} contributed {n:300-9600} phase picks.",
                "La station {code:@@@B} a fourni {n:300-9600} pointés de phases.",
            ),
        ],
        keywords: &[
            ("earthquakes", "séismes"),
            ("seismology", "sismologie"),
            ("seismic hazard", "aléa sismique"),
            ("magnitude", "magnitude"),
            ("building code", "code du bâtiment"),
            ("natural hazards", "risques naturels"),
        ],
    },
];
