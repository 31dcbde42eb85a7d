//! What a plan earns, in a sentence or two.

use crate::domain::brief::ConversionBasis;
use crate::planning::plan::Value;
use crate::text::language::say;
use crate::text::number::{self, fixed, money, money_exact, plain};

fn months(count: f64) -> String {
    let text = plain(count, 1);
    if text == "1" { say!("{text} month", "{text} maand") } else { say!("{text} months", "{text} maanden") }
}

/// `Value €312,400 from 2,040 conversions: €1.32 per €1 of net media; a conversion costs €116.`
pub(in crate::report) fn words(value: &Value, currency: &str) -> String {
    let conversions = fixed(value.conversions, 0);
    let from = match value.counts {
        ConversionBasis::Journey => say!(
            "{conversions} people who act because they were reached",
            "{conversions} mensen die tot actie komen doordat ze zijn bereikt"
        ),
        ConversionBasis::Clicks => number::with_noun(&conversions, "conversions"),
    };
    let per = value.return_on_spend.map(|times| {
        let (return_, one) = (money_exact(times, currency), money(1.0, currency));
        say!(": {return_} per {one} of net media", ": {return_} per {one} netto media")
    });
    let cost = value.cost_per_conversion.map(|cost| money_exact(cost, currency));
    let cost = cost.map(|cost| say!("; one costs {cost}", "; kosten per stuk {cost}"));
    let (worth, months) = (money(value.exact, currency), months(value.horizon_months));
    let (per, cost) = (per.unwrap_or_default(), cost.unwrap_or_default());
    let mut words = say!(
        "Value {worth} within {months}, from {from}{per}{cost}.",
        "Waarde {worth} binnen {months}, uit {from}{per}{cost}."
    );
    if value.counts == ConversionBasis::Journey {
        words.push_str(&say!(
            " The plan was chosen by {}, what each phase brings while nobody is reached in another; people who are \
             reached again further on add the rest.",
            " Het plan is gekozen op {}, wat elke fase oplevert zolang niemand in een andere wordt bereikt; mensen die \
             verderop opnieuw worden bereikt, voegen de rest toe.",
            money(value.counted, currency)
        ));
    }
    words
}
