//! Fits of a reach curve for programs: as records, and as an object for JSON.

use serde_json::{Value, json};

use super::sentences::Along;
use super::toml;
use crate::domain::curve::Curve;
use crate::planning::fit::{ChannelFit, Fit, ceiling};
use crate::planning::plan::FORMAT_VERSION;
use crate::report::records::{Field, Records};

/// The columns of the records, one row per channel and family.
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

/// The fits as records.
pub(in crate::report) fn records(fits: &[ChannelFit]) -> Records {
    let rows = fits.iter().flat_map(|titled| {
        let each = titled.fitted.fits.iter().enumerate();
        each.map(move |(index, fit)| row(titled, fit, index == titled.fitted.recommended))
    });
    Records { names: COLUMNS.to_vec(), rows: rows.collect() }
}

fn row(titled: &ChannelFit, fit: &Fit, recommended: bool) -> Vec<Field> {
    let fitted = &titled.fitted;
    let word = |word: &str| Field::Text(word.to_owned());
    let figure =
        |name: &str| Field::optional(figures(&fit.curve).into_iter().find(|(own, _)| *own == name).map(|it| it.1), 8);
    let range = |range: Option<(f64, f64)>, by: f64| {
        [Field::optional(range.map(|range| by * range.0), 4), Field::optional(range.map(|range| by * range.1), 4)]
    };
    let [ceiling_low, ceiling_high] = range(fit.ceilings, 100.0);
    let [shape_low, shape_high] = range(fit.shapes, 1.0);
    vec![
        Field::Number(f64::from(FORMAT_VERSION), 0),
        word(&titled.channel),
        word(&titled.phase),
        word(against(fitted.request.along)),
        word(fit.family.word()),
        word(if recommended { "yes" } else { "no" }),
        Field::Number(fitted.count as f64, 0),
        Field::Number(fit.parameters as f64, 0),
        Field::optional(ceiling(&fit.curve).map(|ceiling| 100.0 * ceiling), 6),
        figure("shape"),
        figure("scale"),
        figure("half"),
        figure("exponent"),
        figure("alpha"),
        figure("beta"),
        Field::Number(100.0 * fit.rmse, 4),
        Field::Number(100.0 * fit.largest.0, 4),
        Field::Number(fit.largest.1, 4),
        Field::optional(fit.cross_validation_rmse.map(|error| 100.0 * error), 4),
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

/// The fits as an object for JSON.
pub(in crate::report) fn object(fits: &[ChannelFit]) -> Value {
    json!({
        "format_version": FORMAT_VERSION,
        "fits": fits.iter().map(object_of).collect::<Vec<Value>>(),
    })
}

fn object_of(titled: &ChannelFit) -> Value {
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
            "left_out_error_points": fit.cross_validation_rmse.map(|error| 100.0 * error),
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
        "against": against(fitted.request.along),
        "ceiling_held_pct": fitted.request.ceiling.map(|held| 100.0 * held),
        "count": fitted.count,
        "points": fitted.points.iter().map(|(weight, reach)| json!([weight, 100.0 * reach])).collect::<Vec<Value>>(),
        "families": families.collect::<Vec<Value>>(),
        "recommended": fitted.best().map(|fit| fit.family),
        "because": fitted.reason,
        "stands": fitted.diagnosis,
        "warnings": fitted.warnings,
        "toml": toml::lines(titled).join("\n"),
    })
}
