//! Invented proper names: people, lakes, creeks, capes. They give the catalogue the long tail of rare words that real
//! ones have, without pointing at anyone.

use crate::random::Rng;

pub(crate) const GIVEN: &[&str] = &[
    "Amélie",
    "Andrew",
    "Anjali",
    "Audrey",
    "Benoît",
    "Catherine",
    "Charlotte",
    "Chantal",
    "Daniel",
    "David",
    "Émilie",
    "Eric",
    "Ève",
    "Fatima",
    "Félix",
    "Gabriel",
    "Geneviève",
    "Hélène",
    "Ian",
    "Isabelle",
    "Jacob",
    "Jean-François",
    "Jennifer",
    "Jiayi",
    "Karine",
    "Kevin",
    "Laura",
    "Louis",
    "Lucie",
    "Marc-André",
    "Maria",
    "Marie-Ève",
    "Martin",
    "Maude",
    "Michael",
    "Naomi",
    "Nicolas",
    "Noémie",
    "Olivia",
    "Patrick",
    "Pierre-Luc",
    "Priya",
    "Rachel",
    "Robert",
    "Samuel",
    "Sarah",
    "Sébastien",
    "Simon",
    "Sophie",
    "Stéphanie",
    "Thomas",
    "Valérie",
    "William",
    "Yannick",
    "Zoé",
];

pub(crate) const FAMILY: &[&str] = &[
    "Arsenault",
    "Beaulieu",
    "Bélanger",
    "Bergeron",
    "Bouchard",
    "Boudreau",
    "Campbell",
    "Caron",
    "Chan",
    "Chiasson",
    "Cloutier",
    "Comeau",
    "Cormier",
    "Côté",
    "Desjardins",
    "Dhillon",
    "Doucet",
    "Dubé",
    "Ducharme",
    "Ferguson",
    "Fortin",
    "Fournier",
    "Fraser",
    "Gagnon",
    "Gallant",
    "Gauthier",
    "Gill",
    "Girard",
    "Godin",
    "Graham",
    "Grewal",
    "Hébert",
    "Henderson",
    "Ivanov",
    "Johnston",
    "Kaur",
    "Kowalchuk",
    "Lachance",
    "Landry",
    "Lapointe",
    "Lavoie",
    "LeBlanc",
    "Lefebvre",
    "Leung",
    "Lévesque",
    "MacDonald",
    "MacIsaac",
    "MacLeod",
    "Martel",
    "McKay",
    "McLean",
    "Melanson",
    "Mercier",
    "Michaud",
    "Morin",
    "Murphy",
    "Nadeau",
    "Nguyen",
    "O'Brien",
    "Ouellet",
    "Pagé",
    "Paquette",
    "Patel",
    "Pelletier",
    "Petrenko",
    "Poirier",
    "Power",
    "Rioux",
    "Robichaud",
    "Ross",
    "Roy",
    "Savoie",
    "Schmidt",
    "Sinclair",
    "Singh",
    "Stewart",
    "Sutherland",
    "Tanaka",
    "Tessier",
    "Thériault",
    "Tremblay",
    "Turcotte",
    "Vachon",
    "Vigneault",
    "Walsh",
    "Wong",
];

const STEMS: &[&str] = &[
    "Ash", "Bran", "Cald", "Dun", "Elm", "Fair", "Glen", "Hart", "Inver", "Kil", "Lang", "Mill", "Nor",
    "Oak", "Pem", "Rock", "Stan", "Thorn", "Wake", "Wind", "Beau", "Bois", "Champ", "Clair", "Franc", "Haut",
    "Mont", "Roche", "Val", "Ville", "Ar", "Bel", "Cor", "Dor", "Mar", "Pel", "Ros", "Ter", "Ver", "Sol",
];

const ENDINGS: &[&str] = &[
    "burn", "bury", "dale", "field", "ford", "ham", "hurst", "ley", "more", "ton", "wick", "well", "worth",
    "ville", "brun", "court", "fort", "lac", "lieu", "mont", "pré", "rand", "rive", "vert", "ance", "eau",
    "ier", "in", "oche", "ette",
];

/// `Tremblay, Sarah`, as the individual of a contact is written.
pub(crate) fn person(rng: &mut Rng) -> String {
    format!("{}, {}", FAMILY[rng.skewed(FAMILY.len())], rng.pick(GIVEN))
}

/// What kind of feature a sentence can bear: surveys at sea do not pass off a lake.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Setting {
    Land,
    Coast,
    Stream,
}

impl Setting {
    /// By the name of the template slot.
    pub(crate) fn named(slot: &str) -> Self {
        match slot {
            "cape" => Self::Coast,
            "stream" => Self::Stream,
            _ => Self::Land,
        }
    }
}

/// Names that are translated, with the French article.
const TRANSLATED: &[(Setting, &str, &str)] = &[
    (Setting::Land, "Trout Lake", "le lac à la Truite"),
    (Setting::Land, "Long Lake", "le lac Long"),
    (Setting::Land, "Round Lake", "le lac Rond"),
    (Setting::Land, "Pike Lake", "le lac Brochet"),
    (Setting::Land, "Clearwater Lake", "le lac à l'Eau Claire"),
    (Setting::Land, "Moose Lake", "le lac à l'Orignal"),
    (Setting::Land, "Loon Lake", "le lac du Huard"),
    (Setting::Land, "White Bear Lake", "le lac de l'Ours Blanc"),
    (Setting::Land, "Bald Mountain", "le mont Chauve"),
    (Setting::Stream, "Beaver Creek", "le ruisseau du Castor"),
    (Setting::Stream, "Mill Creek", "le ruisseau du Moulin"),
    (Setting::Stream, "Cedar Creek", "le ruisseau des Cèdres"),
    (Setting::Stream, "the Salmon River", "la rivière au Saumon"),
    (Setting::Stream, "the Birch River", "la rivière aux Bouleaux"),
    (Setting::Stream, "the Little River", "la Petite rivière"),
    (Setting::Coast, "Duck Bay", "la baie aux Canards"),
    (Setting::Coast, "Seal Cove", "l'anse au Phoque"),
    (Setting::Coast, "Sandy Point", "la pointe de Sable"),
    (Setting::Coast, "Eagle Point", "la pointe de l'Aigle"),
    (Setting::Coast, "Gull Island", "l'île aux Goélands"),
];

/// The English words around the name, and the French generic with its article.
const GENERICS: &[(Setting, &str, &str, &str)] = &[
    (Setting::Land, "", " Lake", "le lac "),
    (Setting::Land, "Mount ", "", "le mont "),
    (Setting::Land, "", " Valley", "la vallée "),
    (Setting::Land, "", " Hill", "la colline "),
    (Setting::Land, "Lake ", "", "le lac "),
    (Setting::Stream, "", " Creek", "le ruisseau "),
    (Setting::Stream, "the ", " River", "la rivière "),
    (Setting::Stream, "", " Brook", "le ruisseau "),
    (Setting::Coast, "Cape ", "", "le cap "),
    (Setting::Coast, "", " Bay", "la baie "),
    (Setting::Coast, "", " Point", "la pointe "),
    (Setting::Coast, "", " Cove", "l'anse "),
    (Setting::Coast, "", " Island", "l'île "),
    (Setting::Coast, "", " Harbour", "le havre "),
];

/// A small geographical feature: English name, and French name with its article.
pub(crate) fn feature(setting: Setting, rng: &mut Rng) -> (String, String) {
    if rng.chance(0.2) {
        let count = TRANSLATED.iter().filter(|row| row.0 == setting).count();
        let mut rows = TRANSLATED.iter().filter(|row| row.0 == setting);
        let (_, en, fr) = rows.nth(rng.below(count)).expect("below the count");
        return ((*en).to_owned(), (*fr).to_owned());
    }
    let name = surname(rng);
    let count = GENERICS.iter().filter(|row| row.0 == setting).count();
    let mut rows = GENERICS.iter().filter(|row| row.0 == setting);
    let (_, before, after, fr) = rows.nth(rng.skewed(count)).expect("below the count");
    (format!("{before}{name}{after}"), format!("{fr}{name}"))
}

fn surname(rng: &mut Rng) -> String {
    if rng.chance(0.35) {
        return FAMILY[rng.skewed(FAMILY.len())].to_owned();
    }
    let (stem, ending) = (rng.pick(STEMS), rng.pick(ENDINGS));
    format!("{stem}{ending}")
}
