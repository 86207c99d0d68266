//! A sorted Parquet file read by key, through its page index: only the pages that can hold the key are read.

use std::fs::File;
use std::path::{Path, PathBuf};

use arrow::array::{Array, AsArray, RecordBatch};
use lake::RemoteFile;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder, RowSelection, RowSelector,
};
use parquet::file::metadata::{PageIndexPolicy, RowGroupMetaData};
use parquet::file::page_index::column_index::ColumnIndexMetaData;
use parquet::file::reader::ChunkReader;

use super::unreadable;
use crate::EngineError;

/// A file whose first column is sorted: texts, or the doc numbers 0, 1, 2, ….
#[derive(Debug)]
pub(crate) struct KeyedFile {
    source: Source,
    /// What it is called in errors.
    path: PathBuf,
    metadata: ArrowReaderMetadata,
}

#[derive(Debug)]
enum Source {
    /// Opened anew for each read.
    Here,
    Away(RemoteFile),
}

/// Row groups with rows to read, and which rows of theirs. A group costs a decompressor for each column, even when all
/// of its rows are passed over.
#[derive(Debug, Default)]
struct Chosen {
    groups: Vec<usize>,
    selectors: Vec<RowSelector>,
}

impl Chosen {
    /// `selectors` are about the rows of this group; a group without any is left out.
    fn add(&mut self, group: usize, selectors: Vec<RowSelector>) {
        if selectors.iter().any(|selector| !selector.skip) {
            self.groups.push(group);
            self.selectors.extend(selectors);
        }
    }
}

impl KeyedFile {
    pub(super) fn open(path: &Path) -> Result<Self, EngineError> {
        let file = File::open(path).map_err(|error| unreadable(path, &error))?;
        Self::load(Source::Here, path.to_owned(), &file)
    }

    /// A file that stays where it is; each read asks for the bytes it needs.
    pub(super) fn open_away(file: &RemoteFile) -> Result<Self, EngineError> {
        let path = PathBuf::from(file.key());
        Self::load(Source::Away(file.clone()), path, file)
    }

    fn load(source: Source, path: PathBuf, file: &impl ChunkReader) -> Result<Self, EngineError> {
        let options = ArrowReaderOptions::new().with_page_index_policy(PageIndexPolicy::Required);
        let metadata = ArrowReaderMetadata::load(file, options).map_err(|error| unreadable(&path, &error))?;
        Ok(Self { source, path, metadata })
    }

    /// Some texts of the rows of docs, in the order asked for. One read for all of them: a reader of its own for each
    /// costs more than what it reads.
    pub(super) fn texts<const N: usize>(
        &self,
        docs: &[u32],
        columns: [&str; N],
    ) -> Result<Vec<[String; N]>, EngineError> {
        let mut rows: Vec<usize> = docs.iter().map(|doc| *doc as usize).collect();
        rows.sort_unstable();
        rows.dedup();
        let batches = self.read(self.chosen_rows(&rows)?, &columns)?;
        let found =
            batches.iter().map(|batch| self.texts_of(batch, columns)).collect::<Result<Vec<_>, _>>()?;
        let mut found: Vec<[String; N]> = found.into_iter().flatten().collect();
        if found.len() != rows.len() {
            return Err(unreadable(&self.path, &format!("{} of {} rows", found.len(), rows.len())));
        }
        let place = |doc: &u32| rows.binary_search(&(*doc as usize)).expect("all docs were looked for");
        if docs.len() == rows.len() {
            // Each is wanted once.
            let given = docs.iter().map(|doc| found[place(doc)].each_mut().map(std::mem::take));
            return Ok(given.collect());
        }
        Ok(docs.iter().map(|doc| found[place(doc)].clone()).collect())
    }

    fn texts_of<const N: usize>(
        &self,
        batch: &RecordBatch,
        columns: [&str; N],
    ) -> Result<Vec<[String; N]>, EngineError> {
        let mut rows = vec![[const { String::new() }; N]; batch.num_rows()];
        for (place, column) in columns.into_iter().enumerate() {
            let texts = batch.column_by_name(column).and_then(|found| found.as_string_opt::<i32>());
            let texts = texts.filter(|texts| texts.null_count() == 0);
            let texts = texts.ok_or_else(|| unreadable(&self.path, &format!("no text in {column}")))?;
            for (row, text) in rows.iter_mut().zip(texts.iter().flatten()) {
                text.clone_into(&mut row[place]);
            }
        }
        Ok(rows)
    }

    /// The `columns` of all rows with one of `keys` in the first column, and of their neighbours on the same pages.
    pub(crate) fn rows_near(
        &self,
        keys: &[String],
        columns: &[&str],
    ) -> Result<Vec<RecordBatch>, EngineError> {
        self.read(self.pages_with(keys)?, columns)
    }

    /// The `columns` of all rows.
    pub(crate) fn all_rows(&self, columns: &[&str]) -> Result<Vec<RecordBatch>, EngineError> {
        let mut chosen = Chosen::default();
        for (group, rows) in self.group_rows()?.into_iter().enumerate() {
            chosen.add(group, vec![RowSelector::select(rows)]);
        }
        self.read(chosen, columns)
    }

    fn group_rows(&self) -> Result<Vec<usize>, EngineError> {
        let groups = self.metadata.metadata().row_groups().iter().map(RowGroupMetaData::num_rows);
        let rows = groups.map(usize::try_from).collect::<Result<_, _>>();
        rows.map_err(|error| unreadable(&self.path, &error))
    }

    /// `rows` rise; those that there are not are left out.
    fn chosen_rows(&self, rows: &[usize]) -> Result<Chosen, EngineError> {
        let mut chosen = Chosen::default();
        let mut from = 0;
        for (group, length) in self.group_rows()?.into_iter().enumerate() {
            let here = rows.iter().filter(|row| (from..from + length).contains(row));
            let mut selectors = Vec::new();
            let mut next = from;
            for row in here {
                selectors.extend([RowSelector::skip(row - next), RowSelector::select(1)]);
                next = row + 1;
            }
            chosen.add(group, selectors);
            from += length;
        }
        Ok(chosen)
    }

    fn pages_with(&self, keys: &[String]) -> Result<Chosen, EngineError> {
        let metadata = self.metadata.metadata();
        if metadata.num_row_groups() == 0 {
            // Then there is no index either.
            return Ok(Chosen::default());
        }
        let (Some(columns), Some(offsets)) = (metadata.column_index(), metadata.offset_index()) else {
            return Err(unreadable(&self.path, &"it has no page index"));
        };
        let mut chosen = Chosen::default();
        for group in 0..metadata.num_row_groups() {
            let ColumnIndexMetaData::BYTE_ARRAY(index) = &columns[group][0] else {
                return Err(unreadable(&self.path, &"its first column is no text with a page index"));
            };
            let rows = metadata.row_group(group).num_rows();
            let pages = offsets[group][0].page_locations();
            let mut selectors = Vec::with_capacity(pages.len());
            for (page, location) in pages.iter().enumerate() {
                let end = pages.get(page + 1).map_or(rows, |next| next.first_row_index);
                let length = usize::try_from(end - location.first_row_index)
                    .map_err(|error| unreadable(&self.path, &error))?;
                let may_hold = keys.iter().any(|key| {
                    index.min_value(page).is_none_or(|min| min <= key.as_bytes())
                        && index.max_value(page).is_none_or(|max| key.as_bytes() <= max)
                });
                selectors.push(if may_hold {
                    RowSelector::select(length)
                } else {
                    RowSelector::skip(length)
                });
            }
            chosen.add(group, selectors);
        }
        Ok(chosen)
    }

    fn read(&self, chosen: Chosen, columns: &[&str]) -> Result<Vec<RecordBatch>, EngineError> {
        let read = match &self.source {
            Source::Here => File::open(&self.path)
                .map_err(|error| unreadable(&self.path, &error))
                .and_then(|file| self.read_from(file, chosen, columns)),
            Source::Away(file) => self.read_from(file.clone(), chosen, columns),
        };
        // Its footer has been read and fits: what fails now is the way to it, or the file has gone since.
        read.map_err(|error| {
            let path = self.path.file_name().map_or(self.path.as_path(), Path::new);
            EngineError::Fetch { path: path.display().to_string(), reason: error.to_string() }
        })
    }

    fn read_from(
        &self,
        file: impl ChunkReader + 'static,
        chosen: Chosen,
        columns: &[&str],
    ) -> Result<Vec<RecordBatch>, EngineError> {
        let reader = ParquetRecordBatchReaderBuilder::new_with_metadata(file, self.metadata.clone());
        let mask = ProjectionMask::columns(reader.parquet_schema(), columns.iter().copied());
        let reader = reader
            .with_projection(mask)
            .with_row_groups(chosen.groups)
            .with_row_selection(RowSelection::from(chosen.selectors))
            .build()
            .map_err(|error| unreadable(&self.path, &error))?;
        reader.collect::<Result<_, _>>().map_err(|error| unreadable(&self.path, &error))
    }
}
