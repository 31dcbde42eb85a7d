//! What is not bought, and what would bring it in.

use crate::planning::explain::{PlacementObstacle, UnboughtPlacement};
use crate::planning::plan::Plan;
use crate::text::language::{say, word};
use crate::text::number::{money, money_exact, plain};

/// `Cinema spot in See is bought once its price falls by 89 %, from €63.96 to €7.04 per thousand impressions`.
pub(in crate::report) fn left_out(one: &UnboughtPlacement, plan: &Plan) -> String {
    let name = say!("{} in {}", "{} in {}", one.channel_name, one.phase_name);
    let mut reasons = Vec::new();
    if let Some(fall) = one.price_fall_pct {
        let (now, then) =
            (money_exact(one.price, &one.currency), money_exact(one.price * (1.0 - fall / 100.0), &one.currency));
        let checked = if one.verified {
            word!("solved again", "opnieuw gepland")
        } else {
            word!("solved again; a smaller fall may do", "opnieuw gepland; een kleinere daling kan ook volstaan")
        };
        reasons.push(say!(
            "is bought once its price falls by {} %, from {now} to {then} per {} ({checked})",
            "wordt ingekocht zodra de prijs {} % daalt, van {now} naar {then} per {} ({checked})",
            plain(fall, 0),
            crate::text::number::unit_noun(&one.per)
        ));
    }
    reasons.extend(one.obstacles.iter().map(|kept| kept_out(plan, kept)));
    if let Some(gets) = one.spend_without_missed_goals {
        let gets = money(gets, &plan.campaign.currency);
        reasons.push(say!(
            "waits, as money goes to the missed goals first: without those goals it gets {gets} (solved again)",
            "wacht, omdat het geld eerst naar de doelen gaat die niet gehaald worden: zonder die doelen krijgt het {gets} \
             (opnieuw gepland)"
        ));
    }
    if one.nobody_to_reach {
        let nobody = word!(
            "has nobody to reach as things are: it follows people whom no line reaches before",
            "heeft nu niemand om te bereiken: het volgt mensen die nog door niets zijn bereikt"
        );
        reasons.push(nobody.to_owned());
    }
    if reasons.is_empty() && one.at_no_price {
        let nothing = word!(
            "is not bought at a hundredth of its price either (solved again)",
            "wordt ook voor een honderdste van de prijs niet ingekocht (opnieuw gepland)"
        );
        reasons.push(nothing.to_owned());
    } else if reasons.is_empty() {
        reasons.push(word!("is not bought", "wordt niet ingekocht").to_owned());
    }
    format!("{name} {}.", reasons.join(word!("; it ", "; het ")))
}

/// `is kept out by its activation fee of €8,000: without it, it gets €12,000 (solved again)`.
fn kept_out(plan: &Plan, kept: &PlacementObstacle) -> String {
    let by = &kept.by;
    let gets = match kept.spend {
        Some(spend) if spend > 0.0 => say!("it gets {}", "krijgt het {}", money(spend, &plan.campaign.currency)),
        _ => word!("it is bought", "wordt het ingekocht").to_owned(),
    };
    match (&kept.relaxed_to, kept.spend) {
        (Some(to), Some(_)) => say!(
            "is kept out by {by}: at {to} {gets} (solved again)",
            "blijft erbuiten door {by}: bij {to} {gets} (opnieuw gepland)"
        ),
        (Some(to), None) => say!(
            "is not bought at {to} of {by} either (solved again)",
            "wordt ook bij {to} van {by} niet ingekocht (opnieuw gepland)"
        ),
        (None, Some(_)) => say!(
            "is kept out by {by}: without it, {gets} (solved again)",
            "blijft erbuiten door {by}: valt dat weg, dan {gets} (opnieuw gepland)"
        ),
        (None, None) => say!(
            "is not bought without {by} either (solved again)",
            "wordt ook zonder {by} niet ingekocht (opnieuw gepland)"
        ),
    }
}
