//! What is seen, judged.

use std::fmt;
use std::time::Duration;

use aws::watch::{AlarmState, Depth};
use lake::Timestamp;

/// What the watch looked at. What it was not told to look at is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub now: Timestamp,
    /// When the current snapshot was published, and its records; else why there is none to be read.
    pub snapshot: Result<Snapshot, String>,
    /// The last run that ended well; `None` where none has told, as before leases.
    pub last_run: Option<Timestamp>,
    pub queue: Option<Result<Depth, String>>,
    pub dead_letters: Option<Result<Depth, String>>,
    pub scanned: Option<Result<AlarmState, String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    pub published_at: Timestamp,
    pub records: u64,
}

/// Beyond which something is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub run_age: Duration,
    pub waiting: u64,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ill {
    NoSnapshot(String),
    NoRun {
        since: Timestamp,
    },
    Waiting(u64),
    DeadLetters(u64),
    OverBudget(String),
    /// It could not be seen.
    Blind {
        what: &'static str,
        why: String,
    },
}

/// What is known, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    pub ills: Vec<Ill>,
    pub run_age: Option<Duration>,
    pub snapshot_age: Option<Duration>,
    pub records: Option<u64>,
    pub waiting: Option<u64>,
    pub dead_letters: Option<u64>,
}

impl Health {
    pub fn of(seen: &Seen, limits: &Limits) -> Self {
        let mut ills = Vec::new();
        let snapshot = seen.snapshot.as_ref().map_err(|why| ills.push(Ill::NoSnapshot(why.clone()))).ok();
        // A catalogue that does not change publishes nothing: the runs tell whether anybody looks.
        let last_run = seen.last_run.or(snapshot.map(|snapshot| snapshot.published_at));
        if let Some(since) = last_run.filter(|last| last.plus(limits.run_age) < seen.now) {
            ills.push(Ill::NoRun { since });
        }
        let mut depth = |what, seen: &Option<Result<Depth, String>>| match seen {
            Some(Ok(depth)) => Some(*depth),
            Some(Err(why)) => {
                ills.push(Ill::Blind { what, why: why.clone() });
                None
            }
            None => None,
        };
        let queue = depth("the queue", &seen.queue);
        let dead_letters = depth("the dead letters", &seen.dead_letters);
        if let Some(waiting) = queue.map(|queue| queue.waiting).filter(|waiting| *waiting > limits.waiting) {
            ills.push(Ill::Waiting(waiting));
        }
        let letters = dead_letters.map(|letters| letters.waiting + letters.in_flight);
        ills.extend(letters.filter(|letters| *letters > 0).map(Ill::DeadLetters));
        match &seen.scanned {
            Some(Ok(AlarmState::Raised(why))) => ills.push(Ill::OverBudget(why.clone())),
            Some(Err(why)) => ills.push(Ill::Blind { what: "the budget's alarm", why: why.clone() }),
            Some(Ok(AlarmState::Calm | AlarmState::NoData)) | None => {}
        }
        Self {
            ills,
            run_age: last_run.map(|last| seen.now.since(last)),
            snapshot_age: snapshot.map(|snapshot| seen.now.since(snapshot.published_at)),
            records: snapshot.map(|snapshot| snapshot.records),
            waiting: queue.map(|queue| queue.waiting),
            dead_letters: letters,
        }
    }

    /// What a change of state is told by: figures may change, and nothing be new.
    pub fn codes(&self) -> Vec<String> {
        let mut codes: Vec<String> = self.ills.iter().map(Ill::code).collect();
        codes.sort();
        codes.dedup();
        codes
    }
}

impl Ill {
    fn code(&self) -> String {
        match self {
            Self::NoSnapshot(_) => "no-snapshot".to_owned(),
            Self::NoRun { .. } => "no-run".to_owned(),
            Self::Waiting(_) => "waiting".to_owned(),
            Self::DeadLetters(_) => "dead-letters".to_owned(),
            Self::OverBudget(_) => "over-budget".to_owned(),
            Self::Blind { what, .. } => format!("blind: {what}"),
        }
    }
}

impl fmt::Display for Ill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSnapshot(why) => write!(f, "no snapshot can be read: {why}"),
            Self::NoRun { since } => write!(
                f,
                "no run has ended well since {}; look at the logs of consolidate and changed",
                String::from(*since)
            ),
            Self::Waiting(count) => {
                write!(f, "{count} messages about changes wait; look whether changed runs and keeps up")
            }
            Self::DeadLetters(count) => write!(
                f,
                "{count} messages are in the dead-letter queue: what they tell of was not published, or they are no events; look at the logs of changed"
            ),
            Self::OverBudget(why) => write!(f, "searches read more than the budget of a day: {why}"),
            Self::Blind { what, why } => write!(f, "{what} cannot be looked at: {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::try_from(format!("2026-05-{text}:00:00Z")).expect("a time")
    }

    fn well() -> Seen {
        Seen {
            now: at("10T12"),
            snapshot: Ok(Snapshot { published_at: at("01T12"), records: 7 }),
            last_run: Some(at("10T06")),
            queue: Some(Ok(Depth { waiting: 5, in_flight: 2 })),
            dead_letters: Some(Ok(Depth { waiting: 0, in_flight: 0 })),
            scanned: Some(Ok(AlarmState::NoData)),
        }
    }

    const LIMITS: Limits = Limits { run_age: Duration::from_hours(26), waiting: 100 };

    fn codes(change: impl FnOnce(&mut Seen)) -> Vec<String> {
        let mut seen = well();
        change(&mut seen);
        Health::of(&seen, &LIMITS).codes()
    }

    #[test]
    fn an_old_snapshot_is_healthy_while_runs_look_for_changes() {
        let health = Health::of(&well(), &LIMITS);
        assert_eq!(health.ills, []);
        assert_eq!(health.run_age, Some(Duration::from_hours(6)));
        assert_eq!(health.snapshot_age, Some(Duration::from_hours(216)));
        assert_eq!((health.records, health.waiting, health.dead_letters), (Some(7), Some(5), Some(0)));
    }

    #[test]
    fn each_thing_that_is_wrong_has_its_name() {
        assert_eq!(codes(|seen| seen.last_run = Some(at("09T06"))), ["no-run"]);
        assert_eq!(codes(|seen| seen.last_run = Some(at("09T10"))), [""; 0]);
        assert_eq!(codes(|seen| seen.last_run = None), ["no-run"], "the snapshot is of the first");
        assert_eq!(codes(|seen| seen.snapshot = Err("gone".to_owned())), ["no-snapshot"]);
        assert_eq!(codes(|seen| seen.queue = Some(Ok(Depth { waiting: 101, in_flight: 0 }))), ["waiting"]);
        let one = Some(Ok(Depth { waiting: 0, in_flight: 1 }));
        assert_eq!(codes(|seen| seen.dead_letters = one), ["dead-letters"]);
        let raised = Some(Ok(AlarmState::Raised("9 > 5".to_owned())));
        assert_eq!(codes(|seen| seen.scanned = raised), ["over-budget"]);
    }

    #[test]
    fn what_cannot_be_seen_is_not_well() {
        let denied = || Some(Err("AccessDenied".to_owned()));
        let blind = codes(|seen| {
            seen.queue = denied();
            seen.scanned = Some(Err("AccessDenied".to_owned()));
        });
        assert_eq!(blind, ["blind: the budget's alarm", "blind: the queue"]);
        let untold = codes(|seen| (seen.queue, seen.dead_letters, seen.scanned) = (None, None, None));
        assert_eq!(untold, [""; 0], "nobody asked to look there");
    }
}
