//! Transport, energy and communication.

use super::{Form, Subject, Theme};
use crate::places::{Kind, SEAS, SETTLED, WIDE};

pub(crate) const SUBJECTS: &[Subject] = &[
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
];
