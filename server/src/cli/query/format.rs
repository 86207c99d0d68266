//! Rows as a table for people, as CSV and as JSON lines.

use std::collections::HashSet;
use std::io::{self, Write};

use clap::ValueEnum;
use engine::embedded::console::{Column, Kind, TextTable};
use lake::escape::Escaped;

use crate::cli::json;

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    Table,
    /// With nothing at all for NULL and `""` for an empty text.
    Csv,
    /// An object a line: numbers, booleans and null as such, all else as texts.
    Json,
}

/// A second `id` becomes `id_2`, so that a row can be an object.
pub(super) fn make_names_unique(columns: &mut [Column]) {
    let mut taken: HashSet<String> = HashSet::new();
    for column in columns {
        let first = column.name.clone();
        let mut count = 1;
        while !taken.insert(column.name.clone()) {
            count += 1;
            column.name = format!("{first}_{count}");
        }
    }
}

/// Who reads what is written: programs get texts as they are, a terminal nothing that it would act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Program,
    Terminal,
}

pub(super) fn write(
    out: &mut impl Write,
    answer: &TextTable,
    format: Format,
    reader: Reader,
) -> io::Result<()> {
    match format {
        Format::Table => write_table(out, answer),
        Format::Csv => {
            write_csv(out, reader, answer.columns.iter().map(|column| Some(column.name.as_str())))?;
            answer.rows.iter().try_for_each(|row| write_csv(out, reader, row.iter().map(Option::as_deref)))
        }
        Format::Json => {
            answer.rows.iter().try_for_each(|row| writeln!(out, "{}", object(&answer.columns, row)))
        }
    }
}

fn object(columns: &[Column], row: &[Option<String>]) -> String {
    let member = |(column, value): (&Column, &Option<String>)| {
        let value = value.as_ref().map_or_else(|| "null".to_owned(), |value| scalar(column.kind, value));
        format!("{}:{value}", json::text(&column.name))
    };
    let members: Vec<String> = columns.iter().zip(row).map(member).collect();
    format!("{{{}}}", members.join(","))
}

/// Digits are written as they are: no number of the engine is cut to what another fits into. Infinity is a text.
fn scalar(kind: Kind, value: &str) -> String {
    let is_json = match kind {
        Kind::Number => serde_json::from_str::<serde_json::Number>(value).is_ok(),
        Kind::Boolean => value == "true" || value == "false",
        Kind::Text => false,
    };
    if is_json { value.to_owned() } else { json::text(value) }
}

fn write_table(out: &mut impl Write, answer: &TextTable) -> io::Result<()> {
    let names: Vec<String> = answer.columns.iter().map(|column| shown(Some(&column.name))).collect();
    let rows: Vec<Vec<String>> =
        answer.rows.iter().map(|row| row.iter().map(|value| shown(value.as_deref())).collect()).collect();
    let width = |column: usize| {
        let values = rows.iter().map(|row| row[column].chars().count());
        values.chain([names[column].chars().count()]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..names.len()).map(width).collect();
    let line = |values: &[String]| {
        let padded = values.iter().zip(&widths).map(|(value, width)| format!("{value:<width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    writeln!(out, "{}", line(&names))?;
    let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
    writeln!(out, "{}", line(&rule))?;
    rows.iter().try_for_each(|row| writeln!(out, "{}", line(row)))
}

/// One line of at most so many characters.
fn shown(value: Option<&str>) -> String {
    const WIDEST: usize = 60;
    let Some(value) = value else { return "NULL".to_owned() };
    let line = Escaped::line(&value.replace(['\n', '\r', '\t'], " ")).to_string();
    if line.chars().count() <= WIDEST { line } else { line.chars().take(WIDEST - 1).chain(['…']).collect() }
}

/// RFC 4180, with nothing at all for NULL and `""` for an empty text.
fn write_csv<'a>(
    out: &mut impl Write,
    reader: Reader,
    values: impl Iterator<Item = Option<&'a str>>,
) -> io::Result<()> {
    let quoted = |value: Option<&str>| match value {
        None => String::new(),
        Some(text) if text.is_empty() || text.contains([',', '"', '\n', '\r']) => {
            format!("\"{}\"", text.replace('"', "\"\""))
        }
        Some(text) => text.to_owned(),
    };
    let line = values.map(quoted).collect::<Vec<_>>().join(",");
    match reader {
        Reader::Program => write!(out, "{line}\r\n"),
        Reader::Terminal => writeln!(out, "{}", Escaped::lines(&line)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer() -> TextTable {
        let column = |name: &str, kind| Column { name: name.to_owned(), kind };
        let mut columns = vec![
            column("zone", Kind::Text),
            column("n", Kind::Number),
            column("zone", Kind::Text),
            column("is", Kind::Boolean),
        ];
        make_names_unique(&mut columns);
        let row = |values: [Option<&str>; 4]| values.map(|value| value.map(str::to_owned)).to_vec();
        let rows = vec![
            row([Some("a\u{1b}[2K"), Some("9007199254740993"), Some(""), Some("true")]),
            row([None, Some("12345678901234567890.10"), Some("7"), None]),
            row([Some("b, \"c\""), Some("NaN"), None, Some("false")]),
        ];
        TextTable { columns, rows, truncated: false }
    }

    fn written(format: Format) -> String {
        let mut out = Vec::new();
        write(&mut out, &answer(), format, Reader::Program).expect("a Vec takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn json_keeps_types_order_and_digits() {
        assert_eq!(
            written(Format::Json),
            concat!(
                r#"{"zone":"a\u001b[2K","n":9007199254740993,"zone_2":"","is":true}"#,
                "\n",
                r#"{"zone":null,"n":12345678901234567890.10,"zone_2":"7","is":null}"#,
                "\n",
                r#"{"zone":"b, \"c\"","n":"NaN","zone_2":null,"is":false}"#,
                "\n"
            )
        );
    }

    #[test]
    fn csv_tells_null_from_an_empty_text() {
        assert_eq!(
            written(Format::Csv),
            "zone,n,zone_2,is\r\na\u{1b}[2K,9007199254740993,\"\",true\r\n,12345678901234567890.10,7,\r\n\"b, \"\"c\"\"\",NaN,,false\r\n"
        );
    }

    #[test]
    fn a_table_moves_no_cursor() {
        let table = written(Format::Table);
        assert!(table.contains(r"a\u{1b}[2K") && table.contains("NULL"), "{table}");
    }

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let mut columns: Vec<Column> =
            ["id", "id_2", "id", "id"].map(|name| Column { name: name.to_owned(), kind: Kind::Text }).into();
        make_names_unique(&mut columns);
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["id", "id_2", "id_3", "id_4"]);
    }
}
