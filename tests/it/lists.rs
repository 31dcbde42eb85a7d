//! Messages to a list: nobody gets more contacts than were sent.

use crate::support::{close, plan, problem};
use klantreis::domain::curve::frequency;
use klantreis::plan::Plan;
use klantreis::problem::{AudienceIndex, PlacementIndex};

fn mails(budget: f64, weeks: u32, role: &str) -> Plan {
    plan(&format!(
        "[campaign]\nbudget = {budget}\nweeks = {weeks}\nonly = [\"crm-email\"]\n[audience.a]\npeople = 620_000\n\
         in_phase = {{ care = 22_000 }}\n[channel.crm-email]\nprice = {{ per = \"send\", mid = 0.01, list = 22_000, \
         most = {{ times = 1, per = \"week\" }} }}\n{role}"
    ))
}

/// With `n` messages `r(n)` are reached and `n · r(1)` contacts made, so the average is `n · r(1) / r(n)`.
#[test]
fn an_average_frequency_is_no_more_than_was_sent() {
    let reach = |n: f64| 0.6 * (1.0 - (1.0 + n * 0.989 / (0.6 * 3.0)).powf(-3.0));
    let plan = mails(20_000.0, 13, "");
    let line = &plan.lines[0];
    close(line.units, 13.0 * 22_000.0, 0.1);
    close(line.reach_pct.unwrap(), 100.0 * reach(13.0), 1e-4);
    close(line.avg_frequency.unwrap(), 13.0 * reach(1.0) / reach(13.0), 1e-4);
    for (budget, weeks) in [(20_000.0, 1), (20_000.0, 2), (20_000.0, 4), (250.0, 13), (500.0, 13), (1_000.0, 13)] {
        let plan = mails(budget, weeks, "");
        let line = &plan.lines[0];
        let sends = line.units / 22_000.0;
        assert!(line.avg_frequency.unwrap() <= sends.max(1.0) + 1e-9, "{sends} messages, {line:?}");
        let most = sends.ceil() as usize;
        let shares = &plan.phases.iter().find(|phase| phase.phase == "care").unwrap().audiences[0].frequency_pct;
        if most + 1 < shares.len() {
            let beyond: f64 = shares[most + 1..].iter().sum();
            assert!(beyond < 1e-6, "{sends} messages, {shares:?}");
        }
    }
}

/// However alike people are, the law of `n` messages has its reach, its mean, and nobody above `n`.
#[test]
fn shares_by_contacts_keep_reach_mean_and_messages() {
    for curve in [
        "shape = 0.1",
        "shape = 1",
        "shape = 40",
        "kind = \"exponential\"",
        "kind = \"goerg\", at = 2, reach = \"30%\"",
    ] {
        let problem = problem(&format!(
            "[campaign]\nbudget = 1_000\nweeks = 9\ncatalogue = \"none\"\n[audience.a]\npeople = 10_000\n[channel.m]\n\
             price = {{ per = \"send\", mid = 0.01, list = 10_000, delivery = \"97%\" }}\n\
             role.see = {{ ceiling = \"70%\", curve = {{ {curve} }} }}\n"
        ));
        let weighted = problem.placements[PlacementIndex(0)].curves[AudienceIndex(0)].as_ref().unwrap();
        for sends in [1.0, 1.3, 2.0, 3.7, 9.0] {
            let x = sends * 10_000.0 / problem.placements[PlacementIndex(0)].units_per_x;
            let (weight, contacts) =
                (weighted.per_x * x, problem.contacts_per_head(PlacementIndex(0), AudienceIndex(0)) * x);
            let reach = weighted.curve.reach(weight);
            let shares: Vec<f64> = frequency::classes(&weighted.curve, weight, contacts, reach).take(40).collect();
            let (mean, most) =
                (shares.iter().enumerate().map(|(k, p)| k as f64 * p).sum::<f64>(), sends.ceil() as usize);
            close(shares.iter().sum(), 1.0, 1e-9);
            close(1.0 - shares[0], reach, 1e-9);
            close(mean, contacts, 1e-6);
            assert!(shares[most + 1..].iter().sum::<f64>() < 1e-9, "{curve}: {sends} messages, {shares:?}");
        }
    }
}

/// What reaches several times is solved and audited as of any channel.
#[test]
fn a_goal_at_a_frequency_counts_messages() {
    let plan = mails(2_000.0, 13, "[goal.care]\nreach = \"50%\"\nat_frequency = 3\n");
    assert!(plan.goals[0].met, "{:?}", plan.goals[0]);
    assert!(mails(20_000.0, 2, "[goal.care]\nreach = \"5%\"\nat_frequency = 3\n").goals[0].value.unwrap() < 1e-6);
}
