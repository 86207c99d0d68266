//! Which suggestions of several kinds are given.

use catalog::suggestions::Suggestion;

/// Takes one of each kind in turn until there are enough: no kind keeps out another, and one alone may fill the list.
pub(super) fn chosen<const KINDS: usize>(kinds: [Vec<Suggestion>; KINDS], most: usize) -> Vec<Suggestion> {
    let mut counts = [0; KINDS];
    let mut left = most;
    let longest = kinds.iter().map(Vec::len).max().unwrap_or(0);
    for _ in 0..longest {
        for (count, kind) in counts.iter_mut().zip(&kinds) {
            if left > 0 && *count < kind.len() {
                *count += 1;
                left -= 1;
            }
        }
    }
    kinds.into_iter().zip(counts).flat_map(|(kind, count)| kind.into_iter().take(count)).collect()
}
