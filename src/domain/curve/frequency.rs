//! Frequency distributions: the share of people with exactly 0, 1, 2, … contacts.
//!
//! Every distribution has exactly the given reach, as the sum of its positive classes, and the given contacts per head,
//! as its mean. Placements reach people independently (Sainsbury), so the distribution of a phase is the convolution of
//! those of its placements.

use statrs::function::gamma::ln_gamma;

use crate::domain::curve::Curve;
use crate::tolerance::proving::{BEYOND_REACH, MEAN_NOISE, MEAN_ROUNDING, NEVER_ALL_OPEN, OWN_REACH};

/// The classes in reports: 0 to 9 contacts, and 10 or more.
pub const CLASSES: usize = 11;

/// From this shape on the negative binomial is computed as the Poisson distribution.
const POISSON_SHAPE: f64 = 1e6;
/// Above this many insertions the geometric distribution replaces the beta-binomial.
const MAX_INSERTIONS: f64 = 1e4;

/// The share of people by number of contacts; the last class is that number or more.
#[derive(Clone, Debug, PartialEq)]
pub struct Frequency(pub [f64; CLASSES]);

impl Frequency {
    /// The distribution without contacts.
    pub const NONE: Self = {
        let mut shares = [0.0; CLASSES];
        shares[0] = 1.0;
        Self(shares)
    };

    /// The share of people with at least `k` contacts.
    pub fn at_least(&self, k: usize) -> f64 {
        self.0[k.min(CLASSES - 1)..].iter().sum()
    }

    /// The distribution of two independent schedules together: their convolution.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut convolved = [0.0; CLASSES];
        for (i, own_share) in self.0.iter().enumerate() {
            for (j, other_share) in other.0.iter().enumerate() {
                convolved[(i + j).min(CLASSES - 1)] += own_share * other_share;
            }
        }
        Self(convolved)
    }
}

/// The frequency distribution at a weight, with this reach and these contacts per head.
///
/// If the curve is a contact model and `reach` is below its own (because the pool of a follower binds), the model has
/// the lower ceiling that gives `reach`, so the mean stays.
pub fn distribution(curve: &Curve, weight: f64, contacts: f64, reach: f64) -> Frequency {
    let mut shares = [0.0; CLASSES];
    let mut share_beyond = 1.0;
    for (k, share) in classes(curve, weight, contacts, reach).take(CLASSES - 1).enumerate() {
        shares[k] = share;
        share_beyond -= share;
    }
    shares[CLASSES - 1] = share_beyond.max(0.0);
    Frequency(shares)
}

/// The shares of people with 0, 1, 2 and 3 contacts.
pub fn first_classes(curve: &Curve, weight: f64, contacts: f64, reach: f64) -> [f64; 4] {
    let mut shares = [0.0; 4];
    for (share, class) in shares.iter_mut().zip(classes(curve, weight, contacts, reach)) {
        *share = class;
    }
    shares
}

/// The shares of people with exactly 0, 1, 2, … contacts, an infinite series.
pub fn classes(curve: &Curve, weight: f64, contacts: f64, reach: f64) -> Box<dyn Iterator<Item = f64>> {
    if reach <= 0.0 || contacts <= 0.0 {
        return Box::new(std::iter::once(1.0).chain(std::iter::repeat(0.0)));
    }
    let below_ceiling = |ceiling: f64, law: Box<dyn Iterator<Item = f64>>| -> Box<dyn Iterator<Item = f64>> {
        Box::new(law.enumerate().map(move |(k, p)| if k == 0 { 1.0 - ceiling + ceiling * p } else { ceiling * p }))
    };
    match *curve {
        Curve::Nbd { ceiling, shape, .. } if shape < POISSON_SHAPE => {
            match ceiling_for(reach, ceiling, |m| 1.0 - (1.0 + contacts / (m * shape)).powf(-shape)) {
                Some(m) => below_ceiling(m, Box::new(negative_binomial(contacts / m, shape))),
                None => Box::new(geometric(contacts, reach)),
            }
        }
        Curve::Nbd { ceiling, .. } | Curve::Exponential { ceiling, .. } => {
            match ceiling_for(reach, ceiling, |m| -(-contacts / m).exp_m1()) {
                Some(m) => below_ceiling(m, Box::new(poisson(contacts / m))),
                None => Box::new(geometric(contacts, reach)),
            }
        }
        Curve::BetaBinomial { ceiling, alpha, beta } => beta_binomial(ceiling, (alpha, beta), weight, contacts, reach),
        // Nobody above the ceiling is reached; those below it get all contacts, as in a pool that binds.
        Curve::Capped { curve: ref below, .. } => classes(below, weight, contacts, reach),
        Curve::Sent { ref curve, one } => sent(curve, weight / one, curve.reach(one), contacts, reach),
        Curve::Points { .. } | Curve::Hill { .. } => Box::new(geometric(contacts, reach)),
    }
}

/// The ceiling `m` at which a contact model reaches `reach`: the curve's own if that gives the reach, as it does unless
/// a pool binds; none if it would be above 1.
fn ceiling_for(reach: f64, own_ceiling: f64, reached_below: impl Fn(f64) -> f64) -> Option<f64> {
    let reach_with_ceiling = |m: f64| m * reached_below(m);
    if (reach_with_ceiling(own_ceiling) - reach).abs() <= OWN_REACH * reach {
        return Some(own_ceiling);
    }
    if reach > reach_with_ceiling(1.0) * (1.0 + BEYOND_REACH) {
        return None;
    }
    let (mut low, mut high) = (reach, 1.0);
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if reach_with_ceiling(middle) < reach { low = middle } else { high = middle }
    }
    Some(high)
}

/// P(k) of the negative binomial with mean `mean` and shape `s`:
/// `Γ(s+k) / (Γ(s) k!) · (s/(mean+s))^s · (mean/(mean+s))^k`, in logarithms so that no mean is too large.
fn negative_binomial(mean: f64, s: f64) -> impl Iterator<Item = f64> {
    let (log_first_class, log_odds) = (-s * (mean / s).ln_1p(), (mean / (mean + s)).ln());
    (0..)
        .map(f64::from)
        .map(move |k: f64| (ln_gamma(s + k) - ln_gamma(s) - ln_gamma(k + 1.0) + log_first_class + k * log_odds).exp())
}

/// P(k) of the Poisson distribution: `mean^k e^−mean / k!`, in logarithms.
fn poisson(mean: f64) -> impl Iterator<Item = f64> {
    (0..).map(f64::from).map(move |k: f64| (k * mean.ln() - mean - ln_gamma(k + 1.0)).exp())
}

/// The geometric distribution with this reach and mean: that of maximum entropy if only these two are known, and
/// Goerg's in particular. With fewer contacts than people reached, everyone has one.
fn geometric(contacts: f64, reach: f64) -> impl Iterator<Item = f64> {
    let repeat_share = (1.0 - reach / contacts).max(0.0);
    let contact_classes = std::iter::successors(Some(reach * (1.0 - repeat_share)), move |p| Some(p * repeat_share));
    std::iter::once(1.0 - reach).chain(contact_classes)
}

/// The range of the correlation between opening one message and opening another.
const CORRELATIONS: (f64, f64) = (1e-4, 1.0 - 1e-4);

/// The distribution of messages to a list: the beta-binomial over the messages sent, with the correlation that gives
/// `reach`. One mailing alone is opened by `opened_one`. Nobody has more contacts than messages sent.
fn sent(curve: &Curve, sends: f64, opened_one: f64, contacts: f64, reach: f64) -> Box<dyn Iterator<Item = f64>> {
    let ceiling = curve.highest();
    let open_rate = (opened_one / ceiling).min(1.0 - NEVER_ALL_OPEN);
    if sends <= 1.0 || sends > MAX_INSERTIONS {
        return Box::new(geometric(contacts, reach));
    }
    let beta_parameters = |correlation: f64| {
        let parameter_sum = 1.0 / correlation - 1.0;
        (open_rate * parameter_sum, (1.0 - open_rate) * parameter_sum)
    };
    let reach_with = |correlation: f64| {
        let (alpha, beta) = beta_parameters(correlation);
        let list_curve = Curve::BetaBinomial { ceiling, alpha, beta };
        let (whole_sends, part_of_send) = (sends.floor(), sends.fract());
        (1.0 - part_of_send) * list_curve.reach(whole_sends) + part_of_send * list_curve.reach(whole_sends + 1.0)
    };
    let (mut low, mut high) = CORRELATIONS;
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if reach_with(middle) > reach { low = middle } else { high = middle }
    }
    beta_binomial(ceiling, beta_parameters(0.5 * (low + high)), sends, contacts, reach)
}

/// The beta-binomial distribution. Between whole insertions its neighbours are mixed; then mass is moved between 0 and
/// 1 contact, and from k to k − 1, so that reach and mean are exact.
fn beta_binomial(
    ceiling: f64,
    (alpha, beta): (f64, f64),
    insertions: f64,
    contacts: f64,
    reach: f64,
) -> Box<dyn Iterator<Item = f64>> {
    if insertions > MAX_INSERTIONS {
        return Box::new(geometric(contacts, reach));
    }
    let (whole_insertions, part_of_insertion) = (insertions.floor(), insertions.fract());
    let class_count = whole_insertions as usize + 2;
    let insertion_law = |n: f64| {
        let none_in_n =
            (ln_gamma(beta + n) + ln_gamma(alpha + beta) - ln_gamma(beta) - ln_gamma(alpha + beta + n)).exp();
        std::iter::successors(Some((0.0, none_in_n)), move |&(k, p): &(f64, f64)| {
            let next = if k < n { p * (n - k) / (k + 1.0) * (alpha + k) / (beta + n - k - 1.0) } else { 0.0 };
            Some((k + 1.0, next))
        })
        .map(|(_, p)| p)
    };
    let mut shares: Vec<f64> = insertion_law(whole_insertions)
        .zip(insertion_law(whole_insertions + 1.0))
        .take(class_count)
        .map(|(a, b)| ceiling * ((1.0 - part_of_insertion) * a + part_of_insertion * b))
        .collect();
    let share_above_one: f64 = shares[2..].iter().sum();
    let missing_reach = reach - shares[1..].iter().sum::<f64>();
    let missing_reach = if missing_reach > -MEAN_NOISE { missing_reach.max(-shares[1]) } else { missing_reach };
    let mean: f64 = shares.iter().enumerate().map(|(k, p)| k as f64 * p).sum();
    // Moving `missing_reach` from 0 to 1 raises the mean by as much; the rest is moved from k to k − 1.
    let excess_mean = mean + missing_reach - contacts;
    let needs_no_move = excess_mean < MEAN_ROUNDING && excess_mean > -(MEAN_NOISE * contacts).max(MEAN_ROUNDING);
    let share_moved_down = if needs_no_move { 0.0 } else { excess_mean / share_above_one };
    if !(0.0..=1.0).contains(&share_moved_down) || missing_reach < -MEAN_NOISE {
        return Box::new(geometric(contacts, reach));
    }
    shares[1] += missing_reach;
    for k in 2..class_count {
        let moved_share = shares[k] * share_moved_down;
        shares[k] -= moved_share;
        shares[k - 1] += moved_share;
    }
    shares[0] = 1.0 - shares[1..].iter().sum::<f64>();
    Box::new(shares.into_iter().chain(std::iter::repeat(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sum and the mean over so many classes that nothing is left behind.
    fn sum_and_mean(curve: &Curve, weight: f64, contacts: f64, reach: f64) -> (f64, f64) {
        let shares = classes(curve, weight, contacts, reach).take(20_000).enumerate();
        shares.fold((0.0, 0.0), |(sum, mean), (k, p)| (sum + p, mean + k as f64 * p))
    }

    #[test]
    fn shares_sum_to_one_and_keep_the_mean() {
        let curves = [
            (Curve::Nbd { ceiling: 0.85, shape: 0.95, scale: 1.0 }, 3.0, 3.0),
            (Curve::Nbd { ceiling: 0.85, shape: 0.2, scale: 1.0 }, 20.0, 20.0),
            (Curve::Exponential { ceiling: 0.8, scale: 0.8 }, 1.4, 1.4),
            (Curve::Exponential { ceiling: 0.8, scale: 100.0 }, 120.0, 2.5),
            (Curve::beta_binomial(0.06, 0.103, 1.0).unwrap(), 5.0, 0.3),
            (Curve::beta_binomial(0.06, 0.103, 1.0).unwrap(), 5.4, 5.4 * 0.06),
            (Curve::Hill { ceiling: 0.7, half: 3.0, exponent: 0.9 }, 2.0, 2.0),
        ];
        for (curve, weight, contacts) in curves {
            for share_of_reach in [1.0, 0.6] {
                let reach = curve.reach(weight) * share_of_reach;
                let (sum, mean) = sum_and_mean(&curve, weight, contacts, reach);
                assert!((sum - 1.0).abs() < 1e-9, "{curve:?}: sum {sum}");
                assert!(
                    (mean - contacts).abs() < 1e-6,
                    "{curve:?} at {share_of_reach}: mean {mean}, contacts {contacts}"
                );
                let reached = 1.0 - classes(&curve, weight, contacts, reach).next().unwrap();
                assert!((reached - reach).abs() < 1e-9, "{curve:?}: {reached} is not {reach}");
            }
        }
    }

    #[test]
    fn published_distributions_are_met() {
        let magazine = Curve::beta_binomial(0.5, 0.55, 1.0).unwrap();
        let shares = distribution(&magazine, 5.0, 2.5, magazine.reach(5.0));
        for (k, published_share) in [(1, 0.0601), (2, 0.0433), (3, 0.0433), (4, 0.0601), (5, 0.3966)] {
            assert!((shares.0[k] - published_share).abs() < 1e-4, "{k}: {}", shares.0[k]);
        }
        // Goerg: at 200 contacts per 200 reachable, 1+, 2+ and 3+ are 100, 50 and 25.
        let goerg = Curve::goerg(0.2, 0.1, 1.0).unwrap();
        let shares = distribution(&goerg, 0.2, 0.2, 0.1);
        for (k, published_share) in [(1, 0.1), (2, 0.05), (3, 0.025)] {
            assert!((shares.at_least(k) - published_share).abs() < 1e-9, "{k}+: {}", shares.at_least(k));
        }
    }

    /// Between whole insertions the law is that of its neighbours, however many there are.
    #[test]
    fn many_insertions_keep_their_law() {
        for (r1, r2, ceiling) in [(0.01, 0.015, 1.0), (0.02, 0.025, 0.9), (0.05, 0.0974, 0.999), (0.3, 0.35, 0.7)] {
            let curve = Curve::beta_binomial(r1, r2, ceiling).unwrap();
            for insertions in [5.0, 70.0, 990.0, 2_250.0, 5_017.0, 9_990.0] {
                let spread = |n: f64| first_classes(&curve, n, n * r1, curve.reach(n));
                let (one, next) = (spread(insertions), spread(insertions + 1.0));
                for part in [1e-6, 0.006, 0.3, 0.5, 0.77, 0.999] {
                    for (k, share) in spread(insertions + part).into_iter().enumerate().skip(1) {
                        let line = one[k] + part * (next[k] - one[k]);
                        let near = 0.05 * line.max((one[k] - next[k]).abs()) + 1e-9;
                        assert!(
                            (share - line).abs() < near,
                            "{curve:?}: {share}, not {line}, {k} of {insertions} + {part}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn independent_placements_convolve() {
        let one_insertion = |r: f64| Frequency(std::array::from_fn(|k| [1.0 - r, r].get(k).copied().unwrap_or(0.0)));
        let three = one_insertion(0.3).and(&one_insertion(0.4)).and(&one_insertion(0.2));
        for (k, convolved_share) in [(1, 0.452), (2, 0.188), (3, 0.024)] {
            assert!((three.0[k] - convolved_share).abs() < 1e-12);
        }
    }
}
