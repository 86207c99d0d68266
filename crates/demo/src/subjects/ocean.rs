//! The sea, its life and its uses.

use super::{Form, Subject, Theme};
use crate::places::{Kind, SEAS, WORLD};

pub(crate) const SUBJECTS: &[Subject] = &[
    Subject {
        code: "CTD",
        theme: Theme::Ocean,
        form: Form::Table,
        kinds: SEAS,
        topics: &["oceans"],
        since: 1965,
        titles: &[
            ("Temperature and Salinity Profiles – {name}", "Profils de température et de salinité – {name}"),
            ("Oceanographic Monitoring of {area}", "Monitorage océanographique {area.de}"),
            ("Moored Time Series {in}", "Séries chronologiques de mouillages {in}"),
        ],
        leads: &[
            (
                "Vertical profiles of temperature, salinity and dissolved oxygen were collected {in} during {n:2-46} missions from {y1} to {y2}.",
                "Des profils verticaux de température, de salinité et d'oxygène dissous ont été recueillis {in} au cours de {n:2-46} missions, de {y1} à {y2}.",
            ),
            (
                "Moored instruments deployed {in} recorded temperature, conductivity and pressure every {n:5-60} minutes.",
                "Des instruments mouillés {in} ont enregistré la température, la conductivité et la pression toutes les {n:5-60} minutes.",
            ),
        ],
        details: &[
            (
                "Cruise {y2}-{code:~~~} of the research vessel occupied {n:18-240} stations, some at depths of more than {n:200-3900} m.",
                "La mission {y2}-{code:~~~} du navire de recherche a occupé {n:18-240} stations, dont certaines à plus de {n:200-3900} m de profondeur.",
            ),
            (
                "Sensors were calibrated before and after each deployment, and drift was removed linearly.",
                "Les capteurs ont été étalonnés avant et après chaque déploiement, et la dérive a été corrigée de façon linéaire.",
            ),
            (
                "A cold intermediate layer below {d:1-15} °C persisted until {month} {y2}.",
                "Une couche intermédiaire froide, inférieure à {d:1-15} °C, a persisté jusqu'en {month} {y2}.",
            ),
            (
                "Data are distributed in NetCDF files that follow the Climate and Forecast conventions.",
                "Les données sont diffusées dans des fichiers NetCDF conformes aux conventions CF sur le climat et les prévisions.",
            ),
        ],
        keywords: &[
            ("oceanography", "océanographie"),
            ("water temperature", "température de l'eau"),
            ("salinity", "salinité"),
            ("dissolved oxygen", "oxygène dissous"),
            ("CTD", "CTP"),
            ("moorings", "mouillages"),
            ("seawater", "eau de mer"),
            ("climate change", "changement climatique"),
        ],
    },
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
        code: "BATHY",
        theme: Theme::Ocean,
        form: Form::Grid,
        kinds: SEAS,
        topics: &["oceans", "elevation"],
        since: 1960,
        titles: &[
            ("Multibeam Bathymetry of {area}", "Bathymétrie multifaisceaux {area.de}"),
            (
                "Non-Navigational Bathymetric Grid – {name}",
                "Grille bathymétrique non destinée à la navigation – {name}",
            ),
            ("Seafloor Morphology {in}", "Morphologie du fond marin {in}"),
        ],
        leads: &[
            (
                "This bathymetric surface has a resolution of {n:2-100} m and was compiled {in} from multibeam and single-beam surveys.",
                "Cette surface bathymétrique d'une résolution de {n:2-100} m a été compilée {in} à partir de levés multifaisceaux et monofaisceaux.",
            ),
            (
                "Depths relative to chart datum are supplied {in} for purposes other than navigation.",
                "Les profondeurs par rapport au zéro des cartes sont fournies {in} à des fins autres que la navigation.",
            ),
        ],
        details: &[
            (
                "Pockmarks, moraines and iceberg scours are visible off {cape}.",
                "Des pockmarks, des moraines et des sillons d'érosion par les icebergs sont visibles au large {cape.de}.",
            ),
            (
                "Sound velocity profiles were taken every {n:2-8} hours to correct for refraction.",
                "Des profils de vitesse du son ont été relevés toutes les {n:2-8} heures afin de corriger la réfraction.",
            ),
            (
                "Gaps between survey lines were filled with the {y1} compilation, at a coarser resolution.",
                "Les vides entre les lignes de levé ont été comblés par la compilation de {y1}, de moindre résolution.",
            ),
        ],
        keywords: &[
            ("bathymetry", "bathymétrie"),
            ("seafloor", "fond marin"),
            ("multibeam", "multifaisceaux"),
            ("hydrographic surveys", "levés hydrographiques"),
            ("chart datum", "zéro des cartes"),
            ("geomorphology", "géomorphologie"),
            ("navigation", "navigation"),
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
        code: "TIDES",
        theme: Theme::Ocean,
        form: Form::Table,
        kinds: SEAS,
        topics: &["oceans", "transportation"],
        since: 1950,
        titles: &[
            ("Tide Gauge Records – {name}", "Enregistrements marégraphiques – {name}"),
            ("Tidal Predictions and Water Levels {in}", "Prédictions de marées et niveaux d'eau {in}"),
        ],
        leads: &[
            (
                "Hourly water levels and tidal predictions are available {in} for {n:3-64} permanent and temporary gauges.",
                "Les niveaux d'eau horaires et les prédictions de marées sont offerts {in} pour {n:3-64} marégraphes permanents et temporaires.",
            ),
            (
                "Harmonic constituents were computed {in} from at least {n:30-370} days of observations.",
                "Les constituantes harmoniques ont été calculées {in} à partir d'au moins {n:30-370} jours d'observations.",
            ),
        ],
        details: &[
            (
                "The mean tidal range at {cape} is {d:8-140} m.",
                "Le marnage moyen observé près {cape.de} est de {d:8-140} m.",
            ),
            (
                "Relative sea level has risen by {d:5-44} mm per year since {y1}.",
                "Le niveau relatif de la mer a monté de {d:5-44} mm par année depuis {y1}.",
            ),
            (
                "Storm surges higher than {d:6-19} m are listed in a separate table.",
                "Les ondes de tempête de plus de {d:6-19} m figurent dans un tableau distinct.",
            ),
        ],
        keywords: &[
            ("tides", "marées"),
            ("sea level", "niveau de la mer"),
            ("tide gauges", "marégraphes"),
            ("storm surges", "ondes de tempête"),
            ("navigation", "navigation"),
            ("harmonic constituents", "constituantes harmoniques"),
        ],
    },
    Subject {
        code: "CURRNT",
        theme: Theme::Ocean,
        form: Form::Grid,
        kinds: SEAS,
        topics: &["oceans"],
        since: 1985,
        titles: &[
            ("Ocean Currents – {name}", "Courants océaniques – {name}"),
            ("Surface Current Forecasts {in}", "Prévisions des courants de surface {in}"),
        ],
        leads: &[
            (
                "Current speed and direction were simulated {in} with a three-dimensional ocean model of {n:1-12} km resolution.",
                "La vitesse et la direction des courants ont été simulées {in} à l'aide d'un modèle océanique tridimensionnel d'une résolution de {n:1-12} km.",
            ),
            (
                "Mean seasonal circulation {in} is described from current meters and drifters for the period {y1}–{y2}.",
                "La circulation saisonnière moyenne {in} est décrite à partir de courantomètres et de dériveurs pour la période de {y1} à {y2}.",
            ),
        ],
        details: &[
            (
                "Tidal currents reach {d:5-41} m/s in the narrows near {cape}.",
                "Les courants de marée atteignent {d:5-41} m/s dans le passage près {cape.de}.",
            ),
            (
                "The model is forced by hourly winds and by freshwater discharge from {n:11-120} rivers.",
                "Le modèle est forcé par des vents horaires et par les apports d'eau douce de {n:11-120} rivières.",
            ),
            (
                "Drift trajectories support search and rescue and oil spill response.",
                "Les trajectoires de dérive appuient la recherche et le sauvetage ainsi que l'intervention en cas de déversement d'hydrocarbures.",
            ),
        ],
        keywords: &[
            ("ocean currents", "courants océaniques"),
            ("circulation", "circulation"),
            ("numerical models", "modèles numériques"),
            ("drift", "dérive"),
            ("physical oceanography", "océanographie physique"),
            ("forecasting", "prévision"),
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
        code: "COLOUR",
        theme: Theme::Ocean,
        form: Form::Grid,
        kinds: SEAS | WORLD,
        topics: &["oceans", "imageryBaseMapsEarthCover"],
        since: 1997,
        titles: &[
            (
                "Sea Surface Temperature and Ocean Colour – {name}",
                "Température de surface de la mer et couleur de l'océan – {name}",
            ),
            ("Chlorophyll-a Climatology {in}", "Climatologie de la chlorophylle a {in}"),
        ],
        leads: &[
            (
                "Weekly composites of sea surface temperature and chlorophyll-a are produced {in} from satellite radiometers.",
                "Des composites hebdomadaires de la température de surface de la mer et de la chlorophylle a sont produits {in} à partir de radiomètres satellitaires.",
            ),
            (
                "The timing of the spring phytoplankton bloom {in} was derived for each year from {y1} to {y2}.",
                "Le moment de la floraison printanière du phytoplancton {in} a été établi pour chaque année de {y1} à {y2}.",
            ),
        ],
        details: &[
            (
                "Pixels are {n:1-9} km wide and are mapped daily, cloud cover permitting.",
                "Les pixels mesurent {n:1-9} km de côté et sont cartographiés chaque jour lorsque la couverture nuageuse le permet.",
            ),
            (
                "A marine heat wave raised surface temperature by {d:11-49} °C in {month} {y2}.",
                "Une vague de chaleur marine a fait grimper la température de surface de {d:11-49} °C en {month} {y2}.",
            ),
            (
                "Match-ups with {n:60-1900} in situ samples give a bias smaller than {n:4-30}%.",
                "La comparaison avec {n:60-1900} échantillons in situ donne un biais inférieur à {n:4-30} %.",
            ),
        ],
        keywords: &[
            ("sea surface temperature", "température de surface de la mer"),
            ("ocean colour", "couleur de l'océan"),
            ("chlorophyll", "chlorophylle"),
            ("phytoplankton", "phytoplancton"),
            ("remote sensing", "télédétection"),
            ("marine heat waves", "vagues de chaleur marines"),
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
