//! How a market and its client are drawn.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use super::{Audience, Brief, Channel, Curve, Follows, MOST_CHANNELS, Unit};

/// The brief of a seed; always the same.
pub(crate) fn brief(seed: u64) -> Brief {
    let mut draw = Draw(ChaCha8Rng::seed_from_u64(seed));
    let audiences: Vec<Audience> = (0..=draw.below(2)).map(|_| draw.audience()).collect();
    let order = draw.order();
    let count = 1 + draw.below(MOST_CHANNELS);
    let channels = (0..count).map(|_| draw.channel(&audiences, &order)).collect();
    let weights = [(); 4].map(|()| if draw.chance(0.2) { 0.0 } else { draw.even(0.2, 2.0) });
    let (goals, limits) = (Vec::new(), Vec::new());
    let mut brief = Brief { weeks: 4.0, budget: 0.0, audiences, channels, goals, limits, weights };
    // Somebody is always worth reaching.
    let served = brief.channels[0].phase;
    brief.weights[served] = brief.weights[served].max(0.5);
    // What one contact per head costs in every channel; from far too little to far too much of it.
    let once_each: f64 = (0..count).map(|c| 100.0 / brief.grp(c)).sum();
    brief.budget = four_digits(once_each * draw.spread(0.003, 300.0)).max(1.0);
    brief.goals = (0..draw.below(5)).map(|_| draw.goal(&brief)).collect();
    draw.wishes(&mut brief);
    let limits = draw.below(4);
    brief.limits = (0..limits).map(|_| draw.limit(&brief)).collect();
    brief
}

/// A figure of four digits.
pub(super) fn four_digits(value: f64) -> f64 {
    format!("{value:.3e}").parse().expect("a number that was just written")
}

/// Figures, one after the other.
pub(super) struct Draw(ChaCha8Rng);

impl Draw {
    pub(super) fn share(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(super) fn even(&mut self, low: f64, high: f64) -> f64 {
        four_digits(low + (high - low) * self.share())
    }

    /// As likely between 1 and 10 as between 10 and 100.
    pub(super) fn spread(&mut self, low: f64, high: f64) -> f64 {
        four_digits(low * (high / low).powf(self.share()))
    }

    pub(super) fn chance(&mut self, share: f64) -> bool {
        self.share() < share
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.share() * end as f64) as usize
    }

    /// The phases in the order in which they may follow each other: mostly that of the journey.
    fn order(&mut self) -> [usize; 4] {
        let mut order = [0, 1, 2, 3];
        if self.chance(0.3) {
            for k in (1..4).rev() {
                order.swap(k, self.below(k + 1));
            }
        }
        order
    }

    fn audience(&mut self) -> Audience {
        let people = self.spread(2e4, 5e6).round();
        let weight = if self.chance(0.7) { 1.0 } else { self.even(0.3, 2.0) };
        let part = |draw: &mut Self| match draw.below(10) {
            0 => draw.spread(1e-5, 1e-2),
            1..=6 => draw.spread(1e-2, 0.99),
            _ => draw.even(0.5, 0.99),
        };
        Audience { people, weight, in_phase: [(); 4].map(|()| part(self)) }
    }

    fn channel(&mut self, audiences: &[Audience], order: &[usize; 4]) -> Channel {
        let place = self.below(4);
        let followed = (place > 0 && self.chance(0.5)).then(|| order[self.before(place)]);
        let follows = followed.map(|phase| self.follows(phase));
        let curve = self.curve();
        let on_target: Vec<f64> = audiences.iter().map(|_| self.even(0.05, 0.49)).collect();
        let (unit, impressions) = match self.below(3) {
            0 => (Unit::Thousand { on_target }, 1000.0),
            1 => {
                let basis_people = self.spread(1e5, 1e7).round();
                (Unit::Grp { basis_people, on_target }, basis_people / 100.0)
            }
            _ => {
                let contacts: Vec<f64> = audiences.iter().map(|_| self.spread(10.0, 1e5)).collect();
                let all = contacts.iter().sum();
                (Unit::Package { contacts }, all)
            }
        };
        let price = four_digits(impressions / 1000.0 * self.spread(1.0, 100.0));
        Channel { phase: order[place], price, unit, curve, follows, at_least: None, at_most: None }
    }

    /// A place before another one, mostly the one just before it.
    fn before(&mut self, place: usize) -> usize {
        if self.chance(0.6) { place - 1 } else { self.below(place) }
    }

    fn follows(&mut self, phase: usize) -> Follows {
        let reachable = if self.chance(0.15) { self.spread(1e-4, 0.05) } else { self.even(0.05, 0.9) };
        let base = if self.chance(0.15) { self.even(0.001, 0.1) } else { 0.0 };
        Follows { phase, reachable, base, cap: (self.spread(0.3, 20.0), self.chance(0.3)) }
    }

    fn curve(&mut self) -> Curve {
        let ceiling = if self.chance(0.05) { 0.999 } else { self.even(0.05, 0.95) };
        match self.below(10) {
            0..=3 => Curve::Nbd { ceiling, shape: self.spread(0.1, 10.0) },
            4..=5 => {
                let scale = if self.chance(0.5) { None } else { Some(self.spread(1.0, 10.0)) };
                Curve::Exponential { ceiling, scale }
            }
            6..=7 => {
                // One over its ceiling is one over reach less one over contacts.
                let (at, ceiling) = (self.spread(0.05, 5.0), self.even(0.1, 0.9));
                Curve::Goerg { at, reach: four_digits(1.0 / (1.0 / ceiling + 1.0 / at)) }
            }
            8 => {
                let exponent = if self.chance(0.5) { 1.0 } else { self.even(0.4, 1.0) };
                Curve::Hill { ceiling, half: self.spread(1.0, 10.0), exponent }
            }
            _ => Curve::Points(self.points(ceiling)),
        }
    }

    /// Points of a smooth curve, so that depth bends down at each.
    fn points(&mut self, ceiling: f64) -> Vec<(f64, f64)> {
        let mut weight = self.spread(0.05, 0.5);
        let mut points = Vec::new();
        for _ in 0..2 + self.below(4) {
            let reach = ceiling * (1.0 - 1.0 / (1.0 + weight / ceiling));
            points.push((weight, (reach * 1e6).round() / 1e6));
            weight = four_digits(weight * self.even(1.5, 4.0));
        }
        points
    }
}
