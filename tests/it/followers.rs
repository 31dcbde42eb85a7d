//! Those who follow a phase: their pool caps contacts, whether or not they build reach.

use std::fmt::Write;

use crate::support::{close, plan, plan_within};
use klantreis::plan::Plan;

/// What a role says of reach: nothing, that only contacts are meant, or a curve.
const CURVES: [&str; 3] =
    ["", "curve = { kind = \"linear\" }", "ceiling = \"60%\"\ncurve = { kind = \"nbd\", shape = 1 }"];

fn of(plan: &Plan, channel: &str) -> (f64, f64, f64) {
    let line = plan.lines.iter().find(|line| line.channel == channel);
    line.map_or((0.0, 0.0, 0.0), |line| (line.spend, line.contacts, line.conversions.unwrap_or(0.0)))
}

/// All money in contacts: at 1,000 a euro the pool is filled as far as it goes, and the rest buys 10 a euro upstream,
/// of which some fall into the pool. With `s` spent upstream its reach is `0.8 (1 − e^(−s/80,000))`, 5 % of those
/// people in See can be addressed once, and that is `1,000 (10,000 − s)` contacts.
#[test]
fn a_pool_caps_the_contacts_of_a_follower_without_reach() {
    for curve in ["curve = { kind = \"linear\" }", ""] {
        let brief = format!(
            "[campaign]\nbudget = 10_000\nweeks = 1\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
             in_phase = {{ see = 1_000_000, do = 50_000 }}\n[objective]\nmaximise = \"contacts\"\n\
             [channel.tv]\nprice = {{ per = \"thousand\", mid = 100 }}\n\
             role.see = {{ ceiling = \"80%\", curve = {{ kind = \"exponential\" }} }}\n\
             [channel.retarget]\nprice = {{ per = \"thousand\", mid = 1 }}\n[channel.retarget.role.do]\nceiling = \"90%\"\n\
             {curve}\nfollows = {{ phase = \"see\", reachable = \"5%\", frequency_cap = {{ contacts = 1, per = \"campaign\" }} }}\n"
        );
        let plan = plan_within(&brief, 1e-6);
        let room = |s: f64| 50_000.0 * 0.05 * 0.8 * -(-s / 80_000.0_f64).exp_m1() - 1000.0 * (10_000.0 - s);
        let (mut low, mut high) = (0.0, 10_000.0);
        for _ in 0..100 {
            let middle = 0.5 * (low + high);
            if room(middle) < 0.0 { low = middle } else { high = middle }
        }
        let (contacts, pool) = (of(&plan, "tv").1, of(&plan, "retarget").1);
        close(pool, 1000.0 * (10_000.0 - high), 1e-2);
        close(contacts + pool, 10.0 * high + 1000.0 * (10_000.0 - high), 0.1);
    }
}

/// Without upstream money nobody can be addressed, so nothing is bought.
#[test]
fn nobody_is_followed_where_nobody_was_reached() {
    let brief = "[campaign]\nbudget = 10_000\nweeks = 1\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
                 [objective]\nmaximise = \"clicks\"\n[channel.tv]\nat_most = 0\nprice = { per = \"thousand\", mid = 100 }\n\
                 role.see = { ceiling = \"80%\", curve = { shape = 1 } }\n[channel.again]\nprice = { per = \"thousand\", mid = 1 }\n\
                 role.do = { click_through = \"1%\", follows = { phase = \"see\", reachable = \"5%\" } }\n";
    close(of(&plan(brief), "again").1, 0.0, 1e-3);
}

fn retargeting(curve: &str, window: &str) -> String {
    let mut brief = "[campaign]\nname = \"Retargeting\"\nweeks = 10\nbudget = 100_000\ncatalogue = \"none\"\nstart = 2027-03-01\n\
                     [audience.a]\npeople = 1_000_000\nin_phase = { do = 50_000, think = 200_000 }\n[goal.do]\n\
                     conversions = 10_000\n[channel.tv]\nprice = { per = \"thousand\", mid = 9 }\n[channel.tv.role.see]\n\
                     ceiling = \"70%\"\ncurve = { kind = \"nbd\", shape = 1 }\n[channel.video]\nprice = { per = \"thousand\", mid = 7 }\n[channel.video.role.think]\n\
                     ceiling = \"70%\"\non_target = \"25%\"\ncurve = { kind = \"nbd\", shape = 1 }\n[channel.retargeting]\n\
                     price = { per = \"thousand\", mid = 6.2 }\n"
        .to_owned();
    let _ = write!(
        brief,
        "[channel.retargeting.role.do]\n{curve}\nclick_through = \"1.2%\"\nconversion_rate = \"2.5%\"\nfollows = {{ phase = \
         \"think\", reachable = \"60%\"{window} }}\n"
    );
    brief
}

/// Conversions depend on contacts alone, so the curve changes nothing of them: 1,204 GRP and 181 conversions.
#[test]
fn a_curve_changes_nothing_of_the_contacts_in_a_pool() {
    for curve in CURVES {
        let (_, contacts, conversions) = of(&plan(&retargeting(curve, "")), "retargeting");
        close(contacts / 500.0, 1_204.0, 1.0);
        close(conversions, 180.6, 0.2);
    }
}

/// The same week by week, where the pool is that of the weeks before.
#[test]
fn a_window_caps_the_contacts_of_a_follower_without_reach() {
    let conversions = CURVES.map(|curve| of(&plan(&retargeting(curve, ", window = 2")), "retargeting").2);
    assert!(conversions[0] > 50.0 && conversions[0] < 180.6, "{conversions:?}");
    close(conversions[0], conversions[2], 0.05);
    close(conversions[1], conversions[2], 0.05);
}
