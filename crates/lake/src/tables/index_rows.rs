//! The rows of a sorted table: those made anew, between those of the snapshot before.

use crate::LakeError;
use crate::merge::sorted_rows::SortedRows;
use crate::snapshots::manifest::TableManifest;
use crate::tables::keyed_writer::KeyedWriter;
use crate::tables::runs::Runs;

pub(crate) struct IndexRows<'a> {
    pub(crate) fresh: Runs,
    pub(crate) stored: Option<Stored<'a>>,
}

/// Rows that are taken over.
pub(crate) struct Stored<'a> {
    pub(crate) rows: SortedRows<'a>,
    /// How many there were, and how many of them are of records that are gone.
    pub(crate) before: u64,
    pub(crate) dropped: u64,
}

impl IndexRows<'_> {
    pub(crate) fn len(&self) -> u64 {
        let stored = self.stored.as_ref().map_or(0, |stored| stored.before.saturating_sub(stored.dropped));
        self.fresh.len() + stored
    }

    /// `ranked` makes of a key what sorts as its text does, and `text` writes that text.
    pub(crate) fn write(
        self,
        mut table: KeyedWriter<'_>,
        ranked: impl Fn(u64) -> u64,
        text: impl Fn(u64, &mut String),
    ) -> Result<TableManifest, LakeError> {
        let Self { fresh, mut stored } = self;
        let mut current = None;
        let mut key = String::new();
        fresh.sorted(ranked, |row| {
            if current != Some(row.key) {
                key.clear();
                text(row.key, &mut key);
                current = Some(row.key);
            }
            let doc = row.doc.cast_signed();
            if let Some(stored) = &mut stored {
                stored.rows.until((&key, doc), &mut table)?;
            }
            table.push(&key, doc, row.value.cast_signed())
        })?;
        if let Some(Stored { rows, dropped, .. }) = stored {
            rows.finish(dropped, &mut table)?;
        }
        table.finish()
    }
}
