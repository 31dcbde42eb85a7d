//! Worlds drawn at random, reproducibly on every run and every machine.
//!
//! A channel's figures in a draw depend only on the seed, the channel's key and the number of the draw. So two briefs
//! that share channels have common random numbers, and differences between them are the briefs' own.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use super::FigureRanges;
use crate::domain::catalogue::Catalogue;

/// Words of 32 bits that a channel takes per draw: two numbers of 64 bits.
const WORDS: u128 = 4;

/// Random worlds within ranges.
#[derive(Clone, Copy, Debug)]
pub struct Draws<'a> {
    /// The ranges of the figures.
    pub ranges: &'a FigureRanges,
    /// The seed: another seed gives other worlds.
    pub seed: u64,
}

impl Draws<'_> {
    /// Writes the figures of a draw into a catalogue, over those of any earlier draw.
    pub fn write(&self, index: usize, world: &mut Catalogue) {
        for ranges in &self.ranges.channels {
            let (price, ceiling) = self.uniforms(&ranges.channel, index);
            ranges.write(world, |range| range.quantile(price), |range| range.quantile(ceiling));
        }
    }

    /// The uniform numbers of a channel's price and of its ceilings in a draw. The ceilings of all its roles share one,
    /// because they come from the same source.
    pub fn uniforms(&self, channel: &str, index: usize) -> (f64, f64) {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&self.seed.to_le_bytes());
        let mut stream = ChaCha8Rng::from_seed(key);
        stream.set_stream(fnv1a(channel));
        stream.set_word_pos(index as u128 * WORDS);
        let mut next = || (stream.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
        (next(), next())
    }
}

/// Fowler, Noll and Vo's hash 1a in 64 bits, because the hash of the standard library may change between versions, and
/// the draws with it.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_meets_its_published_values() {
        assert_eq!(fnv1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn uniforms_are_spread_evenly_and_apart_from_each_other() {
        let ranges = FigureRanges::default();
        let draws = Draws { ranges: &ranges, seed: 1 };
        let count = 20_000;
        let pairs: Vec<(f64, f64)> = (0..count).map(|index| draws.uniforms("tv", index)).collect();
        let mean = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count as f64;
        assert!((mean(&|pair| pair.0) - 0.5).abs() < 0.01);
        assert!((mean(&|pair| pair.1 * pair.1) - 1.0 / 3.0).abs() < 0.01);
        assert!((mean(&|pair| (pair.0 - 0.5) * (pair.1 - 0.5))).abs() < 0.003);
        assert!(pairs.iter().all(|(a, b)| (0.0..1.0).contains(a) && (0.0..1.0).contains(b)));
        let other = Draws { ranges: &ranges, seed: 2 };
        assert_ne!(draws.uniforms("tv", 0), other.uniforms("tv", 0));
        assert_ne!(draws.uniforms("tv", 0), draws.uniforms("radio", 0));
    }
}
