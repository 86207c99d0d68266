//! Snapshots: what a lake holds, which of them is current, and how one comes to be it.

pub(crate) mod before;
pub(crate) mod damage;
pub(crate) mod fetch;
pub(crate) mod lake;
pub(crate) mod manifest;
pub(crate) mod pointer;
pub(crate) mod publish;
pub(crate) mod remote_file;
mod removal;
mod rollback;
pub(crate) mod snapshot_id;
pub(crate) mod verify;
