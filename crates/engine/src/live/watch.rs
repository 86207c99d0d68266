//! Following the pointer while serving.

use std::sync::Arc;
use std::time::{Duration, Instant};

use lake::{Lake, LakeError, SnapshotId};

use super::{LiveCatalogue, presence};
use crate::EngineError;

/// A snapshot that could not be opened. It may be large, so it is tried less and less often.
struct Failing {
    id: SnapshotId,
    pause: Duration,
    next_try: Instant,
}

/// Longest pause between two tries of one snapshot.
const LONGEST_PAUSE: Duration = Duration::from_mins(5);

/// Longest time between two looks at the pointer: whatever is set, a snapshot is left before the publisher's retention
/// lets it be removed.
const LONGEST_INTERVAL: Duration = Duration::from_mins(30);

/// How often the files being served are looked for.
const CHECK_EVERY: Duration = Duration::from_secs(2);

impl LiveCatalogue {
    /// Looks at the pointer every `interval`, half an hour at most, for ever. A snapshot that cannot be opened is logged, and
    /// the one being served stays, as long as its files do. When they are lost, nothing is served until they are back,
    /// or the pointer names another.
    pub async fn follow(self: Arc<Self>, interval: Duration) {
        let interval = interval.min(LONGEST_INTERVAL);
        let (mut looks, mut checks) = (ticks(interval), ticks(CHECK_EVERY.min(interval)));
        let mut away = Away::default();
        let mut failing: Option<Failing> = None;
        let mut said = String::new();
        loop {
            let is_due = tokio::select! {
                _ = looks.tick() => true,
                _ = checks.tick() => false,
                () = self.doubt.notified() => {
                    away.is_doubted = true;
                    false
                }
            };
            let catalogue = Arc::clone(&self);
            let look = tokio::task::spawn_blocking(move || {
                let is_lost = catalogue.check(&mut away);
                let seen = if is_due || is_lost { catalogue.look(failing.as_ref()) } else { Seen::TooSoon };
                (seen, failing, away)
            });
            (failing, away) = match look.await {
                Ok((seen, failing, away)) => {
                    say_once(&seen, &mut said);
                    (self.after(seen, failing, interval), away)
                }
                Err(error) => {
                    tracing::error!(%error, "refreshing the snapshot failed");
                    (None, Away::default())
                }
            };
        }
    }

    /// Whether files of what is served are lost. Says so once, and once when they are back.
    fn check(&self, away: &mut Away) -> bool {
        let Some(serving) = self.serving.load_full() else { return false };
        let here = serving.snapshot.check_here();
        let checked = here.and_then(|()| match self.lake.local_dir(&serving.id) {
            Some(_) => Ok(()),
            None => away.check(&self.lake, &serving.id),
        });
        let before = self.lost.load_full();
        match checked {
            Ok(()) if before.is_some() => {
                tracing::info!(snapshot = %serving.id, "its files are back");
                self.lost.store(None);
                false
            }
            Ok(()) => false,
            Err(error) => {
                if before.is_none() {
                    tracing::error!(%error, snapshot = %serving.id, "files of the snapshot being served are lost");
                }
                self.lost.store(Some(Arc::new(error.to_string())));
                true
            }
        }
    }

    /// Opens what the pointer names, unless it is served or was tried a moment ago.
    fn look(&self, failing: Option<&Failing>) -> Seen {
        let id = match self.lake.current() {
            Ok(Some(pointer)) if !self.serves(&pointer.snapshot) => pointer.snapshot,
            Ok(Some(_)) => return Seen::Nothing,
            // Before the first publication this is as it should be; later the pointer is lost.
            Ok(None) => match self.lake.published() {
                Ok(_) | Err(LakeError::NothingPublished { .. }) => return Seen::Nothing,
                Err(error) => return Seen::NoPointer(error.into()),
            },
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
            Seen::Nothing => {
                self.say_why_nothing(None);
                None
            }
            Seen::TooSoon => failing,
            Seen::NoPointer(_) => {
                self.say_why_nothing(Some("the lake's pointer cannot be read".to_owned()));
                failing
            }
            Seen::Failed(id, error) => {
                tracing::error!(%error, snapshot = %id, "the published snapshot cannot be served");
                self.say_why_nothing(Some(format!("snapshot {id} cannot be served")));
                let again = failing.filter(|failing| failing.id == id);
                let pause = again.map_or(interval, |failing| (failing.pause * 2).min(LONGEST_PAUSE));
                Some(Failing { id, pause, next_try: Instant::now() + pause })
            }
        }
    }
}

impl LiveCatalogue {
    /// Why nothing is served yet, where that is not because nothing has been published.
    fn say_why_nothing(&self, reason: Option<String>) {
        if self.serving.load().is_none() {
            self.lost.store(reason.map(Arc::new));
        }
    }
}

/// What is wrong with the pointer stays so until somebody mends it, and is not said again at each look.
fn say_once(seen: &Seen, said: &mut String) {
    match seen {
        Seen::NoPointer(error) if *said != error.to_string() => {
            tracing::error!(%error, "the lake's pointer cannot be read; what is served stays");
            *said = error.to_string();
        }
        Seen::NoPointer(_) | Seen::TooSoon => {}
        Seen::Nothing | Seen::Opened | Seen::Failed(..) => said.clear(),
    }
}

fn ticks(interval: Duration) -> tokio::time::Interval {
    let mut ticks = tokio::time::interval(interval);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    ticks
}

/// What the last look for the files of a lake elsewhere found. That is a listing: it is done seldom, or when there is doubt.
#[derive(Debug, Default)]
struct Away {
    last: Option<Look>,
    is_doubted: bool,
}

#[derive(Debug)]
struct Look {
    id: SnapshotId,
    when: Instant,
    lost: Option<String>,
}

impl Away {
    /// What the last look found, or a new one if it is due.
    fn check(&mut self, lake: &Lake, id: &SnapshotId) -> Result<(), EngineError> {
        let last = self.last.take().filter(|look| {
            let is_urgent = self.is_doubted || look.lost.is_some();
            let pause = if is_urgent { CHECK_EVERY } else { presence::INTERVAL };
            look.id == *id && look.when.elapsed() < pause
        });
        let look = last.unwrap_or_else(|| {
            self.is_doubted = false;
            let missing = presence::check(lake, id).err().map(|error| error.to_string());
            Look { id: id.clone(), when: Instant::now(), lost: missing }
        });
        let missing = look.lost.clone();
        self.last = Some(look);
        missing.map_or(Ok(()), |reason| Err(EngineError::Lost(reason)))
    }
}

/// What a look at the pointer came to.
enum Seen {
    /// No snapshot, or the one being served.
    Nothing,
    Opened,
    /// It was not yet time to look.
    TooSoon,
    NoPointer(EngineError),
    Failed(SnapshotId, EngineError),
}

#[cfg(test)]
mod tests {
    use std::fs;

    use catalog::{Catalogue, CatalogueError, Lang, Search};
    use lake::FORMAT_VERSION;

    use super::*;
    use crate::Embedded;
    use crate::testing::World;

    #[test]
    fn a_lost_pointer_is_told_with_a_way_out_and_what_is_served_stays() {
        let world = World::published(3);
        let catalogue = LiveCatalogue::new(world.lake.clone(), Arc::new(Embedded::default()), &world.cache());
        assert!(matches!(catalogue.look(None), Seen::Opened));
        let pointer = world.folder().with_file_name("current.json");
        let whole = fs::read(&pointer).expect("readable");
        for (content, words) in
            [(None, "is missing"), (Some(&b""[..]), "is empty"), (Some(&whole[..9]), "ends in")]
        {
            match content {
                Some(content) => fs::write(&pointer, content).expect("writable"),
                None => fs::remove_file(&pointer).expect("removable"),
            }
            let Seen::NoPointer(error) = catalogue.look(None) else { panic!("{words}") };
            let error = error.to_string();
            assert!(error.contains("current.json") && error.contains(words), "{error}");
            assert!(error.contains("portal rollback --to"), "{error}");
            assert!(catalogue.serving().is_ok());
        }
        fs::write(&pointer, whole).expect("writable");
        assert!(matches!(catalogue.look(None), Seen::Nothing));
    }

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

    fn serving(world: &World) -> LiveCatalogue {
        let catalogue = LiveCatalogue::new(world.lake.clone(), Arc::new(Embedded::default()), &world.cache());
        assert!(matches!(catalogue.look(None), Seen::Opened));
        catalogue
    }

    /// Every file of it, one at a time.
    #[tokio::test]
    async fn nothing_is_served_while_a_file_is_lost() {
        let world = World::published(3);
        let catalogue = serving(&world);
        let files = world.lake.manifest(&world.id()).expect("readable");
        for file in files.files() {
            let path = world.folder().join(&file.path);
            let bytes = fs::read(&path).expect("readable");
            fs::remove_file(&path).expect("there");
            assert!(catalogue.check(&mut Away::default()), "{}", file.path);
            let searched = catalogue.search(&Search::default(), Lang::En).await;
            let is_said = |error: &CatalogueError| matches!(error, CatalogueError::Unavailable(reason) if reason.contains(&file.path));
            assert!(searched.as_ref().is_err_and(is_said), "{searched:?}");
            assert!(matches!(catalogue.look(None), Seen::Failed(..)), "it cannot be opened either");
            fs::write(&path, bytes).expect("writable");
            assert!(!catalogue.check(&mut Away::default()), "it is back");
            assert!(catalogue.search(&Search::default(), Lang::En).await.is_ok());
        }
    }

    /// A server that looks seldom meets a publisher that keeps little.
    #[tokio::test]
    async fn who_loses_its_snapshot_takes_the_current_one() {
        let world = World::published(3);
        let catalogue = serving(&world);
        let before = world.folder();
        world.publish(4);
        fs::remove_dir_all(before).expect("there");
        assert!(catalogue.check(&mut Away::default()));
        assert!(matches!(catalogue.look(None), Seen::Opened));
        assert_eq!(catalogue.serving().expect("served").id, world.id());
        assert!(!catalogue.check(&mut Away::default()));
    }

    #[tokio::test]
    async fn a_record_whose_file_has_gone_is_unavailable_and_raises_doubt() {
        let world = World::published(3);
        let catalogue = serving(&world);
        let id = catalogue.serving().expect("served").snapshot.cards().id(0).to_owned();
        fs::remove_dir_all(world.folder()).expect("there");
        for page in [catalogue.record(&id, Lang::En).await.map(drop), catalogue.item(&id).await.map(drop)] {
            assert!(matches!(page, Err(CatalogueError::Unavailable(_))), "{page:?}");
        }
        catalogue.doubt.notified().await;
    }

    #[test]
    fn why_nothing_is_served_is_said() {
        let world = World::published(3);
        let catalogue = LiveCatalogue::new(world.lake.clone(), Arc::new(Embedded::default()), &world.cache());
        let reason = || catalogue.serving().err().map(|error| error.to_string()).unwrap_or_default();
        assert!(reason().contains("no snapshot has been published"), "{}", reason());
        fs::remove_dir_all(world.folder()).expect("there");
        let seen = catalogue.look(None);
        assert!(catalogue.after(seen, None, CHECK_EVERY).is_some());
        assert_eq!(reason(), format!("snapshot {} cannot be served", world.id()));
    }

    #[test]
    fn a_server_leaves_a_snapshot_before_it_may_be_removed() {
        assert!(LONGEST_INTERVAL * 2 <= lake::Retention::default().grace);
    }
}
