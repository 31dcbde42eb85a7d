//! What is not bought, and what would bring it in.

use crate::planning::explain::{PlacementObstacle, UnboughtPlacement};
use crate::planning::plan::Plan;
use crate::text::messages::{say, word};
use crate::text::number::{money, money_exact, plain};

/// `Cinema spot in See is bought once its price falls by 89%, from €63.96 to €7.04 per thousand impressions`.
pub(in crate::report) fn left_out(placement: &UnboughtPlacement, plan: &Plan) -> String {
    let name = say!("in", term = placement.channel_name, names = placement.phase_name);
    let mut reasons = Vec::new();
    if let Some(price_fall) = placement.price_fall_pct {
        let (price_now, price_then) = (
            money_exact(placement.price, &placement.currency),
            money_exact(placement.price * (1.0 - price_fall / 100.0), &placement.currency),
        );
        let trial_words =
            if placement.verified { word!("solved-again") } else { word!("solved-again-smaller-fall-may-do") };
        reasons.push(say!(
            "is-bought-once-its-price-falls",
            price_fall = plain(price_fall, 0),
            price_now,
            price_then,
            per = crate::text::number::unit_noun(&placement.per),
            trial_words
        ));
    }
    reasons.extend(placement.obstacles.iter().map(|obstacle| kept_out(plan, obstacle)));
    if let Some(spend_words) = placement.spend_without_missed_goals {
        let spend_words = money(spend_words, &plan.campaign.currency);
        reasons.push(say!("waits-as-money-goes-to-missed-goals", spend_words));
    }
    if placement.nobody_to_reach {
        let reaches_nobody = word!("has-nobody-to-reach-as-things");
        reasons.push(reaches_nobody.to_owned());
    }
    if reasons.is_empty() && placement.at_no_price {
        let never_bought = word!("is-not-bought-at-hundredth");
        reasons.push(never_bought.to_owned());
    } else if reasons.is_empty() {
        reasons.push(word!("unbought-is-not-bought").to_owned());
    }
    format!("{name} {}.", reasons.join(word!("unbought-it")))
}

/// `is kept out by its activation fee of €8,000: without it, it gets €12,000 (solved again)`.
fn kept_out(plan: &Plan, obstacle: &PlacementObstacle) -> String {
    let bound = &obstacle.by;
    let spend_words = match obstacle.spend {
        Some(spend) if spend > 0.0 => say!("it-gets", spend = money(spend, &plan.campaign.currency)),
        _ => word!("it-is-bought").to_owned(),
    };
    match (&obstacle.relaxed_to, obstacle.spend) {
        (Some(relaxed_to), Some(_)) => say!("is-kept-out-by-at-solved-again", bound, relaxed_to, spend_words),
        (Some(relaxed_to), None) => say!("is-not-bought-at-of-either-solved", relaxed_to, bound),
        (None, Some(_)) => say!("is-kept-out-by-without-it-solved", bound, spend_words),
        (None, None) => say!("is-not-bought-without-either-solved-again", bound),
    }
}
