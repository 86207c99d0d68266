//! Files to objects: small ones in one request, large ones in parts.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::time::{Duration, SystemTime};

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart};
use futures::stream::{self, StreamExt, TryStreamExt};
use lake::LakeError;

use super::failure::lake_error;
use super::location::S3Location;

/// Bytes of a part: S3 wants at least 5 MiB and at most 10,000 parts.
const PART: u64 = 16 << 20;
/// Parts under way at once, and in memory.
const PARALLEL: usize = 3;

pub(super) async fn upload(
    client: &Client,
    bucket: &str,
    key: &str,
    file: &Path,
    place: String,
) -> Result<(), LakeError> {
    let bytes = std::fs::metadata(file).map_err(read_error(file))?.len();
    if bytes <= PART {
        let body = ByteStream::from(read_part(file, 0, bytes)?);
        let put = client.put_object().bucket(bucket).key(key).body(body).send().await;
        return put.map(drop).map_err(lake_error("write", place));
    }
    let begun = client.create_multipart_upload().bucket(bucket).key(key).send().await;
    let begun = begun.map_err(lake_error("write", place.clone()))?;
    let id = begun.upload_id.unwrap_or_default();
    let done = send_parts(client, bucket, key, &id, file, bytes, &place).await;
    if done.is_err() {
        let aborted = client.abort_multipart_upload().bucket(bucket).key(key).upload_id(&id).send().await;
        if let Err(error) = aborted {
            tracing::warn!(%error, place, "an unfinished upload remains until a later run ends it");
        }
    }
    done
}

async fn send_parts(
    client: &Client,
    bucket: &str,
    key: &str,
    id: &str,
    file: &Path,
    bytes: u64,
    place: &str,
) -> Result<(), LakeError> {
    let send = |number: u64| async move {
        let start = number * PART;
        let body = read_part(file, start, PART.min(bytes - start))?;
        let number = i32::try_from(number + 1).expect("few parts");
        let part = client.upload_part().bucket(bucket).key(key).upload_id(id).part_number(number);
        let part = part.body(ByteStream::from(body)).send().await;
        let part = part.map_err(lake_error("write", place.to_owned()))?;
        let completed = CompletedPart::builder().part_number(number);
        let completed = completed.set_e_tag(part.e_tag).set_checksum_crc32(part.checksum_crc32);
        Ok::<_, LakeError>(completed.build())
    };
    let parts: Vec<CompletedPart> =
        stream::iter(0..bytes.div_ceil(PART)).map(send).buffered(PARALLEL).try_collect().await?;
    let all = CompletedMultipartUpload::builder().set_parts(Some(parts)).build();
    let completed = client.complete_multipart_upload().bucket(bucket).key(key).upload_id(id);
    let completed = completed.multipart_upload(all).send().await;
    completed.map(drop).map_err(lake_error("write", place.to_owned()))
}

/// Ends the uploads to snapshots of the location that began longer ago than `patience`. Nobody else's: a bucket may have
/// other users.
pub(super) async fn abort_old(
    client: &Client,
    location: &S3Location,
    patience: Duration,
    place: String,
) -> Result<(), LakeError> {
    let prefix = location.key(lake::FOLDER_PREFIX);
    let listed = client.list_multipart_uploads().bucket(location.bucket()).prefix(prefix).send();
    let listed = listed.await.map_err(lake_error("list the uploads of", place.clone()))?;
    // What does not fit on a page is for the next run.
    for upload in listed.uploads.unwrap_or_default() {
        let began = upload.initiated.and_then(|time| SystemTime::try_from(time).ok());
        let is_old = began.and_then(|began| began.elapsed().ok()).is_some_and(|age| age > patience);
        if let (true, Some(key), Some(id)) = (is_old, upload.key, upload.upload_id) {
            let aborted = client.abort_multipart_upload().bucket(location.bucket()).key(key).upload_id(id);
            aborted.send().await.map_err(lake_error("end an upload to", place.clone()))?;
        }
    }
    Ok(())
}

fn read_part(file: &Path, start: u64, length: u64) -> Result<Vec<u8>, LakeError> {
    let read = || {
        let mut source = File::open(file)?;
        source.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        source.take(length).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(read_error(file))
}

fn read_error(file: &Path) -> impl FnOnce(std::io::Error) -> LakeError {
    let place = file.display().to_string();
    move |source| LakeError::Io { action: "read", place, source }
}
