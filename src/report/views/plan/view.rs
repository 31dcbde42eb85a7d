//! The view of a plan: the contents of every report of a plan, in the order they are read.

use super::amounts::PlanAmounts;
use super::{relaxations, value};
use crate::planning::plan::{Binding, Goal, Phase, Plan, Sense, Status};
use crate::report::document::{Document, capital};
use crate::report::views::goal::result;
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, plain};

/// The contents of a report of a plan, made once. The table of a terminal, Markdown and the document of a page lay it
/// out, and choose what they have room for. Sentences have no full stop, unless they are several.
pub(in crate::report) struct PlanView<'a> {
    pub(in crate::report) plan: &'a Plan,
    /// Money and shares, rounded so that they add up.
    pub(in crate::report) amounts: PlanAmounts<'a>,
    pub(in crate::report) title: String,
    /// What the objective comes to; none where another figure shows it.
    pub(in crate::report) objective: Option<String>,
    /// What the plan earns, in sentences.
    pub(in crate::report) value: Option<String>,
    /// Activation fees, money that is left, and rounding.
    pub(in crate::report) notes: Vec<String>,
    pub(in crate::report) goals: Vec<GoalView<'a>>,
    /// What is missed, and the relaxations that would meet it.
    pub(in crate::report) relaxations: Document,
    /// The aim, and the budget.
    pub(in crate::report) aim: String,
    /// The bounds that bind; none where none does.
    pub(in crate::report) binding: Option<String>,
    /// How much of the plan rests on assumptions; none where nothing does.
    pub(in crate::report) assumed: Option<String>,
    /// How reach is counted over channels.
    pub(in crate::report) duplication: String,
    /// What the same money brings when it is split evenly.
    pub(in crate::report) baseline: Option<String>,
    /// What to bear in mind, each a sentence.
    pub(in crate::report) remarks: Vec<String>,
    pub(in crate::report) next_step: String,
    pub(in crate::report) proof: String,
    /// Whether the plan is proved, or is the planner's own.
    pub(in crate::report) is_proved: bool,
}

/// A goal, and what it came to.
pub(in crate::report) struct GoalView<'a> {
    pub(in crate::report) goal: &'a Goal,
    pub(in crate::report) label: String,
    /// What the plan brings.
    pub(in crate::report) value: String,
    /// What was wanted, with its unit.
    pub(in crate::report) target: String,
}

impl<'a> PlanView<'a> {
    pub(in crate::report) fn of(plan: &'a Plan) -> Self {
        let mut shortages = Document::new();
        relaxations::add(&mut shortages, plan);
        let currency = &plan.campaign.currency;
        let goals = plan.stated_goals().into_iter().map(|(label, goal)| {
            let (value, target) = result(goal, currency);
            GoalView { goal, label, value, target }
        });
        let notes = [plan.activation_words(), plan.unspent_words(), plan.rounding_words()];
        let how = &plan.assumptions.duplication;
        Self {
            plan,
            amounts: PlanAmounts::of(plan),
            title: plan.campaign.title(),
            objective: plan.objective_words(),
            value: plan.value.as_ref().map(|earned| value::words(earned, currency)),
            notes: notes.into_iter().flatten().collect(),
            goals: goals.collect(),
            relaxations: shortages,
            aim: say!("view-aim-budget", objective = plan.aim(), budget_words = plan.budget_words()),
            binding: binding_sentence(plan),
            assumed: assumed_sentence(plan),
            duplication: say!("view-reach-counts-each-person-once-where", how),
            baseline: baseline_sentence(plan),
            remarks: plan.remarks.iter().map(|remark| capital(remark)).collect(),
            next_step: plan.next_step(),
            proof: plan.proof(),
            is_proved: plan.status != Status::NotProved,
        }
    }

    /// The phases in which something is bought.
    pub(in crate::report) fn phases(&self) -> impl Iterator<Item = &'a Phase> {
        self.plan.phases.iter().filter(|phase| phase.impressions > 0.0)
    }
}

/// The reach of a phase in each audience, in words.
pub(in crate::report) fn reach_by_audience(phase: &Phase) -> Vec<String> {
    let audiences = phase.audiences.iter().filter(|audience| audience.phase_people > 0.0 && phase.reach_pct > 0.0);
    let reach_sentences = audiences.map(|audience| {
        let (reach, people) = (fixed(audience.reach_pct, 1), fixed(audience.phase_people, 0));
        say!("view-pct-of", audience = audience.name, reach, people)
    });
    reach_sentences.collect()
}

/// `What binds: the budget; the frequency cap of Radio spot`.
fn binding_sentence(plan: &Plan) -> Option<String> {
    let limits = plan.limits.iter().filter(|limit| limit.binding && limit.bound > 0.0);
    let mut bound_titles: Vec<String> = limits.map(|limit| limit.title.to_string()).collect();
    let pool = word!("view-number-of-people-to-address-again");
    let cap = word!("view-frequency-cap");
    for (binding, bound_kind) in [(Binding::Pool, pool), (Binding::ContactCap, cap)] {
        let lines = plan.lines.iter().filter(|line| line.bound_by.contains(&binding));
        let lines: Vec<&str> = lines.map(|line| line.channel_name.as_str()).collect();
        if !lines.is_empty() {
            bound_titles.push(format!("{bound_kind} {}", listed(&lines)));
        }
    }
    let bound_titles = Some(bound_titles.join("; ")).filter(|bound_titles| !bound_titles.is_empty())?;
    Some(say!("what-holds-it-back-is", bound_titles))
}

fn assumed_sentence(plan: &Plan) -> Option<String> {
    let assumed = &plan.assumptions;
    let year = assumed.oldest_price_year;
    let oldest_price_words = year.map_or_else(String::new, |year| say!("view-oldest-price", year = year.to_string()));
    let lines = say!("count-lines", count = plan.lines.len());
    let defaults = say!("count-defaults", count = assumed.defaults.len());
    (assumed.lines > 0 || !assumed.defaults.is_empty()).then(|| {
        say!(
            "uses-assumed-figures-in-of-and-illustrative",
            lines = assumed.lines,
            all_lines = lines,
            defaults,
            oldest_price_words
        )
    })
}

fn baseline_sentence(plan: &Plan) -> Option<String> {
    let baseline = plan.baseline.as_ref()?;
    let phases = plan.phases.iter().zip(&baseline.reach_pct).filter(|(phase, _)| phase.reach_pct > 0.0);
    let compared: Vec<String> = phases
        .map(|(phase, even_split)| {
            let (even_split, planned) = (fixed(*even_split, 1), fixed(phase.reach_pct, 1));
            say!("pct-instead-of-pct", phase = phase.name, even_split, planned)
        })
        .collect();
    // Where the least money is wanted, the same money split otherwise compares nothing.
    if compared.is_empty() && plan.objective.sense == Sense::Minimise {
        return None;
    }
    let compared = if compared.is_empty() {
        let objective_words = plan.objective.sought.in_words();
        let (even_split, planned) = (plain(baseline.objective, 1), plain(plan.objective.value, 1));
        say!("instead-of", even_split, objective_words, planned)
    } else {
        compared.join(", ")
    };
    let (placements, ignores) = (baseline.placements, plan.ignored_by_baseline());
    Some(say!("same-money-split-evenly-over-these", placements, compared, ignores))
}
