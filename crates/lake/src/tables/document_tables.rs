//! The tables with one row per record, written in the order of documents.

use std::ops::Range;
use std::path::Path;

use query::columns::Table;
use query::periods::Days;

use crate::LakeError;
use crate::items::read_pass::Rows;
use crate::merge::document_rows::DocumentRows;
use crate::merge::{Merge, kept_facets};
use crate::records::prepared::Prepared;
use crate::snapshots::manifest::{DateRanges, DayRange};
use crate::tables::build::Built;
use crate::tables::input::Input;
use crate::tables::numbering::Numbering;
use crate::tables::table_writer::TableWriter;
use crate::tables::{cards, entries, facets, items, records};

pub(crate) struct DocumentTables<'a> {
    numbering: Numbering<'a>,
    dates: DateRanges,
    has_popularity: bool,
    facets: TableWriter,
    cards: TableWriter,
    records: TableWriter,
    items: TableWriter,
    /// Those of the snapshot before, in this order.
    stored: Option<[DocumentRows; 4]>,
    /// Documents written so far.
    done: u32,
}

impl<'a> DocumentTables<'a> {
    /// `titles` are the places of titles by document; rows that are not made anew are those of `merge`.
    pub(crate) fn create(
        input: &'a Input<'a>,
        titles: Vec<[i32; 2]>,
        merge: Option<&Merge<'_>>,
        folder: &Path,
    ) -> Result<Self, LakeError> {
        let rows = |Merge { former, .. }: &Merge<'_>| {
            Ok([
                DocumentRows::open(former, Table::Facets, facets::own_columns)?,
                DocumentRows::open(former, Table::Cards, cards::own_columns)?,
                DocumentRows::open(former, Table::Records, records::own_columns)?,
                DocumentRows::open(former, Table::Items, items::own_columns)?,
            ])
        };
        let mut tables = Self {
            numbering: Numbering::new(input, titles),
            dates: DateRanges::default(),
            has_popularity: false,
            facets: facets::create(folder)?,
            cards: cards::create(folder)?,
            records: records::create(folder)?,
            items: items::create(folder)?,
            stored: merge.map(rows).transpose()?,
            done: 0,
        };
        if let Some(Merge { former, docs }) = merge {
            kept_facets::for_each(former, docs, |days, popularity| {
                tables.has_popularity |= popularity > 0;
                tables.widen_covered(days);
            })?;
        }
        Ok(tables)
    }

    /// Writes a record that was made anew, behind those before it.
    pub(crate) fn push(&mut self, doc: u32, prepared: &Prepared) -> Result<(), LakeError> {
        self.keep_until(doc)?;
        self.done = doc + 1;
        if self.numbering.begins_group(doc) {
            for table in [&mut self.cards, &mut self.records, &mut self.items] {
                table.begin_group()?;
            }
        }
        let numbering = &self.numbering;
        facets::push(&mut self.facets, doc, &prepared.record, numbering)?;
        cards::push(&mut self.cards, doc, prepared, numbering)?;
        records::push(&mut self.records, doc, prepared, numbering)?;
        items::push(&mut self.items, doc, &prepared.item, numbering)?;
        self.has_popularity |= prepared.record.popularity > 0;
        self.widen_covered(Days::of(&prepared.record.temporal));
        Ok(())
    }

    pub(crate) fn finish(mut self, folder: &Path) -> Result<Built, LakeError> {
        let input = self.numbering.input;
        self.keep_until(u32::try_from(input.order.len()).expect("documents are numbered in i32"))?;
        for number in input.order {
            let updated = input.read.entries[*number as usize].updated;
            if updated != 0 {
                DayRange::widen(&mut self.dates.updated, updated, updated);
            }
        }
        let tables = [
            (Table::Facets.name(), self.facets.finish()?),
            (Table::Cards.name(), self.cards.finish()?),
            (Table::Records.name(), self.records.finish()?),
            (Table::Items.name(), self.items.finish()?),
            (entries::NAME, entries::write(folder, input)?),
        ];
        Ok(Built {
            tables: tables.into_iter().map(|(table, manifest)| (table.to_owned(), manifest)).collect(),
            dates: self.dates,
            has_popularity: self.has_popularity,
        })
    }

    /// Takes over the records from the next one up to `doc`, which all are in the snapshot before.
    fn keep_until(&mut self, doc: u32) -> Result<(), LakeError> {
        while self.done < doc {
            let (docs, old) = self.neighbours(self.done..doc);
            self.done = docs.end;
            let Some(stored) = &self.stored else { continue };
            let [facets, cards, records, items] = stored;
            facets.keep(&mut self.facets, &self.numbering, docs.clone(), old)?;
            cards.keep(&mut self.cards, &self.numbering, docs.clone(), old)?;
            records.keep(&mut self.records, &self.numbering, docs.clone(), old)?;
            items.keep(&mut self.items, &self.numbering, docs, old)?;
        }
        Ok(())
    }

    /// The first of `docs` that are next to each other in the snapshot before too, and the number of their first there.
    fn neighbours(&self, docs: Range<u32>) -> (Range<u32>, u32) {
        let old = |doc: u32| match self.numbering.entry(doc).rows {
            Rows::Stored(old) => Some(old),
            Rows::Spooled(_) => None,
        };
        let first = old(docs.start).unwrap_or_default();
        let breaks = |doc: &u32| old(*doc) != Some(first + (doc - docs.start));
        let end = (docs.start + 1..docs.end).find(breaks).unwrap_or(docs.end);
        (docs.start..end, first)
    }

    fn widen_covered(&mut self, covered: Days) {
        if covered != Days::NEVER {
            let last = if covered.end == Days::OPEN_END { covered.begin } else { covered.end };
            DayRange::widen(&mut self.dates.covered, covered.begin, last);
        }
    }
}
