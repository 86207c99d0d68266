//! The columns of every table as plain data, for what describes the tables elsewhere: a Glue catalogue, a page of help.
//!
//! Each table's file writes its columns once; the Parquet files and these definitions are both made from there.

use query::columns::Table;

use crate::tables::{cards, facets, items, phrases, postings, records, words};

/// A column of a table, in the order of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnDefinition {
    pub name: &'static str,
    pub kind: ColumnKind,
    pub nullable: bool,
    /// One short sentence: meaning, unit, codes.
    pub comment: &'static str,
}

/// What a column holds, and the Parquet type it is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Whole number of 32 bits.
    Int,
    /// Whole number of 64 bits.
    Long,
    Double,
    /// UTF-8.
    Text,
    Flag,
    /// Days since 1970.
    Date,
    Binary,
    /// The four sides of a box, in degrees.
    Box,
}

/// The columns of a table, in order. The partitions `snapshot` and `shard` are folders, not columns of any file.
pub fn columns(table: Table) -> Vec<ColumnDefinition> {
    match table {
        Table::Postings => postings::columns().to_vec(),
        Table::Phrases => phrases::columns().to_vec(),
        Table::Facets => facets::columns().to_vec(),
        Table::Terms => postings::term_columns().to_vec(),
        Table::Words => words::columns().to_vec(),
        Table::Cards => cards::columns().to_vec(),
        Table::Records => records::columns().to_vec(),
        Table::Items => items::columns().to_vec(),
    }
}

/// What a table is for, in one or two sentences.
pub const fn description(table: Table) -> &'static str {
    match table {
        Table::Postings => "Which records hold a term, and how strongly; sorted by term and doc.",
        Table::Phrases => {
            "Which records hold two words next to each other in one text, and where; sorted by pair, doc and place."
        }
        Table::Facets => {
            "One row of numbers per record, sorted by doc: what searches filter, sort and count by. \
             The codes are those of the snapshot's manifest.json."
        }
        Table::Terms => "Every term and the number of records that hold it; sorted by term.",
        Table::Words => "Whole words of the catalogue and the terms they are searched by; sorted by word.",
        Table::Cards => "What a search result shows of a record; sorted by doc.",
        Table::Records => "The catalogue, one row per record, for queries by hand.",
        Table::Items => "Every item as its publisher wrote it; sorted by doc.",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_column_of_every_table_explains_itself() {
        for table in Table::ALL {
            assert!(!description(table).is_empty(), "{}", table.name());
            for column in columns(table) {
                let place = format!("{}.{}", table.name(), column.name);
                let length = column.comment.chars().count();
                // Glue keeps at most 255 bytes of a comment.
                assert!(length > 5 && column.comment.len() <= 255, "{place}: {length} characters");
                assert!(!column.comment.ends_with('.'), "{place} ends with a full stop");
            }
        }
    }

    #[test]
    fn names_are_plain_and_occur_once_in_a_table() {
        for table in Table::ALL {
            let columns = columns(table);
            let names: BTreeSet<&str> = columns.iter().map(|column| column.name).collect();
            assert_eq!(names.len(), columns.len(), "{}", table.name());
            let plain =
                |name: &str| name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
            let is_column = |name: &str| plain(name) && !["snapshot", "shard"].contains(&name);
            assert!(names.iter().all(|name| is_column(name)), "{}", table.name());
        }
    }
}
