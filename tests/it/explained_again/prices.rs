//! What more or less of a bound changes.

use super::Told;
use klantreis::planning::price::ShadowPrice;

/// What is told of the next round amount may be off by this share of it.
const OFF: f64 = 0.15;

pub(super) fn refuted(told: &Told) -> Vec<String> {
    let plan = &told.base.plan;
    let mut wrong = Vec::new();
    for price in &told.explanation.prices {
        if let Some(words) = told_slope(told, price) {
            wrong.push(format!("{}: {words}", price.row));
        }
        if let Some(without) = &price.without {
            let problem = told.what_if.problem(&without.set);
            let still =
                problem.is_some_and(|problem| problem.limits.iter().any(|limit| price.row.is_bound(&limit.row_name())));
            wrong.extend(still.then(|| format!("{}: {:?} does not drop it", price.row, without.set)));
        }
    }
    // With money left and no word of the budget, more money changes nothing.
    if plan.unspent > 0.5 && told.explanation.prices.is_empty() && told.meets_all() {
        let budget = 1.1 * told.base.problem.campaign.budget.get();
        if let Some(after) = told.again(&[format!("campaign.budget={budget:?}")]) {
            let gain = told.gain(&after);
            wrong.extend((gain > told.noise(&after)).then(|| format!("more money gains {gain}")));
        }
    }
    wrong
}

/// A slope that is told of the next round amount, where solving for that amount says otherwise.
fn told_slope(told: &Told, price: &ShadowPrice) -> Option<String> {
    let worth = price.more.as_ref().filter(|_| price.next.is_none())?;
    let by = price.parameter.per();
    let after = told.again(&[price.parameter.set(price.now + by)])?;
    if worth.priority.is_some() || !told.meets_all() || !told.meets_as_many(&after) {
        return None;
    }
    let solved = after.objective.value - told.base.plan.objective.value;
    let said = worth.per_unit * by;
    let room = OFF * said.abs() + told.noise(&after);
    ((solved - said).abs() > room).then(|| format!("{by} more is told as {said}, and brings {solved}"))
}
