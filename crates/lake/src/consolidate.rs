//! A whole run: items in, a published snapshot out.

mod stage;

use std::collections::HashSet;
use std::time::Instant;

use crate::calendar::Timestamp;
use crate::escape::Escaped;
use crate::items::hash_pass::{Content, hash_items, listing_hash};
use crate::items::source::{ItemEntry, ItemSource, Listing, Unreadable};
use crate::items::stamp::Stamps;
use crate::progress::{Progress, Step};
use crate::report::Rejection;
use crate::snapshots::before::{Base, Before};
use crate::snapshots::manifest::Manifest;
use crate::snapshots::publish::publish;
use crate::{Lake, LakeError, Options, Outcome, Report};

/// Reads all items of `source` and makes them the current snapshot of `lake`.
///
/// Nothing is published when the items are those of the current snapshot, when none of them is usable, or when more of
/// the published records would be gone than `options` accept. Items that are not usable are in the report and stop
/// nothing. What cannot be read stays as the snapshot before has it. A pointer that is lost is written anew.
///
/// # Errors
///
/// Whatever the error, the lake serves what it served before, and nothing that is whole was removed.
/// [`LakeError::LostRace`] means that another run published first; [`LakeError::NoLake`], that `lake` is a place with
/// other things.
pub fn consolidate(
    source: &dyn ItemSource,
    lake: &Lake,
    options: &Options,
    progress: &mut dyn Progress,
) -> Result<Report, LakeError> {
    let started = Instant::now();
    let base = lake.base()?;
    let before = match &base.pointer {
        Some(pointer) => lake.before(pointer)?,
        None => None,
    };
    let mut listing = source.list()?;
    for item in &mut listing.items {
        item.stamp = item.stamp.filter(|stamp| stamp.is_settled(options.now));
    }
    let mut report = Report::new();
    report.read = (listing.items.len() + listing.rejected.len() + listing.unreadable.len()) as u64;
    report.snapshot = base.pointer.as_ref().map(|pointer| pointer.snapshot.clone());
    report.before = records_before(lake, &base, before.as_ref());
    report.unread = listing.unreadable.iter().map(|part| Rejection::new(&part.key, &part.reason)).collect();
    for key in &listing.skipped {
        report.skipped.add(key);
    }
    let run = Run { source, lake, options, before: before.as_ref() };
    let look = run.look(&listing.items, &mut report, progress)?;
    if look.is_unchanged {
        report.outcome = Outcome::Unchanged;
        if let Some(before) = &before {
            report.unchanged = before.manifest.records;
            report.warnings.clone_from(&before.manifest.problems.warnings);
            report.rejected = problems_of(&before.manifest, &listing);
        }
    } else {
        let staging = lake.storage.staging()?;
        if let Some(manifest) = run.stage(&staging, &mut listing, look, &mut report, progress)? {
            progress.begin(Step::Publishing, None);
            let now = Timestamp::of(options.now);
            let id = publish(lake, &staging, &manifest, &base, now, options.retention)?;
            report.outcome = Outcome::Published;
            report.published = manifest.records;
            report.snapshot = Some(id);
        }
    }
    if report.outcome == Outcome::Unchanged {
        if let (Some(pointer), true) = (&base.pointer, base.is_rebuilt) {
            lake.move_pointer(pointer, base.version.as_ref())?;
        }
        run.heal();
    }
    report.rejected.sort_by(|a, b| a.key.cmp(&b.key));
    report.unread.sort_by(|a, b| a.key.cmp(&b.key));
    report.seconds = started.elapsed().as_secs_f64();
    Ok(report)
}

/// Records that readers have, or had before the files were damaged.
fn records_before(lake: &Lake, base: &Base, before: Option<&Before>) -> u64 {
    let current = || lake.manifest(&base.pointer.as_ref()?.snapshot).ok();
    before.map_or_else(|| current().map_or(0, |manifest| manifest.records), |before| before.manifest.records)
}

/// What the run that published these items could not use. What could not even be listed is known anew by each run.
fn problems_of(before: &Manifest, listing: &Listing) -> Vec<Rejection> {
    let listed: HashSet<_> = listing.items.iter().map(|item| Escaped::line(&item.key).to_string()).collect();
    let known = before.problems.rejected.iter().filter(|rejection| listed.contains(rejection.key.as_str()));
    known
        .chain(&listing.rejected)
        .cloned()
        .chain(listing.unreadable.iter().map(Unreadable::rejection))
        .collect()
}

/// What stays the same during a run.
struct Run<'a> {
    source: &'a dyn ItemSource,
    lake: &'a Lake,
    options: &'a Options,
    /// The snapshot before.
    before: Option<&'a Before>,
}

impl Run<'_> {
    /// The snapshot before, when it is what readers have.
    fn current(&self) -> Option<&Manifest> {
        self.before.filter(|before| before.is_current).map(|before| &before.manifest)
    }

    fn look(
        &self,
        items: &[ItemEntry],
        report: &mut Report,
        progress: &mut dyn Progress,
    ) -> Result<Look, LakeError> {
        let Some(current) = self.current() else { return Ok(Look::default()) };
        if let Some(listing) = listing_hash(items) {
            // What has changed is read once, by the reading pass; what has not, need not be.
            return Ok(Look {
                is_unchanged: current.listing_hash.as_ref() == Some(&listing),
                contents: None,
            });
        }
        progress.begin(Step::Hashing, Some(items.len() as u64));
        let stamps = self.before.filter(|_| !self.options.full).map(|before| Stamps::read(self.lake, before));
        let stamps = stamps.unwrap_or_default();
        let hashed = hash_items(items, self.source, &stamps, self.options.workers, progress)?;
        report.bytes_read += hashed.bytes_read;
        let is_unchanged = hashed.hash == current.content_hash;
        if is_unchanged {
            report.unread.extend(hashed.unread);
        }
        Ok(Look { is_unchanged, contents: Some(hashed.contents) })
    }

    /// Removes what dead runs left, once it is known that this one has something to say.
    fn heal(&self) {
        if let Err(error) = self.lake.heal() {
            // It is tried again by each run; what is left of old ones is in nobody's way.
            tracing::warn!(%error, "what old runs left remains");
        }
    }
}

/// What a look at the items says.
#[derive(Default)]
struct Look {
    is_unchanged: bool,
    /// Of each item, where they were read.
    contents: Option<Vec<Content>>,
}
