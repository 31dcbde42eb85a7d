//! How far plain local searches end below the optimum where curves are S-shaped: `cargo bench --bench s_shaped`.
//!
//! The budgets are those of the tests, with optima by dynamic programming. Beside our branch and bound stands
//! projected gradient ascent with backtracking, from the equal split and from nearly nothing: it knows the curves
//! and their slopes as we do, and stands for optimisers that climb from one start.

#[path = "../tests/support/s_shaped.rs"]
#[allow(dead_code, reason = "tests use more of it")]
mod s_shaped;

use klantreis::input::resolve;
use std::time::Instant;

use klantreis::input::read;
use klantreis::solver::recommend::{Settings, recommend};
use s_shaped::{CAP, Instance, Reference, instances};

/// A plan counts as good from this share of the optimum on.
const GOOD: f64 = 0.999;
/// The most steps of a local search.
const CLIMBS: usize = 20_000;

fn main() {
    let instances = instances();
    let optima: Vec<Reference> = instances.iter().map(Instance::reference).collect();
    row(&["channels", "method", "within 99.9%", "worst loss", "mean time", "proved"].map(str::to_owned));
    for size in [5, 10] {
        let ours: Vec<(&Instance, &Reference)> =
            instances.iter().zip(&optima).filter(|(instance, _)| instance.channels.len() == size).collect();
        method(&ours, "branch and bound", planned);
        method(&ours, "climb, equal split", |instance| (climb(instance, 1.0 / size as f64), None));
        method(&ours, "climb, from zero", |instance| (climb(instance, 1e-3), None));
    }
}

/// A method over all instances of a size: its money per channel, and whether it proved it.
fn method(instances: &[(&Instance, &Reference)], name: &str, solve: impl Fn(&Instance) -> (Vec<f64>, Option<bool>)) {
    let (mut good, mut worst, mut proofs) = (0, 0.0_f64, Vec::new());
    let started = Instant::now();
    for (instance, optimum) in instances {
        let (money, proved) = solve(instance);
        let part = instance.reach(&money) / optimum.reach;
        good += usize::from(part >= GOOD);
        worst = worst.max(1.0 - part);
        proofs.extend(proved);
    }
    let seconds = started.elapsed().as_secs_f64();
    let count = instances.len() as f64;
    let proved = proofs.iter().filter(|&&proved| proved).count();
    row(&[
        instances.first().map_or(0, |(instance, _)| instance.channels.len()).to_string(),
        name.to_owned(),
        format!("{:.0}%", 100.0 * f64::from(good as u32) / count),
        format!("{:.2}%", 100.0 * worst),
        format!("{:.1} ms", 1e3 * seconds / count),
        if proofs.is_empty() { "-".to_owned() } else { format!("{proved} of {}", proofs.len()) },
    ]);
}

fn row(cells: &[String; 6]) {
    let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:>18}")).collect();
    anstream::println!("{}", cells.join(" "));
}

/// The money per channel of our plan; nothing is spent where there is none.
fn planned(instance: &Instance) -> (Vec<f64>, Option<bool>) {
    let mut money = vec![0.0; instance.channels.len()];
    let reading = read::text("bench", &instance.brief());
    let Ok(problem) = resolve::problem(&reading.brief, &reading.catalogue) else { return (money, Some(false)) };
    let Ok(found) = recommend(&problem, Settings::default()) else { return (money, Some(false)) };
    for (placement, x) in problem.placements.iter().zip(&found.x) {
        let channel: usize = placement.channel[1..].parse().unwrap_or(0);
        money[channel] += placement.spend_per_x().get() * x;
    }
    (money, Some(found.proved))
}

/// Projected gradient ascent on net reach, from a share of the budget on every channel. A step is taken where it
/// brings a part of what its slope promises, and is then twice as long the next time, or else half.
fn climb(instance: &Instance, start: f64) -> Vec<f64> {
    let mut shares = projected(&vec![start; instance.channels.len()]);
    let (mut value, mut step) = (reach(instance, &shares), 1.0);
    for _ in 0..CLIMBS {
        let slopes = slopes(instance, &shares);
        let ahead: Vec<f64> = shares.iter().zip(&slopes).map(|(share, slope)| share + step * slope).collect();
        let ahead = projected(&ahead);
        let promised: f64 = ahead.iter().zip(&shares).zip(&slopes).map(|((a, b), slope)| slope * (a - b)).sum();
        let there = reach(instance, &ahead);
        if there >= value + 1e-4 * promised && promised > 0.0 {
            let gained = there - value;
            (shares, value, step) = (ahead, there, (2.0 * step).min(1e6));
            if gained < 1e-13 {
                break;
            }
        } else {
            step *= 0.5;
        }
        if step < 1e-14 {
            break;
        }
    }
    shares.iter().map(|share| share * instance.budget).collect()
}

fn reach(instance: &Instance, shares: &[f64]) -> f64 {
    instance.reach(&shares.iter().map(|share| share * instance.budget).collect::<Vec<f64>>())
}

/// What net reach gains per share of the budget: `(1 − reach) · depth'`.
fn slopes(instance: &Instance, shares: &[f64]) -> Vec<f64> {
    let unreached = 1.0 - reach(instance, shares);
    let slope = |(channel, share): (&s_shaped::Hill, &f64)| {
        let money = (share * instance.budget).max(1e-9 * instance.budget);
        let up = (money / channel.half).powf(channel.exponent);
        let part = up / (1.0 + up);
        let own = channel.ceiling * channel.exponent * part * (1.0 - part) / money;
        unreached * own / (1.0 - channel.ceiling * part) * instance.budget
    };
    instance.channels.iter().zip(shares).map(slope).collect()
}

/// The nearest shares from 0 to the cap that add up to at most 1: all are lowered alike until they do.
fn projected(shares: &[f64]) -> Vec<f64> {
    let lowered = |by: f64| shares.iter().map(move |share| (share - by).clamp(0.0, CAP));
    if lowered(0.0).sum::<f64>() <= 1.0 {
        return lowered(0.0).collect();
    }
    let (mut low, mut high) = (0.0, shares.iter().copied().fold(0.0, f64::max));
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if lowered(middle).sum::<f64>() > 1.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    lowered(high).collect()
}
