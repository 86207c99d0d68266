//! A table with a row per record, as the snapshot before has it, on its way into the next.

use std::ops::Range;

use arrow::array::ArrayRef;
use query::columns::Table;

use crate::LakeError;
use crate::merge::former::Former;
use crate::tables::numbering::{Numbering, OwnColumns};
use crate::tables::stored_file::StoredFile;
use crate::tables::table_writer::TableWriter;

pub(crate) struct DocumentRows {
    stored: StoredFile,
    is_grouped: bool,
    batch_rows: usize,
    own: fn(&Numbering<'_>, Range<u32>) -> OwnColumns,
}

/// Rows read at once.
const NARROW: usize = 1024;
/// Few, as each may have several megabytes.
const WIDE: usize = 16;

impl DocumentRows {
    /// `own` gives the columns that may be others than before.
    pub(crate) fn open(
        former: &Former<'_>,
        table: Table,
        own: fn(&Numbering<'_>, Range<u32>) -> OwnColumns,
    ) -> Result<Self, LakeError> {
        let stored = former.file(table.name())?;
        if stored.rows() != former.records {
            return Err(stored.contradiction("it has not a row per record"));
        }
        let batch_rows = if table == Table::Items { WIDE } else { NARROW };
        Ok(Self { stored, is_grouped: table != Table::Facets, batch_rows, own })
    }

    /// Writes `docs`, which were those from `old` on.
    pub(crate) fn keep(
        &self,
        table: &mut TableWriter,
        numbering: &Numbering<'_>,
        docs: Range<u32>,
        old: u32,
    ) -> Result<(), LakeError> {
        let begins = |doc: &u32| self.is_grouped && numbering.begins_group(*doc);
        let mut start = docs.start;
        while start < docs.end {
            let end = (start + 1..docs.end).find(begins).unwrap_or(docs.end);
            if begins(&start) {
                table.begin_group()?;
            }
            let documents = numbering.input.order.len();
            let is_end = end as usize == documents || begins(&end);
            self.keep_piece(table, numbering, start..end, (old + start - docs.start) as usize, is_end)?;
            start = end;
        }
        Ok(())
    }

    /// Writes documents that are in one group, unless there are too many for one; `is_end` says whether it ends with them.
    fn keep_piece(
        &self,
        table: &mut TableWriter,
        numbering: &Numbering<'_>,
        mut docs: Range<u32>,
        mut old: usize,
        is_end: bool,
    ) -> Result<(), LakeError> {
        let old_end = old + docs.len();
        while table.is_between_groups() && old < old_end {
            let group = self.stored.group_of(old);
            let Range { start, end } = group.range();
            if start != old || end > old_end || end == old_end && !is_end {
                break;
            }
            let copied =
                docs.start..docs.start + u32::try_from(group.rows()).expect("no more than documents");
            docs.start = copied.end;
            old = end;
            let own = (self.own)(numbering, copied);
            let own = own.into_iter().map(|(name, column)| Ok((self.stored.place(name)?, column)));
            table.copy_group(&group, &own.collect::<Result<Vec<_>, LakeError>>()?)?;
        }
        self.keep_rows(table, numbering, docs, old..old_end)
    }

    fn keep_rows(
        &self,
        table: &mut TableWriter,
        numbering: &Numbering<'_>,
        docs: Range<u32>,
        old: Range<usize>,
    ) -> Result<(), LakeError> {
        let mut start = docs.start;
        for batch in self.stored.batches(old, None, self.batch_rows)? {
            let batch = batch?;
            let end = start + u32::try_from(batch.num_rows()).expect("a batch is small");
            let mut columns: Vec<ArrayRef> = batch.columns().to_vec();
            for (name, column) in (self.own)(numbering, start..end) {
                columns[self.stored.place(name)?] = column;
            }
            table.rows_of(&columns, 0..batch.num_rows())?;
            start = end;
        }
        Ok(())
    }
}
