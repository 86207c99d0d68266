//! Following the pointer while serving.

use std::sync::Arc;
use std::time::{Duration, Instant};

use lake::SnapshotId;

use super::LiveCatalogue;
use crate::EngineError;

/// A snapshot that could not be opened. It may be large, so it is tried less and less often.
struct Failing {
    id: SnapshotId,
    pause: Duration,
    next_try: Instant,
}

/// Longest pause between two tries of one snapshot.
const LONGEST_PAUSE: Duration = Duration::from_mins(5);

impl LiveCatalogue {
    /// Looks at the pointer every `interval`, for ever. A snapshot that cannot be opened is logged, and the one
    /// being served stays.
    pub async fn follow(self: Arc<Self>, interval: Duration) {
        let mut ticks = tokio::time::interval(interval);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut failing: Option<Failing> = None;
        loop {
            ticks.tick().await;
            let catalogue = Arc::clone(&self);
            let look = tokio::task::spawn_blocking(move || {
                let seen = catalogue.look(failing.as_ref());
                (seen, failing)
            });
            failing = match look.await {
                Ok((seen, failing)) => self.after(seen, failing, interval),
                Err(error) => {
                    tracing::error!(%error, "refreshing the snapshot failed");
                    None
                }
            };
        }
    }

    /// Opens what the pointer names, unless it is served or was tried a moment ago.
    fn look(&self, failing: Option<&Failing>) -> Seen {
        let id = match self.lake.current() {
            Ok(Some(pointer)) if !self.serves(&pointer.snapshot) => pointer.snapshot,
            Ok(_) => return Seen::Nothing,
            Err(error) => return Seen::NoPointer(error.into()),
        };
        if failing.is_some_and(|failing| failing.id == id && Instant::now() < failing.next_try) {
            return Seen::TooSoon;
        }
        match self.open(&id) {
            Ok(()) => Seen::Opened,
            Err(error) => Seen::Failed(id, error),
        }
    }

    fn after(&self, seen: Seen, failing: Option<Failing>, interval: Duration) -> Option<Failing> {
        match seen {
            Seen::Opened => {
                if let Ok(serving) = self.serving() {
                    let records = serving.snapshot.manifest().records;
                    tracing::info!(snapshot = %serving.id, records, "serving a new snapshot");
                }
                None
            }
            Seen::Nothing => None,
            Seen::TooSoon => failing,
            Seen::NoPointer(error) => {
                tracing::error!(%error, "the lake's pointer cannot be read");
                failing
            }
            Seen::Failed(id, error) => {
                tracing::error!(%error, snapshot = %id, "the published snapshot cannot be served");
                let again = failing.filter(|failing| failing.id == id);
                let pause = again.map_or(interval, |failing| (failing.pause * 2).min(LONGEST_PAUSE));
                Some(Failing { id, pause, next_try: Instant::now() + pause })
            }
        }
    }
}

/// What a look at the pointer came to.
enum Seen {
    /// No snapshot, or the one being served.
    Nothing,
    Opened,
    TooSoon,
    NoPointer(EngineError),
    Failed(SnapshotId, EngineError),
}

#[cfg(test)]
mod tests {
    use std::fs;

    use lake::FORMAT_VERSION;

    use super::*;
    use crate::Embedded;
    use crate::testing::World;

    /// While a site is upgraded, the publisher may be ahead of the server.
    #[test]
    fn a_snapshot_of_another_version_leaves_the_one_before() {
        let world = World::published(3);
        let first = world.id();
        let catalogue = LiveCatalogue::new(world.lake.clone(), Arc::new(Embedded::default()), &world.cache());
        assert!(matches!(catalogue.look(None), Seen::Opened));
        world.publish(4);
        let manifest = world.folder().join("manifest.json");
        let text = fs::read_to_string(&manifest).expect("readable");
        let ours = format!("\"format_version\": {FORMAT_VERSION}");
        fs::write(&manifest, text.replace(&ours, "\"format_version\": 99")).expect("writable");
        let seen = catalogue.look(None);
        assert!(
            matches!(&seen, Seen::Failed(id, EngineError::OtherFormat { found: 99, .. }) if *id == world.id())
        );
        assert_eq!(catalogue.serving().expect("one").id, first);
        fs::write(&manifest, text).expect("writable");
        assert!(matches!(catalogue.look(None), Seen::Opened));
        assert_eq!(catalogue.serving().expect("one").id, world.id());
    }
}
