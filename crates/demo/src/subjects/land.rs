//! Land cover, forests, farms, wildlife, imagery and the base map.

use super::{Form, Subject, Theme};
use crate::places::{Kind, LAND, RURAL, SETTLED, WORLD};

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "LANDCV",
        theme: Theme::Imagery,
        form: Form::Grid,
        kinds: LAND | WORLD,
        topics: &["imageryBaseMapsEarthCover", "environment"],
        since: 1984,
        titles: &[
            ("Land Cover of {area}, {y2}", "Couverture terrestre {area.de}, {y2}"),
            (
                "Land Use Change {in}, {y1} to {y2}",
                "Changements d'utilisation des terres {in}, de {y1} à {y2}",
            ),
            ("Land Cover – {name}", "Couverture du sol – {name}"),
        ],
        leads: &[
            (
                "Land cover {in} is classified into {n:9-24} categories from satellite images acquired in {y2}.",
                "La couverture terrestre {in} est répartie en {n:9-24} catégories à partir d'images satellitaires acquises en {y2}.",
            ),
            (
                "This raster shows how land was used {in} in {y1} and {y2}, and where forest, cropland and settlements changed.",
                "Cette donnée matricielle montre l'utilisation des terres {in} en {y1} et en {y2}, et les endroits où les forêts, les terres cultivées et les zones bâties ont changé.",
            ),
        ],
        details: &[
            (
                "Pixels of [10|20|30] metres were labelled with a random forest trained on {n:900-48000} reference samples.",
                "Les pixels de [10|20|30] mètres ont été classés à l'aide d'une forêt aléatoire entraînée avec {n:900-48000} échantillons de référence.",
            ),
            (
                "Built-up land grew by {d:12-480}% while grassland declined.",
                "Les zones bâties ont progressé de {d:12-480} % tandis que les prairies ont reculé.",
            ),
            (
                "Overall accuracy is {n:74-95}%, lowest for shrubland and wetland.",
                "L'exactitude globale est de {n:74-95} %; elle est plus faible pour les arbustaies et les milieux humides.",
            ),
        ],
        keywords: &[
            ("land cover", "couverture terrestre"),
            ("land use", "utilisation des terres"),
            ("classification", "classification"),
            ("remote sensing", "télédétection"),
            ("satellite imagery", "imagerie satellitaire"),
            ("vegetation", "végétation"),
            ("urban areas", "zones urbaines"),
        ],
    },
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
        code: "ROADS",
        theme: Theme::Transport,
        form: Form::Vector,
        kinds: SETTLED | Kind::Island.bit(),
        topics: &["transportation"],
        since: 1975,
        titles: &[
            ("Road Network of {area}", "Réseau routier {area.de}"),
            ("Roads and Bridges – {name}", "Routes et ponts – {name}"),
            ("Winter Road Conditions {in}", "État des routes en hiver {in}"),
        ],
        leads: &[
            (
                "The road network {in} comprises {n:600-190000} segments with street names, address ranges, surface type and number of lanes.",
                "Le réseau routier {in} comprend {n:600-190000} segments accompagnés du nom des rues, des tranches d'adresses, du type de revêtement et du nombre de voies.",
            ),
            (
                "Centrelines of highways, local streets and resource roads {in} are maintained at a positional accuracy of {n:1-10} m.",
                "Les lignes médianes des autoroutes, des rues locales et des chemins d'accès aux ressources {in} sont tenues à jour avec une exactitude de position de {n:1-10} m.",
            ),
        ],
        details: &[
            (
                "The layer includes {n:12-3400} bridges, among them the crossing at {feature}.",
                "La couche comprend {n:12-3400} ponts, dont celui situé près {feature.de}.",
            ),
            (
                "Turn restrictions and speed limits are attached to the segments as attributes.",
                "Les interdictions de virage et les limites de vitesse sont rattachées aux segments sous forme d'attributs.",
            ),
            (
                "Traffic counts of {month} {y2} are given for {n:24-1800} permanent sites.",
                "Les comptages routiers de {month} {y2} sont fournis pour {n:24-1800} sites permanents.",
            ),
        ],
        keywords: &[
            ("roads", "routes"),
            ("road network", "réseau routier"),
            ("transport", "transport"),
            ("highways", "autoroutes"),
            ("bridges", "ponts"),
            ("street names", "odonymes"),
            ("road traffic", "circulation routière"),
        ],
    },
    Subject {
        code: "LIDAR",
        theme: Theme::Mapping,
        form: Form::Grid,
        kinds: LAND,
        topics: &["elevation"],
        since: 2004,
        titles: &[
            ("LiDAR Digital Terrain Model – {name}", "Modèle numérique de terrain lidar – {name}"),
            ("High Resolution Elevation Data {in}", "Données d'élévation à haute résolution {in}"),
            ("LiDAR Point Cloud of {area}, {y2}", "Nuage de points lidar {area.de}, {y2}"),
        ],
        leads: &[
            (
                "Airborne LiDAR flown in {month} {y2} yielded a terrain model with a grid spacing of [1|2|5] m {in}.",
                "Un levé lidar aéroporté réalisé en {month} {y2} a permis de produire un modèle de terrain au pas de [1|2|5] m {in}.",
            ),
            (
                "The point cloud covers {n:150-26000} km² {in} with {n:2-16} points per square metre, classified into ground, vegetation, buildings and water.",
                "Le nuage de points couvre {n:150-26000} km² {in}, à raison de {n:2-16} points par mètre carré, classés en sol, végétation, bâtiments et eau.",
            ),
        ],
        details: &[
            (
                "Vertical accuracy on {n:22-410} checkpoints is {n:4-28} cm at the 95% confidence level.",
                "L'exactitude verticale évaluée sur {n:22-410} points de contrôle est de {n:4-28} cm au niveau de confiance de 95 %.",
            ),
            (
                "Heights are orthometric and refer to the Canadian Geodetic Vertical Datum of 2013.",
                "Les altitudes sont orthométriques et se rapportent au Système canadien de référence altimétrique de 2013.",
            ),
            (
                "Hillshade, slope, aspect and canopy height are derived products.",
                "Le relief ombré, la pente, l'orientation et la hauteur de la canopée sont des produits dérivés.",
            ),
        ],
        keywords: &[
            ("LiDAR", "lidar"),
            ("elevation", "élévation"),
            ("digital terrain model", "modèle numérique de terrain"),
            ("point cloud", "nuage de points"),
            ("topography", "topographie"),
            ("relief", "relief"),
            ("digital surface model", "modèle numérique de surface"),
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
        code: "CROPS",
        theme: Theme::Farming,
        form: Form::Grid,
        kinds: Kind::Country.bit() | Kind::Province.bit() | Kind::Region.bit(),
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
        code: "ORTHO",
        theme: Theme::Imagery,
        form: Form::Grid,
        kinds: SETTLED & !Kind::Country.bit() | Kind::Island.bit() | Kind::Park.bit(),
        topics: &["imageryBaseMapsEarthCover"],
        since: 1950,
        titles: &[
            ("Orthophotos of {area}, {y2}", "Orthophotos {area.de}, {y2}"),
            ("Aerial Imagery {in}", "Imagerie aérienne {in}"),
            (
                "Historical Aerial Photographs – {name}, {y1}",
                "Photographies aériennes anciennes – {name}, {y1}",
            ),
        ],
        leads: &[
            (
                "Colour orthophotographs with a ground resolution of {n:5-50} cm were produced {in} from flights in {month} {y2}.",
                "Des orthophotographies en couleur d'une résolution au sol de {n:5-50} cm ont été produites {in} à la suite de vols effectués en {month} {y2}.",
            ),
            (
                "Aerial photographs taken {in} since {y1} have been scanned, georeferenced and assembled into mosaics.",
                "Des photographies aériennes prises {in} depuis {y1} ont été numérisées, géoréférencées et assemblées en mosaïques.",
            ),
        ],
        details: &[
            (
                "Roll {code:A~~~~~} holds {n:60-290} exposures; the flight index is supplied separately.",
                "La bobine {code:A~~~~~} contient {n:60-290} clichés; l'index de vol est fourni séparément.",
            ),
            (
                "A near-infrared band is included for vegetation studies.",
                "Une bande dans le proche infrarouge est incluse pour l'étude de la végétation.",
            ),
            (
                "Horizontal accuracy was checked against {n:12-160} control points and is better than {n:20-150} cm.",
                "L'exactitude planimétrique a été vérifiée au moyen de {n:12-160} points de contrôle et est meilleure que {n:20-150} cm.",
            ),
        ],
        keywords: &[
            ("orthophotos", "orthophotos"),
            ("aerial photography", "photographie aérienne"),
            ("imagery", "imagerie"),
            ("mosaics", "mosaïques"),
            ("photogrammetry", "photogrammétrie"),
            ("base maps", "cartes de base"),
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
        code: "SOILS",
        theme: Theme::Farming,
        form: Form::Vector,
        kinds: Kind::Country.bit() | Kind::Province.bit() | Kind::Region.bit() | Kind::Watershed.bit(),
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
        code: "MOSAIC",
        theme: Theme::Imagery,
        form: Form::Grid,
        kinds: Kind::Country.bit() | Kind::Province.bit() | Kind::Region.bit() | WORLD,
        topics: &["imageryBaseMapsEarthCover"],
        since: 1973,
        titles: &[
            ("Satellite Image Mosaic of {area}", "Mosaïque d'images satellitaires {area.de}"),
            ("Cloud-Free Composite – {name}, {y2}", "Composite sans nuages – {name}, {y2}"),
        ],
        leads: &[
            (
                "The best cloud-free observations of {y2} were assembled into a seamless mosaic {in}.",
                "Les meilleures observations sans nuages de {y2} ont été assemblées en une mosaïque continue {in}.",
            ),
            (
                "Surface reflectance in {n:4-12} spectral bands is provided {in} for every growing season since {y1}.",
                "La réflectance de surface dans {n:4-12} bandes spectrales est fournie {in} pour chaque saison de croissance depuis {y1}.",
            ),
        ],
        details: &[
            (
                "Images were corrected for atmosphere, topography and viewing geometry.",
                "Les images ont été corrigées pour tenir compte de l'atmosphère, de la topographie et de la géométrie de visée.",
            ),
            (
                "Tiles of {n:50-200} km are stored as cloud-optimized GeoTIFF.",
                "Les tuiles de {n:50-200} km sont conservées en format GeoTIFF optimisé pour l'infonuagique.",
            ),
            (
                "Residual haze affects fewer than {n:1-9}% of the tiles.",
                "Une brume résiduelle touche moins de {n:1-9} % des tuiles.",
            ),
        ],
        keywords: &[
            ("satellite imagery", "imagerie satellitaire"),
            ("mosaics", "mosaïques"),
            ("Earth observation", "observation de la Terre"),
            ("Landsat", "Landsat"),
            ("Sentinel", "Sentinel"),
            ("reflectance", "réflectance"),
        ],
    },
    Subject {
        code: "TOPONY",
        theme: Theme::Mapping,
        form: Form::Table,
        kinds: SETTLED | Kind::Island.bit(),
        topics: &["location", "society"],
        since: 1960,
        titles: &[
            ("Geographical Names of {area}", "Toponymes {area.de}"),
            ("Indigenous Place Names {in}", "Toponymes autochtones {in}"),
        ],
        leads: &[
            (
                "Official names of populated places, waters and landforms {in} are listed with their status, coordinates and language of origin.",
                "Les noms officiels des lieux habités, des étendues d'eau et des formes de relief {in} sont répertoriés avec leur statut, leurs coordonnées et leur langue d'origine.",
            ),
            (
                "Names gathered from Elders and knowledge keepers {in} are published with the permission of the communities.",
                "Les noms recueillis {in} auprès des aînés et des gardiens du savoir sont publiés avec la permission des communautés.",
            ),
        ],
        details: &[
            (
                "{feature} was approved in {y1} to replace an earlier spelling.",
                "Le toponyme « {feature.bare} » a été approuvé en {y1} et remplace une graphie antérieure.",
            ),
            (
                "The gazetteer contains {n:900-360000} entries, of which {n:12-700} have no official equivalent.",
                "Le répertoire contient {n:900-360000} entrées, dont {n:12-700} sans équivalent officiel.",
            ),
            (
                "Sound recordings accompany names in syllabics where the community wished it.",
                "Des enregistrements sonores accompagnent les noms en écriture syllabique lorsque la communauté l'a souhaité.",
            ),
        ],
        keywords: &[
            ("geographical names", "toponymes"),
            ("toponymy", "toponymie"),
            ("gazetteers", "répertoires géographiques"),
            ("Indigenous languages", "langues autochtones"),
            ("place names", "noms de lieux"),
            ("cartography", "cartographie"),
        ],
    },
    Subject {
        code: "GEODET",
        theme: Theme::Mapping,
        form: Form::Table,
        kinds: SETTLED & !Kind::City.bit(),
        topics: &["location"],
        since: 1950,
        titles: &[
            ("Geodetic Control Network – {name}", "Réseau de points géodésiques – {name}"),
            ("Vertical Benchmarks {in}", "Repères altimétriques {in}"),
        ],
        leads: &[
            (
                "Coordinates, heights and descriptions are published for {n:60-42000} geodetic markers {in}.",
                "Les coordonnées, les altitudes et les descriptions de {n:60-42000} repères géodésiques {in} sont publiées.",
            ),
            (
                "Levelling lines run {in} between {y1} and {y2} tie local benchmarks to the national height system.",
                "Les cheminements de nivellement observés {in} entre {y1} et {y2} rattachent les repères locaux au système altimétrique national.",
            ),
        ],
        details: &[
            (
                "Marker {code:~~@~~~}, set in bedrock near {feature}, was reoccupied in {month} {y2}.",
                "Le repère {code:~~@~~~}, scellé dans le roc près {feature.de}, a été réoccupé en {month} {y2}.",
            ),
            (
                "Continuously operating stations move by {n:1-22} mm per year because of postglacial rebound.",
                "Les stations permanentes se déplacent de {n:1-22} mm par année en raison du relèvement postglaciaire.",
            ),
            (
                "Destroyed or disturbed markers are kept in the file with that mention.",
                "Les repères détruits ou perturbés demeurent dans le fichier avec cette mention.",
            ),
        ],
        keywords: &[
            ("geodesy", "géodésie"),
            ("control points", "points de contrôle"),
            ("benchmarks", "repères"),
            ("levelling", "nivellement"),
            ("GNSS", "GNSS"),
            ("vertical datum", "référence altimétrique"),
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
