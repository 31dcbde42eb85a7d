//! The figures of a plan made in this run.

use super::{Goal, Line, Objective, Phase, PlanFigures, PlanHeader, Totals};
use crate::planning::plan::{self, Plan};
use crate::text::language::Text;

impl PlanFigures {
    /// The figures of a plan made in this run, under the name of its brief.
    pub fn of(name: impl Into<Text>, plan: &Plan) -> Self {
        let (campaign, totals) = (&plan.campaign, &plan.totals);
        let figures = Self {
            header: PlanHeader {
                name: name.into(),
                campaign: Some(campaign.name.clone()),
                currency: Some(campaign.currency.clone()),
                weeks: Some(campaign.weeks),
                people: Some(campaign.people),
                budget: Some(campaign.budget),
                budget_is: Some(campaign.budget_is),
                unspent: Some(plan.unspent),
                status: Some(plan.status),
                objective: Some(objective(plan)),
            },
            totals: Totals {
                spend: totals.spend,
                activation_fee: Some(totals.activation_fee),
                impressions: Some(totals.impressions),
                clicks: Some(totals.clicks),
                conversions: Some(totals.conversions),
            },
            phases: plan.phases.iter().map(phase).collect(),
            lines: plan.lines.iter().map(line).collect(),
            goals: Some(plan.goals.iter().map(goal).collect()),
        };
        figures.only_bought()
    }
}

fn objective(plan: &Plan) -> Objective {
    let objective = &plan.objective;
    Objective {
        sought: objective.sought.clone(),
        sense: objective.sense,
        value: objective.value,
        bound: objective.bound,
        gap: objective.gap,
        weighted: objective.weighted,
        weights: plan.phases.iter().map(|phase| (phase.phase.clone(), phase.weight)).collect(),
    }
}

fn phase(phase: &plan::Phase) -> Phase {
    Phase {
        phase: phase.phase.clone(),
        phase_stdc: Some(phase.phase_stdc),
        name: phase.name.clone(),
        phase_people: Some(phase.phase_people),
        weight: Some(phase.weight),
        spend: phase.spend,
        reach_pct: Some(phase.reach_pct),
        grp: Some(phase.grp),
        goals_met: None,
    }
}

fn line(line: &plan::Line) -> Line {
    Line {
        phase: line.phase.clone(),
        channel: line.channel.clone(),
        channel_name: line.channel_name.clone(),
        spend: line.spend,
        grp: Some(line.grp),
        reach_pct: line.reach_pct,
        buying_unit: Some(line.buying_unit.clone()),
        unit_price: Some(line.unit_price),
        discount_pct: Some(line.discount_pct),
    }
}

fn goal(goal: &plan::Goal) -> Goal {
    Goal {
        goal: goal.goal.clone(),
        phase: goal.phase.clone(),
        measure: goal.measure,
        target: goal.target,
        value: goal.value,
        shortfall: goal.shortfall,
        met: goal.met,
        priority: goal.priority,
    }
}
