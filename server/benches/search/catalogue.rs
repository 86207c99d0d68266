//! Generated catalogues, consolidated once and kept.

use std::fs;
use std::path::{Path, PathBuf};

use lake::{FORMAT_VERSION, ItemFolder, Lake, Options, Silent, consolidate};

pub(crate) fn folder(records: usize) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench").join(records.to_string())
}

pub(crate) fn prepare(records: usize) -> Lake {
    let folder = folder(records);
    let lake = Lake::open_folder(&folder.join("lake")).expect("a lake");
    let pointer = lake.current().expect("a readable pointer");
    let manifest = pointer.and_then(|pointer| lake.manifest(&pointer.snapshot).ok());
    if manifest.is_none_or(|manifest| manifest.format_version != FORMAT_VERSION) {
        let items = folder.join("items");
        // Its last sign: a run that was stopped generates again.
        let complete = folder.join("items.complete");
        if !complete.exists() {
            println!("generating {records} items");
            for item in demo::generate(records, 1) {
                let path = items.join(&item.key);
                fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
                fs::write(path, item.bytes).expect("writable");
            }
            fs::write(complete, []).expect("writable");
        }
        let report = consolidate(&ItemFolder::new(&items), &lake, &Options::default(), &mut Silent);
        let report = report.expect("a snapshot");
        println!("consolidated in {:.1} s, {} bytes written", report.seconds, report.bytes_written);
    }
    lake
}
