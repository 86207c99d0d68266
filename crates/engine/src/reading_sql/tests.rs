//! What is run and what is not.

use super::*;

fn refusal(sql: &str) -> String {
    match ReadingSql::parse(sql) {
        Ok(_) => panic!("{sql} is run"),
        Err(refusal) => refusal.to_string(),
    }
}

fn tables(sql: &str) -> Vec<&'static str> {
    let reading = ReadingSql::parse(sql).unwrap_or_else(|refusal| panic!("{sql}: {refusal}"));
    reading.tables().iter().map(|table| table.name()).collect()
}

#[test]
fn queries_over_the_lake_are_run() {
    for (sql, read) in [
        ("SELECT id FROM records", &["records"][..]),
        (
            "select * from Records r join \"terms\" on true, (select df from words) w",
            &["records", "terms", "words"],
        ),
        (
            "SELECT id FROM records UNION ALL (SELECT id FROM items LIMIT 1) ORDER BY id",
            &["records", "items"],
        ),
        ("WITH a AS (SELECT id FROM records), b AS (SELECT * FROM a) SELECT * FROM b, a", &["records"]),
        (
            "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n",
            &[],
        ),
        (
            "SELECT id FROM records WHERE doc IN (SELECT doc FROM postings WHERE term = 'en:copy')",
            &["records", "postings"],
        ),
        (
            "SELECT COUNT(*), max_by(id, doc, 3), date_trunc('year', published) FROM records GROUP BY 3",
            &["records"],
        ),
        ("VALUES (1, 'a'), (2, 'b')", &[]),
        ("SELECT 1; ", &[]),
        ("-- how many\nSELECT COUNT(*) /* all */ FROM records", &["records"]),
    ] {
        assert_eq!(tables(sql), read, "{sql}");
    }
}

#[test]
fn statements_that_are_no_queries_are_refused_by_name() {
    for sql in [
        "COPY (SELECT id FROM records) TO 'x.csv'",
        "copy records to 'lake/current.json' STORED AS CSV",
        "CREATE EXTERNAL TABLE t (a VARCHAR) STORED AS CSV LOCATION '/etc/passwd'",
        "CREATE TABLE t AS SELECT 1",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE records",
        "SET datafusion.execution.batch_size = 1",
        "INSERT INTO records VALUES (1)",
        "UPDATE records SET id = ''",
        "DELETE FROM records",
        "MERGE INTO records USING items ON true WHEN MATCHED THEN DELETE",
        "TRUNCATE TABLE records",
        "ALTER TABLE records ADD COLUMN a INT",
        "EXPLAIN ANALYZE INSERT INTO records VALUES (1)",
        "DESCRIBE records",
        "SHOW TABLES",
        "UNLOAD (SELECT 1) TO 's3://bucket/x'",
        "PREPARE p FROM SELECT 1",
        "EXECUTE p",
        "MSCK REPAIR TABLE records",
        "USING EXTERNAL FUNCTION f(a VARCHAR) RETURNS VARCHAR LAMBDA 'f' SELECT f(id) FROM records",
        "ATTACH 'x.db'",
        "PRAGMA version",
        "FROM records",
        "TABLE records",
    ] {
        let word = sql.split(' ').next().expect("a word").to_uppercase();
        let said = refusal(sql);
        assert!(said.starts_with(&format!("{word} is refused")), "{sql}: {said}");
    }
}

#[test]
fn writing_in_disguise_is_refused() {
    for (sql, named) in [
        ("SELECT 1; DROP TABLE records", "more than one"),
        ("SELECT id INTO copied FROM records", "SELECT INTO"),
        ("SELECT id FROM records FOR UPDATE", "FOR UPDATE"),
        ("WITH a AS (INSERT INTO records VALUES (1)) SELECT * FROM a", "INSERT"),
        ("WITH a AS (DELETE FROM records RETURNING id) SELECT * FROM a", "DELETE"),
        ("", "no query"),
        ("/* nothing */ ;", "no query"),
    ] {
        let said = refusal(sql);
        assert!(said.contains(named), "{sql}: {said}");
    }
    for unreadable in ["SELECT id FROM (COPY records TO 'x')", "SELECT * FROM (TABLE items)"] {
        assert!(ReadingSql::parse(unreadable).is_err(), "{unreadable}");
    }
}

/// Each of them ended the process, for want of stack.
#[test]
fn what_is_too_deep_to_be_planned_is_refused() {
    let chain = |what: &str, count: usize| format!("SELECT 1{}", what.repeat(count));
    for sql in [
        chain(" + 1", 30_000),
        chain(" UNION ALL SELECT 1", 3000),
        chain(" IS NULL", 20_000),
        chain("::INT", 20_000),
        format!("SELECT {} true", "NOT ".repeat(20_000)),
        format!("SELECT 1 FROM records{}", ", records".repeat(3000)),
        format!("SELECT 1 FROM records{}", " JOIN records ON true".repeat(3000)),
        format!("SELECT {}1{}", "(".repeat(30_000), ")".repeat(30_000)),
        format!("SELECT {}1{}", "abs(".repeat(20_000), ")".repeat(20_000)),
        format!("SELECT '{}'", "x".repeat(300_000)),
    ] {
        let said = refusal(&sql);
        assert!(said.contains("refused") && said.len() < 200, "{}: {said}", &sql[..40]);
    }
    // As deep as can be, and long but not deep.
    for sql in [
        chain(" + 1", 1990),
        chain(" UNION ALL SELECT 1", 600),
        format!("VALUES (1, 'a'){}", ", (2, NULL)".repeat(9000)),
        format!("SELECT doc FROM postings WHERE term IN ('a'{})", ", 'en:water'".repeat(9000)),
    ] {
        assert_eq!(ReadingSql::parse(&sql).err(), None, "{}", &sql[..40]);
    }
}

#[test]
fn other_tables_and_files_are_refused() {
    for sql in [
        "SELECT * FROM 'file.csv'",
        "SELECT * FROM \"/etc/passwd\"",
        "SELECT * FROM read_parquet('x.parquet')",
        "SELECT * FROM records, generate_series(1, 3)",
        "SELECT * FROM TABLE(system.query('x'))",
        "SELECT * FROM UNNEST(ARRAY[1])",
        "SELECT * FROM LATERAL FLATTEN(1)",
        "SELECT * FROM information_schema.tables",
        "SELECT * FROM geocore.records",
        "SELECT id FROM records WHERE id IN (SELECT name FROM users)",
        "SELECT (SELECT MAX(a) FROM other)",
        // A name is known from its definition on, and where it is defined.
        "WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a",
        "WITH a AS (SELECT * FROM a) SELECT * FROM a",
        "SELECT * FROM (WITH a AS (SELECT 1) SELECT * FROM a) x, a",
    ] {
        let said = refusal(sql);
        assert!(said.contains("is refused") && said.contains("of the lake"), "{sql}: {said}");
    }
}

#[test]
fn functions_that_are_not_known_to_compute_are_refused() {
    for sql in [
        "SELECT read_text('/etc/passwd')",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT id FROM records ORDER BY load_extension('x')",
        "SELECT system.lower(id) FROM records",
        "SELECT COUNT(*) FILTER (WHERE getenv('HOME') = 'x') FROM records",
    ] {
        assert!(refusal(sql).contains("() is refused"), "{sql}");
    }
}

#[test]
fn the_text_is_kept_and_the_snapshot_named() {
    let sql = |text| ReadingSql::parse(text).expect(text).sql("it's");
    assert_eq!(
        sql("SELECT ':snapshot' -- :snapshot\nFROM records WHERE snapshot=:snapshot OFFSET 5 LIMIT 3;"),
        "SELECT ':snapshot'  FROM records WHERE snapshot='it''s' OFFSET 5 LIMIT 3"
    );
    assert_eq!(sql("SELECT 'it''s', \"a\"\"b\" FROM records"), "SELECT 'it''s', \"a\"\"b\" FROM records");
    assert!(
        ReadingSql::parse(r"SELECT E'\'; DROP TABLE records; --'").is_err(),
        "a mark that ends nothing here"
    );
    assert!(refusal("SELECT :other").contains("other"), "nothing else is filled in");
}
