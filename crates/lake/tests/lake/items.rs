//! Folders of items, lakes, and runs over them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use lake::{ItemFolder, Lake, LakeError, Options, Report, Silent, consolidate};
use tempfile::TempDir;

/// A folder of items and a lake, both empty at first.
pub(crate) struct World {
    dir: TempDir,
}

impl World {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(dir.path().join("items")).expect("writable");
        Self { dir }
    }

    /// A world with so many small records.
    pub(crate) fn with_records(count: usize) -> Self {
        let world = Self::new();
        for number in 0..count {
            world.put(&format!("{number:03}.geojson"), Item::numbered(number).json());
        }
        world
    }

    /// The same items and the same lake in another folder.
    pub(crate) fn copy(&self) -> Self {
        let copy = Self { dir: tempfile::tempdir().expect("a temporary folder") };
        for (path, bytes) in files(self.dir.path()) {
            let path = copy.dir.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("writable");
            fs::write(path, bytes).expect("writable");
        }
        copy
    }

    pub(crate) fn put(&self, key: &str, content: impl AsRef<[u8]>) {
        let path = self.items().join(key);
        fs::create_dir_all(path.parent().expect("a parent")).expect("writable");
        fs::write(path, content).expect("writable");
    }

    pub(crate) fn items(&self) -> PathBuf {
        self.dir.path().join("items")
    }

    pub(crate) fn lake_folder(&self) -> PathBuf {
        self.dir.path().join("lake")
    }

    pub(crate) fn lake(&self) -> Lake {
        Lake::open_folder(&self.lake_folder()).expect("a folder")
    }

    pub(crate) fn run(&self) -> Report {
        self.try_run(&options(0)).expect("a run without errors")
    }

    /// A run so many minutes after the first possible one.
    pub(crate) fn run_at(&self, minute: u64) -> Report {
        self.try_run(&options(minute)).expect("a run without errors")
    }

    pub(crate) fn try_run(&self, options: &Options) -> Result<Report, LakeError> {
        self.run_in(&self.lake(), options)
    }

    pub(crate) fn run_in(&self, lake: &Lake, options: &Options) -> Result<Report, LakeError> {
        consolidate(&ItemFolder::new(&self.items()), lake, options, &mut Silent)
    }

    /// The folder of the current snapshot.
    pub(crate) fn current_folder(&self) -> PathBuf {
        let pointer = self.lake().current().expect("readable").expect("published");
        self.lake().local_dir(&pointer.snapshot).expect("a folder")
    }
}

/// Options with a fixed clock.
pub(crate) fn options(minute: u64) -> Options {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_777_636_800 + minute * 60);
    Options { now, ..Options::default() }
}

/// Every visible file below a folder with its content, by relative path.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below it").display().to_string();
            (path, fs::read(entry.path()).expect("readable"))
        })
        .filter(|(path, _)| Path::new(path).extension().is_none_or(|extension| extension != "lock"))
        .collect();
    files.sort();
    files
}

/// Builds geoCore items.
#[derive(Clone)]
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) title: (String, String),
    pub(crate) description: (String, String),
    pub(crate) published: String,
    pub(crate) date_stamp: String,
    pub(crate) organisation: (String, String),
}

impl Item {
    pub(crate) fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            title: ("Lakes".to_owned(), "Lacs".to_owned()),
            description: ("Water quality of lakes".to_owned(), "Qualité de l'eau des lacs".to_owned()),
            published: "2020-05-01".to_owned(),
            date_stamp: "2020-05-01".to_owned(),
            organisation: ("Natural Resources Canada".to_owned(), "Ressources naturelles Canada".to_owned()),
        }
    }

    /// One of many different records.
    pub(crate) fn numbered(number: usize) -> Self {
        const WORDS: [(&str, &str); 5] = [
            ("lake", "lac"),
            ("flood", "inondation"),
            ("road", "route"),
            ("forest", "forêt"),
            ("salmon", "saumon"),
        ];
        let (en, fr) = WORDS[number % WORDS.len()];
        let (en_next, fr_next) = WORDS[(number / 2) % WORDS.len()];
        Self {
            title: (format!("{en} map {number}"), format!("Carte {fr} {number}")),
            description: (
                format!("The {en_next} of {en}, {number}"),
                format!("Les {fr_next}s et {fr}s, {number}"),
            ),
            published: if number % 7 == 3 { "null".to_owned() } else { format!("20{:02}-01", number % 20) },
            ..Self::new(&format!("id-{number:03}"))
        }
    }

    pub(crate) fn json(&self) -> String {
        let both = |(en, fr): &(String, String)| serde_json::json!({ "en": en, "fr": fr });
        let ring = [[-80.0, 45.0], [-70.0, 45.0], [-70.0, 50.0], [-80.0, 50.0], [-80.0, 45.0]];
        serde_json::json!({
            "type": "FeatureCollection",
            "features": [{
                "type": "Feature",
                "geometry": { "type": "Polygon", "coordinates": [ring] },
                "properties": {
                    "id": self.id,
                    "title": both(&self.title),
                    "description": both(&self.description),
                    "keywords": { "en": "water, ice", "fr": "eau, glace" },
                    "topicCategory": "inlandWaters",
                    "type": "dataset; jeuDonnées",
                    "status": "onGoing; enContinue",
                    "date": { "published": { "text": "publication; publication", "date": self.published } },
                    "dateStamp": self.date_stamp,
                    "temporalExtent": { "begin": "2001-02-03", "end": "Present" },
                    "contact": [{ "organisation": both(&self.organisation) }],
                    "options": [{
                        "url": "https://example.ca/wms?service=WMS",
                        "protocol": "OGC:WMS",
                        "name": { "en": "Map", "fr": "Carte" },
                        "description": { "en": "Web Service;WMS;eng", "fr": "Service Web;WMS;fra" }
                    }]
                }
            }]
        })
        .to_string()
    }
}
