//! What a filter allows a column to be, where it says so plainly.

use datafusion::common::ScalarValue;
use datafusion::logical_expr::expr::InList;
use datafusion::logical_expr::{BinaryExpr, Expr, Operator};

/// The texts that `column = 'text'` or `column IN ('text', …)` allows; `None` when the filter is something else.
pub(super) fn allowed_texts(filter: &Expr, column: &str) -> Option<Vec<String>> {
    allowed(filter, column, &|value| match value {
        ScalarValue::Utf8(text) | ScalarValue::Utf8View(text) | ScalarValue::LargeUtf8(text) => text.clone(),
        _ => None,
    })
}

/// As [`allowed_texts`], of a column of whole numbers.
pub(super) fn allowed_numbers(filter: &Expr, column: &str) -> Option<Vec<i64>> {
    allowed(filter, column, &|value| match value {
        ScalarValue::Int32(number) => number.map(i64::from),
        ScalarValue::Int64(number) => *number,
        _ => None,
    })
}

fn allowed<T>(filter: &Expr, column: &str, read: &impl Fn(&ScalarValue) -> Option<T>) -> Option<Vec<T>> {
    let value = |expression: &Expr| match expression {
        Expr::Literal(value, _) => read(value),
        _ => None,
    };
    match filter {
        Expr::BinaryExpr(BinaryExpr { left, op: Operator::Eq, right }) if is_column(left, column) => {
            Some(vec![value(right)?])
        }
        Expr::InList(InList { expr, list, negated: false }) if is_column(expr, column) => {
            list.iter().map(value).collect()
        }
        // A short IN list becomes a chain of equalities on its way through the optimizer.
        Expr::BinaryExpr(BinaryExpr { left, op: Operator::Or, right }) => {
            let mut values = allowed(left, column, read)?;
            values.extend(allowed(right, column, read)?);
            Some(values)
        }
        _ => None,
    }
}

fn is_column(expression: &Expr, column: &str) -> bool {
    matches!(expression, Expr::Column(found) if found.name == column)
}
