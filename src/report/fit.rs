//! Fits of a reach curve as a document, as rows of a CSV and as JSON; the recommended one as TOML to paste.

mod toml;
mod words;

use serde_json::{Value, json};

use super::chart::{self, Drawn};
use super::csv::{Cell, optional, sheet, written};
use super::document::{Column, Document, Table};
use super::{Format, json as as_json};
use crate::domain::brief::CsvDialect;
use crate::domain::curve::Curve;
use crate::planning::fit::{Family, Fit, Fitted, Titled, ceiling};
use crate::planning::plan::FORMAT_VERSION;
use crate::text::language::{Language, say, word};
use crate::text::number::{fixed, plain, short, signed_fixed};
use words::{Along, because, determined, family, headline, mend, percent, stands, warning, weight};

/// How many pieces a curve is drawn in.
const PIECES: u32 = 240;

/// Fits in a format.
pub fn text(fits: &[Titled], format: Format, width: usize) -> String {
    match format {
        Format::Csv(dialect) => csv(fits, dialect),
        Format::Json => Language::of_files().scoped(|| {
            as_json::text(&json!({
                "format_version": FORMAT_VERSION,
                "fits": fits.iter().map(object).collect::<Vec<Value>>(),
            }))
        }),
        format => {
            let all = fits.iter().map(|titled| document(titled, width));
            all.reduce(Document::followed_by).unwrap_or_default().told(format, width)
        }
    }
}

/// The fits to one channel's points.
fn document(titled: &Titled, width: usize) -> Document {
    let fitted = &titled.fitted;
    let mut document = Document::new();
    let (channel, phase) = (&titled.channel, &titled.phase);
    document.title(say!("Reach curve of {channel} in {phase}", "Bereikcurve van {channel} in {phase}"));
    let Some(best) = fitted.best() else { return document };
    document.sentence(headline(titled, best));
    document.sentence([Some(because(fitted)), determined(best)].into_iter().flatten().collect::<Vec<_>>().join(" "));
    for said in &fitted.warnings {
        document.bad(
            [Some(warning(fitted, said).as_str()), mend(said)].into_iter().flatten().collect::<Vec<_>>().join(" "),
        );
    }
    document.heading(word!("Families", "Families")).table(table(fitted));
    document.faint(legend(fitted));
    document.list(stands(fitted));
    let drawn = drawn(fitted, best, width);
    if !drawn.is_empty() {
        document.heading(word!("Points (●) and curve", "Punten (●) en curve")).drawing(drawn);
    }
    document.heading(word!("To paste into a brief", "Om in een briefing te plakken")).drawing(toml::lines(titled));
    document
}

fn table(fitted: &Fitted) -> Table {
    let mut table = Table::new([
        Column::left(word!("Family", "Familie")),
        Column::right(word!("Ceiling", "Plafond")),
        Column::wrapped(word!("Parameters", "Parameters")),
        Column::right(word!("Error", "Fout")),
        Column::right(word!("Largest", "Grootste")),
        Column::right(word!("Left out", "Weggelaten")),
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
            fit.left_out.map_or_else(|| "–".to_owned(), |error| fixed(100.0 * error, 2)),
        ]);
    }
    table
}

fn legend(fitted: &Fitted) -> String {
    let held = match fitted.wanted.ceiling {
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
fn parameters(fit: &Fit, fitted: &Fitted) -> Vec<String> {
    let mut said: Vec<String> = ceiling(&fit.curve)
        .map(|ceiling| {
            let ceiling = percent(ceiling);
            say!("ceiling {ceiling}", "plafond {ceiling}")
        })
        .into_iter()
        .collect();
    let spend = fitted.wanted.along == Along::Spend;
    let scale = |scale: f64| {
        let scale = plain(scale, if scale < 100.0 { 2 } else { 0 });
        say!("scale {scale}", "schaal {scale}")
    };
    match fit.curve {
        Curve::Nbd { shape, scale: own, .. } => {
            if fit.family != Family::Goerg {
                let (shape, alike) = (short(shape), fit.alike);
                let alike = if alike { word!(" (as good as exponential)", " (zo goed als exponentieel)") } else { "" };
                said.push(say!("shape {shape}{alike}", "vorm {shape}{alike}"));
            }
            said.extend(spend.then(|| scale(own)));
        }
        Curve::Exponential { scale: own, .. } => said.extend(spend.then(|| scale(own))),
        Curve::Hill { half, exponent, .. } => {
            let (half, exponent) = (weight(fitted, half), short(exponent));
            said.push(say!("half at {half}", "helft bij {half}"));
            said.push(say!("exponent {exponent}", "exponent {exponent}"));
        }
        Curve::BetaBinomial { ceiling, alpha, beta } => {
            let first = percent(ceiling * alpha / (alpha + beta));
            let alike = short(alpha);
            said.push(say!("one insertion {first}", "één plaatsing {first}"));
            said.push(format!("a {alike}"));
        }
        // Fits are of curves as such, without what a role adds.
        Curve::Capped { .. } | Curve::Sent { .. } => {}
        Curve::Points { .. } => {
            let count = fixed(fitted.points.len() as f64, 0);
            said.push(match fitted.points.len() {
                1 => say!("{count} point", "{count} punt"),
                _ => say!("{count} points", "{count} punten"),
            });
        }
    }
    said
}

/// The curve with the points on it.
fn drawn(fitted: &Fitted, fit: &Fit, width: usize) -> Vec<String> {
    let last = fitted.points.last().map_or(1.0, |point| point.0);
    let line: Vec<(f64, f64)> = (0..=PIECES)
        .map(|piece| last * f64::from(piece) / f64::from(PIECES))
        .map(|at| (at, fit.curve.reach(at)))
        .collect();
    let (along, up) = (|value: f64| weight(fitted, value), |value: f64| percent(value));
    chart::with_marks(&Drawn { points: &line, along: &along, up: &up }, &fitted.points, width)
}

/// The columns of the CSV, one row per channel and family.
const COLUMNS: [&str; 24] = [
    "format_version",
    "channel",
    "phase",
    "against",
    "family",
    "recommended",
    "points",
    "free_parameters",
    "ceiling_pct",
    "shape",
    "scale",
    "half",
    "exponent",
    "alpha",
    "beta",
    "rmse_points",
    "largest_error_points",
    "largest_error_at",
    "left_out_error_points",
    "ceiling_low_pct",
    "ceiling_high_pct",
    "shape_low",
    "shape_high",
    "source",
];

fn csv(fits: &[Titled], dialect: CsvDialect) -> String {
    let rows = fits.iter().flat_map(|titled| {
        let each = titled.fitted.fits.iter().enumerate();
        each.map(move |(index, fit)| row(titled, fit, index == titled.fitted.recommended))
    });
    sheet(&COLUMNS, rows.map(|row| row.into_iter().map(|cell| written(cell, dialect)).collect()), dialect)
}

fn row(titled: &Titled, fit: &Fit, recommended: bool) -> Vec<Cell> {
    let fitted = &titled.fitted;
    let word = |word: &str| Cell::Text(word.to_owned());
    let figure = |name: &str| optional(figures(&fit.curve).into_iter().find(|(own, _)| *own == name).map(|it| it.1), 8);
    let range = |range: Option<(f64, f64)>, by: f64| {
        [optional(range.map(|range| by * range.0), 4), optional(range.map(|range| by * range.1), 4)]
    };
    let [ceiling_low, ceiling_high] = range(fit.ceilings, 100.0);
    let [shape_low, shape_high] = range(fit.shapes, 1.0);
    vec![
        Cell::Number(f64::from(FORMAT_VERSION), 0),
        word(&titled.channel),
        word(&titled.phase),
        word(against(fitted.wanted.along)),
        word(fit.family.word()),
        word(if recommended { "yes" } else { "no" }),
        Cell::Number(fitted.count as f64, 0),
        Cell::Number(fit.parameters as f64, 0),
        optional(ceiling(&fit.curve).map(|ceiling| 100.0 * ceiling), 6),
        figure("shape"),
        figure("scale"),
        figure("half"),
        figure("exponent"),
        figure("alpha"),
        figure("beta"),
        Cell::Number(100.0 * fit.rmse, 4),
        Cell::Number(100.0 * fit.largest.0, 4),
        Cell::Number(fit.largest.1, 4),
        optional(fit.left_out.map(|error| 100.0 * error), 4),
        ceiling_low,
        ceiling_high,
        shape_low,
        shape_high,
        word(&titled.file),
    ]
}

/// The kind of weight, as a brief has it.
fn against(along: Along) -> &'static str {
    match along {
        Along::Contacts => "contacts",
        Along::Grp => "grp",
        Along::Spend => "spend",
        Along::Insertions => "insertions",
    }
}

/// The figures of a curve by the names that a brief has for them.
fn figures(curve: &Curve) -> Vec<(&'static str, f64)> {
    match *curve {
        Curve::Nbd { shape, scale, .. } => vec![("shape", shape), ("scale", scale)],
        Curve::Exponential { scale, .. } => vec![("scale", scale)],
        Curve::Hill { half, exponent, .. } => vec![("half", half), ("exponent", exponent)],
        Curve::BetaBinomial { alpha, beta, .. } => vec![("alpha", alpha), ("beta", beta)],
        Curve::Points { .. } | Curve::Capped { .. } | Curve::Sent { .. } => Vec::new(),
    }
}

fn object(titled: &Titled) -> Value {
    let fitted = &titled.fitted;
    let pair = |range: Option<(f64, f64)>, by: f64| range.map(|(low, high)| [by * low, by * high]);
    let families = fitted.fits.iter().map(|fit| {
        let mut object = json!({
            "family": fit.family,
            "free_parameters": fit.parameters,
            "ceiling_pct": ceiling(&fit.curve).map(|ceiling| 100.0 * ceiling),
            "rmse_points": 100.0 * fit.rmse,
            "largest_error_points": 100.0 * fit.largest.0,
            "largest_error_at": fit.largest.1,
            "left_out_error_points": fit.left_out.map(|error| 100.0 * error),
            "ceiling_range_pct": pair(fit.ceilings, 100.0),
            "shape_range": pair(fit.shapes, 1.0),
            "ceiling_at_end": fit.at_end,
        });
        if let Some(fields) = object.as_object_mut() {
            fields.extend(figures(&fit.curve).into_iter().map(|(name, value)| (name.to_owned(), json!(value))));
        }
        object
    });
    json!({
        "channel": titled.channel,
        "phase": titled.phase,
        "source": titled.file,
        "year": titled.year,
        "against": against(fitted.wanted.along),
        "ceiling_held_pct": fitted.wanted.ceiling.map(|held| 100.0 * held),
        "count": fitted.count,
        "points": fitted.points.iter().map(|(weight, reach)| json!([weight, 100.0 * reach])).collect::<Vec<Value>>(),
        "families": families.collect::<Vec<Value>>(),
        "recommended": fitted.best().map(|fit| fit.family),
        "because": fitted.because,
        "stands": fitted.stands,
        "warnings": fitted.warnings,
        "toml": toml::lines(titled).join("\n"),
    })
}
