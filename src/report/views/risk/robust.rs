//! The robust plan beside the plan: what safety costs, what it saves, and where the money goes.

use crate::planning::plan::{ObjectiveUnit, Sense, Sought, Status};
use crate::planning::risk::Risk;
use crate::planning::robust::{Outlook, RobustPlan};
use crate::report::document::{Document, Table, TableColumn};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, money, percent_up, signed_fixed, signed_money};

/// How many lines have a row of their own.
const LISTED: usize = 12;
/// A line has moved when it does by this share of all net media.
const MOVED: f64 = 0.002;

/// The robust plan, or why there is none.
pub(in crate::report) fn part(document: &mut Document, risk: &Risk) {
    let Some(robust) = &risk.robust else {
        let objective = &risk.plan.objective;
        if !matches!(objective.sought, Sought::Reach(1) | Sought::ReachPeople(1)) {
            let what = objective.sought.in_words();
            document.faint(match objective.sense {
                Sense::Minimise => say!("no-robust-plan-as-the-brief-minimises", what),
                Sense::Maximise => say!("no-robust-plan-as-the-brief-maximises", what),
            });
        }
        return;
    };
    let bad_channels = say!("count-bad-channels", count = robust.gamma);
    let channels = say!("count-channels", count = robust.gamma);
    document.heading(say!("robust-plan-safe-against-any-at-once", bad_channels));
    document.sentence(say!("what-moves-at-most-turn-bad", channels));
    document.table(outlook_table(risk, robust));
    document.table(goals(robust));
    document.table(lines(risk, robust));
    let unmoved_lines = robust.lines.len().saturating_sub(moved_lines(risk, robust).len());
    if unmoved_lines > 0 {
        let unmoved_words = say!("count-other-lines-stay", count = unmoved_lines);
        document.faint(say!("as-planned-or-nearly", unmoved_words));
    }
    let proved_gap = percent_up(100.0 * robust.gap);
    let worst_cases = say!("count-worst-cases", count = robust.worlds);
    document.faint(say!("proof-no-plans-worst-case-is-better", proved_gap, channels, worst_cases));
}

/// What of the objective a plan brings, to a tenth of a point: what safety costs is less than a point.
fn outcome_words(words: &ObjectiveUnit, value: f64) -> String {
    if words.adds_to_phase_figures() { words.figure(value) } else { fixed(words.count(value), 1) }
}

fn outcome_difference(words: &ObjectiveUnit, value: f64) -> String {
    if words.adds_to_phase_figures() { words.difference(value) } else { signed_fixed(words.count(value), 1) }
}

/// The name of the plan whose spend is fixed.
fn fixed_plan_name(risk: &Risk) -> &'static str {
    match risk.plan.status {
        Status::Evaluated => word!("heading-your-split"),
        _ => "Plan",
    }
}

fn outlook_table(risk: &Risk, robust: &RobustPlan) -> Table {
    let objective_unit = ObjectiveUnit::of(&risk.plan);
    let names = [fixed_plan_name(risk), word!("robust"), word!("heading-difference")].map(TableColumn::right);
    let mut table = Table::new([TableColumn::wrapped(super::objective(&objective_unit))].into_iter().chain(names));
    let mut row = |name: &str, outcome_of: fn(&Outlook) -> f64| {
        let (planned_outcome, robust_outcome) = (outcome_of(&robust.planned), outcome_of(&robust.robust));
        table.row([
            name.to_owned(),
            outcome_words(&objective_unit, planned_outcome),
            outcome_words(&objective_unit, robust_outcome),
            outcome_difference(&objective_unit, robust_outcome - planned_outcome),
        ]);
    };
    row(word!("when-nothing-turns-bad"), |outlook| outlook.at_mid);
    row(word!("heading-at-worst"), |outlook| outlook.worst);
    table
}

fn goals(robust: &RobustPlan) -> Table {
    let goal_columns = [word!("wanted"), word!("plan-at-worst"), word!("robust-at-worst")];
    let goal_columns = goal_columns.map(TableColumn::right);
    let mut table = Table::new([TableColumn::left(word!("heading-goal"))].into_iter().chain(goal_columns));
    for goal in &robust.goals {
        let figures = [goal.target_pct, goal.planned_worst_pct, goal.robust_worst_pct];
        let cells = figures.map(|points| format!("{}%", fixed(points, 1)));
        table.row([vec![goal.goal.clone()], cells.to_vec()].concat());
    }
    table
}

/// The lines that move, the furthest first.
fn moved_lines<'a>(risk: &Risk, robust: &'a RobustPlan) -> Vec<&'a crate::planning::robust::RobustLine> {
    let least_shift = MOVED * risk.plan.totals.spend;
    let spend_shift = |line: &crate::planning::robust::RobustLine| line.spend_robust - line.spend_planned;
    let mut moved: Vec<_> = robust.lines.iter().filter(|line| spend_shift(line).abs() >= least_shift).collect();
    moved.sort_by(|a, b| spend_shift(b).abs().total_cmp(&spend_shift(a).abs()));
    moved.truncate(LISTED);
    moved
}

fn lines(risk: &Risk, robust: &RobustPlan) -> Table {
    let currency = &risk.plan.campaign.currency;
    let [phase, channel] = [word!("heading-phase"), word!("heading-channel")];
    let spend_columns = [fixed_plan_name(risk), word!("robust"), word!("heading-difference")].map(TableColumn::right);
    let mut table =
        Table::new([TableColumn::left(phase), TableColumn::wrapped(channel)].into_iter().chain(spend_columns));
    for line in moved_lines(risk, robust) {
        let phase = risk.plan.phases.iter().find(|phase| phase.phase == line.phase);
        table.row([
            phase.map_or_else(|| line.phase.clone(), |phase| phase.name.to_string()),
            line.channel_name.to_string(),
            money(line.spend_planned, currency),
            money(line.spend_robust, currency),
            signed_money(line.spend_robust.round() - line.spend_planned.round(), currency),
        ]);
    }
    table
}
