//! Ways out: of a goal that is missed, and of hard bounds that contradict.
//!
//! Each way out is a change of the brief, found with as few solves as can be and then verified by
//! solving the changed brief. How far a bound must move is found by Newton's method: the least shortfall
//! is convex in every bound, so from the side that misses, each step along the slope falls short of the
//! answer or meets it, and none overshoots.

mod channels;
mod conflicting;
mod emptied;
mod goal_costs;
mod hindrances;
mod reasons;
mod relax;
mod rounding;
mod search;
mod without;

use crate::domain::brief::Measure;
use crate::planning::parameter::{self, Eases, Parameter, Unit, key_path, of_goal};
use crate::planning::plan::{Effect, Plan, Relaxation, RelaxationKind as Kind, Shortage, Status};
use crate::planning::price;
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::outcome::purchasable;
use crate::problem::{Family, PhaseIndex};
use crate::text::language::{Text, say, text, word};
use crate::text::number;
use crate::tolerance::telling::HELPS;
pub use conflicting::out_of_conflict;
pub use emptied::{moved, out_of_emptied};
pub use goal_costs::{GoalCost, goal_costs};
use rayon::prelude::*;
use relax::Chase;
pub use relax::{Relaxed, least_budget};

/// A goal that is lowered below this share of what was wanted is given up.
const LITTLE: f64 = 0.2;

/// Reasons that are told of a goal.
const TOLD: usize = 4;

/// The ways out of every missed goal, by priority; none of one that is not settled.
pub fn of_missed(what_if: &WhatIf, base: &Answer) -> Vec<Shortage> {
    let base = &base.exact();
    let mut priorities: Vec<u32> =
        base.plan.goals.iter().filter(|goal| !goal.met && !base.plan.is_open(goal)).map(|goal| goal.priority).collect();
    priorities.dedup();
    priorities.into_par_iter().map(|priority| Missed::new(what_if, base, priority).shortage()).collect()
}

/// A priority that is missed, with all that is known of it.
struct Missed<'a> {
    what_if: &'a WhatIf<'a>,
    base: &'a Answer,
    priority: u32,
    /// The bounds that would bring these goals nearer, with the slope, the steepest over their range first.
    helping: Vec<(Parameter, f64)>,
}

impl<'a> Missed<'a> {
    fn new(what_if: &'a WhatIf<'a>, base: &'a Answer, priority: u32) -> Self {
        let mut missed = Self { what_if, base, priority, helping: Vec::new() };
        let Some(step) = missed.step(base) else {
            return missed;
        };
        // A goal that is missed is not helped by lowering another that is missed too, until that is met.
        let short =
            |parameter: &Parameter| base.plan.goals.iter().any(|goal| !goal.met && parameter.row.is_goal(&goal.goal));
        let others = parameter::all(what_if.reading, &base.problem).into_iter().filter(|parameter| !short(parameter));
        let priced = others.flat_map(|parameter| parameter.ways().iter().map(move |way| (parameter.clone(), *way)));
        let slopes = priced.filter_map(|(parameter, way)| {
            let slope = price::slope(what_if, &base.problem, &step, (&parameter, parameter.now, way))?;
            (slope * way * parameter.change() > HELPS).then_some((parameter, slope))
        });
        missed.helping = slopes.collect();
        let range = |(parameter, slope): &(Parameter, f64)| slope.abs() * parameter.now.max(parameter.per());
        missed.helping.sort_by(|a, b| range(b).total_cmp(&range(a)));
        missed
    }

    fn shortage(&self) -> Shortage {
        // While a higher priority is missed, it takes what a loosened bound or another channel brings.
        let first = self.base.plan.goals.iter().all(|goal| goal.met || goal.priority >= self.priority);
        let mut relaxations: Vec<Relaxation> = if first { self.loosened() } else { Vec::new() };
        let budget = self.more_budget();
        if first && budget.is_none() && relaxations.is_empty() {
            relaxations.extend(self.paid());
        }
        if first {
            relaxations.extend(channels::added(self, budget.as_ref()));
        }
        relaxations.extend(budget);
        relaxations.extend(self.earlier());
        relaxations.extend(self.lowered());
        relaxations.sort_by(|a, b| a.cost.total_cmp(&b.cost).then(a.kind.cmp(&b.kind)).then(a.set.cmp(&b.set)));
        let goals = self.goals().map(|goal| goal.goal.clone()).collect();
        let money_helps = relaxations.iter().any(|relaxation| relaxation.kind == Kind::Budget);
        Shortage { goals, priority: self.priority, sentence: Text::of(|| self.sentence(money_helps)), relaxations }
    }

    /// The goals of the priority that are missed.
    fn goals(&self) -> impl Iterator<Item = &crate::planning::plan::Goal> {
        self.base.plan.goals.iter().filter(|goal| goal.priority == self.priority && !goal.met)
    }

    /// Whether a plan meets every goal that has this priority now.
    fn met_by(&self, plan: &Plan) -> bool {
        let now = self.base.plan.goals.iter().filter(|goal| goal.priority == self.priority);
        let met = |key: &str| plan.goals.iter().any(|goal| goal.goal == key && goal.met);
        plan.status != Status::NotProved && now.into_iter().all(|goal| met(&goal.goal))
    }

    fn parameters(&self) -> Vec<Parameter> {
        let problem = &self.base.problem;
        let missed = |goal: &&crate::problem::Goal| self.goals().any(|result| result.goal == goal.key);
        problem.goals.iter().filter(missed).map(|goal| of_goal(problem, goal)).collect()
    }

    /// `See 70 % cannot be met: at most 58.3 % with €100,000; short by 11.7 points, because …`.
    ///
    /// Of several goals that take from each other only their total shortfall is the least: one of them could be brought
    /// nearer at the expense of another.
    fn sentence(&self, money_helps: bool) -> String {
        let parameters = self.parameters();
        let alone = self.is_alone();
        let each: Vec<String> =
            self.goals().zip(&parameters).map(|(goal, parameter)| missed_words(goal, parameter, alone)).collect();
        let budget = number::money(self.base.problem.campaign.budget.get(), &self.base.plan.campaign.currency);
        let because = self.because(money_helps);
        let because = match number::listed(&because) {
            none if none.is_empty() => none,
            why => say!(", because {why}", ", omdat {why}"),
        };
        if alone {
            let each = each.join(word!("; goal ", "; doel "));
            return say!("Goal {each}, with {budget}{because}.", "Doel {each}, met {budget}{because}.");
        }
        let names: Vec<String> = self.rivals().map(|goal| number::quoted(&goal.goal)).collect();
        let two = names.len() == 2;
        let (names, each) = (number::listed(&names), each.join("; "));
        if two {
            return say!(
                "Goals {names} cannot both be met: {each}, with {budget}{because}.",
                "De doelen {names} zijn niet allebei te halen: {each}, met {budget}{because}."
            );
        }
        say!(
            "Goals {names} cannot all be met: {each}, with {budget}{because}.",
            "De doelen {names} zijn niet allemaal te halen: {each}, met {budget}{because}."
        )
    }

    /// The goals of the priority that are missed, or met with nothing to spare.
    fn rivals(&self) -> impl Iterator<Item = &crate::planning::plan::Goal> {
        let goals = self.base.plan.goals.iter().filter(|goal| goal.week.is_none());
        goals.filter(|goal| goal.priority == self.priority && (!goal.met || goal.tight))
    }

    /// Whether each goal that is missed comes as near as it can: no other that anything brings nearer stands beside it.
    fn is_alone(&self) -> bool {
        self.rivals().filter(|goal| !self.nothing_brings(goal)).count() <= 1
    }

    /// Whether nothing that can be bought brings a goal nearer.
    fn nothing_brings(&self, result: &crate::planning::plan::Goal) -> bool {
        let problem = &self.base.problem;
        let can = purchasable(problem);
        let goal = problem.goals.iter().find(|goal| goal.key == result.goal);
        goal.is_some_and(|goal| !goal.members.iter().any(|&p| can[p]))
    }

    /// What keeps the shortfall from being less: of all that may, what was solved without and does. Where nothing that
    /// is asked does, the money, or what channels can reach at all.
    fn because(&self, money_helps: bool) -> Vec<String> {
        let asked = hindrances::bounds(self, money_helps);
        let mut held = without::true_ones(self, asked.clone());
        if held.is_empty() {
            held = without::true_ones(self, hindrances::conditions(self));
        }
        if held.is_empty() {
            let all = [asked, hindrances::conditions(self)].concat();
            held = without::true_ones(self, all);
        }
        if held.is_empty() {
            return reasons::of(self);
        }
        held.iter().take(TOLD).map(|together| hindrances::joined(together)).collect()
    }

    /// Each bound that would help, loosened as far as it takes.
    fn loosened(&self) -> Vec<Relaxation> {
        let bounds: Vec<&(Parameter, f64)> =
            self.helping.iter().filter(|(parameter, _)| !parameter.row.is_budget()).collect();
        bounds.into_par_iter().filter_map(|(parameter, slope)| self.loosen(parameter, slope.signum())).collect()
    }

    fn loosen(&self, parameter: &Parameter, way: f64) -> Option<Relaxation> {
        let relaxed = self.relaxed(parameter, way)?;
        let (from, to) = (|| parameter.amount(parameter.now), || parameter.amount(relaxed.value));
        let verb = || if way > 0.0 { raise() } else { lower() };
        let title = &parameter.title;
        let (kind, sentence) = if parameter.row.family() == Some(Family::Volume) {
            let sentence = text!(
                "check {title}: it would take {} instead of {}",
                "controleer {title}: nodig zou {} zijn, in plaats van {}",
                to(),
                from()
            );
            (Kind::Supply, sentence)
        } else {
            (Kind::Loosen, text!("{} {title} from {} to {}", "{} {title} van {} naar {}", verb(), from(), to()))
        };
        Some(self.relaxation(kind, sentence, relaxed.set, &relaxed.answer))
    }

    /// A parameter moved until the goals are met.
    fn relaxed(&self, parameter: &Parameter, way: f64) -> Option<Relaxed> {
        let met = |answer: &Answer| self.met_by(&answer.plan);
        relax::until_met(self.what_if, (parameter, way), &Chase { upto: self.priority, from: self.priority, met: &met })
    }

    /// Each amount of money that binds, raised together with a budget that pays for it: what helps where
    /// neither does alone.
    fn paid(&self) -> Vec<Relaxation> {
        let problem = &self.base.problem;
        let bounds = problem.limits.iter().zip(&self.base.plan.limits);
        let binding = bounds.filter(|(limit, _)| limit.family != Family::Budget).filter(|(limit, result)| {
            let served = limit.members.iter().any(|&p| self.phases().contains(&problem.placements[p].phase));
            result.binding && served && limit.side != crate::problem::Side::AtLeast && limit.measure == Measure::Spend
        });
        let parameters = binding.filter_map(|(limit, _)| parameter::of_limit(self.what_if.reading, problem, limit));
        let money: Vec<Parameter> = parameters.filter(|parameter| matches!(parameter.unit, Unit::Money(_))).collect();
        money.into_par_iter().filter_map(|parameter| self.pay(&parameter)).collect()
    }

    fn pay(&self, parameter: &Parameter) -> Option<Relaxation> {
        let campaign = &self.base.problem.campaign;
        let dearest =
            self.base.problem.placements.iter().map(|p| campaign.budget_per_spend(p.discount)).fold(1.0, f64::max);
        let per = dearest / (1.0 - campaign.reserve);
        let Relaxed { value, set, answer } =
            self.relaxed(&parameter.clone().paid_by(campaign.budget.get(), per), 1.0)?;
        let more = (value - parameter.now) * per;
        let sentence = text!(
            "raise {} from {} to {}, and {}",
            "verhoog {} van {} naar {}, en {}",
            parameter.title,
            parameter.amount(parameter.now),
            parameter.amount(value),
            self.budget_raised(more)
        );
        Some(Relaxation { cost: more, ..self.relaxation(Kind::Loosen, sentence, set, &answer) })
    }

    /// The phases of the goals.
    fn phases(&self) -> Vec<PhaseIndex> {
        let goals = self.base.problem.goals.iter().filter(|goal| goal.priority == self.priority);
        goals.flat_map(|goal| goal.phases(&self.base.problem)).collect()
    }

    /// The step that chases this priority; none where an answer meets it.
    fn step(&self, answer: &Answer) -> Option<crate::solver::recommend::Settled> {
        let aim = crate::solver::stage::Aim::LeastShortfall(Some(self.priority));
        answer.found.settled.iter().find(|step| step.stage.aim == aim).cloned()
    }

    /// The least budget that meets this priority and all before it.
    fn more_budget(&self) -> Option<Relaxation> {
        let Relaxed { value, set, answer } = least_budget(self.what_if, self.base, self.priority)?;
        let more = value - self.base.problem.campaign.budget.get();
        let sentence = Text::of(|| self.budget_raised(more));
        Some(Relaxation { cost: more, ..self.relaxation(Kind::Budget, sentence, set, &answer) })
    }

    /// `raise the budget to €98,650, €23,650 more`.
    fn budget_raised(&self, more: f64) -> String {
        let currency = &self.base.plan.campaign.currency;
        let to = number::money(self.base.problem.campaign.budget.get() + more, currency);
        say!(
            "raise the budget to {to}, {} more",
            "verhoog het budget naar {to}, {} meer",
            number::money(more, currency)
        )
    }

    /// This priority settled before a missed one that drains it.
    fn earlier(&self) -> Option<Relaxation> {
        let goals = &self.base.plan.goals;
        let first = goals.iter().find(|goal| !goal.met && goal.priority < self.priority)?.priority;
        let before = goals.iter().filter(|goal| (first..self.priority).contains(&goal.priority));
        let own = goals.iter().filter(|goal| goal.priority == self.priority);
        let at = |key: &str, priority: u32| format!("{}={priority}", key_path(&["goal", key, "priority"]));
        let mut set: Vec<String> = own.map(|goal| at(&goal.goal, first)).collect();
        set.extend(before.clone().map(|goal| at(&goal.goal, goal.priority + 1)));
        let answer = self.what_if.answer(&set).filter(|answer| self.met_by(&answer.plan))?;
        let own: Vec<&str> = self.goals().map(|goal| goal.goal.as_str()).collect();
        let before: Vec<&str> = before.map(|goal| goal.goal.as_str()).collect();
        let (own, before) = (|| named_goals(&own), || named_goals(&before));
        let sentence = text!("settle {} before {}", "geef {} voorrang op {}", own(), before());
        Some(self.relaxation(Kind::Priority, sentence, set, &answer))
    }

    /// The goals lowered to what this plan reaches.
    fn lowered(&self) -> Option<Relaxation> {
        let parameters = self.parameters();
        let reached: Vec<(&Parameter, f64)> = parameters
            .iter()
            .zip(self.goals())
            .filter_map(|(parameter, goal)| Some((parameter, attainable(parameter, goal)?)))
            .collect();
        if reached.len() < parameters.len() {
            return None;
        }
        let set: Vec<String> = reached.iter().map(|(parameter, value)| parameter.set(*value)).collect();
        let answer = self.what_if.answer(&set).filter(|answer| self.met_by(&answer.plan))?;
        let each = || {
            let one = |(parameter, value): &(&Parameter, f64)| {
                say!("{} to {}", "{} naar {}", parameter.title, parameter.amount(*value))
            };
            number::listed(&reached.iter().map(one).collect::<Vec<String>>())
        };
        let little =
            reached.iter().any(|(parameter, value)| parameter.eases == Eases::Down && *value < LITTLE * parameter.now);
        let verb = || match parameters.iter().all(|parameter| parameter.eases == Eases::Up) {
            true => raise(),
            false if little => word!("give most of it up: lower", "laat het grotendeels los: verlaag"),
            false => lower(),
        };
        let sentence = Text::of(|| format!("{} {}", verb(), each()));
        Some(self.relaxation(Kind::LowerGoal, sentence, set, &answer))
    }

    fn relaxation(&self, kind: Kind, sentence: Text, set: Vec<String>, answer: &Answer) -> Relaxation {
        let effect = Effect::between(&self.base.plan, &answer.plan, set.clone());
        Relaxation { kind, sentence, set, cost: 0.0, effect }
    }
}

/// `goal ‘do’`, or `goals ‘do’ and ‘care’`.
fn named_goals(keys: &[&str]) -> String {
    let names = number::listed(&keys.iter().map(|key| number::quoted(key)).collect::<Vec<_>>());
    if keys.len() == 1 { say!("goal {names}", "doel {names}") } else { say!("goals {names}", "de doelen {names}") }
}

fn raise() -> &'static str {
    word!("raise", "verhoog")
}

fn lower() -> &'static str {
    word!("lower", "verlaag")
}

/// The nearest round target that what was reached meets; none where nothing was reached.
fn attainable(parameter: &Parameter, goal: &crate::planning::plan::Goal) -> Option<f64> {
    let value = goal.value?;
    let rounded = match (&parameter.unit, parameter.eases) {
        (Unit::Share(_), _) => (value * 10.0).floor() / 1000.0,
        (_, Eases::Up) => number::ceil_significant(value, 3),
        _ => number::floor_significant(value, 3),
    };
    (rounded > 0.0).then_some(rounded)
}

/// `see of 70 % cannot be met: at most 58.3 %, short by 11.7 points`; beside others, `see of 70 % comes to …`.
fn missed_words(goal: &crate::planning::plan::Goal, parameter: &Parameter, alone: bool) -> String {
    let (goal_name, wanted) = (number::quoted(&goal.goal), parameter.amount(parameter.now));
    let Some(value) = goal.value else {
        return say!(
            "{goal_name} of {wanted} cannot be met: nothing that counts for it can be bought",
            "{goal_name} van {wanted} is niet te halen: er is niets te koop dat ervoor telt"
        );
    };
    let (most, value) = (
        if parameter.eases == Eases::Up { word!("at least", "minimaal") } else { word!("at most", "hooguit") },
        match parameter.unit {
            Unit::Share(_) => value / 100.0,
            _ => value,
        },
    );
    let short = match parameter.unit {
        Unit::Share(_) => number::points((parameter.now - value).abs() * 100.0),
        _ => parameter.amount((parameter.now - value).abs()),
    };
    let value = match parameter.unit {
        Unit::Share(_) => format!("{} %", number::signed(value * 100.0).trim_start_matches('+')),
        _ => parameter.amount(value),
    };
    if !alone {
        return say!(
            "{goal_name} of {wanted} comes to {value}, short by {short}",
            "{goal_name} van {wanted} komt op {value}, {short} te kort"
        );
    }
    say!(
        "{goal_name} of {wanted} cannot be met: {most} {value}, short by {short}",
        "{goal_name} van {wanted} is niet te halen: {most} {value}, {short} te kort"
    )
}
