//! An earlier snapshot becomes current again.

use std::time::SystemTime;

use crate::calendar::Timestamp;
use crate::snapshots::before::{Base, Found};
use crate::snapshots::pointer::Pointer;
use crate::{Lake, LakeError, SnapshotId};

impl Lake {
    /// Makes an earlier snapshot current again: `to`, else the one before the current. One whose files are not all
    /// there, or that this version of the program cannot read, is refused. Where the pointer is lost, `to` makes a new
    /// one. The next consolidation publishes again what the source then holds.
    pub fn rollback(&self, to: Option<SnapshotId>) -> Result<Pointer, LakeError> {
        if to.is_none() || self.stored_snapshots()?.is_empty() {
            // Without a pointer nothing says which one was before; and where no lake is, none is made.
            self.published()?;
        }
        let _exclusive = self.storage.exclusive()?;
        let base = self.base()?;
        let previous = || base.pointer.as_ref().and_then(|pointer| pointer.previous.clone());
        let target = to.or_else(previous).ok_or(LakeError::NothingToRollBackTo)?;
        if let Found::Pointer(pointer, _) = self.found()?
            && pointer.snapshot == target
        {
            return Ok(pointer);
        }
        self.go_back(&base, target)
    }

    /// Goes back to the snapshot before `bad`, as long as that is the current one. Gives what is current then: another one
    /// may have taken its place, and stays.
    pub fn withdraw(&self, bad: &SnapshotId) -> Result<Pointer, LakeError> {
        self.published()?;
        let _exclusive = self.storage.exclusive()?;
        let base = self.base()?;
        match base.pointer.clone().ok_or(LakeError::NothingToRollBackTo)? {
            pointer if pointer.snapshot != *bad => Ok(pointer),
            pointer => self.go_back(&base, pointer.previous.ok_or(LakeError::NothingToRollBackTo)?),
        }
    }

    fn go_back(&self, base: &Base, target: SnapshotId) -> Result<Pointer, LakeError> {
        self.check_complete(&target)?;
        self.check_readable(&target)?;
        let moved = Pointer::moved(base.pointer.as_ref(), target, Timestamp::of(SystemTime::now()));
        self.move_pointer(&moved, base.version.as_ref())?;
        Ok(moved)
    }
}
