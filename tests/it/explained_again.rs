//! Every sentence of `explain` is solved again, on all examples and on random briefs: what it says of another brief is
//! what planning that brief comes to.

mod bought;
mod goals;
mod not_bought;
mod prices;

use klantreis::explain::Explanation;
use klantreis::input::read;
use klantreis::plan::Plan;
use klantreis::planning::what_if::{Answer, WhatIf};
use klantreis::report::{self, Format};
use klantreis::solver::recommend::Settings;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::support::explained::Explained;
use crate::support::markets::{Market, markets, seeded};
use crate::support::{self, long};

/// A plan with its reasons, and what they were found by.
pub(crate) struct Told<'a> {
    pub(crate) what_if: WhatIf<'a>,
    pub(crate) base: &'a Answer,
    pub(crate) explanation: &'a Explanation,
}

impl Told<'_> {
    fn of(Explained { reading, base, explanation }: &Explained) -> Told<'_> {
        Told { what_if: WhatIf { reading, settings: Settings::default() }, base, explanation }
    }

    /// The plan of the brief with some changes.
    pub(crate) fn again(&self, set: &[String]) -> Option<Plan> {
        self.what_if.answer(set).map(|answer| answer.plan)
    }

    /// What two plans may differ by although they are the same, in the objective's own unit.
    pub(crate) fn noise(&self, other: &Plan) -> f64 {
        let open = |plan: &Plan| plan.objective.gap.unwrap_or(0.0).abs() * plan.objective.value.abs();
        2.0 * (open(&self.base.plan) + open(other)) + 1e-7 * self.base.plan.objective.value.abs()
    }

    /// What a plan gains of the objective, on the side that is better.
    pub(crate) fn gain(&self, other: &Plan) -> f64 {
        let gain = other.objective.value - self.base.plan.objective.value;
        self.base.plan.objective.sense.sign() * gain
    }

    /// Whether a plan brings every goal as near as this one does.
    pub(crate) fn meets_as_many(&self, other: &Plan) -> bool {
        self.base.plan.goals.iter().zip(&other.goals).all(|(a, b)| b.shortfall <= a.shortfall + 1e-7)
    }

    /// Whether a goal is met with nothing to spare, or missed: then it counts beside the objective.
    pub(crate) fn asks_for_goals(&self) -> bool {
        self.base.plan.goals.iter().any(|goal| goal.tight || !goal.met)
    }

    /// Whether all goals are met, so that only the objective moves.
    pub(crate) fn meets_all(&self) -> bool {
        self.base.plan.goals.iter().all(|goal| goal.met)
    }

    /// The sentences that solving again refutes.
    fn refuted(&self) -> Vec<String> {
        let each = [prices::refuted(self), bought::refuted(self), not_bought::refuted(self), goals::refuted(self)];
        each.concat()
    }

    fn text(&self) -> String {
        report::explanation(self.explanation, Format::Markdown, 80)
    }
}

/// What is refuted, with what was said.
fn refuted_of(explained: &Explained) -> Vec<String> {
    let told = Told::of(explained);
    let refuted = told.refuted();
    if refuted.is_empty() { refuted } else { [refuted, vec![told.text()]].concat() }
}

#[test]
fn nothing_said_of_the_examples_is_refuted() {
    // The slow ones where somebody waits for them only.
    let quick = ["florist"];
    let examples = support::examples().into_iter().map(|(name, _)| name);
    for name in examples.filter(|name| support::is_long() || quick.contains(&name.as_str())) {
        let refuted = refuted_of(Explained::example(&name));
        assert!(refuted.is_empty(), "{name}\n{}", refuted.join("\n"));
    }
}

#[test]
fn nothing_said_of_random_briefs_is_refuted() {
    let mut runner = TestRunner::new(seeded());
    let mut wrong = Vec::new();
    for number in 0..long(30, 20) {
        let market = markets().new_tree(&mut runner).unwrap().current();
        let (brief, changes) = variant(&market, number);
        let reading = read::text("random", &brief).changed(&changes);
        if !reading.faults.is_empty() {
            continue;
        }
        let refuted = Explained::of(reading).map_or_else(Vec::new, |explained| refuted_of(&explained));
        if !refuted.is_empty() {
            wrong.push(format!("brief {number}\n{brief}{}\n{}", changes.join("\n"), refuted.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{} refuted\n{}", wrong.len(), wrong.join("\n\n"));
}

/// A market as it is, with things that are bought whole, week by week, or with bends in its curves.
fn variant(market: &Market, number: usize) -> (String, Vec<String>) {
    let set = |changes: &[String]| changes.to_vec();
    let changes = match number % 4 {
        0 => Vec::new(),
        1 => {
            let lot = (0.07 * market.budget / market.channels[0].price).ceil();
            set(&[
                format!("channel.c0.lot={lot}"),
                format!("channel.c1.activation_fee={:.0}", 0.05 * market.budget),
                format!("channel.c1.minimum_buy={:.0}", 0.1 * market.budget),
            ])
        }
        2 => set(&[
            "campaign.start=2027-03-01".to_owned(),
            format!("limit.weekly.at_most={:.0}", 0.3 * market.budget),
            "limit.weekly.per=\"week\"".to_owned(),
            "channel.c0.season.price={ 2027-W09 = 80, 2027-W10 = 120 }".to_owned(),
        ]),
        _ => set(&["channel.c0.role.see.curve={ kind = \"points\", against = \"grp\", points = [[20, 0.12], [60, 0.25], [150, 0.35], [400, 0.45]] }".to_owned()]),
    };
    (market.brief(1.0, ""), changes)
}

#[test]
fn no_sentence_says_more_than_was_solved() {
    let brief = include_str!("../cases/21-one-line.toml");
    let explained = Explained::of(read::text("one", brief)).unwrap();
    let told = Told::of(&explained);
    let text = told.text();
    for wrong in ["at any price", "changes nothing", "wasted"] {
        assert!(!text.contains(wrong), "{wrong}\n{text}");
    }
    assert!(text.contains("falls by 67%, from €10 to €3.30"), "{text}");
    assert!(text.contains("Only the budget holds this line back"), "{text}");
}

/// A limit on contacts per person reached that holds a line is told with what more of it would bring.
#[test]
fn a_limit_on_frequency_has_its_price_among_the_others() {
    let brief = "[campaign]\nbudget = 60_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
                 [channel.tv]\nprice = { per = \"thousand\", mid = 10 }\nrole.see = { ceiling = \"60%\", curve = { shape = 1 } }\n\
                 [channel.web]\nprice = { per = \"thousand\", mid = 10 }\nrole.do = { ceiling = \"30%\", curve = { shape = 1 } }\n\
                 [limit.often]\nchannels = [\"tv\"]\nphases = [\"see\"]\nmeasure = \"frequency\"\nat_most = 2.0\n";
    let explained = Explained::of(read::text("often", brief)).unwrap();
    let told = Told::of(&explained);
    let price =
        told.explanation.prices.iter().find(|price| price.row.to_string() == "frequency[often.at_most]").unwrap();
    let more = told.again(&["limit.often.at_most=2.1".to_owned()]).unwrap();
    let slope = price.more.as_ref().map(|worth| 0.1 * worth.per_unit);
    let said = price.next.as_ref().map_or(slope, |next| Some(next.more.as_ref()?.objective)).unwrap();
    assert!(told.gain(&more) > 1e-3, "{}", told.gain(&more));
    support::close(said, told.gain(&more), 0.1 * told.gain(&more));
}

/// Discounts that differ and fees make the budget another sum than net media: the least of the one is not that of the
/// other.
#[test]
fn what_goals_cost_is_the_least_of_what_the_budget_counts() {
    for budget in [
        "budget_is = \"gross\"\nfee = { rate = \"4%\", on = \"gross\" }",
        "budget_is = \"total\"\nfee = { rate = \"8%\", on = \"gross\" }",
        "budget_is = \"gross\"\nreserve = \"10%\"\nstart = 2027-03-03",
    ] {
        for own in ["", "activation_fee = 6_000", "lot = 700", "price.steps = [{ from = 2_000, times = 0.8 }]"] {
            let reading = read::text("discounts", &DISCOUNTS.replace("#budget", budget).replace("#own", own));
            assert!(reading.faults.is_empty(), "{:?}", reading.faults);
            let explained = Explained::of(reading).unwrap();
            assert!(explained.explanation.why.least_is_proved, "{budget} {own}");
            let refuted = goals::least_budgets(&Told::of(&explained));
            assert!(refuted.is_empty(), "{budget} {own}\n{}", refuted.join("\n"));
        }
    }
}

/// A least of the budget that is a share of it asks for less of a smaller budget, and a most of it allows less.
#[test]
fn what_goals_cost_takes_shares_of_the_budget_as_they_are_there() {
    for share in [
        "phases = [\"think\"]\nat_least = { share = \"60%\", of = \"budget\" }",
        "channels = [\"b\"]\nat_most = { share = \"45%\", of = \"budget\" }",
    ] {
        let brief = format!("{}[limit.share]\n{share}\n", DISCOUNTS.replace("#budget", "").replace("#own", ""));
        let explained = Explained::of(read::text("shares", &brief)).unwrap();
        assert!(explained.explanation.why.least_is_proved, "{share}");
        let refuted = goals::least_budgets(&Told::of(&explained));
        assert!(refuted.is_empty(), "{share}\n{}", refuted.join("\n"));
    }
}

/// What is cheapest net, by a discount, is dearest by its list price.
const DISCOUNTS: &str = r#"
[campaign]
weeks = 4
budget = 100_000
#budget
catalogue = "none"
[audience.all]
people = 1_000_000
[channel.a]
discount = "70%"
price = { per = "thousand", mid = 10 }
role.see = { ceiling = "80%", curve = { shape = 0.8 } }
[channel.b]
price.per = "thousand"
price.mid = 5
#own
role.see = { ceiling = "70%", curve = { shape = 1.5 } }
role.think = { ceiling = "60%", curve = { shape = 1 } }
[goal.see]
reach = "60%"
[goal.think]
reach = "40%"
"#;
