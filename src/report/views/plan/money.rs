//! What it costs, and where the money goes.

use super::view::PlanView;
use crate::planning::plan::Plan;
use crate::report::document::Document;
use crate::report::document::picture::{Bar, Picture};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, minor_digits, money, money_with, weeks};

/// What a client looks for first.
pub(super) fn facts(view: &PlanView) -> Vec<(String, String)> {
    let plan = view.plan;
    let (campaign, totals) = (&plan.campaign, &plan.totals);
    let code = &campaign.currency;
    let mut facts = vec![(word!("heading-net-media"), money(view.amounts.total(), code))];
    if totals.spend_total - totals.spend > 0.5 {
        facts.push((word!("with-fees"), money(totals.spend_total, code)));
    }
    facts.push((word!("period"), period(plan)));
    facts.push((word!("heading-people"), fixed(campaign.people, 0)));
    facts.push((word!("impressions"), fixed(totals.impressions, 0)));
    if let Some(cpm) = totals.cpm {
        facts.push(("CPM", money_with(cpm, code, minor_digits(code))));
    }
    if totals.conversions >= 0.5 {
        facts.push((word!("conversions"), fixed(totals.conversions, 0)));
    }
    if let Some(cost) = totals.cost_per_conversion {
        facts.push((word!("heading-cost-per-conversion"), money_with(cost, code, minor_digits(code))));
    }
    facts.into_iter().map(|(name, fact)| (name.to_owned(), fact)).collect()
}

/// When it runs: its days where they are known, and its weeks.
fn period(plan: &Plan) -> String {
    let weeks = weeks(plan.campaign.weeks);
    let day = |date: &Option<String>| date.as_deref().and_then(crate::text::number::date);
    match (day(&plan.campaign.start_date), day(&plan.campaign.end_date)) {
        (Some(start), Some(end)) => say!("money-to", start, end, weeks),
        _ => weeks,
    }
}

/// A bar per phase, and the totals in words.
pub(super) fn part(document: &mut Document, view: &PlanView) {
    let (plan, amounts) = (view.plan, &view.amounts);
    document.heading(word!("where-money-goes"));
    let largest_spend = plan.phases.iter().map(|phase| phase.spend).fold(0.0, f64::max);
    let bars = plan.phases.iter().enumerate().filter(|(_, phase)| phase.impressions > 0.0).map(|(place, phase)| {
        let share = fixed(amounts.whole_share(&phase.phase), 0);
        let spend = money(amounts.phase(&phase.phase), &plan.campaign.currency);
        Bar {
            label: phase.name.to_string(),
            figure: if phase.reach_pct > 0.0 {
                let reach = fixed(phase.reach_pct, 1);
                say!("pct-reaches-pct", spend, share, reach)
            } else {
                format!("{spend}, {share}%")
            },
            length: if largest_spend > 0.0 { phase.spend / largest_spend } else { 0.0 },
            mark: None,
            colour: place,
            verdict: None,
        }
    });
    document.figure(word!("net-media-per-phase-its-share"), Picture::Bars(bars.collect()));
    document.sentence(format!("{}.", view.aim));
    for words in &view.notes {
        document.sentence(format!("{}.", words.trim_end_matches('.')));
    }
}
