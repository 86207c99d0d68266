//! What a connection is waiting for.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// For the rest of a request's head.
    Head,
    /// For another request.
    Idle,
    /// For us: a request is being answered.
    Work,
    /// For its client to take the answer.
    Answer,
}
