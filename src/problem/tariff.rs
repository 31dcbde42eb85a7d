//! Prices that change with the amount bought: volume discounts, and bids that rise with volume.

use crate::domain::curve::hull::ConcaveHull;
use crate::tolerance::feasibility::THRESHOLD;
use crate::tolerance::proving::SAME_CORNER;

/// A price that changes from given amounts on.
#[derive(Clone, Debug, PartialEq)]
pub struct Tariff {
    /// From how much `x` on the list price counts how many times, by rising amount.
    pub bands: Vec<Band>,
    /// Whether a band's price holds for the whole amount, as volume discounts often do, or for what lies beyond.
    pub whole: bool,
}

/// A stretch of a tariff.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Where it begins.
    pub from: f64,
    /// What the list price is multiplied by.
    pub times: f64,
}

impl Tariff {
    /// `ε(x)`: what is paid beyond the list price, in units bought at list price; below 0 for a discount.
    pub fn surcharge(&self, x: f64) -> f64 {
        // Lots and budgets meet thresholds up to rounding, and then the better band is theirs.
        let reached = |band: &&Band| x >= band.from * (1.0 - THRESHOLD);
        if self.whole {
            return self.bands.iter().rev().find(reached).map_or(0.0, |band| (band.times - 1.0) * x);
        }
        let times_before = std::iter::once(1.0).chain(self.bands.iter().map(|band| band.times));
        let reached_bands = self.bands.iter().zip(times_before).filter(|(band, _)| reached(band));
        reached_bands.map(|(band, times_before)| (band.times - times_before) * (x - band.from)).sum()
    }

    /// The least the list price is ever multiplied by.
    pub fn least(&self) -> f64 {
        self.bands.iter().map(|band| band.times).fold(1.0, f64::min)
    }

    /// Where bands begin strictly inside a range.
    pub fn thresholds(&self, (least, most): (f64, f64)) -> impl Iterator<Item = f64> + '_ {
        let inside = move |from: &f64| *from > least * (1.0 + THRESHOLD) && *from < most * (1.0 - THRESHOLD);
        self.bands.iter().map(|band| band.from).filter(inside)
    }

    /// The straight stretches of `ε` over a range: their ends, and `ε` on them as slope and offset.
    pub fn stretches(&self, (least, most): (f64, f64)) -> Vec<((f64, f64), (f64, f64))> {
        let mut ends = vec![least];
        ends.extend(self.thresholds((least, most)));
        ends.push(most);
        let band_stretches = ends.windows(2).map(|pair| {
            let (a, b) = (pair[0], pair[1]);
            // In the middle it is clear which band counts.
            let (at_quarter, at_three_quarters) = (a + 0.25 * (b - a), a + 0.75 * (b - a));
            let slope = if at_three_quarters > at_quarter {
                (self.surcharge(at_three_quarters) - self.surcharge(at_quarter)) / (at_three_quarters - at_quarter)
            } else {
                0.0
            };
            ((a, b), (slope, self.surcharge(at_three_quarters) - slope * at_three_quarters))
        });
        band_stretches.collect()
    }

    /// The least concave function above `ε` over a range, or with sign −1 above `−ε`.
    pub fn hull(&self, range: (f64, f64), sign: f64) -> ConcaveHull {
        let mut corners: Vec<(f64, f64)> = Vec::new();
        for ((a, b), (slope, offset)) in self.stretches(range) {
            corners.extend([a, b].map(|x| (x, sign * (slope * x + offset))));
        }
        let ends = [range.0, range.1].map(|x| (x, sign * self.surcharge(x)));
        corners.extend(ends);
        corners.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1)));
        corners.dedup_by(|b, a| (b.0 - a.0).abs() <= SAME_CORNER * range.1);
        ConcaveHull::above(corners)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tariff(whole: bool) -> Tariff {
        Tariff { bands: vec![Band { from: 0.2, times: 0.9 }, Band { from: 0.5, times: 1.4 }], whole }
    }

    #[test]
    fn surcharges_are_what_a_planner_would_count() {
        let beyond = tariff(false);
        for (x, surcharge_wanted) in [(0.1, 0.0), (0.2, 0.0), (0.3, -0.01), (0.5, -0.03), (0.6, -0.03 + 0.04)] {
            assert!((beyond.surcharge(x) - surcharge_wanted).abs() < 1e-12, "{x}: {}", beyond.surcharge(x));
        }
        let whole_tariff = tariff(true);
        for (x, surcharge_wanted) in [(0.1, 0.0), (0.2, -0.02), (0.4, -0.04), (0.5, 0.2), (0.6, 0.24)] {
            assert!((whole_tariff.surcharge(x) - surcharge_wanted).abs() < 1e-12, "{x}: {}", whole_tariff.surcharge(x));
        }
    }

    #[test]
    fn hulls_enclose_the_surcharge() {
        for tariff in [tariff(false), tariff(true)] {
            for range in [(0.0, 1.0), (0.1, 0.3), (0.2, 0.5), (0.5, 0.9), (0.55, 0.6)] {
                let (above, below) = (tariff.hull(range, 1.0), tariff.hull(range, -1.0));
                for i in 0..=1_000 {
                    let x = range.0 + (range.1 - range.0) * f64::from(i) / 1_000.0;
                    let exact = tariff.surcharge(x);
                    assert!(above.value(x) >= exact - 1e-12 && -below.value(x) <= exact + 1e-12, "{range:?} {x}");
                }
            }
        }
    }
}
