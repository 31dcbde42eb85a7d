//! `show` and `init`: the built-in catalogue and journeys, the defaults of a problem, and a brief to start from.

mod journeys;
mod manual;

use std::fmt::Write;

use clap::{Args, CommandFactory, Subcommand, ValueEnum};
use clap_complete::Shell;
use tabled::builder::Builder;
use tabled::settings::object::Columns;
use tabled::settings::{Modify, Padding, Style, Width};

use super::{Cli, Stop};
use crate::domain::brief::Uncertainty;
use crate::domain::catalogue::{Catalogue, Channel, Confidence, Per, Price, Role};
use crate::domain::journey;
use crate::domain::schema;
use crate::fault::suggestion;
use crate::input::read;
use crate::planning::uncertainty::{ASSUMED_CEILING_SPREAD, ASSUMED_PRICE_SPREAD, Basis, FigureRanges, Range};
use crate::problem::Problem;
use crate::text::language::{say, word};
use crate::text::number::{count_of, plain};

#[derive(Args)]
pub(super) struct ShowArgs {
    #[command(subcommand)]
    what: Shown,
}

#[derive(Subcommand)]
enum Shown {
    /// The built-in catalogue, with the source of every figure.
    Catalogue {
        /// Only the channels with a role in this phase.
        #[arg(long)]
        phase: Option<String>,
        /// The file itself, to copy and change.
        #[arg(long)]
        toml: bool,
    },
    /// The built-in journeys, with their phases; of one also its KPIs and media.
    Journeys {
        /// The journey, such as aida.
        name: Option<String>,
    },
    /// What a file may say, as JSON Schema: editors complete keys with it, and mark slips.
    #[command(after_help = SCHEMA)]
    Schema {
        /// The file.
        of: SchemaOf,
    },
    /// The manual page, of the whole tool or of one command.
    #[command(after_help = MAN)]
    Man {
        /// The command, such as plan.
        command: Option<String>,
    },
    /// What a shell has to know to complete commands, flags and their values.
    #[command(after_help = COMPLETIONS)]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

const SCHEMA: &str = "\
Examples:
  klantreis show schema brief > brief.schema.json
  klantreis show schema catalogue > catalogue.schema.json

An editor with TOML support (Even Better TOML, taplo) finds it by the first line of a file:
  #:schema ./brief.schema.json";

const MAN: &str = "\
Examples:
  klantreis show man | man -l -
  klantreis show man plan | man -l -
  klantreis show man > ~/.local/share/man/man1/klantreis.1";

const COMPLETIONS: &str = "\
Examples:
  klantreis show completions bash > ~/.local/share/bash-completion/completions/klantreis
  klantreis show completions zsh > ~/.zfunc/_klantreis
  klantreis show completions fish > ~/.config/fish/completions/klantreis.fish
  klantreis show completions powershell >> $PROFILE";

/// A file that has a schema.
#[derive(Clone, Copy, ValueEnum)]
enum SchemaOf {
    /// What the client wants.
    Brief,
    /// What the market offers.
    Catalogue,
}

/// The text of what is asked for.
pub(super) fn show(args: &ShowArgs) -> Result<String, Stop> {
    match &args.what {
        Shown::Catalogue { toml: true, .. } => Ok(crate::domain::catalogue::BUILT_IN.to_owned()),
        Shown::Catalogue { phase, .. } => catalogue(phase.as_deref()),
        Shown::Journeys { name } => journeys::text(name.as_deref()),
        Shown::Schema { of: SchemaOf::Brief } => Ok(schema::BRIEF.to_owned()),
        Shown::Schema { of: SchemaOf::Catalogue } => Ok(schema::CATALOGUE.to_owned()),
        Shown::Man { command } => manual::text(command.as_deref()),
        Shown::Completions { shell } => Ok(completions(*shell)),
    }
}

/// What `init` calls the schema that it writes beside a brief.
pub(super) const SCHEMA_FILE: &str = "brief.schema.json";

fn completions(shell: Shell) -> String {
    let mut command = Cli::command();
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

fn catalogue(phase: Option<&str>) -> Result<String, Stop> {
    let phases = &journey::stdc().phases;
    if let Some(name) = phase.filter(|name| phases.iter().all(|phase| phase.key != *name)) {
        let mend = suggestion(name, phases.iter().map(|phase| phase.key.as_str()));
        return Err(Stop::Usage(format!("--phase {name}: unknown phase ({mend})")));
    }
    let catalogue: Catalogue = read::text("the built-in catalogue", "").catalogue;
    let mut text = String::new();
    for shown in phases.iter().filter(|shown| phase.is_none_or(|name| name == shown.key)) {
        let _ = writeln!(text, "{}: {}", shown.name, shown.aim);
        let mut builder = Builder::default();
        builder.push_record(word!(
            ["Channel", "Price", "Ceiling", "Trust", "Source"],
            ["Kanaal", "Prijs", "Plafond", "Vertrouwen", "Bron"]
        ));
        for (key, channel) in &catalogue.channel {
            if let (Some(role), Some(price)) = (channel.role.get(&shown.key), &channel.price) {
                builder.push_record(row(key, channel, (price, role)));
            }
        }
        let mut table = builder.build();
        table
            .with(Style::blank())
            .with(Padding::new(0, 1, 0, 0))
            .with(Modify::new(Columns::last()).with(Width::wrap(70).keep_words(true)));
        let _ = writeln!(text, "{table}\n");
    }
    text.push_str(word!(
        "Prices are before discount and without VAT. Trust: price / role. Illustrative: replace them with agency rates.\n",
        "Prijzen zijn zonder korting en zonder btw. Vertrouwen: prijs / rol. Ter illustratie: vervang ze door tarieven van het bureau.\n"
    ));
    Ok(text)
}

fn row(key: &str, channel: &Channel, (price, role): (&Price, &Role)) -> [String; 5] {
    let unit = match price.per {
        Per::Thousand => word!("per thousand", "per duizend"),
        Per::Grp => "per GRP",
        Per::Click => word!("per click", "per klik"),
        Per::Unit => price.unit.as_deref().unwrap_or(word!("unit", "eenheid")),
        Per::Send => word!("per send", "per verzending"),
        Per::Conversion => word!("per conversion", "per conversie"),
    };
    let currency = price.currency.as_deref().unwrap_or("");
    let range = match (price.low, price.high) {
        (None, None) => String::new(),
        (low, high) => format!(
            " ({}–{})",
            low.map_or_else(String::new, |low| price_figure(low.get())),
            high.map_or_else(String::new, |high| price_figure(high.get()))
        ),
    };
    let trust = |confidence: Option<Confidence>| confidence.unwrap_or(Confidence::Assumption).said();
    let said = |source: Option<&str>, year: Option<u16>| {
        let year = year.map_or_else(String::new, |year| format!(" [{year}]"));
        source.map_or_else(|| Confidence::Assumption.said().to_owned(), |source| format!("{source}{year}"))
    };
    [
        key.to_owned(),
        format!("{currency} {}{range} {unit}", price_figure(price.mid.get())),
        role.ceiling.map_or_else(String::new, |ceiling| format!("{} %", plain(ceiling.get() * 100.0, 1))),
        format!("{} / {}", trust(channel.confidence), trust(role.confidence)),
        say!(
            "Price: {}. Role: {}",
            "Prijs: {}. Rol: {}",
            said(channel.source.as_deref(), channel.year),
            said(role.source.as_deref(), role.year)
        ),
    ]
}

/// A price with as many decimals as it has, at least two when it has any.
fn price_figure(price: f64) -> String {
    plain(price, if format!("{price:.3}").ends_with('0') { 2 } else { 3 })
}

/// Every default in use, with what nobody vouches for marked.
pub(super) fn defaults(problem: &Problem) -> String {
    let mut text = String::from(word!(
        "Defaults in use (set the key to change one):\n",
        "Standaardwaarden in gebruik (stel de sleutel in om er een te wijzigen):\n"
    ));
    for default in problem.defaults.iter().chain(&problem.rates) {
        let mark = if default.assumed { Confidence::Assumption.said() } else { "" };
        let _ = writeln!(text, "  {:<46} {} {mark}", default.path, default.value);
    }
    text
}

/// The ranges that figures without a range of their own are given, which nobody vouches for.
pub(super) fn ranges(ranges: &FigureRanges, stated: Uncertainty) -> String {
    let assumed = |range: &&Range| range.basis == Basis::Assumed;
    let prices = ranges.channels.iter().filter_map(|channel| channel.price.as_ref()).filter(assumed).count();
    let ceilings = ranges.channels.iter().flat_map(|channel| channel.ceilings.values()).filter(assumed).count();
    let mut text = String::new();
    let of_prices = count_of(prices, ["price", "prices"], ["prijs", "prijzen"]);
    let of_ceilings = count_of(ceilings, ["ceiling", "ceilings"], ["plafond", "plafonds"]);
    for (key, own, default, (count, counted)) in [
        ("price", stated.price, ASSUMED_PRICE_SPREAD, (prices, of_prices)),
        ("ceiling", stated.ceiling, ASSUMED_CEILING_SPREAD, (ceilings, of_ceilings)),
    ] {
        if own.is_none() && count > 0 {
            let spread = plain(100.0 * default, 0);
            let value = say!("±{spread} %, for the range of {counted}", "±{spread} %, als bandbreedte van {counted}");
            let mark = Confidence::Assumption.said();
            let _ = writeln!(text, "  {:<46} {value} {mark}", format!("uncertainty.{key}"));
        }
    }
    text
}

/// A commented brief.
pub(super) fn new_brief(budget: &str, people: &str, weeks: &str, goals: &[String]) -> String {
    let quoted = |value: &str| {
        let number = !value.is_empty() && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '_'));
        if number { value.to_owned() } else { toml::Value::String(value.to_owned()).to_string() }
    };
    let mut goal_tables = String::new();
    let default = ["see=50%".to_owned()];
    for goal in if goals.is_empty() { &default[..] } else { goals } {
        let (phase, reach) = goal.split_once('=').unwrap_or((goal, "50%"));
        let _ = write!(
            goal_tables,
            "[goal.{phase}]\nreach = {}                        # of the people in the phase\n\
             # at_frequency = 2                    # reached twice and more; up to 4\n\n",
            quoted(reach)
        );
    }
    format!(
        r#"#:schema ./brief.schema.json
# The line above tells editors which keys there are; `klantreis show schema brief > brief.schema.json` renews that file.
# A brief for klantreis. Amounts may be written 250_000 or "250k", shares "55%" or 0.55.
# `klantreis check` names every fault in it; `klantreis check --explain` lists the defaults it leans on.

[campaign]
name = "New campaign"
action = "purchase"                   # the action that counts: what a conversion is
weeks = {weeks}
budget = {budget}
budget_is = "media"                   # net media; or "gross" (list prices) or "total" (fee inside); without VAT
currency = "EUR"
# start = 2027-03-01                  # the first day
# journey = "stdc"                    # or aida, three-phase, iab, iab-nl, nine-phase; `klantreis show journeys`
# purchase = "considered"             # or impulse, habitual, high-consideration: what phases hold by default
# fee = {{ rate = "7.5%", on = "net" }}
# reserve = "5%"                      # kept out of the split
# only = ["tv", "radio", "search-brand"]  # the only channels to consider; `klantreis show catalogue` lists all

[audience.everyone]
people = {people}
# in_phase = {{ think = "20%", do = "5%", care = 40_000 }}
# index = {{ tv = 125 }}                # affinity per channel, 100 is average; more [audience.NAME] tables for more personas

{goal_tables}[objective]
maximise = "reach"                    # or reach_people, contacts, clicks, conversions; or minimise = "spend"
weight = {{ see = 1, think = 1, do = 1, care = 1 }}

# What it earns, for the return on media spend (and for `maximise = "value"`):
# [value]
# per_conversion = 45                 # best the gross margin of one conversion
# repeats_per_year = 2
# horizon_months = 12
#
# Where people meet you; `klantreis map` ranks them and says what to do first:
# [[touchpoint]]
# name = "Checkout"
# phase = "do"
# question = "What does delivery cost?"
# importance = 9                      # 1 to 10
# score = 4

# Wishes for one channel:
# [channel.tv]
# at_most = 100_000                   # or {{ grp = 300 }}, {{ units = 10 }}, {{ share = "40%" }}; also at_least, fixed
# discount = "12%"                    # off the catalogue's price
# whole_units = true                  # whole spots only; or lot = 5
# flight = [{{ from = 2027-03-01, until = 2027-03-28 }}]  # `until` is the last day; also blackout = [{{ … }}]
# on_air = {{ at_least_grp = 60 }}      # a week is left out, or has this much
# season.price = {{ mar = 110, apr = 95 }}  # 100 is the year's mean; by month, or by ISO week as w12
# minimum_buy = 40_000                # if it is bought at all; or {{ units = 12 }}, {{ grp = 60 }}
# activation_fee = 8_000              # paid once, out of the budget
# [channel.search-brand]
# always_on = 300                     # the least of every week
# [channel.radio]
# needs = ["tv"]                      # not bought without it
#
# A limit over a group of channels:
# [limit.broadcast]
# tags = ["broadcast"]
# at_most = {{ share = "60%" }}         # of the money spent
# [limit.video]
# channels = ["tv", "online-video"]
# measure = "channels"                # either or; or units, grp, contacts, frequency ...
# at_most = 1
# [limit.months]
# per = "month"                       # or week, quarter; or from and until for some days only
# at_most = 60_000
#
# Whole euros per line and week:
# [report]
# round_to = 1
"#,
        weeks = quoted(weeks),
        budget = quoted(budget),
        people = quoted(people),
    )
}
