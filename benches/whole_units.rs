//! Time, nodes and proven gap of plans in whole things, by size: `cargo bench --bench whole_units`.
//!
//! Random cases with a fixed seed: four phases, nbd curves, two placements a channel now and then, a limit. Every
//! channel has a minimum buy of 5 % to 25 % of what it may take, and the budget is a quarter of what all may take
//! together, so that many minimums bind. Then the florist's example with goals at two, three and four contacts.
//! With `--features highs` each is solved by both engines. Times are of one machine in one run: compare ratios.

use klantreis::input::resolve;
use std::fmt::Write;
use std::time::Instant;

use klantreis::input::read::{self, Reading};
use klantreis::problem::{Decision, PlacementIndex, Problem};
use klantreis::solver::lp::Engine;
use klantreis::solver::recommend::{Settings, recommend};

fn main() {
    row(&["case", "placements", "bought", "at minimum", "seconds", "nodes", "proven gap", "proved"].map(str::to_owned));
    for channels in [20, 100, 300, 500] {
        random(&format!("minimums, {channels}"), &brief(channels, Buying::Minimums));
    }
    for channels in [20, 100, 300] {
        random(&format!("lots, {channels}"), &brief(channels, Buying::LotsAndMinimums));
    }
    for (contacts, reach) in [(2, "60%"), (3, "45%"), (4, "30%")] {
        let set = [format!("goal.see.at_frequency={contacts}"), format!("goal.see.reach={reach}")].into();
        let brief = Some("plans/florist/brief.toml".into());
        let request = read::Request { brief, set, ..read::Request::default() };
        solve(&format!("florist, {contacts}+"), &read::request(&request));
    }
}

/// How channels are bought.
#[derive(Clone, Copy, PartialEq)]
enum Buying {
    Minimums,
    LotsAndMinimums,
}

fn random(name: &str, brief: &str) {
    solve(name, &read::text("bench", brief));
}

fn solve(name: &str, reading: &Reading) {
    let problem = match resolve::problem(&reading.brief, &reading.catalogue) {
        Ok(problem) if reading.faults.is_empty() => problem,
        Ok(_) => return anstream::println!("{name}: {:?}", reading.faults),
        Err(faults) => return anstream::println!("{name}: {faults:?}"),
    };
    for (engine, label) in engines() {
        let name = format!("{name}{label}");
        timed(&name, reading, &problem, Settings { engine, ..Settings::default() });
    }
}

#[cfg(not(feature = "highs"))]
fn engines() -> Vec<(Engine, &'static str)> {
    vec![(Engine::default(), "")]
}

#[cfg(feature = "highs")]
fn engines() -> Vec<(Engine, &'static str)> {
    vec![(Engine::Pure, ""), (Engine::Highs, " highs")]
}

fn timed(name: &str, reading: &Reading, problem: &Problem, settings: Settings) {
    let started = Instant::now();
    let found = recommend(problem, settings);
    let seconds = started.elapsed().as_secs_f64();
    let placements = problem.placements.len().to_string();
    match found {
        Ok(found) => row(&[
            name.to_owned(),
            placements,
            problem.activations.iter().filter(|activation| activation.is_on(&found.x)).count().to_string(),
            at_minimum(reading, problem, &found.x).to_string(),
            format!("{seconds:.2}"),
            found.searched.map_or("-".to_owned(), |searched| searched.nodes.to_string()),
            format!("{:.1e}", found.gap),
            found.proved.to_string(),
        ]),
        Err(error) => anstream::println!("{name}: {seconds:.2} s, {error:?}"),
    }
}

/// The channels of which just the minimum is bought, give or take a lot.
fn at_minimum(reading: &Reading, problem: &Problem, x: &Decision) -> usize {
    let bound = |key: &str, spend: f64| {
        let minimum = reading.catalogue.channel.get(key).and_then(|channel| channel.minimum_buy);
        matches!(minimum, Some(klantreis::domain::brief::Wish::Money(least)) if spend > 0.0 && spend <= 1.05 * least.get())
    };
    let spend = |members: &[PlacementIndex]| {
        members.iter().map(|&p| problem.placements[p].spend_per_x().get() * x[p]).sum::<f64>()
    };
    problem.activations.iter().filter(|activation| bound(&activation.channel, spend(&activation.members))).count()
}

fn row(cells: &[String; 8]) {
    let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:>19}")).collect();
    anstream::println!("{}", cells.join(" "));
}

/// A brief of so many channels.
fn brief(channels: usize, buying: Buying) -> String {
    let mut seed = 42_u64;
    let mut random = move |low: f64, high: f64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        low + (high - low) * (seed >> 11) as f64 / (1_u64 << 53) as f64
    };
    let (mut offers, mut capacity) = (String::new(), 0.0);
    for index in 0..channels {
        let phases = ["see", "think", "do", "care"];
        let (price, most) = (random(4.0, 40.0), random(5_000.0, 50_000.0).round());
        let minimum = (most * random(0.05, 0.25)).round();
        capacity += most;
        let _ = writeln!(offers, "[channel.c{index}]\nprice = {{ per = \"thousand\", mid = {price:.2} }}");
        let _ = writeln!(offers, "tags = [\"{}\"]", if index % 2 == 0 { "even" } else { "odd" });
        let _ = writeln!(offers, "at_most = {most}\nminimum_buy = {minimum}");
        if buying == Buying::LotsAndMinimums {
            // A lot is 2 % to 10 % of what the channel may take.
            let lot = (most / price * random(0.02, 0.1)).ceil().max(1.0);
            let _ = writeln!(offers, "lot = {lot}");
        }
        let mut roles = vec![phases[index % 4]];
        if index % 5 == 2 {
            roles.push(phases[(index + 1) % 4]);
        }
        for phase in roles {
            let _ = writeln!(offers, "[channel.c{index}.role.{phase}]\nceiling = {:.4}", random(0.05, 0.6));
            let _ = writeln!(offers, "curve = {{ kind = \"nbd\", shape = {:.4} }}", random(0.2, 2.0));
        }
    }
    format!(
        "[campaign]\nbudget = {:.0}\nweeks = 8\ncatalogue = \"none\"\n[audience.a]\npeople = {:.0}\n\
         [limit.even]\ntags = [\"even\"]\nat_most = {{ share = \"60%\", of = \"budget\" }}\n{offers}",
        capacity * 0.25,
        // People grow with the market, so that reach stays far from everyone whatever the size.
        150_000.0 * channels as f64,
    )
}
