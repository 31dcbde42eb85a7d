//! How every channel builds reach, and where on its curve the plan buys.

use crate::planning::appendix::ReachCurve;
use crate::planning::plan::Plan;
use crate::report::document::Document;
use crate::report::document::picture::{Picture, Plot, PlotSeries, PlotUnit};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, money};

/// How many lines of a phase are drawn: more could not be told apart.
const MOST: usize = 12;

/// A plot per phase, with the point the plan buys of every channel.
pub(in crate::report) fn part(document: &mut Document, plan: &Plan, curves: &[ReachCurve]) {
    if curves.is_empty() {
        return;
    }
    document.heading(word!("how-reach-is-built"));
    document.sentence(word!("each-line-is-reach-channel-has"));
    for phase in &plan.phases {
        let phase_curves: Vec<&ReachCurve> = curves.iter().filter(|curve| curve.phase == phase.phase).collect();
        if phase_curves.is_empty() {
            continue;
        }
        let caption = if phase_curves.len() > MOST {
            say!("reach-by-net-media-largest-lines", phase = phase.name, count = MOST)
        } else {
            say!("reach-by-net-media", phase = phase.name)
        };
        let series = phase_curves.into_iter().take(MOST).map(|curve| plot_series(plan, curve)).collect();
        document.figure(
            caption,
            Picture::Plot(Plot {
                across: say!("curves-net-media", currency = plan.campaign.currency),
                across_unit: PlotUnit::Money(plan.campaign.currency.clone()),
                up_unit: PlotUnit::Percent,
                series,
            }),
        );
    }
}

fn plot_series(plan: &Plan, curve: &ReachCurve) -> PlotSeries {
    let (spend, reach) = curve.bought;
    let (money, reach) = (money(spend, &plan.campaign.currency), fixed(reach, 1));
    PlotSeries {
        words: format!("{}: {money}, {reach}%", curve.channel_name),
        points: curve.points.clone(),
        chosen: Some(curve.bought),
    }
}
