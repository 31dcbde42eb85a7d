//! A fit as the table of a brief: the role with its ceiling, its curve and where both come from.
//!
//! The table is read back by the same rules as any brief; figures have so many digits that the curve stays the
//! curve. Figures that the points do not determine are marked as assumptions.

use super::sentences::{Along, because, doubtful, family, on_points, warning};
use crate::domain::curve::Curve;
use crate::domain::quantity::unambiguous;
use crate::planning::fit::{ChannelFit, CurveFamily, Fit, FitResult};
use crate::text::language::say;
use crate::text::number::points;

/// The widest `spread` that is written: a range wider than this says nothing.
const WIDEST: f64 = 0.5;

/// The lines of the table; none where nothing is recommended.
pub(in crate::report) fn lines(titled: &ChannelFit) -> Vec<String> {
    let fitted = &titled.fitted;
    let Some(fit) = fitted.best() else { return Vec::new() };
    let mut lines: Vec<String> = comment(titled, fit).lines().map(|line| format!("# {line}")).collect();
    lines.push(format!("[channel.{}.role.{}]", key(&titled.channel), key(&titled.phase)));
    if let Some(ceiling) = crate::planning::fit::ceiling(&fit.curve) {
        lines.push(format!("ceiling = \"{}%\"", unambiguous(rounded(100.0 * ceiling, 6))));
        lines.extend(spread(fit, ceiling).map(|spread| format!("spread = \"{}%\"", unambiguous(spread))));
    }
    lines.extend(curve(fit, fitted));
    lines.push(format!("source = {}", text(&source(titled, fit))));
    lines.extend(titled.year.map(|year| format!("year = {year}")));
    lines.push(format!("confidence = \"{}\"", if is_determined(fitted) { "data" } else { "assumption" }));
    lines.push(format!("note = {}", text(&note(fitted))));
    lines
}

/// Whether the points bear the curve out: nothing is held, drawn out or open.
fn is_determined(fitted: &FitResult) -> bool {
    fitted.request.ceiling.is_none() && !fitted.warnings.iter().any(doubtful)
}

fn comment(titled: &ChannelFit, fit: &Fit) -> String {
    let error = points(100.0 * fit.rmse);
    let (family, of) = (family(fit.family), on_points(titled));
    tame(&say!(
        "{family}; least squares on {of}, root mean square error {error}",
        "{family}; kleinste kwadraten op {of}, gemiddelde kwadratische fout {error}"
    ))
}

fn source(titled: &ChannelFit, fit: &Fit) -> String {
    let (family, of) = (family(fit.family), on_points(titled));
    match titled.fitted.request.ceiling {
        None => say!("Least squares on {of}: {family}", "Kleinste kwadraten op {of}: {family}"),
        Some(held) => {
            let held = crate::text::number::plain(100.0 * held, 1);
            say!(
                "Least squares on {of}: {family}, with the ceiling held at {held} %",
                "Kleinste kwadraten op {of}: {family}, met het plafond vastgehouden op {held} %"
            )
        }
    }
}

/// What to know of the figures when the file is no longer at hand.
fn note(fitted: &FitResult) -> String {
    let doubts = fitted.warnings.iter().filter(|warning| doubtful(warning)).map(|one| warning(fitted, one));
    let mut sentences: Vec<String> = doubts.collect();
    if fitted.request.along == Along::Insertions {
        sentences.push(say!(
            "Over insertions: the price is per unit, one unit being one insertion.",
            "Over plaatsingen: de prijs is per stuk, één stuk is één plaatsing."
        ));
    }
    if sentences.is_empty() {
        sentences.push(because(fitted));
    }
    sentences.join(" ")
}

/// How far the ceiling may lie on either side, as a share of it, in whole per cent.
fn spread(fit: &Fit, ceiling: f64) -> Option<f64> {
    let (low, high) = fit.ceilings?;
    let spread = (ceiling - low).max(high - ceiling) / ceiling;
    (spread <= WIDEST).then(|| (100.0 * spread).ceil().max(1.0))
}

/// The curve, in one line or, of points, in as many as there are.
fn curve(fit: &Fit, fitted: &FitResult) -> Vec<String> {
    let against = match fitted.request.along {
        Along::Contacts | Along::Insertions => "",
        Along::Grp => ", against = \"grp\"",
        Along::Spend => ", against = \"spend\"",
    };
    // One contact per head is the scale wherever contacts are known.
    let scaled = fitted.request.along == Along::Spend;
    let scale = |scale: f64| if scaled { format!(", scale = {}", number(scale)) } else { String::new() };
    let one = |words: String| vec![format!("curve = {{ {words}{against} }}")];
    match fit.curve {
        Curve::Nbd { shape, scale: own, .. } => {
            let shape = if fit.family == CurveFamily::Goerg { "1".to_owned() } else { number(shape) };
            one(format!("kind = \"nbd\", shape = {shape}{}", scale(own)))
        }
        Curve::Exponential { scale: own, .. } => one(format!("kind = \"exponential\"{}", scale(own))),
        Curve::Hill { half, exponent, .. } => {
            one(format!("kind = \"hill\", half = {}, exponent = {}", number(half), number(exponent)))
        }
        Curve::BetaBinomial { ceiling, alpha, beta } => {
            let all = alpha + beta;
            let (r1, r2) = (alpha / all, 1.0 - beta * (beta + 1.0) / (all * (all + 1.0)));
            let share = |value: f64| format!("{:.12}", ceiling * value);
            one(format!("kind = \"beta-binomial\", r1 = {}, r2 = {}", share(r1), share(r2)))
        }
        // Fits are of curves as such, without what a role adds.
        Curve::Capped { .. } | Curve::Sent { .. } => Vec::new(),
        Curve::Points { .. } => {
            let pairs = fitted.points.iter();
            let pairs = pairs.map(|&(weight, reach)| format!("  [{}, {}],", number(weight), number(reach)));
            let mut lines = vec![format!("curve = {{ kind = \"points\"{against}, points = [")];
            lines.extend(pairs);
            lines.push("] }".to_owned());
            lines
        }
    }
}

/// A number with eight digits that count.
fn number(value: f64) -> String {
    let rounded = rounded(value, 8);
    format!("{rounded}")
}

/// The value with so many digits behind the point, or so many that count where it is small or large.
fn rounded(value: f64, digits: i32) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return 0.0;
    }
    let decimals = (f64::from(digits) - 1.0 - value.abs().log10().floor()).clamp(0.0, 15.0) as usize;
    format!("{value:.decimals$}").parse().unwrap_or(value)
}

/// A key of TOML, in quotes where it has to be.
fn key(name: &str) -> String {
    let bare = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if bare { name.to_owned() } else { text(name) }
}

/// A text of TOML in quotes.
fn text(words: &str) -> String {
    let mut quoted = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Words for one line.
fn tame(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_eight_digits_and_no_zeros() {
        assert_eq!(number(0.95), "0.95");
        assert_eq!(number(80_000.000_000_04), "80000");
        assert_eq!(number(0.123_456_789_123), "0.12345679");
        assert_eq!(number(12_345_678_912.0), "12345678912");
    }

    #[test]
    fn keys_and_texts_are_quoted_as_toml_wants_it() {
        assert_eq!(key("online-video"), "online-video");
        assert_eq!(key("TV 30\""), "\"TV 30\\\"\"");
        assert_eq!(text("a\nb\u{7f}"), "\"a\\u000Ab\\u007F\"");
    }
}
