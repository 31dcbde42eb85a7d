//! A plan as a document for the client: what it brings in words and pictures, and how sure that is.
//!
//! The order is that of the questions a client asks: what do we get, is it what we wanted, where does the money go,
//! what runs when, why these channels, would more or less money be better, what holds us back, and what rests on
//! guesses. Every part is left out where there is nothing to say.

use super::view::PlanView;
use super::{bounds, curves, flowchart, frontier, goals, lines, money, sources, under_way};
use crate::planning::appendix::Appendix;
use crate::planning::plan::Plan;
use crate::report::document::Document;
use crate::report::views::side_by_side;
use crate::text::messages::word;

/// The plan and its appendix, as blocks in the order they are read.
pub(in crate::report) fn document(plan: &Plan, appendix: Option<&Appendix>) -> Document {
    let view = PlanView::of(plan);
    let mut document = Document::new();
    document.title(&view.title).sentence(plan.headline());
    document.facts(money::facts(&view));
    if view.is_proved {
        document.good(&view.proof)
    } else {
        document.bad(&view.proof)
    };
    goals::part(&mut document, &view);
    money::part(&mut document, &view);
    if let Some(value) = &view.value {
        document.sentence(value);
    }
    lines::part(&mut document, &view);
    if plan.under_way.is_some() {
        document = document.followed_by(under_way::document(plan));
    }
    flowchart::part(&mut document, plan);
    if let Some(appendix) = appendix {
        curves::part(&mut document, plan, &appendix.curves);
        frontier::part(&mut document, plan, appendix.frontier.as_ref());
        if let Some(scenarios) = &appendix.scenarios {
            let compared = side_by_side::document(scenarios, usize::MAX);
            document = document.followed_by(compared.below(word!("scenarios")));
        }
    }
    bounds::part(&mut document, plan);
    sources::part(&mut document, &view);
    document
}
