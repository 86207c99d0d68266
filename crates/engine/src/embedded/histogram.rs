//! Trino's aggregate `histogram(x)`, as the text of its JSON: `{"0":5,"3":1}`. NULL over no rows.

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

/// Codes are small numbers from zero on and counted in an array. Masks are few and recur: each is counted at its place
/// in a small table, and goes to a map when another takes the place.
#[derive(Debug, Default)]
struct Counts {
    small: Vec<u64>,
    recent: Vec<(i64, u64)>,
    others: HashMap<i64, u64>,
}

const SMALL: usize = 1 << 16;

fn small(value: i64) -> Option<usize> {
    usize::try_from(value).ok().filter(|index| *index < SMALL)
}

/// A power of two: places are the highest bits of a product (Knuth's multiplicative hashing). Nobody chooses the values
/// to make them collide.
const PLACES: usize = 1 << 10;

fn place(value: i64) -> usize {
    let product = value.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15);
    usize::try_from(product >> (u64::BITS - PLACES.trailing_zeros())).expect("below PLACES")
}

impl Counts {
    fn add(&mut self, value: i64, count: u64) {
        match small(value) {
            Some(index) => {
                self.make_room(index);
                self.small[index] += count;
            }
            None => self.add_other(value, count),
        }
    }

    fn add_other(&mut self, value: i64, count: u64) {
        if self.recent.is_empty() {
            self.recent.resize(PLACES, (0, 0));
        }
        let entry = &mut self.recent[place(value)];
        if entry.0 == value {
            entry.1 += count;
        } else {
            let (before, counted) = std::mem::replace(entry, (value, count));
            *self.others.entry(before).or_default() += counted;
        }
    }

    fn make_room(&mut self, index: usize) {
        if index >= self.small.len() {
            self.small.resize((index + 1).next_power_of_two().min(SMALL), 0);
        }
    }

    fn add_all<T: ArrowPrimitiveType<Native: Into<i64>>>(&mut self, values: &PrimitiveArray<T>) {
        let all = values.values();
        match values.nulls() {
            None => self.add_each(all.iter().map(|value| (*value).into())),
            Some(present) => self.add_each(present.valid_indices().map(|row| all[row].into())),
        }
    }

    fn add_each(&mut self, values: impl Iterator<Item = i64>) {
        for value in values {
            match small(value).and_then(|index| self.small.get_mut(index)) {
                Some(count) => *count += 1,
                None => self.add(value, 1),
            }
        }
    }

    fn written(&self) -> Option<String> {
        let small = (0_i64..).zip(&self.small).map(|(value, count)| (value, *count));
        let mut others = self.others.clone();
        for (value, count) in &self.recent {
            *others.entry(*value).or_default() += count;
        }
        let mut others: Vec<(i64, u64)> = others.into_iter().collect();
        others.sort_unstable();
        let mut text = String::new();
        for (value, count) in others.into_iter().chain(small).filter(|(_, count)| *count > 0) {
            text.push(if text.is_empty() { '{' } else { ',' });
            write!(text, "\"{value}\":{count}").expect("writing to a String");
        }
        (!text.is_empty()).then(|| text + "}")
    }

    fn merge(&mut self, text: &str) {
        for entry in text.trim_matches(['{', '}']).split(',') {
            if let Some((value, count)) = entry.split_once(':')
                && let (Ok(value), Ok(count)) = (value.trim_matches('"').parse(), count.parse())
            {
                self.add(value, count);
            }
        }
    }
}

impl Accumulator for Counts {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        if let Some(codes) = values[0].as_primitive_opt::<Int32Type>() {
            self.add_all(codes);
        } else {
            self.add_all(values[0].as_primitive::<Int64Type>());
        }
        Ok(())
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        Ok(ScalarValue::Utf8(self.written()))
    }

    fn size(&self) -> usize {
        size_of::<Self>() + self.small.capacity() * 8 + self.recent.capacity() * 16 + self.others.len() * 32
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        Ok(vec![self.evaluate()?])
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        states[0].as_string::<i32>().iter().flatten().for_each(|text| self.merge(text));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use arrow::array::Int64Array;

    use super::*;

    fn written(values: &[i64]) -> String {
        let mut counts = Counts::default();
        let array: ArrayRef = Arc::new(Int64Array::from(values.to_vec()));
        counts.update_batch(&[array]).expect("integers");
        counts.written().expect("values")
    }

    #[test]
    fn masks_that_take_each_others_place_are_all_counted() {
        let first = i64::from(u32::MAX);
        let mut others = (first + 1..).filter(|other| place(*other) == place(first));
        let other = others.next().expect("endless");
        assert_eq!(written(&[first, other, first, first]), format!(r#"{{"{first}":3,"{other}":1}}"#));
    }

    #[test]
    fn codes_come_after_what_is_below_zero() {
        assert_eq!(written(&[3, -1, 0, 3, -1, 70_000]), r#"{"-1":2,"70000":1,"0":1,"3":2}"#);
    }

    #[test]
    fn zero_is_counted_beside_masks() {
        assert_eq!(written(&[0, 0, 1 << 40]), r#"{"1099511627776":1,"0":2}"#);
    }
}
