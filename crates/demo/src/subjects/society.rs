//! People, boundaries, health, transport, energy, heritage and emergencies.

use super::{Form, Subject, Theme};
use crate::places::{Kind, SEAS, SETTLED};

const WIDE: u16 = Kind::Country.bit() | Kind::Province.bit() | Kind::Region.bit();

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "CENSUS",
        theme: Theme::Society,
        form: Form::Vector,
        kinds: SETTLED,
        topics: &["society", "boundaries"],
        since: 1951,
        titles: &[
            ("Census Boundary Files – {name}", "Fichiers des limites du recensement – {name}"),
            ("Population and Dwelling Counts {in}", "Chiffres de population et des logements {in}"),
            ("Census Subdivisions of {area}", "Subdivisions de recensement {area.de}"),
        ],
        leads: &[
            (
                "Boundaries of census divisions, subdivisions and dissemination areas {in} are given as they stood on 1 January {y2}.",
                "Les limites des divisions, des subdivisions de recensement et des aires de diffusion {in} sont fournies telles qu'elles étaient au 1er janvier {y2}.",
            ),
            (
                "Population, age structure, language and housing indicators {in} are tabulated for {n:14-5600} geographic units.",
                "Les indicateurs de population, de structure par âge, de langue et de logement {in} sont présentés pour {n:14-5600} unités géographiques.",
            ),
        ],
        details: &[
            (
                "Population density ranges from {d:1-40} to {n:120-9200} persons per square kilometre.",
                "La densité de population varie de {d:1-40} à {n:120-9200} habitants au kilomètre carré.",
            ),
            (
                "Counts are randomly rounded to a base of five to protect confidentiality.",
                "Les chiffres sont arrondis de façon aléatoire à un multiple de cinq afin de protéger la confidentialité.",
            ),
            (
                "A correspondence file links the units with those of {y1}.",
                "Un fichier de correspondance relie ces unités à celles de {y1}.",
            ),
        ],
        keywords: &[
            ("census", "recensement"),
            ("population", "population"),
            ("demography", "démographie"),
            ("administrative boundaries", "limites administratives"),
            ("statistics", "statistiques"),
            ("housing", "logement"),
            ("census subdivisions", "subdivisions de recensement"),
        ],
    },
    Subject {
        code: "INDIG",
        theme: Theme::Society,
        form: Form::Vector,
        kinds: WIDE,
        topics: &["boundaries", "society"],
        since: 1975,
        titles: &[
            ("Indigenous Lands and Reserves – {name}", "Terres autochtones et réserves – {name}"),
            (
                "Modern Treaties and Land Claim Agreements {in}",
                "Traités modernes et accords sur les revendications territoriales {in}",
            ),
            ("Historic Treaties – {name}", "Traités historiques – {name}"),
        ],
        leads: &[
            (
                "The layer shows reserve lands, Inuit-owned lands and lands transferred under modern treaties {in}.",
                "La couche présente les terres de réserve, les terres inuites et les terres transférées en vertu de traités modernes {in}.",
            ),
            (
                "Treaty boundaries {in} were digitized from the written descriptions and the maps annexed to the agreements.",
                "Les limites des traités {in} ont été numérisées à partir des descriptions écrites et des cartes annexées aux accords.",
            ),
        ],
        details: &[
            (
                "The representation carries no legal weight and does not affect Aboriginal or treaty rights.",
                "Cette représentation n'a aucune valeur juridique et ne porte pas atteinte aux droits ancestraux ou issus de traités.",
            ),
            (
                "{n:6-640} communities reviewed the names and the locations shown.",
                "Au total, {n:6-640} communautés ont révisé les noms et les emplacements présentés.",
            ),
            (
                "Additions to reserve approved up to {month} {y2} are included.",
                "Les ajouts aux réserves approuvés jusqu'en {month} {y2} sont inclus.",
            ),
        ],
        keywords: &[
            ("Indigenous peoples", "peuples autochtones"),
            ("First Nations", "Premières Nations"),
            ("treaties", "traités"),
            ("reserves", "réserves"),
            ("land claims", "revendications territoriales"),
            ("Inuit", "Inuits"),
            ("Métis", "Métis"),
        ],
    },
    Subject {
        code: "ELECT",
        theme: Theme::Society,
        form: Form::Vector,
        kinds: SETTLED,
        topics: &["boundaries", "society"],
        since: 1966,
        titles: &[
            ("Electoral Districts – {name}", "Circonscriptions électorales – {name}"),
            ("Polling Divisions {in}, {y2}", "Sections de vote {in}, {y2}"),
        ],
        leads: &[
            (
                "Boundaries of the {n:2-124} electoral districts {in} follow the representation order that came into force in {y2}.",
                "Les limites des {n:2-124} circonscriptions électorales {in} correspondent au décret de représentation entré en vigueur en {y2}.",
            ),
            (
                "Polling divisions and advance polling districts {in} are provided for the general election of {y2}.",
                "Les sections de vote et les districts de vote par anticipation {in} sont fournis pour l'élection générale de {y2}.",
            ),
        ],
        details: &[
            (
                "Results by polling station can be joined with the division number.",
                "Les résultats par bureau de scrutin peuvent être joints à l'aide du numéro de section.",
            ),
            (
                "The limits were drawn by a commission after {n:4-60} public hearings.",
                "Les limites ont été établies par une commission à la suite de {n:4-60} audiences publiques.",
            ),
        ],
        keywords: &[
            ("electoral districts", "circonscriptions électorales"),
            ("elections", "élections"),
            ("polling divisions", "sections de vote"),
            ("boundaries", "limites"),
            ("democracy", "démocratie"),
            ("ridings", "comtés"),
        ],
    },
    Subject {
        code: "HERITG",
        theme: Theme::Heritage,
        form: Form::Vector,
        kinds: SETTLED | Kind::Island.bit() | Kind::Park.bit(),
        topics: &["society", "structure"],
        since: 1955,
        titles: &[
            (
                "Heritage Sites and Historic Places – {name}",
                "Sites patrimoniaux et lieux historiques – {name}",
            ),
            ("Archaeological Potential {in}", "Potentiel archéologique {in}"),
            ("Lighthouses and Built Heritage of {area}", "Phares et patrimoine bâti {area.de}"),
        ],
        leads: &[
            (
                "Designated historic places, monuments and heritage districts {in} are located and briefly described.",
                "Les lieux historiques désignés, les monuments et les quartiers patrimoniaux {in} sont localisés et décrits brièvement.",
            ),
            (
                "The register counts {n:11-3900} protected buildings {in}, with their date of construction and architectural style.",
                "Le registre compte {n:11-3900} bâtiments protégés {in}, avec leur date de construction et leur style architectural.",
            ),
        ],
        details: &[
            (
                "The oldest building stands at {feature} and dates from {n:1665-1890}.",
                "Le plus ancien bâtiment se trouve près {feature.de} et date de {n:1665-1890}.",
            ),
            (
                "Exact positions of archaeological sites are withheld (Borden block {code:@@@@}).",
                "L'emplacement exact des sites archéologiques n'est pas divulgué (carré Borden {code:@@@@}).",
            ),
            (
                "Photographs and statements of significance are linked by an identifier.",
                "Les photographies et les énoncés d'importance sont reliés par un identifiant.",
            ),
        ],
        keywords: &[
            ("heritage", "patrimoine"),
            ("historic sites", "lieux historiques"),
            ("archaeology", "archéologie"),
            ("culture", "culture"),
            ("architecture", "architecture"),
            ("history", "histoire"),
            ("museums", "musées"),
        ],
    },
    Subject {
        code: "HEALTH",
        theme: Theme::Health,
        form: Form::Vector,
        kinds: SETTLED,
        topics: &["health", "boundaries"],
        since: 1985,
        titles: &[
            ("Health Regions of {area}", "Régions sociosanitaires {area.de}"),
            ("Hospitals and Health Care Facilities – {name}", "Hôpitaux et établissements de santé – {name}"),
            ("Access to Primary Care {in}", "Accès aux soins primaires {in}"),
        ],
        leads: &[
            (
                "Health region boundaries {in} are accompanied by {n:12-80} indicators of health status and use of services.",
                "Les limites des régions sociosanitaires {in} sont accompagnées de {n:12-80} indicateurs de l'état de santé et de l'utilisation des services.",
            ),
            (
                "Hospitals, clinics, pharmacies and long-term care homes {in} are located with their address and type of services.",
                "Les hôpitaux, les cliniques, les pharmacies et les foyers de soins de longue durée {in} sont localisés avec leur adresse et leur type de services.",
            ),
        ],
        details: &[
            (
                "The median travel time to an emergency department is {n:7-140} minutes.",
                "Le temps de déplacement médian vers un service d'urgence est de {n:7-140} minutes.",
            ),
            (
                "Rates are standardized by age to allow comparison between regions.",
                "Les taux sont normalisés selon l'âge afin de permettre la comparaison entre les régions.",
            ),
        ],
        keywords: &[
            ("health", "santé"),
            ("health regions", "régions sociosanitaires"),
            ("hospitals", "hôpitaux"),
            ("health care", "soins de santé"),
            ("public health", "santé publique"),
            ("epidemiology", "épidémiologie"),
        ],
    },
    Subject {
        code: "ENERGY",
        theme: Theme::Energy,
        form: Form::Vector,
        kinds: SETTLED,
        topics: &["utilitiesCommunication", "structure"],
        since: 1960,
        titles: &[
            (
                "Transmission Lines and Power Plants – {name}",
                "Lignes de transport d'électricité et centrales – {name}",
            ),
            ("Energy Infrastructure of {area}", "Infrastructures énergétiques {area.de}"),
            ("Pipelines {in}", "Pipelines {in}"),
        ],
        leads: &[
            (
                "High-voltage lines, substations and generating stations {in} are shown with their capacity and energy source.",
                "Les lignes à haute tension, les postes et les centrales électriques {in} sont présentés avec leur puissance et leur source d'énergie.",
            ),
            (
                "Pipelines, refineries, terminals and storage facilities {in} were compiled from operator filings.",
                "Les pipelines, les raffineries, les terminaux et les installations de stockage {in} ont été compilés à partir des dépôts des exploitants.",
            ),
        ],
        details: &[
            (
                "The line between {town} and {feature} operates at {n:69-735} kV.",
                "La ligne entre {town} et {feature} est exploitée à {n:69-735} kV.",
            ),
            (
                "Installed capacity totals {n:40-39000} MW, {n:12-97}% of it renewable.",
                "La puissance installée totalise {n:40-39000} MW, dont {n:12-97} % de sources renouvelables.",
            ),
            (
                "Positions are generalized and must not be used for excavation.",
                "Les positions sont généralisées et ne doivent pas servir à des travaux d'excavation.",
            ),
        ],
        keywords: &[
            ("energy", "énergie"),
            ("electricity", "électricité"),
            ("transmission lines", "lignes de transport d'électricité"),
            ("infrastructure", "infrastructure"),
            ("pipelines", "pipelines"),
            ("power plants", "centrales électriques"),
            ("hydroelectricity", "hydroélectricité"),
        ],
    },
    Subject {
        code: "RAIL",
        theme: Theme::Transport,
        form: Form::Vector,
        kinds: SETTLED,
        topics: &["transportation"],
        since: 1960,
        titles: &[
            ("Railway Network – {name}", "Réseau ferroviaire – {name}"),
            ("Grade Crossings and Rail Safety {in}", "Passages à niveau et sécurité ferroviaire {in}"),
        ],
        leads: &[
            (
                "Main lines, sidings, stations and grade crossings {in} make up this railway network.",
                "Les voies principales, les voies d'évitement, les gares et les passages à niveau {in} composent ce réseau ferroviaire.",
            ),
            (
                "The {n:20-9300} public and private crossings {in} are ranked by collision risk.",
                "Les {n:20-9300} passages à niveau publics et privés {in} sont classés selon le risque de collision.",
            ),
        ],
        details: &[
            (
                "The subdivision near {town} carries {n:2-44} trains per day.",
                "La subdivision située près {town.de} accueille {n:2-44} trains par jour.",
            ),
            (
                "Abandoned corridors, several of them now trails, are shown since {y1}.",
                "Les emprises abandonnées depuis {y1}, dont plusieurs sont devenues des sentiers, sont représentées.",
            ),
        ],
        keywords: &[
            ("railways", "chemins de fer"),
            ("rail transport", "transport ferroviaire"),
            ("level crossings", "passages à niveau"),
            ("transport", "transport"),
            ("rail safety", "sécurité ferroviaire"),
            ("freight", "marchandises"),
        ],
    },
    Subject {
        code: "PORTS",
        theme: Theme::Transport,
        form: Form::Vector,
        kinds: SEAS | Kind::City.bit(),
        topics: &["transportation", "economy"],
        since: 1965,
        titles: &[
            (
                "Ports, Harbours and Ferry Routes – {name}",
                "Ports, havres et liaisons par traversier – {name}",
            ),
            ("Vessel Traffic Density {in}", "Densité du trafic maritime {in}"),
        ],
        leads: &[
            (
                "Vessel positions from the Automatic Identification System were gridded monthly {in} by type of ship.",
                "Les positions des navires tirées du système d'identification automatique ont été réparties {in} par mois et par type de navire selon une grille régulière.",
            ),
            (
                "Commercial ports, small craft harbours, marinas and ferry landings {in} are located with their depth and services.",
                "Les ports commerciaux, les ports pour petits bateaux, les marinas et les débarcadères de traversiers {in} sont localisés avec leur profondeur et leurs services.",
            ),
        ],
        details: &[
            (
                "The wharf at {cape} can accommodate vessels of up to {n:12-290} m.",
                "Le quai situé près {cape.de} peut accueillir des navires d'au plus {n:12-290} m.",
            ),
            (
                "Cargo handled in {y2} amounted to {n:3-140} million tonnes.",
                "Les marchandises manutentionnées en {y2} ont totalisé {n:3-140} millions de tonnes.",
            ),
            (
                "Aids to navigation are published separately by the Canadian Coast Guard.",
                "Les aides à la navigation sont publiées séparément par la Garde côtière canadienne.",
            ),
        ],
        keywords: &[
            ("ports", "ports"),
            ("shipping", "transport maritime"),
            ("harbours", "havres"),
            ("ferries", "traversiers"),
            ("vessel traffic", "trafic maritime"),
            ("navigation", "navigation"),
        ],
    },
    Subject {
        code: "SHELTR",
        theme: Theme::Emergency,
        form: Form::Vector,
        kinds: SETTLED,
        topics: &["society", "health"],
        since: 1990,
        titles: &[
            (
                "Emergency Shelters and Evacuation Routes – {name}",
                "Refuges d'urgence et voies d'évacuation – {name}",
            ),
            ("Fire Stations and Emergency Services {in}", "Casernes de pompiers et services d'urgence {in}"),
        ],
        leads: &[
            (
                "Reception centres, warming and cooling centres and evacuation routes {in} are listed with their capacity.",
                "Les centres d'accueil, les haltes chaleur ou fraîcheur et les voies d'évacuation {in} sont répertoriés avec leur capacité.",
            ),
            (
                "Police, fire and ambulance stations {in} are shown with the area that each one serves.",
                "Les postes de police, les casernes de pompiers et les postes d'ambulances {in} sont présentés avec le territoire desservi par chacun.",
            ),
        ],
        details: &[
            (
                "The main shelter at {town} can receive {n:60-4200} people.",
                "Le refuge principal {town.de} peut accueillir {n:60-4200} personnes.",
            ),
            (
                "The plan was exercised in {month} {y2} with {partner}.",
                "Le plan a fait l'objet d'un exercice en {month} {y2} avec {partner}.",
            ),
            (
                "{n:4-78}% of the buildings have a backup generator.",
                "Une génératrice de secours est installée dans {n:4-78} % des bâtiments.",
            ),
        ],
        keywords: &[
            ("emergency services", "services d'urgence"),
            ("evacuation", "évacuation"),
            ("emergency management", "gestion des urgences"),
            ("shelters", "refuges"),
            ("fire stations", "casernes de pompiers"),
            ("public safety", "sécurité publique"),
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
        code: "BROADB",
        theme: Theme::Energy,
        form: Form::Vector,
        kinds: WIDE,
        topics: &["utilitiesCommunication", "society"],
        since: 1998,
        titles: &[
            ("Broadband Internet Coverage – {name}", "Couverture Internet à large bande – {name}"),
            ("Cellular Towers and Radio Licences {in}", "Tours cellulaires et licences radio {in}"),
        ],
        leads: &[
            (
                "Internet service availability {in} is estimated along roads for hexagons of {n:5-25} km².",
                "La disponibilité du service Internet {in} est estimée le long des routes pour des hexagones de {n:5-25} km².",
            ),
            (
                "Antenna sites {in} are given with frequency band, licensee and height above ground.",
                "Les sites d'antennes {in} sont présentés avec la bande de fréquences, le titulaire de licence et la hauteur au-dessus du sol.",
            ),
        ],
        details: &[
            (
                "Households with access to 50 Mbps service rose to {n:38-99}% in {y2}.",
                "La proportion des ménages ayant accès à un service de 50 Mbit/s a atteint {n:38-99} % en {y2}.",
            ),
            (
                "Funded projects near {town} will connect {n:90-7800} dwellings.",
                "Les projets subventionnés près {town.de} permettront de brancher {n:90-7800} logements.",
            ),
        ],
        keywords: &[
            ("broadband", "large bande"),
            ("telecommunications", "télécommunications"),
            ("Internet", "Internet"),
            ("rural areas", "régions rurales"),
            ("antennas", "antennes"),
            ("connectivity", "connectivité"),
        ],
    },
    Subject {
        code: "AIRPRT",
        theme: Theme::Transport,
        form: Form::Vector,
        kinds: WIDE,
        topics: &["transportation", "structure"],
        since: 1960,
        titles: &[
            ("Aerodromes and Heliports – {name}", "Aérodromes et héliports – {name}"),
            ("Designated Airspace {in}", "Espace aérien désigné {in}"),
        ],
        leads: &[
            (
                "Certified airports, registered aerodromes and heliports {in} are described by runway, elevation and operator.",
                "Les aéroports certifiés, les aérodromes enregistrés et les héliports {in} sont décrits selon la piste, l'altitude et l'exploitant.",
            ),
            (
                "Control zones, restricted areas and no-fly zones for drones {in} are outlined.",
                "Les zones de contrôle, les zones réglementées et les secteurs interdits aux drones {in} sont délimités.",
            ),
        ],
        details: &[
            (
                "The runway at {town} is {n:700-3800} m long.",
                "La piste {town.de} mesure {n:700-3800} m de longueur.",
            ),
            (
                "Pilots must rely on official aeronautical publications only.",
                "Les pilotes doivent se fier uniquement aux publications aéronautiques officielles.",
            ),
        ],
        keywords: &[
            ("airports", "aéroports"),
            ("aviation", "aviation"),
            ("aerodromes", "aérodromes"),
            ("airspace", "espace aérien"),
            ("air transport", "transport aérien"),
            ("drones", "drones"),
        ],
    },
    Subject {
        code: "LABOUR",
        theme: Theme::Society,
        form: Form::Table,
        kinds: SETTLED,
        topics: &["economy", "society"],
        since: 1971,
        titles: &[
            ("Employment and Income Indicators – {name}", "Indicateurs de l'emploi et du revenu – {name}"),
            ("Regional Economic Accounts {in}", "Comptes économiques régionaux {in}"),
        ],
        leads: &[
            (
                "Employment, unemployment and household income are reported {in} by industry for {y1} to {y2}.",
                "L'emploi, le chômage et le revenu des ménages sont présentés {in} par industrie, de {y1} à {y2}.",
            ),
            (
                "The dataset describes businesses, tourism spending and investment {in} at the level of economic regions.",
                "Le jeu de données décrit les entreprises, les dépenses touristiques et les investissements {in} à l'échelle des régions économiques.",
            ),
        ],
        details: &[
            (
                "The unemployment rate was {d:31-178}% in {month} {y2}.",
                "Le taux de chômage s'établissait à {d:31-178} % en {month} {y2}.",
            ),
            (
                "Figures based on fewer than {n:10-50} responses are suppressed.",
                "Les chiffres fondés sur moins de {n:10-50} réponses sont supprimés.",
            ),
        ],
        keywords: &[
            ("economy", "économie"),
            ("employment", "emploi"),
            ("income", "revenu"),
            ("labour market", "marché du travail"),
            ("tourism", "tourisme"),
            ("statistics", "statistiques"),
        ],
    },
    Subject {
        code: "PARKSV",
        theme: Theme::Heritage,
        form: Form::Vector,
        kinds: Kind::Park.bit() | Kind::City.bit() | Kind::Province.bit(),
        topics: &["society", "environment"],
        since: 1980,
        titles: &[
            (
                "Trails, Campgrounds and Visitor Facilities – {name}",
                "Sentiers, terrains de camping et installations d'accueil – {name}",
            ),
            ("Recreation Areas of {area}", "Aires récréatives {area.de}"),
        ],
        leads: &[
            (
                "Hiking trails, campgrounds, viewpoints and parking areas {in} are mapped for visitors.",
                "Les sentiers de randonnée, les terrains de camping, les belvédères et les stationnements {in} sont cartographiés à l'intention des visiteurs.",
            ),
            (
                "Recreation sites {in} were inventoried with GPS during the summer of {y2}.",
                "Les sites récréatifs {in} ont été répertoriés au GPS durant l'été {y2}.",
            ),
        ],
        details: &[
            (
                "The trail to {feature} is {d:8-460} km long and open from {month}.",
                "Le sentier balisé près {feature.de} s'étend sur {d:8-460} km et ouvre en {month}.",
            ),
            (
                "Universal access was assessed at {n:3-190} facilities.",
                "L'accessibilité universelle a été évaluée dans {n:3-190} installations.",
            ),
        ],
        keywords: &[
            ("recreation", "loisirs"),
            ("trails", "sentiers"),
            ("parks", "parcs"),
            ("tourism", "tourisme"),
            ("camping", "camping"),
            ("outdoor activities", "activités de plein air"),
        ],
    },
    Subject {
        code: "DEFENC",
        theme: Theme::Emergency,
        form: Form::Vector,
        kinds: WIDE | SEAS,
        topics: &["intelligenceMilitary"],
        since: 1960,
        titles: &[
            (
                "Military Training Areas and Ranges – {name}",
                "Secteurs d'entraînement et champs de tir militaires – {name}",
            ),
            (
                "Unexploded Ordnance Legacy Sites {in}",
                "Sites contenant des munitions explosives non explosées {in}",
            ),
        ],
        leads: &[
            (
                "Limits of ranges, training areas and former bases {in} are published for public safety.",
                "Les limites des champs de tir, des secteurs d'entraînement et des anciennes bases {in} sont publiées à des fins de sécurité publique.",
            ),
            (
                "Sites {in} that may contain unexploded munitions are shown with the level of risk and the state of clearance.",
                "Les sites {in} susceptibles de contenir des munitions non explosées sont présentés avec le niveau de risque et l'état du déminage.",
            ),
        ],
        details: &[
            (
                "The range near {feature} was used from {n:1939-1949} to {n:1951-1996}.",
                "Le champ de tir situé près {feature.de} a servi de {n:1939-1949} à {n:1951-1996}.",
            ),
            (
                "Access is restricted and signs are posted along the perimeter.",
                "L'accès est restreint et des panneaux sont installés le long du périmètre.",
            ),
        ],
        keywords: &[
            ("national defence", "défense nationale"),
            ("military", "militaire"),
            ("training areas", "secteurs d'entraînement"),
            ("unexploded ordnance", "munitions non explosées"),
            ("public safety", "sécurité publique"),
        ],
    },
];
