//! How to mend something, as it is told: pasted where it belongs, it works.

use crate::support::command::{Folder, run};

const SHOP: &str =
    "[campaign]\nbudget = 100_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n";

/// A channel with something said of it.
fn channel(key: &str, more: &str) -> String {
    format!(
        "[channel.{key}]\nprice = {{ per = \"thousand\", mid = 10 }}\n\
         role.see = {{ ceiling = \"60%\", curve = {{ shape = 1 }} }}\n{more}\n"
    )
}

/// The lines of a mend behind its first, as they are pasted.
fn pasted(said: &str) -> String {
    let below = said.lines().skip_while(|line| !line.contains("= help: ")).skip(1);
    let pasted: Vec<&str> = below.take_while(|line| line.starts_with("    ")).map(str::trim).collect();
    pasted.join("\n")
}

fn spends(folder: &Folder) -> (f64, f64) {
    let ran = folder.run(&["plan", "brief.toml", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}\n{}", folder.read("brief.toml"), ran.said);
    let plan: serde_json::Value = serde_json::from_str(&ran.result).unwrap();
    let of = |key: &str| -> f64 {
        let lines = plan["lines"].as_array().unwrap().iter().filter(|line| line["channel"] == key);
        lines.map(|line| line["spend"].as_f64().unwrap()).sum()
    };
    (of("tv"), of("radio"))
}

#[test]
fn one_channel_as_so_many_times_another_is_told_as_a_limit_that_keeps_it() {
    // What is written, where, and what the spends on tv and radio must then keep.
    let least: fn((f64, f64)) -> bool = |(tv, radio)| tv >= 2.0 * radio - 0.01;
    let thrice: fn((f64, f64)) -> bool = |(tv, radio)| tv >= 3.0 * radio - 0.01;
    let most: fn((f64, f64)) -> bool = |(tv, radio)| tv <= 0.5 * radio + 0.01;
    let exact: fn((f64, f64)) -> bool = |(tv, radio)| (tv - 1.5 * radio).abs() <= 0.01 && tv > 0.0;
    for (written, kept) in [
        ("at_least = \"2 x radio\"", least),
        ("at_least = \"200% of radio\"", least),
        ("at_least = \"200 % van radio\"", least),
        ("at_least = \"2 keer radio\"", least),
        ("at_least = \"3:1 tv to radio\"", thrice),
        ("at_most = \"50% of radio\"", most),
        ("fixed = \"1,5 x radio\"", exact),
    ] {
        let folder = Folder::with(&format!("{SHOP}{}{}", channel("tv", written), channel("radio", "")));
        let ran = folder.run(&["plan", "brief.toml"]);
        assert_eq!(ran.code, 1, "{written}: {}", ran.said);
        assert!(ran.said.contains("brief.toml:10:") && ran.said.contains("^^^"), "{written}: {}", ran.said);
        let limit = pasted(&ran.said);
        assert!(limit.starts_with("[limit.tv-to-radio]"), "{written}: {}", ran.said);
        folder.write("brief.toml", &format!("{SHOP}{}{}{limit}\n", channel("tv", ""), channel("radio", "")));
        let spent = spends(&folder);
        assert!(kept(spent), "{written}: {spent:?} with\n{limit}");
    }
}

#[test]
fn a_limit_of_more_than_all_of_another_group_is_told_the_other_way_round() {
    for bound in [
        "at_least = \"200% of radio\"",
        "at_least = { share = \"200%\", of = { channels = [\"radio\"] } }",
        "at_least = { share = 2, of = { channels = [\"radio\"] } }",
        "at_least = \"2:1 tv to radio\"",
    ] {
        let limit = format!("[limit.more]\nchannels = [\"tv\"]\nmeasure = \"spend\"\n{bound}\n");
        let channels = format!("{}{}", channel("tv", ""), channel("radio", ""));
        let folder = Folder::with(&format!("{SHOP}{channels}{limit}"));
        let ran = folder.run(&["check", "brief.toml"]);
        assert_eq!(ran.code, 1, "{bound}: {}", ran.said);
        let mended = pasted(&ran.said);
        assert!(mended.contains("measure = \"spend\"") && mended.contains("channels = [\"radio\"]"), "{}", ran.said);
        folder.write("brief.toml", &format!("{SHOP}{channels}{mended}\n"));
        let (tv, radio) = spends(&folder);
        assert!(tv >= 2.0 * radio - 0.01, "{bound}: {tv} and {radio} with\n{mended}");
    }
    let limit = "[limit.less]\nchannels = [\"tv\"]\nat_most = \"50% of radio\"\n";
    let channels = format!("{}{}", channel("tv", ""), channel("radio", ""));
    let folder = Folder::with(&format!("{SHOP}{channels}{limit}"));
    let said = folder.run(&["check", "brief.toml"]).said;
    let (_, help) = said.split_once("write `").unwrap_or_else(|| panic!("{said}"));
    let (help, _) = help.split_once('`').unwrap();
    folder.write("brief.toml", &format!("{SHOP}{channels}{}", limit.replace("at_most = \"50% of radio\"", help)));
    let (tv, radio) = spends(&folder);
    assert!(tv <= 0.5 * radio + 0.01, "{tv} and {radio}");
}

#[test]
fn a_weight_is_told_where_it_belongs() {
    let goal = "[goal.see]\nreach = \"10%\"\n";
    for (brief, words, mended) in [
        (
            format!("{SHOP}{}{goal}weight = 3\n", channel("tv", "")),
            "a goal has no `weight`",
            format!("{SHOP}{}{goal}priority = 1\n[objective]\nweight = {{ see = 3 }}\n", channel("tv", "")),
        ),
        (
            format!("{SHOP}{}", channel("tv", "weight = 3")),
            "a channel has no `weight`",
            format!("{SHOP}{}[objective]\nweight = {{ see = 3 }}\n", channel("tv", "at_least = \"30%\"")),
        ),
        (
            format!("{SHOP}{}[objective]\nweight = 3\n", channel("tv", "")),
            "a `weight` is one number for each phase",
            format!("{SHOP}{}[objective]\nweight = {{ see = 3 }}\n", channel("tv", "")),
        ),
    ] {
        let folder = Folder::with(&brief);
        let ran = folder.run(&["check", "brief.toml"]);
        assert!(ran.code == 1 && ran.said.contains(words), "{brief}\n{}", ran.said);
        // Every line that the mend of a weight adds is in the words.
        let added = mended.lines().filter(|line| !brief.contains(line) && !line.starts_with('['));
        for line in added {
            assert!(ran.said.contains(&format!("`{line}`")), "{line} is not in\n{}", ran.said);
        }
        folder.write("brief.toml", &mended);
        let ran = folder.run(&["plan", "brief.toml"]);
        assert_eq!(ran.code, 0, "{mended}\n{}", ran.said);
    }
}

#[test]
fn a_missing_exchange_rate_is_one_fault_however_many_figures_wait_for_it() {
    let dollars = ["plan", "plans/florist/brief.toml", "--quiet", "--set", "campaign.currency=USD"];
    let ran = run(&dollars);
    assert_eq!((ran.code, ran.said.matches("there is no exchange rate").count()), (1, 1), "{}", ran.said);
    assert_eq!(ran.said.matches("error: ").count(), 1, "{}", ran.said);
    assert!(ran.said.contains("add `exchange = { EUR = 1.00 }` under [campaign]"), "{}", ran.said);
    let mended = run(&[&dollars[..], &["--set", "campaign.exchange={ EUR = 1.00 }"]].concat());
    assert!([0, 4].contains(&mended.code), "{}", mended.said);
    // Two currencies are two faults, and the rates that are there already stay.
    let pounds =
        run(&[&dollars[..], &["--set", "channel.tv.price.currency=GBP", "--set", "campaign.exchange={ JPY = 1 }"]]
            .concat());
    assert_eq!(pounds.said.matches("there is no exchange rate").count(), 2, "{}", pounds.said);
    assert!(pounds.said.contains("add `EUR = 1.00` to `exchange`"), "{}", pounds.said);
}

#[test]
fn a_way_out_that_allows_channels_is_typed_as_it_is_told() {
    let brief = "[campaign]\nbudget = 200_000\nweeks = 8\nonly = [\"radio\"]\n[audience.nl]\npeople = \"3.2m\"\n\
                 [goal.see]\nreach = \"70%\"\n";
    let folder = Folder::with(brief);
    for (language, allow) in [("en", "Allow "), ("nl", "Laat ")] {
        let ran = folder.run(&["plan", "brief.toml", "--language", language]);
        assert_eq!(ran.code, 4, "{}", ran.said);
        let text = ran.result.split(allow).nth(1).unwrap_or_else(|| panic!("{}", ran.result));
        let (_, flags) = text.split_once("[--set ").unwrap_or_else(|| panic!("{text}"));
        let (flags, _) = flags.split_once("']").unwrap();
        // As it stands in the terminal, on two lines where it is long.
        let program = env!("CARGO_BIN_EXE_klantreis");
        let command = format!("'{program}' plan brief.toml --quiet --set {flags}'");
        let ended =
            std::process::Command::new("sh").args(["-c", &command]).current_dir(folder.path()).output().unwrap();
        assert_eq!(ended.status.code(), Some(0), "{command}\n{}", String::from_utf8_lossy(&ended.stderr));
    }
}
