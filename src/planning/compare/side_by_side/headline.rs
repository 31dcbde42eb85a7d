//! What a headline of plans side by side states: the range of money and of reach, and who meets the goals.

use super::goal_verdicts::GoalVerdicts;
use super::{ScenarioSet, figures};
use crate::text::language::Text;

/// The figures of a headline.
#[derive(Clone, Debug)]
pub struct HeadlineFigures {
    /// The campaign of the reference.
    pub campaign: Option<Text>,
    /// How many scenarios have a plan.
    pub planned: usize,
    /// Net media.
    pub spend: Option<FigureRange>,
    /// Reach per phase in points, in the journey's order.
    pub reach: Vec<PhaseReachRange>,
    /// The goals; none where there are none, or no scenario states them.
    pub goals: Option<GoalsSummary>,
}

/// The lowest and the highest of a figure; of equals the first.
#[derive(Clone, Debug)]
pub struct FigureRange {
    /// The lowest.
    pub least: ScenarioFigure,
    /// The highest.
    pub most: ScenarioFigure,
    /// Whether they differ by no more than rounding.
    pub is_same: bool,
}

/// A figure and the scenario that has it.
#[derive(Clone, Debug)]
pub struct ScenarioFigure {
    /// The figure.
    pub value: f64,
    /// The name of the scenario.
    pub scenario: String,
}

/// The range of reach in a phase.
#[derive(Clone, Debug)]
pub struct PhaseReachRange {
    /// The phase's name.
    pub phase: Text,
    /// The range in points.
    pub range: FigureRange,
}

/// How many goals there are, and which scenarios meet all.
#[derive(Clone, Debug)]
pub struct GoalsSummary {
    /// The number of goals.
    pub count: usize,
    /// How many scenarios state whether they meet them.
    pub scenarios: usize,
    /// The scenarios that meet all.
    pub met_by: Vec<String>,
}

impl HeadlineFigures {
    /// The figures of the scenarios that have a plan.
    pub(super) fn of(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Self {
        let phase_reach = |key: &str| {
            let reach = |index: usize| figures::reach(set.planned[index].plan, key, set);
            let range = range(set, set.thresholds.points, reach)?;
            Some(PhaseReachRange { phase: figures::phase_name(key, set), range })
        };
        Self {
            campaign: set.reference().plan.header.campaign.clone(),
            planned: set.planned.len(),
            spend: range(set, set.thresholds.money, |index| Some(set.planned[index].plan.totals.spend)),
            reach: figures::keys(set).into_iter().filter_map(phase_reach).collect(),
            goals: GoalsSummary::of(set, goals),
        }
    }
}

impl GoalsSummary {
    fn of(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Option<Self> {
        let stating: Vec<usize> = (0..set.planned.len()).filter(|index| goals.met(*index).is_some()).collect();
        let meets_all = stating.iter().filter(|index| goals.all_met(**index));
        let met_by = meets_all.map(|index| set.planned[*index].name.to_owned()).collect();
        let summary = Self { count: goals.count(), scenarios: stating.len(), met_by };
        (summary.count > 0 && summary.scenarios > 0).then_some(summary)
    }
}

/// The range of a figure; figures that differ by less than the threshold are the same.
fn range(set: &ScenarioSet<'_>, threshold: f64, figure: impl Fn(usize) -> Option<f64>) -> Option<FigureRange> {
    let figures = (0..set.planned.len()).filter_map(|index| Some((figure(index)?, index)));
    let range = figures.fold(None, |range, own| match range {
        None => Some((own, own)),
        Some((least, most)) => {
            Some((if own.0 < least.0 { own } else { least }, if own.0 > most.0 { own } else { most }))
        }
    });
    let (least, most) = range?;
    let named = |(value, index): (f64, usize)| ScenarioFigure { value, scenario: set.planned[index].name.to_owned() };
    Some(FigureRange { least: named(least), most: named(most), is_same: most.0 - least.0 < threshold })
}
