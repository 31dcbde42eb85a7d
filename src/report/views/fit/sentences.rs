//! A fit in words: its name, how well the points determine it, and warnings.

pub(in crate::report) use crate::domain::curve::Along;

use crate::planning::fit::{CeilingEnd, ChannelFit, CurveFamily, Fit, FitResult, NotACurve, SelectionReason, Warning};
use crate::text::language::{say, word};
use crate::text::number::{fixed, listed, plain, points, short, signed_fixed};
use crate::tolerance::reporting::MOVED_POINTS;

/// The most weights that a sentence names.
const NAMED: usize = 6;

/// A family's name.
pub(in crate::report) fn family(family: CurveFamily) -> &'static str {
    match family {
        CurveFamily::Nbd => word!("Negative binomial", "Negatief-binomiaal"),
        CurveFamily::Goerg => word!("Goerg, shape 1", "Goerg, vorm 1"),
        CurveFamily::Exponential => word!("Exponential", "Exponentieel"),
        CurveFamily::Hill => "Hill",
        CurveFamily::BetaBinomial => word!("Beta-binomial", "Bèta-binomiaal"),
        CurveFamily::Points => word!("Points as they stand", "Punten zoals ze zijn"),
    }
}

/// A weight with its unit.
pub(in crate::report) fn weight(fitted: &FitResult, value: f64) -> String {
    let value = if value >= 1000.0 { fixed(value, 0) } else { crate::text::number::significant(value, 4) };
    match fitted.request.along {
        Along::Contacts => say!("{value} contacts per head", "{value} contacten per hoofd"),
        Along::Grp => format!("{value} GRP"),
        Along::Spend => say!("{value} of spend", "{value} besteding"),
        Along::Insertions if value == "1" => say!("{value} insertion", "{value} plaatsing"),
        Along::Insertions => say!("{value} insertions", "{value} plaatsingen"),
    }
}

/// Reach in per cent.
pub(in crate::report) fn percent(share: f64) -> String {
    let percent = plain(100.0 * share, 1);
    format!("{percent} %")
}

/// How many points of which file.
pub(in crate::report) fn on_points(titled: &ChannelFit) -> String {
    let (count, file) = (fixed(titled.fitted.count as f64, 0), &titled.file);
    if titled.fitted.count == 1 {
        say!("{count} point of {file}", "{count} punt uit {file}")
    } else {
        say!("{count} points of {file}", "{count} punten uit {file}")
    }
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
        "{family}{parameters}. Fitted to {on_points_words} with a root mean square error of {error}; the largest error is {largest_error} at {largest_error_weight}.",
        "{family}{parameters}. Geschat op {on_points_words} met een gemiddelde kwadratische fout van {error}; de grootste fout is {largest_error} bij {largest_error_weight}."
    )
}

/// Why a fit is recommended.
pub(in crate::report) fn because(fitted: &FitResult) -> String {
    match fitted.reason {
        SelectionReason::Only => word!("No other family was fitted.", "Er is geen andere familie geschat.").to_owned(),
        SelectionReason::LeastError if fitted.best().is_some_and(|fit| fit.cross_validation_rmse.is_none()) => word!(
            "Of all families it comes nearest to the points.",
            "Van alle families komt deze het dichtst bij de punten."
        )
        .to_owned(),
        SelectionReason::LeastError => word!(
            "Of all families it errs least at points that were left out in turn.",
            "Van alle families zit deze er het minst naast bij punten die om beurten zijn weggelaten."
        )
        .to_owned(),
        SelectionReason::Simpler { than } => {
            let than = family(than);
            say!(
                "{than} errs hardly less at points that were left out in turn, so the simpler curve is recommended.",
                "{than} zit er bij weggelaten punten nauwelijks minder naast; daarom wordt de eenvoudiger curve aangeraden."
            )
        }
        SelectionReason::Unchecked => word!(
            "There are no more points than parameters, so that no point is left to check the curve with.",
            "Er zijn niet meer punten dan parameters, zodat er geen punt over is om de curve mee te toetsen."
        )
        .to_owned(),
        SelectionReason::PointsThemselves => word!(
            "No formula comes near the points, so that they are recommended as they stand.",
            "Geen formule komt in de buurt van de punten; daarom worden ze aangeraden zoals ze zijn."
        )
        .to_owned(),
    }
}

/// How far the points determine the recommended fit; none where they cannot tell.
pub(in crate::report) fn determined(fit: &Fit) -> Option<String> {
    let range_words = |(low, high): (f64, f64), digits: usize| {
        let (low, high) = (fixed(low, digits), fixed(high, digits));
        if low == high { low } else { say!("{low} to {high}", "{low} tot {high}") }
    };
    let mut ranges = Vec::new();
    if let Some((low, high)) = fit.ceilings {
        let range = range_words((100.0 * low, 100.0 * high), 1);
        ranges.push(say!("ceilings of {range} %", "plafonds van {range} %"));
    }
    if let Some((low, high)) = fit.shapes {
        let (low, high) = (short(low), short(high));
        let range = if low == high { low } else { say!("{low} to {high}", "{low} tot {high}") };
        ranges.push(match fit.family {
            CurveFamily::Hill => say!("exponents of {range}", "exponenten van {range}"),
            _ => say!("shapes of {range}", "vormen van {range}"),
        });
    }
    let ranges = Some(listed(&ranges)).filter(|ranges| !ranges.is_empty())?;
    Some(say!(
        "Scatter and rounding of the points leave room for {ranges} (19 times in 20).",
        "Spreiding en afronding van de punten laten ruimte voor {ranges} (19 van de 20 keer)."
    ))
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
            say!(
                "Reach is 100 % at {weight_words}: no medium reaches everyone, and the curve stays below it.",
                "Het bereik is 100 % bij {weight_words}: geen medium bereikt iedereen, en de curve blijft eronder."
            )
        }
        Warning::MoreThanContacts { at } => {
            let weight_words = weight(fitted, at);
            say!(
                "At {weight_words} more people are reached than there are contacts: are reach and weight counted in the same people?",
                "Bij {weight_words} zijn meer mensen bereikt dan er contacten zijn: gaan bereik en druk over dezelfde mensen?"
            )
        }
        Warning::Open { low, high } => {
            let (low, high) = (percent(low), percent(high));
            say!(
                "The points do not determine the ceiling: anything from {low} to {high} goes with them.",
                "De punten bepalen het plafond niet: alles van {low} tot {high} past erbij."
            )
        }
        Warning::Beyond { highest, ceiling } => {
            let (highest, ceiling) = (percent(highest), percent(ceiling));
            say!(
                "The points do not reach the bend: the highest is {highest}, and the ceiling of {ceiling} is drawn out from them.",
                "De punten komen niet tot de buiging: het hoogste is {highest}, en het plafond van {ceiling} is daaruit doorgetrokken."
            )
        }
        Warning::AtEnd { end: CeilingEnd::Everyone } => word!(
            "The ceiling is the highest that is lawful, 99.9 %: the points still rise as if there were none.",
            "Het plafond is het hoogste dat mag, 99,9 %: de punten stijgen alsof er geen is."
        )
        .to_owned(),
        Warning::AtEnd { end: CeilingEnd::HighestPoint } => word!(
            "The ceiling is the highest point itself, for what was reached can be reached: the curve is flat there.",
            "Het plafond is het hoogste punt zelf, want wat bereikt is kan bereikt worden: de curve is daar vlak."
        )
        .to_owned(),
        Warning::HeldBelow { highest } => {
            let highest = percent(highest);
            say!(
                "The ceiling is held below a point that reaches {highest}.",
                "Het plafond is vastgehouden onder een punt dat {highest} bereikt."
            )
        }
        Warning::Far { rmse } => {
            let error = points(100.0 * rmse);
            say!(
                "The points lie {error} from the curve on average: they scatter, or follow another law.",
                "De punten liggen gemiddeld {error} van de curve: ze zijn verspreid, of volgen een andere wet."
            )
        }
    }
}

/// How to mend what a warning says; none where only the planner knows.
pub(in crate::report) fn help(warning: &Warning) -> Option<&'static str> {
    match warning {
        Warning::Open { .. } | Warning::Beyond { .. } => Some(word!(
            "Add points of more weight, or hold the ceiling with --ceiling.",
            "Voeg punten met meer druk toe, of houd het plafond vast met --ceiling."
        )),
        Warning::AtEnd { end: CeilingEnd::Everyone } => {
            Some(word!("Hold it with --ceiling.", "Houd het vast met --ceiling."))
        }
        _ => None,
    }
}

fn few_points(weights: usize) -> String {
    if weights == 1 {
        return word!(
            "All points lie at one weight: the curve goes through it, and nothing shows its shape elsewhere.",
            "Alle punten liggen bij één druk: de curve gaat erdoor, en niets toont haar vorm daarbuiten."
        )
        .to_owned();
    }
    word!(
        "There are points at two weights only: a curve goes through nearly any two.",
        "Er zijn punten bij maar twee waarden van de druk: door vrijwel elke twee gaat een curve."
    )
    .to_owned()
}

/// Remarks on the points as they were given.
pub(in crate::report) fn points_as_given(fitted: &FitResult) -> Vec<String> {
    let diagnosis = &fitted.diagnosis;
    let mut sentences = Vec::new();
    if let Some(steepest_fall) = diagnosis.falls.iter().max_by(|a, b| a.by.total_cmp(&b.by)) {
        let (count, fall_points) = (diagnosis.falls.len(), points(100.0 * steepest_fall.by));
        let (from_weight, to_weight) = (weight(fitted, steepest_fall.from), weight(fitted, steepest_fall.to));
        let count = fixed(count as f64, 0);
        sentences.push(say!(
            "Reach falls at {count} of the steps from point to point, most from {from_weight} to {to_weight}, by {fall_points}; more weight never reaches fewer people.",
            "Het bereik daalt bij {count} van de stappen van punt naar punt, het meest van {from_weight} naar {to_weight}, met {fall_points}; meer druk bereikt nooit minder mensen."
        ));
    }
    if !diagnosis.bends.is_empty() && diagnosis.falls.is_empty() {
        let bend_weights: Vec<String> = diagnosis.bends.iter().take(NAMED).map(|at| weight(fitted, *at)).collect();
        let bend_weights = listed(&bend_weights);
        let more_bends = diagnosis.bends.len().saturating_sub(NAMED);
        let more_bends = if more_bends == 0 { String::new() } else { format!(" (+{more_bends})") };
        sentences.push(say!(
            "The points bend upwards at {bend_weights}{more_bends}: what follows rises more steeply than what went before.",
            "De punten buigen omhoog bij {bend_weights}{more_bends}: wat volgt stijgt steiler dan wat eraan voorafging."
        ));
    }
    let error = 100.0 * diagnosis.moved;
    if diagnosis.why_not.is_none() && error > MOVED_POINTS {
        let moved_points = points(error);
        sentences.push(say!(
            "As they stand they make a curve when moved by up to {moved_points} of reach.",
            "Zoals ze zijn maken ze een curve als ze tot {moved_points} bereik worden verschoven."
        ));
    }
    sentences.extend(diagnosis.why_not.map(|why| why_not(why).to_owned()));
    sentences
}

fn why_not(why: NotACurve) -> &'static str {
    match why {
        NotACurve::Many => word!(
            "As they stand they are too many to be pasted.",
            "Zoals ze zijn, zijn het er te veel om in te plakken."
        ),
        NotACurve::Everyone => word!(
            "As they stand they make no curve, for one of them reaches everyone.",
            "Zoals ze zijn maken ze geen curve, want één ervan bereikt iedereen."
        ),
        NotACurve::Falls => word!(
            "As they stand they make no curve, for they fall by more than 2 points.",
            "Zoals ze zijn maken ze geen curve, want ze dalen met meer dan 2 punten."
        ),
    }
}
