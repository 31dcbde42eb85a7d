//! A fit as the table of a brief: the role with its ceiling, its curve and where both come from.
//!
//! The table is read back by the same rules as any brief; figures have so many digits that the curve stays the
//! curve. Figures that the points do not determine are marked as assumptions.

use super::sentences::{Along, because, doubtful, family, on_points, warning};
use crate::domain::curve::Curve;
use crate::domain::quantity::unambiguous;
use crate::planning::fit::{ChannelFit, CurveFamily, Fit, FitResult};
use crate::text::messages::say;
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
    let (family_name, points_words) = (family(fit.family), on_points(titled));
    tame(&say!("least-squares-on-root-mean-square-error", family_name, points_words, error))
}

fn source(titled: &ChannelFit, fit: &Fit) -> String {
    let (family_name, points_words) = (family(fit.family), on_points(titled));
    match titled.fitted.request.ceiling {
        None => say!("least-squares", points_words, family_name),
        Some(held_ceiling) => {
            let held_ceiling = crate::text::number::plain(100.0 * held_ceiling, 1);
            say!("least-squares-on-with-ceiling-held", points_words, family_name, held_ceiling)
        }
    }
}

/// What to know of the figures when the file is no longer at hand.
fn note(fitted: &FitResult) -> String {
    let doubtful_warnings =
        fitted.warnings.iter().filter(|warning| doubtful(warning)).map(|doubt| warning(fitted, doubt));
    let mut sentences: Vec<String> = doubtful_warnings.collect();
    if fitted.request.along == Along::Insertions {
        sentences.push(say!("over-insertions-price-is-per-unit-one"));
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
    let has_scale = fitted.request.along == Along::Spend;
    let scale = |scale: f64| if has_scale { format!(", scale = {}", number(scale)) } else { String::new() };
    let one_line = |words: String| vec![format!("curve = {{ {words}{against} }}")];
    match fit.curve {
        Curve::Nbd { shape, scale: curve_scale, .. } => {
            let shape = if fit.family == CurveFamily::Goerg { "1".to_owned() } else { number(shape) };
            one_line(format!("kind = \"nbd\", shape = {shape}{}", scale(curve_scale)))
        }
        Curve::Exponential { scale: curve_scale, .. } => {
            one_line(format!("kind = \"exponential\"{}", scale(curve_scale)))
        }
        Curve::Hill { half, exponent, .. } => {
            one_line(format!("kind = \"hill\", half = {}, exponent = {}", number(half), number(exponent)))
        }
        Curve::BetaBinomial { ceiling, alpha, beta } => {
            let alpha_and_beta = alpha + beta;
            let (r1, r2) =
                (alpha / alpha_and_beta, 1.0 - beta * (beta + 1.0) / (alpha_and_beta * (alpha_and_beta + 1.0)));
            let share = |value: f64| format!("{:.12}", ceiling * value);
            one_line(format!("kind = \"beta-binomial\", r1 = {}, r2 = {}", share(r1), share(r2)))
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
    let is_bare_key =
        !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_');
    if is_bare_key { name.to_owned() } else { text(name) }
}

/// A text of TOML in quotes.
fn text(words: &str) -> String {
    let mut quoted_text = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' | '\\' => quoted_text.extend(['\\', letter]),
            letter if letter.is_control() => quoted_text.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => quoted_text.push(letter),
        }
    }
    quoted_text.push('"');
    quoted_text
}

/// Words for one line.
fn tame(words: &str) -> String {
    words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
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
