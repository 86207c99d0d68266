//! The values of a column that are not written yet.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, BinaryBuilder, BooleanBuilder, Date32Builder, Float64Builder, Int32Builder,
    Int64Builder, StringBuilder, StructArray, StructBuilder,
};
use arrow::datatypes::{Date32Type, Float64Type, Int32Type, Int64Type};

use crate::tables::table_layout::{Kind, box_fields};

/// A value of another kind than the column's is left out, and the next batch is refused for its unequal columns.
pub(crate) enum ColumnBuilder {
    Int(Int32Builder),
    Long(Int64Builder),
    Double(Float64Builder),
    Text(StringBuilder),
    Flag(BooleanBuilder),
    Date(Date32Builder),
    Binary(BinaryBuilder),
    Box(StructBuilder),
}

impl ColumnBuilder {
    pub(crate) fn new(kind: Kind) -> Self {
        match kind {
            Kind::Int => Self::Int(Int32Builder::new()),
            Kind::Long => Self::Long(Int64Builder::new()),
            Kind::Double => Self::Double(Float64Builder::new()),
            Kind::Text => Self::Text(StringBuilder::new()),
            Kind::Flag => Self::Flag(BooleanBuilder::new()),
            Kind::Date => Self::Date(Date32Builder::new()),
            Kind::Binary => Self::Binary(BinaryBuilder::new()),
            Kind::Box => Self::Box(StructBuilder::from_fields(box_fields(), 0)),
        }
    }

    /// Adds the values of an array.
    pub(crate) fn extend(&mut self, array: &ArrayRef) {
        match self {
            Self::Int(builder) => {
                add(array.as_primitive_opt::<Int32Type>(), |array| builder.append_array(array));
            }
            Self::Long(builder) => {
                add(array.as_primitive_opt::<Int64Type>(), |array| builder.append_array(array));
            }
            Self::Double(builder) => {
                add(array.as_primitive_opt::<Float64Type>(), |array| builder.append_array(array));
            }
            Self::Text(builder) => add(array.as_string_opt::<i32>(), |array| {
                builder.append_array(array).expect("a batch of texts is far from the 2 GiB that fit");
            }),
            Self::Flag(builder) => add(array.as_boolean_opt(), |array| builder.append_array(array)),
            Self::Date(builder) => {
                add(array.as_primitive_opt::<Date32Type>(), |array| builder.append_array(array));
            }
            Self::Binary(builder) => add(array.as_binary_opt::<i32>(), |array| {
                builder.append_array(array).expect("a batch of footprints is far from the 2 GiB that fit");
            }),
            Self::Box(builder) => add(array.as_struct_opt(), |boxes| {
                (0..boxes.len()).for_each(|row| append_box(builder, sides(boxes, row)));
            }),
        }
    }

    pub(crate) fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Int(builder) => Arc::new(builder.finish()),
            Self::Long(builder) => Arc::new(builder.finish()),
            Self::Double(builder) => Arc::new(builder.finish()),
            Self::Text(builder) => Arc::new(builder.finish()),
            Self::Flag(builder) => Arc::new(builder.finish()),
            Self::Date(builder) => Arc::new(builder.finish()),
            Self::Binary(builder) => Arc::new(builder.finish()),
            Self::Box(builder) => Arc::new(builder.finish()),
        }
    }
}

fn add<A: ?Sized>(array: Option<&A>, append: impl FnOnce(&A)) {
    if let Some(array) = array {
        append(array);
    }
}

/// Adds a box, or none.
pub(crate) fn append_box(builder: &mut StructBuilder, sides: Option<[f64; 4]>) {
    for (index, side) in sides.unwrap_or_default().into_iter().enumerate() {
        if let Some(field) = builder.field_builder::<Float64Builder>(index) {
            field.append_value(side);
        }
    }
    builder.append(sides.is_some());
}

fn sides(boxes: &StructArray, row: usize) -> Option<[f64; 4]> {
    let side = |index: usize| Some(boxes.columns().get(index)?.as_primitive_opt::<Float64Type>()?.value(row));
    if boxes.is_null(row) { None } else { Some([side(0)?, side(1)?, side(2)?, side(3)?]) }
}
