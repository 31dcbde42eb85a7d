//! What a plan earns, in a sentence or two.

use crate::domain::brief::ConversionBasis;
use crate::planning::plan::Value;
use crate::text::messages::{Significant, say};
use crate::text::number::{self, fixed, money, money_exact};

fn horizon_words(count: f64) -> String {
    say!("months", count = Significant::new(count, 4))
}

/// `Value €312,400 from 2,040 conversions: €1.32 per €1 of net media; a conversion costs €116.`
pub(in crate::report) fn words(value: &Value, currency: &str) -> String {
    let conversions = fixed(value.conversions, 0);
    let value_source = match value.counts {
        ConversionBasis::Journey => say!("people-who-act-because-they-were-reached", conversions),
        ConversionBasis::Clicks => number::with_noun(&conversions, "conversions"),
    };
    let return_words = value.return_on_spend.map(|times| {
        let (return_, unit_of_money) = (money_exact(times, currency), money(1.0, currency));
        say!("per-of-net-media", return_, unit_of_money)
    });
    let conversion_cost = value.cost_per_conversion.map(|conversion_cost| money_exact(conversion_cost, currency));
    let conversion_cost = conversion_cost.map(|conversion_cost| say!("one-costs", conversion_cost));
    let (value_words, horizon_words) = (money(value.exact, currency), horizon_words(value.horizon_months));
    let (return_words, conversion_cost) = (return_words.unwrap_or_default(), conversion_cost.unwrap_or_default());
    let mut words = say!("value-within-from", value_words, horizon_words, value_source, return_words, conversion_cost);
    if value.counts == ConversionBasis::Journey {
        words.push_str(&say!("plan-was-chosen-by-what-each-phase", counted = money(value.counted, currency)));
    }
    words
}
