//! Fresh water, wetlands and floods.

use super::{Form, Subject, Theme};
use crate::places::{FRESH, Kind, LAND, RURAL};

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "WQUAL",
        theme: Theme::Water,
        form: Form::Table,
        kinds: FRESH,
        topics: &["inlandWaters", "environment"],
        since: 1966,
        titles: &[
            ("Water Quality Monitoring – {name}", "Surveillance de la qualité de l'eau – {name}"),
            ("Water Quality Data {in}", "Données sur la qualité de l'eau {in}"),
            ("Surface Water Chemistry of {area}", "Chimie des eaux de surface {area.de}"),
        ],
        leads: &[
            (
                "This dataset holds the results of surface water quality monitoring {in}, where {n:12-180} stations were sampled between {y1} and {y2}.",
                "Ce jeu de données contient les résultats de la surveillance de la qualité des eaux de surface {in}, où {n:12-180} stations ont été échantillonnées entre {y1} et {y2}.",
            ),
            (
                "Since {y1}, water samples have been collected {in} to follow nutrients, major ions, metals and bacteria in lakes and streams.",
                "Depuis {y1}, des échantillons d'eau sont prélevés {in} afin de suivre les nutriments, les ions majeurs, les métaux et les bactéries dans les lacs et les cours d'eau.",
            ),
        ],
        details: &[
            (
                "Parameters include {metal}, dissolved oxygen, turbidity, pH and specific conductance.",
                "Les paramètres mesurés comprennent {metal}, l'oxygène dissous, la turbidité, le pH et la conductivité.",
            ),
            (
                "Concentrations of {metal} exceeded the guideline for the protection of aquatic life in {n:2-38}% of the samples.",
                "La concentration {metal.sans} dépassait la recommandation pour la protection de la vie aquatique dans {n:2-38} % des échantillons.",
            ),
            (
                "The station at {feature} (number {code:~~@@~~~~}) has the longest record and serves as a reference site.",
                "La station située près {feature.de} (numéro {code:~~@@~~~~}) compte la plus longue série de mesures et sert de site de référence.",
            ),
            (
                "Values below the detection limit are flagged rather than replaced by zero.",
                "Les valeurs inférieures à la limite de détection sont signalées plutôt que remplacées par zéro.",
            ),
        ],
        keywords: &[
            ("water quality", "qualité de l'eau"),
            ("surface water", "eau de surface"),
            ("monitoring", "surveillance"),
            ("nutrients", "nutriments"),
            ("phosphorus", "phosphore"),
            ("turbidity", "turbidité"),
            ("lakes", "lacs"),
            ("rivers", "cours d'eau"),
        ],
    },
    Subject {
        code: "FLOOD",
        theme: Theme::Emergency,
        form: Form::Vector,
        kinds: LAND & !Kind::Island.bit(),
        topics: &["inlandWaters", "society"],
        since: 1975,
        titles: &[
            ("Flood Hazard Areas – {name}", "Zones inondables – {name}"),
            ("Flood Hazard Mapping of {area}", "Cartographie des zones inondables {area.de}"),
            ("Extent of the {y2} Spring Flood {in}", "Étendue de la crue printanière de {y2} {in}"),
        ],
        leads: &[
            (
                "Flood hazard limits are shown for the 20-year and 100-year return periods {in}.",
                "Les limites des zones inondables sont présentées pour les récurrences de 20 ans et de 100 ans {in}.",
            ),
            (
                "These polygons delineate the areas likely to be flooded {in} when rivers overflow or ice jams form.",
                "Ces polygones délimitent les secteurs susceptibles d'être inondés {in} lors du débordement des cours d'eau ou de la formation d'embâcles.",
            ),
        ],
        details: &[
            (
                "Water levels were simulated with a two-dimensional hydraulic model calibrated on the flood of {month} {y1}.",
                "Les niveaux d'eau ont été simulés au moyen d'un modèle hydraulique bidimensionnel étalonné à partir de la crue de {month} {y1}.",
            ),
            (
                "About {n:300-28000} buildings lie within the floodway along {stream}.",
                "Environ {n:300-28000} bâtiments se trouvent dans la zone de grand courant à proximité {stream.de}.",
            ),
            (
                "A freeboard of {d:3-10} m was added to the computed levels to account for waves and uncertainty.",
                "Une revanche de {d:3-10} m a été ajoutée aux niveaux calculés pour tenir compte des vagues et de l'incertitude.",
            ),
            (
                "The maps do not replace the official designation of floodplains by the competent authorities.",
                "Les cartes ne remplacent pas la désignation officielle des plaines inondables par les autorités compétentes.",
            ),
        ],
        keywords: &[
            ("floods", "inondations"),
            ("flood hazard", "zone inondable"),
            ("floodplain", "plaine inondable"),
            ("natural hazards", "risques naturels"),
            ("hydraulic modelling", "modélisation hydraulique"),
            ("ice jams", "embâcles"),
            ("emergency preparedness", "protection civile"),
        ],
    },
    Subject {
        code: "HYDNET",
        theme: Theme::Water,
        form: Form::Vector,
        kinds: RURAL,
        topics: &["inlandWaters"],
        since: 1985,
        titles: &[
            ("Hydrographic Network of {area}", "Réseau hydrographique {area.de}"),
            ("Watercourses and Waterbodies – {name}", "Cours d'eau et plans d'eau – {name}"),
        ],
        leads: &[
            (
                "The hydrographic network describes the lakes, rivers, streams and canals found {in}, together with their flow direction.",
                "Le réseau hydrographique décrit les lacs, les rivières, les ruisseaux et les canaux situés {in}, ainsi que le sens de leur écoulement.",
            ),
            (
                "Linear and polygonal features represent inland waters {in} at a scale of {scale}.",
                "Des entités linéaires et surfaciques représentent les eaux intérieures {in} à l'échelle de {scale}.",
            ),
        ],
        details: &[
            (
                "Each segment carries a Strahler order, a name where one is official, and a link to its drainage unit.",
                "Chaque segment porte un ordre de Strahler, un toponyme s'il est officiel et un lien vers son unité de drainage.",
            ),
            (
                "The network totals {n:1200-98000} km of watercourses and {n:400-64000} waterbodies.",
                "Le réseau totalise {n:1200-98000} km de cours d'eau et {n:400-64000} plans d'eau.",
            ),
            (
                "The course of {stream} was redrawn from recent imagery after a channel migration.",
                "Le tracé {stream.de} a été repris à partir d'images récentes à la suite d'un déplacement du lit.",
            ),
        ],
        keywords: &[
            ("hydrography", "hydrographie"),
            ("inland waters", "eaux intérieures"),
            ("watercourses", "cours d'eau"),
            ("lakes", "lacs"),
            ("drainage", "drainage"),
            ("watersheds", "bassins versants"),
            ("stream network", "réseau hydrographique"),
        ],
    },
    Subject {
        code: "GWATER",
        theme: Theme::Water,
        form: Form::Table,
        kinds: RURAL,
        topics: &["inlandWaters", "geoscientificInformation"],
        since: 1960,
        titles: &[
            (
                "Groundwater Levels and Observation Wells – {name}",
                "Niveaux des eaux souterraines et puits d'observation – {name}",
            ),
            ("Aquifer Mapping of {area}", "Cartographie des aquifères {area.de}"),
            ("Aquifer Vulnerability {in}", "Vulnérabilité des aquifères {in}"),
        ],
        leads: &[
            (
                "Groundwater levels are recorded in {n:9-240} observation wells {in} to track seasonal recharge and long-term decline.",
                "Les niveaux des eaux souterraines sont mesurés dans {n:9-240} puits d'observation {in} afin de suivre la recharge saisonnière et les baisses à long terme.",
            ),
            (
                "This product maps bedrock and surficial aquifers {in}, with their hydraulic properties and estimated vulnerability.",
                "Ce produit cartographie les aquifères rocheux et granulaires {in}, avec leurs propriétés hydrauliques et une estimation de leur vulnérabilité.",
            ),
        ],
        details: &[
            (
                "Well {code:@@-~~~~} near {feature} penetrates {n:12-310} m of fractured rock, chiefly {rock} and {rock#2}.",
                "Le puits {code:@@-~~~~}, près {feature.de}, traverse {n:12-310} m de roc fracturé, surtout {rock.de} et {rock#2.de}.",
            ),
            (
                "Hydraulic conductivity was derived from {n:14-160} pumping and slug tests.",
                "La conductivité hydraulique a été déterminée au moyen de {n:14-160} essais de pompage et essais de choc hydraulique.",
            ),
            (
                "Elevated concentrations of {metal} of natural origin were found in {n:3-29}% of private wells.",
                "Des concentrations élevées {metal.sans} d'origine naturelle ont été observées dans {n:3-29} % des puits privés.",
            ),
        ],
        keywords: &[
            ("groundwater", "eau souterraine"),
            ("aquifers", "aquifères"),
            ("wells", "puits"),
            ("hydrogeology", "hydrogéologie"),
            ("water table", "nappe phréatique"),
            ("recharge", "recharge"),
            ("drinking water", "eau potable"),
        ],
    },
    Subject {
        code: "HYDROM",
        theme: Theme::Water,
        form: Form::Table,
        kinds: FRESH,
        topics: &["inlandWaters"],
        since: 1950,
        titles: &[
            ("Streamflow and Water Levels – {name}", "Débits et niveaux d'eau – {name}"),
            ("Hydrometric Stations of {area}", "Stations hydrométriques {area.de}"),
        ],
        leads: &[
            (
                "Daily streamflow and water level series are provided for {n:8-260} hydrometric stations {in}.",
                "Des séries quotidiennes de débits et de niveaux d'eau sont fournies pour {n:8-260} stations hydrométriques {in}.",
            ),
            (
                "The dataset gathers discharge measurements made {in} from {y1} onward, with rating curves and ice-affected periods.",
                "Le jeu de données rassemble les mesures de débit effectuées {in} à partir de {y1}, avec les courbes de tarage et les périodes touchées par la glace.",
            ),
        ],
        details: &[
            (
                "Station {code:0~@@~~~}, on {stream}, drains {n:45-9800} km² and is part of the reference network.",
                "La station {code:0~@@~~~}, près {stream.de}, draine {n:45-9800} km² et fait partie du réseau de référence.",
            ),
            (
                "The highest instantaneous discharge, {n:60-7400} m³/s, was observed in {month} {y2}.",
                "Le débit instantané le plus élevé, soit {n:60-7400} m³/s, a été observé en {month} {y2}.",
            ),
            (
                "Provisional values are replaced once the yearly review of the rating curves is complete.",
                "Les valeurs provisoires sont remplacées une fois terminée la révision annuelle des courbes de tarage.",
            ),
        ],
        keywords: &[
            ("hydrometry", "hydrométrie"),
            ("streamflow", "débit"),
            ("water level", "niveau d'eau"),
            ("gauging stations", "stations de jaugeage"),
            ("hydrology", "hydrologie"),
            ("drought", "sécheresse"),
            ("runoff", "ruissellement"),
        ],
    },
    Subject {
        code: "WETLND",
        theme: Theme::Wildlife,
        form: Form::Vector,
        kinds: RURAL,
        topics: &["inlandWaters", "biota"],
        since: 1980,
        titles: &[
            ("Wetland Inventory of {area}", "Inventaire des milieux humides {area.de}"),
            ("Detailed Wetland Mapping – {name}", "Cartographie détaillée des milieux humides – {name}"),
        ],
        leads: &[
            (
                "Wetlands larger than {d:3-20} ha have been identified {in} and grouped into marsh, swamp, fen, bog and shallow water.",
                "Les milieux humides de plus de {d:3-20} ha ont été recensés {in} et répartis en marais, marécages, fens, bogs et eaux peu profondes.",
            ),
            (
                "This inventory locates marshes and peatlands {in} and estimates the area lost since {y1}.",
                "Cet inventaire localise les marais et les tourbières {in} et estime les superficies perdues depuis {y1}.",
            ),
        ],
        details: &[
            (
                "Many of the sites provide breeding habitat for {bird}.",
                "Bon nombre des sites offrent un habitat de reproduction pour {bird}.",
            ),
            (
                "Colonies of {plant} were noted near {feature}.",
                "Des colonies {plant.sans} ont été observées près {feature.de}.",
            ),
            (
                "Overall classification accuracy reaches {n:71-96}% when compared with {n:110-940} field sites.",
                "L'exactitude globale de la classification atteint {n:71-96} % par rapport à {n:110-940} sites visités sur le terrain.",
            ),
        ],
        keywords: &[
            ("wetlands", "milieux humides"),
            ("marshes", "marais"),
            ("peatlands", "tourbières"),
            ("bogs", "bogs"),
            ("habitat", "habitat"),
            ("conservation", "conservation"),
            ("carbon storage", "stockage du carbone"),
        ],
    },
    Subject {
        code: "LBATHY",
        theme: Theme::Water,
        form: Form::Grid,
        kinds: Kind::Lake.bit(),
        topics: &["inlandWaters", "elevation"],
        since: 1970,
        titles: &[
            ("Lake Bathymetry – {name}", "Bathymétrie lacustre – {name}"),
            ("Depth Contours of {area}", "Isobathes {area.de}"),
        ],
        leads: &[
            (
                "Depth soundings collected {in} in {y2} were interpolated to a regular grid of {n:2-25} m.",
                "Les sondages recueillis {in} en {y2} ont été interpolés selon une grille régulière de {n:2-25} m.",
            ),
            (
                "Depth contours at an interval of {n:1-10} m describe the floor of {area}.",
                "Des isobathes à équidistance de {n:1-10} m décrivent le fond {area.de}.",
            ),
        ],
        details: &[
            (
                "The deepest point, {n:18-610} m, lies off {cape}.",
                "Le point le plus profond, à {n:18-610} m, se trouve au large {cape.de}.",
            ),
            (
                "Lake levels are referred to the International Great Lakes Datum or to a local benchmark.",
                "Les niveaux du lac sont rapportés au Système de référence international des Grands Lacs ou à un repère local.",
            ),
            (
                "Spawning shoals of {fish} were digitized from the same survey.",
                "Les frayères {fish.de} ont été numérisées à partir du même levé.",
            ),
        ],
        keywords: &[
            ("bathymetry", "bathymétrie"),
            ("lakes", "lacs"),
            ("depth", "profondeur"),
            ("soundings", "sondages"),
            ("navigation", "navigation"),
            ("limnology", "limnologie"),
        ],
    },
    Subject {
        code: "BLOOMS",
        theme: Theme::Water,
        form: Form::Grid,
        kinds: Kind::Lake.bit(),
        topics: &["inlandWaters", "health"],
        since: 2002,
        titles: &[
            ("Algal Bloom Indices – {name}", "Indices de prolifération d'algues – {name}"),
            ("Cyanobacteria Blooms {in}", "Fleurs d'eau de cyanobactéries {in}"),
        ],
        leads: &[
            (
                "Satellite observations are used to report the extent, severity and duration of algal blooms {in} each summer.",
                "Des observations satellitaires permettent de rendre compte chaque été de l'étendue, de la gravité et de la durée des proliférations d'algues {in}.",
            ),
            (
                "Chlorophyll-a concentrations were estimated {in} from ocean colour sensors between {y1} and {y2}.",
                "Les concentrations de chlorophylle a ont été estimées {in} à l'aide de capteurs de la couleur de l'eau entre {y1} et {y2}.",
            ),
        ],
        details: &[
            (
                "The {y2} bloom covered {n:4-62}% of the lake surface in {month}.",
                "En {month} {y2}, la prolifération couvrait {n:4-62} % de la surface du lac.",
            ),
            (
                "Microcystin was measured at {n:6-44} beaches, including the one at {feature}.",
                "La microcystine a été mesurée à {n:6-44} plages, dont une près {feature.de}.",
            ),
            (
                "Cloudy days are excluded and the number of valid observations is given for each pixel.",
                "Les jours nuageux sont exclus et le nombre d'observations valides est fourni pour chaque pixel.",
            ),
        ],
        keywords: &[
            ("algal blooms", "proliférations d'algues"),
            ("cyanobacteria", "cyanobactéries"),
            ("chlorophyll", "chlorophylle"),
            ("eutrophication", "eutrophisation"),
            ("remote sensing", "télédétection"),
            ("water quality", "qualité de l'eau"),
            ("beaches", "plages"),
        ],
    },
    Subject {
        code: "DAMS",
        theme: Theme::Energy,
        form: Form::Vector,
        kinds: RURAL & !Kind::Park.bit(),
        topics: &["structure", "inlandWaters"],
        since: 1950,
        titles: &[
            (
                "Inventory of Dams and Control Structures – {name}",
                "Répertoire des barrages et des ouvrages de retenue – {name}",
            ),
            ("Dams and Reservoirs of {area}", "Barrages et réservoirs {area.de}"),
        ],
        leads: &[
            (
                "This inventory lists {n:35-3900} dams higher than one metre {in}, with their owner, purpose and year of construction.",
                "Ce répertoire recense {n:35-3900} barrages de plus d'un mètre de hauteur {in}, avec leur propriétaire, leur usage et leur année de construction.",
            ),
            (
                "Point features locate weirs, dikes and reservoirs {in} that regulate flow or supply water.",
                "Des entités ponctuelles localisent les seuils, les digues et les réservoirs {in} qui régularisent le débit ou assurent l'approvisionnement en eau.",
            ),
        ],
        details: &[
            (
                "The structure at {feature} holds back {n:2-870} million cubic metres.",
                "L'ouvrage situé près {feature.de} retient {n:2-870} millions de mètres cubes.",
            ),
            (
                "Failure consequences are rated on a five-level scale following a safety review.",
                "Les conséquences d'une rupture sont classées selon une échelle de cinq niveaux à la suite d'une étude de sécurité.",
            ),
            (
                "Fish passage is possible at {n:4-35}% of the sites, chiefly for {fish}.",
                "Le passage du poisson est possible à {n:4-35} % des sites, principalement pour {fish}.",
            ),
        ],
        keywords: &[
            ("dams", "barrages"),
            ("reservoirs", "réservoirs"),
            ("hydraulic structures", "ouvrages hydrauliques"),
            ("dikes", "digues"),
            ("public safety", "sécurité publique"),
            ("water supply", "approvisionnement en eau"),
        ],
    },
];
