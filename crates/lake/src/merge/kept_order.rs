//! Which records keep their order. A day that passes moves those whose date lay ahead.

/// For each of `keys`, whether it is one of the most that already rise.
pub(crate) fn rising<K: Ord>(keys: &[K]) -> Vec<bool> {
    /// Before the first.
    const NONE: usize = usize::MAX;
    // The place of the least key that a rising row of each length ends with, and what comes before each in its row.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![NONE; keys.len()];
    for (place, key) in keys.iter().enumerate() {
        let length = match ends.last() {
            Some(last) if keys[*last] < *key => ends.len(),
            _ => ends.partition_point(|end| keys[*end] < *key),
        };
        before[place] = length.checked_sub(1).map_or(NONE, |shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut is_rising = vec![false; keys.len()];
    let mut place = ends.last().copied().unwrap_or(NONE);
    while place != NONE {
        is_rising[place] = true;
        place = before[place];
    }
    is_rising
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moved_is_told_from_what_stayed() {
        let check = |keys: &[i32], stayed: &[i32]| {
            let rising = rising(keys);
            let kept: Vec<i32> =
                keys.iter().zip(rising).filter(|(_, kept)| *kept).map(|(key, _)| *key).collect();
            assert_eq!(kept, stayed, "{keys:?}");
        };
        check(&[], &[]);
        check(&[1, 2, 3], &[1, 2, 3]);
        check(&[2, 3, 4, 1], &[2, 3, 4]);
        check(&[9, 1, 2, 3, 7, 4, 5], &[1, 2, 3, 4, 5]);
    }
}
