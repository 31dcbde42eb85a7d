//! What a plan earns, in a sentence or two.

use crate::domain::brief::ConversionBasis;
use crate::planning::plan::Value;
use crate::text::language::say;
use crate::text::number::{self, fixed, money, money_exact, plain};

fn horizon_words(count: f64) -> String {
    let text = plain(count, 1);
    if text == "1" { say!("{text} month", "{text} maand") } else { say!("{text} months", "{text} maanden") }
}

/// `Value €312,400 from 2,040 conversions: €1.32 per €1 of net media; a conversion costs €116.`
pub(in crate::report) fn words(value: &Value, currency: &str) -> String {
    let conversions = fixed(value.conversions, 0);
    let value_source = match value.counts {
        ConversionBasis::Journey => say!(
            "{conversions} people who act because they were reached",
            "{conversions} mensen die tot actie komen doordat ze zijn bereikt"
        ),
        ConversionBasis::Clicks => number::with_noun(&conversions, "conversions"),
    };
    let return_words = value.return_on_spend.map(|times| {
        let (return_, unit_of_money) = (money_exact(times, currency), money(1.0, currency));
        say!(": {return_} per {unit_of_money} of net media", ": {return_} per {unit_of_money} netto media")
    });
    let conversion_cost = value.cost_per_conversion.map(|conversion_cost| money_exact(conversion_cost, currency));
    let conversion_cost = conversion_cost
        .map(|conversion_cost| say!("; one costs {conversion_cost}", "; kosten per stuk {conversion_cost}"));
    let (value_words, horizon_words) = (money(value.exact, currency), horizon_words(value.horizon_months));
    let (return_words, conversion_cost) = (return_words.unwrap_or_default(), conversion_cost.unwrap_or_default());
    let mut words = say!(
        "Value {value_words} within {horizon_words}, from {value_source}{return_words}{conversion_cost}.",
        "Waarde {value_words} binnen {horizon_words}, uit {value_source}{return_words}{conversion_cost}."
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
