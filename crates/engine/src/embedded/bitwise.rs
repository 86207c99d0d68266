//! Trino's `bitwise_and(x, y)`, which DataFusion writes `x & y`.

use arrow::datatypes::DataType;
use datafusion::common::{Result, internal_err};
use datafusion::logical_expr::simplify::{ExprSimplifyResult, SimplifyContext};
use datafusion::logical_expr::{
    ColumnarValue, Expr, Operator, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
    binary_expr,
};

pub(super) fn bitwise_and() -> ScalarUDF {
    ScalarUDF::from(BitwiseAnd {
        signature: Signature::exact(vec![DataType::Int64, DataType::Int64], Volatility::Immutable),
    })
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct BitwiseAnd {
    signature: Signature,
}

impl ScalarUDFImpl for BitwiseAnd {
    fn name(&self) -> &'static str {
        "bitwise_and"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _arguments: &[DataType]) -> Result<DataType> {
        Ok(DataType::Int64)
    }

    fn simplify(&self, arguments: Vec<Expr>, _info: &SimplifyContext) -> Result<ExprSimplifyResult> {
        match <[Expr; 2]>::try_from(arguments) {
            Ok([left, right]) => {
                Ok(ExprSimplifyResult::Simplified(binary_expr(left, Operator::BitwiseAnd, right)))
            }
            Err(arguments) => Ok(ExprSimplifyResult::Original(arguments)),
        }
    }

    fn invoke_with_args(&self, _arguments: ScalarFunctionArgs) -> Result<ColumnarValue> {
        internal_err!("bitwise_and is rewritten to & before it runs")
    }
}
