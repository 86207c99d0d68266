//! Against a Glue of our own: what is written, what is left alone, and who wins a race.

pub(crate) mod fake;

use fake::Fake;
use query::columns::Table;
use serde_json::{Value, json};

use super::*;

const LAKE: &str = "s3://lake/geocore";

#[tokio::test]
async fn the_first_run_creates_and_the_second_changes_nothing() {
    let glue = Fake::default();
    let changes = run(&glue, LAKE, Mode::Apply).await.expect("applied");
    assert_eq!(changes.len(), 1 + Table::ALL.len());
    assert!(changes.iter().all(|change| change.kind == ChangeKind::Created), "{changes:?}");
    assert_eq!(changes[0].object.to_string(), "database geocore");
    assert_eq!(changes[3].object.to_string(), "table geocore.facets");
    glue.state().calls.clear();
    let again = run(&glue, LAKE, Mode::Apply).await.expect("applied");
    assert!(again.iter().all(|change| change.kind == ChangeKind::Unchanged), "{again:?}");
    let calls = glue.state().calls.clone();
    assert_eq!(calls, ["GetDatabase geocore", "GetTables", "GetTables", "GetTables"], "three pages");
}

#[tokio::test]
async fn a_table_leads_a_query_to_the_folder_of_its_snapshot_and_shard() {
    let glue = Fake::default();
    run(&glue, LAKE, Mode::Apply).await.expect("applied");
    let table = glue.state().tables["postings"].clone();
    assert_eq!(table["TableType"], "EXTERNAL_TABLE");
    assert_eq!(
        table["Parameters"],
        json!({
            "EXTERNAL": "TRUE",
            "classification": "parquet",
            "managed_by": "geospatial-catalogue-portal",
            "projection.enabled": "true",
            "projection.shard.range": "0,63",
            "projection.shard.type": "integer",
            "projection.snapshot.type": "injected",
            "storage.location.template": "s3://lake/geocore/snapshot=${snapshot}/postings/shard=${shard}/",
        })
    );
    let keys = table["PartitionKeys"].as_array().expect("keys").iter();
    let keys: Vec<String> = keys.map(|key| format!("{} {}", key["Name"], key["Type"])).collect();
    assert_eq!(keys, [r#""snapshot" "string""#, r#""shard" "int""#]);
    let whole = glue.state().tables["facets"].clone();
    assert_eq!(
        whole["Parameters"]["storage.location.template"],
        "s3://lake/geocore/snapshot=${snapshot}/facets/"
    );
    let storage = &table["StorageDescriptor"];
    assert_eq!(storage["Location"], "s3://lake/geocore/");
    let columns = storage["Columns"].as_array().expect("columns").iter();
    let columns: Vec<String> =
        columns.map(|column| format!("{} {}", column["Name"], column["Type"])).collect();
    assert_eq!(columns, [r#""term" "string""#, r#""doc" "int""#, r#""impact" "int""#]);
    assert!(storage["Columns"][0]["Comment"].is_string());
}

#[tokio::test]
async fn a_lake_may_be_a_whole_bucket() {
    let glue = Fake::default();
    run(&glue, "s3://lake", Mode::Apply).await.expect("applied");
    let table = glue.state().tables["terms"].clone();
    assert_eq!(table["Parameters"]["storage.location.template"], "s3://lake/snapshot=${snapshot}/terms/");
}

#[tokio::test]
async fn a_dry_run_writes_nothing_and_says_the_same() {
    let glue = Fake::default();
    let planned = run(&glue, LAKE, Mode::DryRun).await.expect("planned");
    assert_eq!(glue.writes(), Vec::<String>::new());
    assert_eq!(run(&glue, LAKE, Mode::Apply).await.expect("applied"), planned);
}

#[tokio::test]
async fn what_differs_is_named_and_put_right() {
    let glue = Fake::default();
    run(&glue, LAKE, Mode::Apply).await.expect("applied");
    change(&glue, "terms", |table| {
        let columns = table["StorageDescriptor"]["Columns"].as_array_mut().expect("columns");
        columns[0]["Type"] = json!("varchar(10)");
        columns[1]["Name"] = json!("count");
        table["Parameters"]["projection.shard.type"] = json!("integer");
        table["Parameters"]["projection.enabled"] = json!("false");
        table["Parameters"]["recordCount"] = json!("7");
        table["Description"] = json!("Terms");
    });
    let planned = run(&glue, "s3://other/", Mode::DryRun).await.expect("planned");
    let ChangeKind::Updated(differences) = &planned[4].kind else { panic!("{:?}", planned[4]) };
    let said: Vec<String> = differences.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "description",
            "location: s3://lake/geocore/ → s3://other/",
            "column term: varchar(10) → string",
            "column df (int) added",
            "column count (int) removed",
            "parameter projection.enabled: false → true",
            "parameter projection.shard.type: integer → none",
            "parameter storage.location.template: s3://lake/geocore/snapshot=${snapshot}/terms/ → \
             s3://other/snapshot=${snapshot}/terms/",
        ]
    );
    run(&glue, LAKE, Mode::Apply).await.expect("applied");
    let parameters = glue.state().tables["terms"]["Parameters"].clone();
    assert_eq!(parameters["recordCount"], "7", "what others added stays");
    assert_eq!(parameters["projection.shard.type"], Value::Null);
    let again = run(&glue, LAKE, Mode::Apply).await.expect("applied");
    assert!(again.iter().all(|change| change.kind == ChangeKind::Unchanged), "{again:?}");
}

#[tokio::test]
async fn a_column_out_of_place_or_without_its_comment_is_a_difference() {
    let glue = Fake::default();
    run(&glue, LAKE, Mode::Apply).await.expect("applied");
    change(&glue, "terms", |table| {
        table["StorageDescriptor"]["Columns"].as_array_mut().expect("columns").reverse();
    });
    change(&glue, "phrases", |table| {
        table["StorageDescriptor"]["Columns"][0]["Comment"] = json!("?");
        table["PartitionKeys"] = json!([]);
    });
    let planned = run(&glue, LAKE, Mode::DryRun).await.expect("planned");
    assert_eq!(planned[4].kind, ChangeKind::Updated(vec![Difference::ColumnOrder]));
    let comment = Difference::ColumnComment { name: "pair".to_owned() };
    let keys = Difference::PartitionKeys { from: String::new(), to: "snapshot string, shard int".to_owned() };
    assert_eq!(planned[2].kind, ChangeKind::Updated(vec![comment, keys]));
}

#[tokio::test]
async fn a_table_of_somebody_else_is_named_and_stops_all_writing() {
    let glue = Fake::default();
    run(&glue, LAKE, Mode::Apply).await.expect("applied");
    glue.state().tables.remove("words");
    change(&glue, "facets", |table| table["Parameters"]["managed_by"] = json!("a colleague"));
    glue.state().calls.clear();
    let error = run(&glue, LAKE, Mode::Apply).await.expect_err("refused");
    assert!(matches!(error, GlueError::Foreign { .. }));
    assert!(error.to_string().starts_with("table geocore.facets exists and was not made by this program"));
    assert_eq!(glue.writes(), Vec::<String>::new());
    let planned = run(&glue, LAKE, Mode::DryRun).await.expect("planned");
    assert_eq!(planned[3].kind, ChangeKind::Refused);
    assert_eq!(planned[5].kind, ChangeKind::Created);
}

#[tokio::test]
async fn a_database_of_somebody_else_is_left_alone() {
    let glue = Fake::default();
    glue.state().database = Some(json!({"Name": "geocore"}));
    let error = run(&glue, LAKE, Mode::Apply).await.expect_err("refused");
    assert!(error.to_string().starts_with("database geocore exists and was not made"), "{error}");
    assert_eq!(glue.writes(), Vec::<String>::new());
    let planned = run(&glue, LAKE, Mode::DryRun).await.expect("planned");
    assert_eq!(planned.iter().map(|change| &change.kind).collect::<Vec<_>>(), [&ChangeKind::Refused]);
}

#[tokio::test]
async fn a_database_keeps_what_others_gave_it() {
    let glue = Fake::default();
    let parameters = json!({"managed_by": MARK, "team": "maps"});
    glue.state().database =
        Some(json!({"Name": "geocore", "LocationUri": "s3://x/", "Parameters": parameters}));
    let changes = run(&glue, LAKE, Mode::Apply).await.expect("applied");
    assert_eq!(changes[0].kind, ChangeKind::Updated(vec![Difference::Description]));
    let database = glue.state().database.clone().expect("a database");
    assert_eq!((&database["LocationUri"], &database["Parameters"]), (&json!("s3://x/"), &parameters));
}

#[tokio::test]
async fn a_table_that_another_run_made_meanwhile_is_looked_at_again() {
    let twin = Fake::default();
    run(&twin, LAKE, Mode::Apply).await.expect("applied");
    let made = twin.state().tables["postings"].clone();
    let glue = Fake::default();
    glue.before("CreateTable", move |state| {
        state.tables.insert("postings".to_owned(), made);
        None
    });
    let changes = run(&glue, LAKE, Mode::Apply).await.expect("applied");
    assert_eq!((&changes[1].kind, &changes[2].kind), (&ChangeKind::Unchanged, &ChangeKind::Created));

    let glue = Fake::default();
    glue.before("CreateTable", |state| {
        state.write(&json!({"Name": "postings"}), 0);
        None
    });
    let error = run(&glue, LAKE, Mode::Apply).await.expect_err("refused");
    assert!(error.to_string().starts_with("table geocore.postings exists"), "{error}");
}

#[tokio::test]
async fn a_stale_update_is_refused_and_made_anew() {
    let glue = Fake::default();
    run(&glue, LAKE, Mode::Apply).await.expect("applied");
    change(&glue, "terms", |table| table["Description"] = json!("old"));
    glue.before("UpdateTable", |state| {
        // Another writer, after this run read the table: version 0 is no more.
        let table = state.tables.get_mut("terms").expect("a table");
        table["VersionId"] = json!("7");
        table["Parameters"]["team"] = json!("maps");
        None
    });
    let changes = run(&glue, LAKE, Mode::Apply).await.expect("applied");
    assert_eq!(changes[4].kind, ChangeKind::Updated(vec![Difference::Description]));
    let table = glue.state().tables["terms"].clone();
    assert_eq!((&table["VersionId"], &table["Parameters"]["team"]), (&json!("8"), &json!("maps")));
}

#[tokio::test]
async fn a_catalogue_that_never_rests_is_given_up() {
    let glue = Fake::default();
    for _ in 0..5 {
        glue.before("CreateTable", |_| Some("ConcurrentModificationException"));
    }
    let error = run(&glue, LAKE, Mode::Apply).await.expect_err("busy");
    assert!(matches!(error, GlueError::Busy { .. }), "{error}");
}

#[tokio::test]
async fn a_missing_permission_is_named() {
    let glue = Fake::default();
    glue.before("CreateTable", |_| Some("AccessDeniedException"));
    let error = run(&glue, LAKE, Mode::Apply).await.expect_err("denied").to_string();
    assert_eq!(
        error,
        "cannot create table geocore.postings: AccessDeniedException: the fake says so; allow glue:CreateTable on \
         arn:aws:glue:*:*:table/geocore/postings"
    );
}

#[test]
fn a_database_name_needs_no_quotes() {
    for name in ["geocore", "g", "geo_core_2"] {
        assert_eq!(name.parse::<DatabaseName>().expect(name).to_string(), name);
    }
    for name in ["", "GeoCore", "geo-core", "2geo", "geo core", "é", "a\"b", &"a".repeat(129)] {
        let error = name.parse::<DatabaseName>().expect_err(name);
        assert!(error.to_string().contains("--database"));
    }
}

async fn run(glue: &Fake, lake: &str, mode: Mode) -> Result<Vec<Change>, GlueError> {
    let database = "geocore".parse().expect("a name");
    apply(&glue.api(), &database, &lake.parse().expect("a location"), mode).await
}

fn change(glue: &Fake, table: &str, change: impl FnOnce(&mut Value)) {
    change(glue.state().tables.get_mut(table).expect("a table"));
}
