//! What the manifest tells of the facets of records that stay.

use arrow::array::AsArray;
use arrow::datatypes::Int32Type;
use query::columns::Table;
use query::periods::Days;

use crate::LakeError;
use crate::merge::doc_map::DocMap;
use crate::merge::former::Former;
use crate::tables::stored_file::column;

const BATCH_ROWS: usize = 8192;
const COLUMNS: [&str; 4] = ["doc", "begin_day", "end_day", "popularity"];

/// Hands on the days each record covers, and how often it was asked for.
pub(crate) fn for_each(
    former: &Former<'_>,
    docs: &DocMap,
    mut each: impl FnMut(Days, i32),
) -> Result<(), LakeError> {
    let facets = former.file(Table::Facets.name())?;
    for batch in facets.batches(0..facets.rows(), Some(&COLUMNS), BATCH_ROWS)? {
        let batch = batch?;
        let column = |name: &str| column(&batch, name, |array| array.as_primitive_opt::<Int32Type>());
        let [doc, begin, end, popularity] = COLUMNS.map(column);
        let (doc, begin, end, popularity) = (doc?, begin?, end?, popularity?);
        for row in (0..batch.num_rows()).filter(|row| docs.get(doc.value(*row)).is_some()) {
            each(Days { begin: begin.value(row), end: end.value(row) }, popularity.value(row));
        }
    }
    Ok(())
}
