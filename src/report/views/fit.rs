//! Fits of a reach curve, and the recommended one as TOML to paste.

mod data;
mod sentences;
mod toml;

use crate::domain::curve::Curve;
use crate::planning::fit::{ChannelFit, CurveFamily, Fit, FitResult, ceiling};
use crate::report::document::line_chart::{self, LineChart};
use crate::report::document::{Document, Table, TableColumn};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, plain, short, signed_fixed};
pub(in crate::report) use data::{object, records};
use sentences::{Along, because, determined, family, headline, help, percent, points_as_given, warning, weight};

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
    document.title(say!("reach-curve", channel, phase));
    let Some(best_fit) = fitted.best() else { return document };
    document.sentence(headline(titled, best_fit));
    document
        .sentence([Some(because(fitted)), determined(best_fit)].into_iter().flatten().collect::<Vec<_>>().join(" "));
    for doubt in &fitted.warnings {
        document.bad(
            [Some(warning(fitted, doubt).as_str()), help(doubt)].into_iter().flatten().collect::<Vec<_>>().join(" "),
        );
    }
    document.heading(word!("families")).table(table(fitted));
    document.faint(legend(fitted));
    document.list(points_as_given(fitted));
    let curve_drawing = drawn_curve(fitted, best_fit, width);
    if !curve_drawing.is_empty() {
        document.heading(word!("points-and-curve")).drawing(curve_drawing);
    }
    document.heading(word!("to-paste-into-brief")).drawing(toml::lines(titled));
    document
}

fn table(fitted: &FitResult) -> Table {
    let mut table = Table::new([
        TableColumn::left(word!("family")),
        TableColumn::right(word!("heading-ceiling")),
        TableColumn::wrapped(word!("parameters")),
        TableColumn::right(word!("heading-error")),
        TableColumn::right(word!("largest")),
        TableColumn::right(word!("left-out")),
    ]);
    for (index, fit) in fitted.fits.iter().enumerate() {
        let mark = if index == fitted.recommended { "*" } else { "" };
        let further = parameters(fit, fitted).into_iter().skip(usize::from(ceiling(&fit.curve).is_some()));
        table.row([
            format!("{mark}{}", family(fit.family)),
            ceiling(&fit.curve).map_or_else(|| "–".to_owned(), |ceiling| format!("{}%", fixed(100.0 * ceiling, 1))),
            further.collect::<Vec<_>>().join(", "),
            fixed(100.0 * fit.rmse, 2),
            signed_fixed(100.0 * fit.largest.0, 2),
            fit.cross_validation_rmse.map_or_else(|| "–".to_owned(), |error| fixed(100.0 * error, 2)),
        ]);
    }
    table
}

fn legend(fitted: &FitResult) -> String {
    let held_ceiling = match fitted.request.ceiling {
        Some(held_ceiling) => {
            let held_ceiling = percent(held_ceiling);
            say!("ceiling-is-held", held_ceiling)
        }
        None => String::new(),
    };
    say!("recommended-error-is-root-mean-square-error", held_ceiling)
}

/// The parameters of a fit in words, its ceiling first.
fn parameters(fit: &Fit, fitted: &FitResult) -> Vec<String> {
    let mut parameter_words: Vec<String> = ceiling(&fit.curve)
        .map(|ceiling| {
            let ceiling = percent(ceiling);
            say!("ceiling", ceiling)
        })
        .into_iter()
        .collect();
    let along_spend = fitted.request.along == Along::Spend;
    let scale = |scale: f64| {
        let scale = plain(scale, if scale < 100.0 { 2 } else { 0 });
        say!("scale", scale)
    };
    match fit.curve {
        Curve::Nbd { shape, scale: curve_scale, .. } => {
            if fit.family != CurveFamily::Goerg {
                let (shape, scale_note) = (short(shape), fit.is_exponential);
                let scale_note = if scale_note { word!("as-good-as-exponential") } else { "" };
                parameter_words.push(say!("shape", shape, scale_note));
            }
            parameter_words.extend(along_spend.then(|| scale(curve_scale)));
        }
        Curve::Exponential { scale: curve_scale, .. } => {
            parameter_words.extend(along_spend.then(|| scale(curve_scale)));
        }
        Curve::Hill { half, exponent, .. } => {
            let (half, exponent) = (weight(fitted, half), short(exponent));
            parameter_words.push(say!("half-at", half));
            parameter_words.push(say!("exponent", exponent));
        }
        Curve::BetaBinomial { ceiling, alpha, beta } => {
            let one_insertion = percent(ceiling * alpha / (alpha + beta));
            let scale_note = short(alpha);
            parameter_words.push(say!("one-insertion", reach = one_insertion));
            parameter_words.push(format!("a {scale_note}"));
        }
        // Fits are of curves as such, without what a role adds.
        Curve::Capped { .. } | Curve::Sent { .. } => {}
        Curve::Points { .. } => {
            parameter_words.push(say!("count-points", count = fitted.points.len()));
        }
    }
    parameter_words
}

/// The curve with the points on it.
fn drawn_curve(fitted: &FitResult, fit: &Fit, width: usize) -> Vec<String> {
    let largest_weight = fitted.points.last().map_or(1.0, |point| point.0);
    let curve_line: Vec<(f64, f64)> = (0..=PIECES)
        .map(|curve_piece| largest_weight * f64::from(curve_piece) / f64::from(PIECES))
        .map(|weight_value| (weight_value, fit.curve.reach(weight_value)))
        .collect();
    let (along, up) = (|value: f64| weight(fitted, value), |value: f64| percent(value));
    line_chart::with_marks(&LineChart { points: &curve_line, along: &along, up: &up }, &fitted.points, width)
}
