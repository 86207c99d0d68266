//! The base map: imagery, elevation, names, parcels.

use super::{Form, Subject, Theme};
use crate::places::{Kind, LAND, SETTLED, WIDE, WORLD};

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
        code: "CADAST",
        theme: Theme::Mapping,
        form: Form::Vector,
        kinds: SETTLED,
        topics: &["planningCadastre", "boundaries"],
        since: 1970,
        titles: &[
            (
                "Cadastral Parcels and Survey Plans – {name}",
                "Parcelles cadastrales et plans d'arpentage – {name}",
            ),
            ("Zoning and Land Use Plan of {area}", "Zonage et plan d'aménagement {area.de}"),
            ("Crown Land Tenures {in}", "Droits fonciers sur les terres de la Couronne {in}"),
        ],
        leads: &[
            (
                "The parcel fabric {in} contains {n:900-1600000} lots with identifier, area and plan number.",
                "Le cadastre {in} contient {n:900-1600000} lots avec identifiant, superficie et numéro de plan.",
            ),
            (
                "Zoning categories, permitted uses and overlay areas {in} reflect the by-law in force in {month} {y2}.",
                "Les catégories de zonage, les usages autorisés et les secteurs particuliers {in} correspondent au règlement en vigueur en {month} {y2}.",
            ),
        ],
        details: &[
            (
                "Survey plan {code:~~~~~~} CLSR redefined the limits at {feature}.",
                "Le plan d'arpentage {code:~~~~~~} AATC a redéfini les limites près {feature.de}.",
            ),
            (
                "The layer is not a substitute for a survey by a licensed land surveyor.",
                "La couche ne remplace pas un levé effectué par un arpenteur-géomètre.",
            ),
            (
                "Assessment values are excluded for reasons of privacy.",
                "Les valeurs d'évaluation sont exclues pour des raisons de confidentialité.",
            ),
        ],
        keywords: &[
            ("cadastre", "cadastre"),
            ("land use planning", "aménagement du territoire"),
            ("zoning", "zonage"),
            ("parcels", "parcelles"),
            ("surveying", "arpentage"),
            ("Crown land", "terres de la Couronne"),
            ("property", "propriété foncière"),
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
        code: "MOSAIC",
        theme: Theme::Imagery,
        form: Form::Grid,
        kinds: WIDE | WORLD,
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
        code: "BUILDG",
        theme: Theme::Mapping,
        form: Form::Vector,
        kinds: SETTLED,
        topics: &["structure", "location"],
        since: 1995,
        titles: &[
            ("Building Footprints – {name}", "Empreintes de bâtiments – {name}"),
            ("Civic Addresses of {area}", "Adresses municipales {area.de}"),
        ],
        leads: &[
            (
                "Footprints of {n:4000-2900000} buildings {in} were extracted automatically and attributed with a height.",
                "Les empreintes de {n:4000-2900000} bâtiments {in} ont été extraites automatiquement et assorties d'une hauteur.",
            ),
            (
                "Address points {in} give the civic number, street, unit and postal community.",
                "Les points d'adresse {in} indiquent le numéro municipal, la rue, l'unité et la localité postale.",
            ),
        ],
        details: &[
            (
                "Structures smaller than {n:10-40} m² were ignored.",
                "Les constructions de moins de {n:10-40} m² n'ont pas été retenues.",
            ),
            (
                "The completeness of the layer, tested at {town}, is {n:82-99}%.",
                "L'exhaustivité de la couche, vérifiée dans la région {town.de}, est de {n:82-99} %.",
            ),
        ],
        keywords: &[
            ("buildings", "bâtiments"),
            ("addresses", "adresses"),
            ("building footprints", "empreintes de bâtiments"),
            ("urban areas", "zones urbaines"),
            ("structures", "structures"),
            ("geocoding", "géocodage"),
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
];
