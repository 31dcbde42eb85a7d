//! What a split is worth, as a form: conversions by what each brings in, and people reached by what that is worth.
//!
//! Where the journey's own conversions count, a person reached is worth what comes of it while nobody is reached in any
//! other phase. The exact worth is a product over phases, `Π (moves on + lift · R)`, and products are not concave; so
//! the form is its slope at no reach, and [`crate::domain::flow::lifetime_value::value_added`] tells the exact value of
//! the plan that is found.

use super::{AudienceIndex, Desk, Form, Objective, PhaseIndex, PlacementIndex, Problem, Sought, SumIndex};
use crate::fault::Fault;

/// `Σ worth of a conversion · conversions + Σ worth of a person reached · people · R`, in the brief's currency.
pub(super) fn form(
    problem: &Problem,
    (members, audience): (&[PlacementIndex], Option<AudienceIndex>),
    sums: &[SumIndex],
) -> Form {
    let linear = members.iter().map(|&p| (p, problem.worth_per_x(p, audience))).collect();
    let reach = sums.iter().map(|&index| {
        let sum = &problem.sums[index];
        let each = problem.value.as_ref().map_or(0.0, |value| value.per_reached[sum.phase][sum.audience]);
        (index, each * problem.phases[sum.phase].people[sum.audience])
    });
    Form { linear, reach: reach.filter(|(_, c)| *c > 0.0).collect(), ..Form::default() }
}

/// The most value, in money: over the money there is in the program.
pub(super) fn objective(problem: &Problem) -> Objective {
    let members: Vec<PlacementIndex> = problem.placements.keys().collect();
    let sums: Vec<SumIndex> = (0..problem.phases.len() * problem.audiences.len()).map(SumIndex).collect();
    let mut form = form(problem, (&members, None), &sums);
    let scale = problem.campaign.money().get();
    for c in form.linear.iter_mut().map(|(_, c)| c).chain(form.reach.iter_mut().map(|(_, c)| c)) {
        *c /= scale;
    }
    Objective { sought: Sought::Value, form, scale, ..Objective::none() }
}

/// Whether people reached in a phase are worth anything by that.
pub(super) fn of_reach(problem: &Problem, phase: PhaseIndex) -> bool {
    problem.value.as_ref().is_some_and(|value| value.per_reached[phase].iter().any(|worth| *worth > 0.0))
}

/// That a return is asked for, and nobody says of what.
pub(super) fn nobody_says(desk: &mut Desk, path: &[&str]) {
    let fault = Fault::at(super::value::unsaid(desk), path, "nobody says what a conversion is worth");
    desk.fault(fault.mend("add `[value]` with `per_conversion = 45`, best the gross margin of one conversion"));
}

impl Problem {
    /// What the conversions of one `x` of a placement are worth, of one audience or of all: by audience as its contacts
    /// are, or as people are where it has none.
    pub fn worth_per_x(&self, placement: PlacementIndex, audience: Option<AudienceIndex>) -> f64 {
        let (Some(value), p) = (&self.value, &self.placements[placement]) else { return 0.0 };
        let conversions = p.per_unit.conversions.unwrap_or(0.0) * p.units_per_x;
        let contacts = &p.per_unit.contacts;
        let of = if contacts.iter().sum::<f64>() > 0.0 { contacts } else { &self.phases[p.phase].people };
        let all: f64 = of.iter().sum();
        let each = of.keys().zip(of.iter().zip(&value.per_conversion[p.phase]));
        let each = each.filter(|(a, _)| audience.is_none_or(|only| only == *a));
        let share: f64 = each.map(|(_, (of, worth))| of * worth).sum();
        if all > 0.0 { conversions * share / all } else { 0.0 }
    }
}
