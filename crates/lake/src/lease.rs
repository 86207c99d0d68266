//! One run at a time, across functions, tasks and machines.
//!
//! On a machine a lock that ends with its process tells whether a run lives. In a bucket a small object does: it names
//! its owner and a time, which the owner moves on while it works; conditional puts decide between those who want it.
//!
//! A lease saves work, and is not what keeps a lake whole: should two runs be at work all the same, the pointer's
//! conditional put lets one publish.

mod keeper;
mod record;
#[cfg(test)]
mod tests;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use crate::calendar::Timestamp;
use crate::storage::{PutIf, RunLock, Storage, Stored, Version};
use crate::{Lake, LakeError};
use keeper::Keeper;
use record::Record;

pub use record::LastRun;

const KEY: &str = ".lease.json";
/// Conditional puts that may meet another's before somebody is told that the lease cannot be had.
const ATTEMPTS: usize = 8;
/// Longer than it takes to write the object.
const PAUSE: Duration = Duration::from_millis(50);

/// Held by the run that is at work. Dropping it gives it up.
#[derive(Debug)]
pub struct Lease {
    holder: Arc<Holder>,
    _keeper: Keeper,
    /// On this machine.
    _alone: RunLock,
}

/// What became of a lease at the end of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    GivenUp,
    /// Somebody who could not have it has seen a change meanwhile: the run must look again.
    AskedAgain,
}

impl Lake {
    /// The lease for a run of `owner`, a name that no other run has; renewed until it is dropped. Whoever dies keeps others
    /// out for one and a half times `term`, the half being for clocks that differ. (S3 refuses calls of whoever's clock
    /// is a quarter of an hour off.)
    ///
    /// # Errors
    ///
    /// [`LakeError::Held`] when another run has it. That one is asked to look again before it ends, so that it does
    /// not miss what its listing came too early for.
    pub fn lease(&self, owner: &str, term: Duration) -> Result<Lease, LakeError> {
        // Nothing is written where no lake may be.
        self.base()?;
        let mut told = None;
        for _ in 0..ATTEMPTS {
            match attempt(&self.storage, owner, term)? {
                Attempt::Taken(lease) => return Ok(lease),
                Attempt::Held(held) => return Err(held),
                Attempt::Again(held) => told = held.or(told),
            }
            std::thread::sleep(PAUSE);
        }
        Err(told.unwrap_or(LakeError::Held { owner: "another run".to_owned(), until: None }))
    }

    /// The last run that ended well under a lease; `None` when there was none yet.
    pub fn last_run(&self) -> Result<Option<LastRun>, LakeError> {
        Ok(found(&*self.storage)?.0.last)
    }
}

enum Attempt {
    Taken(Lease),
    Held(LakeError),
    /// Another was faster, or is about to begin or to end.
    Again(Option<LakeError>),
}

fn attempt(storage: &Arc<dyn Storage>, owner: &str, term: Duration) -> Result<Attempt, LakeError> {
    let lock = storage.run_lock()?;
    let now = Timestamp::of(SystemTime::now());
    let (record, version) = found(&**storage)?;
    let is_held = match &lock {
        RunLock::Alone(_) => false,
        RunLock::Taken => true,
        RunLock::NoLocks => record.is_held(now),
    };
    if is_held {
        let Some(holder) = record.owner.clone() else { return Ok(Attempt::Again(None)) };
        let until = if matches!(lock, RunLock::Taken) { None } else { record.free_at() };
        let held = LakeError::Held { owner: holder, until };
        let is_told =
            record.wanted || put(&**storage, &record.clone().asked(), version.as_ref())? == PutIf::Written;
        return Ok(if is_told { Attempt::Held(held) } else { Attempt::Again(Some(held)) });
    }
    let mine = record.taken(owner, term, now);
    match put(&**storage, &mine, version.as_ref())? {
        PutIf::Changed => Ok(Attempt::Again(None)),
        PutIf::Written => {
            let holder = Holder::new(Arc::clone(storage), owner, mine);
            // The version of what was written is not told; whoever asked meanwhile has changed it.
            Ok(if holder.look()? {
                Attempt::Taken(Lease::of(holder, term, lock))
            } else {
                Attempt::Again(None)
            })
        }
    }
}

impl Lease {
    fn of(holder: Holder, term: Duration, alone: RunLock) -> Self {
        let holder = Arc::new(holder);
        let kept = Arc::clone(&holder);
        let keeper = Keeper::start(term / 3, move || kept.renew(SystemTime::now()));
        Self { holder, _keeper: keeper, _alone: alone }
    }

    /// After a run that ended well: gives the lease up, unless somebody asked for another look and `may_go_on`.
    pub fn close(&self, may_go_on: bool) -> Result<Closed, LakeError> {
        self.holder.close(may_go_on, SystemTime::now())
    }

    /// What gives it up from elsewhere, when the process is told to end.
    pub fn surrender(&self) -> impl Fn() + Send + Sync + 'static {
        let holder = Arc::clone(&self.holder);
        move || holder.give_up()
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.holder.give_up();
    }
}

/// What is known of one's own lease.
struct Holder {
    storage: Arc<dyn Storage>,
    owner: String,
    state: Mutex<State>,
}

struct State {
    record: Record,
    /// `None` once it is given up or lost.
    version: Option<Version>,
}

impl Holder {
    fn new(storage: Arc<dyn Storage>, owner: &str, record: Record) -> Self {
        Self { storage, owner: owner.to_owned(), state: Mutex::new(State { record, version: None }) }
    }

    /// Takes note of the record as it is; gives whether it is still one's own.
    fn look(&self) -> Result<bool, LakeError> {
        self.look_into(&mut self.state())
    }

    fn look_into(&self, state: &mut State) -> Result<bool, LakeError> {
        let (record, version) = found(&*self.storage)?;
        let is_mine = record.owner.as_ref() == Some(&self.owner);
        if is_mine {
            *state = State { record, version };
        } else {
            state.version = None;
        }
        Ok(is_mine)
    }

    fn renew(&self, now: SystemTime) {
        let mut state = self.state();
        if state.version.is_none() {
            return;
        }
        let renewed = self.change(&mut state, |record| record.renewed(Timestamp::of(now)));
        match renewed {
            Ok(true) => {}
            Ok(false) => tracing::warn!(owner = self.owner, "another run has taken the lease over"),
            // It is tried again long before the lease ends.
            Err(error) => tracing::warn!(%error, "the lease could not be renewed"),
        }
    }

    fn close(&self, may_go_on: bool, now: SystemTime) -> Result<Closed, LakeError> {
        let now = Timestamp::of(now);
        let mut state = self.state();
        if state.version.is_none() {
            return Ok(Closed::GivenUp);
        }
        let goes_on = |record: &Record| may_go_on && record.wanted;
        let mut again = false;
        let is_mine = self.change(&mut state, |record| {
            again = goes_on(&record);
            if again { record.renewed(now).heard() } else { record.ended(now) }
        })?;
        if again && is_mine {
            return Ok(Closed::AskedAgain);
        }
        state.version = None;
        Ok(Closed::GivenUp)
    }

    /// After a run that failed. What cannot be given up now ends by itself.
    fn give_up(&self) {
        let mut state = self.state();
        if state.version.is_some() {
            if let Err(error) = self.change(&mut state, Record::freed) {
                tracing::warn!(%error, "the lease could not be given up, and ends by itself");
            }
            state.version = None;
        }
    }

    /// Writes what `change` makes of the record; gives whether it was still one's own.
    fn change(&self, state: &mut State, mut change: impl FnMut(Record) -> Record) -> Result<bool, LakeError> {
        for _ in 0..ATTEMPTS {
            let changed = change(state.record.clone());
            let is_free = changed.owner.is_none();
            if put(&*self.storage, &changed, state.version.as_ref())? == PutIf::Written {
                return if is_free { Ok(true) } else { self.look_into(state) };
            }
            if !self.look_into(state)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Holder").field("owner", &self.owner).finish_non_exhaustive()
    }
}

/// What is no record is none: it holds nobody up, and is overwritten.
fn found(storage: &dyn Storage) -> Result<(Record, Option<Version>), LakeError> {
    let Some(Stored { bytes, version }) = storage.get(KEY)? else { return Ok((Record::default(), None)) };
    Ok((Record::read(&bytes), Some(version)))
}

fn put(storage: &dyn Storage, record: &Record, expected: Option<&Version>) -> Result<PutIf, LakeError> {
    storage.put_if(KEY, &record.to_json(), expected)
}
