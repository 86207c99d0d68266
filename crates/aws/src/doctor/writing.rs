//! Whether a publisher can write to the lake and remove what it wrote.

use std::hash::{BuildHasher, RandomState};

use aws_sdk_s3::primitives::ByteStream;

use super::check::Finding;
use super::published::{bucket_arn, objects_arn, place};
use super::{Problem, Subject};
use crate::fault::{Fault, Permission};

/// Puts an object as the pointer is put, on the condition that nobody else did, and removes it again.
pub(super) async fn put_and_delete(subject: &Subject) -> Finding<()> {
    let relative = format!(".doctor/{:016x}", RandomState::new().hash_one(0));
    let (bucket, key) = (subject.lake.bucket(), subject.lake.key(&relative));
    let place = place(&subject.lake, &relative);
    let tried = format!("PutObject and DeleteObject {place}");
    let body = ByteStream::from_static(b"written by portal doctor, to be removed at once\n");
    let put = subject.s3.put_object().bucket(bucket).key(&key).if_none_match("*").body(body);
    if let Err(error) = put.send().await {
        let permission = Permission::new("s3:PutObject", objects_arn(&subject.lake));
        return Finding::failed(tried, Problem::of_s3(Fault::of(&error), permission));
    }
    let delete = subject.s3.delete_object().bucket(bucket).key(&key);
    match delete.send().await {
        Ok(_) => Finding::ok(tried, "written and removed", ()),
        Err(error) => {
            let permission = Permission::new("s3:DeleteObject", objects_arn(&subject.lake));
            let problem = Problem::of_s3(Fault::of(&error), permission);
            let remedy = format!("{}; then remove {place}", problem.remedy);
            Finding::failed(tried, Problem { remedy, ..problem })
        }
    }
}

/// Lists the unfinished uploads, as every run does to end those of dead ones. Without it runs work, and what they leave
/// is paid for.
pub(super) async fn uploads(subject: &Subject) -> Finding<()> {
    let tried = format!("ListMultipartUploads {}", subject.lake);
    let request = subject.s3.list_multipart_uploads().bucket(subject.lake.bucket());
    match request.prefix(subject.lake.key("")).max_uploads(1).send().await {
        Ok(_) => Finding::ok(tried, "listed", ()),
        Err(error) => {
            let permission = Permission::new("s3:ListBucketMultipartUploads", bucket_arn(&subject.lake));
            Finding::warning(tried, Problem::of_s3(Fault::of(&error), permission), Some(()))
        }
    }
}
