//! Prices of bounds and goals: against published shadow prices, closed forms, and solving again.

mod support;

use klantreis::price::{self, Price};
use klantreis::read;
use klantreis::recommend::Settings;
use klantreis::what_if::WhatIf;
use support::{close, textbook};

/// The prices of a brief, by row name.
fn prices(brief: &str) -> Vec<Price> {
    let reading = read::text("test", brief);
    let settings = Settings { tolerance: 1e-6, ..Settings::default() };
    let what_if = WhatIf { reading: &reading, settings };
    let base = what_if.answer(&[]).unwrap_or_else(|| panic!("no plan\n{brief}"));
    price::of_all(&what_if, &base)
}

/// Asserts both sides of a price: one less, one more.
#[track_caller]
fn sides(prices: &[Price], row: &str, wanted: (f64, f64)) {
    let price = prices.iter().find(|price| price.row == row);
    let price = price
        .unwrap_or_else(|| panic!("no price of {row} among {:?}", prices.iter().map(|p| &p.row).collect::<Vec<_>>()));
    let side = |worth: &Option<price::Worth>| worth.as_ref().map_or(f64::NAN, |worth| worth.per_unit);
    close(side(&price.less), wanted.0, 1e-4 * wanted.0.abs().max(1e-2));
    close(side(&price.more), wanted.1, 1e-4 * wanted.1.abs().max(1e-2));
}

/// One price, the same on both sides.
#[track_caller]
fn smooth(prices: &[Price], row: &str, wanted: f64) {
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
    assert!(prices.iter().all(|price| price.row != "wish[tv.at_most]"), "a bound that is not met has no price");
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
