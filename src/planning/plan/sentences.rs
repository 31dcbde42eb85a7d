//! The sentences of a plan: the headline, the next step, the proof, and remarks.

use super::{Line, Plan, Status, minimum_effective};
use crate::domain::brief::BudgetIs;
use crate::domain::catalogue::Confidence;
use crate::domain::curve::Curve;
use crate::problem::{Problem, Sense};
use crate::text::language::{Text, say, text, word};
use crate::text::number;
use crate::tolerance::reporting::ONCE;

/// One sentence fit for the client's mail.
pub(super) fn headline(plan: &Plan) -> String {
    let money = number::money(plan.totals.spend, &plan.campaign.currency);
    let weeks = number::weeks(plan.campaign.weeks);
    let stated = plan.stated_goals();
    let met = stated.iter().filter(|(_, goal)| goal.met).count();
    let reached: Vec<String> = plan
        .phases
        .iter()
        .filter(|phase| phase.reach_pct > 0.0)
        .map(|phase| format!("{} % in {}", number::plain(phase.reach_pct, 1), phase.name))
        .collect();
    let reached = match reached.join(", ") {
        none if none.is_empty() => none,
        reached => say!(" reaches {reached}", " bereikt {reached}"),
    };
    let goals = goals_met(stated.len(), met);
    let reached = match (reached.is_empty(), plan.objective.sense) {
        (false, _) => reached,
        (true, Sense::Minimise) => {
            let goals = goals.trim_start_matches(word!(", and", ", en"));
            return say!("{money} of net media in {weeks}{goals}.", "{money} netto media in {weeks}{goals}.");
        }
        (true, Sense::Maximise) => {
            let what = plan.objective.sought.in_words();
            say!(" brings {} {what}", " levert {} {what} op", number::plain(plan.objective.value, 0))
        }
    };
    say!("{money} of net media in {weeks}{reached}{goals}.", "{money} netto media in {weeks}{reached}{goals}.")
}

/// The end of the headline: how many of the goals are met.
fn goals_met(all: usize, met: usize) -> String {
    match (all, met) {
        (0, _) => String::new(),
        (1, 1) => word!(", and meets its goal", ", en haalt het doel").to_owned(),
        (2, 2) => word!(", and meets both goals", ", en haalt beide doelen").to_owned(),
        (all, met) if all == met => say!(", and meets all {all} goals", ", en haalt alle {all} doelen"),
        (1, 0) => word!(", but misses its goal", ", maar haalt het doel niet").to_owned(),
        (2, 0) => word!(", but misses both goals", ", maar haalt geen van beide doelen").to_owned(),
        (all, 0) => say!(", but meets none of its {all} goals", ", maar haalt geen van de {all} doelen"),
        (all, met) => say!(", but meets only {met} of {all} goals", ", maar haalt slechts {met} van de {all} doelen"),
    }
}

impl Plan {
    /// The objective in words, with the weights of the phases where they differ.
    pub fn aim(&self) -> String {
        let what = self.objective.sought.in_words();
        if self.objective.sense == Sense::Minimise {
            return say!("the least {what} that meets the goals", "zo min mogelijk {what} om de doelen te halen");
        }
        let weights = self.phases.iter().filter(|phase| phase.phase_people > 0.0);
        let phase_weights = weights.map(|phase| format!("{} {}", phase.name, number::plain(phase.weight, 2)));
        let counted = phase_weights.collect::<Vec<_>>().join(", ");
        let counted = if self.objective.weighted {
            say!(" (a point counts {counted})", " (een punt telt voor {counted})")
        } else {
            String::new()
        };
        let goals = if self.goals.is_empty() {
            ""
        } else {
            word!(", once the goals are met", ", zodra de doelen zijn gehaald")
        };
        say!("the most {what}{counted}{goals}", "zo veel mogelijk {what}{counted}{goals}")
    }

    /// The next step for the planner.
    pub fn next_step(&self) -> String {
        let mut assumed: Vec<&Line> =
            self.lines.iter().filter(|line| line.confidence == Confidence::Assumption).collect();
        assumed.sort_by(|a, b| b.spend.total_cmp(&a.spend));
        let mut names: Vec<&str> = Vec::new();
        for line in assumed {
            if names.len() < 3 && !names.contains(&line.channel_name.as_str()) {
                names.push(&line.channel_name);
            }
        }
        let check = match names.len() {
            0 => word!("it is ready to send", "het plan kan de deur uit").to_owned(),
            _ => say!(
                "check the assumed figures first, the heaviest of {}; then it is ready to send",
                "controleer eerst de aannames, vooral die van {}; daarna kan het plan de deur uit",
                number::listed(&names)
            ),
        };
        match self.status {
            Status::Optimal if self.lines.is_empty() && self.objective.sense == Sense::Maximise => word!(
                "Next: nothing that helps can be bought as things are asked; `explain` tells what keeps each channel out.",
                "Volgende stap: zoals het gevraagd is, is er niets te koop dat helpt; `explain` vertelt wat elk kanaal tegenhoudt."
            )
            .to_owned(),
            Status::Optimal if self.goals.is_empty() => say!("Next: {check}.", "Volgende stap: {check}."),
            Status::Optimal => {
                say!("Next: every goal is met; {check}.", "Volgende stap: alle doelen zijn gehaald; {check}.")
            }
            Status::GoalMissed if self.shortages.iter().all(|shortage| shortage.relaxations.is_empty()) => word!(
                "Next: change several things of the brief at once, or accept what is missed.",
                "Volgende stap: wijzig meer dingen tegelijk in de briefing, of accepteer wat niet wordt gehaald."
            )
            .to_owned(),
            Status::GoalMissed => word!(
                "Next: choose one of the ways out above, or accept what is missed.",
                "Volgende stap: kies een van de uitwegen hierboven, of accepteer wat niet wordt gehaald."
            )
            .to_owned(),
            Status::NotProved if self.objective.cut_short => say!(
                "Next: a better plan may exist. --time-limit searches longer, --tolerance {:.0e} would call this one \
                 proved, and smaller lots or fewer minimum buys are searched sooner.",
                "Volgende stap: misschien bestaat er een beter plan. Met --time-limit wordt langer gezocht, met \
                 --tolerance {:.0e} geldt dit plan als bewezen, en met kleinere pakketten of minder minimumafnames gaat \
                 het zoeken sneller.",
                self.objective.gap.unwrap_or(1.0) * 1.05
            ),
            Status::NotProved => word!(
                "Next: a better plan may exist; loosen the tolerance or simplify the brief.",
                "Volgende stap: misschien bestaat er een beter plan; verruim de tolerantie of vereenvoudig de briefing."
            )
            .to_owned(),
            Status::Evaluated => self.next_of_split(&check),
        }
    }

    /// What the brief's budget pays for, in words.
    pub fn budget_words(&self) -> String {
        let what = match self.campaign.budget_is {
            BudgetIs::Gross => word!("at list prices", "tegen brutotarief"),
            BudgetIs::Total => word!("fee included", "inclusief fee"),
            BudgetIs::Media => word!("net media", "netto media"),
        };
        let reserve = self.campaign.reserve_pct;
        let reserve = match number::plain(reserve, 1) {
            share if self.campaign.reserve_pct > 0.0 => {
                say!(", {share} % of it kept back", ", waarvan {share} % achter de hand")
            }
            _ => String::new(),
        };
        format!("{} ({what}{reserve})", number::money(self.campaign.budget, &self.campaign.currency))
    }

    /// How close to the best possible plan this one is, in one line.
    pub fn proof(&self) -> String {
        let Some(gap) = self.objective.gap.map(|gap| number::percent_up(gap * 100.0)) else {
            return word!(
                "Not comparable with the best possible plan, which keeps or meets what this split does not",
                "Niet te vergelijken met het best mogelijke plan, dat wel aan alles voldoet"
            )
            .to_owned();
        };
        match self.status {
            Status::NotProved => self.unproved(&gap),
            Status::Evaluated if self.objective.sense == Sense::Minimise => say!(
                "Proof: within {gap} % of the best possible plan",
                "Bewijs: binnen {gap} % van het best mogelijke plan"
            ),
            Status::Evaluated => say!(
                "Proof: within {gap} % of the best possible plan for the same money",
                "Bewijs: binnen {gap} % van het best mogelijke plan voor hetzelfde geld"
            ),
            _ => self.proved(&gap),
        }
    }

    fn unproved(&self, gap: &str) -> String {
        let within = say!("within {gap} % of the best possible plan", "binnen {gap} % van het best mogelijke plan");
        let clauses: Vec<String> = self.unproved_clauses().into_iter().chain([within]).collect();
        say!(
            "Not proved to the tolerance{}: {}; {} % was asked for",
            "Niet tot op de tolerantie bewezen{}: {}; gevraagd was {} %",
            self.searched(if self.objective.cut_short { word!(" in time", " binnen de tijd") } else { "" }),
            clauses.join("; "),
            number::percent_up(self.objective.tolerance * 100.0)
        )
    }

    fn proved(&self, gap: &str) -> String {
        let before_rounding = self.rounding.as_ref().map_or_else(String::new, |rounding| {
            let gap = number::percent_up(rounding.exact_gap * 100.0);
            say!(", {gap} % before amounts were rounded", ", {gap} % voordat bedragen werden afgerond")
        });
        let searched = self.searched("");
        let room_words = self.room_words().unwrap_or_default();
        say!(
            "Proof: within {gap} % of the best possible plan{before_rounding}{searched}, checked without the solver{room_words}",
            "Bewijs: binnen {gap} % van het best mogelijke plan{before_rounding}{searched}, nagerekend zonder de solver{room_words}"
        )
    }

    /// `before`, and then the number of nodes of branch and bound, where there was a search.
    fn searched(&self, before: &str) -> String {
        match self.objective.nodes {
            Some(nodes) => {
                let word = if nodes == 1 { word!("node", "knoop") } else { word!("nodes", "knopen") };
                let nodes = number::plain(nodes as f64, 0);
                say!(
                    "{before}, by branch and bound over {nodes} {word}",
                    "{before}, met branch-and-bound over {nodes} {word}"
                )
            }
            None => before.to_owned(),
        }
    }
}

/// Whether a line is sent to a list.
fn of_a_list(problem: &Problem, line: &Line) -> bool {
    let placements_of_channel = problem.placements.iter().filter(|placement| placement.channel == line.channel);
    placements_of_channel
        .flat_map(|placement| placement.curves.iter().flatten())
        .any(|curve| matches!(curve.curve, Curve::Sent { .. }))
}

/// The problem's own remarks, and those on lines: where curve and price do not fit, or the spend is too small.
pub(super) fn remarks(problem: &Problem, lines: &[Line]) -> Vec<Text> {
    let mut remarks = problem.remarks.clone();
    for line in lines.iter().filter(|line| line.avg_frequency.is_some_and(|frequency| frequency < 1.0 - ONCE)) {
        let key = line.key();
        remarks.push(if of_a_list(problem, line) {
            text!(
                "{key} goes to a part of its list, once: it reaches {} % at most, and its curve says more",
                "{key} gaat eenmaal naar een deel van de lijst: het bereikt hoogstens {} %, en de curve zegt meer",
                number::fixed(line.grp, 1)
            )
        } else {
            text!(
                "{key} reaches more people than it buys contacts: its curve and its price do not fit",
                "{key} bereikt meer mensen dan er contacten worden ingekocht: curve en prijs passen niet bij elkaar"
            )
        });
    }
    remarks.extend(minimum_effective::remarks(problem, lines));
    remarks
}
