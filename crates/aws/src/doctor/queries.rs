//! Whether Athena answers: its work group, and one small query through everything.

use query::columns::Table;

use super::check::Finding;
use super::problem::CREDENTIALS;
use super::published::{Published, objects_arn};
use super::{Problem, Subject};
use crate::athena::{Athena, AthenaFailure, OutputLocation};
use crate::fault::Permission;

pub(super) async fn work_group(athena: &Athena) -> Finding<()> {
    let tried = format!("GetWorkGroup {}", athena.config().workgroup);
    let report = match athena.check().await {
        Ok(report) => report,
        Err(failure) => return Finding::failed(tried, problem(failure, athena, None)),
    };
    let output = match &report.output {
        OutputLocation::Managed => "results kept by Athena",
        OutputLocation::WorkGroup(place) | OutputLocation::Configured(place) => {
            &format!("results in {place}")
        }
    };
    if !report.warnings.is_empty() {
        let remedy = "the portal works meanwhile";
        return Finding::warning(tried, Problem::new(report.warnings.join("; "), remedy), Some(()));
    }
    let cutoff =
        report.bytes_cutoff.map_or_else(String::new, |bytes| format!(", at most {bytes} bytes a query"));
    Finding::ok(tried, format!("{}, {output}{cutoff}", report.engine_version), ())
}

/// Counts the rows of one table, which must be as many as the manifest says: a wrong location gives none, and no error.
pub(super) async fn count(subject: &Subject, athena: &Athena, published: &Published) -> Finding<()> {
    let table = Table::Terms.name();
    let sql = format!("SELECT COUNT(*) AS n FROM {table} WHERE snapshot = '{}'", published.snapshot);
    let result = match athena.run(&sql, Some(&["n"]), 1).await {
        Ok(result) => result,
        Err(failure) => return Finding::failed(sql, problem(failure, athena, Some(subject))),
    };
    let counted = result.rows.first().and_then(|row| row.first()?.as_deref()).unwrap_or("nothing");
    if counted != published.terms.to_string() {
        let what = format!("it counted {counted} where the manifest has {} rows", published.terms);
        let remedy = "check with portal catalog apply --dry-run that the tables are those of this lake";
        return Finding::failed(sql, Problem::new(what, remedy));
    }
    let stats = &result.stats;
    let found = format!("{counted} rows, {} ms, {} bytes read", stats.total_ms, stats.scanned_bytes);
    Finding::ok(sql, found, ())
}

/// `querying`: the failure is that of a query, which reads tables and writes its result.
fn problem(failure: AthenaFailure, athena: &Athena, querying: Option<&Subject>) -> Problem {
    let what = failure.to_string();
    match failure {
        AthenaFailure::Denied { action } => {
            let resource = resource(&action, athena, querying);
            let permission = Permission::new(action, resource);
            let remedy = format!("allow {permission}");
            let code = Some("AccessDeniedException".to_owned());
            Problem { what, code, permission: Some(permission), remedy }
        }
        AthenaFailure::Misconfigured { what, remedy } => Problem::new(what, remedy),
        AthenaFailure::Credentials(_) => Problem::new(what, CREDENTIALS),
        AthenaFailure::Busy { .. } | AthenaFailure::Timeout => {
            Problem::new(what, "try again; if it stays so, raise the account's quota of queries at once")
        }
        AthenaFailure::Cancelled { .. } => {
            Problem::new(what, "raise the work group's limit of bytes per query, at least to 10 MB")
        }
        AthenaFailure::Failed { message, .. } if is_about_s3(&message) => {
            Problem::new(what, s3_access(querying))
        }
        AthenaFailure::Failed { .. } | AthenaFailure::Malformed(_) => {
            Problem::new(what, "look the message up in the documentation of Athena")
        }
        AthenaFailure::Transport(_) => {
            Problem::new(what, "check the network, the region (AWS_REGION) and AWS_ENDPOINT_URL_ATHENA")
        }
    }
}

fn resource(action: &str, athena: &Athena, querying: Option<&Subject>) -> String {
    let config = athena.config();
    match (action.split(':').next(), querying) {
        (Some("glue"), _) => {
            format!("arn:aws:glue:*:*:table/{}/*, its database and the catalog", config.database)
        }
        (Some("s3"), Some(subject)) => format!("{} or the place of the results", objects_arn(&subject.lake)),
        (Some("athena"), _) => format!("arn:aws:athena:*:*:workgroup/{}", config.workgroup),
        _ => "the resource of the query".to_owned(),
    }
}

/// Athena reads and writes with the caller's rights, and says of S3 no more than that it was refused.
fn is_about_s3(message: &str) -> bool {
    let message = message.to_lowercase();
    message.contains("s3") && (message.contains("access denied") || message.contains("permission"))
}

fn s3_access(querying: Option<&Subject>) -> String {
    let lake = querying.map_or_else(String::new, |subject| objects_arn(&subject.lake));
    format!(
        "allow s3:GetObject on {lake}, and s3:GetBucketLocation and s3:PutObject on the place of the results"
    )
}
