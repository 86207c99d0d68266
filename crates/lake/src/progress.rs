//! How far a run is, told to whoever draws it.

/// A part of a run, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Items: is anything new?
    Hashing,
    /// Items: read and validated.
    Reading,
    /// Records: rows written and texts analysed.
    Writing,
    /// Rows of the index: sorted and written.
    Indexing,
    /// Files: read back.
    Verifying,
    /// Files: put into the lake.
    Publishing,
}

/// Receives the progress of a run.
pub trait Progress {
    /// A step begins; `total` counts what the step counts, `None` when unknown.
    fn begin(&mut self, step: Step, total: Option<u64>);

    /// So many more are done in the current step.
    fn advance(&mut self, by: u64);
}

/// Tells nobody.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&mut self, _step: Step, _total: Option<u64>) {}

    fn advance(&mut self, _by: u64) {}
}
