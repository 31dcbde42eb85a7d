//! Round values along an axis.

use crate::tolerance::feasibility::WHOLE_COUNT;

/// How many there are at about.
const ABOUT: f64 = 4.0;

/// Round values from 0 to at least `most`, evenly apart: in steps of 1, 2 or 5 times a power of ten.
pub(in crate::report) fn ticks(largest: f64) -> Vec<f64> {
    if largest <= 0.0 || !largest.is_finite() {
        return vec![0.0, 1.0];
    }
    let rough_step = largest / ABOUT;
    let power = 10f64.powf(rough_step.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|times| times * power).into_iter().find(|step| *step >= rough_step * 0.999);
    let step = step.unwrap_or(rough_step);
    let count = (largest / step - WHOLE_COUNT).ceil().max(1.0) as usize;
    (0..=count).map(|i| i as f64 * step).collect()
}

#[cfg(test)]
mod tests {
    use super::ticks;

    #[test]
    fn ticks_are_round_and_reach_beyond_the_most() {
        assert_eq!(ticks(83.2), [0.0, 50.0, 100.0]);
        assert_eq!(ticks(60_000.0), [0.0, 20_000.0, 40_000.0, 60_000.0]);
        assert_eq!(ticks(0.0), [0.0, 1.0]);
        assert!(ticks(1e-9).last().is_some_and(|last| *last >= 1e-9));
        assert!(ticks(f64::MAX / 10.0).len() < 10);
    }
}
