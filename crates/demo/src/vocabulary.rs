//! Bilingual word lists that templates draw from by name. French entries keep their definite article (see `french`); the
//! order is that of frequency.

use crate::theme::Theme;

pub(crate) type Word = (&'static str, &'static str);

/// The list of that name, or nothing when the name is not a list.
pub(crate) fn list(name: &str, theme: Theme) -> Option<&'static [Word]> {
    Some(match name {
        "fish" => FISH,
        "bird" => BIRDS,
        "mammal" => MAMMALS,
        "invert" => INVERTEBRATES,
        "plant" => PLANTS,
        "tree" => TREES,
        "crop" => CROPS,
        "mineral" => MINERALS,
        "rock" => ROCKS,
        "metal" => CONTAMINANTS,
        "month" => MONTHS,
        "project" => PROJECTS,
        "partner" => PARTNERS,
        "tool" => tools(theme),
        "datum" => DATUMS,
        "user" => USERS,
        "check" => CHECKS,
        _ => return None,
    })
}

fn tools(theme: Theme) -> &'static [Word] {
    match theme {
        Theme::Water => WATER_TOOLS,
        Theme::Ocean | Theme::Fisheries => OCEAN_TOOLS,
        Theme::Climate | Theme::Ice => CLIMATE_TOOLS,
        Theme::Geology => GEOLOGY_TOOLS,
        Theme::Forest | Theme::Wildlife | Theme::Farming => FIELD_TOOLS,
        Theme::Mapping | Theme::Imagery => IMAGING_TOOLS,
        Theme::Society
        | Theme::Health
        | Theme::Transport
        | Theme::Energy
        | Theme::Heritage
        | Theme::Emergency => SURVEY_TOOLS,
    }
}

#[rustfmt::skip]
const FISH: &[Word] = &[
    ("Atlantic salmon (Salmo salar)", "le saumon atlantique (Salmo salar)"),
    ("sockeye salmon (Oncorhynchus nerka)", "le saumon rouge (Oncorhynchus nerka)"),
    ("chinook salmon (Oncorhynchus tshawytscha)", "le saumon quinnat (Oncorhynchus tshawytscha)"),
    ("coho salmon (Oncorhynchus kisutch)", "le saumon coho (Oncorhynchus kisutch)"),
    ("Atlantic cod (Gadus morhua)", "la morue franche (Gadus morhua)"),
    ("walleye (Sander vitreus)", "le doré jaune (Sander vitreus)"),
    ("lake trout (Salvelinus namaycush)", "le touladi (Salvelinus namaycush)"),
    ("Arctic char (Salvelinus alpinus)", "l'omble chevalier (Salvelinus alpinus)"),
    ("lake sturgeon (Acipenser fulvescens)", "l'esturgeon jaune (Acipenser fulvescens)"),
    ("Greenland halibut (Reinhardtius hippoglossoides)", "le flétan du Groenland (Reinhardtius hippoglossoides)"),
    ("Pacific herring (Clupea pallasii)", "le hareng du Pacifique (Clupea pallasii)"),
    ("brook trout (Salvelinus fontinalis)", "l'omble de fontaine (Salvelinus fontinalis)"),
    ("capelin (Mallotus villosus)", "le capelan (Mallotus villosus)"),
    ("haddock (Melanogrammus aeglefinus)", "l'aiglefin (Melanogrammus aeglefinus)"),
    ("Atlantic mackerel (Scomber scombrus)", "le maquereau bleu (Scomber scombrus)"),
    ("rainbow smelt (Osmerus mordax)", "l'éperlan arc-en-ciel (Osmerus mordax)"),
    ("American eel (Anguilla rostrata)", "l'anguille d'Amérique (Anguilla rostrata)"),
    ("bull trout (Salvelinus confluentus)", "l'omble à tête plate (Salvelinus confluentus)"),
    ("eulachon (Thaleichthys pacificus)", "l'eulakane (Thaleichthys pacificus)"),
    ("northern pike (Esox lucius)", "le grand brochet (Esox lucius)"),
    ("copper redhorse (Moxostoma hubbsi)", "le chevalier cuivré (Moxostoma hubbsi)"),
    ("yelloweye rockfish (Sebastes ruberrimus)", "le sébaste aux yeux jaunes (Sebastes ruberrimus)"),
];
#[rustfmt::skip]
const BIRDS: &[Word] = &[
    ("common eider (Somateria mollissima)", "l'eider à duvet (Somateria mollissima)"),
    ("greater snow goose (Anser caerulescens atlanticus)", "la grande oie des neiges (Anser caerulescens atlanticus)"),
    ("piping plover (Charadrius melodus)", "le pluvier siffleur (Charadrius melodus)"),
    ("bald eagle (Haliaeetus leucocephalus)", "le pygargue à tête blanche (Haliaeetus leucocephalus)"),
    ("marbled murrelet (Brachyramphus marmoratus)", "le guillemot marbré (Brachyramphus marmoratus)"),
    ("bank swallow (Riparia riparia)", "l'hirondelle de rivage (Riparia riparia)"),
    ("burrowing owl (Athene cunicularia)", "la chevêche des terriers (Athene cunicularia)"),
    ("northern gannet (Morus bassanus)", "le fou de Bassan (Morus bassanus)"),
    ("thick-billed murre (Uria lomvia)", "le guillemot de Brünnich (Uria lomvia)"),
    ("semipalmated sandpiper (Calidris pusilla)", "le bécasseau semipalmé (Calidris pusilla)"),
    ("Bicknell's thrush (Catharus bicknelli)", "la grive de Bicknell (Catharus bicknelli)"),
    ("whooping crane (Grus americana)", "la grue blanche (Grus americana)"),
    ("ivory gull (Pagophila eburnea)", "la mouette blanche (Pagophila eburnea)"),
    ("Canada warbler (Cardellina canadensis)", "la paruline du Canada (Cardellina canadensis)"),
    ("greater sage-grouse (Centrocercus urophasianus)", "le tétras des armoises (Centrocercus urophasianus)"),
    ("red knot (Calidris canutus rufa)", "le bécasseau maubèche (Calidris canutus rufa)"),
];
#[rustfmt::skip]
const MAMMALS: &[Word] = &[
    ("woodland caribou (Rangifer tarandus caribou)", "le caribou des bois (Rangifer tarandus caribou)"),
    ("polar bear (Ursus maritimus)", "l'ours blanc (Ursus maritimus)"),
    ("grizzly bear (Ursus arctos)", "l'ours grizzli (Ursus arctos)"),
    ("North Atlantic right whale (Eubalaena glacialis)", "la baleine noire de l'Atlantique Nord (Eubalaena glacialis)"),
    ("beluga whale (Delphinapterus leucas)", "le béluga (Delphinapterus leucas)"),
    ("killer whale (Orcinus orca)", "l'épaulard (Orcinus orca)"),
    ("wood bison (Bison bison athabascae)", "le bison des bois (Bison bison athabascae)"),
    ("moose (Alces americanus)", "l'orignal (Alces americanus)"),
    ("little brown bat (Myotis lucifugus)", "la petite chauve-souris brune (Myotis lucifugus)"),
    ("wolverine (Gulo gulo)", "le carcajou (Gulo gulo)"),
    ("muskox (Ovibos moschatus)", "le bœuf musqué (Ovibos moschatus)"),
    ("harbour porpoise (Phocoena phocoena)", "le marsouin commun (Phocoena phocoena)"),
    ("narwhal (Monodon monoceros)", "le narval (Monodon monoceros)"),
    ("American badger (Taxidea taxus)", "le blaireau d'Amérique (Taxidea taxus)"),
    ("swift fox (Vulpes velox)", "le renard véloce (Vulpes velox)"),
];
#[rustfmt::skip]
const INVERTEBRATES: &[Word] = &[
    ("American lobster (Homarus americanus)", "le homard d'Amérique (Homarus americanus)"),
    ("snow crab (Chionoecetes opilio)", "le crabe des neiges (Chionoecetes opilio)"),
    ("northern shrimp (Pandalus borealis)", "la crevette nordique (Pandalus borealis)"),
    ("Dungeness crab (Metacarcinus magister)", "le crabe dormeur (Metacarcinus magister)"),
    ("sea scallop (Placopecten magellanicus)", "le pétoncle géant (Placopecten magellanicus)"),
    ("soft-shell clam (Mya arenaria)", "la mye commune (Mya arenaria)"),
    ("eastern oyster (Crassostrea virginica)", "l'huître américaine (Crassostrea virginica)"),
    ("geoduck (Panopea generosa)", "la panope du Pacifique (Panopea generosa)"),
    ("green sea urchin (Strongylocentrotus droebachiensis)", "l'oursin vert (Strongylocentrotus droebachiensis)"),
];
#[rustfmt::skip]
const PLANTS: &[Word] = &[
    ("eelgrass (Zostera marina)", "la zostère marine (Zostera marina)"),
    ("bull kelp (Nereocystis luetkeana)", "le varech géant (Nereocystis luetkeana)"),
    ("wild rice (Zizania palustris)", "le riz sauvage (Zizania palustris)"),
    ("common reed (Phragmites australis)", "le roseau commun (Phragmites australis)"),
    ("American ginseng (Panax quinquefolius)", "le ginseng à cinq folioles (Panax quinquefolius)"),
    ("giant hogweed (Heracleum mantegazzianum)", "la berce du Caucase (Heracleum mantegazzianum)"),
    ("Eurasian water-milfoil (Myriophyllum spicatum)", "le myriophylle à épis (Myriophyllum spicatum)"),
    ("purple loosestrife (Lythrum salicaria)", "la salicaire commune (Lythrum salicaria)"),
    ("Furbish's lousewort (Pedicularis furbishiae)", "la pédiculaire de Furbish (Pedicularis furbishiae)"),
    ("reindeer lichen (Cladonia rangiferina)", "la cladonie grise (Cladonia rangiferina)"),
];
#[rustfmt::skip]
const TREES: &[Word] = &[
    ("black spruce", "l'épinette noire"), ("balsam fir", "le sapin baumier"), ("sugar maple", "l'érable à sucre"),
    ("trembling aspen", "le peuplier faux-tremble"), ("jack pine", "le pin gris"), ("white spruce", "l'épinette blanche"),
    ("Douglas-fir", "le douglas"), ("lodgepole pine", "le pin tordu"), ("western redcedar", "le thuya géant"),
    ("yellow birch", "le bouleau jaune"), ("eastern hemlock", "la pruche du Canada"), ("red oak", "le chêne rouge"),
    ("white birch", "le bouleau à papier"), ("tamarack", "le mélèze laricin"), ("white pine", "le pin blanc"),
    ("western hemlock", "la pruche de l'Ouest"), ("black ash", "le frêne noir"), ("butternut", "le noyer cendré"),
];
#[rustfmt::skip]
const CROPS: &[Word] = &[
    ("canola", "le canola"), ("spring wheat", "le blé de printemps"), ("barley", "l'orge"), ("corn", "le maïs"),
    ("soybeans", "le soja"), ("potatoes", "la pomme de terre"), ("lentils", "la lentille"), ("oats", "l'avoine"),
    ("durum wheat", "le blé dur"), ("flax", "le lin"), ("field peas", "le pois sec"), ("alfalfa", "la luzerne"),
    ("lowbush blueberries", "le bleuet nain"), ("cranberries", "la canneberge"), ("mustard", "la moutarde"),
    ("winter wheat", "le blé d'hiver"), ("sugar beets", "la betterave à sucre"), ("grapes", "la vigne"),
];
#[rustfmt::skip]
const MINERALS: &[Word] = &[
    ("gold", "l'or"), ("copper", "le cuivre"), ("nickel", "le nickel"), ("lithium", "le lithium"), ("zinc", "le zinc"),
    ("uranium", "l'uranium"), ("rare earth elements", "les terres rares"), ("iron ore", "le minerai de fer"),
    ("potash", "la potasse"), ("graphite", "le graphite"), ("cobalt", "le cobalt"), ("diamonds", "le diamant"),
    ("tungsten", "le tungstène"), ("molybdenum", "le molybdène"), ("chromite", "la chromite"), ("silver", "l'argent"),
    ("antimony", "l'antimoine"), ("niobium", "le niobium"), ("tantalum", "le tantale"), ("vanadium", "le vanadium"),
];
#[rustfmt::skip]
const ROCKS: &[Word] = &[
    ("granite", "le granite"), ("gneiss", "le gneiss"), ("sandstone", "le grès"), ("limestone", "le calcaire"),
    ("shale", "le shale"), ("basalt", "le basalte"), ("greywacke", "le grauwacke"), ("quartzite", "le quartzite"),
    ("dolostone", "la dolomie"), ("rhyolite", "la rhyolite"), ("diorite", "la diorite"), ("gabbro", "le gabbro"),
    ("komatiite", "la komatiite"), ("anorthosite", "l'anorthosite"), ("peridotite", "la péridotite"),
];
#[rustfmt::skip]
const CONTAMINANTS: &[Word] = &[
    ("phosphorus", "le phosphore"), ("nitrate", "le nitrate"), ("mercury", "le mercure"), ("arsenic", "l'arsenic"),
    ("lead", "le plomb"), ("chloride", "le chlorure"), ("cadmium", "le cadmium"), ("selenium", "le sélénium"),
    ("atrazine", "l'atrazine"), ("glyphosate", "le glyphosate"), ("fluoride", "le fluorure"), ("manganese", "le manganèse"),
    ("ammonia", "l'ammoniac"), ("aluminum", "l'aluminium"), ("benzene", "le benzène"),
    ("perfluorooctane sulfonate", "le perfluorooctane sulfonate"),
];
#[rustfmt::skip]
const MONTHS: &[Word] = &[
    ("July", "juillet"), ("August", "août"), ("June", "juin"), ("September", "septembre"), ("May", "mai"),
    ("October", "octobre"), ("March", "mars"), ("November", "novembre"), ("February", "février"), ("January", "janvier"),
    ("April", "avril"), ("December", "décembre"),
];
#[rustfmt::skip]
const PROJECTS: &[Word] = &[
    ("the Northern Waters Program", "le Programme des eaux nordiques"),
    ("the Living Coasts Initiative", "l'Initiative des côtes vivantes"),
    ("the Prairie Drought Observatory", "l'Observatoire de la sécheresse dans les Prairies"),
    ("the Boreal Change Project", "le Projet sur l'évolution de la forêt boréale"),
    ("the National Flood Mapping Partnership", "le Partenariat national de cartographie des inondations"),
    ("the Arctic Gateways Program", "le Programme des portes de l'Arctique"),
    ("the Open Terrain Initiative", "l'Initiative Terrain ouvert"),
    ("the Healthy Watersheds Fund", "le Fonds pour la santé des bassins versants"),
    ("the Critical Minerals Mapping Project", "le Projet de cartographie des minéraux critiques"),
    ("the Coastal Resilience Study", "l'Étude sur la résilience côtière"),
    ("the Community Monitoring Network", "le Réseau de surveillance communautaire"),
    ("the Atlas of Canadian Landscapes", "l'Atlas des paysages canadiens"),
    ("the Thaw Line Project", "le Projet Ligne de dégel"),
    ("the Great Lakes Shoreline Inventory", "l'Inventaire des rives des Grands Lacs"),
    ("the Guardians of the Land Program", "le Programme des gardiens du territoire"),
    ("the Pacific Seabed Expedition", "l'Expédition des fonds marins du Pacifique"),
    ("the Eastern Forests Observatory", "l'Observatoire des forêts de l'Est"),
    ("the Cross-Border Aquifer Study", "l'Étude sur les aquifères transfrontaliers"),
    ("the Urban Heat Pilot", "le Projet pilote sur la chaleur urbaine"),
    ("the Migratory Pathways Survey", "le Relevé des voies migratoires"),
    ("the Legacy Data Rescue Project", "le Projet de sauvetage des données anciennes"),
    ("the Blue Economy Atlas", "l'Atlas de l'économie bleue"),
    ("the Soil Renewal Initiative", "l'Initiative de régénération des sols"),
    ("the Winter Roads Study", "l'Étude sur les routes d'hiver"),
];
#[rustfmt::skip]
const PARTNERS: &[Word] = &[
    ("the provincial government", "le gouvernement provincial"),
    ("local municipalities", "les municipalités locales"),
    ("several universities", "plusieurs universités"),
    ("Indigenous communities", "les communautés autochtones"),
    ("watershed organizations", "les organismes de bassins versants"),
    ("conservation authorities", "les offices de protection de la nature"),
    ("the Canadian Coast Guard", "la Garde côtière canadienne"),
    ("Inuit hunters and trappers organizations", "les organisations inuites de chasseurs et de trappeurs"),
    ("volunteer naturalists", "les naturalistes bénévoles"),
    ("the forest industry", "l'industrie forestière"),
    ("regional health authorities", "les autorités sanitaires régionales"),
    ("Métis settlements", "les établissements métis"),
    ("private contractors", "les entrepreneurs privés"),
    ("agricultural producers", "les producteurs agricoles"),
    ("the United States Geological Survey", "la commission géologique des États-Unis"),
    ("school boards", "les conseils scolaires"),
    ("harbour authorities", "les administrations portuaires"),
    ("First Nations fisheries commissions", "les commissions des pêches des Premières Nations"),
];
#[rustfmt::skip]
const DATUMS: &[Word] = &[
    ("NAD83(CSRS)", "le NAD83(SCRS)"), ("NAD83", "le NAD83"), ("WGS 84", "le WGS 84"), ("NAD27", "le NAD27"),
];
#[rustfmt::skip]
const USERS: &[Word] = &[
    ("land use planning", "l'aménagement du territoire"),
    ("environmental assessment", "l'évaluation environnementale"),
    ("emergency preparedness", "la préparation aux situations d'urgence"),
    ("scientific research", "la recherche scientifique"),
    ("climate change adaptation", "l'adaptation aux changements climatiques"),
    ("education and outreach", "l'éducation et la sensibilisation du public"),
    ("infrastructure design", "la conception des infrastructures"),
    ("habitat restoration", "la restauration des habitats"),
    ("natural resource management", "la gestion des ressources naturelles"),
    ("marine spatial planning", "la planification de l'espace marin"),
    ("regulatory reporting", "la production de rapports réglementaires"),
    ("insurance risk modelling", "la modélisation des risques en assurance"),
    ("tourism and recreation", "le tourisme et les loisirs"),
    ("treaty negotiations", "la négociation des traités"),
    ("watershed management", "la gestion par bassin versant"),
    ("numerical model calibration", "l'étalonnage de modèles numériques"),
];
#[rustfmt::skip]
const CHECKS: &[Word] = &[
    ("a visual inspection", "une inspection visuelle"), ("topological validation", "une validation topologique"),
    ("field verification", "une vérification sur le terrain"), ("an automated quality control procedure", "une procédure automatisée de contrôle de la qualité"),
    ("an independent review", "un examen indépendant"), ("comparison with historical records", "une comparaison avec les relevés historiques"),
    ("outlier screening", "un dépistage des valeurs aberrantes"), ("peer review", "une révision par les pairs"),
    ("cross-checking against aerial photographs", "un recoupement avec des photographies aériennes"),
];
#[rustfmt::skip]
const WATER_TOOLS: &[Word] = &[
    ("pressure transducers", "des capteurs de pression"), ("multiparameter sondes", "des sondes multiparamètres"),
    ("acoustic Doppler current profilers", "des profileurs de courant à effet Doppler"), ("grab samples", "des échantillons ponctuels"),
    ("Van Dorn samplers", "des bouteilles Van Dorn"), ("staff gauges", "des limnimètres"),
    ("Secchi disks", "des disques de Secchi"), ("piezometers", "des piézomètres"), ("kick nets", "des filets troubleaux"),
    ("radar level sensors", "des capteurs de niveau radar"), ("ion chromatography", "la chromatographie ionique"),
];
#[rustfmt::skip]
const OCEAN_TOOLS: &[Word] = &[
    ("CTD profilers", "des profileurs CTP"), ("multibeam echosounders", "des échosondeurs multifaisceaux"),
    ("Niskin bottles", "des bouteilles Niskin"), ("Slocum gliders", "des planeurs sous-marins Slocum"),
    ("bottom trawls", "des chaluts de fond"), ("hydrophones", "des hydrophones"), ("Argo floats", "des flotteurs Argo"),
    ("Van Veen grabs", "des bennes Van Veen"), ("towed cameras", "des caméras remorquées"), ("bongo nets", "des filets bongo"),
    ("moored thermistor chains", "des chaînes de thermistances mouillées"), ("satellite telemetry tags", "des émetteurs de télémesure par satellite"),
    ("drifting buoys", "des bouées dérivantes"), ("environmental DNA assays", "des analyses d'ADN environnemental"),
];
#[rustfmt::skip]
const CLIMATE_TOOLS: &[Word] = &[
    ("automatic weather stations", "des stations météorologiques automatiques"), ("tipping-bucket rain gauges", "des pluviomètres à augets basculeurs"),
    ("RADARSAT-2 imagery", "des images RADARSAT-2"), ("passive microwave radiometers", "des radiomètres à micro-ondes passives"),
    ("MODIS imagery", "des images MODIS"), ("snow pillows", "des coussins à neige"), ("ground-penetrating radar", "des géoradars"),
    ("thermistor strings", "des chaînes de thermistances"), ("RADARSAT Constellation Mission imagery", "des images de la mission de la Constellation RADARSAT"),
    ("ultrasonic anemometers", "des anémomètres à ultrasons"), ("radiosondes", "des radiosondes"), ("ablation stakes", "des balises d'ablation"),
];
#[rustfmt::skip]
const GEOLOGY_TOOLS: &[Word] = &[
    ("X-ray fluorescence analysis", "l'analyse par fluorescence X"), ("airborne magnetometers", "des magnétomètres aéroportés"),
    ("diamond drill core", "des carottes de forage au diamant"), ("gamma-ray spectrometers", "des spectromètres gamma"),
    ("ICP-MS analysis", "l'analyse par ICP-MS"), ("broadband seismometers", "des sismomètres à large bande"),
    ("gravimeters", "des gravimètres"), ("uranium-lead geochronology", "la géochronologie uranium-plomb"),
    ("seismic reflection profiles", "des profils de sismique réflexion"), ("till sampling", "l'échantillonnage du till"),
    ("electromagnetic surveys", "des levés électromagnétiques"), ("thin-section petrography", "la pétrographie en lames minces"),
];
#[rustfmt::skip]
const FIELD_TOOLS: &[Word] = &[
    ("permanent sample plots", "des placettes-échantillons permanentes"), ("aerial photo interpretation", "la photo-interprétation"),
    ("Landsat imagery", "des images Landsat"), ("airborne LiDAR", "le lidar aéroporté"), ("trail cameras", "des caméras de piégeage photographique"),
    ("Sentinel-2 imagery", "des images Sentinel-2"), ("GPS collars", "des colliers GPS"), ("pheromone traps", "des pièges à phéromones"),
    ("acoustic recorders", "des enregistreurs acoustiques"), ("increment borers", "des sondes de Pressler"),
    ("soil augers", "des tarières pédologiques"), ("transect surveys", "des relevés par transects"), ("mist nets", "des filets japonais"),
    ("hyperspectral sensors", "des capteurs hyperspectraux"),
];
#[rustfmt::skip]
const IMAGING_TOOLS: &[Word] = &[
    ("airborne LiDAR", "le lidar aéroporté"), ("digital aerial cameras", "des caméras aériennes numériques"),
    ("WorldView-3 imagery", "des images WorldView-3"), ("GNSS receivers", "des récepteurs GNSS"), ("Sentinel-2 imagery", "des images Sentinel-2"),
    ("Landsat 8 imagery", "des images Landsat 8"), ("remotely piloted aircraft", "des aéronefs télépilotés"),
    ("SPOT imagery", "des images SPOT"), ("stereoscopic photogrammetry", "la photogrammétrie stéréoscopique"),
    ("precise levelling", "le nivellement de précision"), ("interferometric radar", "le radar interférométrique"),
    ("historical map scans", "des cartes anciennes numérisées"),
];
#[rustfmt::skip]
const SURVEY_TOOLS: &[Word] = &[
    ("administrative files", "des dossiers administratifs"), ("mobile mapping vehicles", "des véhicules de cartographie mobile"),
    ("online questionnaires", "des questionnaires en ligne"), ("field inspections", "des inspections sur le terrain"),
    ("address registers", "des registres d'adresses"), ("GNSS receivers", "des récepteurs GNSS"), ("traffic counters", "des compteurs routiers"),
    ("archival documents", "des documents d'archives"), ("telephone interviews", "des entrevues téléphoniques"),
    ("as-built drawings", "des plans tels que construits"), ("air monitoring sensors", "des capteurs de surveillance de l'air"),
    ("operator reports", "des rapports d'exploitants"),
];
