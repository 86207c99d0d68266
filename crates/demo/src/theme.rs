//! What subjects have in common.

/// A family of subjects that share publishers and instruments.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Theme {
    Water,
    Ocean,
    Fisheries,
    Climate,
    Ice,
    Geology,
    Forest,
    Wildlife,
    Farming,
    Mapping,
    Imagery,
    Society,
    Health,
    Transport,
    Energy,
    Heritage,
    Emergency,
}
