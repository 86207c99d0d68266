//! Towns and villages, for neighbourhoods ("the Rimouski area") and for naming sites. Names are the same in both
//! languages.

use crate::places::Jurisdiction::{self, Ab, Bc, Mb, Nb, Nl, Ns, Nt, Nu, On, Pe, Qc, Sk, Yt};

pub(crate) struct Town {
    pub(crate) jurisdiction: Jurisdiction,
    pub(crate) name: &'static str,
    pub(crate) longitude: f64,
    pub(crate) latitude: f64,
}

const fn t(jurisdiction: Jurisdiction, name: &'static str, longitude: f64, latitude: f64) -> Town {
    Town { jurisdiction, name, longitude, latitude }
}

#[rustfmt::skip]
pub(crate) const TOWNS: &[Town] = &[
    t(Bc, "Kelowna", -119.5, 49.9), t(Bc, "Kamloops", -120.3, 50.7), t(Bc, "Prince George", -122.8, 53.9),
    t(Bc, "Nanaimo", -123.9, 49.2), t(Bc, "Prince Rupert", -130.3, 54.3), t(Bc, "Terrace", -128.6, 54.5),
    t(Bc, "Smithers", -127.2, 54.8), t(Bc, "Fort St. John", -120.8, 56.2), t(Bc, "Nelson", -117.3, 49.5),
    t(Bc, "Cranbrook", -115.8, 49.5), t(Bc, "Williams Lake", -122.1, 52.1), t(Bc, "Campbell River", -125.3, 50.0),
    t(Bc, "Tofino", -125.9, 49.2), t(Bc, "Squamish", -123.2, 49.7), t(Bc, "Abbotsford", -122.3, 49.1),
    t(Bc, "Bella Coola", -126.8, 52.4), t(Bc, "Lytton", -121.6, 50.2), t(Bc, "Revelstoke", -118.2, 51.0),
    t(Bc, "Kitimat", -128.7, 54.1), t(Bc, "Penticton", -119.6, 49.5),
    t(Ab, "Lethbridge", -112.8, 49.7), t(Ab, "Red Deer", -113.8, 52.3), t(Ab, "Medicine Hat", -110.7, 50.0),
    t(Ab, "Grande Prairie", -118.8, 55.2), t(Ab, "Fort McMurray", -111.4, 56.7), t(Ab, "Canmore", -115.4, 51.1),
    t(Ab, "Drumheller", -112.7, 51.5), t(Ab, "High Level", -117.1, 58.5), t(Ab, "Lloydminster", -110.0, 53.3),
    t(Ab, "Fort Chipewyan", -111.1, 58.7), t(Ab, "Crowsnest Pass", -114.5, 49.6), t(Ab, "Hinton", -117.6, 53.4),
    t(Sk, "Moose Jaw", -105.5, 50.4), t(Sk, "Prince Albert", -105.8, 53.2), t(Sk, "Swift Current", -107.8, 50.3),
    t(Sk, "Yorkton", -102.5, 51.2), t(Sk, "La Ronge", -105.3, 55.1), t(Sk, "Estevan", -103.0, 49.1),
    t(Sk, "Uranium City", -108.6, 59.6), t(Sk, "Gravelbourg", -106.6, 49.9), t(Sk, "North Battleford", -108.3, 52.8),
    t(Mb, "Brandon", -99.9, 49.8), t(Mb, "Thompson", -97.9, 55.7), t(Mb, "Churchill", -94.2, 58.8),
    t(Mb, "Flin Flon", -101.9, 54.8), t(Mb, "The Pas", -101.2, 53.8), t(Mb, "Gimli", -97.0, 50.6),
    t(Mb, "Dauphin", -100.1, 51.1), t(Mb, "Steinbach", -96.7, 49.5), t(Mb, "Selkirk", -96.9, 50.1),
    t(On, "Kingston", -76.5, 44.2), t(On, "Sault Ste. Marie", -84.3, 46.5), t(On, "Timmins", -81.3, 48.5),
    t(On, "Kenora", -94.5, 49.8), t(On, "Windsor", -83.0, 42.3), t(On, "London", -81.2, 43.0),
    t(On, "Hamilton", -79.9, 43.3), t(On, "Peterborough", -78.3, 44.3), t(On, "North Bay", -79.5, 46.3),
    t(On, "Cornwall", -74.7, 45.0), t(On, "Moosonee", -80.6, 51.3), t(On, "Hearst", -83.7, 49.7),
    t(On, "Dryden", -92.8, 49.8), t(On, "Barrie", -79.7, 44.4), t(On, "Guelph", -80.2, 43.5),
    t(On, "Leamington", -82.6, 42.1), t(On, "Attawapiskat", -82.4, 52.9), t(On, "Pembroke", -77.1, 45.8),
    t(On, "Goderich", -81.7, 43.7), t(On, "Kapuskasing", -82.4, 49.4), t(On, "Elliot Lake", -82.7, 46.4),
    t(Qc, "Rimouski", -68.5, 48.4), t(Qc, "Sept-Îles", -66.4, 50.2), t(Qc, "Rouyn-Noranda", -79.0, 48.2),
    t(Qc, "Val-d'Or", -77.8, 48.1), t(Qc, "Trois-Rivières", -72.5, 46.3), t(Qc, "Sherbrooke", -71.9, 45.4),
    t(Qc, "Saguenay", -71.1, 48.4), t(Qc, "Gaspé", -64.5, 48.8), t(Qc, "Chibougamau", -74.4, 49.9),
    t(Qc, "Baie-Comeau", -68.2, 49.2), t(Qc, "Kuujjuaq", -68.4, 58.1), t(Qc, "Drummondville", -72.5, 45.9),
    t(Qc, "Rivière-du-Loup", -69.5, 47.8), t(Qc, "La Tuque", -72.8, 47.4), t(Qc, "Matane", -67.5, 48.8),
    t(Qc, "Saint-Hyacinthe", -72.9, 45.6), t(Qc, "Granby", -72.7, 45.4), t(Qc, "Alma", -71.6, 48.5),
    t(Qc, "Amos", -78.1, 48.6), t(Qc, "Schefferville", -66.8, 54.8), t(Qc, "Salluit", -75.6, 62.2),
    t(Qc, "Natashquan", -61.8, 50.2), t(Qc, "Mont-Laurier", -75.5, 46.5), t(Qc, "Thetford Mines", -71.3, 46.1),
    t(Nb, "Bathurst", -65.7, 47.6), t(Nb, "Miramichi", -65.5, 47.0), t(Nb, "Edmundston", -68.3, 47.4),
    t(Nb, "Caraquet", -64.9, 47.8), t(Nb, "Sackville", -64.4, 45.9), t(Nb, "Campbellton", -66.7, 48.0),
    t(Nb, "Sussex", -65.5, 45.7), t(Nb, "Bouctouche", -64.7, 46.5), t(Nb, "St. Stephen", -67.3, 45.2),
    t(Nb, "Shippagan", -64.7, 47.7),
    t(Ns, "Truro", -63.3, 45.4), t(Ns, "Sydney", -60.2, 46.1), t(Ns, "Yarmouth", -66.1, 43.8),
    t(Ns, "Lunenburg", -64.3, 44.4), t(Ns, "Amherst", -64.2, 45.8), t(Ns, "Digby", -65.8, 44.6),
    t(Ns, "Antigonish", -62.0, 45.6), t(Ns, "Chéticamp", -61.0, 46.6), t(Ns, "Kentville", -64.5, 45.1),
    t(Ns, "Canso", -61.0, 45.3),
    t(Pe, "Summerside", -63.8, 46.4), t(Pe, "Souris", -62.3, 46.4), t(Pe, "Montague", -62.6, 46.2),
    t(Pe, "Tignish", -64.0, 46.9), t(Pe, "Kensington", -63.6, 46.4),
    t(Nl, "Corner Brook", -57.9, 48.9), t(Nl, "Gander", -54.6, 49.0), t(Nl, "Happy Valley-Goose Bay", -60.3, 53.3),
    t(Nl, "Labrador City", -66.9, 52.9), t(Nl, "Nain", -61.7, 56.5), t(Nl, "Stephenville", -58.6, 48.6),
    t(Nl, "Bonavista", -53.1, 48.7), t(Nl, "Port aux Basques", -59.1, 47.6), t(Nl, "Marystown", -55.2, 47.2),
    t(Nl, "St. Anthony", -55.6, 51.4),
    t(Yt, "Dawson", -139.4, 64.1), t(Yt, "Old Crow", -139.8, 67.6), t(Yt, "Watson Lake", -128.7, 60.1),
    t(Yt, "Mayo", -135.9, 63.6), t(Yt, "Haines Junction", -137.5, 60.8), t(Yt, "Faro", -133.4, 62.2),
    t(Nt, "Inuvik", -133.7, 68.4), t(Nt, "Tuktoyaktuk", -133.0, 69.4), t(Nt, "Hay River", -115.8, 60.8),
    t(Nt, "Fort Smith", -111.9, 60.0), t(Nt, "Norman Wells", -126.8, 65.3), t(Nt, "Fort Simpson", -121.4, 61.9),
    t(Nt, "Aklavik", -135.0, 68.2), t(Nt, "Sachs Harbour", -125.2, 72.0), t(Nt, "Whatì", -117.3, 63.1),
    t(Nt, "Délı̨nę", -123.4, 65.2),
    t(Nu, "Rankin Inlet", -92.1, 62.8), t(Nu, "Arviat", -94.1, 61.1), t(Nu, "Cambridge Bay", -105.1, 69.1),
    t(Nu, "Pangnirtung", -65.7, 66.1), t(Nu, "Igloolik", -81.8, 69.4), t(Nu, "Resolute", -94.9, 74.7),
    t(Nu, "Baker Lake", -96.0, 64.3), t(Nu, "Kugluktuk", -115.1, 67.8), t(Nu, "Pond Inlet", -78.0, 72.7),
    t(Nu, "Grise Fiord", -82.9, 76.4), t(Nu, "Kinngait", -76.5, 64.2), t(Nu, "Clyde River", -68.6, 70.5),
];
