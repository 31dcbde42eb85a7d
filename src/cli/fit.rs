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

/// The phase of a role that neither a flag nor the file names.
const DEFAULT_PHASE: &str = "see";

#[derive(Args)]
pub(super) struct FitArgs {
    #[arg(value_name = word!("value-points"), help = word!("help-points"))]
    points: PathBuf,
    #[arg(long, value_enum, value_name = word!("value-weight"), help = word!("help-against"))]
    against: Option<AgainstName>,
    #[arg(long, value_parser = ceiling, value_name = word!("value-reach"), help = word!("help-ceiling"))]
    ceiling: Option<f64>,
    #[arg(long, value_enum, value_name = word!("value-family"), help = word!("help-family"))]
    family: Option<FamilyName>,
    #[arg(long, value_name = word!("value-key"), help = word!("help-fit-channel"))]
    channel: Option<String>,
    #[arg(long, value_name = word!("value-phase"), help = word!("help-role"))]
    role: Option<String>,
    #[arg(long, value_parser = people, value_name = word!("value-people"), help = word!("help-fit-people"))]
    people: Option<f64>,
    #[arg(
        long,
        value_parser = year,
        value_name = word!("value-year"),
        help = word!("help-year")
    )]
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
    #[value(help = word!("family-nbd"))]
    Nbd,
    #[value(help = word!("family-goerg"))]
    Goerg,
    #[value(help = word!("family-exponential"))]
    Exponential,
    #[value(help = word!("family-hill"))]
    Hill,
    #[value(help = word!("family-beta-binomial"))]
    BetaBinomial,
    #[value(help = word!("family-points"))]
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

/// Parses `--year`.
fn year(text: &str) -> Result<u16, String> {
    super::whole_number(text).and_then(|year| {
        if (1900..=2100).contains(&year) { Ok(year) } else { Err(word!("year-out-of-range").to_owned()) }
    })
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
