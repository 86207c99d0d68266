//! The cards table in memory: what lists of records show.

use arrow::array::{Array, AsArray, Int32Array, Int64Array, RecordBatch, StringArray};
use catalog::date::PartialDate;
use catalog::record::DateKind;
use catalog::{Bbox, Bilingual, Lang};
use query::columns::Table;

use super::Files;
use super::joined::joined;
use crate::EngineError;

/// All cards of a snapshot; the row of a card is its doc number.
pub struct Cards {
    rows: usize,
    id: StringArray,
    title: Bilingual<StringArray>,
    summary: Bilingual<StringArray>,
    org: Int32Array,
    resource_type: Int32Array,
    date_kind: StringArray,
    date: StringArray,
    formats: Int64Array,
    mappable_formats: Int64Array,
    thumbnail: StringArray,
    footprint: StringArray,
    parent: StringArray,
    date_stamp: Int32Array,
}

/// One card, codes not yet looked up.
#[derive(Debug, Clone, PartialEq)]
pub struct CardRow<'a> {
    pub id: &'a str,
    pub title: Bilingual<&'a str>,
    pub summary: Bilingual<&'a str>,
    /// Codes of the facet dictionary.
    pub org: i32,
    pub resource_type: i32,
    pub date: Option<(DateKind, PartialDate)>,
    pub formats: i64,
    pub mappable_formats: i64,
    pub thumbnail: Option<&'a str>,
    pub footprint: Vec<Bbox>,
}

impl Cards {
    pub(super) fn load(files: &Files<'_>) -> Result<Self, EngineError> {
        let batches = files.read(Table::Cards, None)?;
        let schema = files.readers(Table::Cards, None)?.swap_remove(0).schema().clone();
        let batch = joined(&schema, batches).map_err(|error| files.unreadable(Table::Cards, &error))?;
        let column = |name: &'static str| Column { files, batch: &batch, name };
        Ok(Self {
            rows: batch.num_rows(),
            id: column("id").texts()?,
            title: Bilingual::new(column("title_en").texts()?, column("title_fr").texts()?),
            summary: Bilingual::new(column("summary_en").texts()?, column("summary_fr").texts()?),
            org: column("org").integers()?,
            resource_type: column("type").integers()?,
            date_kind: column("date_kind").texts()?,
            date: column("date").texts()?,
            formats: column("formats").masks()?,
            mappable_formats: column("mappable_formats").masks()?,
            thumbnail: column("thumbnail").texts()?,
            footprint: column("footprint").texts()?,
            parent: column("parent").texts()?,
            date_stamp: column("date_stamp").integers()?,
        })
    }

    pub const fn len(&self) -> usize {
        self.rows
    }

    pub const fn is_empty(&self) -> bool {
        self.rows == 0
    }

    pub fn id(&self, doc: u32) -> &str {
        self.id.value(doc as usize)
    }

    pub fn parent(&self, doc: u32) -> Option<&str> {
        text(&self.parent, doc as usize)
    }

    /// `yyyymmdd`; 0 when unknown.
    pub fn date_stamp(&self, doc: u32) -> i32 {
        self.date_stamp.value(doc as usize)
    }

    /// When it was published or last updated, `yyyymmdd`; 0 when unknown.
    pub fn updated(&self, doc: u32) -> i32 {
        self.date(doc as usize).map_or(0, |(_, date)| date.first_day())
    }

    pub fn title(&self, doc: u32) -> Bilingual<&str> {
        texts(&self.title, doc as usize)
    }

    pub fn card(&self, doc: u32) -> CardRow<'_> {
        let row = doc as usize;
        CardRow {
            id: self.id(doc),
            title: texts(&self.title, row),
            summary: texts(&self.summary, row),
            org: self.org.value(row),
            resource_type: self.resource_type.value(row),
            date: self.date(row),
            formats: self.formats.value(row),
            mappable_formats: self.mappable_formats.value(row),
            thumbnail: text(&self.thumbnail, row),
            footprint: text(&self.footprint, row)
                .into_iter()
                .flat_map(|boxes| boxes.split(';'))
                .filter_map(|bbox| bbox.parse().ok())
                .collect(),
        }
    }

    fn date(&self, row: usize) -> Option<(DateKind, PartialDate)> {
        let kind = text(&self.date_kind, row)?;
        let kind = DateKind::ALL.into_iter().find(|known| known.key() == kind)?;
        Some((kind, text(&self.date, row)?.parse().ok()?))
    }
}

fn texts(columns: &Bilingual<StringArray>, row: usize) -> Bilingual<&str> {
    let at = |lang: Lang| columns.get(lang).and_then(|column| text(column, row));
    Bilingual { en: at(Lang::En), fr: at(Lang::Fr) }
}

fn text(column: &StringArray, row: usize) -> Option<&str> {
    column.is_valid(row).then(|| column.value(row)).filter(|text| !text.is_empty())
}

struct Column<'a> {
    files: &'a Files<'a>,
    batch: &'a RecordBatch,
    name: &'static str,
}

impl Column<'_> {
    fn texts(&self) -> Result<StringArray, EngineError> {
        self.array()?.as_string_opt::<i32>().cloned().ok_or_else(|| self.wrong("VARCHAR"))
    }

    fn integers(&self) -> Result<Int32Array, EngineError> {
        self.array()?.as_primitive_opt().cloned().ok_or_else(|| self.wrong("INTEGER"))
    }

    fn masks(&self) -> Result<Int64Array, EngineError> {
        self.array()?.as_primitive_opt().cloned().ok_or_else(|| self.wrong("BIGINT"))
    }

    fn array(&self) -> Result<&dyn Array, EngineError> {
        self.batch.column_by_name(self.name).map(AsRef::as_ref).ok_or_else(|| self.wrong("a column"))
    }

    fn wrong(&self, wanted: &str) -> EngineError {
        self.files.unreadable(Table::Cards, &format!("{} is not {wanted}", self.name))
    }
}
