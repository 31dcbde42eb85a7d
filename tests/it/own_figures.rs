//! Figures of a planner's own: prices over the catalogue's, ceilings over any curve.

use crate::support::{close, plan, problem};

fn radio(price: &str) -> String {
    format!(
        "[campaign]\nbudget = 20_000\nweeks = 4\nonly = [\"radio\"]\n[audience.home-owners]\npeople = 620_000\n\
         [channel.radio]\n{price}\n"
    )
}

/// €20,000 at €9 a thousand is 2.22 million impressions, of which 620,000 / 14,565,000 fall on the audience.
#[test]
fn a_price_of_ones_own_keeps_the_basis_it_counts_in() {
    for price in ["price = { per = \"thousand\", mid = 9 }", "price.mid = 9", "[channel.radio.price]\nmid = 9"] {
        let plan = plan(&radio(price));
        let line = &plan.lines[0];
        close(line.grp, 100.0 * 20_000.0 / 9.0 * 1000.0 / 14_565_000.0, 1e-6);
        close(line.reach_pct.unwrap(), 12.4, 0.05);
        assert!(!line.source.contains("RMS") && line.price_year.is_none(), "{price}: {}", line.source);
        let said = plan.remarks.iter().find(|said| said.starts_with("radio: the price is your own"));
        let said = said.unwrap_or_else(|| panic!("{price}: {:?}", plan.remarks));
        assert!(said.contains("`source`, `year`, `confidence`"), "{said}");
    }
    let stated = plan(&radio("price = { per = \"thousand\", mid = 9, basis_people = 1_000_000 }\nsource = \"ours\""));
    close(stated.lines[0].grp, 100.0 * 20_000.0 / 9.0 * 1000.0 / 1_000_000.0, 1e-6);
    assert!(stated.lines[0].source.starts_with("ours"), "{}", stated.lines[0].source);
}

fn capped(curve: &str, ceiling: &str) -> String {
    format!(
        "[campaign]\nbudget = 60_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
         in_phase = {{ see = \"100%\" }}\n[channel.yt]\nprice = {{ per = \"thousand\", mid = 25 }}\n\
         role.see = {{ {ceiling}curve = {{ {curve} }} }}\n"
    )
}

/// A ceiling holds whatever states the reach; one above the curve's own changes nothing.
#[test]
fn a_ceiling_ends_every_kind_of_curve() {
    let goerg = "kind = \"goerg\", at = 1.0, reach = \"25%\"";
    let points = "kind = \"points\", points = [[1, \"20%\"], [2, \"27%\"], [4, \"31%\"]]";
    let bent = "kind = \"points\", points = [[1, \"4%\"], [2, \"20%\"], [4, \"31%\"]]";
    let others = ["shape = 1", "kind = \"exponential\"", "kind = \"hill\", half = 1, exponent = 2"];
    for curve in [goerg, points, bent].into_iter().chain(others) {
        let reach = |ceiling: &str| plan(&capped(curve, ceiling)).lines[0].reach_pct.unwrap();
        let held = reach("ceiling = \"15%\", ");
        assert!(held <= 15.0 + 1e-9, "{curve}: {held}");
        if curve == goerg || curve.contains("points") {
            close(held, 15.0, 1e-6);
            close(reach("ceiling = \"90%\", "), reach(""), 1e-6);
        }
    }
    // Case by case: Goerg's own ceiling is a third, and 240 GRP reach 29.3 % whether 30 % is stated or not.
    close(plan(&capped(goerg, "ceiling = \"30%\", ")).lines[0].reach_pct.unwrap(), 29.27, 0.01);
    // The plan buys no more than reaches the ceiling: at 15 %, 0.15 = w / (1 + 3 w) with w = 3/11 contacts per head.
    close(plan(&capped(goerg, "ceiling = \"15%\", ")).lines[0].grp, 100.0 * 0.15 / (1.0 - 0.15 * 3.0), 1e-2);
}

#[test]
fn the_scale_an_exponential_takes_is_told() {
    let problem = problem(&capped("kind = \"exponential\"", "ceiling = \"80%\", "));
    let told = problem.defaults.iter().find(|default| default.path == "channel.yt.role.see.curve.scale").unwrap();
    assert!(told.value.starts_with("0.8: ") && !told.assumed, "{told:?}");
}
