//! How many connections the process may have open, as the system lets it.

use nix::sys::resource::{Resource, getrlimit, setrlimit};

/// For files of the lake and the site, and connections to services.
const KEPT_FREE: u64 = 128;
/// Fewer would not serve anyone.
const FEWEST: u64 = 16;

/// `wanted`, or as many as there can be file descriptors for, whose limit is raised where it may be.
pub fn most_connections(wanted: usize) -> usize {
    let needed = (wanted as u64).saturating_add(KEPT_FREE);
    let Some(files) = allowed(needed) else { return wanted };
    let most = files.saturating_sub(KEPT_FREE).max(files / 2).max(FEWEST);
    if files < needed {
        tracing::warn!(
            connections = most,
            files,
            "fewer connections than set: the limit of open files is low"
        );
        return usize::try_from(most).unwrap_or(wanted);
    }
    wanted
}

/// Open files the process may have, after asking for as many as `needed`.
fn allowed(needed: u64) -> Option<u64> {
    let (soft, hard) = getrlimit(Resource::RLIMIT_NOFILE).ok()?;
    if soft >= needed {
        return Some(soft);
    }
    let raised = needed.min(hard);
    Some(setrlimit(Resource::RLIMIT_NOFILE, raised, hard).map_or(soft, |()| raised))
}
