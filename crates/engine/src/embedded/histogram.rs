//! Trino's aggregate `histogram(x)`, written as Athena writes a map: `{0=5, 3=1}`. NULL over no rows.

use std::fmt::Write;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, PrimitiveArray};
use arrow::datatypes::{DataType, Field, FieldRef, Int32Type, Int64Type};
use datafusion::common::{Result, ScalarValue};
use datafusion::logical_expr::function::{AccumulatorArgs, StateFieldsArgs};
use datafusion::logical_expr::{Accumulator, AggregateUDF, AggregateUDFImpl, Signature, Volatility};
use hashbrown::HashMap;

pub(super) fn histogram() -> AggregateUDF {
    let integers = vec![DataType::Int32, DataType::Int64];
    AggregateUDF::from(Histogram { signature: Signature::uniform(1, integers, Volatility::Immutable) })
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Histogram {
    signature: Signature,
}

impl AggregateUDFImpl for Histogram {
    fn name(&self) -> &'static str {
        "histogram"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _arguments: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8)
    }

    fn accumulator(&self, _arguments: AccumulatorArgs) -> Result<Box<dyn Accumulator>> {
        Ok(Box::<Counts>::default())
    }

    fn state_fields(&self, arguments: StateFieldsArgs) -> Result<Vec<FieldRef>> {
        Ok(vec![Arc::new(Field::new(arguments.name, DataType::Utf8, true))])
    }
}

/// Codes are small numbers from zero on and counted in an array; masks and `-1` go to a map whose hash is quick,
/// since nobody chooses the values to make them collide.
#[derive(Debug, Default)]
struct Counts {
    small: Vec<u64>,
    others: HashMap<i64, u64>,
}

const SMALL: usize = 1 << 16;

impl Counts {
    fn add(&mut self, value: i64, count: u64) {
        match usize::try_from(value) {
            Ok(index) if index < SMALL => {
                if index >= self.small.len() {
                    self.small.resize((index + 1).next_power_of_two().min(SMALL), 0);
                }
                self.small[index] += count;
            }
            _ => *self.others.entry(value).or_default() += count,
        }
    }

    fn add_all<T: ArrowPrimitiveType>(
        &mut self,
        values: &PrimitiveArray<T>,
        wide: impl Fn(T::Native) -> i64,
    ) {
        match values.nulls() {
            None => values.values().iter().for_each(|value| self.add(wide(*value), 1)),
            Some(present) => present.valid_indices().for_each(|row| self.add(wide(values.value(row)), 1)),
        }
    }

    fn written(&self) -> Option<String> {
        let small = (0_i64..).zip(&self.small).map(|(value, count)| (value, *count));
        let mut others: Vec<(i64, u64)> = self.others.iter().map(|(value, count)| (*value, *count)).collect();
        others.sort_unstable();
        let mut text = String::new();
        for (value, count) in others.into_iter().chain(small).filter(|(_, count)| *count > 0) {
            text.push_str(if text.is_empty() { "{" } else { ", " });
            write!(text, "{value}={count}").expect("writing to a String");
        }
        (!text.is_empty()).then(|| text + "}")
    }

    fn merge(&mut self, text: &str) {
        for entry in text.trim_matches(['{', '}']).split(", ") {
            if let Some((value, count)) = entry.split_once('=')
                && let (Ok(value), Ok(count)) = (value.parse(), count.parse())
            {
                self.add(value, count);
            }
        }
    }
}

impl Accumulator for Counts {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        if let Some(codes) = values[0].as_primitive_opt::<Int32Type>() {
            self.add_all(codes, i64::from);
        } else {
            self.add_all(values[0].as_primitive::<Int64Type>(), |mask| mask);
        }
        Ok(())
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        Ok(ScalarValue::Utf8(self.written()))
    }

    fn size(&self) -> usize {
        size_of::<Self>() + self.small.capacity() * 8 + self.others.len() * 32
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        Ok(vec![self.evaluate()?])
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        states[0].as_string::<i32>().iter().flatten().for_each(|text| self.merge(text));
        Ok(())
    }
}
