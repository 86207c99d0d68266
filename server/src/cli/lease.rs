//! One run at a time on a lake.

use std::env;
use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, Instant, SystemTime};

use clap::Args;
use lake::{Closed, Lake, LakeError, Lease, Outcome, Report};

use super::interrupt;

#[derive(Debug, Clone, Copy, Args)]
pub(super) struct LeaseArgs {
    /// Seconds for which a run keeps others from the lake without being heard of, and half as long again if it died; 0
    /// keeps nobody away, and of two runs at once one publishes. In a folder a run that died keeps nobody away.
    #[arg(long, env = "PORTAL_LEASE_S", value_name = "S", default_value_t = TERM.as_secs(),
        value_parser = clap::value_parser!(u64).range(0..=3600))]
    lease_s: u64,
}

/// Long enough for a service that does not answer for a while.
pub(super) const TERM: Duration = Duration::from_mins(1);

/// Runs under one lease: who asks again and again is not answered for ever.
const MOST_RUNS: u32 = 3;

impl LeaseArgs {
    /// Runs alone on the lake, and again if somebody who was kept away asked for it and `until` leaves time. Gives the
    /// report of the last run that changed something.
    pub(super) fn alone<E: From<LakeError>>(
        self,
        lake: &Lake,
        until: Option<SystemTime>,
        mut run: impl FnMut() -> Result<Report, E>,
    ) -> Result<Report, E> {
        let lease =
            if self.lease_s == 0 { None } else { Some(taken(lake, Duration::from_secs(self.lease_s))?) };
        let mut runs = 1;
        let mut report = timed(&mut run)?;
        while let Some(lease) = lease.as_ref().filter(|_| is_good(&report.0)) {
            let has_time = until.is_none_or(|until| SystemTime::now() + report.1 * 2 < until);
            match lease.close(runs < MOST_RUNS && has_time) {
                Ok(Closed::GivenUp) => break,
                Ok(Closed::AskedAgain) => tracing::info!("looking again: somebody saw a change meanwhile"),
                // What is published is published.
                Err(error) => {
                    tracing::warn!(%error, "the lease could not be given up");
                    break;
                }
            }
            runs += 1;
            let next = timed(&mut run)?;
            report = if next.0.outcome == Outcome::Unchanged { (report.0, next.1) } else { next };
        }
        Ok(report.0)
    }
}

/// The lease of this process.
pub(super) fn taken(lake: &Lake, term: Duration) -> Result<Lease, LakeError> {
    let lease = lake.lease(&owner(), term)?;
    interrupt::before_end(lease.surrender());
    Ok(lease)
}

fn timed<E>(run: &mut impl FnMut() -> Result<Report, E>) -> Result<(Report, Duration), E> {
    let started = Instant::now();
    Ok((run()?, started.elapsed()))
}

const fn is_good(report: &Report) -> bool {
    matches!(report.outcome, Outcome::Published | Outcome::Unchanged)
}

/// A name for people to find the run by; no two runs have the same.
fn owner() -> String {
    let unique = RandomState::new().hash_one(std::process::id());
    let function = env::var("AWS_LAMBDA_FUNCTION_NAME").ok();
    let place = function.map_or_else(
        || {
            let host = nix::unistd::gethostname().ok().and_then(|name| name.into_string().ok());
            format!(
                "process {} on {}",
                std::process::id(),
                host.as_deref().unwrap_or("a host without a name")
            )
        },
        |name| format!("the function {name}"),
    );
    format!("{place} ({unique:016x})")
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::fs;

    use lake::{ItemFolder, Options, Silent, consolidate};

    use super::*;

    const ARGS: LeaseArgs = LeaseArgs { lease_s: 60 };

    struct World {
        folder: tempfile::TempDir,
        lake: Lake,
    }

    impl World {
        fn new() -> Self {
            let folder = tempfile::tempdir().expect("a folder");
            let lake = Lake::open_folder(&folder.path().join("lake")).expect("a folder");
            Self { folder, lake }
        }

        /// A catalogue of so many records, published.
        fn run(&self, records: usize) -> Result<Report, LakeError> {
            let items = self.folder.path().join("items");
            for item in demo::generate(records, 7) {
                let path = items.join(&item.key);
                fs::create_dir_all(path.parent().expect("a folder")).expect("io");
                fs::write(path, &item.bytes).expect("io");
            }
            consolidate(&ItemFolder::new(&items), &self.lake, &Options::default(), &mut Silent)
        }

        /// As somebody does who has seen a change while a run is under way.
        fn ask(&self) {
            let refused = self.lake.lease("rival", TERM);
            assert!(matches!(refused, Err(LakeError::Held { .. })), "{refused:?}");
        }
    }

    #[test]
    fn a_change_during_the_run_is_seen_by_the_same_run() {
        let world = World::new();
        let runs = Cell::new(0);
        let report = ARGS.alone(&world.lake, None, || {
            runs.set(runs.get() + 1);
            let report = world.run(2 + runs.get());
            if runs.get() == 1 {
                world.ask();
            }
            report
        });
        let report = report.expect("published");
        assert_eq!((report.outcome, runs.get()), (Outcome::Published, 2));
        assert!(report.published > report.before && report.before > 0, "{report:?}");
        world.lake.lease("next", TERM).expect("it was given up");
        assert!(world.lake.last_run().expect("io").expect("one").owner.starts_with("process "));
    }

    #[test]
    fn who_asks_without_end_or_without_time_is_left_to_the_next_run() {
        let check = |until: Option<SystemTime>, expected: u32| {
            let world = World::new();
            let runs = Cell::new(0);
            let report = ARGS.alone(&world.lake, until, || {
                runs.set(runs.get() + 1);
                world.ask();
                world.run(3)
            });
            let report = report.expect("published");
            assert_eq!(
                (report.outcome, report.published),
                (Outcome::Published, 3),
                "what it published counts"
            );
            assert_eq!(runs.get(), expected);
        };
        check(None, MOST_RUNS);
        check(Some(SystemTime::now()), 1);
    }

    #[test]
    fn a_run_that_fails_gives_the_lease_up_and_counts_for_nothing() {
        let world = World::new();
        let failed = ARGS.alone(&world.lake, None, || Err(LakeError::NothingToRollBackTo));
        assert!(failed.is_err());
        world.lake.lease("next", TERM).expect("it is free");
        assert_eq!(world.lake.last_run().expect("io"), None);
    }

    #[test]
    fn without_a_lease_nobody_is_kept_away() {
        let world = World::new();
        let _other = world.lake.lease("other", TERM).expect("it is free");
        let none = LeaseArgs { lease_s: 0 };
        assert_eq!(none.alone(&world.lake, None, || world.run(3)).expect("published").published, 3);
        assert!(matches!(ARGS.alone(&world.lake, None, || world.run(3)), Err(LakeError::Held { .. })));
    }
}
