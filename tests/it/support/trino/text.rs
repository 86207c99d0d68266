//! A value as Athena writes it: every value of a result is text there.
//!
//! `varbinary` is left as Trino encodes it: no statement here asks for bytes.

use super::{Kind, Value};

/// `None` for NULL, which Athena tells apart from an empty text.
pub(crate) fn text(value: &Value, kind: &Kind) -> Option<String> {
    Some(match value {
        Value::Null => return None,
        Value::Boolean(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Float(value) => float(*value, kind),
        Value::Text(value) => value.clone(),
        Value::List(items) if kind.name == "row" => format!("{{{}}}", fields(items, kind).join(", ")),
        Value::List(items) => {
            let of = kind.parts().next().map(|(_, of)| of);
            let items: Vec<String> = items.iter().map(|item| inner(item, of)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(entries) => {
            let of = kind.parts().nth(1).map(|(_, of)| of);
            let entries: Vec<String> =
                entries.iter().map(|(key, value)| format!("{key}={}", inner(value, of))).collect();
            format!("{{{}}}", entries.join(", "))
        }
    })
}

fn fields(items: &[Value], kind: &Kind) -> Vec<String> {
    let named = kind.parts().enumerate().zip(items);
    named
        .map(|((place, (name, of)), item)| match name {
            Some(name) => format!("{name}={}", inner(item, Some(of))),
            None => format!("field{place}={}", inner(item, Some(of))),
        })
        .collect()
}

/// Inside of a list or a map, NULL is a word.
fn inner(value: &Value, kind: Option<&Kind>) -> String {
    kind.and_then(|kind| text(value, kind)).unwrap_or_else(|| "null".to_owned())
}

/// As Java writes it: at least one digit after the point, and an exponent for the very large and the very small.
fn float(value: f64, kind: &Kind) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a real is sent as the shortest text of a 32-bit number"
    )]
    let scientific = if kind.name == "real" { format!("{:e}", value as f32) } else { format!("{value:e}") };
    let plain = value == 0.0 || (1e-3..1e7).contains(&value.abs());
    if plain {
        return format!("{:?}", scientific.parse::<f64>().unwrap_or(value));
    }
    let Some((digits, exponent)) = scientific.split_once('e') else { return scientific };
    let point = if digits.contains('.') { "" } else { ".0" };
    format!("{digits}{point}E{exponent}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(json: &str) -> Kind {
        serde_json::from_str(json).expect("a type signature")
    }

    fn written(value: &str, signature: &str) -> Option<String> {
        text(&serde_json::from_str(value).expect("JSON"), &kind(signature))
    }

    const BIGINT: &str = r#"{"rawType":"bigint","arguments":[]}"#;
    const DOUBLE: &str = r#"{"rawType":"double","arguments":[]}"#;

    #[test]
    fn numbers_are_written_as_java_writes_them() {
        for (value, expected) in [
            ("1.0", "1.0"),
            ("0.001", "0.001"),
            ("0.00012", "1.2E-4"),
            ("12345678.5", "1.23456785E7"),
            ("10000000.0", "1.0E7"),
            ("-0.5", "-0.5"),
            ("0.0", "0.0"),
        ] {
            assert_eq!(written(value, DOUBLE).as_deref(), Some(expected));
        }
        assert_eq!(written("9007199254740993", BIGINT).as_deref(), Some("9007199254740993"));
    }

    #[test]
    fn lists_maps_and_rows_are_written_with_their_parts() {
        let of = |name: &str, parts: &[&str]| {
            let parts: Vec<String> =
                parts.iter().map(|part| format!(r#"{{"kind":"TYPE","value":{part}}}"#)).collect();
            format!(r#"{{"rawType":"{name}","arguments":[{}]}}"#, parts.join(","))
        };
        assert_eq!(written("[3,1,null]", &of("array", &[BIGINT])).as_deref(), Some("[3, 1, null]"));
        let map = of("map", &[BIGINT, BIGINT]);
        assert_eq!(written(r#"{"10":5,"2":1}"#, &map).as_deref(), Some("{10=5, 2=1}"));
        assert_eq!(written("{}", &map).as_deref(), Some("{}"));
        assert_eq!(written("null", &map), None);
        let row = r#"{"rawType":"row","arguments":[{"kind":"NAMED_TYPE","value":{"fieldName":{"name":"a","delimited":false},"typeSignature":{"rawType":"bigint","arguments":[]}}}]}"#;
        assert_eq!(written("[7]", row).as_deref(), Some("{a=7}"));
    }
}
