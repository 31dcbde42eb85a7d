//! The rows of phases and lines: the figure of every scenario, and its difference from the reference.
//!
//! What a plan does not buy counts as 0. A scenario without a plan has no figures.

use crate::text::language::Text;
use std::collections::BTreeMap;

use serde::Serialize;

use super::super::{Difference, in_order, phase_names, rank};
use super::super::{Line, PlanFigures};
use super::{Scenario, ScenarioSet};

/// A figure of a scenario, and its difference from the reference's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct ComparedFigure {
    /// The figure, where it is known.
    pub value: Option<f64>,
    /// The figure less the reference's.
    pub difference: Option<f64>,
    /// The same in per cent of the reference's.
    pub difference_pct: Option<f64>,
}

/// A phase in all scenarios.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseRow {
    /// Its key.
    pub phase: String,
    /// Its name.
    pub name: Text,
    /// Its figures, one entry per scenario.
    pub scenarios: Vec<PhaseFigures>,
}

/// A phase in a scenario.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseFigures {
    /// The name of the scenario.
    pub scenario: String,
    /// Net media.
    pub spend: ComparedFigure,
    /// Net reach in points, each person counted once.
    pub reach_pct: ComparedFigure,
}

/// A line in all scenarios.
#[derive(Clone, Debug, Serialize)]
pub struct LineRow {
    /// The phase's key.
    pub phase: String,
    /// The phase's name.
    pub phase_name: Text,
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub channel_name: Text,
    /// Its figures, one entry per scenario.
    pub scenarios: Vec<LineFigures>,
}

/// A line in a scenario.
#[derive(Clone, Debug, Serialize)]
pub struct LineFigures {
    /// The name of the scenario.
    pub scenario: String,
    /// Whether the plan buys it, for more than a negligible amount.
    pub bought: bool,
    /// Net media.
    pub spend: ComparedFigure,
    /// Its own reach in points.
    pub reach_pct: ComparedFigure,
}

impl ComparedFigure {
    /// A figure and its difference from the reference's; either may be unknown.
    pub(super) fn against(reference: Option<f64>, value: Option<f64>) -> Self {
        let Difference { b, difference, difference_pct, .. } = Difference::between(reference, value);
        Self { value: b, difference, difference_pct }
    }
}

impl ComparedFigure {
    /// The same for money, without the rounding errors of subtracting cents.
    pub(super) fn of_money(reference: Option<f64>, value: Option<f64>) -> Self {
        let Difference { b, difference, difference_pct, .. } = Difference::of_money(reference, value);
        Self { value: b, difference, difference_pct }
    }
}

/// Every phase a plan spends in, in the journey's order.
pub(super) fn phases(scenarios: &[Scenario], plans: &[Option<PlanFigures>], set: &ScenarioSet<'_>) -> Vec<PhaseRow> {
    keys(set).into_iter().map(|key| phase_row(key, scenarios, plans, set)).collect()
}

/// The keys of all phases that a plan spends in, in the journey's order.
pub(super) fn keys<'a>(set: &'a ScenarioSet<'_>) -> Vec<&'a str> {
    in_order(set.planned.iter().map(|scenario| scenario.plan))
}

fn phase_row(key: &str, scenarios: &[Scenario], plans: &[Option<PlanFigures>], set: &ScenarioSet<'_>) -> PhaseRow {
    let reference = set.reference().plan;
    let figures = |(scenario, plan): (&Scenario, &Option<PlanFigures>)| PhaseFigures {
        scenario: scenario.name.clone(),
        spend: ComparedFigure::of_money(
            Some(spend(reference, key)),
            plan.as_ref().map(|plan_figure| spend(plan_figure, key)),
        ),
        reach_pct: ComparedFigure::against(
            reach(reference, key, set),
            plan.as_ref().and_then(|plan_figure| reach(plan_figure, key, set)),
        ),
    };
    PhaseRow {
        phase: key.to_owned(),
        name: phase_name(key, set),
        scenarios: scenarios.iter().zip(plans).map(figures).collect(),
    }
}

fn spend(plan: &PlanFigures, key: &str) -> f64 {
    plan.phase(key).map_or(0.0, |phase| phase.spend)
}

/// The reach in a phase. It is 0 where the plan buys nothing there and another plan has reach in it.
pub(super) fn reach(plan: &PlanFigures, key: &str, set: &ScenarioSet<'_>) -> Option<f64> {
    let phase_reach = |plan: &PlanFigures| plan.phase(key).and_then(|phase| phase.reach_pct);
    let absent = || set.planned.iter().any(|scenario| phase_reach(scenario.plan).is_some()).then_some(0.0);
    if plan.phase(key).is_some() { phase_reach(plan) } else { absent() }
}

/// The name of a phase in these plans.
pub(super) fn phase_name(key: &str, set: &ScenarioSet<'_>) -> Text {
    phase_names::phase_named(key, set.planned.iter().flat_map(|scenario| &scenario.plan.phases))
}

/// Every line of a plan, by phase and then by its largest spend.
pub(super) fn lines(scenarios: &[Scenario], plans: &[Option<PlanFigures>], set: &ScenarioSet<'_>) -> Vec<LineRow> {
    let mut lines_of_all: BTreeMap<(&str, &str), &Line> = BTreeMap::new();
    for line in set.planned.iter().flat_map(|scenario| &scenario.plan.lines) {
        let largest = lines_of_all.entry((&line.phase, &line.channel)).or_insert(line);
        if line.spend > largest.spend {
            *largest = line;
        }
    }
    let mut largest: Vec<&Line> = lines_of_all.into_values().collect();
    let line_keys = keys(set);
    largest.sort_by(|a, b| {
        let phases = (rank(&a.phase, &line_keys), &a.phase).cmp(&(rank(&b.phase, &line_keys), &b.phase));
        phases.then(b.spend.total_cmp(&a.spend)).then(a.channel.cmp(&b.channel))
    });
    largest.into_iter().map(|line| line_row(line, scenarios, plans, set)).collect()
}

fn line_row(line: &Line, scenarios: &[Scenario], plans: &[Option<PlanFigures>], set: &ScenarioSet<'_>) -> LineRow {
    let figure_of = |plan: &PlanFigures| {
        plan.lines
            .iter()
            .find(|plan_figure| (&plan_figure.phase, &plan_figure.channel) == (&line.phase, &line.channel))
            .cloned()
    };
    let reference = figure_of(set.reference().plan);
    let spend = |plan_figure: &Option<Line>| plan_figure.as_ref().map_or(0.0, |plan_figure| plan_figure.spend);
    let reach =
        |plan_figure: &Option<Line>| plan_figure.as_ref().map_or(Some(0.0), |plan_figure| plan_figure.reach_pct);
    let figures = |(scenario, plan): (&Scenario, &Option<PlanFigures>)| {
        let plan_figure = plan.as_ref().map(figure_of);
        let bought = plan_figure
            .iter()
            .flatten()
            .any(|plan_figure| set.thresholds.is_material(plan_figure.spend, plan_figure.reach_pct));
        LineFigures {
            scenario: scenario.name.clone(),
            bought,
            spend: ComparedFigure::of_money(Some(spend(&reference)), plan_figure.as_ref().map(spend)),
            reach_pct: ComparedFigure::against(reach(&reference), plan_figure.as_ref().and_then(reach)),
        }
    };
    LineRow {
        phase: line.phase.clone(),
        phase_name: phase_name(&line.phase, set),
        channel: line.channel.clone(),
        channel_name: line.channel_name.clone(),
        scenarios: scenarios.iter().zip(plans).map(figures).collect(),
    }
}
