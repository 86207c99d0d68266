//! People, their boundaries, health and heritage.

use super::{Form, Subject, Theme};
use crate::places::{Kind, SETTLED, WIDE};

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
];
