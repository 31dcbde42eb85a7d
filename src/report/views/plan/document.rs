//! The plan as a page for the client: what it brings in words and pictures, and how sure that is.
//!
//! The order is that of the questions a client asks: what do we get, is it what we wanted, where does the money go,
//! what runs when, why these channels, would more or less money be better, what holds us back, and what rests on
//! guesses. Every part is left out where there is nothing to say.

use super::{bounds, curves, flowchart, frontier, goals, lines, money, sources};
use super::{under_way, value};
use crate::planning::appendix::Appendix;
use crate::planning::plan::{Plan, Status};
use crate::report::document::Document;
use crate::report::views::side_by_side;
use crate::text::language::word;

/// The page, as blocks in the order they are read.
pub(in crate::report) fn document(plan: &Plan, annex: Option<&Appendix>) -> Document {
    let mut document = Document::new();
    document.title(plan.campaign.title()).sentence(&plan.headline);
    document.facts(money::facts(plan));
    if plan.status == Status::NotProved {
        document.bad(plan.proof())
    } else {
        document.good(plan.proof())
    };
    goals::part(&mut document, plan);
    money::part(&mut document, plan);
    if let Some(earned) = &plan.value {
        document.sentence(value::words(earned, &plan.campaign.currency));
    }
    lines::part(&mut document, plan);
    if plan.under_way.is_some() {
        document = document.followed_by(under_way::document(plan));
    }
    flowchart::part(&mut document, plan);
    if let Some(annex) = annex {
        curves::part(&mut document, plan, &annex.curves);
        frontier::part(&mut document, plan, annex.frontier.as_ref());
        if let Some(scenarios) = &annex.scenarios {
            let told = side_by_side::document(scenarios, usize::MAX);
            document = document.followed_by(told.below(word!("Scenarios", "Scenario’s")));
        }
    }
    bounds::part(&mut document, plan);
    sources::part(&mut document, plan);
    document
}
