//! A consolidated catalogue with the reference over the same records.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use catalog::{Facet, Record, geocore};
use engine::live::Serving;
use engine::reference::Reference;
use engine::{Embedded, LiveCatalogue, Snapshot};
use lake::{ItemFolder, Lake, Options, Report, Silent, consolidate};
use query::dictionary::MAX_FORMATS;
use query::fold::slug;
use tempfile::TempDir;

pub(crate) struct Fixture {
    pub(crate) reference: Reference,
    pub(crate) records: Vec<Record>,
    /// Of the run that published it.
    pub(crate) report: Report,
    serving: Arc<Serving>,
    _folder: TempDir,
}

impl Fixture {
    /// `records` generated items.
    pub(crate) fn demo(records: usize, seed: u64) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let items = folder.path().join("items");
        generate(&items, records, seed);
        Self::new(folder, &items).in_several_shards()
    }

    /// The small items kept beside the repository, among others, so that no word of theirs is in more than a few.
    pub(crate) fn cases() -> Option<Self> {
        let cases = needs::cases()?;
        let folder = TempDir::new().expect("a temporary folder");
        let items = folder.path().join("items");
        let own = items.join("0");
        fs::create_dir_all(&own).expect("writable");
        for entry in fs::read_dir(cases).expect("readable") {
            let entry = entry.expect("readable");
            fs::copy(entry.path(), own.join(entry.file_name())).expect("copied");
        }
        generate(&items, 300, 7);
        Some(Self::new(folder, &items))
    }

    /// Records with titles, in English and French, and nothing else.
    pub(crate) fn titled(titles: &[(&str, &str)]) -> Self {
        let properties = |(number, (en, fr)): (usize, &(&str, &str))| serde_json::json!({ "id": format!("r{number}"), "title": { "en": en, "fr": fr } });
        Self::of(&titles.iter().enumerate().map(properties).collect::<Vec<_>>())
    }

    /// Records with these properties.
    pub(crate) fn of(records: &[serde_json::Value]) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let items = folder.path().join("items");
        fs::create_dir(&items).expect("writable");
        for (number, properties) in records.iter().enumerate() {
            let feature =
                serde_json::json!({ "type": "Feature", "geometry": null, "properties": properties });
            let item = serde_json::json!({ "type": "FeatureCollection", "features": [feature] });
            fs::write(items.join(format!("{number}.geojson")), item.to_string()).expect("writable");
        }
        Self::new(folder, &items)
    }

    /// The real records kept beside the repository.
    pub(crate) fn real() -> Option<Self> {
        let records = needs::records()?;
        Some(Self::new(TempDir::new().expect("a temporary folder"), &records).in_several_shards())
    }

    pub(crate) fn serving(&self) -> &Serving {
        &self.serving
    }

    fn in_several_shards(self) -> Self {
        let partitions = self.serving.snapshot.partitions();
        let shards = [&partitions.postings, &partitions.phrases];
        assert!(shards.iter().all(|shards| shards.count() > 1), "one shard proves little");
        self
    }

    fn new(folder: TempDir, items: &Path) -> Self {
        let lake_folder: PathBuf = folder.path().join("lake");
        let lake = Lake::open_folder(&lake_folder).expect("a lake");
        // So few that words are spread over several shards.
        let options = Options { shard_rows: 20_000, ..Options::default() };
        let report = consolidate(&ItemFolder::new(items), &lake, &options, &mut Silent).expect("a snapshot");
        let live = LiveCatalogue::new(lake, Arc::new(Embedded::default()), folder.path());
        live.refresh().expect("a readable snapshot");
        let serving = live.serving().expect("published");
        let snapshot = Arc::clone(&serving.snapshot);
        let docs = 0..u32::try_from(snapshot.cards().len()).expect("few");
        let records: Vec<Record> = docs
            .map(|doc| {
                geocore::read(&snapshot.item(doc).expect("an item").json).expect("was read before").record
            })
            .collect();
        let reference =
            Reference::new(&records, snapshot.dictionary(), |record, facet| keys(&snapshot, record, facet));
        Self { reference, records, report, serving, _folder: folder }
    }
}

/// Made-up items into a folder.
fn generate(items: &Path, records: usize, seed: u64) {
    for item in demo::generate(records, seed) {
        let path = items.join(&item.key);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, item.bytes).expect("writable");
    }
}

/// The facet keys of a record, from the record wherever its values are not joined across records.
pub(crate) fn keys(snapshot: &Snapshot, record: &Record, facet: Facet) -> Vec<String> {
    let plain =
        |code: &str| code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>();
    match facet {
        Facet::Org => {
            let doc = snapshot.doc(&record.id).expect("published");
            let code = usize::try_from(snapshot.cards().card(doc).org).ok();
            code.map(|code| snapshot.dictionary().entries(facet)[code].key.clone()).into_iter().collect()
        }
        Facet::Theme => record.themes.iter().map(|theme| theme.code().to_owned()).collect(),
        Facet::Topic => record.topics.iter().map(|topic| topic.code().to_owned()).collect(),
        Facet::Type => record.resource_type.iter().map(|code| plain(&code.code)).collect(),
        Facet::Status => record.status.iter().map(|code| plain(&code.code)).collect(),
        Facet::Source => record.source_system.iter().map(|name| slug(name)).collect(),
        Facet::Format => {
            let known = snapshot.dictionary().entries(facet);
            assert!(known.len() <= MAX_FORMATS);
            let name = |key: &String| known.iter().any(|entry| entry.key == *key);
            let keys = record.resources.iter().map(|resource| resource.format.key.clone());
            keys.map(|key| if name(&key) { key } else { "other".to_owned() }).collect()
        }
    }
}
