//! Plans of whole things against every possibility, on seeded small markets.

use klantreis::input::resolve;
use std::fmt::Write;
use std::time::Duration;

use crate::support::enumerated::{Draws, Market, PHASES, Score, carried, keeps, wrong};
use crate::support::{long, on_all_cores, problem};
use klantreis::audit;
use klantreis::domain::curve::frequency::{self, Frequency};
use klantreis::plan::Plan;
use klantreis::problem::outcome::Outcome;
use klantreis::problem::{AudienceIndex, By, Decision, PlacementIndex, Problem};
use klantreis::solver::recommend::{NoPlan, Recommendation, Settings, recommend};
use klantreis::solver::stage::spend;
use rayon::prelude::*;

/// What may be left of a gap where several contacts count and time is short.
const LEFT: f64 = 2e-3;

/// The plan of a case with what its audit finds.
fn planned(problem: &Problem) -> (Result<Recommendation, NoPlan>, Vec<String>) {
    planned_within(problem, 60)
}

/// The same, within so many seconds.
fn planned_within(problem: &Problem, seconds: u64) -> (Result<Recommendation, NoPlan>, Vec<String>) {
    let patient = Settings { time_limit: Duration::from_secs(seconds), ..Settings::default() };
    let found = on_all_cores(|| recommend(problem, patient));
    let findings = found.as_ref().map_or(Vec::new(), |found| audit::check(problem, &Plan::of(problem, found, 1e-4)));
    (found, findings)
}

/// What an audit found, if anything.
fn unsound(findings: &[String]) -> Option<String> {
    (!findings.is_empty()).then(|| format!("does not pass its audit: {findings:?}"))
}

/// The best plan of every set of channels that may be bought, each from a convex brief.
fn of_sets(whole: &Problem, market: &Market) -> Vec<Score> {
    let briefs = (0..1 << market.channels.len()).filter_map(|set| market.brief_of(set).map(|brief| (set, brief)));
    let best = briefs.filter_map(|(set, brief)| {
        let convex = problem(&brief);
        let found = match recommend(&convex, Settings::default()) {
            Ok(found) => found,
            Err(NoPlan::Contradiction) => return None,
            Err(error) => panic!("{error:?}\n{brief}"),
        };
        assert!(found.searched.is_none() && found.proved, "not convex or not proved:\n{brief}");
        // Where a channel may take nothing, rows leave room for the dust of a cent.
        let x = carried((&convex, whole), &found.x).into_iter().zip(&whole.placements);
        let x: Decision = x.map(|(x, placement)| if buys(set, &placement.channel) { x } else { 0.0 }).collect();
        let broken: Vec<_> = whole.limits.iter().filter(|limit| limit.breach(whole, &x) > 1e-8).collect();
        let over = Outcome::of(whole, &x).over_caps(whole, &x);
        // A cap that binds may be passed by a rounding more than a plan may, as the same units are another share of the
        // money.
        let kept = keeps(whole, &x) || (broken.is_empty() && over <= 1e-11 && whole.can_be_bought(&x));
        assert!(kept, "what a set comes to does not keep the whole brief: {broken:?}, {over}\n{brief}");
        Some(Score::of(whole, &Outcome::of(whole, &x), &x))
    });
    best.collect()
}

/// Whether a channel, called c0, c1, …, is in a set.
fn buys(set: usize, channel: &str) -> bool {
    let index: usize = channel[1..].parse().expect("channels are called c0, c1, …");
    set >> index & 1 == 1
}

/// Whether a brief has no fault, such as a minimum above what a channel may take, or channels that need each other.
fn is_lawful(brief: &str) -> bool {
    let reading = klantreis::input::read::text("brief", brief);
    reading.faults.is_empty() && resolve::problem(&reading.brief, &reading.catalogue).is_ok()
}

/// What is wrong with the plan of a market, if anything.
fn wrong_of_market(market: &Market) -> Option<String> {
    let brief = market.brief();
    let whole = problem(&brief);
    let (found, findings) = planned(&whole);
    let rivals = of_sets(&whole, market);
    let what = wrong(&whole, (&found, 1e-4), &rivals).or_else(|| unmatched(&whole, &found, &rivals));
    let what = what.or_else(|| unsound(&findings));
    what.map(|what| format!("{what}\n{brief}"))
}

/// A plan that meets every goal is matched by that of the set it buys.
fn unmatched(problem: &Problem, found: &Result<Recommendation, NoPlan>, rivals: &[Score]) -> Option<String> {
    let found = found.as_ref().ok()?;
    let mine = Score::of(problem, &Outcome::of(problem, &found.x), &found.x);
    let met = |score: &Score| score.short.iter().all(|(_, short)| *short <= 2e-6);
    let best = rivals.iter().filter(|rival| met(rival)).map(|rival| rival.value).fold(f64::NEG_INFINITY, f64::max);
    let apart = met(&mine) && mine.value > best + 1e-4 * mine.value.abs() + 1e-9;
    apart.then(|| format!("no set comes to {}: the best to {best}", mine.value))
}

#[test]
fn the_best_of_all_sets_of_channels_is_found() {
    let mut draws = Draws::of(31);
    let drawn = (0..long(60, 30)).map(|_| Market::draw(&mut draws));
    let markets: Vec<Market> = drawn.filter(|market| is_lawful(&market.brief())).collect();
    assert!(markets.len() >= long(40, 20), "only {} markets are lawful", markets.len());
    let wrong: Vec<String> = on_all_cores(|| {
        markets
            .par_iter()
            .enumerate()
            .filter_map(|(index, market)| wrong_of_market(market).map(|what| format!("market {index}: {what}")))
            .collect()
    });
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), markets.len(), wrong.join("\n"));
}

#[test]
fn the_least_spend_of_all_sets_of_channels_is_found() {
    let mut draws = Draws::of(37);
    let drawn = (0..long(90, 50)).map(|_| Market::draw(&mut draws));
    let wanted = |market: &Market| !market.goals.is_empty() && market.channels.iter().any(|one| one.fee.is_some());
    // Where two priorities are missed, the convex plans to compare with are not all proved; so there is one, and money.
    let cheapest = |mut market: Market| {
        market.goals = market.goals.replace("priority = 2", "priority = 1");
        market.budget *= 2.0;
        market.goals.push_str("[objective]\nminimise = \"spend\"\n");
        market
    };
    let markets = drawn.filter(wanted).map(cheapest).filter(|market| is_lawful(&market.brief()));
    let markets: Vec<Market> = markets.collect();
    assert!(markets.len() >= long(25, 13), "only {} markets are lawful", markets.len());
    let wrong: Vec<String> = on_all_cores(|| {
        markets
            .par_iter()
            .enumerate()
            .filter_map(|(index, market)| {
                let what = wrong_of_market(market).or_else(|| wrong_of_cost(&market.brief()));
                what.map(|what| format!("market {index}: {what}"))
            })
            .collect()
    });
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), markets.len(), wrong.join("\n"));
}

/// Whether what a plan says to cost is not what its net media and activation fees add up to.
fn wrong_of_cost(brief: &str) -> Option<String> {
    let problem = problem(brief);
    let found = recommend(&problem, Settings::default()).ok()?;
    let told = Plan::of(&problem, &found, 1e-4);
    let paid: f64 = told.lines.iter().map(|line| line.spend + line.activation_fee).sum();
    let apart = (told.objective.value - paid).abs() > 1e-6 * paid
        || (paid / problem.campaign.money().get() - spend(&problem, &found.x)).abs() > 1e-6;
    apart.then(|| format!("{} is told, {paid} is paid\n{brief}", told.objective.value))
}

/// A market in lots: channels that come in at most six of them, some with S-shaped curves, and perhaps one channel
/// that takes any amount.
fn in_lots(draws: &mut Draws) -> String {
    let (size, phases) = (3 + draws.below(2), 1 + draws.below(2));
    let budget = draws.between(60_000.0, 300_000.0).round();
    let mut text =
        format!("[campaign]\nbudget = {budget}\nweeks = 4\ncatalogue = \"none\"\n[audience.a]\npeople = 1_000_000\n");
    if draws.chance(0.3) {
        text.push_str("[audience.b]\npeople = 400_000\nin_phase = { think = \"50%\" }\n");
    }
    for phase in PHASES.iter().take(phases) {
        if draws.chance(0.4) {
            let (reach, priority) = (draws.between(0.1, 0.7), 1 + draws.below(2));
            let _ = writeln!(text, "[goal.{phase}]\nreach = {reach:.4}\npriority = {priority}");
        }
    }
    let free = draws.chance(0.4);
    for index in 0..size {
        let price = draws.between(4.0, 50.0).round();
        let _ = writeln!(text, "[channel.c{index}]\nprice = {{ per = \"thousand\", mid = {price} }}");
        if !(free && index == 0) {
            let lot = (budget / price * draws.between(0.08, 0.4)).round();
            // Bounds lie between two numbers of lots more often than not.
            let _ = writeln!(text, "lot = {lot}\nat_most = {{ units = {} }}", (draws.between(3.0, 6.9) * lot).round());
            if draws.chance(0.3) {
                let _ = writeln!(text, "activation_fee = {}", (budget * draws.between(0.005, 0.1)).round());
            }
            if draws.chance(0.2) {
                let least = (draws.between(1.0, 2.9) * lot).round();
                let _ = writeln!(text, "minimum_buy = {{ units = {least} }}");
            }
        }
        let (phase, ceiling) = (PHASES[index % phases], draws.between(0.15, 0.85));
        let curve = if draws.chance(0.5) {
            let (half, exponent) = (draws.between(0.3, 6.0), draws.between(1.1, 3.0));
            format!("kind = \"hill\", half = {half:.4}, exponent = {exponent:.4}")
        } else {
            format!("kind = \"nbd\", shape = {:.4}", draws.between(0.3, 2.5))
        };
        let _ = writeln!(text, "[channel.c{index}.role.{phase}]\nceiling = {ceiling:.4}\ncurve = {{ {curve} }}");
        if index == 1 && draws.chance(0.5) {
            let _ = writeln!(text, "[channel.c1.role.do]\nceiling = 0.4\ncurve = {{ kind = \"nbd\", shape = 1.2 }}");
        }
    }
    text
}

/// Every split in whole lots that keeps every bound; what comes in any amount gets all that is left.
fn all_lots(problem: &Problem) -> Vec<Decision> {
    let mut splits = vec![Decision::from(vec![0.0; problem.placements.len()])];
    for (p, lot) in problem.placements.iter_enumerated().filter_map(|(p, placement)| placement.lot.map(|lot| (p, lot)))
    {
        let with = |x: &Decision, lots: i32| {
            let mut x = x.clone();
            x[p] = f64::from(lots) * lot;
            x
        };
        splits = splits.iter().flat_map(|x| (0..=6).map(move |lots| with(x, lots))).collect();
    }
    let free = problem.placements.position(|placement| placement.lot.is_none());
    for x in &mut splits {
        if let Some(p) = free {
            let left = 1.0 - spend(problem, x);
            x[p] = (left * problem.campaign.money().get() / problem.placements[p].spend_per_x().get())
                .clamp(0.0, problem.placements[p].most);
        }
    }
    splits.retain(|x| keeps(problem, x));
    splits
}

#[test]
fn the_best_of_all_numbers_of_lots_is_found() {
    let mut draws = Draws::of(32);
    let briefs: Vec<String> = (0..long(40, 20)).map(|_| in_lots(&mut draws)).collect();
    let complaint = |brief: &String| {
        let problem = problem(brief);
        let (found, findings) = planned(&problem);
        let splits = all_lots(&problem);
        let rivals: Vec<Score> = splits.iter().map(|x| Score::of(&problem, &Outcome::of(&problem, x), x)).collect();
        let what = wrong(&problem, (&found, 1e-4), &rivals);
        what.or_else(|| unsound(&findings)).map(|what| format!("{what}\n{brief}"))
    };
    let wrong: Vec<String> = on_all_cores(|| briefs.par_iter().filter_map(complaint).collect());
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), briefs.len(), wrong.join("\n"));
}

/// A market of two or three channels with goals, and perhaps an objective, at a frequency.
fn at_frequency(draws: &mut Draws) -> String {
    let size = 2 + draws.below(2);
    let budget = draws.between(30_000.0, 200_000.0).round();
    let mut text =
        format!("[campaign]\nbudget = {budget}\nweeks = 4\ncatalogue = \"none\"\n[audience.a]\npeople = 1_000_000\n");
    let think = draws.chance(0.4);
    let _ =
        writeln!(text, "[goal.see]\nreach = {:.3}\nat_frequency = {}", draws.between(0.05, 0.5), 2 + draws.below(2));
    if draws.chance(0.5) {
        let _ = writeln!(text, "[objective]\nat_frequency = {}", 2 + draws.below(2));
    }
    for index in 0..size {
        let price = draws.between(4.0, 40.0).round();
        let phase = if think && index == 1 { "think" } else { "see" };
        let _ = writeln!(text, "[channel.c{index}]\nprice = {{ per = \"thousand\", mid = {price} }}");
        let (ceiling, shape) = (draws.between(0.2, 0.85), draws.between(0.3, 2.5));
        let _ = writeln!(text, "[channel.c{index}.role.{phase}]\nceiling = {ceiling:.4}");
        let _ = writeln!(text, "curve = {{ kind = \"nbd\", shape = {shape:.4} }}");
    }
    text
}

/// How contacts of a placement spread over the audience.
fn spread(problem: &Problem, p: PlacementIndex, x: f64) -> Frequency {
    let weighted = problem.placements[p].curves[AudienceIndex(0)].as_ref().expect("every channel has a curve");
    let weight = weighted.per_x * x;
    frequency::distribution(
        &weighted.curve,
        weight,
        problem.contacts_per_head(p, AudienceIndex(0)) * x,
        weighted.curve.reach(weight),
    )
}

/// Every split of a grid, judged by convolving what each placement does.
fn on_grid(problem: &Problem) -> Vec<Score> {
    let size = problem.placements.len();
    let steps = if size == 2 { 200 } else { 60 };
    let at = |p: PlacementIndex, step: usize| step as f64 / steps as f64 * problem.placements[p].most;
    let spreads: By<PlacementIndex, Vec<Frequency>> =
        problem.placements.keys().map(|p| (0..=steps).map(|step| spread(problem, p, at(p, step))).collect()).collect();
    let mut scores = Vec::new();
    for split in 0..(steps + 1).pow(size as u32) {
        let chosen: By<PlacementIndex, usize> =
            (0..size).map(|p| split / (steps + 1).pow(p as u32) % (steps + 1)).collect();
        let x: Decision = chosen.iter_enumerated().map(|(p, step)| at(p, *step)).collect();
        if spend(problem, &x) > 1.0 + 1e-12 {
            continue;
        }
        let sums = problem.sums.iter().map(|sum| {
            let all = sum.members.iter().fold(Frequency::NONE, |all, &p| all.and(&spreads[p][chosen[p]]));
            -(-all.at_least(sum.frequency)).ln_1p()
        });
        let outcome = Outcome {
            depth: By::new(),
            sums: sums.collect(),
            surcharge: By::new(),
            bought: By::new(),
            x: Decision::new(),
        };
        scores.push(Score::of(problem, &outcome, &x));
    }
    scores
}

#[test]
fn the_best_of_a_grid_at_a_frequency_is_found() {
    let mut draws = Draws::of(33);
    let briefs: Vec<String> = (0..long(12, 4)).map(|_| at_frequency(&mut draws)).collect();
    let complaint = |brief: &String| {
        let problem = problem(brief);
        let (found, findings) = planned_within(&problem, 8);
        let what = wrong(&problem, (&found, LEFT), &on_grid(&problem));
        what.or_else(|| unsound(&findings)).map(|what| format!("{what}\n{brief}"))
    };
    let wrong: Vec<String> = on_all_cores(|| briefs.par_iter().filter_map(complaint).collect());
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), briefs.len(), wrong.join("\n"));
}

/// The smallest market in which a node without any plan was once taken for one: more of the goal that is missed made
/// up for less of the one that is met, and the bound stayed 7 % above the plan.
#[test]
fn a_goal_that_is_missed_does_not_make_up_for_one_that_is_met() {
    let brief = "
        [campaign]\nbudget = 122_354.125\nweeks = 4\ncatalogue = \"none\"\n[audience.a]\npeople = 1_000_000
        [audience.b]\npeople = 400_000\nin_phase = { think = \"50%\" }
        [goal.think]\nreach = 0.64\npriority = 1\n[goal.do]\nreach = 0.617\npriority = 2
        [channel.c0]\nprice = { per = \"thousand\", mid = 28 }\nactivation_fee = 10_481
        role.see = { ceiling = 0.3598, curve = { kind = \"nbd\", shape = 1.9186 } }
        [channel.c1]\nprice = { per = \"thousand\", mid = 42 }
        role.think = { ceiling = 0.8001, curve = { kind = \"nbd\", shape = 0.7806 } }
        [channel.c2]\nprice = { per = \"thousand\", mid = 19 }
        role.do = { ceiling = 0.3441, curve = { kind = \"nbd\", shape = 2.2359 } }";
    let (found, findings) = planned(&problem(brief));
    assert_eq!(unsound(&findings), None);
    assert!(found.as_ref().is_ok_and(|found| found.proved), "{:?}", found.map(|found| (found.gap, found.searched)));
}

/// A market of three channels that has to be met so many times on average, perhaps with a goal, a lot or a phase more.
fn often(draws: &mut Draws) -> (String, f64) {
    let (budget, least) = (draws.between(20_000.0, 120_000.0).round(), draws.between(1.5, 7.0));
    let mut text =
        format!("[campaign]\nbudget = {budget}\nweeks = 4\ncatalogue = \"none\"\n[audience.a]\npeople = 1_000_000\n");
    let _ = writeln!(text, "[limit.often]\nphases = [\"see\"]\nmeasure = \"frequency\"\nat_least = {least:.4}");
    if draws.chance(0.4) {
        let _ = writeln!(text, "[goal.see]\nreach = {:.4}", draws.between(0.2, 0.9));
    }
    let think = draws.chance(0.3);
    for index in 0..3 {
        let price = draws.between(4.0, 40.0).round();
        let phase = if think && index == 1 { "think" } else { "see" };
        let _ = writeln!(text, "[channel.c{index}]\nprice = {{ per = \"thousand\", mid = {price} }}");
        if index == 2 && draws.chance(0.3) {
            let _ = writeln!(text, "lot = {}", (budget / price * draws.between(0.05, 0.2)).round());
        }
        let (ceiling, shape) = (draws.between(0.2, 0.85), draws.between(0.3, 2.5));
        let _ = writeln!(text, "[channel.c{index}.role.{phase}]\nceiling = {ceiling:.4}");
        let _ = writeln!(text, "curve = {{ kind = \"nbd\", shape = {shape:.4} }}");
    }
    (text, least)
}

/// Contacts per person reached in See, from each placement's own curve.
fn average_frequency(problem: &Problem, x: &Decision) -> f64 {
    let see = x.keys().filter(|&p| problem.phases[problem.placements[p].phase].journey.key == "see");
    let (contacts, missed) = see.fold((0.0, 1.0), |(contacts, missed), p| {
        let weighted = problem.placements[p].curves[AudienceIndex(0)].as_ref().expect("every channel has a curve");
        let reach = weighted.curve.reach(weighted.per_x * x[p]);
        (contacts + problem.contacts_per_head(p, AudienceIndex(0)) * x[p], missed * (1.0 - reach))
    });
    if missed < 1.0 { contacts / (1.0 - missed) } else { f64::INFINITY }
}

#[test]
fn the_best_of_a_grid_with_a_least_frequency_is_found() {
    let mut draws = Draws::of(34);
    let briefs: Vec<(String, f64)> = (0..long(25, 14)).map(|_| often(&mut draws)).collect();
    let complaint = |(brief, least): &(String, f64)| {
        let problem = problem(brief);
        let (found, findings) = planned_within(&problem, 20);
        if let Ok(found) = &found
            && average_frequency(&problem, &found.x) < least - 1e-4
        {
            return Some(format!("a frequency of {}\n{brief}", average_frequency(&problem, &found.x)));
        }
        let splits = (0..61_u32.pow(3)).map(|split| -> Decision {
            let step = |p: PlacementIndex| f64::from(split / 61_u32.pow(p.0 as u32) % 61) / 60.0;
            let near = |p: PlacementIndex, x: f64| problem.placements[p].lot.map_or(x, |lot| (x / lot).floor() * lot);
            (0..3).map(PlacementIndex).map(|p| near(p, step(p) * problem.placements[p].most)).collect()
        });
        let stands = |x: &Decision| spend(&problem, x) <= 1.0 && average_frequency(&problem, x) >= least + 1e-9;
        let rivals: Vec<Score> =
            splits.filter(stands).map(|x| Score::of(&problem, &Outcome::of(&problem, &x), &x)).collect();
        let what = wrong(&problem, (&found, 1e-4), &rivals);
        what.or_else(|| unsound(&findings)).map(|what| format!("{what}\n{brief}"))
    };
    let wrong: Vec<String> = on_all_cores(|| briefs.par_iter().filter_map(complaint).collect());
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), briefs.len(), wrong.join("\n"));
}
