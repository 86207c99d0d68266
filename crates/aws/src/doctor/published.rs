//! Whether the lake can be read, and holds a snapshot that this program understands.

use aws_sdk_s3::Client;
use lake::{FORMAT_VERSION, LakeError, Manifest, Pointer, SNAPSHOT_REMEDY};
use query::analysis::ANALYSER_ID;
use query::columns::Table;

use super::check::Finding;
use super::{Problem, Role, Subject};
use crate::fault::{Fault, Permission};
use crate::s3::S3Location;

/// What a query is checked against.
pub(super) struct Published {
    pub(super) snapshot: String,
    /// Rows of the smallest table that searches use.
    pub(super) terms: u64,
}

pub(super) async fn list(subject: &Subject) -> Finding<()> {
    let tried = format!("ListObjectsV2 {}", subject.lake);
    match first_key(&subject.s3, &subject.lake).await {
        Ok(Some(_)) => Finding::ok(tried, "listed", ()),
        Ok(None) => Finding::ok(tried, "listed; it is empty", ()),
        Err(problem) => Finding::failed(tried, problem),
    }
}

/// `None` when there is no pointer.
pub(super) async fn pointer(subject: &Subject) -> Finding<Pointer> {
    let key = "current.json";
    let tried = format!("GetObject {}", place(&subject.lake, key));
    let json = match read(subject, key).await {
        Ok(Some(json)) => json,
        Ok(None) => return Finding::warning(tried, nothing_published(&subject.role), None),
        Err(problem) => return Finding::failed(tried, problem),
    };
    match Pointer::from_json(key, &json) {
        Ok(pointer) => {
            let found = format!("{}, published {}", pointer.snapshot, pointer.published_at);
            Finding::ok(tried, found, pointer)
        }
        Err(error) => Finding::failed(tried, unreadable(&error)),
    }
}

pub(super) async fn snapshot(subject: &Subject, pointer: &Pointer) -> Finding<Published> {
    let key = format!("{}/manifest.json", pointer.snapshot.folder());
    let tried = format!("GetObject {}", place(&subject.lake, &key));
    let json = match read(subject, &key).await {
        Ok(Some(json)) => json,
        Ok(None) => {
            let problem = Problem::new("the current snapshot has no manifest", SNAPSHOT_REMEDY);
            return Finding::failed(tried, problem);
        }
        Err(problem) => return Finding::failed(tried, problem),
    };
    match Manifest::from_json(&key, &json) {
        Ok(manifest) => understood(tried, pointer, &manifest),
        Err(error) => Finding::failed(tried, unreadable(&error)),
    }
}

/// The key of one object below `location`.
pub(super) async fn first_key(s3: &Client, location: &S3Location) -> Result<Option<String>, Problem> {
    let request = s3.list_objects_v2().bucket(location.bucket()).prefix(location.key("")).max_keys(1);
    let permission = || Permission::new("s3:ListBucket", bucket_arn(location));
    let page = request.send().await.map_err(|error| Problem::of_s3(Fault::of(&error), permission()))?;
    Ok(page.contents().first().and_then(|object| object.key()).map(str::to_owned))
}

pub(super) fn bucket_arn(location: &S3Location) -> String {
    format!("arn:aws:s3:::{}", location.bucket())
}

/// Of all objects below `location`.
pub(super) fn objects_arn(location: &S3Location) -> String {
    format!("arn:aws:s3:::{}/{}*", location.bucket(), location.key(""))
}

pub(super) fn place(location: &S3Location, key: &str) -> String {
    format!("s3://{}/{}", location.bucket(), location.key(key))
}

fn understood(tried: String, pointer: &Pointer, manifest: &Manifest) -> Finding<Published> {
    if let Some(damage) = manifest.damage() {
        return Finding::failed(tried, Problem::new(format!("it {damage}"), damage.snapshot_remedy()));
    }
    if manifest.format_version != FORMAT_VERSION || manifest.analyser != ANALYSER_ID {
        let what = format!(
            "the snapshot has format {} and analyser {}, this program {FORMAT_VERSION} and {ANALYSER_ID}",
            manifest.format_version, manifest.analyser
        );
        let remedy = "consolidate with this version of the program, or use the version that published";
        return Finding::failed(tried, Problem::new(what, remedy));
    }
    let found = format!("{} records, {} bytes", manifest.records, manifest.bytes());
    let terms = manifest.tables.get(Table::Terms.name()).map_or(0, |table| table.rows);
    Finding::ok(tried, found, Published { snapshot: pointer.snapshot.to_string(), terms })
}

/// A whole small object; `None` when there is none.
async fn read(subject: &Subject, key: &str) -> Result<Option<Vec<u8>>, Problem> {
    let request = subject.s3.get_object().bucket(subject.lake.bucket()).key(subject.lake.key(key));
    let permission = Permission::new("s3:GetObject", objects_arn(&subject.lake));
    let object = match request.send().await {
        Ok(object) => object,
        Err(error) => {
            let fault = Fault::of(&error);
            let is_missing = fault.has_code(&["NoSuchKey"]);
            return if is_missing { Ok(None) } else { Err(Problem::of_s3(fault, permission)) };
        }
    };
    let bytes = object.body.collect().await.map_err(|error| {
        Problem::new(format!("the object broke off: {error}"), "check the network and try again")
    })?;
    Ok(Some(bytes.to_vec()))
}

fn nothing_published(role: &Role) -> Problem {
    let remedy = match role {
        Role::Reader => "run portal consolidate; until then every page says that the catalogue is empty",
        Role::Publisher { .. } => "run portal consolidate",
    };
    Problem::new("nothing is published yet", remedy)
}

fn unreadable(error: &LakeError) -> Problem {
    match error {
        LakeError::Pointer { damage, .. } => Problem::new(format!("it {damage}"), damage.pointer_remedy()),
        LakeError::Manifest { damage, .. } => Problem::new(format!("it {damage}"), damage.snapshot_remedy()),
        other => Problem::new(other.to_string(), SNAPSHOT_REMEDY),
    }
}
