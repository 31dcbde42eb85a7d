//! Time, rounds and proven gap by size: `cargo bench`.
//!
//! Random cases with a fixed seed: nbd curves, four phases, a wish here and there, a
//! limit, goals in two phases and followers in the third. Times are of one machine in one run: compare
//! ratios. The engine is the build's own, so `cargo bench --features highs` prints what HiGHS changes.

use klantreis::input::resolve;
use std::fmt::Write;
use std::time::Instant;

use klantreis::explain::explain;
use klantreis::input::read;
use klantreis::planning::what_if::WhatIf;
use klantreis::solver::lp::Engine;
use klantreis::solver::recommend::{Settings, recommend};

fn main() {
    // `cargo bench --bench sizes weeks` runs that part alone.
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    for (name, part) in [("sizes", sizes as fn()), ("personas", personas), ("weeks", weeks), ("explain", explained)] {
        if asked.is_empty() || asked.iter().any(|word| word == name) {
            part();
        }
    }
}

/// How time grows with the number of placements.
fn sizes() {
    let sizes: &[(usize, f64)] = &[(12, 1e-4), (12, 1e-6), (200, 1e-4), (200, 1e-6), (2_000, 1e-4), (10_000, 1e-4)];
    row(&["placements", "engine", "tolerance", "seconds", "per placement", "rounds", "proven gap", "peak MB"]
        .map(str::to_owned));
    for (engine, name) in engines() {
        for &(size, tolerance) in sizes {
            let reading = read::text("bench", &brief(size));
            let problem =
                resolve::problem(&reading.brief, &reading.catalogue).unwrap_or_else(|faults| panic!("{faults:?}"));
            let started = Instant::now();
            let found = recommend(&problem, Settings { engine, tolerance, ..Settings::default() });
            let seconds = started.elapsed().as_secs_f64();
            let (rounds, gap) = match found {
                Ok(found) => {
                    let open = if found.proved { "" } else { ", some step open" };
                    (found.rounds.to_string(), format!("{:.1e}{open}", found.gap))
                }
                Err(error) => ("-".to_owned(), format!("{error:?}")),
            };
            let each = format!("{:.2} ms", 1e3 * seconds / size as f64);
            let (size, tolerance, seconds) = (size.to_string(), format!("{tolerance:e}"), format!("{seconds:.3}"));
            row(&[size, name.to_owned(), tolerance, seconds, each, rounds, gap, peak_memory()]);
        }
    }
}

/// How time grows with the number of personas, each with an affinity of its own: one spend serves them all.
fn personas() {
    anstream::println!("\npersonas (100 placements)");
    for count in [1, 2, 4, 8] {
        let each = (0..count).map(|a| {
            let index = (0..5).map(|c| format!("c{} = {}", 4 * c, 80 + (37 * (a + 1) * (c + 2)) % 60));
            let people = 2_900_000 / count;
            format!("[audience.a{a}]\npeople = {people}\nindex = {{ {} }}\n", index.collect::<Vec<_>>().join(", "))
        });
        let brief = brief(100).replace("[audience.a]\npeople = 2_900_000\n", &each.collect::<String>());
        let reading = read::text("bench", &brief);
        let problem =
            resolve::problem(&reading.brief, &reading.catalogue).unwrap_or_else(|faults| panic!("{faults:?}"));
        let started = Instant::now();
        let Ok(found) = recommend(&problem, Settings::default()) else { continue };
        let seconds = started.elapsed().as_secs_f64();
        anstream::println!("{count:>13} personas: {seconds:.3} s, {} rounds, gap {:.1e}", found.rounds, found.gap);
    }
}

/// How time grows with the number of weeks: 30 placements with seasons, carry-over, windows, flights and budgets of a
/// month.
fn weeks() {
    anstream::println!("\nweeks (30 placements, seasons, carry-over, remarketing windows, monthly budgets)");
    for weeks in [4, 8, 13, 26, 52] {
        for engine in engines().into_iter().map(|(engine, _)| engine) {
            let mut brief = brief(30)
                .replace("weeks = 8", &format!("weeks = {weeks}\nstart = 2027-01-04"))
                .replace("reachable = \"30%\"", "reachable = \"30%\", window = 4");
            for index in 0..30 {
                let month = |m: usize| format!("{} = {}", MONTHS[m], 80 + (37 * (index + 1) * (m + 2)) % 50);
                let months: Vec<String> = (0..12).map(month).collect();
                let head = format!("[channel.c{index}]\n");
                let flight =
                    if index % 7 == 6 { "blackout = [{ from = 2027-01-18, until = 2027-01-24 }]\n" } else { "" };
                let said = format!("{head}half_life = 2.5\n{flight}season.price = {{ {} }}\n", months.join(", "));
                brief = brief.replacen(&head, &said, 1);
            }
            brief.push_str("[limit.months]\nper = \"month\"\nat_most = { share = \"60%\", of = \"budget\" }\n");
            brief.push_str("[objective]\nmaximise = \"remembered_reach\"\n");
            let reading = read::text("bench", &brief);
            let problem =
                resolve::problem(&reading.brief, &reading.catalogue).unwrap_or_else(|faults| panic!("{faults:?}"));
            let started = Instant::now();
            let told = match recommend(&problem, Settings { engine, ..Settings::default() }) {
                Ok(found) => format!("{} rounds, gap {:.1e}", found.rounds, found.gap),
                Err(error) => format!("{error:?}"),
            };
            let seconds = started.elapsed().as_secs_f64();
            anstream::println!("{weeks:>13} weeks: {seconds:.3} s, {told}, {} columns", problem.placements.len());
        }
    }
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// How long reasons take: prices, entries, next money, goals and figures, each solved again.
fn explained() {
    anstream::println!("\nexplain (both sides of every price, and all that is solved again)");
    for size in [12, 50, 200] {
        let reading = read::text("bench", &brief(size));
        let what_if = WhatIf { reading: &reading, settings: Settings::default() };
        let started = Instant::now();
        let Some(base) = what_if.answer(&[]) else { continue };
        let planned = started.elapsed().as_secs_f64();
        let explanation = explain(&what_if, &base);
        let seconds = started.elapsed().as_secs_f64() - planned;
        anstream::println!(
            "{size:>13} placements: plan {planned:.3} s, explain {seconds:.3} s, {} prices, {} not bought",
            explanation.prices.len(),
            explanation.why.unbought.len() + explanation.why.unbought_besides
        );
    }
}

/// A row of the table, printed as soon as it is known: the last ones take their time.
fn row(cells: &[String; 8]) {
    let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:>13}")).collect();
    anstream::println!("{}", cells.join(" "));
}

#[cfg(not(feature = "highs"))]
fn engines() -> Vec<(Engine, &'static str)> {
    vec![(Engine::Pure, "pure")]
}

#[cfg(feature = "highs")]
fn engines() -> Vec<(Engine, &'static str)> {
    vec![(Engine::Both, "both")]
}

/// A brief of `size` placements.
fn brief(size: usize) -> String {
    let mut seed = 42_u64;
    let mut random = move |low: f64, high: f64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        low + (high - low) * (seed >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut text = String::from(
        "[campaign]\nbudget = 500_000\nweeks = 8\ncatalogue = \"none\"\n\
         [audience.a]\npeople = 2_900_000\n\
         [goal.see]\nreach = \"30%\"\n[goal.do]\nreach = \"5%\"\n\
         [limit.even]\ntags = [\"even\"]\nat_most = { share = \"60%\" }\n",
    );
    for index in 0..size {
        let phase = ["see", "think", "do", "care"][index % 4];
        let _ = writeln!(text, "[channel.c{index}]");
        let _ = writeln!(text, "tags = [\"{}\"]", if index % 2 == 0 { "even" } else { "odd" });
        let _ = writeln!(text, "price = {{ per = \"thousand\", mid = {:.2} }}", random(4.0, 40.0));
        if index % 10 == 3 {
            let _ = writeln!(text, "at_most = {:.0}", random(2e4, 9e4));
        }
        let _ = writeln!(text, "[channel.c{index}.role.{phase}]");
        let _ = writeln!(text, "ceiling = {:.4}", random(0.05, 0.85));
        let _ = writeln!(text, "curve = {{ kind = \"nbd\", shape = {:.4} }}", random(0.2, 2.0));
        if index % 20 == 5 {
            let _ = writeln!(text, "follows = {{ phase = \"see\", reachable = \"30%\" }}");
        }
    }
    text
}

/// The most memory the process has held so far, where the system says.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)).and_then(|number| number.parse::<f64>().ok());
    kilobytes.map_or_else(|| "?".to_owned(), |kilobytes| format!("{:.0}", kilobytes / 1024.0))
}
