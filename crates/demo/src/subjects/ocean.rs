//! The sea itself: depth, temperature, tides, currents.

use super::{Form, Subject, Theme};
use crate::places::{SEAS, WORLD};

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
];
