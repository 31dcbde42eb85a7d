//! Sensitivity of the result to figures: prices, ceilings, supplies and shares of people, each made a tenth worse; and
//! to overlap between channels.
//!
//! Figures are ranked by the loss to first order, with split and duals fixed; the largest losses are solved.

use rayon::prelude::*;
use serde::Serialize;

use crate::domain::catalogue::Confidence;
use crate::planning::parameter::{self, Parameter, RelaxedBy, Unit};
use crate::planning::plan::Effect;
use crate::planning::price;
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::{GoalMeasure, Often, Problem};
use crate::solver::recommend::takes_a_search;
use crate::text::language::Text;
use crate::text::messages::text;
use crate::tolerance::reporting::SENSITIVE;

/// How much worse a figure is made.
const WORSE: f64 = 0.1;
/// How far overlap moves from independent to complete: as much as other figures are made worse.
const OVERLAP: f64 = 0.1;
/// How many figures are reported.
const REPORTED: usize = 5;
/// How many are solved: the largest marginal loss is not always the largest loss of a change of a tenth.
const SOLVED: usize = 10;

/// A figure to which the result is sensitive.
#[derive(Clone, Debug, Serialize)]
pub struct Sensitivity {
    /// What a planner calls it.
    pub title: Text,
    /// What it is now.
    pub now: Text,
    /// What it was changed to, a tenth worse.
    pub worse: Text,
    /// How far it can be trusted: `data`, `assumption`, …
    pub confidence: Confidence,
    /// What the change brings, solved; none where the changed brief has no plan.
    pub effect: Option<Effect>,
}

/// What more overlap between channels would cost each phase.
#[derive(Clone, Debug, Serialize)]
pub struct Overlap {
    /// How far overlap moves, from independent 0 to complete 1.
    pub part: f64,
    /// Per phase with reach: its name, and the points it would lose.
    pub phases: Vec<(Text, f64)>,
    /// What the objective would lose where reach is the objective, as a share.
    pub objective: f64,
    /// The reach goals that are met and would be missed.
    pub goals_lost: Vec<String>,
}

/// A figure of the catalogue as a parameter.
struct FigureParameter {
    parameter: Parameter,
    confidence: Confidence,
    /// Other changes that must follow, as the high of a price follows its mid.
    more: Vec<String>,
}

impl FigureParameter {
    fn worse(&self) -> f64 {
        let sign = if self.parameter.relaxed_by == RelaxedBy::Lowering { 1.0 } else { -1.0 };
        self.parameter.now * (1.0 + sign * WORSE)
    }

    fn set(&self) -> Vec<String> {
        [vec![self.parameter.set(self.worse())], self.more.clone()].concat()
    }
}

/// The figures to which the result is most sensitive, the most first.
pub(super) fn of_all(what_if: &WhatIf, base: &Answer) -> Vec<Sensitivity> {
    let Some(step) = base.found.solved.last() else {
        return Vec::new();
    };
    let ranked = figures(what_if, base).into_par_iter().filter_map(|figure| {
        let worsened = what_if.problem(&figure.set())?;
        let lost_objective = price::change(step, &base.problem, &worsened)?.abs();
        (lost_objective > SENSITIVE).then_some((lost_objective, figure))
    });
    let mut ranked: Vec<(f64, FigureParameter)> = ranked.collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.parameter.path.cmp(&b.1.parameter.path)));
    ranked.truncate(if takes_a_search(&base.problem) { REPORTED } else { SOLVED });
    let solved = ranked.into_par_iter().filter_map(|(_, figure)| {
        let set = figure.set();
        let effect = what_if.try_answer(&set).ok()?.map(|after| Effect::between(&base.plan, &after.plan, set));
        Some(Sensitivity {
            now: Text::of(|| figure.parameter.amount(figure.parameter.now)),
            worse: Text::of(|| figure.parameter.amount(figure.worse())),
            title: figure.parameter.title,
            confidence: figure.confidence,
            effect,
        })
    });
    let mut solved: Vec<Sensitivity> = solved.collect();
    let lost_objective =
        |sensitivity: &Sensitivity| sensitivity.effect.as_ref().map_or((true, f64::INFINITY), Effect::weight);
    solved.sort_by(|a, b| lost_objective(b).partial_cmp(&lost_objective(a)).unwrap_or(std::cmp::Ordering::Equal));
    solved.truncate(REPORTED);
    solved
}

/// Every figure that the lines of the plan depend on.
fn figures(what_if: &WhatIf, base: &Answer) -> Vec<FigureParameter> {
    let mut figures: Vec<FigureParameter> = Vec::new();
    let bought = base.problem.placements.iter_enumerated().filter(|(p, _)| base.found.x[*p] > 0.0);
    for (_, placement) in bought {
        let Some(channel) = what_if.reading.catalogue.channel.get(&placement.channel) else {
            continue;
        };
        let phase = placement.role.as_str();
        let (Some(role), Some(price)) = (channel.role.get(phase), &channel.price) else {
            continue;
        };
        let confidence = placement.confidence;
        let phase_name = &base.problem.phases[placement.phase].journey.name;
        let name = text!("in", term = placement.name, names = phase_name);
        let mut add = |title: Text, path: &[&str], now: f64, unit: Unit| {
            let parameter = parameter::of_figure(title, path, now, unit);
            if now > 0.0 && !figures.iter().any(|figure| figure.parameter.path == parameter.path) {
                figures.push(FigureParameter { parameter, confidence, more: Vec::new() });
            }
        };
        let role_path = |word: &'static str| ["channel", placement.channel.as_str(), "role", phase, word];
        if let Some(ceiling) = role.ceiling {
            add(text!("ceiling-of", name), &role_path("ceiling"), ceiling.get(), Unit::Share(Text::default()));
        }
        if let Some(follows) = &role.follows {
            let path = ["channel", placement.channel.as_str(), "role", phase, "follows", "reachable"];
            let title = text!("share-can-address-again", name);
            add(title, &path, follows.reachable.get(), Unit::Share(Text::default()));
        }
        let currency = price.currency.clone().unwrap_or_else(|| base.problem.campaign.currency.code().to_owned());
        let path = ["channel", placement.channel.as_str(), "price", "mid"];
        let title = text!("price-of", names = placement.name);
        add(title, &path, price.mid.get(), Unit::Money(currency));
        if let Some(figure) = figures.last_mut().filter(|figure| figure.parameter.path == parameter::key_path(&path)) {
            let worsened = figure.worse();
            if price.high.is_some_and(|high| high.get() < worsened) {
                figure.more = vec![format!(
                    "{}={worsened:e}",
                    parameter::key_path(&["channel", &placement.channel, "price", "high"])
                )];
            }
        }
    }
    figures.extend(supplies(what_if, base));
    figures
}

/// The supplies the plan uses up.
fn supplies(what_if: &WhatIf, base: &Answer) -> Vec<FigureParameter> {
    let problem = &base.problem;
    let volumes_used_up = problem.limits.iter().zip(&base.plan.limits);
    let volumes_used_up =
        volumes_used_up.filter(|(limit, result)| limit.family == crate::problem::Family::Volume && result.binding);
    let figure = |(limit, _): (&crate::problem::Limit, _)| {
        let parameter = parameter::of_limit(what_if.reading, problem, limit)?;
        let confidence = limit.members.first().map_or(Confidence::Assumption, |&p| problem.placements[p].confidence);
        Some(FigureParameter { parameter, confidence, more: Vec::new() })
    };
    volumes_used_up.filter_map(figure).collect()
}

/// What the plan would lose if its channels overlapped more than independently.
pub(super) fn overlap(base: &Answer) -> Overlap {
    let reach_overlap = |phase: &crate::planning::plan::Phase| OVERLAP * (phase.reach_pct - phase.reach_low_pct);
    let phases = base.plan.phases.iter().filter(|phase| reach_overlap(phase) > 0.005);
    Overlap {
        part: OVERLAP,
        phases: phases.map(|phase| (phase.name.clone(), reach_overlap(phase))).collect(),
        objective: objective_lost(&base.problem, base, reach_overlap),
        goals_lost: base
            .plan
            .goals
            .iter()
            .filter(|goal| misses(base, goal, reach_overlap))
            .map(|goal| goal.goal.clone())
            .collect(),
    }
}

/// Whether a goal for the reach of its whole phase would be missed after the loss.
fn misses(
    base: &Answer,
    goal: &crate::planning::plan::Goal,
    lost: impl Fn(&crate::planning::plan::Phase) -> f64,
) -> bool {
    let phase = base.plan.phases.iter().find(|phase| phase.phase == goal.phase);
    let is_phase_reach = goal.measure == GoalMeasure::Reach(Often::Once) && goal.audience.is_none();
    let (Some(phase), Some(value)) = (phase, goal.value) else {
        return false;
    };
    is_phase_reach && goal.met && lost(phase) > 0.005 && value - lost(phase) < goal.target
}

fn objective_lost(problem: &Problem, base: &Answer, lost: impl Fn(&crate::planning::plan::Phase) -> f64) -> f64 {
    let phase_reach = problem.phases.keys().zip(&base.plan.phases).map(|(f, phase)| {
        let sums = problem
            .objective
            .form
            .reach
            .iter()
            .filter(|(sum, _)| problem.sums[*sum].phase == f && problem.sums[*sum].frequency == 1);
        sums.map(|(_, c)| c).sum::<f64>() * lost(phase) / 100.0
    });
    problem.objective.scale * phase_reach.sum::<f64>()
}
