//! Fits of a reach curve, and the recommended one as TOML to paste.

mod data;
mod sentences;
mod toml;

use crate::domain::curve::Curve;
use crate::planning::fit::{ChannelFit, CurveFamily, Fit, FitResult, ceiling};
use crate::report::document::line_chart::{self, LineChart};
use crate::report::document::{Document, Table, TableColumn};
use crate::text::language::{say, word};
use crate::text::number::{fixed, plain, short, signed_fixed};
pub(in crate::report) use data::{object, records};
use sentences::{Along, because, determined, family, headline, mend, percent, points_as_given, warning, weight};

/// How many pieces a curve is drawn in.
const PIECES: u32 = 240;

/// The fits to the points of every channel.
pub(in crate::report) fn document(fits: &[ChannelFit], width: usize) -> Document {
    fits.iter().map(|titled| document_of(titled, width)).reduce(Document::followed_by).unwrap_or_default()
}

/// The fits to one channel's points.
fn document_of(titled: &ChannelFit, width: usize) -> Document {
    let fitted = &titled.fitted;
    let mut document = Document::new();
    let (channel, phase) = (&titled.channel, &titled.phase);
    document.title(say!("Reach curve of {channel} in {phase}", "Bereikcurve van {channel} in {phase}"));
    let Some(best) = fitted.best() else { return document };
    document.sentence(headline(titled, best));
    document.sentence([Some(because(fitted)), determined(best)].into_iter().flatten().collect::<Vec<_>>().join(" "));
    for found in &fitted.warnings {
        document.bad(
            [Some(warning(fitted, found).as_str()), mend(found)].into_iter().flatten().collect::<Vec<_>>().join(" "),
        );
    }
    document.heading(word!("Families", "Families")).table(table(fitted));
    document.faint(legend(fitted));
    document.list(points_as_given(fitted));
    let drawn = drawn(fitted, best, width);
    if !drawn.is_empty() {
        document.heading(word!("Points (●) and curve", "Punten (●) en curve")).drawing(drawn);
    }
    document.heading(word!("To paste into a brief", "Om in een briefing te plakken")).drawing(toml::lines(titled));
    document
}

fn table(fitted: &FitResult) -> Table {
    let mut table = Table::new([
        TableColumn::left(word!("Family", "Familie")),
        TableColumn::right(word!("Ceiling", "Plafond")),
        TableColumn::wrapped(word!("Parameters", "Parameters")),
        TableColumn::right(word!("Error", "Fout")),
        TableColumn::right(word!("Largest", "Grootste")),
        TableColumn::right(word!("Left out", "Weggelaten")),
    ]);
    for (index, fit) in fitted.fits.iter().enumerate() {
        let mark = if index == fitted.recommended { "*" } else { "" };
        let further = parameters(fit, fitted).into_iter().skip(usize::from(ceiling(&fit.curve).is_some()));
        table.row([
            format!("{mark}{}", family(fit.family)),
            ceiling(&fit.curve).map_or_else(|| "–".to_owned(), |ceiling| format!("{} %", fixed(100.0 * ceiling, 1))),
            further.collect::<Vec<_>>().join(", "),
            fixed(100.0 * fit.rmse, 2),
            signed_fixed(100.0 * fit.largest.0, 2),
            fit.cross_validation_rmse.map_or_else(|| "–".to_owned(), |error| fixed(100.0 * error, 2)),
        ]);
    }
    table
}

fn legend(fitted: &FitResult) -> String {
    let held = match fitted.request.ceiling {
        Some(held) => {
            let held = percent(held);
            say!(" The ceiling is held at {held}.", " Het plafond is vastgehouden op {held}.")
        }
        None => String::new(),
    };
    say!(
        "* recommended. Error is the root mean square error in points of reach, largest the largest one, and left out the \
         error at points that were left out in turn.{held}",
        "* aangeraden. Fout is de gemiddelde kwadratische fout in punten bereik, grootste de grootste, en weggelaten de \
         fout bij punten die om beurten zijn weggelaten.{held}"
    )
}

/// The parameters of a fit in words, its ceiling first.
fn parameters(fit: &Fit, fitted: &FitResult) -> Vec<String> {
    let mut words: Vec<String> = ceiling(&fit.curve)
        .map(|ceiling| {
            let ceiling = percent(ceiling);
            say!("ceiling {ceiling}", "plafond {ceiling}")
        })
        .into_iter()
        .collect();
    let spend = fitted.request.along == Along::Spend;
    let scale = |scale: f64| {
        let scale = plain(scale, if scale < 100.0 { 2 } else { 0 });
        say!("scale {scale}", "schaal {scale}")
    };
    match fit.curve {
        Curve::Nbd { shape, scale: own, .. } => {
            if fit.family != CurveFamily::Goerg {
                let (shape, alike) = (short(shape), fit.is_exponential);
                let alike = if alike { word!(" (as good as exponential)", " (zo goed als exponentieel)") } else { "" };
                words.push(say!("shape {shape}{alike}", "vorm {shape}{alike}"));
            }
            words.extend(spend.then(|| scale(own)));
        }
        Curve::Exponential { scale: own, .. } => words.extend(spend.then(|| scale(own))),
        Curve::Hill { half, exponent, .. } => {
            let (half, exponent) = (weight(fitted, half), short(exponent));
            words.push(say!("half at {half}", "helft bij {half}"));
            words.push(say!("exponent {exponent}", "exponent {exponent}"));
        }
        Curve::BetaBinomial { ceiling, alpha, beta } => {
            let first = percent(ceiling * alpha / (alpha + beta));
            let alike = short(alpha);
            words.push(say!("one insertion {first}", "één plaatsing {first}"));
            words.push(format!("a {alike}"));
        }
        // Fits are of curves as such, without what a role adds.
        Curve::Capped { .. } | Curve::Sent { .. } => {}
        Curve::Points { .. } => {
            let count = fixed(fitted.points.len() as f64, 0);
            words.push(match fitted.points.len() {
                1 => say!("{count} point", "{count} punt"),
                _ => say!("{count} points", "{count} punten"),
            });
        }
    }
    words
}

/// The curve with the points on it.
fn drawn(fitted: &FitResult, fit: &Fit, width: usize) -> Vec<String> {
    let last = fitted.points.last().map_or(1.0, |point| point.0);
    let line: Vec<(f64, f64)> = (0..=PIECES)
        .map(|piece| last * f64::from(piece) / f64::from(PIECES))
        .map(|at| (at, fit.curve.reach(at)))
        .collect();
    let (along, up) = (|value: f64| weight(fitted, value), |value: f64| percent(value));
    line_chart::with_marks(&LineChart { points: &line, along: &along, up: &up }, &fitted.points, width)
}
