//! The minimum of a function of one variable: a scan over the whole range, so that no local minimum hides a deeper one,
//! then golden-section search in the deepest valleys of the scan.

/// The parts that a range is scanned in.
const PARTS: usize = 24;
/// The valleys that are searched.
const VALLEYS: usize = 3;
/// Golden sections per valley; each leaves 62% of the range. Levenberg–Marquardt finds the last digits.
const SECTIONS: usize = 26;
/// The part of a range that a golden section leaves.
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// The minimum of a function on a range: the place and the value.
pub(super) fn minimum((low, high): (f64, f64), of: impl Fn(f64) -> f64) -> (f64, f64) {
    if high <= low {
        return (low, of(low));
    }
    let grid_weight = |index: usize| low + (high - low) * index as f64 / PARTS as f64;
    let samples: Vec<(f64, f64)> = (0..=PARTS).map(grid_weight).map(|at| (at, of(at))).collect();
    let lower = |a: Option<&(f64, f64)>, b: f64| a.is_none_or(|(_, value)| b <= *value);
    let mut valleys: Vec<(usize, f64)> = Vec::new();
    for (index, &(_, value)) in samples.iter().enumerate() {
        let value_before = index.checked_sub(1).and_then(|before| samples.get(before));
        if lower(value_before, value) && lower(samples.get(index + 1), value) {
            valleys.push((index, value));
        }
    }
    valleys.sort_by(|a, b| a.1.total_cmp(&b.1));
    let minima = valleys.iter().take(VALLEYS).map(|&(index, value)| {
        let inner = golden((grid_weight(index.saturating_sub(1)), grid_weight((index + 1).min(PARTS))), &of);
        if inner.1 <= value { inner } else { (grid_weight(index), value) }
    });
    minima.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((low, f64::INFINITY))
}

/// Golden-section search of a range with one valley.
fn golden((mut low, mut high): (f64, f64), of: impl Fn(f64) -> f64) -> (f64, f64) {
    let (mut left, mut right) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
    let (mut at_left, mut at_right) = (of(left), of(right));
    for _ in 0..SECTIONS {
        if at_left <= at_right {
            (high, right, at_right) = (right, left, at_left);
            left = high - GOLDEN * (high - low);
            at_left = of(left);
        } else {
            (low, left, at_left) = (left, right, at_right);
            right = low + GOLDEN * (high - low);
            at_right = of(right);
        }
    }
    if at_left <= at_right { (left, at_left) } else { (right, at_right) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deepest_of_many_valleys_is_found() {
        let waves = |x: f64| (3.0 * x).sin() + 0.1 * (x - 7.0).powi(2);
        let (at, value) = minimum((0.0, 12.0), waves);
        let even = (0..=120_000).map(|step| waves(f64::from(step) / 10_000.0)).fold(f64::INFINITY, f64::min);
        assert!(value <= even + 1e-8, "{at}: {value} against {even}");
    }

    #[test]
    fn the_least_may_lie_at_an_end() {
        let (at, _) = minimum((2.0, 5.0), |x| x);
        assert!((at - 2.0).abs() < 1e-4, "{at}");
        assert_eq!(minimum((2.0, 2.0), |x| x), (2.0, 2.0));
    }
}
