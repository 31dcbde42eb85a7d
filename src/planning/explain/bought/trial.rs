//! A step more and a step less of a line, solved, where the duals do not explain its spend.

use serde::Serialize;

use crate::planning::plan::{Effect, Line};
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::Placement;
use crate::solver::recommend::NoPlan;

/// What a step more and less of a line bring, with everything else optimised again.
#[derive(Clone, Debug, Serialize)]
pub struct LineTrial {
    /// The step: net media, or units where it is bought in lots or costs nothing.
    pub by: f64,
    /// Whether the step is in units.
    pub units: bool,
    /// The unit's name.
    pub unit: String,
    /// What a step more brings; none where there is no plan then.
    pub more: Option<Effect>,
    /// What a step less brings; none where there is no plan then.
    pub less: Option<Effect>,
}

impl LineTrial {
    /// Whether neither step changes a goal or the objective.
    pub fn changes_nothing(&self) -> bool {
        let nothing = |effect: &Option<Effect>| effect.as_ref().is_some_and(|effect| effect.weight() == (false, 0.0));
        nothing(&self.more) && nothing(&self.less)
    }
}

/// Solves a step of a line: one lot, or a tenth of the line and at most `step`.
pub(super) fn of_line(
    what_if: &WhatIf,
    base: &Answer,
    line: &Line,
    placement: &Placement,
    step: f64,
) -> Result<LineTrial, NoPlan> {
    let lot = placement.lot.map(|lot| lot * placement.units_per_x);
    let units = lot.is_some() || line.unit_price == 0.0;
    let bought_now = if units { line.units } else { line.spend };
    let trial_step = lot.unwrap_or_else(|| {
        let tenth = crate::text::number::round_significant(bought_now / 10.0, 1);
        if units { tenth } else { tenth.min(step) }
    });
    let trial_effect = |to: f64| -> Result<Option<Effect>, NoPlan> {
        let set = changes(line, units, to.max(0.0));
        Ok(what_if.try_answer(&set)?.map(|after| Effect::between(&base.plan, &after.plan, set)))
    };
    Ok(LineTrial {
        by: trial_step,
        units,
        unit: line.buying_unit.clone(),
        more: trial_effect(bought_now + trial_step)?,
        less: trial_effect(bought_now - trial_step)?,
    })
}

/// A limit that asks for exactly this much of a line.
fn changes(line: &Line, units: bool, to: f64) -> Vec<String> {
    let text = |word: &str| toml::Value::from(word).to_string();
    let mut set = vec![
        format!("limit.so-much.channels=[{}]", text(&line.channel)),
        format!("limit.so-much.phases=[{}]", text(&line.phase)),
        format!("limit.so-much.exactly={}", crate::domain::quantity::unambiguous(to)),
    ];
    set.extend(units.then(|| "limit.so-much.measure=\"units\"".to_owned()));
    set
}
