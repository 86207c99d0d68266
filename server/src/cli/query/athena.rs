//! A query by hand on Athena.

use aws::athena::{Athena, Column as AthenaColumn};
use engine::embedded::console::{Column, Kind, TextTable};

use crate::cli::Failure;
use crate::diagnostics;

pub(super) async fn ask(athena: &Athena, sql: &str, limit: usize) -> Result<TextTable, Failure> {
    let result = athena.run(sql, None, limit).await?;
    diagnostics::say(format_args!(
        "{}: {} ms, {} read",
        result.stats.query_id,
        result.stats.total_ms,
        indicatif::HumanBytes(result.stats.scanned_bytes)
    ));
    let mut rows = result.rows;
    for (place, _) in result.columns.iter().enumerate().filter(|(_, column)| column.type_name == "timestamp")
    {
        for value in rows.iter_mut().filter_map(|row| row[place].as_mut()) {
            *value = iso_8601(value);
        }
    }
    let columns = result.columns.into_iter().map(|column| Column { kind: kind(&column), name: column.name });
    Ok(TextTable { columns: columns.collect(), rows, truncated: result.truncated })
}

fn kind(column: &AthenaColumn) -> Kind {
    // `decimal(10,2)`
    match column.type_name.split('(').next().unwrap_or_default() {
        "tinyint" | "smallint" | "integer" | "int" | "bigint" | "real" | "float" | "double" | "decimal" => {
            Kind::Number
        }
        "boolean" => Kind::Boolean,
        _ => Kind::Text,
    }
}

/// As the engine in this process writes it: `2015-01-01 12:00:00.000` is `2015-01-01T12:00:00`.
fn iso_8601(timestamp: &str) -> String {
    let timestamp = timestamp.replacen(' ', "T", 1);
    match timestamp.strip_suffix(".000") {
        Some(whole) => whole.to_owned(),
        None => timestamp,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_those_of_the_answer() {
        let kind = |name: &str| kind(&AthenaColumn { name: String::new(), type_name: name.to_owned() });
        for number in ["integer", "bigint", "double", "float", "decimal(38,2)"] {
            assert_eq!(kind(number), Kind::Number, "{number}");
        }
        assert_eq!(kind("boolean"), Kind::Boolean);
        for text in ["varchar", "char(3)", "date", "timestamp", "array(integer)", "map(integer,bigint)"] {
            assert_eq!(kind(text), Kind::Text, "{text}");
        }
        assert_eq!(iso_8601("2015-01-01 12:00:00.000"), "2015-01-01T12:00:00");
        assert_eq!(iso_8601("2015-01-01 12:00:00.250"), "2015-01-01T12:00:00.250");
    }
}
