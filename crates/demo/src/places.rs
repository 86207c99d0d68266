//! Real places with both names, their grammar and a bounding box good to a fraction of a degree. The order is that of
//! prominence: earlier places are drawn more often.

/// What a place is, which decides the subjects that make sense there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    World,
    Country,
    Province,
    Region,
    City,
    Watershed,
    Lake,
    Sea,
    Island,
    Park,
}

impl Kind {
    pub(crate) const fn bit(self) -> u16 {
        1 << self as u16
    }
}

pub(crate) const LAND: u16 = Kind::Country.bit()
    | Kind::Province.bit()
    | Kind::Region.bit()
    | Kind::City.bit()
    | Kind::Watershed.bit()
    | Kind::Island.bit()
    | Kind::Park.bit();
pub(crate) const RURAL: u16 = LAND & !Kind::City.bit();
pub(crate) const SETTLED: u16 =
    Kind::Country.bit() | Kind::Province.bit() | Kind::Region.bit() | Kind::City.bit();
/// More than one town.
pub(crate) const WIDE: u16 = SETTLED & !Kind::City.bit();
/// Where one may dig.
pub(crate) const GROUND: u16 = RURAL & !Kind::Park.bit();
pub(crate) const FRESH: u16 =
    Kind::Lake.bit() | Kind::Watershed.bit() | Kind::Province.bit() | Kind::Region.bit() | Kind::Park.bit();
pub(crate) const SEAS: u16 = Kind::Sea.bit();
pub(crate) const WORLD: u16 = Kind::World.bit();

/// The province or territory whose bodies publish data on a place; `Ca` when several or none do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Jurisdiction {
    Ca,
    Bc,
    Ab,
    Sk,
    Mb,
    On,
    Qc,
    Nb,
    Ns,
    Pe,
    Nl,
    Yt,
    Nt,
    Nu,
}

impl Jurisdiction {
    /// The two-letter code used in identifiers.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Ca => "CA",
            Self::Bc => "BC",
            Self::Ab => "AB",
            Self::Sk => "SK",
            Self::Mb => "MB",
            Self::On => "ON",
            Self::Qc => "QC",
            Self::Nb => "NB",
            Self::Ns => "NS",
            Self::Pe => "PE",
            Self::Nl => "NL",
            Self::Yt => "YT",
            Self::Nt => "NT",
            Self::Nu => "NU",
        }
    }

    /// English and French names without an article.
    pub(crate) const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Ca => ("Canada", "Canada"),
            Self::Bc => ("British Columbia", "Colombie-Britannique"),
            Self::Ab => ("Alberta", "Alberta"),
            Self::Sk => ("Saskatchewan", "Saskatchewan"),
            Self::Mb => ("Manitoba", "Manitoba"),
            Self::On => ("Ontario", "Ontario"),
            Self::Qc => ("Quebec", "Québec"),
            Self::Nb => ("New Brunswick", "Nouveau-Brunswick"),
            Self::Ns => ("Nova Scotia", "Nouvelle-Écosse"),
            Self::Pe => ("Prince Edward Island", "Île-du-Prince-Édouard"),
            Self::Nl => ("Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
            Self::Yt => ("Yukon", "Yukon"),
            Self::Nt => ("Northwest Territories", "Territoires du Nord-Ouest"),
            Self::Nu => ("Nunavut", "Nunavut"),
        }
    }
}

/// West, south, east, north in degrees. West is greater than east across the antimeridian.
pub(crate) type Bbox = [f64; 4];

pub(crate) struct Place {
    pub(crate) kind: Kind,
    pub(crate) jurisdiction: Jurisdiction,
    /// With `the` where English wants it inside a sentence.
    pub(crate) en: &'static str,
    /// With the definite article where French wants it.
    pub(crate) fr: &'static str,
    pub(crate) en_in: &'static str,
    pub(crate) fr_in: &'static str,
    pub(crate) bbox: Bbox,
}

const fn p(
    kind: Kind,
    jurisdiction: Jurisdiction,
    en: &'static str,
    fr: &'static str,
    en_in: &'static str,
    fr_in: &'static str,
    bbox: Bbox,
) -> Place {
    Place { kind, jurisdiction, en, fr, en_in, fr_in, bbox }
}

use Jurisdiction::{Ab, Bc, Ca, Mb, Nb, Nl, Ns, Nt, Nu, On, Pe, Qc, Sk, Yt};
use Kind::{City, Country, Island, Lake, Park, Province, Region, Sea, Watershed, World};

#[rustfmt::skip]
pub(crate) const PLACES: &[Place] = &[
    p(Country, Ca, "Canada", "le Canada", "in", "à", [-141.0, 41.7, -52.6, 83.1]),
    p(Province, Bc, "British Columbia", "la Colombie-Britannique", "in", "en", [-139.1, 48.3, -114.0, 60.0]),
    p(Province, On, "Ontario", "l'Ontario", "in", "en", [-95.2, 41.7, -74.3, 56.9]),
    p(Province, Qc, "Quebec", "le Québec", "in", "à", [-79.8, 45.0, -57.1, 62.6]),
    p(Province, Ab, "Alberta", "l'Alberta", "in", "en", [-120.0, 49.0, -110.0, 60.0]),
    p(Sea, Ca, "the Gulf of St. Lawrence", "le golfe du Saint-Laurent", "in", "dans", [-70.0, 45.5, -56.0, 52.0]),
    p(Province, Nb, "New Brunswick", "le Nouveau-Brunswick", "in", "à", [-69.1, 44.6, -63.7, 48.1]),
    p(Lake, Mb, "Lake Winnipeg", "le lac Winnipeg", "in", "dans", [-99.3, 50.4, -96.2, 53.9]),
    p(Watershed, Bc, "the Fraser River basin", "le bassin du fleuve Fraser", "in", "dans", [-127.6, 48.9, -118.1, 55.9]),
    p(Province, Mb, "Manitoba", "le Manitoba", "in", "à", [-102.0, 49.0, -88.9, 60.0]),
    p(Province, Ns, "Nova Scotia", "la Nouvelle-Écosse", "in", "en", [-66.4, 43.4, -59.7, 47.1]),
    p(Province, Sk, "Saskatchewan", "la Saskatchewan", "in", "en", [-110.0, 49.0, -101.4, 60.0]),
    p(City, Qc, "Montréal", "Montréal", "in", "à", [-74.0, 45.4, -73.5, 45.7]),
    p(Province, Yt, "Yukon", "le Yukon", "in", "à", [-141.0, 60.0, -123.8, 69.7]),
    p(Sea, Bc, "the Strait of Georgia", "le détroit de Georgia", "in", "dans", [-125.3, 48.8, -122.8, 50.2]),
    p(Province, Nu, "Nunavut", "le Nunavut", "in", "à", [-120.7, 51.7, -61.2, 83.1]),
    p(Province, Nt, "the Northwest Territories", "les Territoires du Nord-Ouest", "in", "dans", [-136.5, 60.0, -102.0, 78.8]),
    p(Province, Nl, "Newfoundland and Labrador", "Terre-Neuve-et-Labrador", "in", "à", [-67.8, 46.6, -52.6, 60.4]),
    p(Province, Pe, "Prince Edward Island", "l'Île-du-Prince-Édouard", "on", "à", [-64.4, 45.9, -62.0, 47.1]),
    p(Watershed, Nb, "the Saint John River watershed", "le bassin versant du fleuve Saint-Jean", "in", "dans", [-70.4, 45.1, -65.2, 47.8]),
    p(Sea, Ns, "the Bay of Fundy", "la baie de Fundy", "in", "dans", [-67.3, 44.2, -63.4, 46.0]),
    p(City, On, "Ottawa", "Ottawa", "in", "à", [-76.4, 45.0, -75.2, 45.6]),
    p(Region, Qc, "the Eastern Townships", "l'Estrie", "in", "en", [-72.8, 45.0, -70.4, 46.0]),
    p(Sea, Ca, "Hudson Bay", "la baie d'Hudson", "in", "dans", [-95.0, 55.0, -76.5, 64.5]),
    p(Island, Bc, "Vancouver Island", "l'île de Vancouver", "on", "sur", [-128.5, 48.3, -123.2, 50.9]),
    p(Lake, On, "Lake Superior", "le lac Supérieur", "in", "dans", [-92.2, 46.4, -84.3, 49.1]),
    p(Watershed, Nt, "the Mackenzie River basin", "le bassin du fleuve Mackenzie", "in", "dans", [-140.0, 52.2, -103.0, 69.6]),
    p(Park, Ab, "Banff National Park", "le parc national Banff", "in", "dans", [-117.3, 50.7, -115.1, 52.3]),
    p(City, Bc, "Vancouver", "Vancouver", "in", "à", [-123.3, 49.2, -123.0, 49.3]),
    p(Region, Qc, "the Gaspé Peninsula", "la Gaspésie", "on", "en", [-67.3, 47.9, -64.1, 49.3]),
    p(City, On, "Toronto", "Toronto", "in", "à", [-79.7, 43.5, -79.1, 43.9]),
    p(Sea, Nl, "the Grand Banks of Newfoundland", "les Grands Bancs de Terre-Neuve", "on", "sur", [-54.5, 42.8, -48.0, 47.5]),
    p(Region, Ab, "the Athabasca oil sands region", "la région des sables bitumineux de l'Athabasca", "in", "dans", [-114.5, 55.5, -110.0, 58.8]),
    p(Lake, Nt, "Great Slave Lake", "le Grand lac des Esclaves", "in", "dans", [-117.3, 60.8, -108.9, 62.9]),
    p(Sea, Ca, "the Beaufort Sea", "la mer de Beaufort", "in", "dans", [-146.0, 68.5, -122.0, 76.0]),
    p(Region, On, "the Niagara Peninsula", "la péninsule du Niagara", "on", "dans", [-79.9, 42.8, -78.9, 43.4]),
    p(Watershed, Qc, "the Ottawa River watershed", "le bassin versant de la rivière des Outaouais", "in", "dans", [-80.9, 44.9, -73.9, 48.9]),
    p(World, Ca, "the circumpolar Arctic", "l'Arctique circumpolaire", "across", "dans", [-180.0, 60.0, 180.0, 90.0]),
    p(Region, Bc, "the Lower Mainland", "les basses-terres du Fraser", "in", "dans", [-123.4, 49.0, -121.3, 49.6]),
    p(City, Qc, "Québec City", "Québec", "in", "à", [-71.6, 46.7, -71.1, 47.0]),
    p(Sea, Ns, "the Scotian Shelf", "le plateau néo-écossais", "on", "sur", [-67.0, 42.0, -57.0, 46.5]),
    p(City, Ab, "Calgary", "Calgary", "in", "à", [-114.3, 50.8, -113.9, 51.2]),
    p(Lake, On, "Lake Ontario", "le lac Ontario", "in", "dans", [-79.9, 43.1, -76.0, 44.3]),
    p(Watershed, Mb, "the Red River basin", "le bassin de la rivière Rouge", "in", "dans", [-99.5, 45.5, -95.5, 50.4]),
    p(Region, Ca, "the Prairie provinces", "les provinces des Prairies", "in", "dans", [-120.0, 49.0, -88.9, 60.0]),
    p(Region, Ca, "the Maritime provinces", "les provinces maritimes", "in", "dans", [-69.1, 43.4, -59.7, 48.1]),
    p(Region, Qc, "Nunavik", "le Nunavik", "in", "à", [-79.8, 55.0, -63.8, 62.6]),
    p(Island, Nu, "Baffin Island", "l'île de Baffin", "on", "sur", [-90.2, 61.7, -61.2, 73.9]),
    p(City, Mb, "Winnipeg", "Winnipeg", "in", "à", [-97.4, 49.7, -96.9, 50.0]),
    p(Watershed, Sk, "the South Saskatchewan River basin", "le bassin de la rivière Saskatchewan Sud", "in", "dans", [-116.6, 48.9, -105.0, 53.3]),
    p(Sea, Bc, "Queen Charlotte Sound", "le bassin de la Reine-Charlotte", "in", "dans", [-131.5, 50.8, -127.3, 52.3]),
    p(City, Ns, "Halifax", "Halifax", "in", "à", [-64.2, 44.4, -62.2, 45.3]),
    p(Region, Qc, "Abitibi-Témiscamingue", "l'Abitibi-Témiscamingue", "in", "en", [-79.6, 46.2, -75.5, 49.1]),
    p(Lake, On, "Lake Erie", "le lac Érié", "in", "dans", [-83.5, 41.4, -78.8, 42.9]),
    p(Park, Nb, "Fundy National Park", "le parc national Fundy", "in", "dans", [-65.2, 45.5, -64.9, 45.7]),
    p(Sea, Nu, "Lancaster Sound", "le détroit de Lancaster", "in", "dans", [-91.5, 73.3, -79.5, 74.9]),
    p(Watershed, Yt, "the Yukon River basin", "le bassin du fleuve Yukon", "in", "dans", [-141.0, 59.5, -128.5, 67.5]),
    p(Region, Sk, "the Palliser Triangle", "le triangle de Palliser", "in", "dans", [-114.0, 49.0, -102.0, 52.3]),
    p(Region, Bc, "the Okanagan Valley", "la vallée de l'Okanagan", "in", "dans", [-120.1, 49.0, -118.9, 50.6]),
    p(Sea, Qc, "the St. Lawrence Estuary", "l'estuaire du Saint-Laurent", "in", "dans", [-71.2, 46.8, -66.5, 49.5]),
    p(Region, On, "the Ring of Fire", "le Cercle de feu", "in", "dans", [-88.5, 51.8, -85.0, 53.5]),
    p(World, Ca, "the world", "le monde", "throughout", "dans", [-180.0, -90.0, 180.0, 90.0]),
    p(Lake, On, "Lake Huron", "le lac Huron", "in", "dans", [-84.8, 43.0, -79.7, 46.4]),
    p(Island, Nl, "the Avalon Peninsula", "la presqu'île Avalon", "on", "dans", [-54.2, 46.6, -52.6, 48.2]),
    p(Sea, Bc, "Hecate Strait", "le détroit d'Hécate", "in", "dans", [-132.0, 52.0, -130.0, 54.5]),
    p(City, Ab, "Edmonton", "Edmonton", "in", "à", [-113.7, 53.4, -113.3, 53.7]),
    p(Watershed, Ab, "the Peace River watershed", "le bassin versant de la rivière de la Paix", "in", "dans", [-127.2, 53.8, -111.3, 59.1]),
    p(Region, Qc, "the North Shore", "la Côte-Nord", "on", "sur", [-70.5, 48.1, -57.1, 55.0]),
    p(Region, Nl, "Labrador", "le Labrador", "in", "à", [-67.8, 51.4, -55.6, 60.4]),
    p(Region, On, "the Greater Golden Horseshoe", "la région élargie du Golden Horseshoe", "in", "dans", [-81.2, 42.8, -77.7, 45.0]),
    p(Park, Ab, "Jasper National Park", "le parc national Jasper", "in", "dans", [-119.5, 51.9, -116.8, 53.5]),
    p(Sea, Ca, "the Labrador Sea", "la mer du Labrador", "in", "dans", [-64.5, 52.0, -45.0, 62.0]),
    p(Lake, Nt, "Great Bear Lake", "le Grand lac de l'Ours", "in", "dans", [-125.2, 64.7, -117.4, 67.1]),
    p(Region, Qc, "the Laurentians", "les Laurentides", "in", "dans", [-75.7, 45.5, -73.8, 47.8]),
    p(Watershed, Qc, "the Saguenay River watershed", "le bassin versant de la rivière Saguenay", "in", "dans", [-74.2, 47.5, -69.6, 52.2]),
    p(Region, Nb, "the Acadian Peninsula", "la Péninsule acadienne", "on", "dans", [-65.6, 47.2, -64.4, 48.1]),
    p(City, Nb, "Moncton", "Moncton", "in", "à", [-64.9, 46.0, -64.7, 46.2]),
    p(Island, Ns, "Cape Breton Island", "l'île du Cap-Breton", "on", "sur", [-61.6, 45.5, -59.7, 47.1]),
    p(Sea, Bc, "the Salish Sea", "la mer des Salish", "in", "dans", [-125.0, 47.0, -122.2, 50.3]),
    p(Region, Bc, "the Peace Region", "la région de la rivière de la Paix", "in", "dans", [-125.5, 54.9, -120.0, 60.0]),
    p(Lake, Mb, "Lake Manitoba", "le lac Manitoba", "in", "dans", [-99.4, 50.1, -97.9, 51.9]),
    p(Watershed, On, "the Grand River watershed", "le bassin versant de la rivière Grand", "in", "dans", [-81.0, 42.8, -79.8, 44.2]),
    p(Sea, Nl, "the Strait of Belle Isle", "le détroit de Belle Isle", "in", "dans", [-57.4, 51.2, -55.2, 52.3]),
    p(Park, Yt, "Kluane National Park and Reserve", "le parc national et la réserve de parc national Kluane", "in", "dans", [-141.0, 60.0, -137.2, 61.5]),
    p(City, Sk, "Saskatoon", "Saskatoon", "in", "à", [-106.9, 52.0, -106.5, 52.2]),
    p(Region, Qc, "the Outaouais", "l'Outaouais", "in", "en", [-78.6, 45.4, -74.6, 47.8]),
    p(Watershed, Nb, "the Miramichi River watershed", "le bassin versant de la rivière Miramichi", "in", "dans", [-67.3, 46.2, -64.8, 47.2]),
    p(Sea, Nu, "Foxe Basin", "le bassin Foxe", "in", "dans", [-84.5, 63.5, -72.5, 70.3]),
    p(Island, Nu, "Ellesmere Island", "l'île d'Ellesmere", "on", "sur", [-91.5, 76.2, -61.2, 83.1]),
    p(Watershed, Bc, "the Columbia River basin", "le bassin du fleuve Columbia", "in", "dans", [-120.9, 48.9, -114.7, 52.9]),
    p(Region, On, "Eastern Ontario", "l'Est de l'Ontario", "in", "dans", [-78.0, 43.8, -74.3, 46.2]),
    p(Region, Ca, "the Canadian Shield", "le Bouclier canadien", "on", "dans", [-120.0, 44.5, -57.0, 74.0]),
    p(Sea, Qc, "Chaleur Bay", "la baie des Chaleurs", "in", "dans", [-66.9, 47.6, -64.2, 48.5]),
    p(City, Nl, "St. John's", "St. John's", "in", "à", [-52.9, 47.4, -52.6, 47.7]),
    p(Lake, Sk, "Lake Athabasca", "le lac Athabasca", "in", "dans", [-111.3, 58.5, -106.6, 59.5]),
    p(Region, Nt, "the Mackenzie Delta", "le delta du Mackenzie", "in", "dans", [-136.6, 67.2, -133.3, 69.6]),
    p(Region, Ab, "the Canadian Rockies", "les Rocheuses canadiennes", "in", "dans", [-124.5, 49.0, -113.5, 58.0]),
    p(Watershed, Ab, "the Bow River watershed", "le bassin versant de la rivière Bow", "in", "dans", [-116.6, 50.0, -111.6, 51.8]),
    p(Sea, Ca, "the Northeast Pacific", "le Pacifique Nord-Est", "in", "dans", [-145.0, 46.0, -123.0, 58.0]),
    p(City, Bc, "Victoria", "Victoria", "in", "à", [-123.5, 48.4, -123.3, 48.6]),
    p(Region, Qc, "Bas-Saint-Laurent", "le Bas-Saint-Laurent", "in", "dans", [-70.3, 47.2, -66.8, 49.0]),
    p(Region, Sk, "the Qu'Appelle Valley", "la vallée de la Qu'Appelle", "in", "dans", [-107.0, 50.2, -101.3, 51.2]),
    p(Park, Nl, "Gros Morne National Park", "le parc national du Gros-Morne", "in", "dans", [-58.1, 49.3, -57.4, 50.0]),
    p(Lake, On, "Georgian Bay", "la baie Georgienne", "in", "dans", [-81.9, 44.4, -79.7, 46.1]),
    p(Island, Qc, "Anticosti Island", "l'île d'Anticosti", "on", "sur", [-64.6, 49.0, -61.6, 50.0]),
    p(Sea, Nu, "Frobisher Bay", "la baie Frobisher", "in", "dans", [-69.0, 62.1, -65.0, 63.8]),
    p(Region, Nu, "the Kivalliq Region", "la région de Kivalliq", "in", "dans", [-107.0, 60.0, -80.5, 67.5]),
    p(City, Sk, "Regina", "Regina", "in", "à", [-104.8, 50.4, -104.5, 50.5]),
    p(Watershed, On, "the Thames River watershed", "le bassin versant de la rivière Thames", "in", "dans", [-82.6, 42.2, -80.7, 43.5]),
    p(Park, Ns, "Cape Breton Highlands National Park", "le parc national des Hautes-Terres-du-Cap-Breton", "in", "dans", [-61.1, 46.6, -60.3, 47.0]),
    p(Region, Qc, "Saguenay–Lac-Saint-Jean", "le Saguenay–Lac-Saint-Jean", "in", "à", [-74.5, 47.5, -69.8, 52.9]),
    p(Lake, Qc, "Lake Saint-Jean", "le lac Saint-Jean", "in", "dans", [-72.4, 48.4, -71.7, 48.8]),
    p(Sea, Ca, "James Bay", "la baie James", "in", "dans", [-82.5, 51.1, -78.4, 55.0]),
    p(Region, Ns, "the Annapolis Valley", "la vallée de l'Annapolis", "in", "dans", [-65.8, 44.6, -64.1, 45.3]),
    p(City, Nb, "Fredericton", "Fredericton", "in", "à", [-66.8, 45.9, -66.5, 46.1]),
    p(Watershed, Nb, "the Restigouche River watershed", "le bassin versant de la rivière Restigouche", "in", "dans", [-68.3, 47.0, -66.2, 48.5]),
    p(Park, On, "Point Pelee National Park", "le parc national de la Pointe-Pelée", "in", "dans", [-82.6, 41.9, -82.4, 42.0]),
    p(Island, Bc, "Haida Gwaii", "Haida Gwaii", "on", "à", [-133.3, 51.8, -130.9, 54.3]),
    p(Region, Mb, "the Interlake", "la région d'Entre-les-Lacs", "in", "dans", [-99.5, 50.0, -96.3, 53.0]),
    p(Region, Bc, "the Great Bear Rainforest", "la forêt pluviale de Great Bear", "in", "dans", [-132.0, 50.2, -125.3, 56.2]),
    p(Sea, Nu, "Davis Strait", "le détroit de Davis", "in", "dans", [-66.5, 61.5, -52.0, 70.0]),
    p(City, Yt, "Whitehorse", "Whitehorse", "in", "à", [-135.3, 60.5, -134.8, 60.9]),
    p(Watershed, Qc, "the Chaudière River watershed", "le bassin versant de la rivière Chaudière", "in", "dans", [-71.5, 45.3, -70.2, 46.8]),
    p(Region, On, "the Hudson Bay Lowlands", "les basses-terres de la baie d'Hudson", "in", "dans", [-95.0, 50.0, -78.5, 59.0]),
    p(Lake, On, "Lake Simcoe", "le lac Simcoe", "in", "dans", [-79.7, 44.2, -79.1, 44.6]),
    p(Park, Nt, "Nahanni National Park Reserve", "la réserve de parc national Nahanni", "in", "dans", [-128.6, 60.9, -123.7, 62.8]),
    p(Sea, Bc, "Juan de Fuca Strait", "le détroit de Juan de Fuca", "in", "dans", [-124.8, 48.1, -122.8, 48.6]),
    p(City, Nt, "Yellowknife", "Yellowknife", "in", "à", [-114.6, 62.4, -114.2, 62.6]),
    p(Region, Qc, "Montérégie", "la Montérégie", "in", "en", [-74.6, 45.0, -72.2, 46.1]),
    p(Watershed, Mb, "the Assiniboine River basin", "le bassin de la rivière Assiniboine", "in", "dans", [-106.0, 48.2, -97.1, 52.4]),
    p(Island, Nu, "Victoria Island", "l'île Victoria", "on", "sur", [-119.2, 68.4, -100.9, 73.6]),
    p(Sea, Nl, "Placentia Bay", "la baie de Plaisance", "in", "dans", [-55.9, 46.7, -53.7, 47.9]),
    p(Region, Sk, "the Athabasca Basin", "le bassin d'Athabasca", "in", "dans", [-110.8, 56.8, -102.8, 59.9]),
    p(Region, Ca, "the Appalachian region", "la région des Appalaches", "in", "dans", [-73.0, 43.4, -52.6, 52.0]),
    p(Park, Sk, "Prince Albert National Park", "le parc national de Prince Albert", "in", "dans", [-106.8, 53.5, -106.0, 54.3]),
    p(City, Nu, "Iqaluit", "Iqaluit", "in", "à", [-68.7, 63.6, -68.3, 63.9]),
    p(Lake, Sk, "Reindeer Lake", "le lac Reindeer", "in", "dans", [-103.3, 56.3, -101.3, 58.2]),
    p(Watershed, Bc, "the Skeena River watershed", "le bassin versant du fleuve Skeena", "in", "dans", [-130.3, 54.0, -126.0, 57.0]),
    p(Sea, Ns, "Georges Bank", "le banc de Georges", "on", "sur", [-69.0, 40.5, -65.5, 42.3]),
    p(Region, Nb, "the Chignecto Isthmus", "l'isthme de Chignecto", "on", "dans", [-64.6, 45.7, -63.8, 46.2]),
    p(City, On, "Thunder Bay", "Thunder Bay", "in", "à", [-89.4, 48.3, -89.1, 48.5]),
    p(Park, Mb, "Riding Mountain National Park", "le parc national du Mont-Riding", "in", "dans", [-101.0, 50.5, -99.5, 51.0]),
    p(Sea, Nu, "Ungava Bay", "la baie d'Ungava", "in", "dans", [-70.3, 58.4, -64.4, 61.3]),
    p(Watershed, Ab, "the Athabasca River basin", "le bassin de la rivière Athabasca", "in", "dans", [-118.9, 52.1, -109.9, 58.8]),
    p(Region, Qc, "Eeyou Istchee Baie-James", "Eeyou Istchee Baie-James", "in", "à", [-79.8, 48.9, -69.5, 55.0]),
    p(Island, Qc, "the Magdalen Islands", "les Îles-de-la-Madeleine", "on", "à", [-62.1, 47.2, -61.1, 47.9]),
    p(Lake, Mb, "Lake of the Woods", "le lac des Bois", "in", "dans", [-95.4, 48.7, -93.8, 49.8]),
    p(Watershed, Nl, "the Churchill River watershed in Labrador", "le bassin versant du fleuve Churchill au Labrador", "in", "dans", [-68.0, 51.5, -59.5, 54.8]),
    p(Park, Bc, "Gwaii Haanas National Park Reserve", "la réserve de parc national Gwaii Haanas", "in", "dans", [-132.0, 51.8, -130.9, 53.0]),
    p(Region, Yt, "the Klondike Plateau", "le plateau du Klondike", "on", "sur", [-141.0, 62.3, -137.0, 65.0]),
    p(City, Pe, "Charlottetown", "Charlottetown", "in", "à", [-63.2, 46.2, -63.1, 46.3]),
    p(Sea, Nu, "the Canadian Arctic Archipelago", "l'archipel Arctique canadien", "in", "dans", [-126.0, 67.0, -61.0, 83.2]),
    p(Region, On, "Muskoka", "Muskoka", "in", "à", [-80.0, 44.8, -78.8, 45.6]),
    p(Region, Bc, "the Cariboo Region", "la région de Cariboo", "in", "dans", [-126.0, 51.0, -119.5, 54.1]),
    p(Watershed, Ns, "the LaHave River watershed", "le bassin versant de la rivière LaHave", "in", "dans", [-65.2, 44.2, -64.3, 44.9]),
    p(Lake, Bc, "Okanagan Lake", "le lac Okanagan", "in", "dans", [-119.8, 49.5, -119.3, 50.4]),
    p(Sea, Ca, "Baffin Bay", "la baie de Baffin", "in", "dans", [-81.0, 69.0, -54.0, 78.5]),
    p(Park, Pe, "Prince Edward Island National Park", "le parc national de l'Île-du-Prince-Édouard", "in", "dans", [-63.5, 46.4, -62.7, 46.5]),
    p(City, Qc, "Gatineau", "Gatineau", "in", "à", [-76.0, 45.4, -75.4, 45.6]),
    p(Region, Ab, "the Cypress Hills", "les collines du Cyprès", "in", "dans", [-110.8, 49.4, -108.9, 49.8]),
    p(Watershed, Nt, "the Coppermine River basin", "le bassin de la rivière Coppermine", "in", "dans", [-117.0, 64.0, -109.5, 68.0]),
    p(Sea, Ca, "the Arctic Ocean", "l'océan Arctique", "in", "dans", [-180.0, 66.5, 180.0, 90.0]),
    p(City, Nb, "Saint John", "Saint John", "in", "à", [-66.3, 45.2, -65.8, 45.4]),
    p(Park, Ab, "Wood Buffalo National Park", "le parc national Wood Buffalo", "in", "dans", [-115.6, 57.9, -111.2, 60.7]),
    p(Sea, Nl, "the Flemish Cap", "le Bonnet flamand", "on", "sur", [-47.5, 45.5, -43.0, 48.8]),
    p(Island, Nt, "Banks Island", "l'île Banks", "on", "sur", [-126.0, 71.0, -115.0, 74.6]),
    p(Lake, Qc, "Lake Champlain and Missisquoi Bay", "le lac Champlain et la baie Missisquoi", "in", "dans", [-73.5, 43.5, -73.0, 45.1]),
    p(Watershed, Qc, "the Yamaska River watershed", "le bassin versant de la rivière Yamaska", "in", "dans", [-73.2, 45.1, -72.2, 46.1]),
    p(Sea, Bc, "the Cascadia subduction zone", "la zone de subduction de Cascadia", "in", "dans", [-129.0, 40.3, -122.5, 50.8]),
    p(Park, Qc, "Forillon National Park", "le parc national Forillon", "in", "dans", [-64.5, 48.8, -64.1, 49.0]),
    p(Region, Nu, "the Kitikmeot Region", "la région de Kitikmeot", "in", "dans", [-120.7, 65.0, -87.5, 74.0]),
    p(Region, Nt, "the Inuvialuit Settlement Region", "la région désignée des Inuvialuit", "in", "dans", [-141.0, 68.0, -110.0, 78.8]),
    p(Watershed, Mb, "the Nelson River basin", "le bassin du fleuve Nelson", "in", "dans", [-100.5, 52.8, -92.4, 57.3]),
    p(City, On, "Greater Sudbury", "Grand Sudbury", "in", "à", [-81.6, 46.3, -80.5, 46.8]),
    p(Sea, Ca, "the Bering Sea", "la mer de Béring", "in", "dans", [162.0, 51.5, -157.5, 66.0]),
    p(Park, Bc, "Pacific Rim National Park Reserve", "la réserve de parc national Pacific Rim", "in", "dans", [-126.0, 48.5, -124.4, 49.2]),
    p(Lake, Mb, "Cedar Lake", "le lac Cedar", "in", "dans", [-101.1, 52.8, -99.3, 53.6]),
    p(Island, On, "Manitoulin Island", "l'île Manitoulin", "on", "sur", [-83.2, 45.5, -81.6, 46.0]),
    p(Region, Ca, "the Great Lakes region", "la région des Grands Lacs", "in", "dans", [-92.2, 41.3, -76.0, 49.1]),
    p(World, Ca, "North America", "l'Amérique du Nord", "in", "en", [-172.0, 14.5, -52.0, 83.2]),
    p(Sea, Bc, "Dixon Entrance", "l'entrée Dixon", "in", "dans", [-133.4, 54.0, -130.2, 54.9]),
    p(Sea, Ca, "the North Pacific Ocean", "le Pacifique Nord", "in", "dans", [145.0, 35.0, -122.0, 60.0]),
    p(Park, Nu, "Sirmilik National Park", "le parc national Sirmilik", "in", "dans", [-82.0, 71.8, -76.0, 74.0]),
    p(Watershed, Nl, "the Exploits River watershed", "le bassin versant de la rivière des Exploits", "in", "dans", [-57.8, 48.0, -55.2, 49.3]),
    p(Lake, Yt, "Kluane Lake", "le lac Kluane", "in", "dans", [-139.1, 61.0, -138.2, 61.7]),
    p(Region, Ca, "the Western Canada Sedimentary Basin", "le bassin sédimentaire de l'Ouest canadien", "in", "dans", [-130.0, 49.0, -95.0, 69.0]),
    p(Sea, Ca, "the western Aleutian Islands", "l'ouest des îles Aléoutiennes", "around", "dans", [172.0, 51.0, -173.0, 53.5]),
    p(Park, Nt, "Tuktut Nogait National Park", "le parc national Tuktut Nogait", "in", "dans", [-126.0, 67.9, -121.0, 69.9]),
    p(Sea, Ca, "the Chukchi Sea", "la mer des Tchouktches", "in", "dans", [176.0, 66.0, -156.5, 74.0]),
    p(World, Ca, "the Antarctic Peninsula", "la péninsule Antarctique", "on", "dans", [-75.0, -74.5, -54.0, -61.0]),
    p(World, Ca, "the Caribbean", "les Caraïbes", "in", "dans", [-87.5, 9.5, -59.0, 27.5]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_box_is_on_the_globe_and_has_an_area() {
        for place in PLACES {
            let [w, s, e, n] = place.bbox;
            assert!((-180.0..=180.0).contains(&w) && (-180.0..=180.0).contains(&e), "{}", place.en);
            assert!(s < n && s >= -90.0 && n <= 90.0 && (w - e).abs() > 0.01, "{}", place.en);
        }
        assert!(PLACES.len() >= 150, "only {} places", PLACES.len());
    }
}
