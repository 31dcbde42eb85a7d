//! Obstacles of a channel that is bought whole or not at all: its fee, its minimum buy, its lots, and its needs.
//!
//! Duals say nothing about them, since they are those of the channels that are bought. So each is taken away, and the
//! brief is solved.

use super::obstacle::{PlacementObstacle, spent};
use crate::domain::brief::Wish;
use crate::domain::catalogue::Channel;
use crate::input::read::Reading;
use crate::planning::parameter::{self, key_path};
use crate::planning::what_if::Answer;
use crate::problem::{Placement, PlacementIndex, Problem, Side};
use crate::solver::recommend::NoPlan;
use crate::text::language::Text;
use crate::text::messages::{say, text};
use crate::text::number::{listed, money, quoted, significant, unit_plural};

/// A lot is made this much smaller.
const PART: f64 = 0.01;

/// An obstacle, and the change that takes it away or relaxes it.
struct PossibleObstacle {
    by: Text,
    /// What it is relaxed to, where it cannot be taken away.
    relaxed_to: Option<Text>,
    set: String,
}

/// The obstacles of a placement that is not bought, each taken away alone and solved.
pub(super) fn obstacles(
    reading: &Reading,
    base: &Answer,
    p: PlacementIndex,
    answer: impl Fn(&[String]) -> Result<Option<Answer>, NoPlan>,
) -> Result<Vec<PlacementObstacle>, NoPlan> {
    let placement = &base.problem.placements[p];
    let Some(channel) = reading.catalogue.channel.get(&placement.channel) else { return Ok(Vec::new()) };
    let without_obstacle = |obstacle: PossibleObstacle| {
        let answer = answer(std::slice::from_ref(&obstacle.set))?;
        let spend = answer.and_then(|answer| spent(&answer, &placement.key));
        Ok(PlacementObstacle { by: obstacle.by, relaxed_to: obstacle.relaxed_to, spend, set: obstacle.set })
    };
    possible_obstacles(reading, &base.problem, placement, channel).into_iter().map(without_obstacle).collect()
}

/// What may be an obstacle of a placement.
fn possible_obstacles(
    reading: &Reading,
    problem: &Problem,
    placement: &Placement,
    channel: &Channel,
) -> Vec<PossibleObstacle> {
    let currency = problem.campaign.currency.code();
    let path = |word: &str| key_path(&["channel", &placement.channel, word]);
    let removable = |by: Text, set: String| PossibleObstacle { by, relaxed_to: None, set };
    let mut obstacles = Vec::new();
    if let Some(s) = placement.activation.filter(|&s| problem.activations[s].fee.get() > 0.0) {
        let by = text!("its-activation-fee", get = money(problem.activations[s].fee.get(), currency));
        obstacles.push(removable(by, format!("{}=0", path("activation_fee"))));
    }
    if let Some(least) = channel.minimum_buy {
        let amount = Text::of(|| match least {
            Wish::Money(amount) => money(amount.get(), currency),
            Wish::Units(amount) => format!("{} {}", significant(amount.get(), 4), unit_plural(&placement.unit)),
            Wish::Grp(amount) => format!("{} GRP", significant(amount.get(), 4)),
            Wish::Share(share) => say!("pct-of-media", share = significant(100.0 * share.get(), 4)),
        });
        let by = text!("indivisible-its-minimum-buy", amount);
        obstacles.push(removable(by, format!("{}=0", path("minimum_buy"))));
    }
    if !channel.needs.is_empty() {
        let names: Vec<String> = channel.needs.iter().map(|name| quoted(name)).collect();
        let by = text!("its-need", names = listed(&names));
        obstacles.push(removable(by, format!("{}=[]", path("needs"))));
    }
    if let Some(lot) = placement.lot.map(|lot| lot * placement.units_per_x) {
        let lot_words = |lot: f64| format!("{} {}", significant(lot, 4), unit_plural(&placement.unit));
        obstacles.push(match channel.lot {
            None => removable(text!("being-sold-in-whole-units"), format!("{}=false", path("whole_units"))),
            Some(_) => PossibleObstacle {
                by: text!("its-lots", lot = lot_words(lot)),
                relaxed_to: Some(text!("indivisible-lots-of", lot = lot_words(PART * lot))),
                set: format!("{}={}", path("lot"), crate::domain::quantity::unambiguous(PART * lot)),
            },
        });
    }
    obstacles.extend(problem.limits.iter().filter_map(|limit| {
        let counted = limit.row.activations.iter().any(|&(s, _)| Some(s) == placement.activation);
        let parameter =
            parameter::of_limit(reading, problem, limit).filter(|parameter| parameter.is_whole() && counted)?;
        let more = parameter.now + 1.0;
        let (by, set) = (Text::of(|| problem.title(limit)), parameter.set(more));
        (limit.side == Side::AtMost).then(|| PossibleObstacle {
            by,
            relaxed_to: Some(Text::of(|| parameter.amount(more))),
            set,
        })
    }));
    obstacles
}
