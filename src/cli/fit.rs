//! `klantreis fit`: fits a channel's reach curve to points in a file, and writes it as TOML to paste.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::ExitReason;
use super::input_files::InputFiles;
use super::output::{OutputArgs, print_remarks};
use crate::domain::brief::CsvDialect;
use crate::domain::quantity;
use crate::fault::{Code, Fault, Named, suggestion};
use crate::input::read::points::{self, Along, PointsReading, Series, Weight};
use crate::planning::fit::{ChannelFit, CurveFamily, FitRequest, HIGHEST, NoFit, NotACurve, fit_curves};
use crate::report;
use crate::text::messages::{say, word};
use crate::text::sanitise::escape_line;

/// The text after `--help`.
pub(super) const HELP: &str = "\
Examples:
  klantreis fit tv-points.csv                                    (columns such as grp and reach)
  klantreis fit tool-export.csv --channel radio --role see       (the table it is written for)
  klantreis fit points.csv --ceiling 85% --family nbd            (hold the ceiling fast)
  klantreis fit platform.csv --people 3.2m --year 2026           (impressions become contacts per head)
  klantreis fit all-channels.csv -o curves.csv                   (a column `channel`: each is fitted)

The weights are read from a column grp, contacts, impressions, insertions or spend; reach from a column
reach, reach_pct, net reach, 1+ or bereik, in per cent or in shares. Of families that err as little at
points left out in turn, the one with the fewest parameters is recommended and marked with *. Its TOML
is for a brief, or for a catalogue of your own.

Exit codes: 0 a curve is recommended; 1 fault in the file; 2 usage.";

/// The phase of a role that neither a flag nor the file names.
const DEFAULT_PHASE: &str = "see";

#[derive(Args)]
pub(super) struct FitArgs {
    /// The points, CSV or XLSX with a column of weights such as grp, and a column reach; `-` reads standard input.
    #[arg(value_name = "POINTS")]
    points: PathBuf,
    /// The column of weights to take, where there are several.
    #[arg(long, value_enum, value_name = "WEIGHT")]
    against: Option<AgainstName>,
    /// Hold the ceiling fast, such as 85%, instead of fitting it.
    #[arg(long, value_name = "REACH", value_parser = ceiling)]
    ceiling: Option<f64>,
    /// Fit this family alone.
    #[arg(long, value_enum)]
    family: Option<FamilyName>,
    /// The channel: of a file with several the one to fit, otherwise the key of its table.
    #[arg(long, value_name = "KEY")]
    channel: Option<String>,
    /// The phase of the role that the curve is written for; see when left out, or what a column `phase` says.
    #[arg(long, value_name = "PHASE")]
    role: Option<String>,
    /// How many people reach is counted in, such as 3.2m, where reach or impressions are counted and not shares.
    #[arg(long, value_name = "PEOPLE", value_parser = people)]
    people: Option<f64>,
    /// The year of the points, written beside their source.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1900..=2100))]
    year: Option<u16>,
    #[command(flatten)]
    output: OutputArgs,
}

#[derive(Clone, Copy, ValueEnum)]
enum AgainstName {
    Grp,
    Contacts,
    Impressions,
    Insertions,
    Spend,
}

impl AgainstName {
    fn weight(self) -> Weight {
        match self {
            Self::Grp => Weight::Grp,
            Self::Contacts => Weight::Contacts,
            Self::Impressions => Weight::Impressions,
            Self::Insertions => Weight::Insertions,
            Self::Spend => Weight::Spend,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum FamilyName {
    /// Negative binomial
    Nbd,
    /// Goerg's curve: the negative binomial of shape 1
    Goerg,
    /// Exponential below a ceiling
    Exponential,
    /// Hill, S-shaped with an exponent above 1
    Hill,
    /// Beta-binomial, over insertions
    BetaBinomial,
    /// The points as they stand
    Points,
}

impl FamilyName {
    fn family(self) -> CurveFamily {
        match self {
            Self::Nbd => CurveFamily::Nbd,
            Self::Goerg => CurveFamily::Goerg,
            Self::Exponential => CurveFamily::Exponential,
            Self::Hill => CurveFamily::Hill,
            Self::BetaBinomial => CurveFamily::BetaBinomial,
            Self::Points => CurveFamily::Points,
        }
    }
}

/// Parses `--ceiling`.
fn ceiling(text: &str) -> Result<f64, String> {
    match quantity::ParsedNumber::parse(text, quantity::NumberKind::Share).map(quantity::ParsedNumber::value) {
        Ok(value) if value > 0.0 && value <= HIGHEST => Ok(value),
        _ => Err(word!("ceiling-lies-above-0").to_owned()),
    }
}

/// Parses `--people`.
fn people(text: &str) -> Result<f64, String> {
    match quantity::ParsedNumber::parse(text, quantity::NumberKind::Total) {
        Ok(quantity::ParsedNumber::Bare(value)) if (1.0..=quantity::LARGEST).contains(&value) => Ok(value),
        _ => Err(word!("expected-number-of-people").to_owned()),
    }
}

pub(super) fn run(args: &FitArgs) -> Result<u8, ExitReason> {
    let output = args.output.destinations(CsvDialect::Plain, &InputFiles::default().with_file(Some(&args.points)))?;
    let points_request = points::PointsRequest { against: args.against.map(AgainstName::weight), people: args.people };
    let reading = points::file(&args.points, points_request);
    if !reading.faults.is_empty() {
        return Err(ExitReason::Faults(reading.faults, Box::new(reading.sources)));
    }
    print_remarks(&reading.assumed);
    let fits = fit_all(args, &reading)?;
    output.write(|format, width| report::fits(&fits, format, width))?;
    output.print(|format, width| report::fits(&fits, format, width))?;
    Ok(0)
}

/// The fits of the chosen channels. A channel without a fit is a remark, and a fault only if no channel has one.
fn fit_all(args: &FitArgs, reading: &PointsReading) -> Result<Vec<ChannelFit>, ExitReason> {
    let exit_with = |faults: Vec<Fault>| ExitReason::Faults(faults, Box::default());
    let fit_request =
        FitRequest { along: reading.along, ceiling: args.ceiling, family: args.family.map(FamilyName::family) };
    let (mut fits, mut faults) = (Vec::new(), Vec::new());
    for series in chosen_series(args, reading).map_err(|fault| exit_with(vec![fault]))? {
        let (channel, phase) = (channel_key(args, series), phase_key(args, series));
        match fit_curves(&series.points, fit_request) {
            Ok(fitted) => {
                let file = file_name(&args.points);
                fits.push(ChannelFit { channel, phase, file, year: args.year, fitted });
            }
            Err(no_fit) => {
                let file = &reading.name;
                let of_channel = |channel| say!("points-of-channel", file, channel);
                let name = series.channel.as_ref().map_or_else(|| file.clone(), of_channel);
                faults.push(fit_fault(&name, no_fit, fit_request));
            }
        }
    }
    if fits.is_empty() {
        return Err(exit_with(faults));
    }
    print_remarks(&faults.iter().map(ToString::to_string).collect::<Vec<_>>());
    Ok(fits)
}

/// The series to fit: all of a file, or those of `--channel`.
fn chosen_series<'a>(args: &FitArgs, reading: &'a PointsReading) -> Result<Vec<&'a Series>, Fault> {
    let Some(asked_channel) =
        args.channel.as_ref().filter(|_| reading.series.iter().any(|series| series.channel.is_some()))
    else {
        return Ok(reading.series.iter().collect());
    };
    let is_asked_channel =
        |series: &&Series| series.channel.as_ref().is_some_and(|name| name.eq_ignore_ascii_case(asked_channel));
    let chosen: Vec<&Series> = reading.series.iter().filter(is_asked_channel).collect();
    if chosen.is_empty() {
        let names = reading.series.iter().filter_map(|series| series.channel.as_deref());
        let names: Vec<&str> = names.collect();
        let message = say!("no-points-of-channel", file = reading.name, channel = asked_channel);
        return Err(Fault::whole(Code::unknown(Named::Channel, asked_channel), "--channel", message)
            .help(suggestion(asked_channel, names.iter().copied())));
    }
    Ok(chosen)
}

/// The key of the channel's table: that of the file, that of `--channel`, or the file's name.
fn channel_key(args: &FitArgs, series: &Series) -> String {
    let file_channel = series.channel.clone().filter(|name| !name.is_empty());
    let channel_argument = args.channel.as_deref().map(|name| escape_line(name).into_owned());
    file_channel.or(channel_argument).unwrap_or_else(|| {
        let file_stem =
            args.points.file_stem().map(|file_stem| file_stem.to_string_lossy().to_lowercase()).unwrap_or_default();
        let key: String = file_stem.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
        let key = key.trim_matches('-').to_owned();
        if key.is_empty() { "channel".to_owned() } else { key }
    })
}

/// The key of the phase: that of `--role`, that of the file, or the default.
fn phase_key(args: &FitArgs, series: &Series) -> String {
    let file_phase = series.phase.as_ref().map(|phase| phase.to_lowercase()).filter(|phase| !phase.is_empty());
    let role_argument = args.role.as_deref().map(|phase| escape_line(phase).into_owned());
    role_argument.or(file_phase).unwrap_or_else(|| DEFAULT_PHASE.to_owned())
}

/// The name of the file of points.
fn file_name(path: &Path) -> String {
    if path.as_os_str() == "-" {
        return word!("points-on-standard-input").to_owned();
    }
    path.file_name().map(|name| escape_line(&name.to_string_lossy()).into_owned()).unwrap_or_default()
}

/// The fault of points without a fit.
fn fit_fault(name: &str, no_fit: NoFit, request: FitRequest) -> Fault {
    match no_fit {
        NoFit::TooFew { weights, needed } => {
            let message = match weights {
                1 => say!("points-at-one-weight-only", needed),
                _ => say!("points-at-too-few-weights", needed),
            };
            let help = match request.ceiling {
                None if weights == 1 => word!("add-points-or-hold-ceiling"),
                None => word!("add-points-hold-ceiling-or-other-family"),
                Some(_) => word!("add-points-or-other-family"),
            };
            Fault::whole(Code::Unfit, name, message).help(help)
        }
        NoFit::Unsuited if request.along == Along::Insertions => {
            let message = word!("over-insertions-only-beta-binomial");
            Fault::whole(Code::Unfit, "--family", message).help(word!("leave-out-or-take-another-weight"))
        }
        NoFit::Unsuited => Fault::whole(Code::Unfit, "--family", word!("beta-binomial-is-over-insertions"))
            .help(word!("take-insertions-or-another-family")),
        NoFit::NoCurve(no_fit) => {
            let message = match no_fit {
                NotACurve::Many => word!("points-are-too-many-to-be-pasted"),
                NotACurve::Everyone => word!("point-reaches-everyone"),
                NotACurve::Falls => word!("reach-falls-by-more-than-2-points"),
            };
            Fault::whole(Code::Unfit, name, message).help(word!("leave-family-out"))
        }
        NoFit::Nothing => Fault::whole(Code::Unfit, name, word!("reaches-nobody-at-any-point"))
            .help(word!("is-right-column-named-reach")),
    }
}
