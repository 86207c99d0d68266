//! The tables that searches run on, and their columns. The one place where these names are written.

/// A table of a snapshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// `term VARCHAR, doc INTEGER, impact INTEGER`, sorted by (term, doc), in shards.
    Postings,
    /// `pair VARCHAR, doc INTEGER, place INTEGER`, sorted, in shards: two neighbouring words of one text, `quality of`,
    /// folded and not stemmed, with the first one's place among all words of the record.
    Phrases,
    /// One row of integers per record, sorted by doc.
    Facets,
    /// `term VARCHAR, df INTEGER`, sorted: the row counts of `postings`.
    Terms,
    /// `word VARCHAR, lang VARCHAR, display VARCHAR, term VARCHAR, df INTEGER`, sorted by (word, lang, term).
    Words,
    /// What a result card shows, sorted by doc.
    Cards,
    /// The records as people query them by hand: typed, wide, documented.
    Records,
    /// `doc INTEGER, id VARCHAR, key VARCHAR, sha256 VARCHAR, version VARCHAR, item VARCHAR`: the items as published.
    Items,
}

impl Table {
    pub const ALL: [Self; 8] = [
        Self::Postings,
        Self::Phrases,
        Self::Facets,
        Self::Terms,
        Self::Words,
        Self::Cards,
        Self::Records,
        Self::Items,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Postings => "postings",
            Self::Phrases => "phrases",
            Self::Facets => "facets",
            Self::Terms => "terms",
            Self::Words => "words",
            Self::Cards => "cards",
            Self::Records => "records",
            Self::Items => "items",
        }
    }

    /// Whether its rows are in shards: the column `shard INTEGER` is a partition of them, after `snapshot`.
    pub const fn is_sharded(self) -> bool {
        matches!(self, Self::Postings | Self::Phrases)
    }
}

/// The columns of `facets`, in order, all NOT NULL. `doc` is the dense row number in the default order (updated
/// descending with unknown last, then id); days are `yyyymmdd`, 0 when unknown; years are those of the days beside
/// them, for searches by whole years; `footprint` is a box in one number ([`crate::spatial::GridBox::packed`]);
/// `title_en` and `title_fr` are places in the order of titles.
pub const FACET_COLUMNS: [(&str, Width); 20] = [
    ("doc", Width::Integer),
    ("org", Width::Integer),
    ("theme", Width::Bigint),
    ("topic", Width::Bigint),
    ("type", Width::Integer),
    ("format", Width::Bigint),
    ("status", Width::Integer),
    ("source", Width::Integer),
    ("period", Width::Bigint),
    ("flags", Width::Integer),
    ("footprint", Width::Bigint),
    ("size_class", Width::Integer),
    ("begin_year", Width::Integer),
    ("end_year", Width::Integer),
    ("begin_day", Width::Integer),
    ("end_day", Width::Integer),
    ("updated", Width::Integer),
    ("popularity", Width::Integer),
    ("title_en", Width::Integer),
    ("title_fr", Width::Integer),
];

/// The table of words has none that is longer, folded: nobody types them.
pub const MAX_LISTED_WORD: usize = 60;

/// `flags` bit of records tagged as foundational.
pub const FOUNDATIONAL: i32 = 1;
/// `flags` bit of records that can be drawn on a map.
pub const MAPPABLE: i32 = 2;

/// Type of a column of integers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    Integer,
    Bigint,
}
