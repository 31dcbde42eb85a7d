//! Gamma functions of the beta-binomial curve, exact for many insertions too.

use statrs::function::gamma::{digamma, ln_gamma};

/// From this many insertions on, an asymptotic series replaces the gamma functions.
const MANY_INSERTIONS: f64 = 1e5;

/// `ln P(no contact)` after `w` insertions below the ceiling.
///
/// From a hundred thousand insertions on, the gamma functions cancel to noise, and
/// `ln Γ(b+w) − ln Γ(a+b+w) = −a ln(w + (a + 2b − 1)/2) + O(w⁻²)` is exact to rounding.
pub(super) fn log_non_reach(alpha: f64, beta: f64, w: f64) -> f64 {
    let start = ln_gamma(alpha + beta) - ln_gamma(beta);
    let grown = if w < MANY_INSERTIONS {
        ln_gamma(beta + w) - ln_gamma(alpha + beta + w)
    } else {
        -alpha * (w + series_shift(alpha, beta)).ln()
    };
    (start + grown).min(0.0)
}

/// `−d/dw` of [`log_non_reach`].
pub(super) fn log_non_reach_slope(alpha: f64, beta: f64, w: f64) -> f64 {
    if w < MANY_INSERTIONS {
        digamma(alpha + beta + w) - digamma(beta + w)
    } else {
        alpha / (w + series_shift(alpha, beta))
    }
}

/// The shift of the asymptotic series: `(a + 2b − 1)/2`.
fn series_shift(alpha: f64, beta: f64) -> f64 {
    0.5 * (alpha + 2.0 * beta - 1.0)
}

/// `ψ₁(x) = Σ 1/(x + n)²`, the derivative of digamma: terms up to where its asymptotic series is exact.
pub(super) fn trigamma(x: f64) -> f64 {
    let (mut x, mut sum) = (x, 0.0);
    while x < 20.0 {
        sum += 1.0 / (x * x);
        x += 1.0;
    }
    let y = 1.0 / (x * x);
    let series = 1.0 / 6.0 - y * (1.0 / 30.0 - y * (1.0 / 42.0 - y * (1.0 / 30.0 - y * 5.0 / 66.0)));
    sum + 1.0 / x + 0.5 * y + series * y / x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trigamma_meets_its_closed_forms() {
        let square = std::f64::consts::PI * std::f64::consts::PI;
        assert!((trigamma(1.0) - square / 6.0).abs() <= 1e-14);
        assert!((trigamma(0.5) - square / 2.0).abs() <= 1e-14);
    }
}
