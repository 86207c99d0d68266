//! `s3://bucket/prefix`.

use std::fmt;
use std::str::FromStr;

/// A bucket and what the keys in it begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct S3Location {
    bucket: String,
    /// Empty, or ends with a slash.
    prefix: String,
}

/// The text is not of the form `s3://bucket/prefix`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is not of the form s3://bucket or s3://bucket/prefix, with 3 to 63 of a-z, 0-9, dots and dashes for the bucket"
)]
pub struct InvalidLocation(String);

impl S3Location {
    /// Whether a text means a place in S3 at all.
    pub fn is_meant(text: &str) -> bool {
        text.starts_with("s3:")
    }

    pub fn bucket(&self) -> &str {
        &self.bucket
    }

    /// The whole key of a file below the prefix.
    pub fn key(&self, relative: &str) -> String {
        format!("{}{relative}", self.prefix)
    }

    /// What `key` is below the prefix.
    pub(crate) fn relative<'a>(&self, key: &'a str) -> Option<&'a str> {
        key.strip_prefix(&self.prefix)
    }
}

impl FromStr for S3Location {
    type Err = InvalidLocation;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = || InvalidLocation(text.to_owned());
        let rest = text.strip_prefix("s3://").ok_or_else(invalid)?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.' || byte == b'-';
        if !(3..=63).contains(&bucket.len()) || !bucket.bytes().all(plain) {
            return Err(invalid());
        }
        let prefix = prefix.trim_matches('/');
        if prefix.contains("//") || prefix.contains(char::is_control) {
            return Err(invalid());
        }
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
        Ok(Self { bucket: bucket.to_owned(), prefix })
    }
}

impl fmt::Display for S3Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "s3://{}/{}", self.bucket, self.prefix.trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_a_bucket_and_a_prefix() {
        let location = |text: &str| text.parse::<S3Location>().map(|location| location.key("a"));
        assert_eq!(location("s3://items"), Ok("a".to_owned()));
        assert_eq!(location("s3://items/"), Ok("a".to_owned()));
        assert_eq!(location("s3://items/geo/core/"), Ok("geo/core/a".to_owned()));
        for wrong in ["items", "s3:/items", "s3://", "s3://It/x", "s3://a/b", "s3://items/a//b", "gs://items"]
        {
            assert!(location(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_location_is_written_as_it_is_read() {
        for text in ["s3://items/", "s3://items/geo/core"] {
            let location: S3Location = text.parse().expect("a location");
            assert_eq!(location.to_string().parse(), Ok(location));
        }
    }
}
