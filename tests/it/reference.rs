//! What the reference for random briefs is worth: it meets closed forms, and no grid finds more.

use crate::support::close;
use crate::support::random_brief::{self, Audience, Brief, Channel, Curve, Goal, Unit};
use crate::support::reference::{Level, Reference};

/// Three exponential channels in See, with money against the scales in `theta`.
fn three(budget: f64, goals: Vec<Goal>) -> Brief {
    let channel = |(ceiling, theta): (f64, f64)| Channel {
        phase: 0,
        price: 1.0,
        unit: Unit::Package { contacts: vec![1.0] },
        curve: Curve::Exponential { ceiling, scale: Some(theta) },
        follows: None,
        at_least: None,
        at_most: None,
    };
    let channels = [(0.8, 100.0), (0.5, 60.0), (0.3, 30.0)].map(channel).to_vec();
    let audiences = vec![Audience { people: 1.0, weight: 1.0, in_phase: [1.0; 4] }];
    let weights = [1.0, 0.0, 0.0, 0.0];
    Brief { weeks: 4.0, budget, audiences, channels, goals, limits: Vec::new(), weights }
}

/// Where the marginal depth of every channel is the same.
const BEST: [f64; 3] = [128.5445, 46.5789, 24.8766];

#[test]
fn the_split_with_equal_margins_is_found() {
    let brief = three(200.0, Vec::new());
    let (best, told) = Reference::new(&brief).worth_more(0.0, &[]);
    let best = best.expect("something is reached");
    assert!(told);
    close(best.value, 0.744_482_450, 2e-7);
    for (money, wanted) in best.money.iter().zip(BEST) {
        close(*money, wanted, 0.2);
    }
}

#[test]
fn nothing_is_better_than_the_best() {
    let brief = three(200.0, Vec::new());
    let (better, told) = Reference::new(&brief).worth_more(0.744_482_45 + 1e-6, &[]);
    assert!(told && better.is_none(), "{better:?}");
    let (better, _) = Reference::new(&brief).worth_more(0.744_482_45 - 1e-6, &[]);
    assert!(better.is_some());
}

#[test]
fn a_goal_is_missed_by_what_the_best_split_leaves() {
    let goal = Goal { phase: 0, audience: None, channels: None, reach: 0.9, priority: 1 };
    let brief = three(200.0, vec![goal]);
    let least = 1.0 - 0.744_482_45 / 0.9;
    let reference = Reference::new(&brief);
    let (best, told) = reference.missed_by_less(1, 1.0, &[]);
    assert!(told);
    close(best.expect("it can be missed by less").value, least, 2e-7);
    // Held where it is, the objective is held too.
    let held = Level { priority: 1, most: least + 1e-6 };
    let (best, told) = reference.worth_more(0.0, &[held]);
    assert!(told);
    close(best.expect("there is such a split").value, 0.744_482_45, 2e-6);
    let (none, told) = reference.worth_more(0.0, &[Level { most: least - 1e-6, ..held }]);
    assert!(told && none.is_none(), "{none:?}");
}

/// Of random briefs with two channels, no split on a grid is better than the reference's.
#[test]
fn no_split_on_a_grid_is_better() {
    const STEPS: usize = 60;
    let pairs = (0..400).map(random_brief::brief).filter(|brief| brief.channels.len() == 2);
    for brief in pairs.take(30) {
        let reference = Reference::new(&brief);
        let grid: Vec<_> = (0..=STEPS)
            .flat_map(|i| (0..=STEPS).map(move |j| [i, j].map(|step| (step as f64 / STEPS as f64).powi(3))))
            .map(|parts| reference.sight(&parts))
            .filter(|sight| sight.breach() <= 0.0)
            .collect();
        let mut held = Vec::new();
        for priority in [1, 2, 3] {
            let least = |held: &[Level]| {
                let kept = grid
                    .iter()
                    .filter(|sight| held.iter().all(|held| sight.missed(&reference, held.priority).value <= held.most));
                kept.map(|sight| sight.missed(&reference, priority).value).fold(10.0, f64::min)
            };
            let (best, told) = reference.missed_by_less(priority, 10.0, &held);
            let best = best.map_or(10.0, |best| best.value);
            assert!(told && best <= least(&held) + 1e-6, "{best}, {}\n{}", least(&held), brief.toml());
            held.push(Level { priority, most: best + 1e-4 });
        }
        let kept = grid
            .iter()
            .filter(|sight| held.iter().all(|held| sight.missed(&reference, held.priority).value <= held.most));
        let most = kept.map(|sight| sight.objective.value).fold(-1.0, f64::max);
        let (best, told) = reference.worth_more(-1.0, &held);
        let best = best.map_or(-1.0, |best| best.value);
        assert!(told && best >= most - 1e-6, "{best}, {most}\n{}", brief.toml());
    }
}
