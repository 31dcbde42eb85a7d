//! Construction of curves: through known points, from the reach of insertions, and capped at a ceiling.

use super::{Curve, depth};
use crate::text::messages::{say, word};
use crate::text::number::fixed;
use crate::tolerance::proving::{ALIKE, SAME_WEIGHT};

/// The largest change of a point, in reach, when points are made monotone or concave.
const POINTS_MAY_MOVE: f64 = 0.02;

impl Curve {
    /// Goerg's curve through one point (Google 2014): reach `reach` at weight `at`, where a weight
    /// of `scale` is one contact per head. It is the negative binomial of shape 1 with ceiling
    /// `ρ = I R / (I − R)`.
    pub fn goerg(at: f64, reach: f64, scale: f64) -> Result<Self, String> {
        let contacts = at / scale;
        let ceiling = contacts * reach / (contacts - reach);
        if reach > 0.0 && contacts > reach && ceiling < 1.0 {
            return Ok(Self::Nbd { ceiling, shape: 1.0, scale });
        }
        Err(say!(
            "no-curve-goes-through",
            reach = reach.to_string(),
            contacts = contacts.to_string(),
            ceiling = format!("{ceiling:.3}")
        ))
    }

    /// The beta-binomial curve with reach `r1` of one insertion and `r2` of two, below `ceiling`.
    pub fn beta_binomial(r1: f64, r2: f64, ceiling: f64) -> Result<Self, String> {
        let (p1, p2) = (r1 / ceiling, r2 / ceiling);
        let variance = 2.0 * p1 - p1 * p1 - p2;
        if p1 > 0.0 && p2 > p1 && variance > ALIKE && p2 < 1.0 {
            let alpha = p1 * (p2 - p1) / variance;
            return Ok(Self::BetaBinomial { ceiling, alpha, beta: alpha * (1.0 - p1) / p1 });
        }
        let independent_reach = ceiling * (2.0 * p1 - p1 * p1);
        Err(say!(
            "r2-must-lie-between",
            r1 = r1.to_string(),
            independent = format!("{independent_reach:.4}"),
            r2 = r2.to_string()
        ))
    }

    /// A curve through points (weight, reach), made monotone, with the largest change of a point in reach. Points that
    /// are nearly concave in `l` are made concave; others keep their shape. An error if a point would change by more
    /// than
    /// `POINTS_MAY_MOVE`.
    pub fn points(points: &[(f64, f64)]) -> Result<(Self, f64), String> {
        let mut sorted: Vec<(f64, f64)> = points.iter().copied().filter(|&(w, r)| (w, r) != (0.0, 0.0)).collect();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        if sorted.is_empty() || sorted.windows(2).any(|pair| pair[0].0 == pair[1].0) || sorted[0].0 <= 0.0 {
            return Err(word!("points-are-pairs").to_owned());
        }
        if let Some((weight, _)) = sorted.iter().find(|(_, reach)| *reach >= 1.0) {
            return Err(say!("no-medium-reaches-everyone", weight = weight.to_string()));
        }
        let mut knots: Vec<(f64, f64)> = vec![(0.0, 0.0)];
        let mut monotone = knots.clone();
        let mut highest = 0.0_f64;
        for &(weight, reach) in &sorted {
            highest = highest.max(depth(reach));
            knots.push((weight, highest));
            monotone.push((weight, highest));
            while let [.., a, b, c] = knots[..] {
                if (b.1 - a.1) * (c.0 - b.0) >= (c.1 - b.1) * (b.0 - a.0) {
                    break;
                }
                knots.remove(knots.len() - 2);
            }
        }
        let largest_move = |curve: &Self| sorted.iter().map(|&(w, r)| (curve.reach(w) - r).abs()).fold(0.0, f64::max);
        let concave_curve = Self::Points { knots };
        let points_moved = largest_move(&concave_curve);
        if points_moved <= POINTS_MAY_MOVE {
            return Ok((concave_curve, points_moved));
        }
        let curve = Self::Points { knots: monotone };
        let points_moved = largest_move(&curve);
        if points_moved > POINTS_MAY_MOVE {
            let points = fixed(points_moved * 100.0, 1);
            return Err(say!("points-would-have-to-move", points));
        }
        Ok((curve, points_moved))
    }

    /// The curve capped at `ceiling`; unchanged if it does not get there. The minimum of `l` and a constant is concave
    /// wherever `l` is.
    #[must_use]
    pub fn capped(self, ceiling: f64) -> Self {
        let Some(from) = self.weight_for(ceiling) else { return self };
        match self {
            Self::Points { knots } => {
                let mut knots_below: Vec<(f64, f64)> =
                    knots.iter().copied().filter(|knot| knot.0 < from * (1.0 - SAME_WEIGHT)).collect();
                knots_below.push((from, depth(ceiling)));
                Self::Points { knots: knots_below }
            }
            curve => Self::Capped { curve: Box::new(curve), from },
        }
    }
}
