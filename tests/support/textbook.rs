//! Media selection problems from textbooks, written as briefs.
//!
//! All are linear: contacts do not saturate, a unit is a spot or a page, and what the book maximises is
//! clicks, contacts or a resource. Each program stands above its brief; x, y, … are units.

/// A channel that costs `price` a unit and gives one `worth` per unit, with more keys after it.
pub(crate) fn channel(key: &str, price: f64, worth: f64, more: &str) -> String {
    format!(
        "[channel.{key}]\nprice = {{ per = \"unit\", mid = {price}, contacts = 1 }}\nresource = {{ worth = {worth} }}\n{more}\nrole.see = {{}}\n"
    )
}

pub(crate) fn brief(budget: f64, objective: &str, channels: &[String], more: &str) -> String {
    format!(
        "[campaign]\nbudget = {budget}\nweeks = 1\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
         [objective]\n{objective}\n{}\n{more}",
        channels.join("\n")
    )
}

/// Relax-and-Enjoy Lake (Anderson, Sweeney, Williams, "An Introduction to Management Science"):
/// max 65 DTV + 90 ETV + 40 DN + 60 SN + 20 R; DTV ≤ 15, ETV ≤ 10, DN ≤ 25, SN ≤ 4, R ≤ 30;
/// 1500 DTV + 3000 ETV + 400 DN + 1000 SN + 100 R ≤ 30,000; DTV + ETV ≥ 10; 1500 DTV + 3000 ETV ≤ 18,000;
/// 1000 DTV + 2000 ETV + 1500 DN + 2500 SN + 300 R ≥ 50,000. Optimum 2,370 at (10, 0, 25, 2, 30).
pub(crate) fn relax_and_enjoy_lake() -> String {
    let reaching = |key: &str, price: f64, worth: f64, most: u32, reached: u32| {
        let tag = if key.ends_with("tv") { "tv" } else { "other" };
        let more = format!("at_most = {{ units = {most} }}\ntags = [\"{tag}\"]");
        channel(key, price, worth, &more).replace("worth =", &format!("reached = {reached}, worth ="))
    };
    let channels = [
        reaching("day-tv", 1500.0, 65.0, 15, 1000),
        reaching("evening-tv", 3000.0, 90.0, 10, 2000),
        reaching("daily-news", 400.0, 40.0, 25, 1500),
        reaching("sunday-news", 1000.0, 60.0, 4, 2500),
        reaching("radio", 100.0, 20.0, 30, 300),
    ];
    let limits = "[limit.spots]\ntags = [\"tv\"]\nmeasure = \"units\"\nat_least = 10\n\
                  [limit.tv]\ntags = [\"tv\"]\nat_most = 18_000\n\
                  [limit.reached]\nmeasure = \"reached\"\nat_least = 50_000\n";
    brief(30_000.0, "maximise = \"worth\"", &channels, limits)
}

/// Super Grain (Hillier and Hillier, "Introduction to Management Science"): max 1300 T + 600 M + 500 S,
/// 300 T + 150 M + 100 S ≤ 4,000 (thousand dollars), 90 T + 30 M + 40 S ≤ 1,000 (planning), T ≤ 5.
/// Optimum 17,000 at (0, 20, 10).
pub(crate) fn super_grain() -> String {
    let with_planning = |key: &str, price: f64, worth: f64, planning: u32, more: &str| {
        channel(key, price, worth, more)
            .replace(&format!("worth = {worth} }}"), &format!("worth = {worth}, planning = {planning} }}"))
    };
    let channels = [
        with_planning("tv", 300.0, 1300.0, 90, "at_most = { units = 5 }"),
        with_planning("magazines", 150.0, 600.0, 30, ""),
        with_planning("sunday", 100.0, 500.0, 40, ""),
    ];
    let limits = "[limit.planning]\nmeasure = \"planning\"\nat_most = 1_000\n";
    brief(4_000.0, "maximise = \"worth\"", &channels, limits)
}

/// Win Big Gambling Club (Render, Stair, Hanna, "Quantitative Analysis for Management"):
/// max 5000 T + 8500 N + 2400 P + 2800 A, T ≤ 12, N ≤ 5, P ≤ 25, A ≤ 20, 800 T + 925 N + 290 P + 380 A ≤ 8,000,
/// P + A ≥ 5, 290 P + 380 A ≤ 1,800. Optimum 67,240.30 at (1.97, 5, 6.21, 0).
pub(crate) fn win_big() -> String {
    let channels = [
        channel("tv", 800.0, 5000.0, "at_most = { units = 12 }"),
        channel("newspaper", 925.0, 8500.0, "at_most = { units = 5 }"),
        channel("prime-radio", 290.0, 2400.0, "at_most = { units = 25 }\ntags = [\"radio\"]"),
        channel("afternoon-radio", 380.0, 2800.0, "at_most = { units = 20 }\ntags = [\"radio\"]"),
    ];
    let limits = "[limit.spots]\ntags = [\"radio\"]\nmeasure = \"units\"\nat_least = 5\n\
                  [limit.radio]\ntags = [\"radio\"]\nat_most = 1_800\n";
    brief(8_000.0, "maximise = \"worth\"", &channels, limits)
}

/// Dorian Auto (Winston, "Operations Research"): min 50 C + 100 F, 7 C + 2 F ≥ 28 (million women),
/// 2 C + 12 F ≥ 24 (million men). Optimum 320 at (3.6, 1.4).
pub(crate) fn dorian_auto() -> String {
    let viewed = |key: &str, price: f64, women: f64, men: f64| {
        format!(
            "[channel.{key}]\nprice = {{ per = \"unit\", mid = {price}, contacts = 1 }}\nresource = {{ women = {women}, men = {men} }}\nrole.see = {{}}\n"
        )
    };
    let channels = [viewed("comedy", 50.0, 7.0, 2.0), viewed("football", 100.0, 2.0, 12.0)];
    let limits = "[limit.women]\nmeasure = \"women\"\nat_least = 28\n[limit.men]\nmeasure = \"men\"\nat_least = 24\n";
    brief(10_000.0, "minimise = \"spend\"", &channels, limits)
}

/// Show & Sell (Taha, "Operations Research"): radio 15 a minute, television 300 a minute and 25 times as
/// effective, at least twice as much radio as television, at most 400 minutes of radio, 10,000 a month.
/// Optimum 818.18 at television 30.3, radio 60.6.
pub(crate) fn show_and_sell() -> String {
    let channels = [channel("radio", 15.0, 1.0, "at_most = { units = 400 }"), channel("tv", 300.0, 25.0, "")];
    let limits = "[limit.twice]\nchannels = [\"tv\"]\nmeasure = \"units\"\nat_most = { share = \"50%\", of = { channels = [\"radio\"] } }\n";
    brief(10_000.0, "maximise = \"worth\"", &channels, limits)
}
