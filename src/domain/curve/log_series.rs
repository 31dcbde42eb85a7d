//! Reach at a frequency: the people with `k` contacts and more, of placements that reach people independently.
//!
//! Let `G(z) = Σ Pₙ zⁿ` generate the shares of people with `n` contacts. Independent placements multiply their `G`, so
//! the logarithms add up: with `ln G(z) = −l + c₁ z + c₂ z² + …` per placement, `L = Σ l` and `Cⱼ = Σ cⱼ`,
//!
//! ```text
//! P(N < k) = e^−L T(C₁ … Cₖ₋₁),   T = Σ over n < k of the coefficient of zⁿ in exp(C₁ z + C₂ z² + …)
//! ```
//!
//! exactly: `T₂ = 1 + C₁`, `T₃ = 1 + C₁ + C₂ + C₁²/2`. So reach at a frequency depends on `k` sums over placements and
//! nothing else. The `cⱼ` are not concave in spend; a [`ContactTable`] bounds them
//! over a range, and its hull bounds a weighted sum of them.

/// The highest frequency that the solver supports.
pub const MAX_FREQUENCY: usize = 4;

/// `l, c₁, c₂, c₃` of a distribution of contacts, or their sums over placements.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LogSeries(pub [f64; MAX_FREQUENCY]);

impl LogSeries {
    /// The series of the shares of people with 0, 1, 2 and 3 contacts: `n aₙ = Σ j cⱼ aₙ₋ⱼ` with `aₙ = Pₙ / P₀`.
    pub fn of(shares: [f64; MAX_FREQUENCY]) -> Self {
        let mut log_series = [0.0; MAX_FREQUENCY];
        log_series[0] = -shares[0].ln();
        let relative_shares = shares.map(|share| share / shares[0]);
        for n in 1..MAX_FREQUENCY {
            let earlier_terms: f64 = (1..n).map(|j| j as f64 * log_series[j] * relative_shares[n - j]).sum();
            log_series[n] = relative_shares[n] - earlier_terms / n as f64;
        }
        Self(log_series)
    }

    /// The series of two independent placements, or groups of them, together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|j| self.0[j] + other.0[j]))
    }

    /// `T(C₁ … Cₖ₋₁)`: the share with fewer than `k` contacts over the share with none.
    pub fn truncated_sum(self, k: usize) -> f64 {
        let mut coefficients = [1.0; MAX_FREQUENCY];
        for n in 1..MAX_FREQUENCY.min(k) {
            coefficients[n] = (1..=n).map(|j| j as f64 * self.0[j] * coefficients[n - j]).sum::<f64>() / n as f64;
        }
        coefficients[..MAX_FREQUENCY.min(k)].iter().sum()
    }

    /// `L − ln T`: the depth of reach at frequency `k`.
    pub fn depth(self, k: usize) -> f64 {
        (self.0[0] - self.truncated_sum(k).ln()).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::curve::frequency::Frequency;
    use crate::domain::curve::test_curves::{curves_with_contacts, distribution, log_series};

    #[test]
    fn sums_of_logarithms_are_the_convolution() {
        let (mut together, mut sum) = (Frequency::NONE, LogSeries::default());
        for (curve, contacts) in curves_with_contacts() {
            together = together.and(&distribution(&curve, contacts));
            sum = sum.and(log_series(&curve, contacts));
            for k in 1..=MAX_FREQUENCY {
                let (reach, exact) = (-(-sum.depth(k)).exp_m1(), together.at_least(k));
                assert!((reach - exact).abs() < 1e-12, "{k}+: {reach} is not {exact}");
            }
        }
    }

    /// The tangents from the origin to k+ reach of Poisson contacts, in GRP: below them a straight line would promise
    /// what no plan has.
    #[test]
    fn poisson_tangents_are_those_published() {
        for (k, published_grp) in [(2, 179.3), (3, 338.4), (4, 488.1)] {
            let per_contact = |grp: f64| {
                let g: f64 = grp / 100.0;
                let shares = [1.0, g, g * g / 2.0, g * g * g / 6.0].map(|part| part * (-g).exp());
                -(-LogSeries::of(shares).depth(k)).exp_m1() / g
            };
            let steps = (1..60_000).map(|i| f64::from(i) * 0.01);
            let best_step = steps.max_by(|a, b| per_contact(*a).total_cmp(&per_contact(*b))).unwrap();
            assert!((best_step - published_grp).abs() < 0.1, "{k}+: {best_step} is not {published_grp}");
        }
    }
}
