//! A line of which no price says why it gets what it gets: so much more and so much less of it, solved again.

use serde::Serialize;

use crate::planning::plan::{Effect, Line};
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::Placement;
use crate::solver::recommend::NoPlan;

/// What so much more and less of a line bring, with everything else planned anew.
#[derive(Clone, Debug, Serialize)]
pub struct Tried {
    /// How much: net media, or units where it is bought in lots or costs nothing.
    pub by: f64,
    /// Whether it is units.
    pub units: bool,
    /// The unit's name.
    pub unit: String,
    /// What so much more brings; none where there is no plan then.
    pub more: Option<Effect>,
    /// What so much less brings; none where there is no plan then.
    pub less: Option<Effect>,
}

impl Tried {
    /// Whether neither side changes anything that counts.
    pub fn changes_nothing(&self) -> bool {
        let nothing = |effect: &Option<Effect>| effect.as_ref().is_some_and(|effect| effect.weight() == (false, 0.0));
        nothing(&self.more) && nothing(&self.less)
    }
}

/// Solves for a line: its next lot, or a tenth of it and a step at most.
pub(super) fn of_line(
    what_if: &WhatIf,
    base: &Answer,
    (line, placement): (&Line, &Placement),
    step: f64,
) -> Result<Tried, NoPlan> {
    let lot = placement.lot.map(|lot| lot * placement.units_per_x);
    let units = lot.is_some() || line.unit_price == 0.0;
    let now = if units { line.units } else { line.spend };
    let by = lot.unwrap_or_else(|| {
        let tenth = crate::text::number::round_significant(now / 10.0, 1);
        if units { tenth } else { tenth.min(step) }
    });
    let solved = |to: f64| -> Result<Option<Effect>, NoPlan> {
        let set = changes(line, units, to.max(0.0));
        Ok(what_if.known(&set)?.map(|after| Effect::between(&base.plan, &after.plan, set)))
    };
    Ok(Tried { by, units, unit: line.buying_unit.clone(), more: solved(now + by)?, less: solved(now - by)? })
}

/// A limit that asks for just so much of a line.
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
