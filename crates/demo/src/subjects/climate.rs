//! Weather, climate, air and ice.

use super::{Form, Subject, Theme};
use crate::places::{Kind, LAND, RURAL, SETTLED, WIDE, WORLD};

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "CLNORM",
        theme: Theme::Climate,
        form: Form::Table,
        kinds: LAND,
        topics: &["climatologyMeteorologyAtmosphere"],
        since: 1950,
        titles: &[
            ("Climate Normals and Extremes – {name}", "Normales et extrêmes climatiques – {name}"),
            (
                "Adjusted Temperature and Precipitation Records {in}",
                "Relevés corrigés de température et de précipitations {in}",
            ),
            ("Daily Climate Observations {in}", "Observations climatiques quotidiennes {in}"),
        ],
        leads: &[
            (
                "Thirty-year averages of temperature, precipitation, wind and sunshine are presented for {n:5-410} stations {in}.",
                "Les moyennes trentenaires de la température, des précipitations, du vent et de l'ensoleillement sont présentées pour {n:5-410} stations {in}.",
            ),
            (
                "Long series of daily temperature and precipitation {in} were adjusted for station moves and instrument changes.",
                "De longues séries de température et de précipitations quotidiennes {in} ont été corrigées en fonction des déplacements de stations et des changements d'instruments.",
            ),
        ],
        details: &[
            (
                "The record high of {d:281-449} °C was set at {town} in {month} {y2}.",
                "Le maximum record de {d:281-449} °C a été établi à la station {town.de} en {month} {y2}.",
            ),
            (
                "Mean annual temperature has warmed by {d:8-37} °C since {y1}.",
                "La température annuelle moyenne a augmenté de {d:8-37} °C depuis {y1}.",
            ),
            (
                "Station identifier {code:~~~~~~~} remained in operation for {n:18-74} years.",
                "La station portant l'identifiant {code:~~~~~~~} est demeurée en service pendant {n:18-74} ans.",
            ),
        ],
        keywords: &[
            ("climate", "climat"),
            ("climate normals", "normales climatiques"),
            ("temperature", "température"),
            ("precipitation", "précipitations"),
            ("weather stations", "stations météorologiques"),
            ("climatology", "climatologie"),
            ("climate change", "changement climatique"),
        ],
    },
    Subject {
        code: "SEAICE",
        theme: Theme::Ice,
        form: Form::Vector,
        kinds: Kind::Sea.bit(),
        topics: &["oceans", "climatologyMeteorologyAtmosphere"],
        since: 1959,
        titles: &[
            ("Sea Ice Charts – {name}", "Cartes des glaces de mer – {name}"),
            ("Sea Ice Concentration and Freeze-up {in}", "Concentration des glaces et prise des glaces {in}"),
        ],
        leads: &[
            (
                "Weekly charts show ice concentration, stage of development and floe size {in}.",
                "Des cartes hebdomadaires montrent la concentration, le stade de formation et la taille des floes {in}.",
            ),
            (
                "Dates of freeze-up and break-up {in} were extracted from ice charts for the winters of {y1} to {y2}.",
                "Les dates de la prise et de la débâcle des glaces {in} ont été extraites des cartes des glaces pour les hivers de {y1} à {y2}.",
            ),
        ],
        details: &[
            (
                "Old ice was present off {cape} until {month}.",
                "De la vieille glace était présente au large {cape.de} jusqu'en {month}.",
            ),
            (
                "Total accumulated ice coverage in {y2} was {n:4-61}% below the median.",
                "La couverture glacielle totale accumulée en {y2} était inférieure de {n:4-61} % à la médiane.",
            ),
            (
                "Egg codes are translated into plain attributes for use in geographic information systems.",
                "Les codes de l'œuf sont traduits en attributs simples pour être utilisés dans les systèmes d'information géographique.",
            ),
        ],
        keywords: &[
            ("sea ice", "glace de mer"),
            ("ice charts", "cartes des glaces"),
            ("ice concentration", "concentration des glaces"),
            ("Arctic", "Arctique"),
            ("navigation", "navigation"),
            ("freeze-up", "prise des glaces"),
            ("cryosphere", "cryosphère"),
        ],
    },
    Subject {
        code: "AIRQLT",
        theme: Theme::Health,
        form: Form::Table,
        kinds: SETTLED,
        topics: &["environment", "health"],
        since: 1970,
        titles: &[
            ("Air Quality Observations – {name}", "Observations de la qualité de l'air – {name}"),
            ("Fine Particulate Matter and Ozone {in}", "Particules fines et ozone {in}"),
        ],
        leads: &[
            (
                "Hourly concentrations of ozone, nitrogen dioxide and fine particles are measured at {n:3-240} stations {in}.",
                "Les concentrations horaires d'ozone, de dioxyde d'azote et de particules fines sont mesurées à {n:3-240} stations {in}.",
            ),
            (
                "The Air Quality Health Index {in} is computed from observations and from a {n:2-10} km forecast model.",
                "La Cote air santé {in} est calculée à partir d'observations et d'un modèle de prévision à {n:2-10} km.",
            ),
        ],
        details: &[
            (
                "Wildfire smoke raised fine particles to {n:60-680} µg/m³ in {month} {y2}.",
                "En {month} {y2}, la fumée des feux de forêt a fait grimper les particules fines à {n:60-680} µg/m³.",
            ),
            (
                "Data completeness is at least {n:75-98}% for each quarter.",
                "L'intégralité des données atteint au moins {n:75-98} % pour chaque trimestre.",
            ),
            (
                "Industrial releases of {metal} are reported in a companion table.",
                "Les rejets industriels {metal.sans} sont présentés dans un tableau complémentaire.",
            ),
        ],
        keywords: &[
            ("air quality", "qualité de l'air"),
            ("air pollution", "pollution atmosphérique"),
            ("ozone", "ozone"),
            ("fine particles", "particules fines"),
            ("smog", "smog"),
            ("public health", "santé publique"),
        ],
    },
    Subject {
        code: "SNOW",
        theme: Theme::Ice,
        form: Form::Grid,
        kinds: RURAL,
        topics: &["climatologyMeteorologyAtmosphere", "inlandWaters"],
        since: 1955,
        titles: &[
            (
                "Snow Cover and Snow Water Equivalent – {name}",
                "Couverture de neige et équivalent en eau de la neige – {name}",
            ),
            ("Snow Survey Data {in}", "Relevés nivométriques {in}"),
        ],
        leads: &[
            (
                "Snow depth and water equivalent are measured twice a month along {n:4-190} snow courses {in}.",
                "L'épaisseur et l'équivalent en eau de la neige sont mesurés deux fois par mois le long de {n:4-190} lignes de neige {in}.",
            ),
            (
                "Daily snow extent was derived {in} from optical and microwave sensors at a resolution of [500|1000] metres.",
                "L'étendue quotidienne de la neige a été établie {in} à partir de capteurs optiques et à micro-ondes, à une résolution de [500|1000] mètres.",
            ),
        ],
        details: &[
            (
                "The snowpack at {feature} held {n:80-1900} mm of water on 1 April {y2}.",
                "Le 1er avril {y2}, le manteau neigeux près {feature.de} contenait {n:80-1900} mm d'eau.",
            ),
            (
                "Snow cover duration has shortened by {n:2-31} days since {y1}.",
                "La durée de l'enneigement a diminué de {n:2-31} jours depuis {y1}.",
            ),
        ],
        keywords: &[
            ("snow", "neige"),
            ("snow cover", "couverture de neige"),
            ("snow water equivalent", "équivalent en eau de la neige"),
            ("snowmelt", "fonte des neiges"),
            ("hydrology", "hydrologie"),
            ("cryosphere", "cryosphère"),
        ],
    },
    Subject {
        code: "PROJEC",
        theme: Theme::Climate,
        form: Form::Grid,
        kinds: LAND | Kind::Sea.bit() | WORLD,
        topics: &["climatologyMeteorologyAtmosphere", "environment"],
        since: 1950,
        titles: &[
            ("Climate Change Projections – {name}", "Projections climatiques – {name}"),
            ("Downscaled Climate Scenarios {in}", "Scénarios climatiques à échelle réduite {in}"),
        ],
        leads: &[
            (
                "Temperature and precipitation were projected to 2100 {in} from {n:6-27} global models under several emission scenarios.",
                "La température et les précipitations ont été projetées jusqu'en 2100 {in} à partir de {n:6-27} modèles mondiaux selon plusieurs scénarios d'émissions.",
            ),
            (
                "Statistically downscaled indices such as heat waves, frost days and growing degree-days are available {in}.",
                "Des indices obtenus par réduction d'échelle statistique, comme les vagues de chaleur, les jours de gel et les degrés-jours de croissance, sont offerts {in}.",
            ),
        ],
        details: &[
            (
                "The ensemble median warms by {d:14-68} °C between {y1} and the end of the century.",
                "La médiane de l'ensemble se réchauffe de {d:14-68} °C entre {y1} et la fin du siècle.",
            ),
            (
                "Values at the 10th and 90th percentiles express the spread among models.",
                "Les valeurs aux 10e et 90e centiles expriment la dispersion entre les modèles.",
            ),
        ],
        keywords: &[
            ("climate change", "changement climatique"),
            ("climate projections", "projections climatiques"),
            ("climate models", "modèles climatiques"),
            ("adaptation", "adaptation"),
            ("greenhouse gases", "gaz à effet de serre"),
            ("scenarios", "scénarios"),
        ],
    },
    Subject {
        code: "RADAR",
        theme: Theme::Climate,
        form: Form::Grid,
        kinds: WIDE,
        topics: &["climatologyMeteorologyAtmosphere"],
        since: 1985,
        titles: &[
            ("Weather Radar Precipitation – {name}", "Précipitations radar – {name}"),
            ("Severe Thunderstorms and Lightning {in}", "Orages violents et foudre {in}"),
        ],
        leads: &[
            (
                "Composite radar images of rain and snow rates are issued every six minutes {in}.",
                "Des images radar composites de l'intensité de la pluie et de la neige sont produites toutes les six minutes {in}.",
            ),
            (
                "Lightning density {in} was calculated for {y1}–{y2} from the national detection network.",
                "La densité des éclairs {in} a été calculée pour la période de {y1} à {y2} à partir du réseau national de détection.",
            ),
        ],
        details: &[
            (
                "The radar near {town} scans {n:9-24} elevation angles within {n:120-330} km.",
                "Le radar situé près {town.de} balaie {n:9-24} angles d'élévation dans un rayon de {n:120-330} km.",
            ),
            (
                "Hail larger than {n:2-11} cm was reported in {month} {y2}.",
                "De la grêle de plus de {n:2-11} cm a été signalée en {month} {y2}.",
            ),
        ],
        keywords: &[
            ("weather radar", "radar météorologique"),
            ("precipitation", "précipitations"),
            ("storms", "tempêtes"),
            ("lightning", "foudre"),
            ("meteorology", "météorologie"),
            ("weather forecasts", "prévisions météorologiques"),
        ],
    },
    Subject {
        code: "GLACIR",
        theme: Theme::Ice,
        form: Form::Vector,
        kinds: Kind::Park.bit() | Kind::Watershed.bit() | Kind::Province.bit(),
        topics: &["climatologyMeteorologyAtmosphere", "inlandWaters"],
        since: 1960,
        titles: &[
            ("Glacier Inventory – {name}", "Inventaire des glaciers – {name}"),
            ("Glacier Mass Balance {in}", "Bilan de masse des glaciers {in}"),
        ],
        leads: &[
            (
                "Outlines of glaciers and perennial snow patches {in} were digitized for {y1} and {y2} to measure retreat.",
                "Les contours des glaciers et des névés {in} ont été numérisés pour {y1} et {y2} afin de mesurer leur recul.",
            ),
            (
                "Winter accumulation and summer melt have been measured on reference glaciers {in} since {y1}.",
                "L'accumulation hivernale et la fonte estivale sont mesurées sur des glaciers de référence {in} depuis {y1}.",
            ),
        ],
        details: &[
            (
                "The glacier on {feature} lost {d:4-38} m of water equivalent in a single year.",
                "Le glacier situé près {feature.de} a perdu {d:4-38} m d'équivalent en eau en une seule année.",
            ),
            (
                "Ice covers {n:3-1900} km², {n:4-47}% less than in {y1}.",
                "La glace couvre {n:3-1900} km², soit {n:4-47} % de moins qu'en {y1}.",
            ),
        ],
        keywords: &[
            ("glaciers", "glaciers"),
            ("mass balance", "bilan de masse"),
            ("ice", "glace"),
            ("cryosphere", "cryosphère"),
            ("climate change", "changement climatique"),
            ("glaciology", "glaciologie"),
        ],
    },
    Subject {
        code: "EMISS",
        theme: Theme::Climate,
        form: Form::Table,
        kinds: SETTLED,
        topics: &["environment", "economy"],
        since: 1990,
        titles: &[
            (
                "Greenhouse Gas Emissions by Facility – {name}",
                "Émissions de gaz à effet de serre par installation – {name}",
            ),
            ("Pollutant Releases {in}", "Rejets de polluants {in}"),
        ],
        leads: &[
            (
                "Facilities {in} that emit more than {n:10-50} kilotonnes of carbon dioxide equivalent report their emissions each year.",
                "Les installations situées {in} qui émettent plus de {n:10-50} kilotonnes d'équivalent en dioxyde de carbone déclarent leurs émissions chaque année.",
            ),
            (
                "Annual releases to air, water and land {in} are given for {n:90-330} substances.",
                "Les rejets annuels dans l'air, dans l'eau et sur le sol {in} sont fournis pour {n:90-330} substances.",
            ),
        ],
        details: &[
            (
                "Releases of {metal} fell by {n:6-84}% after {y1}.",
                "Les rejets {metal.sans} ont diminué de {n:6-84} % après {y1}.",
            ),
            (
                "Facility coordinates were checked against civic addresses.",
                "Les coordonnées des installations ont été comparées aux adresses municipales.",
            ),
        ],
        keywords: &[
            ("greenhouse gases", "gaz à effet de serre"),
            ("emissions", "émissions"),
            ("pollutants", "polluants"),
            ("industry", "industrie"),
            ("pollution", "pollution"),
            ("reporting", "déclaration"),
        ],
    },
    Subject {
        code: "WIND",
        theme: Theme::Energy,
        form: Form::Grid,
        kinds: RURAL & !Kind::Park.bit(),
        topics: &["climatologyMeteorologyAtmosphere", "utilitiesCommunication"],
        since: 1990,
        titles: &[
            ("Wind and Solar Resource Atlas – {name}", "Atlas des ressources éoliennes et solaires – {name}"),
            ("Renewable Energy Potential {in}", "Potentiel d'énergie renouvelable {in}"),
        ],
        leads: &[
            (
                "Mean wind speed at {n:30-120} m above ground and photovoltaic potential were modelled {in}.",
                "La vitesse moyenne du vent à {n:30-120} m au-dessus du sol et le potentiel photovoltaïque ont été modélisés {in}.",
            ),
            (
                "Renewable energy potential {in} takes into account terrain, land cover and distance to the grid.",
                "Le potentiel d'énergie renouvelable {in} tient compte du relief, de la couverture terrestre et de la distance au réseau électrique.",
            ),
        ],
        details: &[
            (
                "Winds exceed {d:55-98} m/s on the ridges around {feature}.",
                "Le vent dépasse {d:55-98} m/s sur les crêtes situées près {feature.de}.",
            ),
            (
                "A mast at {town} provided {n:12-84} months of verification data.",
                "Un mât installé près {town.de} a fourni {n:12-84} mois de données de vérification.",
            ),
        ],
        keywords: &[
            ("wind energy", "énergie éolienne"),
            ("solar energy", "énergie solaire"),
            ("renewable energy", "énergie renouvelable"),
            ("wind speed", "vitesse du vent"),
            ("energy resources", "ressources énergétiques"),
        ],
    },
];
