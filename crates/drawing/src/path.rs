//! The paths of the site's own drawings, read back into shapes.

use crate::Ring;

/// The rings of path data with nothing but `M`, `l` and `z` in whole numbers, as `cargo xtask maps` writes it: `M1 2l2-3 0 5z`.
pub fn rings(path: &str) -> Vec<Ring> {
    path.split('M').filter(|ring| !ring.is_empty()).map(ring).collect()
}

fn ring(path: &str) -> Ring {
    let mut numbers = numbers(path).into_iter();
    let mut at = (0.0, 0.0);
    let mut ring = Ring::new();
    while let (Some(x), Some(y)) = (numbers.next(), numbers.next()) {
        at = (at.0 + x, at.1 + y);
        ring.push(at);
    }
    ring
}

/// A minus begins a number as well as a blank or a letter does.
fn numbers(path: &str) -> Vec<f32> {
    let starts = path.char_indices().filter(|(_, sign)| !sign.is_ascii_digit()).map(|(at, _)| at);
    let starts: Vec<usize> = std::iter::once(0).chain(starts).chain([path.len()]).collect();
    let pieces = starts.windows(2).map(|ends| &path[ends[0]..ends[1]]);
    pieces.filter_map(|piece| piece.trim_matches(['l', 'z', ' ']).parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_added_up() {
        let found = rings("M1 2l2-3 0 5zM-4-8l6 8z");
        assert_eq!(found, [vec![(1.0, 2.0), (3.0, -1.0), (3.0, 4.0)], vec![(-4.0, -8.0), (2.0, 0.0)]]);
    }
}
