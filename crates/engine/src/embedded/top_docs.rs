//! Trino's aggregates `max_by(x, y, n)` and `min_by(x, y, n)` for doc numbers: the `x` of the `n` greatest
//! (least) `y`, in that order, as the text of its JSON: `[12,7]`. NULL over no rows.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::datatypes::{DataType, Field, FieldRef, Int32Type, Int64Type};
use datafusion::common::{Result, ScalarValue, plan_err};
use datafusion::logical_expr::function::{AccumulatorArgs, StateFieldsArgs};
use datafusion::logical_expr::{Accumulator, AggregateUDF, AggregateUDFImpl, Signature, Volatility};
use datafusion::physical_expr::expressions::Literal;

pub(super) fn max_by() -> AggregateUDF {
    AggregateUDF::from(TopDocs::new("max_by", Side::Greatest))
}

pub(super) fn min_by() -> AggregateUDF {
    AggregateUDF::from(TopDocs::new("min_by", Side::Least))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Side {
    Greatest,
    Least,
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct TopDocs {
    name: &'static str,
    side: Side,
    signature: Signature,
}

impl TopDocs {
    fn new(name: &'static str, side: Side) -> Self {
        let types = vec![DataType::Int32, DataType::Int64, DataType::Int64];
        Self { name, side, signature: Signature::exact(types, Volatility::Immutable) }
    }
}

impl AggregateUDFImpl for TopDocs {
    fn name(&self) -> &'static str {
        self.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _arguments: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8)
    }

    fn accumulator(&self, arguments: AccumulatorArgs) -> Result<Box<dyn Accumulator>> {
        let literal = arguments.exprs[2].downcast_ref::<Literal>().map(Literal::value);
        match literal {
            Some(ScalarValue::Int64(Some(count))) => {
                let keep = usize::try_from(*count).unwrap_or(0);
                Ok(Box::new(Best { side: self.side, keep, entries: Vec::new(), worst: None }))
            }
            other => plan_err!("{} needs a literal number of values, not {other:?}", self.name),
        }
    }

    fn state_fields(&self, arguments: StateFieldsArgs) -> Result<Vec<FieldRef>> {
        let item = |name: &str, data_type| {
            let field = Field::new_list_field(data_type, true);
            Arc::new(Field::new_list(format!("{}[{name}]", arguments.name), field, true))
        };
        Ok(vec![item("doc", DataType::Int32), item("place", DataType::Int64)])
    }
}

/// Keeps the best so far among some more, which go whenever there are too many. Places are turned round for `min_by`, so
/// greater is better.
#[derive(Debug)]
struct Best {
    side: Side,
    keep: usize,
    entries: Vec<(i64, i32)>,
    /// `keep` entries are better.
    worst: Option<i64>,
}

impl Best {
    fn add(&mut self, doc: i32, place: i64) {
        let place = self.turned(place);
        if self.worst.is_none_or(|worst| worst < place) {
            self.entries.push((place, doc));
            if self.entries.len() > 2 * self.keep + 64 {
                self.drop_the_worse();
            }
        }
    }

    fn drop_the_worse(&mut self) {
        let Some(last) = self.keep.checked_sub(1) else { return self.entries.clear() };
        if self.entries.len() > self.keep {
            let (_, worst, _) = self.entries.select_nth_unstable_by(last, |a, b| b.cmp(a));
            self.worst = Some(worst.0);
            self.entries.truncate(self.keep);
        }
    }

    const fn turned(&self, place: i64) -> i64 {
        match self.side {
            Side::Greatest => place,
            Side::Least => -place,
        }
    }

    fn sorted(&mut self) -> &[(i64, i32)] {
        self.drop_the_worse();
        self.entries.sort_unstable_by(|a, b| b.cmp(a));
        &self.entries
    }

    fn add_all(&mut self, docs: &dyn Array, places: &dyn Array) {
        let (docs, places) = (docs.as_primitive::<Int32Type>(), places.as_primitive::<Int64Type>());
        for (doc, place) in docs.iter().zip(places) {
            if let (Some(doc), Some(place)) = (doc, place) {
                self.add(doc, place);
            }
        }
    }
}

impl Accumulator for Best {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        self.add_all(&values[0], &values[1]);
        Ok(())
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        let docs: Vec<String> = self.sorted().iter().map(|(_, doc)| doc.to_string()).collect();
        Ok(ScalarValue::Utf8((!docs.is_empty()).then(|| format!("[{}]", docs.join(",")))))
    }

    fn size(&self) -> usize {
        size_of::<Self>() + self.entries.capacity() * size_of::<(i64, i32)>()
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        let best = self.sorted().to_vec();
        let docs: Vec<ScalarValue> = best.iter().map(|(_, doc)| ScalarValue::from(*doc)).collect();
        let places: Vec<ScalarValue> =
            best.iter().map(|(place, _)| ScalarValue::from(self.turned(*place))).collect();
        Ok(vec![
            ScalarValue::List(ScalarValue::new_list_nullable(&docs, &DataType::Int32)),
            ScalarValue::List(ScalarValue::new_list_nullable(&places, &DataType::Int64)),
        ])
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        let (docs, places) = (states[0].as_list::<i32>(), states[1].as_list::<i32>());
        for (docs, places) in docs.iter().zip(places.iter()) {
            if let (Some(docs), Some(places)) = (docs, places) {
                self.add_all(&docs, &places);
            }
        }
        Ok(())
    }
}
