//! Shares that only nothing keeps are no plan, shares that were rounded are one, and what is told of a missed goal and
//! of money that is left holds.

use crate::support::command::{Folder, Ran, run};

/// Television and radio in See, search in Do; what is said of each, and besides.
fn brief(besides: &str, [tv, radio, search]: [&str; 3]) -> String {
    format!(
        "[campaign]\nweeks = 8\nbudget = 90_000\ncatalogue = \"none\"\n[audience.nl]\npeople = \"3.2m\"\n{besides}\n\
         [channel.tv]\nprice = {{ per = \"thousand\", mid = 12 }}\n\
         role.see = {{ ceiling = \"80%\", curve = {{ shape = 1 }} }}\n{tv}\n\
         [channel.radio]\nprice = {{ per = \"thousand\", mid = 8 }}\n\
         role.see = {{ ceiling = \"60%\", curve = {{ shape = 1 }} }}\n{radio}\n\
         [channel.search]\nprice = {{ per = \"thousand\", mid = 20 }}\n\
         role.do = {{ ceiling = \"50%\", curve = {{ shape = 1 }} }}\n{search}\n"
    )
}

fn at_most(shares: [&str; 3]) -> [String; 3] {
    shares.map(|share| format!("at_most = {{ share = \"{share}\" }}"))
}

fn fixed(shares: [&str; 3]) -> [String; 3] {
    shares.map(|share| format!("fixed = {{ share = \"{share}\" }}"))
}

/// Runs a command on a brief.
fn ran(command: &str, brief: &str, more: &[&str]) -> Ran {
    let folder = Folder::empty();
    let file = folder.path().join("brief.toml");
    std::fs::write(&file, brief).unwrap();
    run(&[&[command, file.to_str().unwrap()], more].concat())
}

fn planned(brief: &str) -> Ran {
    ran("plan", brief, &[])
}

/// A plan's lines as CSV: channel and spend.
fn spends(brief: &str) -> Vec<(String, f64)> {
    let csv = ran("plan", brief, &["--format", "csv"]);
    assert_eq!(csv.code, 0, "{}", csv.said);
    let mut rows = csv.result.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let heading = rows.next().unwrap();
    let column = |name: &str| heading.iter().position(|cell| *cell == name).unwrap();
    let (channel, spend) = (column("channel"), column("spend"));
    rows.map(|row| (row[channel].to_owned(), row[spend].parse().unwrap())).collect()
}

#[test]
fn three_thirds_that_were_rounded_are_the_whole() {
    for shares in [fixed(["33.3%"; 3]), at_most(["33.3%"; 3]), fixed(["33.33%"; 3])] {
        let brief = brief("", shares.each_ref().map(String::as_str));
        let spends = spends(&brief);
        assert_eq!(spends.len(), 3);
        assert!(spends.iter().all(|(_, spend)| (spend - 30_000.0).abs() < 1.0), "{spends:?}");
        assert!(planned(&brief).said.contains("taken as rounded, and scaled to 100%"));
    }
}

#[test]
fn sixths_that_were_rounded_up_are_scaled_back() {
    let limits = "[limit.see]\nphases = [\"see\"]\nat_least = { share = \"66.7%\" }\n\
                  [limit.do]\nphases = [\"do\"]\nat_least = { share = \"33.4%\" }";
    let brief = brief(limits, [""; 3]);
    let said = planned(&brief).said;
    assert!(said.contains("add up to 100.1%: taken as rounded, and scaled back to 100%"), "{said}");
    let see: f64 = spends(&brief).iter().filter(|(channel, _)| channel != "search").map(|(_, spend)| spend).sum();
    assert!((see - 90_000.0 * 66.7 / 100.1).abs() < 1.0, "{see}");
}

#[test]
fn shares_that_lack_more_than_rounding_took_are_refused() {
    for shares in [["33%", "33%", "33%"], ["33.2%", "33.3%", "33.3%"], ["30%", "30%", "39.5%"]] {
        let shares = fixed(shares);
        let told = planned(&brief("", shares.each_ref().map(String::as_str)));
        assert_eq!(told.code, 3, "{shares:?}: {}", told.said);
    }
}

#[test]
fn check_tells_the_sum_and_what_to_raise() {
    let shares = at_most(["30%"; 3]);
    let told = ran("check", &brief("", shares.each_ref().map(String::as_str)), &[]);
    assert_eq!(told.code, 1);
    let sum = "`radio` 30% + `search` 30% + `tv` 30% = 90% of the spend, less than 100%";
    assert!(told.said.contains(sum), "{}", told.said);
    assert_eq!(told.said.matches("raise it from 30% to 40%").count(), 3, "{}", told.said);
}

#[test]
fn check_tells_shares_of_a_scenario() {
    let scenario = "[scenario.tight]\nchannel.tv.at_most = { share = \"30%\" }\n";
    let [tv, radio, search] = at_most(["40%", "30%", "30%"]);
    let told = ran("check", &(brief("", [&tv, &radio, &search]) + scenario), &[]);
    assert_eq!(told.code, 1);
    assert!(told.said.contains("= 90% of the spend") && told.said.contains("scenario `tight`"), "{}", told.said);
}

#[test]
fn every_way_out_of_shares_is_one() {
    let shares = at_most(["30%"; 3]);
    let brief = brief("", shares.each_ref().map(String::as_str));
    for channel in ["tv", "radio", "search"] {
        let set = |share: &str| format!("channel.{channel}.at_most=\"{share}\"");
        assert_eq!(ran("plan", &brief, &["--set", &set("40%")]).code, 0);
        assert_eq!(ran("plan", &brief, &["--set", &set("39%")]).code, 3);
    }
}

#[test]
fn whole_things_do_not_hide_shares_that_only_nothing_keeps() {
    let [tv, radio, search] = at_most(["30%"; 3]);
    let tv = tv + "\nwhole_units = true";
    let radio = radio + "\nminimum_buy = 1_000";
    let search = search + "\nactivation_fee = 500";
    let told = planned(&brief("[limit.n]\nmeasure = \"channels\"\nat_least = 2", [&tv, &radio, &search]));
    assert_eq!(told.code, 3);
    assert!(told.said.contains("= 90% of the spend"), "{}", told.said);
}

#[test]
fn prices_with_steps_do_not_hide_shares_that_only_nothing_keeps() {
    let [tv, radio, search] = at_most(["30%"; 3]);
    let steps =
        brief("", [&tv, &radio, &search]).replace("mid = 20", "mid = 20, steps = [{ from = 1_000, times = 0.9 }]");
    let told = planned(&steps);
    assert_eq!(told.code, 3, "{}", told.said);
    assert!(told.said.contains("= 90% of the spend"), "{}", told.said);
}

#[test]
fn nothing_that_was_meant_is_no_contradiction() {
    let share_of_search = "[limit.a]\nchannels = [\"radio\"]\n\
                           at_most = { share = \"50%\", of = { channels = [\"radio\", \"search\"] } }";
    let briefs = [
        brief("", ["at_most = { share = \"0%\" }", "", ""]),
        brief(share_of_search, ["at_least = { share = \"100%\" }", "", ""]),
        brief(
            "[limit.a]\nchannels = [\"radio\"]\nat_most = { share = \"50%\", of = { channels = [\"tv\"] } }",
            ["at_most = 0", "", ""],
        ),
        brief("", ["at_most = { share = \"50%\" }", "at_most = { share = \"30%\" }", "at_most = { share = \"20%\" }"]),
    ];
    for brief in briefs {
        let told = planned(&brief);
        assert_eq!(told.code, 0, "{}\n{brief}", told.said);
    }
}

/// One bound that leaves nothing of a phase is a remark, because the rest of the plan is as good as any.
#[test]
fn a_limit_that_is_a_share_of_itself_leaves_the_rest() {
    let limit = "[limit.a]\nchannels = [\"tv\", \"radio\"]\nat_most = { share = \"60%\", of = { phases = [\"see\"] } }";
    for command in ["plan", "check"] {
        let told = ran(command, &brief(limit, [""; 3]), &[]);
        assert_eq!(told.code, 0, "{}", told.said);
        let said = told.result + &told.said;
        assert!(said.contains("holds all that it is a share of"), "{said}");
    }
    assert_eq!(spends(&brief(limit, [""; 3])).len(), 1);
}

/// So are bounds that leave nothing of a phase together, or each of the other.
#[test]
fn shares_that_leave_nothing_of_a_part_are_a_remark() {
    let of_see = "[limit.a]\nchannels = [\"tv\"]\nat_most = { share = \"30%\", of = { phases = [\"see\"] } }\n\
                  [limit.b]\nchannels = [\"radio\"]\nat_most = { share = \"30%\", of = { phases = [\"see\"] } }";
    let of_each_other = "[limit.a]\nchannels = [\"tv\"]\nat_most = { share = \"50%\", of = { channels = [\"radio\"] } }\n\
                         [limit.b]\nchannels = [\"radio\"]\nat_most = { share = \"50%\", of = { channels = [\"tv\"] } }";
    for limits in [of_see, of_each_other] {
        let told = planned(&brief(limits, [""; 3]));
        assert_eq!(told.code, 0, "{}", told.said);
        assert!(told.said.contains("shares leave nothing of"), "{}", told.said);
    }
}

#[test]
fn what_a_client_owns_is_bought_for_nothing() {
    let brief = "[campaign]\nweeks = 8\nbudget = 90_000\ncatalogue = \"none\"\n[audience.nl]\npeople = \"3.2m\"\n\
                 [channel.mail]\nmedia = \"owned\"\nprice = { per = \"send\", mid = 0, list = 50_000 }\n\
                 role.see = { ceiling = \"60%\", curve = { shape = 1 } }\nat_most = { share = \"50%\" }\n";
    let told = planned(brief);
    assert_eq!(told.code, 0, "{}", told.said);
}

#[test]
fn a_missed_goal_names_the_caps_that_stand_in_its_way() {
    let told = planned(&brief("[goal.see]\nreach = \"30%\"", ["at_most = 0", "at_most = 0", ""]));
    let words = told.result.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(told.code, 4);
    assert!(words.contains("because the cap on radio is reached and the cap on tv is reached"), "{words}");
    assert!(!words.contains("already reaches all"), "{words}");
}

#[test]
fn a_goal_above_every_ceiling_is_told_what_there_is() {
    let told = planned(&brief("[goal.see]\nreach = \"97%\"", [""; 3]));
    let words = told.result.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(told.code, 4);
    // 1 - (1 - .8) (1 - .6) = .92
    assert!(words.contains("because the channels on offer there reach 92% at most, whatever is spent"), "{words}");
}
