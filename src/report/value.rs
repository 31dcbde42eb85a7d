//! What a plan earns, in a sentence or two.

use crate::number::{fixed, money, money_exact, plain};
use crate::plan::Value;

/// `Value €312,400 from 2,040 conversions: €1.32 per €1 of net media; a conversion costs €116.`
pub(super) fn words(value: &Value, currency: &str) -> String {
    let conversions = fixed(value.conversions, 0);
    let from = match value.counts {
        "journey" => format!("{conversions} people who act because they were reached"),
        _ => format!("{conversions} conversions"),
    };
    let per = value
        .return_on_spend
        .map(|times| format!(": {} per {} of net media", money_exact(times, currency), money(1.0, currency)));
    let cost = value.cost_per_conversion.map(|cost| format!("; one costs {}", money_exact(cost, currency)));
    let horizon = format!("within {} months", plain(value.horizon_months, 1));
    let mut words = format!(
        "Value {} {horizon}, from {from}{}{}.",
        money(value.exact, currency),
        per.unwrap_or_default(),
        cost.unwrap_or_default()
    );
    if value.counts == "journey" {
        words.push_str(&format!(
            " The plan was chosen by {}, what each phase brings while nobody is reached in another; people who are \
             reached again further on add the rest.",
            money(value.counted, currency)
        ));
    }
    words
}
