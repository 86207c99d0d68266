//! A small seeded generator. Everything random in the crate comes from here, so that one pair of numbers (seed, item)
//! decides every byte. It knows nothing of what is generated.

/// The splitmix64 finaliser: close inputs give unrelated outputs, which is what per-item seeds need.
pub(crate) const fn mix(value: u64) -> u64 {
    let mut z = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Combines a seed with a position or purpose.
pub(crate) const fn mix2(a: u64, b: u64) -> u64 {
    mix(mix(a) ^ b.rotate_left(32))
}

/// Combines a seed with a short text (FNV-1a), so that the same slot name draws the same value in both languages.
pub(crate) fn mix_text(seed: u64, text: &str) -> u64 {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    mix2(seed, hash)
}

#[derive(Clone)]
pub(crate) struct Rng(u64);

impl Rng {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// Uniform in `0.0..1.0`.
    #[expect(clippy::cast_precision_loss, reason = "53 bits are kept, which an f64 holds exactly")]
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Uniform in `0..n`; `n` must not be zero. The modulo bias is far below what a demo can show.
    #[expect(clippy::cast_possible_truncation, reason = "the remainder is smaller than a usize")]
    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    /// Uniform in `low..=high`.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        let span = u64::from(high.saturating_sub(low)) + 1;
        low + u32::try_from(self.next() % span).expect("the remainder is below a 32-bit span")
    }

    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// A position in `0..n` where early positions are much likelier, as in any real catalogue.
    pub(crate) fn skewed(&mut self, n: usize) -> usize {
        skewed_at(self.unit(), n)
    }

    /// Picks from `(weight, value)` pairs.
    pub(crate) fn weighted<T: Copy>(&mut self, items: &[(u32, T)]) -> T {
        let total: u32 = items.iter().map(|(weight, _)| weight).sum();
        let mut at = self.between(1, total);
        for (weight, value) in items {
            if at <= *weight {
                return *value;
            }
            at -= weight;
        }
        items[0].1
    }
}

/// The inverse of a continuous Zipf-Mandelbrot distribution (exponent 0.75, offset 3), which needs no table.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "n is the length of a table and the result is clamped to it"
)]
fn skewed_at(unit: f64, n: usize) -> usize {
    const OFFSET: f64 = 3.0;
    const POWER: f64 = 0.25;
    let low = OFFSET.powf(POWER);
    let high = (OFFSET + n as f64).powf(POWER);
    let rank = (low + unit * (high - low)).powf(1.0 / POWER) - OFFSET;
    (rank.max(0.0) as usize).min(n - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn early_positions_are_likelier_and_none_is_out_of_range() {
        let mut rng = Rng::new(7);
        let mut counts = [0_u32; 50];
        for _ in 0..20_000 {
            counts[rng.skewed(50)] += 1;
        }
        assert!(counts[0] > 3 * counts[40], "{counts:?}");
        assert!(counts.iter().all(|&count| count > 0), "{counts:?}");
    }
}
