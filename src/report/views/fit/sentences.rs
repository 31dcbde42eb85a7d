//! A fit in words: its name, how well the points determine it, and warnings.

pub(in crate::report) use crate::domain::curve::Along;

use crate::planning::fit::{CeilingEnd, ChannelFit, CurveFamily, Fit, FitResult, NotACurve, SelectionReason, Warning};
use crate::text::messages::{Significant, say, word};
use crate::text::number::{fixed, listed, plain, points, short, signed_fixed, significant};
use crate::tolerance::reporting::MOVED_POINTS;

/// The most weights that a sentence names.
const NAMED: usize = 6;

/// A family's name.
pub(in crate::report) fn family(family: CurveFamily) -> &'static str {
    match family {
        CurveFamily::Nbd => word!("negative-binomial"),
        CurveFamily::Goerg => word!("goerg-shape-1"),
        CurveFamily::Exponential => word!("exponential"),
        CurveFamily::Hill => "Hill",
        CurveFamily::BetaBinomial => word!("beta-binomial"),
        CurveFamily::Points => word!("points-as-they-stand"),
    }
}

/// A weight with its unit.
pub(in crate::report) fn weight(fitted: &FitResult, value: f64) -> String {
    // Whole from 1,000 on.
    let digits = if value >= 1000.0 { 15 } else { 4 };
    let value = if value >= 1000.0 { value.round() } else { value };
    let shown = || significant(value, i32::from(digits));
    match fitted.request.along {
        Along::Contacts => say!("contacts-per-head", value = shown()),
        Along::Grp => format!("{} GRP", shown()),
        Along::Spend => say!("of-spend", value = shown()),
        Along::Insertions => say!("count-insertions", count = Significant::new(value, digits)),
    }
}

/// Reach in per cent.
pub(in crate::report) fn percent(share: f64) -> String {
    let percent = plain(100.0 * share, 1);
    format!("{percent}%")
}

/// How many points of which file.
pub(in crate::report) fn on_points(titled: &ChannelFit) -> String {
    say!("points-of-file", count = titled.fitted.count, file = titled.file)
}

/// The recommended fit in one sentence.
pub(in crate::report) fn headline(titled: &ChannelFit, fit: &Fit) -> String {
    let (family, on_points_words) = (family(fit.family), on_points(titled));
    let parameters = super::parameters(fit, &titled.fitted).join(", ");
    let parameters = if parameters.is_empty() { String::new() } else { format!(": {parameters}") };
    let error = points(100.0 * fit.rmse);
    let largest_error_weight = weight(&titled.fitted, fit.largest.1);
    let largest_error = signed_fixed(100.0 * fit.largest.0, 2);
    say!(
        "fitted-to-with-root-mean-square-error",
        family,
        parameters,
        on_points_words,
        error,
        largest_error,
        largest_error_weight
    )
}

/// Why a fit is recommended.
pub(in crate::report) fn because(fitted: &FitResult) -> String {
    match fitted.reason {
        SelectionReason::Only => word!("no-other-family-was-fitted").to_owned(),
        SelectionReason::LeastError if fitted.best().is_some_and(|fit| fit.cross_validation_rmse.is_none()) => {
            word!("of-all-families-it-comes-nearest").to_owned()
        }
        SelectionReason::LeastError => word!("of-all-families-it-errs-least").to_owned(),
        SelectionReason::Simpler { than } => {
            let than = family(than);
            say!("errs-hardly-less-at-points-that-were", than)
        }
        SelectionReason::Unchecked => word!("there-are-no-more-points-than-parameters").to_owned(),
        SelectionReason::PointsThemselves => word!("no-formula-comes-near-points").to_owned(),
    }
}

/// How far the points determine the recommended fit; none where they cannot tell.
pub(in crate::report) fn determined(fit: &Fit) -> Option<String> {
    let range_words = |(low, high): (f64, f64), digits: usize| {
        let (low, high) = (fixed(low, digits), fixed(high, digits));
        if low == high { low } else { say!("range", from = low, to = high) }
    };
    let mut ranges = Vec::new();
    if let Some((low, high)) = fit.ceilings {
        let range = range_words((100.0 * low, 100.0 * high), 1);
        ranges.push(say!("ceilings-of-pct", range));
    }
    if let Some((low, high)) = fit.shapes {
        let (low, high) = (short(low), short(high));
        let range = if low == high { low } else { say!("range", from = low, to = high) };
        ranges.push(match fit.family {
            CurveFamily::Hill => say!("exponents-of", range),
            _ => say!("shapes-of", range),
        });
    }
    let ranges = Some(listed(&ranges)).filter(|ranges| !ranges.is_empty())?;
    Some(say!("scatter-and-rounding-of-points-leave-room", ranges))
}

/// Whether a warning means that the figures are no more than an assumption.
pub(in crate::report) fn doubtful(warning: &Warning) -> bool {
    match warning {
        Warning::AtEnd { end } => *end == CeilingEnd::Everyone,
        Warning::Few { .. }
        | Warning::Everyone { .. }
        | Warning::MoreThanContacts { .. }
        | Warning::Open { .. }
        | Warning::Beyond { .. }
        | Warning::HeldBelow { .. } => true,
        Warning::Far { .. } => false,
    }
}

/// What should be known before the curve is used.
pub(in crate::report) fn warning(fitted: &FitResult, warning: &Warning) -> String {
    match *warning {
        Warning::Few { weights } => few_points(weights),
        Warning::Everyone { at } => {
            let weight_words = weight(fitted, at);
            say!("reach-is-100-pct-at-no-medium", weight_words)
        }
        Warning::MoreThanContacts { at } => {
            let weight_words = weight(fitted, at);
            say!("at-more-people-are-reached-than-there", weight_words)
        }
        Warning::Open { low, high } => {
            let (low, high) = (percent(low), percent(high));
            say!("points-do-not-determine-ceiling-anything-from", low, high)
        }
        Warning::Beyond { highest, ceiling } => {
            let (highest, ceiling) = (percent(highest), percent(ceiling));
            say!("points-do-not-reach-bend-highest", highest, ceiling)
        }
        Warning::AtEnd { end: CeilingEnd::Everyone } => word!("ceiling-is-highest-that-is-lawful-99").to_owned(),
        Warning::AtEnd { end: CeilingEnd::HighestPoint } => {
            word!("ceiling-is-highest-point-itself-for-what").to_owned()
        }
        Warning::HeldBelow { highest } => {
            let highest = percent(highest);
            say!("ceiling-is-held-below-point-that-reaches", highest)
        }
        Warning::Far { rmse } => {
            let error = points(100.0 * rmse);
            say!("points-lie-from-curve-on-average-they", error)
        }
    }
}

/// How to mend what a warning says; none where only the planner knows.
pub(in crate::report) fn help(warning: &Warning) -> Option<&'static str> {
    match warning {
        Warning::Open { .. } | Warning::Beyond { .. } => Some(word!("add-points-of-more-weight-or-hold")),
        Warning::AtEnd { end: CeilingEnd::Everyone } => Some(word!("hold-it-with-ceiling")),
        _ => None,
    }
}

fn few_points(weights: usize) -> String {
    if weights == 1 {
        return word!("all-points-lie-at-one-weight-curve").to_owned();
    }
    word!("there-are-points-at-two-weights-only").to_owned()
}

/// Remarks on the points as they were given.
pub(in crate::report) fn points_as_given(fitted: &FitResult) -> Vec<String> {
    let diagnosis = &fitted.diagnosis;
    let mut sentences = Vec::new();
    if let Some(steepest_fall) = diagnosis.falls.iter().max_by(|a, b| a.by.total_cmp(&b.by)) {
        let (count, fall_points) = (diagnosis.falls.len(), points(100.0 * steepest_fall.by));
        let (from_weight, to_weight) = (weight(fitted, steepest_fall.from), weight(fitted, steepest_fall.to));
        let count = fixed(count as f64, 0);
        sentences.push(say!("reach-falls-at-of-steps-from-point", count, from_weight, to_weight, fall_points));
    }
    if !diagnosis.bends.is_empty() && diagnosis.falls.is_empty() {
        let bend_weights: Vec<String> = diagnosis.bends.iter().take(NAMED).map(|at| weight(fitted, *at)).collect();
        let bend_weights = listed(&bend_weights);
        let more_bends = diagnosis.bends.len().saturating_sub(NAMED);
        let more_bends = if more_bends == 0 { String::new() } else { format!(" (+{more_bends})") };
        sentences.push(say!("points-bend-upwards-at-what-follows-rises", bend_weights, more_bends));
    }
    let error = 100.0 * diagnosis.moved;
    if diagnosis.why_not.is_none() && error > MOVED_POINTS {
        let moved_points = points(error);
        sentences.push(say!("as-they-stand-they-make-curve-when", moved_points));
    }
    sentences.extend(diagnosis.why_not.map(|why| why_not(why).to_owned()));
    sentences
}

fn why_not(why: NotACurve) -> &'static str {
    match why {
        NotACurve::Many => word!("as-they-stand-they-are-too-many"),
        NotACurve::Everyone => word!("heading-as-they-stand-they-make-no-curve"),
        NotACurve::Falls => word!("as-they-stand-they-make-no-curve"),
    }
}
