//! Whether the portal can work with an AWS account, tried out step by step.
//!
//! Each step makes the calls that the portal itself will make, so that a permission missing in a policy shows here by
//! its name and not in the middle of the night. Nothing is left behind: the one object a publisher's check writes is
//! removed again. Steps are plain data; whoever calls this prints them.

mod check;
mod credentials;
mod items;
mod problem;
mod published;
mod queries;
mod stack;
mod tables;
#[cfg(test)]
mod tests;
mod writing;

use aws_sdk_s3::config::SharedCredentialsProvider;
use futures::FutureExt;
use futures::future::BoxFuture;
use published::Published;

use crate::api::Api;
use crate::athena::Athena;
use crate::glue::DatabaseName;
use crate::s3::S3Location;
use check::Finding;

pub use check::{Check, Outcome, Problem, Step};
pub use stack::{EXPECTED, Expected, Resources, StackSubject, examine_stack};

/// What to try, and with whose rights.
#[derive(Debug, Clone)]
pub struct Subject {
    /// `None` when the SDK found nowhere to look for credentials.
    pub credentials: Option<SharedCredentialsProvider>,
    pub region: Option<String>,
    pub s3: aws_sdk_s3::Client,
    pub lake: S3Location,
    pub role: Role,
    /// With which engine the portal searches.
    pub searches: Searches,
}

/// What the process with these credentials is to do.
#[derive(Debug, Clone)]
pub enum Role {
    /// Serves.
    Reader,
    /// Consolidates. Items in a folder of this machine need no check.
    Publisher { items: Option<S3Location> },
}

#[derive(Debug, Clone)]
pub enum Searches {
    /// In this process: no tables and no work group are needed.
    Embedded,
    Athena {
        glue: Api,
        database: DatabaseName,
        athena: Athena,
    },
}

/// Tries everything that `subject` needs, in order, and calls `done` after each step. A step that makes no sense after
/// another failed is reported as skipped. Takes a few seconds, most of them the query's.
pub async fn examine(subject: &Subject, mut done: impl FnMut(&Check) + Send) -> Vec<Check> {
    let mut exam = Exam { checks: Vec::new(), done: &mut done };
    let (region, provider) = (subject.region.as_deref(), subject.credentials.as_ref());
    if exam.run(Step::Credentials, credentials::check(region, provider).boxed()).await.is_none() {
        for step in subject.steps() {
            exam.skip::<()>(step, Step::Credentials);
        }
        return exam.checks;
    }
    exam.examine_further(subject).await;
    exam.checks
}

/// As [`examine`], of credentials that are known to work.
pub async fn examine_further(subject: &Subject, mut done: impl FnMut(&Check) + Send) -> Vec<Check> {
    let mut exam = Exam { checks: Vec::new(), done: &mut done };
    exam.examine_further(subject).await;
    exam.checks
}
impl Subject {
    /// What comes after the credentials.
    fn steps(&self) -> Vec<Step> {
        let mut steps = vec![Step::LakeListing, Step::Pointer, Step::Snapshot];
        if let Role::Publisher { items } = &self.role {
            steps.extend([Step::LakeWriting, Step::Uploads]);
            steps.extend(items.is_some().then_some(Step::Items));
        }
        if matches!(self.searches, Searches::Athena { .. }) {
            steps.extend([Step::Tables, Step::WorkGroup, Step::Query]);
        }
        steps
    }
}

/// The steps so far.
struct Exam<'a> {
    checks: Vec<Check>,
    done: &'a mut (dyn FnMut(&Check) + Send),
}

impl Exam<'_> {
    async fn examine_further(&mut self, subject: &Subject) {
        let published = self.examine_lake(subject).await;
        if let Role::Publisher { items } = &subject.role {
            self.run(Step::LakeWriting, writing::put_and_delete(subject).boxed()).await;
            self.run(Step::Uploads, writing::uploads(subject).boxed()).await;
            if let Some(items) = items {
                self.run(Step::Items, items::check(subject, items).boxed()).await;
            }
        }
        if let Searches::Athena { glue, database, athena } = &subject.searches {
            let tables = self.run(Step::Tables, tables::check(glue, database, &subject.lake).boxed()).await;
            let work_group = self.run(Step::WorkGroup, queries::work_group(athena).boxed()).await;
            match (published, tables, work_group) {
                (Some(published), Some(()), Some(())) => {
                    self.run(Step::Query, queries::count(subject, athena, &published).boxed()).await
                }
                (None, ..) => self.skip(Step::Query, Step::Snapshot),
                (_, None, _) => self.skip(Step::Query, Step::Tables),
                (.., None) => self.skip(Step::Query, Step::WorkGroup),
            };
        }
    }

    async fn examine_lake(&mut self, subject: &Subject) -> Option<Published> {
        let listed = self.run(Step::LakeListing, published::list(subject).boxed()).await;
        if listed.is_none() {
            self.skip::<()>(Step::Pointer, Step::LakeListing);
            return self.skip(Step::Snapshot, Step::LakeListing);
        }
        match self.run(Step::Pointer, published::pointer(subject).boxed()).await {
            Some(pointer) => self.run(Step::Snapshot, published::snapshot(subject, &pointer).boxed()).await,
            None => self.skip(Step::Snapshot, Step::Pointer),
        }
    }

    /// Gives what the step found out for the following ones.
    async fn run<T>(&mut self, step: Step, trial: BoxFuture<'_, Finding<T>>) -> Option<T> {
        let finding = trial.await;
        self.add(Check { step, tried: finding.tried, outcome: finding.outcome });
        finding.gives
    }

    fn skip<T>(&mut self, step: Step, because: Step) -> Option<T> {
        self.add(Check { step, tried: "nothing".to_owned(), outcome: Outcome::Skipped { because } });
        None
    }

    fn add(&mut self, check: Check) {
        (self.done)(&check);
        self.checks.push(check);
    }
}
