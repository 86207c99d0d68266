//! How many bytes searches read: by the count of the engine behind Athena's API, and by what the metadata of the Parquet
//! files says that a reader cannot do without.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;
use std::time::Duration;

use aws::Sdk;
use aws::api::Api;
use aws::athena::{Athena, AthenaConfig};
use aws::glue::{self, DatabaseName, Mode};
use engine::{Embedded, LiveCatalogue};
use lake::{FileManifest, Manifest};
use parquet::file::metadata::{PageIndexPolicy, ParquetMetaData, ParquetMetaDataReader, RowGroupMetaData};
use parquet::file::page_index::column_index::ColumnIndexMetaData;
use parquet::file::page_index::offset_index::OffsetIndexMetaData;
use query::statement::statement;

use crate::shapes::shapes;
use crate::{catalogue, is_asked};

/// Expects what the `AWS_…` variables name to have `target/bench` for its buckets.
pub(crate) async fn bench(records: usize) {
    let lake = catalogue::prepare(records);
    let folder = catalogue::folder(records).join("lake");
    let catalogue =
        LiveCatalogue::new(lake, std::sync::Arc::new(Embedded::default()), "target/bench/cache".as_ref());
    catalogue.refresh().expect("a readable snapshot");
    let serving = catalogue.serving().expect("published");
    let athena = athena(records).await;
    let files = Files::open(serving.snapshot.manifest(), &folder.join(serving.id.folder()));
    println!("\n{records} records, megabytes read by a search (mean)\n");
    println!("{:<34} {:>8} | {:>8} | {:>8}", "shape", "results", "engine", "needed");
    for shape in shapes(&serving).into_iter().filter(is_asked) {
        let (mut results, mut scanned, mut needed, mut searches) = (0, 0, 0, 0_u64);
        for (search, lang) in &shape.searches {
            let Some(statement) = statement(&serving.plan(search, *lang), serving.snapshot.partitions())
            else {
                continue;
            };
            let ran = athena.run(statement.sql(), None, 2).await.expect("an answer");
            results += total(&ran.rows[0]);
            scanned += ran.stats.scanned_bytes;
            needed += files.needed(statement.sql());
            searches += 1;
        }
        let searches = searches.max(1);
        let mean =
            |bytes: u64| format!("{}.{:02}", bytes / searches / 1_000_000, bytes / searches / 10_000 % 100);
        println!("{:<34} {:>8} | {:>8} | {:>8}", shape.name, results / searches, mean(scanned), mean(needed));
    }
}

fn total(row: &[Option<String>]) -> u64 {
    row[0].as_deref().and_then(|total| total.parse().ok()).expect("a total")
}

/// The tables of the catalogue, declared, and a client for them.
async fn athena(records: usize) -> Athena {
    let sdk = Sdk::load();
    let database: DatabaseName = format!("bench_{records}").parse().expect("a name");
    let location = format!("s3://{records}/lake").parse().expect("an address");
    glue::apply(&Api::new(&sdk), &database, &location, Mode::Apply).await.expect("tables");
    // The engine shares two cores with whatever runs beside it: slow is not what is measured.
    let query_timeout = Duration::from_mins(5);
    let config = AthenaConfig { query_timeout, ..AthenaConfig::new(database.to_string().as_str(), "portal") };
    Athena::new(&sdk.athena(), config)
}

/// The footers of the tables that searches read.
struct Files {
    postings: Vec<ParquetMetaData>,
    phrases: Vec<ParquetMetaData>,
    facets: Vec<ParquetMetaData>,
}

impl Files {
    fn open(manifest: &Manifest, snapshot: &Path) -> Self {
        let footer = |file: &FileManifest| {
            let file = File::open(snapshot.join(&file.path)).expect("a table");
            let reader = ParquetMetaDataReader::new().with_page_index_policy(PageIndexPolicy::Required);
            reader.parse_and_finish(&file).expect("a footer")
        };
        let footers = |table: &str| manifest.tables[table].files.iter().map(footer).collect();
        Self { postings: footers("postings"), phrases: footers("phrases"), facets: footers("facets") }
    }

    /// The pages with the statement's terms and pairs, and its columns of facets.
    fn needed(&self, sql: &str) -> u64 {
        let literals: BTreeSet<&str> = sql.split('\'').skip(1).step_by(2).collect();
        let with =
            |sign: char| literals.iter().copied().filter(|text| text.contains(sign)).collect::<Vec<_>>();
        // Places tell where a phrase would begin; one pair alone needs none.
        let phrases = if sql.contains("AS start") { 3 } else { 2 };
        pages(&self.postings, &with(':'), 3)
            + pages(&self.phrases, &with(' '), phrases)
            + columns(&self.facets, sql)
    }
}

/// Compressed bytes of all pages of rows whose first column can have one of the keys, in the first `read` columns.
fn pages(table: &[ParquetMetaData], keys: &[&str], read: usize) -> u64 {
    let pages_of_file = |file: &ParquetMetaData| {
        let (columns, offsets) = (file.column_index().expect("pages"), file.offset_index().expect("pages"));
        let groups = columns.iter().zip(offsets).zip(file.row_groups());
        groups
            .map(|((columns, offsets), group)| {
                pages_of_group(columns, &offsets[..read], group.num_rows(), keys)
            })
            .sum::<u64>()
    };
    table.iter().map(pages_of_file).sum()
}

fn pages_of_group(
    columns: &[ColumnIndexMetaData],
    offsets: &[OffsetIndexMetaData],
    group_rows: i64,
    keys: &[&str],
) -> u64 {
    let ColumnIndexMetaData::BYTE_ARRAY(index) = &columns[0] else { panic!("a column of texts") };
    let has_key = |(least, most): (Option<&[u8]>, Option<&[u8]>)| {
        let (least, most) = (least.unwrap_or_default(), most.unwrap_or_default());
        keys.iter().any(|key| least <= key.as_bytes() && key.as_bytes() <= most)
    };
    let has_key: Vec<bool> = index.min_values_iter().zip(index.max_values_iter()).map(has_key).collect();
    let rows = |column: &OffsetIndexMetaData, page: usize| {
        let pages = column.page_locations();
        let end = pages.get(page + 1).map_or(group_rows, |next| next.first_row_index);
        (pages[page].first_row_index, end)
    };
    let chosen = has_key.iter().enumerate().filter(|(_, has_key)| **has_key);
    let spans: Vec<(i64, i64)> = chosen.map(|(page, _)| rows(&offsets[0], page)).collect();
    let is_needed = |column: &OffsetIndexMetaData, page: usize| {
        let (from, to) = rows(column, page);
        spans.iter().any(|(begin, end)| from < *end && *begin < to)
    };
    let needed = |column: &OffsetIndexMetaData| {
        let pages = column.page_locations().iter().enumerate();
        let needed = pages.filter(|(page, _)| is_needed(column, *page));
        needed.map(|(_, place)| u64::try_from(place.compressed_page_size).expect("a size")).sum::<u64>()
    };
    offsets.iter().map(needed).sum()
}

/// Compressed bytes of the columns that the statement names.
fn columns(table: &[ParquetMetaData], sql: &str) -> u64 {
    let named = |name: &str| sql.contains(&format!("f.{name}"));
    let chunks = table.iter().flat_map(ParquetMetaData::row_groups).flat_map(RowGroupMetaData::columns);
    let of = chunks.filter(|chunk| named(chunk.column_path().string().as_str()));
    of.map(|chunk| u64::try_from(chunk.compressed_size()).expect("a size")).sum()
}
