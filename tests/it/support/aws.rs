//! AWS services on this machine: emulators that `cargo xtask test` installs, each on a free port of the loopback.
//!
//! They lie, each somewhere else: a test counts a pass only from one that refuses the broken case. Nothing here reaches
//! AWS, and nothing outlives the tests.

pub(crate) mod bucket;
mod emulator;
mod installed;
pub(crate) mod json;
mod lakehouse;
mod leash;
mod ministack;
mod moto;
pub(crate) mod s3_proxy;
mod s3s;
pub(crate) mod trino_server;

pub(crate) use installed::tool;
pub(crate) use json::AwsJson;
pub(crate) use lakehouse::Lakehouse;
pub(crate) use ministack::MiniStack;
pub(crate) use moto::Moto;
pub(crate) use s3s::S3s;

/// What clients sign with. moto and `MiniStack` take any secret; s3s takes this one.
pub(crate) const ACCESS_KEY: &str = "portal-tests";
pub(crate) const SECRET_KEY: &str = "portal-tests-secret";
pub(crate) const REGION: &str = "ca-central-1";

/// Credentials and region in the variables that every AWS client reads, and nothing of the developer's own.
pub(crate) fn variables() -> Vec<(&'static str, String)> {
    [
        ("AWS_ACCESS_KEY_ID", ACCESS_KEY),
        ("AWS_SECRET_ACCESS_KEY", SECRET_KEY),
        ("AWS_REGION", REGION),
        ("AWS_CONFIG_FILE", "/dev/null"),
        ("AWS_SHARED_CREDENTIALS_FILE", "/dev/null"),
        ("AWS_EC2_METADATA_DISABLED", "true"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}
