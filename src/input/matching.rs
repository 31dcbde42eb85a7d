//! Matches the rows of a spreadsheet, a split or what already ran, with the lines and weeks of a problem, and adds them
//! up.
//!
//! A channel and a phase are known by key or by name, in any language that they have names in; a week by its name, its
//! number or one of its days. Rows of one line, or of one line in one week, are added up, whatever words they use for
//! it: days become their week, and a channel that is bought twice is bought once.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::domain::calendar::Period;
use crate::fault::{Code, Fault, Named, suggestion};
use crate::problem::{PhaseIndex, PlacementIndex, Problem};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number::{listed, plain};
use crate::text::sanitise::comparable;
use crate::tolerance::feasibility::BELOW_ZERO;

/// The figures that add up; reach does not, nor do prices.
const ADDED: [&str; 10] = [
    "units",
    "spend_gross",
    "fee",
    "spend_total",
    "impressions",
    "contacts",
    "grp",
    "clicks",
    "conversions",
    "activation_fee",
];

/// A row as it is written.
#[derive(Clone, Debug)]
pub struct WrittenRow<'a> {
    /// Its number in the spreadsheet.
    pub row: usize,
    /// Where its text is in the sources.
    pub place: Range<usize>,
    /// The phase, if it names one.
    pub phase: Option<&'a str>,
    /// The phase of the row above, where its own cell may be merged with it.
    pub under: Option<&'a str>,
    /// The heading of the section it stands in.
    pub section: Option<&'a str>,
    /// The channel.
    pub channel: &'a str,
    /// The week, if it names one.
    pub week: Option<&'a str>,
    /// The month, if it names one: `2027-03`, or `03` of any year.
    pub month: Option<&'a str>,
    /// Net media.
    pub spend: f64,
    /// The currency it says it is in.
    pub currency: Option<&'a str>,
    /// What else it says in numbers.
    pub figures: &'a BTreeMap<String, f64>,
}

/// What the rows of one line, in one week or for the campaign, add up to.
#[derive(Clone, Debug)]
pub struct LineTotal {
    /// The line.
    pub line: PlacementIndex,
    /// The week; none where they are about the campaign.
    pub week: Option<usize>,
    /// Net media.
    pub spend: f64,
    /// What all of them say in numbers that add up; of a single row, all that it says.
    pub figures: BTreeMap<String, f64>,
    /// The rows, in order.
    pub rows: Vec<usize>,
    /// Where the first of them stands.
    pub place: Range<usize>,
}

/// Why a row matches nothing.
struct Mismatch {
    code: Code,
    /// The column that is wrong.
    column: &'static str,
    what: String,
    help: String,
}

/// The names of a problem's lines and phases, by which rows are matched.
pub struct RowMatcher<'a> {
    problem: &'a Problem,
    lines: HashMap<String, Vec<PlacementIndex>>,
    phases: HashMap<String, PhaseIndex>,
    /// Rows that name no phase, by line: those of a line that serves one phase, and those that are like the row above.
    only: BTreeMap<PlacementIndex, Vec<usize>>,
    above: BTreeMap<PlacementIndex, Vec<usize>>,
}

impl<'a> RowMatcher<'a> {
    /// The names of a problem.
    pub fn of(problem: &'a Problem) -> Self {
        let (mut lines, mut phases): (HashMap<String, Vec<PlacementIndex>>, HashMap<String, PhaseIndex>) =
            Default::default();
        let mut name_line = |name: &str, p: PlacementIndex| {
            let lines_named = lines.entry(comparable(name)).or_default();
            if !lines_named.contains(&p) {
                lines_named.push(p);
            }
        };
        // Keys outdo names: one channel may be called as another is keyed.
        let keys: Vec<String> =
            problem.placements.iter().take(problem.lines().len()).map(|line| comparable(&line.channel)).collect();
        for (p, line) in problem.placements.iter_enumerated().take(problem.lines().len()) {
            name_line(&line.channel, p);
            for name in line.name.all().filter(|name| !keys.contains(&comparable(name))) {
                name_line(name, p);
            }
        }
        for (f, phase) in problem.phases.iter_enumerated().rev() {
            for name in phase.journey.name.all().chain([phase.journey.key.as_str()]) {
                phases.insert(comparable(name), f);
            }
        }
        Self { problem, lines, phases, only: BTreeMap::new(), above: BTreeMap::new() }
    }

    /// Checks that no line stands under two headings that are no phases: they may be two plans.
    pub fn check_sections(&self, rows: &[(WrittenRow<'_>, (PlacementIndex, Option<usize>))]) -> Vec<Fault> {
        let mut line_sections: HashMap<(PlacementIndex, Option<usize>), &str> = HashMap::new();
        let mut faults = Vec::new();
        for (row, line_week) in rows {
            let Some(section) = row.section.filter(|section| self.phase(section).is_err()) else { continue };
            let first_section = *line_sections.entry(*line_week).or_insert(section);
            if first_section != section {
                let name = &self.problem.placements[line_week.0].name;
                let what = say!("stands-under-two-headings", name, first = first_section, section);
                faults.push(fault(Code::Ambiguous, row, "channel", &what, word!("keep-one-of-two-sections")));
            }
        }
        faults
    }

    /// The line of a row and its week, or the fault.
    pub fn line_and_week(&mut self, row: &WrittenRow<'_>) -> Result<(PlacementIndex, Option<usize>), Fault> {
        let matched_row = self.currency(row).and_then(|()| self.line(row)).and_then(|line| Ok((line, self.week(row)?)));
        matched_row.map_err(|Mismatch { code, column, what, help }| fault(code, row, column, &what, help))
    }

    /// Checks that a row is in the brief's currency.
    fn currency(&self, row: &WrittenRow<'_>) -> Result<(), Mismatch> {
        let brief_currency = self.problem.campaign.currency.code();
        let Some(row_currency) = row.currency.filter(|code| *code != brief_currency) else { return Ok(()) };
        let help = say!("convert-money-or-set-currency");
        let what = say!("row-and-brief-have-other-currencies", currency = row_currency, brief_currency);
        Err(Mismatch { code: Code::OtherCurrency, column: "currency", what, help })
    }

    fn line(&mut self, row: &WrittenRow<'_>) -> Result<PlacementIndex, Mismatch> {
        let problem = self.problem;
        let phase_of = |p: PlacementIndex| &problem.phases[problem.placements[p].phase].journey;
        let lines = self.channel(row)?;
        let served_phases = || listed(&lines.iter().map(|&p| phase_of(p).key.as_str()).collect::<Vec<_>>());
        if let Some(wanted) = row.phase {
            let f = self.phase(wanted)?;
            let line_in_phase = lines.iter().find(|&&p| problem.placements[p].phase == f);
            return line_in_phase.copied().ok_or_else(|| Mismatch {
                code: Code::Unattainable,
                column: "phase",
                what: say!("channel-has-no-role-in-phase", channel = row.channel, phase = wanted),
                help: say!("channel-serves-phases", phases = served_phases()),
            });
        }
        let phase_under = |name: Option<&str>| name.and_then(|name| self.phase(name).ok());
        let under = phase_under(row.under).or_else(|| phase_under(row.section));
        let above = under.and_then(|f| lines.iter().find(|&&p| problem.placements[p].phase == f));
        match (&lines[..], above) {
            (&[only], _) => {
                noted(&mut self.only, only, row.row);
                Ok(only)
            }
            (_, Some(&above)) => {
                noted(&mut self.above, above, row.row);
                Ok(above)
            }
            _ => {
                let what = say!("row-does-not-say-which-phase", channel = row.channel, phases = served_phases());
                Err(Mismatch { code: Code::unsaid("phase"), column: "phase", what, help: say!("name-the-phase") })
            }
        }
    }

    /// The phases assumed for rows that name none, a sentence for each line.
    pub fn assumed(&self) -> Vec<Text> {
        let names = |line: PlacementIndex| {
            let line = &self.problem.placements[line];
            (&line.name, &self.problem.phases[line.phase].journey.name)
        };
        let only = self.only.iter().map(|(line, rows)| {
            let ((name, phase), rows) = (names(*line), rows_in_words(rows));
            text!("without-phase-is-its-only-one", rows, name, phase)
        });
        let above = self.above.iter().map(|(line, rows)| {
            let ((name, phase), rows) = (names(*line), rows_in_words(rows));
            text!("without-phase-is-like-row-above", rows, name, phase)
        });
        only.chain(above).collect()
    }

    /// The lines of the channel that a row names.
    fn channel(&self, row: &WrittenRow<'_>) -> Result<Vec<PlacementIndex>, Mismatch> {
        let channel_wanted = comparable(row.channel);
        if let Some(lines) = self.lines.get(&channel_wanted) {
            return Ok(lines.clone());
        }
        let mut keys: Vec<&str> = self.problem.placements.iter().map(|line| line.channel.as_str()).collect();
        keys.dedup();
        let what = say!("brief-offers-no-channel", channel = row.channel);
        let help = say!("channels-that-a-brief-offers", suggestion = suggestion(&channel_wanted, keys));
        Err(Mismatch { code: Code::unknown(Named::Channel, row.channel), column: "channel", what, help })
    }

    /// The phase of a name or a key, also of the one of See-Think-Do-Care that leads to it.
    fn phase(&self, wanted: &str) -> Result<PhaseIndex, Mismatch> {
        let comparable_name = comparable(wanted);
        let matched_phase = self
            .phases
            .get(&comparable_name)
            .copied()
            .or_else(|| self.problem.journey.phase(&comparable_name).map(PhaseIndex));
        matched_phase.ok_or_else(|| {
            let keys = self.problem.phases.iter().map(|phase| phase.journey.key.as_str());
            let what = say!("is-not-a-phase-of-the-journey", phase = wanted);
            let help = suggestion(&comparable_name, keys.collect::<Vec<_>>());
            Mismatch { code: Code::unknown(Named::Phase, wanted), column: "phase", what, help }
        })
    }

    /// Checks that a month is one of the campaign's, where its calendar is known.
    fn in_campaign(&self, month: &str) -> Result<(), Mismatch> {
        let months = self.problem.campaign.calendar.periods(Period::Month);
        let (Some((first, _)), Some((last, _))) = (months.first(), months.last()) else { return Ok(()) };
        let are_undated = !first.starts_with(|c: char| c.is_ascii_digit());
        if are_undated || months.iter().any(|(label, _)| label.ends_with(month)) {
            return Ok(());
        }
        let help = say!("campaign-runs-in-months", first, last);
        let what = say!("month-is-outside-campaign", month);
        Err(Mismatch { code: Code::OutsideCampaign, column: "spend", what, help })
    }

    fn week(&self, row: &WrittenRow<'_>) -> Result<Option<usize>, Mismatch> {
        let calendar = &self.problem.campaign.calendar;
        if let Some(month) = row.month {
            self.in_campaign(month)?;
        }
        let Some(week) = row.week else { return Ok(None) };
        let outside_campaign = || {
            let (first, last) = (calendar.label(0), calendar.label(calendar.weeks.len().max(1) - 1));
            let help = say!("campaign-runs-in-weeks", first, last);
            let what = say!("week-is-outside-campaign", week);
            Mismatch { code: Code::OutsideCampaign, column: "week", what, help }
        };
        calendar.named(week).map(Some).ok_or_else(outside_campaign)
    }
}

/// Notes a row of a line, once.
fn noted(rows: &mut BTreeMap<PlacementIndex, Vec<usize>>, line: PlacementIndex, row: usize) {
    let rows = rows.entry(line).or_default();
    if rows.last() != Some(&row) {
        rows.push(row);
    }
}

/// Rows by their numbers: `row 2`, `rows 2 and 5`, or the first and the last of many.
pub fn rows_in_words(rows: &[usize]) -> Text {
    match rows {
        [one] => text!("row", one = one.to_string()),
        [first, .., last] if rows.len() > 6 => {
            text!("rows-from", count = rows.len(), first = first.to_string(), last = last.to_string())
        }
        rows => {
            let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
            text!("rows", rows = listed(&rows))
        }
    }
}

/// What rows add up to, line by line and week by week, in the order in which they first appear.
pub fn totals(rows: &[(WrittenRow<'_>, (PlacementIndex, Option<usize>))]) -> Vec<LineTotal> {
    let mut line_totals: Vec<LineTotal> = Vec::new();
    let mut places: HashMap<(PlacementIndex, Option<usize>), usize> = HashMap::new();
    for (row, line_week) in rows {
        let next = line_totals.len();
        let place = *places.entry(*line_week).or_insert(next);
        if place == next {
            line_totals.push(LineTotal {
                line: line_week.0,
                week: line_week.1,
                spend: row.spend,
                figures: row.figures.clone(),
                rows: vec![row.row],
                place: row.place.clone(),
            });
        } else if let Some(line_total) = line_totals.get_mut(place) {
            line_total.spend += row.spend;
            line_total.figures = added_figures(&line_total.figures, row.figures);
            if line_total.rows.last() != Some(&row.row) {
                line_total.rows.push(row.row);
            }
        }
    }
    line_totals
}

/// The figures that both have and that add up: one that only some rows state is known of none.
fn added_figures(one: &BTreeMap<String, f64>, other: &BTreeMap<String, f64>) -> BTreeMap<String, f64> {
    let added = ADDED.iter().filter_map(|name| Some(((*name).to_owned(), one.get(*name)? + other.get(*name)?)));
    added.collect()
}

/// The fault of a row, in a column.
pub fn fault(code: Code, row: &WrittenRow<'_>, column: &str, what: &str, help: impl Into<String>) -> Fault {
    let what = say!("row-column-what", row = row.row.to_string(), column, what);
    Fault::text(code, row.place.clone(), what).help(help)
}

/// Checks that the totals can have been spent: credits take off no more than was spent, and a line has rows for the
/// campaign or by week, not both.
pub fn check_totals(problem: &Problem, added: &[LineTotal]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut by_week: HashMap<PlacementIndex, bool> = HashMap::new();
    for line_total in added {
        let name = &problem.placements[line_total.line].name;
        let row = line_total.rows.first().copied().unwrap_or_default().to_string();
        let fault = |code: Code, what: String, help: &str| Fault::text(code, line_total.place.clone(), what).help(help);
        if line_total.spend < -BELOW_ZERO {
            let what = say!("line-sums-to-below-zero", row, name, spend = plain(line_total.spend, 2));
            faults.push(fault(Code::BelowZero, what, word!("credit-takes-off-what-it-belongs-to")));
        }
        if *by_week.entry(line_total.line).or_insert(line_total.week.is_some()) != line_total.week.is_some() {
            let what = say!("line-has-rows-with-and-without-week", row, name);
            faults.push(fault(Code::Ambiguous, what, word!("keep-rows-by-week-or-for-campaign")));
        }
    }
    faults
}
