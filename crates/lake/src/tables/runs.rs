//! Sorting more rows than memory holds: runs on disk, merged.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::LakeError;

/// A row of the index on its way to a table, sorted by key, then document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    pub(crate) key: u64,
    pub(crate) doc: u32,
    pub(crate) value: u32,
}

const ROW_BYTES: usize = 16;
/// Rows read at once from each run while merging.
const MERGE_ROWS: usize = 16 << 10;

impl Row {
    /// One number that sorts as the row does, and is compared faster.
    fn bits(self) -> u128 {
        u128::from(self.key) << 64 | u128::from(self.doc) << 32 | u128::from(self.value)
    }

    fn to_bytes(self) -> [u8; ROW_BYTES] {
        self.bits().to_le_bytes()
    }

    #[expect(clippy::cast_possible_truncation, reason = "takes the 128 bits apart again")]
    fn from_bytes(bytes: [u8; ROW_BYTES]) -> Self {
        let bits = u128::from_le_bytes(bytes);
        Self { key: (bits >> 64) as u64, doc: (bits >> 32) as u32, value: bits as u32 }
    }
}

/// Takes rows in any order, holds at most `rows_in_memory` of them.
pub(crate) struct Runs {
    path: PathBuf,
    file: Option<File>,
    run_lengths: Vec<usize>,
    rows: Vec<Row>,
    rows_in_memory: usize,
}

impl Runs {
    /// `path` is created when the first run is spilled.
    pub(crate) fn new(path: PathBuf, rows_in_memory: usize) -> Self {
        Self {
            path,
            file: None,
            run_lengths: Vec::new(),
            rows: Vec::new(),
            rows_in_memory: rows_in_memory.max(1),
        }
    }

    /// Rows taken so far.
    pub(crate) fn len(&self) -> u64 {
        (self.run_lengths.iter().sum::<usize>() + self.rows.len()) as u64
    }

    pub(crate) fn push(&mut self, row: Row) -> Result<(), LakeError> {
        if self.rows.len() == self.rows_in_memory {
            self.spill()?;
        }
        self.rows.push(row);
        Ok(())
    }

    /// Gives every row with `key_of(key)` for its key to `each`, in order. Keys are only known now, when all have
    /// been met: so runs are spilled as they come, and sorted one by one here.
    pub(crate) fn sorted(
        mut self,
        key_of: impl Fn(u64) -> u64,
        mut each: impl FnMut(Row) -> Result<(), LakeError>,
    ) -> Result<(), LakeError> {
        if self.file.is_none() {
            sort(&mut self.rows, key_of);
            return self.rows.into_iter().try_for_each(each);
        }
        self.spill()?;
        let Self { path, file, run_lengths, mut rows, .. } = self;
        let mut file = file.expect("something was spilled");
        let sort_runs = || -> io::Result<Vec<RunReader>> {
            let mut start = 0;
            let mut readers = Vec::new();
            for length in run_lengths {
                file.seek(SeekFrom::Start(start))?;
                read_rows(&mut file, length, &mut rows)?;
                sort(&mut rows, &key_of);
                file.seek(SeekFrom::Start(start))?;
                write_rows(&mut file, &rows)?;
                readers.push(RunReader { next_byte: start, unread: length, rows: Vec::new() });
                start += (length * ROW_BYTES) as u64;
            }
            Ok(readers)
        };
        let mut runs = sort_runs().map_err(LakeError::io("sort", &path))?;
        merge(&mut runs, &mut file, &path, &mut each)
    }

    fn spill(&mut self) -> Result<(), LakeError> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(create(&self.path)?),
        };
        write_rows(file, &self.rows).map_err(LakeError::io("write", &self.path))?;
        self.run_lengths.push(self.rows.len());
        self.rows.clear();
        Ok(())
    }
}

/// A sorted run on disk.
struct RunReader {
    next_byte: u64,
    unread: usize,
    /// In reverse, so that the next row is the last.
    rows: Vec<Row>,
}

impl RunReader {
    fn next(&mut self, file: &mut File) -> io::Result<Option<Row>> {
        if self.rows.is_empty() && self.unread > 0 {
            let count = self.unread.min(MERGE_ROWS);
            file.seek(SeekFrom::Start(self.next_byte))?;
            read_rows(file, count, &mut self.rows)?;
            self.rows.reverse();
            self.unread -= count;
            self.next_byte += (count * ROW_BYTES) as u64;
        }
        Ok(self.rows.pop())
    }
}

fn merge(
    runs: &mut [RunReader],
    file: &mut File,
    path: &Path,
    each: &mut impl FnMut(Row) -> Result<(), LakeError>,
) -> Result<(), LakeError> {
    let mut heads = BinaryHeap::new();
    for (number, run) in runs.iter_mut().enumerate() {
        if let Some(row) = run.next(file).map_err(LakeError::io("read", path))? {
            heads.push(Reverse((row, number)));
        }
    }
    while let Some(mut head) = heads.peek_mut() {
        let Reverse((row, number)) = *head;
        match runs[number].next(file).map_err(LakeError::io("read", path))? {
            Some(next) => *head = Reverse((next, number)),
            None => drop(PeekMut::pop(head)),
        }
        each(row)?;
    }
    Ok(())
}

fn sort(rows: &mut [Row], key_of: impl Fn(u64) -> u64) {
    for row in rows.iter_mut() {
        row.key = key_of(row.key);
    }
    rows.sort_unstable_by_key(|row| row.bits());
}

fn create(path: &Path) -> Result<File, LakeError> {
    let options = File::options().read(true).write(true).create_new(true).open(path);
    options.map_err(LakeError::io("create", path))
}

fn write_rows(file: &mut File, rows: &[Row]) -> io::Result<()> {
    let mut bytes = Vec::with_capacity(MERGE_ROWS * ROW_BYTES);
    for chunk in rows.chunks(MERGE_ROWS) {
        bytes.clear();
        bytes.extend(chunk.iter().flat_map(|row| row.to_bytes()));
        file.write_all(&bytes)?;
    }
    Ok(())
}

fn read_rows(file: &mut File, count: usize, rows: &mut Vec<Row>) -> io::Result<()> {
    rows.clear();
    let mut bytes = vec![0; count.min(MERGE_ROWS) * ROW_BYTES];
    while rows.len() < count {
        let chunk = &mut bytes[..(count - rows.len()).min(MERGE_ROWS) * ROW_BYTES];
        file.read_exact(chunk)?;
        let (whole, _) = chunk.as_chunks::<ROW_BYTES>();
        rows.extend(whole.iter().map(|bytes| Row::from_bytes(*bytes)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spilled_rows_come_out_as_unspilled_ones() {
        let dir = tempfile::tempdir().expect("a folder");
        let sorted = |rows_in_memory: usize| {
            let mut runs = Runs::new(dir.path().join(rows_in_memory.to_string()), rows_in_memory);
            let mut state = 1_u64;
            for doc in 0..40_000 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                runs.push(Row { key: state >> 54, doc, value: doc / 2 }).expect("io");
            }
            let mut rows = Vec::new();
            runs.sorted(u64::reverse_bits, |row| {
                rows.push(row);
                Ok(())
            })
            .expect("io");
            rows
        };
        let in_memory = sorted(100_000);
        assert!(in_memory.len() == 40_000 && in_memory.is_sorted());
        for rows_in_memory in [7, 1000, 39_999, 40_000] {
            assert!(sorted(rows_in_memory) == in_memory, "{rows_in_memory}");
        }
    }
}
