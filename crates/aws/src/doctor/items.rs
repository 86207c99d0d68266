//! Whether the items can be listed and read.

use super::check::Finding;
use super::published::{first_key, objects_arn};
use super::{Problem, Subject};
use crate::fault::{Fault, Permission};
use crate::s3::S3Location;

pub(super) async fn check(subject: &Subject, items: &S3Location) -> Finding<()> {
    let tried = format!("ListObjectsV2 and GetObject {items}");
    let key = match first_key(&subject.s3, items).await {
        Ok(Some(key)) => key,
        Ok(None) => {
            let remedy = "put geoCore items there, or correct --items";
            return Finding::warning(tried, Problem::new("there are no items", remedy), Some(()));
        }
        Err(problem) => return Finding::failed(tried, problem),
    };
    let request = subject.s3.get_object().bucket(items.bucket()).key(&key);
    match request.send().await {
        Ok(_) => Finding::ok(tried, format!("read {key}"), ()),
        Err(error) => {
            let permission = Permission::new("s3:GetObject", objects_arn(items));
            Finding::failed(tried, Problem::of_s3(Fault::of(&error), permission))
        }
    }
}
