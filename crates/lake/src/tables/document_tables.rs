//! The tables with one row per record, written in the order of documents.

use std::path::Path;

use catalog::Facet;
use query::columns::Table;
use query::dictionary::FacetEntry;
use query::periods::Days;

use crate::LakeError;
use crate::hash::hex;
use crate::items::read_pass::Entry;
use crate::records::prepared::Prepared;
use crate::snapshots::manifest::{DateRanges, DayRange};
use crate::tables::build::Built;
use crate::tables::input::Input;
use crate::tables::table_writer::TableWriter;
use crate::tables::{cards, facets, items, records};

pub(crate) struct DocumentTables<'a> {
    input: &'a Input<'a>,
    organisations: &'a [FacetEntry],
    title_ranks: Vec<[i32; 2]>,
    dates: DateRanges,
    has_popularity: bool,
    facets: TableWriter,
    cards: TableWriter,
    records: TableWriter,
    items: TableWriter,
}

impl<'a> DocumentTables<'a> {
    pub(crate) fn create(input: &'a Input<'a>, folder: &Path) -> Result<Self, LakeError> {
        Ok(Self {
            input,
            organisations: input.codes.dictionary.entries(Facet::Org),
            title_ranks: input.read.titles.ranks(input.order),
            dates: DateRanges::default(),
            has_popularity: false,
            facets: facets::create(folder)?,
            cards: cards::create(folder)?,
            records: records::create(folder)?,
            items: items::create(folder)?,
        })
    }

    pub(crate) fn push(&mut self, doc: u32, entry: &Entry, prepared: &Prepared) -> Result<(), LakeError> {
        let Input { codes, items: keys, .. } = self.input;
        let titles = self.title_ranks[doc as usize];
        let doc = doc.cast_signed();
        facets::push(&mut self.facets, doc, &prepared.record, &entry.values, codes, titles)?;
        cards::push(&mut self.cards, doc, prepared, &entry.values, codes)?;
        let organisation = usize::try_from(codes.organisation(&entry.values)).ok();
        let organisation =
            organisation.and_then(|code| self.organisations.get(code)).map(|entry| &entry.label);
        records::push(&mut self.records, prepared, organisation)?;
        let sha256 = hex(&entry.sha256);
        items::push(&mut self.items, doc, &entry.id, &keys[entry.item], &sha256, &prepared.item)?;
        self.has_popularity |= prepared.record.popularity > 0;
        self.widen_dates(entry, Days::of(&prepared.record.temporal));
        Ok(())
    }

    pub(crate) fn finish(self) -> Result<Built, LakeError> {
        let tables = [
            (Table::Facets, self.facets.finish()?),
            (Table::Cards, self.cards.finish()?),
            (Table::Records, self.records.finish()?),
            (Table::Items, self.items.finish()?),
        ];
        Ok(Built {
            tables: tables.into_iter().map(|(table, manifest)| (table.name().to_owned(), manifest)).collect(),
            dates: self.dates,
            has_popularity: self.has_popularity,
        })
    }

    fn widen_dates(&mut self, entry: &Entry, covered: Days) {
        if entry.updated != 0 {
            DayRange::widen(&mut self.dates.updated, entry.updated, entry.updated);
        }
        if covered != Days::NEVER {
            let last = if covered.end == Days::OPEN_END { covered.begin } else { covered.end };
            DayRange::widen(&mut self.dates.covered, covered.begin, last);
        }
    }
}
