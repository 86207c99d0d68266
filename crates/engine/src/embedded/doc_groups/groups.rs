//! The docs met so far, and the greatest value of each.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Int32Array, Int64Array, RecordBatch, StringViewArray};
use arrow::datatypes::{Int32Type, Int64Type, SchemaRef};
use datafusion::common::tree_node::{Transformed, TransformedResult, TreeNode};
use datafusion::common::{Result, ScalarValue, exec_err};
use datafusion::physical_expr::PhysicalExpr;
use datafusion::physical_expr::expressions::{Column, Literal};

use crate::snapshot::BATCH;

pub(super) struct Groups {
    documents: usize,
    /// A bit for each doc.
    met: Vec<u64>,
    /// Means nothing for docs not met, so that memory of zeros does.
    greatest: Vec<i64>,
}

impl Groups {
    pub(super) fn new(documents: usize) -> Self {
        Self { documents, met: vec![0; documents.div_ceil(64)], greatest: vec![0; documents] }
    }

    /// Neither docs nor values are NULL.
    pub(super) fn add(
        &mut self,
        batch: &RecordBatch,
        doc: usize,
        value: Option<&Arc<dyn PhysicalExpr>>,
    ) -> Result<()> {
        let docs = batch.column(doc).as_primitive::<Int32Type>().values();
        match value {
            Some(value) => {
                let value = with_constants(value, batch)?;
                let values = value.evaluate(batch)?.into_array(batch.num_rows())?;
                self.add_all(docs, values.as_primitive::<Int64Type>().values().iter().copied())
            }
            None => self.add_all(docs, std::iter::repeat(0)),
        }
    }

    fn add_all(&mut self, docs: &[i32], values: impl Iterator<Item = i64>) -> Result<()> {
        for (doc, value) in docs.iter().zip(values) {
            let Some(index) = usize::try_from(*doc).ok().filter(|index| *index < self.documents) else {
                return exec_err!("doc {doc} of {} records", self.documents);
            };
            let (bits, bit) = (&mut self.met[index / 64], 1 << (index % 64));
            let greatest = &mut self.greatest[index];
            if *bits & bit == 0 || *greatest < value {
                *greatest = value;
            }
            *bits |= bit;
        }
        Ok(())
    }

    /// In the order of docs; the schema has `doc` and, where values were added, the greatest.
    pub(super) fn batches(&self, schema: &SchemaRef) -> Vec<RecordBatch> {
        let words = self.met.chunks(BATCH / 64).enumerate();
        let batches = words.map(|(number, words)| self.batch(number * BATCH, words, schema));
        batches.filter(|batch| batch.num_rows() > 0).collect()
    }

    fn batch(&self, from: usize, words: &[u64], schema: &SchemaRef) -> RecordBatch {
        let count = words.iter().map(|bits| bits.count_ones() as usize).sum();
        let mut indices: Vec<usize> = Vec::with_capacity(count);
        for (number, bits) in words.iter().enumerate() {
            let mut bits = *bits;
            while bits != 0 {
                indices.push(from + number * 64 + bits.trailing_zeros() as usize);
                bits &= bits - 1;
            }
        }
        let doc = |index: &usize| i32::try_from(*index).expect("it was an INTEGER");
        let docs: Int32Array = indices.iter().map(doc).collect::<Vec<_>>().into();
        let greatest: Int64Array =
            indices.iter().map(|index| self.greatest[*index]).collect::<Vec<_>>().into();
        let mut columns: Vec<ArrayRef> = vec![Arc::new(docs), Arc::new(greatest)];
        columns.truncate(schema.fields().len());
        RecordBatch::try_new(Arc::clone(schema), columns).expect("columns of one length")
    }
}

/// The expression with the text instead of the column where all rows have the same: postings come term by term, and
/// what an impact is worth is then decided once and not for each row.
fn with_constants(expression: &Arc<dyn PhysicalExpr>, batch: &RecordBatch) -> Result<Arc<dyn PhysicalExpr>> {
    let constant = |expression: Arc<dyn PhysicalExpr>| {
        let column = expression.downcast_ref::<Column>();
        let texts = column.and_then(|column| batch.column(column.index()).as_string_view_opt());
        Ok(match texts.and_then(only_text) {
            Some(text) => {
                let text = ScalarValue::Utf8View(Some(text.to_owned()));
                Transformed::yes(Arc::new(Literal::new(text)) as Arc<dyn PhysicalExpr>)
            }
            None => Transformed::no(expression),
        })
    };
    Arc::clone(expression).transform_up(constant).data()
}

fn only_text(texts: &StringViewArray) -> Option<&str> {
    let first = texts.views().first()?;
    let is_only = texts.null_count() == 0 && texts.views().iter().all(|view| view == first);
    is_only.then(|| texts.value(0))
}

#[cfg(test)]
mod tests {
    use datafusion::physical_expr::expressions::col;

    use super::*;

    fn rows(docs: Vec<i32>, values: Vec<i64>) -> RecordBatch {
        let (docs, values): (ArrayRef, ArrayRef) =
            (Arc::new(Int32Array::from(docs)), Arc::new(Int64Array::from(values)));
        RecordBatch::try_from_iter([("doc", docs), ("s", values)]).expect("columns of one length")
    }

    #[test]
    fn each_doc_comes_once_in_order_with_its_greatest_value() {
        let documents = BATCH + 10;
        let last = i32::try_from(documents).expect("small") - 1;
        let rows_of_terms = rows(vec![last, 0, 64, 0, last], vec![-7, 3, 0, 5, -9]);
        let schema = rows_of_terms.schema();
        let value = col("s", &schema).expect("a column");
        let mut groups = Groups::new(documents);
        groups.add(&rows_of_terms, 0, Some(&value)).expect("docs in range");
        assert_eq!(groups.batches(&schema), [rows(vec![0, 64], vec![5, 0]), rows(vec![last], vec![-7])]);
    }

    #[test]
    fn a_doc_beyond_the_catalogue_is_an_error() {
        assert!(Groups::new(3).add(&rows(vec![3], vec![0]), 0, None).is_err());
        assert!(Groups::new(3).add(&rows(vec![-1], vec![0]), 0, None).is_err());
    }

    #[test]
    fn a_text_is_a_constant_only_when_all_rows_have_it() {
        let only = |texts: &[&str]| only_text(&StringViewArray::from(texts.to_vec())).map(str::to_owned);
        assert_eq!(only(&["en:lake", "en:lake"]).as_deref(), Some("en:lake"));
        assert_eq!(only(&["en:lake", "fr:lake"]), None);
        assert_eq!(only(&[]), None);
    }
}
