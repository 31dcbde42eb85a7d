//! The market that the plans are of: channels of one phase and of several, with a key and a name in two languages each,
//! in weeks that cross the new year or do not.

use jiff::civil::Date;
use klantreis::problem::{PlacementIndex, Problem};

use crate::support;

/// The channels: key, English name, Dutch name, phases.
const CHANNELS: [(&str, &str, &str, &[&str]); 7] = [
    ("tv", "Television spot", "Televisiespot", &["see"]),
    ("radio", "Radio spot", "Radiospot", &["see"]),
    ("outdoor-static", "Posters and billboards", "Posters en abri's", &["see"]),
    ("online-video", "Online video", "Onlinevideo", &["see", "think"]),
    ("display", "Display prospecting", "Display, prospectie", &["see", "think", "do"]),
    ("search-brand", "Search, brand terms", "Zoeken op merknaam", &["do"]),
    ("direct-mail", "Direct mail to customers", "Post aan klanten", &["care"]),
];

/// A phase: key, English name, Dutch name.
pub(super) const PHASES: [&str; 4] = ["see", "think", "do", "care"];

/// A line that money is spent on, with every name it goes by.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) phase: &'static str,
    pub(super) names: [&'static str; 3],
    /// Whether its channel serves no other phase, so that a row need not say which.
    pub(super) only: bool,
}

/// The first day of each market.
pub(super) const STARTS: [&str; 2] = ["2026-12-14", "2027-03-01"];
/// How many weeks it runs.
pub(super) const WEEKS: usize = 8;

/// A case, and its lines in the order of the case.
pub(super) struct Market {
    pub(super) brief: String,
    pub(super) start: Date,
    pub(super) problem: Problem,
    pub(super) lines: Vec<Line>,
}

impl Market {
    /// The market that begins on a day.
    pub(super) fn of(start: &str) -> Self {
        let brief = brief(start);
        let problem = support::problem(&brief);
        let line = |p: PlacementIndex| {
            let placement = &problem.placements[p];
            let (key, english, dutch, phases) =
                CHANNELS.into_iter().find(|(key, ..)| *key == placement.channel).expect("a channel of this market");
            let phase = &problem.phases[placement.phase].journey.key;
            let phase = PHASES.into_iter().find(|one| one == phase).expect("a phase of this market");
            Line { phase, names: [key, english, dutch], only: phases.len() == 1 }
        };
        let lines = problem.lines().map(line).collect();
        Self { brief, start: start.parse().expect("a day"), problem, lines }
    }
}

fn brief(start: &str) -> String {
    let mut text = format!(
        "[campaign]\nname = \"Flowers 2027\"\nbudget = 900_000_000\nstart = {start}\nweeks = {WEEKS}\ncatalogue = \"none\"\n\
         [audience.all]\npeople = 1_000_000\n[objective]\nmaximise = \"contacts\"\n[limit.any]\nper = \"month\"\nat_most = 900_000_000\n"
    );
    for (key, english, dutch, phases) in CHANNELS {
        text.push_str(&format!(
            "[channel.{key}]\nname = {{ en = \"{english}\", nl = \"{dutch}\" }}\nprice = {{ per = \"thousand\", mid = 10 }}\n"
        ));
        for phase in phases {
            text.push_str(&format!("role.{phase} = {{ click_through = \"1%\", conversion_rate = \"5%\" }}\n"));
        }
    }
    text
}
