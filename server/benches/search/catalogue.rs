//! Generated catalogues, consolidated once and kept.

use std::fs;
use std::path::Path;

use lake::{ItemFolder, Lake, Options, Silent, consolidate};

pub(crate) fn prepare(records: usize) -> Lake {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench").join(records.to_string());
    let lake = Lake::open_folder(&folder.join("lake")).expect("a lake");
    if lake.current().expect("a readable pointer").is_none() {
        let items = folder.join("items");
        println!("generating {records} items");
        for item in demo::generate(records, 1) {
            let path = items.join(&item.key);
            fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
            fs::write(path, item.bytes).expect("writable");
        }
        let report = consolidate(&ItemFolder::new(&items), &lake, &Options::default(), &mut Silent);
        let report = report.expect("a snapshot");
        println!("consolidated in {:.1} s, {} bytes written", report.seconds, report.bytes_written);
    }
    lake
}
