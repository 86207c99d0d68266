//! What the tables hold, read back with a plain Parquet reader.

use std::fs::File;
use std::path::Path;

use arrow::array::{Array, AsArray, RecordBatch};
use arrow::datatypes::{DataType, Int32Type, Int64Type};
use arrow::util::display::array_value_to_string;
use catalog::Facet;
use lake::Options;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder,
};
use parquet::file::metadata::PageIndexPolicy;
use query::columns::{FACET_COLUMNS, FOUNDATIONAL, MAPPABLE, Table, Width};
use query::partitions::MAX_SHARDS;

use crate::items::{Item, World, options};

fn open(folder: &Path, table: Table) -> File {
    let folder = folder.join(table.name());
    let folder = if table.is_sharded() { folder.join("shard=0") } else { folder };
    File::open(folder.join("part-00000.parquet")).expect("a table")
}

fn read(folder: &Path, table: Table) -> RecordBatch {
    let reader = ParquetRecordBatchReaderBuilder::try_new(open(folder, table)).expect("Parquet");
    let schema = reader.schema().clone();
    let batches: Vec<RecordBatch> =
        reader.build().expect("readable").map(|batch| batch.expect("rows")).collect();
    arrow::compute::concat_batches(&schema, &batches).expect("one schema")
}

/// Rows as texts; NULL is `-`.
fn rows(folder: &Path, table: Table) -> Vec<String> {
    let batch = read(folder, table);
    let value = |column: &dyn Array, row: usize| {
        if column.is_null(row) {
            "-".to_owned()
        } else {
            array_value_to_string(column, row).expect("printable")
        }
    };
    let row =
        |row: usize| batch.columns().iter().map(|column| value(column, row)).collect::<Vec<_>>().join("|");
    (0..batch.num_rows()).map(row).collect()
}

fn ints(batch: &RecordBatch, column: &str) -> Vec<i32> {
    batch.column_by_name(column).expect("a column").as_primitive::<Int32Type>().values().to_vec()
}

/// Three records: B is the newest, A and C have one date, D has none.
fn world() -> World {
    let world = World::new();
    let item = |id: &str, published: &str, en: &str, fr: &str| {
        let item =
            Item { title: (en.to_owned(), fr.to_owned()), published: published.to_owned(), ..Item::new(id) };
        world.put(&format!("{}.json", id.to_lowercase()), item.json());
    };
    item("C", "2019-02", "Forest fires", "Feux de forêt");
    item("A", "2019-02", "forest fires", "Écluses");
    item("B", "2020", "Érié 2019", "Carte 2019 carte 2019");
    item("D", "null", "Zebra", "");
    world.run();
    world
}

#[test]
fn documents_are_numbered_by_publication_then_id() {
    let world = world();
    let ids: Vec<String> = rows(&world.current_folder(), Table::Items)
        .iter()
        .map(|row| row.split('|').take(3).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(ids, ["0 B b.json", "1 A a.json", "2 C c.json", "3 D d.json"]);
}

#[test]
fn a_date_ahead_is_warned_of_and_orders_as_unknown() {
    let world = World::new();
    for (id, published) in [("a", "2087-01-01"), ("b", "2019-01-01"), ("c", "2026-05-01"), ("d", "null")] {
        let published = published.to_owned();
        world.put(&format!("{id}.json"), Item { published, ..Item::new(id) }.json());
    }
    world.put("e.json", Item { date_stamp: "2027-01-01".to_owned(), ..Item::new("e") }.json());
    let report = world.run();
    assert_eq!(report.warnings["future-date"].examples, ["a.json", "e.json"]);
    let cards = read(&world.current_folder(), Table::Cards);
    let ids = cards.column_by_name("id").expect("a column").as_string::<i32>();
    assert_eq!(ids.iter().flatten().collect::<Vec<_>>(), ["c", "e", "b", "a", "d"]);
}

/// A page of sixteen such rows would be read for one of them.
#[test]
fn large_items_do_not_share_a_page_and_are_kept_whole() {
    let world = World::new();
    let large =
        |id: &str| Item { description: ("word ".repeat(400_000), "mot ".repeat(400_000)), ..Item::new(id) };
    for id in ["a", "b", "c", "d", "e", "f"] {
        world.put(&format!("{id}.json"), large(id).json());
    }
    let report = world.run();
    assert_eq!((report.published, report.warnings["too-long-text"].count), (6, 6));
    let items = read(&world.current_folder(), Table::Items);
    let kept = items.column_by_name("item").expect("a column").as_string::<i32>();
    assert_eq!(kept.value(3), large("d").json());
    let options = ArrowReaderOptions::new().with_page_index_policy(PageIndexPolicy::Required);
    let file = open(&world.current_folder(), Table::Items);
    let metadata = ArrowReaderMetadata::load(&file, options).expect("a footer with an index");
    let index = metadata.metadata().offset_index().expect("an index");
    let pages: usize = index.iter().map(|group| group.last().expect("the item").page_locations().len()).sum();
    assert!(pages >= 2, "{pages} page for six items of four megabytes");
}

#[test]
fn items_are_kept_byte_for_byte() {
    let world = world();
    let items = read(&world.current_folder(), Table::Items);
    let (keys, items) = (items.column(2).as_string::<i32>(), items.column(5).as_string::<i32>());
    for (key, item) in keys.iter().zip(items) {
        let file = std::fs::read_to_string(world.items().join(key.expect("a key"))).expect("readable");
        assert_eq!(item, Some(file.as_str()));
    }
}

#[test]
fn facets_have_the_agreed_columns_and_no_null() {
    let world = world();
    let facets = read(&world.current_folder(), Table::Facets);
    let columns: Vec<_> = facets
        .schema()
        .fields()
        .iter()
        .map(|field| (field.name().clone(), field.data_type().clone(), field.is_nullable()))
        .collect();
    let expected = FACET_COLUMNS.map(|(name, width)| {
        let kind = if width == Width::Integer { DataType::Int32 } else { DataType::Int64 };
        (name.to_owned(), kind, false)
    });
    assert_eq!(columns, expected);
    assert_eq!(ints(&facets, "updated"), [20_200_101, 20_190_201, 20_190_201, 0]);
    assert_eq!(ints(&facets, "flags"), [MAPPABLE; 4]);
    assert_ne!(MAPPABLE, FOUNDATIONAL);
    assert_eq!(ints(&facets, "begin_day"), [20_010_203; 4]);
    assert_eq!(ints(&facets, "title_en"), [0, 2, 1, 3], "Érié, Forest fires, forest fires, Zebra");
    assert_eq!(ints(&facets, "title_fr"), [0, 1, 2, 3], "Carte, Écluses, Feux, Zebra for want of French");
    let footprint =
        facets.column_by_name("footprint").expect("a column").as_primitive::<Int64Type>().value(0);
    assert_eq!(footprint >> 47, (180 - 80) * 100, "80° W");
    let topic = facets.column_by_name("topic").expect("a column").as_primitive::<Int64Type>().value(0);
    assert_eq!(topic, catalog::codes::Topic::InlandWaters.bit());
}

#[test]
fn postings_terms_and_phrases_agree() {
    let world = world();
    let folder = world.current_folder();
    let postings = rows(&folder, Table::Postings);
    let split = |row: &String| {
        let mut parts = row.split('|').map(str::to_owned);
        (
            parts.next().expect("a term"),
            parts.next().and_then(|doc| doc.parse::<i32>().ok()).expect("a document"),
        )
    };
    let keys: Vec<(String, i32)> = postings.iter().map(split).collect();
    assert!(keys.is_sorted_by(|a, b| a < b), "sorted, without repetition");
    let terms: Vec<String> =
        keys.chunk_by(|a, b| a.0 == b.0).map(|same| format!("{}|{}", same[0].0, same.len())).collect();
    assert_eq!(rows(&folder, Table::Terms), terms);
    assert!(terms.contains(&"x:2019|1".to_owned()) && terms.contains(&"en:forest|2".to_owned()), "{terms:?}");
    let phrases = rows(&folder, Table::Phrases);
    let split = |row: &String| {
        let parts: Vec<&str> = row.split('|').collect();
        let number = |part: usize| parts[part].parse::<i32>().expect("a number");
        (parts[0].to_owned(), number(1), number(2))
    };
    let placed: Vec<(String, i32, i32)> = phrases.iter().map(split).collect();
    assert!(placed.is_sorted_by(|a, b| a < b), "sorted, without repetition");
    for phrase in ["forest fires|1", "forest fires|2", "carte 2019|0", "2019 carte|0", "qualite de|3"] {
        let is_there = phrases.iter().any(|row| row.rsplit_once('|').is_some_and(|(row, _)| row == phrase));
        assert!(is_there, "{phrase} {phrases:?}");
    }
}

#[test]
fn shards_hold_whole_terms_one_after_the_other() {
    let whole = World::with_records(50);
    whole.run();
    let rows_of = |file: &Path| {
        let file = File::open(file).expect("a shard");
        let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("Parquet").build();
        let batches = reader.expect("readable").map(|batch| batch.expect("rows"));
        batches
            .flat_map(|batch| {
                let docs = ints(&batch, "doc");
                let texts = batch.column(0).as_string::<i32>().iter().flatten().map(str::to_owned);
                texts.zip(docs).collect::<Vec<_>>()
            })
            .collect::<Vec<_>>()
    };
    for (shard_rows, at_least) in [(1, 20), (200, 3)] {
        let world = World::with_records(50);
        world.try_run(&Options { shard_rows, ..options(0) }).expect("published");
        let lake = world.lake();
        let snapshot = lake.current().expect("a pointer").expect("published").snapshot;
        let manifest = lake.manifest(&snapshot).expect("a manifest");
        for table in [Table::Postings, Table::Phrases] {
            let written = &manifest.tables[table.name()];
            let shards = written.shards().expect("they rise");
            assert!((at_least..=MAX_SHARDS).contains(&shards.count()), "{} {}", table.name(), shards.count());
            assert_eq!(shards.count(), written.files.len());
            let mut all = Vec::new();
            for (number, file) in written.files.iter().enumerate() {
                assert_eq!(file.path, format!("{}/shard={number}/part-00000.parquet", table.name()));
                let rows = rows_of(&world.current_folder().join(&file.path));
                assert_eq!(rows.first().map(|(text, _)| text), file.first.as_ref());
                assert!(rows.iter().all(|(text, _)| shards.of(text) == number), "{number}");
                all.extend(rows);
            }
            let one = whole.current_folder().join(table.name()).join("shard=0/part-00000.parquet");
            assert!(all == rows_of(&one), "{shard_rows} {}", table.name());
        }
    }
}

#[test]
fn words_lead_from_what_is_typed_to_terms() {
    let world = world();
    let words = rows(&world.current_folder(), Table::Words);
    assert!(
        words.is_sorted_by_key(|row| row.split('|').map(str::to_owned).collect::<Vec<_>>()[..2].to_vec())
    );
    for word in [
        "2019|x|2019|x:2019|1",
        "ecluses|fr|écluses|fr:eclus|1",
        "forest|en|forest|en:forest|2",
        "qualite|fr|qualité|fr:qualit|4",
    ] {
        assert!(words.contains(&word.to_owned()), "{word} {words:?}");
    }
}

#[test]
fn cards_show_what_is_known() {
    let world = world();
    let cards = rows(&world.current_folder(), Table::Cards);
    let newest = "0|B|Érié 2019|Carte 2019 carte 2019|Water quality of lakes|Qualité de l'eau des lacs|0|0\
                  |published|2020|1|1|-|-80,45,-70,50|-|20200501";
    assert_eq!(cards[0], newest);
    assert!(cards[3].starts_with("3|D|Zebra|-|") && cards[3].contains("|0|0|-|-|1|1|"), "{}", cards[3]);
}

#[test]
fn the_table_for_people_is_typed_and_documented() {
    let world = world();
    let records = read(&world.current_folder(), Table::Records);
    for field in records.schema().fields() {
        assert!(
            field.metadata().get("comment").is_some_and(|comment| !comment.is_empty()),
            "{}",
            field.name()
        );
        assert_eq!(field.data_type().is_nested(), field.name() == "bbox", "{}", field.name());
    }
    let shown = |column: &str| {
        array_value_to_string(records.column_by_name(column).expect("a column"), 0).expect("printable")
    };
    assert_eq!(shown("published"), "2020-01-01");
    assert_eq!(shown("begin_date"), "2001-02-03");
    assert_eq!((shown("ongoing"), shown("end_date")), ("true".to_owned(), String::new()));
    assert_eq!((shown("west"), shown("north")), ("-80.0".to_owned(), "50.0".to_owned()));
    assert_eq!(shown("organisation_fr"), "Ressources naturelles Canada");
    assert_eq!(shown("formats"), "WMS");
    assert_eq!(shown("bbox"), "{xmin: -80.0, ymin: 45.0, xmax: -70.0, ymax: 50.0}");
}

#[test]
fn files_carry_a_page_index_and_their_order() {
    let world = world();
    for table in Table::ALL {
        let options = ArrowReaderOptions::new().with_page_index_policy(PageIndexPolicy::Required);
        let file = open(&world.current_folder(), table);
        let metadata = ArrowReaderMetadata::load(&file, options).expect("Parquet");
        let metadata = metadata.metadata();
        assert!(metadata.offset_index().is_some(), "{}", table.name());
        let sorting = metadata.row_group(0).sorting_columns().map_or(0, Vec::len);
        let expected = match table {
            Table::Records => 0,
            Table::Phrases => 3,
            Table::Postings | Table::Words => 2,
            _ => 1,
        };
        assert_eq!(sorting, expected, "{}", table.name());
    }
}

#[test]
fn the_manifest_counts_what_the_tables_hold() {
    let world = world();
    let lake = world.lake();
    let pointer = lake.current().expect("readable").expect("published");
    let manifest = lake.manifest(&pointer.snapshot).expect("readable");
    assert_eq!((manifest.records, manifest.rejected), (4, 0));
    for table in Table::ALL {
        let rows = read(&world.current_folder(), table).num_rows() as u64;
        assert_eq!(manifest.tables[table.name()].rows, rows, "{}", table.name());
    }
    let organisation = &manifest.facets.entries(Facet::Org)[0];
    assert_eq!((organisation.key.as_str(), organisation.count), ("natural-resources-canada", 4));
    assert_eq!(manifest.facets.code(Facet::Status, "onGoing"), Some(0));
    let published = manifest.dates.updated.expect("three records have a date");
    assert_eq!((published.first, published.last), (20_190_201, 20_200_101));
}

#[test]
fn one_item_can_be_read_without_many_others() {
    let world = World::with_records(50);
    world.run();
    let options = ArrowReaderOptions::new().with_page_index_policy(PageIndexPolicy::Required);
    let file = open(&world.current_folder(), Table::Items);
    let metadata = ArrowReaderMetadata::load(&file, options).expect("Parquet");
    let pages = &metadata.metadata().offset_index().expect("an index")[0];
    for column in pages {
        let first_rows: Vec<i64> = column.page_locations().iter().map(|page| page.first_row_index).collect();
        assert_eq!(first_rows, [0, 16, 32, 48]);
    }
}
