//! Life in the sea and its uses.

use super::{Form, Subject, Theme};
use crate::places::{Kind, SEAS, WORLD};

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "CATCH",
        theme: Theme::Fisheries,
        form: Form::Table,
        kinds: SEAS,
        topics: &["oceans", "economy", "biota"],
        since: 1950,
        titles: &[
            ("Commercial Fisheries Catch – {name}", "Prises de la pêche commerciale – {name}"),
            ("Landings of {invert} {in}", "Débarquements {invert.sans} {in}"),
            ("Fishing Effort {in}", "Effort de pêche {in}"),
        ],
        leads: &[
            (
                "Catch and effort from logbooks were aggregated to a grid of {n:2-20} minutes to show where commercial fishing takes place {in}.",
                "Les prises et l'effort inscrits dans les journaux de bord ont été regroupés selon une grille de {n:2-20} minutes pour montrer où se pratique la pêche commerciale {in}.",
            ),
            (
                "Annual landings by species, gear and management area are reported {in} for the years {y1} to {y2}.",
                "Les débarquements annuels par espèce, par engin et par zone de gestion sont présentés {in} pour les années {y1} à {y2}.",
            ),
        ],
        details: &[
            (
                "Landings of {invert} peaked at {n:800-64000} tonnes before declining.",
                "Les débarquements {invert.sans} ont culminé à {n:800-64000} tonnes avant de diminuer.",
            ),
            (
                "Cells with fewer than five vessels were suppressed to protect commercial confidentiality.",
                "Les cellules comptant moins de cinq navires ont été supprimées afin de protéger le secret commercial.",
            ),
            (
                "The directed fishery for {fish} has been under quota since {y1}.",
                "La pêche dirigée visant {fish} est soumise à un quota depuis {y1}.",
            ),
        ],
        keywords: &[
            ("fisheries", "pêches"),
            ("commercial fishing", "pêche commerciale"),
            ("landings", "débarquements"),
            ("fishing effort", "effort de pêche"),
            ("fisheries management", "gestion des pêches"),
            ("quotas", "quotas"),
            ("marine resources", "ressources marines"),
        ],
    },
    Subject {
        code: "SALMON",
        theme: Theme::Fisheries,
        form: Form::Table,
        kinds: Kind::Watershed.bit() | Kind::Province.bit(),
        topics: &["biota", "inlandWaters"],
        since: 1950,
        titles: &[
            ("Salmon Escapement and Spawning Areas – {name}", "Échappée et frayères du saumon – {name}"),
            ("Juvenile Salmon Surveys {in}", "Relevés de saumons juvéniles {in}"),
            ("Fish Habitat of {area}", "Habitat du poisson {area.de}"),
        ],
        leads: &[
            (
                "Counts of returning adults are given for {n:6-190} streams {in}, based on counting fences, snorkel surveys and aerial flights.",
                "Les dénombrements d'adultes en montaison sont fournis pour {n:6-190} cours d'eau {in}, d'après des barrières de comptage, des relevés en apnée et des survols.",
            ),
            (
                "Spawning and rearing reaches {in} were mapped for several species, including {fish}.",
                "Les tronçons de fraie et d'alevinage {in} ont été cartographiés pour plusieurs espèces, dont {fish}.",
            ),
        ],
        details: &[
            (
                "The {y2} return to {stream} was estimated at {n:120-94000} fish.",
                "En {y2}, la montaison observée près {stream.de} a été estimée à {n:120-94000} poissons.",
            ),
            (
                "Scales and tissue samples from {n:80-2600} individuals support stock identification.",
                "Des écailles et des échantillons de tissus provenant de {n:80-2600} individus servent à l'identification des stocks.",
            ),
            (
                "Water temperatures above {n:18-23} °C coincided with the lowest survival of smolts.",
                "Des températures de l'eau supérieures à {n:18-23} °C ont coïncidé avec la plus faible survie des saumoneaux.",
            ),
        ],
        keywords: &[
            ("salmon", "saumon"),
            ("spawning", "fraie"),
            ("fish habitat", "habitat du poisson"),
            ("escapement", "échappée"),
            ("freshwater fish", "poissons d'eau douce"),
            ("fisheries", "pêches"),
            ("migration", "migration"),
        ],
    },
    Subject {
        code: "MPA",
        theme: Theme::Fisheries,
        form: Form::Vector,
        kinds: SEAS,
        topics: &["oceans", "environment", "boundaries"],
        since: 1992,
        titles: &[
            ("Marine Conservation Areas – {name}", "Aires marines de conservation – {name}"),
            (
                "Ecologically and Biologically Significant Areas of {area}",
                "Zones d'importance écologique et biologique {area.de}",
            ),
        ],
        leads: &[
            (
                "Boundaries of marine protected areas, refuges and other conservation measures {in} are provided with their zones and regulations.",
                "Les limites des zones de protection marines, des refuges et d'autres mesures de conservation {in} sont fournies avec leur zonage et leur réglementation.",
            ),
            (
                "Areas of particular ecological value {in} were identified through a science advisory process completed in {y2}.",
                "Des secteurs d'une valeur écologique particulière {in} ont été désignés au terme d'un processus de consultation scientifique achevé en {y2}.",
            ),
        ],
        details: &[
            (
                "The areas shelter {mammal} and important concentrations of {invert}.",
                "On y trouve notamment {mammal} ainsi que {invert}.",
            ),
            (
                "Bottom-contact fishing is prohibited in {n:12-100}% of the surface.",
                "La pêche avec des engins entrant en contact avec le fond est interdite sur {n:12-100} % de la superficie.",
            ),
            (
                "The legal description in the regulations prevails over the digital boundary.",
                "La description officielle figurant dans la réglementation prévaut sur la limite numérique.",
            ),
        ],
        keywords: &[
            ("marine protected areas", "zones de protection marines"),
            ("conservation", "conservation"),
            ("marine biodiversity", "biodiversité marine"),
            ("benthic habitat", "habitat benthique"),
            ("oceans", "océans"),
            ("ecosystems", "écosystèmes"),
        ],
    },
    Subject {
        code: "WHALES",
        theme: Theme::Wildlife,
        form: Form::Vector,
        kinds: SEAS,
        topics: &["biota", "oceans"],
        since: 1970,
        titles: &[
            ("Cetacean Sightings {in}", "Observations de cétacés {in}"),
            ("Marine Mammal Distribution – {name}", "Répartition des mammifères marins – {name}"),
        ],
        leads: &[
            (
                "Sightings of whales, dolphins and porpoises were compiled {in} from dedicated surveys and opportunistic observers.",
                "Les observations de baleines, de dauphins et de marsouins ont été compilées {in} à partir de relevés systématiques et d'observateurs occasionnels.",
            ),
            (
                "Acoustic detections on {n:4-38} recorders moored {in} reveal the seasonal presence of marine mammals.",
                "Les détections acoustiques de {n:4-38} enregistreurs mouillés {in} révèlent la présence saisonnière de mammifères marins.",
            ),
        ],
        details: &[
            (
                "The species most often reported was {mammal}, with {n:40-8600} records.",
                "L'espèce la plus souvent signalée était {mammal}, avec {n:40-8600} mentions.",
            ),
            (
                "Effort is uneven: absence of records does not mean absence of animals.",
                "L'effort d'observation est inégal : l'absence de mentions ne signifie pas l'absence d'animaux.",
            ),
            (
                "Vessels are asked to slow to ten knots when animals gather off {cape}.",
                "Les navires sont invités à ralentir à dix nœuds lorsque des animaux se rassemblent au large {cape.de}.",
            ),
        ],
        keywords: &[
            ("whales", "baleines"),
            ("marine mammals", "mammifères marins"),
            ("sightings", "observations"),
            ("passive acoustics", "acoustique passive"),
            ("species at risk", "espèces en péril"),
            ("vessel traffic", "trafic maritime"),
        ],
    },
    Subject {
        code: "AQUACU",
        theme: Theme::Fisheries,
        form: Form::Vector,
        kinds: SEAS & !WORLD,
        topics: &["farming", "oceans", "economy"],
        since: 1985,
        titles: &[
            ("Aquaculture Sites – {name}", "Sites aquacoles – {name}"),
            (
                "Shellfish Leases and Harvest Areas {in}",
                "Concessions conchylicoles et secteurs de récolte {in}",
            ),
        ],
        leads: &[
            (
                "The location, tenure and cultivated species of {n:9-420} aquaculture sites are given {in}.",
                "L'emplacement, la tenure et les espèces élevées sont indiqués pour {n:9-420} sites aquacoles {in}.",
            ),
            (
                "Shellfish harvest areas {in} are shown with their sanitary classification for {y2}.",
                "Les secteurs de récolte de mollusques {in} sont présentés avec leur classification sanitaire pour {y2}.",
            ),
        ],
        details: &[
            (
                "Leases near {cape} are used mainly for {invert}.",
                "Les concessions situées près {cape.de} servent surtout à la production {invert.sans}.",
            ),
            (
                "Closures caused by biotoxins or sewage overflow are updated as they occur.",
                "Les fermetures attribuables aux biotoxines ou aux débordements d'eaux usées sont mises à jour au fur et à mesure.",
            ),
        ],
        keywords: &[
            ("aquaculture", "aquaculture"),
            ("shellfish", "mollusques"),
            ("leases", "concessions"),
            ("food safety", "salubrité des aliments"),
            ("coastal zone", "zone côtière"),
            ("oysters", "huîtres"),
        ],
    },
];
