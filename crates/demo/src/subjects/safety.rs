//! Emergencies and defence.

use super::{Form, Subject, Theme};
use crate::places::{SEAS, SETTLED, WIDE};

pub(crate) const SUBJECTS: &[Subject] = &[
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
