//! Trino's `json_format(CAST(x AS JSON))`. Arrays and maps are texts of JSON here as soon as they are made, so both are
//! the text itself.

use std::sync::Arc;

use arrow::datatypes::{DataType, Field, FieldRef};
use datafusion::common::Result;
use datafusion::logical_expr::planner::TypePlanner;
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use datafusion::sql::sqlparser::ast;

pub(super) fn json_format() -> ScalarUDF {
    ScalarUDF::from(JsonFormat { signature: Signature::exact(vec![DataType::Utf8], Volatility::Immutable) })
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct JsonFormat {
    signature: Signature,
}

impl ScalarUDFImpl for JsonFormat {
    fn name(&self) -> &'static str {
        "json_format"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _arguments: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8)
    }

    fn invoke_with_args(&self, arguments: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [json] = datafusion::common::utils::take_function_args(self.name(), arguments.args)?;
        Ok(json)
    }
}

/// Knows the type `JSON`.
#[derive(Debug)]
pub(super) struct JsonType;

impl TypePlanner for JsonType {
    fn plan_type_field(&self, sql_type: &ast::DataType) -> Result<Option<FieldRef>> {
        let is_json = matches!(sql_type, ast::DataType::JSON);
        Ok(is_json.then(|| Arc::new(Field::new("json", DataType::Utf8, true))))
    }
}
