//! Prices of bounds and goals: against published shadow prices, closed forms, and solving again.

use std::fmt::Write;

use crate::support::markets::{markets, seeded};
use crate::support::{close, long, textbook};
use klantreis::input::read::{self, Reading};
use klantreis::planning::price::{self, ShadowPrice, Slope};
use klantreis::planning::what_if::{Answer, WhatIf};
use klantreis::solver::recommend::Settings;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

const EXACT: Settings = Settings {
    engine: klantreis::solver::lp::Engine::Pure,
    tolerance: 1e-6,
    time_limit: klantreis::solver::recommend::TIME_LIMIT,
    deadline: klantreis::solver::deadline::Deadline { moment: None, interrupted: None },
    amounts: klantreis::solver::recommend::Amounts::Exact,
};

fn answer<'a>(reading: &'a Reading, set: &[String]) -> Option<(WhatIf<'a>, Answer)> {
    let what_if = WhatIf { reading, settings: EXACT };
    what_if.answer(set).map(|answer| (what_if, answer))
}

/// The prices of a brief.
fn prices(brief: &str) -> Vec<ShadowPrice> {
    let reading = read::text("test", brief);
    let (what_if, base) = answer(&reading, &[]).unwrap_or_else(|| panic!("no plan\n{brief}"));
    price::of_all(&what_if, &base)
}

/// Asserts both sides of a price: one less, one more.
#[track_caller]
fn sides(prices: &[ShadowPrice], row: &str, wanted: (f64, f64)) {
    let price = prices.iter().find(|price| price.row.to_string() == row);
    let price = price
        .unwrap_or_else(|| panic!("no price of {row} among {:?}", prices.iter().map(|p| &p.row).collect::<Vec<_>>()));
    close(per_unit(price.less.as_ref()), wanted.0, 1e-4 * wanted.0.abs().max(1e-2));
    close(per_unit(price.more.as_ref()), wanted.1, 1e-4 * wanted.1.abs().max(1e-2));
}

/// One price, the same on both sides.
#[track_caller]
fn smooth(prices: &[ShadowPrice], row: &str, wanted: f64) {
    sides(prices, row, (wanted, wanted));
}

/// Relax-and-Enjoy Lake (Anderson, Sweeney, Williams): dual values 0.060 for the budget, −25 for the least
/// number of television spots, 16 for the newspaper's cap and 14 for the radio's.
#[test]
fn prices_of_relax_and_enjoy_lake() {
    let prices = prices(&textbook::relax_and_enjoy_lake());
    smooth(&prices, "budget", 0.06);
    smooth(&prices, "limit[spots.at_least]", -25.0);
    smooth(&prices, "wish[daily-news.at_most]", 16.0);
    smooth(&prices, "wish[radio.at_most]", 14.0);
}

/// Super Grain (Hillier and Hillier): shadow prices 3 for the advertising budget, 5 for the planning
/// budget, and none for the television spots.
#[test]
fn prices_of_super_grain() {
    let prices = prices(&textbook::super_grain());
    smooth(&prices, "budget", 3.0);
    smooth(&prices, "limit[planning.at_most]", 5.0);
    assert!(
        prices.iter().all(|price| price.row.to_string() != "wish[tv.at_most]"),
        "a bound that is not met has no price"
    );
}

/// Win Big Gambling Club (Render, Stair, Hanna): dual prices 6.25 for the budget, 2,718.75 for newspaper
/// ads and 2.0259 for radio money.
#[test]
fn prices_of_win_big() {
    let prices = prices(&textbook::win_big());
    smooth(&prices, "budget", 6.25);
    smooth(&prices, "wish[newspaper.at_most]", 2_718.75);
    smooth(&prices, "limit[radio.at_most]", 2_400.0 / 290.0 - 6.25);
}

/// Dorian Auto (Winston): one million women more cost 5, one million men more 7.5 (thousand dollars).
#[test]
fn prices_of_dorian_auto() {
    let prices = prices(&textbook::dorian_auto());
    smooth(&prices, "limit[women.at_least]", 5.0);
    smooth(&prices, "limit[men.at_least]", 7.5);
}

/// Show & Sell (Taha): a dollar more is worth 27/330 of an exposure.
#[test]
fn prices_of_show_and_sell() {
    smooth(&prices(&textbook::show_and_sell()), "budget", 27.0 / 330.0);
}

/// Two linear channels, the better one capped at just what the budget buys: one more euro buys the worse
/// channel, one less loses the better.
#[test]
fn at_a_kink_both_sides_are_told() {
    let channels =
        [textbook::channel("a", 10.0, 3.0, "at_most = { units = 40 }"), textbook::channel("b", 10.0, 2.0, "")];
    let prices = prices(&textbook::brief(400.0, "maximise = \"worth\"", &channels, ""));
    sides(&prices, "budget", (0.3, 0.2));
    sides(&prices, "wish[a.at_most]", (3.0 - 2.0, 0.0));
    assert!(prices.iter().all(ShadowPrice::is_kink));
}

/// A bound that is doubled by another is degenerate: less of either costs, more of one alone brings nothing.
#[test]
fn of_two_bounds_that_say_the_same_neither_brings_anything_alone() {
    let channels = [textbook::channel("a", 10.0, 3.0, "at_most = { units = 40 }")];
    let twice = "[limit.twice]\nchannels = [\"a\"]\nmeasure = \"units\"\nat_most = 40\n";
    let prices = prices(&textbook::brief(1_000.0, "maximise = \"worth\"", &channels, twice));
    sides(&prices, "wish[a.at_most]", (3.0, 0.0));
    sides(&prices, "limit[twice.at_most]", (3.0, 0.0));
}

/// The price of every bound of a plan.
fn told(brief: &str) -> Vec<(String, f64)> {
    let reading = read::text("test", brief);
    let (_, base) = answer(&reading, &[]).unwrap_or_else(|| panic!("no plan\n{brief}"));
    base.plan.limits.iter().map(|limit| (limit.limit.to_string(), limit.price)).collect()
}

/// Three a unit of 10 is the best there is, so a euro is worth 0.3 wherever the money ends: in its own terms, in lots,
/// in a week, or in a limit over several channels of which one is bought.
#[test]
fn where_one_line_takes_all_the_money_its_worth_is_the_moneys() {
    let fee = "budget_is = \"total\"\nfee = { rate = \"10%\", on = \"net\" }";
    let both = "[limit.both]\nchannels = [\"a\", \"b\"]\nat_most = 600";
    let share = "[limit.share]\nchannels = [\"a\"]\nat_most = { share = \"60%\" }";
    let week = |most: u32| format!("[limit.weekly]\nper = \"week\"\nat_most = {most}");
    let dated = "start = 2027-03-01";
    let cases = [
        ("", "", "", "budget", 0.3),
        (fee, "", "", "budget", 0.3 / 1.1),
        ("budget_is = \"gross\"", "discount = \"20%\"", "", "budget", 0.3),
        ("reserve = \"10%\"", "", "", "budget", 0.3),
        ("", "activation_fee = 100", "", "budget", 0.3),
        ("", "whole_units = true", "", "budget", 0.3),
        ("", "", both, "limit[both.at_most]", 0.3),
        ("", "", share, "budget", 0.22),
        (dated, "", &week(5_000), "budget", 0.3),
        (dated, "", &week(500), "limit[weekly.at_most,2027-W09]", 0.3),
    ];
    for (campaign, a, more, row, wanted) in cases {
        let channel = |key: &str, worth: u32, own: &str| {
            format!(
                "[channel.{key}]\nprice = {{ per = \"unit\", mid = 10, contacts = 1 }}\n\
                 resource = {{ worth = {worth} }}\nrole.see = {{}}\n{own}\n"
            )
        };
        let brief = format!(
            "[campaign]\nbudget = 1000\nweeks = 1\ncatalogue = \"none\"\n{campaign}\n[audience.all]\n\
             people = 1_000_000\n[objective]\nmaximise = \"worth\"\n{}{}{more}\n",
            channel("a", 3, a),
            channel("b", 1, "")
        );
        let told = told(&brief);
        let price = told.iter().find(|(limit, _)| limit == row).map(|(_, price)| *price);
        close(price.unwrap_or_else(|| panic!("no {row} in {told:?}")), wanted, 1e-6);
    }
}

/// One phase with exponential curves against spend: `r = m (1 − e^(−x/s))`. At the best split every depth has
/// the same slope `λ`, and a euro more is worth `(1 − R) λ` of reach.
#[test]
fn the_price_of_the_budget_has_a_closed_form() {
    let curves = [(0.8, 100.0), (0.5, 60.0), (0.3, 30.0)];
    let mut brief = "[campaign]\nbudget = 200\nweeks = 1\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000\n\
                     [objective]\nweight = { think = 0, do = 0, care = 0 }\n"
        .to_owned();
    for (index, (ceiling, scale)) in curves.into_iter().enumerate() {
        let _ = writeln!(
            brief,
            "[channel.c{index}]\nprice = {{ per = \"thousand\", mid = 10 }}\n[channel.c{index}.role.see]\nceiling = {ceiling}\n\
             curve = {{ kind = \"exponential\", scale = {scale}, against = \"spend\" }}"
        );
    }
    // The spend of a channel whose depth −ln(1 − r) has the slope λ: (m/s) e^(−x/s) = λ (1 − m (1 − e^(−x/s))).
    let spend = |(m, s): (f64, f64), slope: f64| {
        let left = slope * (1.0 - m) / (m / s - slope * m);
        if left > 0.0 && left < 1.0 { -s * left.ln() } else { 0.0 }
    };
    let (mut low, mut high) = (1e-9, 0.02);
    for _ in 0..200 {
        let middle: f64 = 0.5 * (low + high);
        let total: f64 = curves.into_iter().map(|curve| spend(curve, middle)).sum();
        if total > 200.0 { low = middle } else { high = middle }
    }
    let left: f64 = curves.into_iter().map(|(m, s)| 1.0 - m * (1.0 - (-spend((m, s), low) / s).exp())).product();
    let got = prices(&brief);
    let (less, more) = (per_unit(got[0].less.as_ref()), per_unit(got[0].more.as_ref()));
    close(0.5 * (less + more), left * low, 1e-6 * left * low);
    assert!(less >= more, "a concave value loses more than it gains");
}

fn per_unit(worth: Option<&Slope>) -> f64 {
    worth.map_or(f64::NAN, |worth| worth.per_unit)
}

/// The value is concave in every amount, so what a finite change brings lies between the price before it and
/// the price after it; each is found without the other. (In a share of a whole that may shrink it need not be
/// concave, but is smooth, and lies between the two the other way round.)
#[test]
fn a_finite_change_lies_between_the_prices_at_its_ends() {
    let mut runner = TestRunner::new(ProptestConfig { cases: long(50, 25) as u32, ..seeded() });
    let compared = std::cell::Cell::new(0);
    let ran = runner.run(&markets(), |market| {
        let brief = market.brief(1.0, "");
        let reading = read::text("test", &brief);
        let Some((what_if, base)) = answer(&reading, &[]) else { return Ok(()) };
        if base.plan.goals.iter().any(|goal| !goal.met) {
            return Ok(());
        }
        for price in price::of_all(&what_if, &base) {
            if let Some(change) = Change::of(&what_if, &base, &price) {
                compared.set(compared.get() + 1);
                prop_assert!(change.is_between(), "{}: {change:?}\n{brief}", price.row);
            }
        }
        Ok(())
    });
    ran.unwrap_or_else(|error| panic!("{error}"));
    assert!(compared.get() > long(70, 35), "only {} changes were compared", compared.get());
}

/// What a thousandth more of a bound brings per unit, and the prices at both ends.
#[derive(Debug)]
struct Change {
    before: f64,
    brings: f64,
    after: f64,
    room: f64,
    share: bool,
}

impl Change {
    /// None where there is no price or no plan after it, or a goal comes to be missed: then the value is another.
    fn of(what_if: &WhatIf, base: &Answer, price: &ShadowPrice) -> Option<Self> {
        let step = 1e-3 * price.now.max(price.parameter.per());
        let before = price.more.as_ref().filter(|worth| worth.priority.is_none())?.per_unit;
        let mut parameter = price.parameter.clone();
        parameter.now += step;
        let there = what_if.answer(&[parameter.set(parameter.now)])?;
        if there.plan.goals.iter().any(|goal| !goal.met) {
            return None;
        }
        let brings = (there.plan.objective.value - base.plan.objective.value) / step;
        let after = price::of(what_if, &there, parameter).ok()?.less.filter(|worth| worth.priority.is_none())?.per_unit;
        // Values are proved to about 1e-8, which over the step is what a slope may be off by.
        let room = 1e-3 * before.abs() + 2e-7 * base.plan.objective.value.abs().max(1e-3) / step;
        Some(Self { before, brings, after, room, share: price.unit == "share" })
    }

    fn is_between(&self) -> bool {
        let (high, low) = if self.share {
            (self.before.max(self.after), self.before.min(self.after))
        } else {
            (self.before, self.after)
        };
        self.brings <= high + self.room && self.brings >= low - self.room
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..seeded() })]

    /// A price per cent is a hundredth of a price per euro.
    #[test]
    fn prices_do_not_depend_on_the_unit_of_money(market in markets()) {
        let budget = |unit: f64| {
            let reading = read::text("test", &market.brief(unit, ""));
            let (what_if, base) = answer(&reading, &[])?;
            let met = base.plan.goals.iter().all(|goal| goal.met);
            let parameter = klantreis::planning::parameter::all(&reading, &base.problem).swap_remove(0);
            let price = price::of(&what_if, &base, parameter).ok()?;
            met.then(|| (per_unit(price.less.as_ref()) * market.budget * unit, base.plan.objective.value.abs()))
        };
        if let (Some((euros, value)), Some((cents, _))) = (budget(1.0), budget(100.0)) {
            prop_assert!((euros - cents).abs() <= 2e-3 * euros.abs() + 1e-4 * value, "{euros} and {cents}");
        }
    }
}
