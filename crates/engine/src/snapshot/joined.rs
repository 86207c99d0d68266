//! Batches as one, which rows are looked up in by their numbers.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, RecordBatch};
use arrow::compute::concat;
use arrow::datatypes::SchemaRef;
use arrow::error::ArrowError;

/// Joins column after column, so that no more than one of them is there twice.
pub(crate) fn joined(schema: &SchemaRef, batches: Vec<RecordBatch>) -> Result<RecordBatch, ArrowError> {
    if batches.is_empty() {
        return Ok(RecordBatch::new_empty(Arc::clone(schema)));
    }
    let mut columns: Vec<Vec<ArrayRef>> = vec![Vec::new(); schema.fields().len()];
    for batch in batches {
        for (column, array) in columns.iter_mut().zip(batch.columns()) {
            column.push(Arc::clone(array));
        }
    }
    let whole = columns.into_iter().map(|pieces| {
        let pieces: Vec<&dyn Array> = pieces.iter().map(AsRef::as_ref).collect();
        concat(&pieces)
    });
    RecordBatch::try_new(Arc::clone(schema), whole.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use arrow::array::{AsArray, Int32Array, StringArray};
    use arrow::datatypes::{DataType, Field, Int32Type, Schema};

    use super::*;

    #[test]
    fn rows_keep_their_order() {
        let fields = vec![Field::new("n", DataType::Int32, false), Field::new("t", DataType::Utf8, true)];
        let schema = Arc::new(Schema::new(fields));
        let batch = |numbers: &[i32]| {
            let texts: StringArray =
                numbers.iter().map(|number| (*number > 1).then(|| number.to_string())).collect();
            let numbers = Int32Array::from(numbers.to_vec());
            RecordBatch::try_new(Arc::clone(&schema), vec![Arc::new(numbers), Arc::new(texts)])
                .expect("a batch")
        };
        let whole = joined(&schema, vec![batch(&[1, 2]), batch(&[]), batch(&[3])]).expect("joined");
        assert_eq!(whole.column(0).as_primitive::<Int32Type>().values(), &[1, 2, 3]);
        assert_eq!(
            whole.column(1).as_string::<i32>().iter().collect::<Vec<_>>(),
            [None, Some("2"), Some("3")]
        );
        assert_eq!(joined(&schema, Vec::new()).expect("joined").num_rows(), 0);
    }
}
