//! Whether the Glue tables are as this version of the program wants them.

use super::Problem;
use super::check::Finding;
use crate::api::Api;
use crate::glue::{self, Change, ChangeKind, DatabaseName, GlueError, Mode};
use crate::s3::S3Location;

pub(super) async fn check(api: &Api, database: &DatabaseName, lake: &S3Location) -> Finding<()> {
    let tried = format!("GetDatabase and GetTables {database}");
    let changes = match glue::apply(api, database, lake, Mode::DryRun).await {
        Ok(changes) => changes,
        Err(error) => return Finding::failed(tried, failed(error)),
    };
    let named = |matches: &dyn Fn(&ChangeKind) -> bool| {
        let objects = changes.iter().filter(|change| matches(&change.kind));
        objects.map(said).collect::<Vec<_>>().join("; ")
    };
    let foreign = named(&|kind| *kind == ChangeKind::Refused);
    if !foreign.is_empty() {
        let what = format!("not made by this program: {foreign}");
        return Finding::failed(tried, Problem::new(what, "choose another --database"));
    }
    let apply = format!("run portal catalog apply --lake {lake} --database {database}");
    let missing = named(&|kind| *kind == ChangeKind::Created);
    if !missing.is_empty() {
        return Finding::failed(tried, Problem::new(format!("missing: {missing}"), apply));
    }
    let wrong = named(&ChangeKind::breaks_queries);
    if !wrong.is_empty() {
        return Finding::failed(tried, Problem::new(wrong, apply));
    }
    let untidy = named(&|kind| matches!(kind, ChangeKind::Updated(_)));
    if !untidy.is_empty() {
        return Finding::warning(tried, Problem::new(untidy, apply), Some(()));
    }
    Finding::ok(tried, format!("{} tables are as they should be", changes.len() - 1), ())
}

fn said(change: &Change) -> String {
    match &change.kind {
        ChangeKind::Updated(differences) => {
            let differences: Vec<String> = differences.iter().map(ToString::to_string).collect();
            format!("{} differs in {}", change.object, differences.join(", "))
        }
        _ => change.object.to_string(),
    }
}

fn failed(error: GlueError) -> Problem {
    match error {
        GlueError::Call { fault, permission, .. } => Problem {
            remedy: glue::remedy(&fault, &permission),
            permission: fault.is_denied().then_some(permission),
            what: fault.message,
            code: fault.code,
        },
        other => Problem::new(other.to_string(), "run portal catalog apply --dry-run"),
    }
}
