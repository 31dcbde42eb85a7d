//! What is not bought, and what would bring it in.

use crate::planning::explain::{PlacementObstacle, UnboughtPlacement};
use crate::planning::plan::Plan;
use crate::text::language::{say, word};
use crate::text::number::{money, money_exact, plain};

/// `Cinema spot in See is bought once its price falls by 89 %, from €63.96 to €7.04 per thousand impressions`.
pub(in crate::report) fn left_out(placement: &UnboughtPlacement, plan: &Plan) -> String {
    let name = say!("{} in {}", "{} in {}", placement.channel_name, placement.phase_name);
    let mut reasons = Vec::new();
    if let Some(price_fall) = placement.price_fall_pct {
        let (price_now, price_then) = (
            money_exact(placement.price, &placement.currency),
            money_exact(placement.price * (1.0 - price_fall / 100.0), &placement.currency),
        );
        let trial_words = if placement.verified {
            word!("solved again", "opnieuw gepland")
        } else {
            word!("solved again; a smaller fall may do", "opnieuw gepland; een kleinere daling kan ook volstaan")
        };
        reasons.push(say!(
            "is bought once its price falls by {} %, from {price_now} to {price_then} per {} ({trial_words})",
            "wordt ingekocht zodra de prijs {} % daalt, van {price_now} naar {price_then} per {} ({trial_words})",
            plain(price_fall, 0),
            crate::text::number::unit_noun(&placement.per)
        ));
    }
    reasons.extend(placement.obstacles.iter().map(|obstacle| kept_out(plan, obstacle)));
    if let Some(spend_words) = placement.spend_without_missed_goals {
        let spend_words = money(spend_words, &plan.campaign.currency);
        reasons.push(say!(
            "waits, as money goes to the missed goals first: without those goals it gets {spend_words} (solved again)",
            "wacht, omdat het geld eerst naar de doelen gaat die niet gehaald worden: zonder die doelen krijgt het {spend_words} \
             (opnieuw gepland)"
        ));
    }
    if placement.nobody_to_reach {
        let reaches_nobody = word!(
            "has nobody to reach as things are: it follows people whom no line reaches before",
            "heeft nu niemand om te bereiken: het volgt mensen die nog door niets zijn bereikt"
        );
        reasons.push(reaches_nobody.to_owned());
    }
    if reasons.is_empty() && placement.at_no_price {
        let never_bought = word!(
            "is not bought at a hundredth of its price either (solved again)",
            "wordt ook voor een honderdste van de prijs niet ingekocht (opnieuw gepland)"
        );
        reasons.push(never_bought.to_owned());
    } else if reasons.is_empty() {
        reasons.push(word!("is not bought", "wordt niet ingekocht").to_owned());
    }
    format!("{name} {}.", reasons.join(word!("; it ", "; het ")))
}

/// `is kept out by its activation fee of €8,000: without it, it gets €12,000 (solved again)`.
fn kept_out(plan: &Plan, obstacle: &PlacementObstacle) -> String {
    let bound = &obstacle.by;
    let spend_words = match obstacle.spend {
        Some(spend) if spend > 0.0 => say!("it gets {}", "krijgt het {}", money(spend, &plan.campaign.currency)),
        _ => word!("it is bought", "wordt het ingekocht").to_owned(),
    };
    match (&obstacle.relaxed_to, obstacle.spend) {
        (Some(relaxed_to), Some(_)) => say!(
            "is kept out by {bound}: at {relaxed_to} {spend_words} (solved again)",
            "blijft erbuiten door {bound}: bij {relaxed_to} {spend_words} (opnieuw gepland)"
        ),
        (Some(relaxed_to), None) => say!(
            "is not bought at {relaxed_to} of {bound} either (solved again)",
            "wordt ook bij {relaxed_to} van {bound} niet ingekocht (opnieuw gepland)"
        ),
        (None, Some(_)) => say!(
            "is kept out by {bound}: without it, {spend_words} (solved again)",
            "blijft erbuiten door {bound}: valt dat weg, dan {spend_words} (opnieuw gepland)"
        ),
        (None, None) => say!(
            "is not bought without {bound} either (solved again)",
            "wordt ook zonder {bound} niet ingekocht (opnieuw gepland)"
        ),
    }
}
