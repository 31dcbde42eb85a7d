//! How the time to read and check a brief grows with it, faults included: `cargo bench --bench reading`.
//!
//! Each kind of brief is doubled until it is large; the last column is how many times longer the doubled one takes.
//! What grows with the file stays near 2. Times are of one machine in one run: compare ratios.

use klantreis::input::resolve;
use std::fmt::Write;
use std::time::Instant;

use klantreis::input::read;
use klantreis::report::faults;

const TOP: &str = "[campaign]\nbudget = 1_000_000\n[audience.all]\npeople = 100_000\n";

/// A kind of brief: what it is called, and its lines by number.
type Kind = (&'static str, fn(usize, usize) -> String);

const KINDS: [Kind; 11] = [
    ("unknown keys", |at, _| format!("weight{at} = {at}")),
    ("numbers out of range", |at, _| format!("index.c{at} = -1")),
    ("keys written twice", |_, _| "name = \"twice\"".to_owned()),
    ("goals with two faults", |at, _| format!("[goal.g{at}]\nraech = 5\nphase = 3")),
    ("wishes for unknown channels", |at, _| format!("[channel.c{at}]\nat_least = 5")),
    ("channels", |at, _| channel(at, "")),
    ("channels in a chain of needs", |at, _| {
        channel(at, &if at > 0 { format!("needs = [\"c{}\"]\n", at - 1) } else { String::new() })
    }),
    ("channels, each in a limit", |at, count| {
        format!("{}[limit.l{at}]\nchannels = [\"c{at}\", \"c{}\"]\nat_most = 900", channel(at, ""), (at + 1) % count)
    }),
    ("channels, each counted in a limit", |at, count| {
        let other = (at + 1) % count;
        format!(
            "{}[limit.l{at}]\nmeasure = \"channels\"\nchannels = [\"c{at}\", \"c{other}\"]\nat_most = 1",
            channel(at, "")
        )
    }),
    ("personas", |at, _| format!("[audience.p{at}]\nage = \"{at}\"\npeople = 1_000")),
    ("scenarios in a round", |at, count| format!("[scenario.s{at}]\nbase = \"s{}\"", (at + 1) % count)),
];

fn channel(at: usize, more: &str) -> String {
    format!(
        "[channel.c{at}]\n{more}price = {{ per = \"thousand\", mid = 5 }}\n\
         role.see = {{ ceiling = \"40%\", curve = {{ shape = 0.8 }} }}\n"
    )
}

fn main() {
    anstream::println!("{:36}{:>10}{:>10}{:>10}{:>10}{:>8}", "", "entries", "faults", "said", "seconds", "times");
    for (name, line) in KINDS {
        let mut before = None;
        for count in [2_500, 5_000, 10_000, 20_000] {
            let mut brief = TOP.to_owned();
            for at in 0..count {
                let _ = writeln!(brief, "{}", line(at, count));
            }
            let started = Instant::now();
            let reading = read::text("bench", &brief);
            let joined = resolve::problem(&reading.brief, &reading.catalogue).err().unwrap_or_default();
            let all: Vec<_> = reading.faults.iter().cloned().chain(joined).collect();
            let said = faults::counted(&all, &reading.sources);
            let seconds = started.elapsed().as_secs_f64();
            let times = before.map_or_else(String::new, |before: f64| format!("{:.1}", seconds / before));
            anstream::println!("{name:36}{count:>10}{:>10}{:>10}{seconds:>10.3}{times:>8}", all.len(), said.len());
            before = Some(seconds);
        }
    }
}
