//! The frontier along a single axis: where channels enter and level off, where goals are met, the knee beyond which
//! more budget brings little, and the plateau on which it brings nothing.
//!
//! It is built cell by cell, in ascending order of the axis, in memory for the channels only.

use crate::problem::Sense;
use crate::text::language::Text;
use crate::tolerance::reporting::{RESULT_AT_LEAST, SAME_RESULT};
use serde::Serialize;

use super::{Axis, CellFigures, SweepSetup};

/// A channel is bought where it takes at least this share of all net media.
const BOUGHT: f64 = 0.005;
/// A channel is level while its spend moves by less than this share.
const STEADY: f64 = 0.01;
/// It has to be level over at least this many cells to the end of the range.
const STEADY_CELLS: usize = 3;
/// More budget pays while 1% more of it adds at least this many per cent to the result.
pub const PAYS: f64 = 0.5;

/// The frontier along an axis.
#[derive(Clone, Debug, Serialize)]
pub struct Frontier {
    /// The first value at which every goal is met; none without goals, or where no value meets them.
    pub goals_met_from: Option<f64>,
    /// The last such value.
    pub goals_met_to: Option<f64>,
    /// The first value at which one unit more of the budget is worth less than half of what it is worth in
    /// the unchanged brief.
    pub half_worth_from: Option<f64>,
    /// The plateau from which more brings nothing.
    pub nothing_more: Option<Plateau>,
    /// The knee where more budget stops to pay; only where the axis is the budget.
    pub knee: Option<Knee>,
    /// The channels that are bought anywhere, by the value they enter at.
    pub channels: Vec<ChannelPath>,
    #[serde(skip)]
    budget: bool,
    #[serde(skip)]
    sense: Sense,
    #[serde(skip)]
    base_marginal: f64,
    #[serde(skip)]
    last_unspent: f64,
    #[serde(skip)]
    best: f64,
    #[serde(skip)]
    first: Option<f64>,
}

/// A plateau: the end of the range, where the result is constant and money is left.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Plateau {
    /// Its first value.
    pub from: f64,
    /// The net media spent there.
    pub spend: f64,
    #[serde(skip)]
    cells: usize,
}

/// The knee: where more budget stops to pay, among the cells that meet every goal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Knee {
    /// Below the first of them, which is this value.
    Below(f64),
    /// The last value at which it still pays.
    At(f64),
    /// Beyond the end of the range, which is this value.
    Beyond(f64),
}

/// A channel along the axis.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChannelPath {
    /// The channel's key.
    pub channel: String,
    /// Its name.
    pub name: Text,
    /// The first value at which it is bought.
    pub enters: f64,
    /// The value from which its spend is level to the end of the range.
    pub steady_from: Option<f64>,
    /// Its spend at the end.
    pub spend: f64,
    #[serde(skip)]
    level: f64,
    #[serde(skip)]
    since: f64,
    #[serde(skip)]
    cells: usize,
}

impl Frontier {
    /// A frontier without cells; `base` has the figures of the unchanged brief.
    pub(super) fn new(setup: &SweepSetup, axis: &Axis, base: Option<&CellFigures>) -> Self {
        let channel = |key_and_name: &super::KeyAndName| ChannelPath {
            channel: key_and_name.key.clone(),
            name: key_and_name.name.clone(),
            enters: f64::NAN,
            steady_from: None,
            spend: 0.0,
            level: 0.0,
            since: f64::NAN,
            cells: 0,
        };
        Self {
            goals_met_from: None,
            goals_met_to: None,
            half_worth_from: None,
            nothing_more: None,
            knee: None,
            channels: setup.channels.iter().map(channel).collect(),
            budget: axis.is_budget(),
            sense: setup.sense,
            base_marginal: base.and_then(|base| base.marginal).unwrap_or(0.0),
            last_unspent: 0.0,
            best: f64::NEG_INFINITY,
            first: None,
        }
    }

    /// Adds the plan at the next value.
    pub(super) fn add(&mut self, value: f64, figures: &CellFigures) {
        self.first.get_or_insert(value);
        self.last_unspent = figures.unspent;
        for (channel, spend) in self.channels.iter_mut().zip(&figures.channels) {
            channel.add(value, *spend, figures.spend);
        }
        if figures.goals > 0 && figures.meets_all() {
            self.goals_met_from.get_or_insert(value);
            self.goals_met_to = Some(value);
        }
        if self.sense == Sense::Maximise && figures.meets_all() {
            self.add_result(value, figures);
        }
    }

    fn add_result(&mut self, value: f64, figures: &CellFigures) {
        if figures.objective > self.best + SAME_RESULT * self.best.abs().max(RESULT_AT_LEAST)
            || self.nothing_more.is_none()
        {
            self.best = figures.objective;
            self.nothing_more = Some(Plateau { from: value, spend: figures.spend, cells: 0 });
        }
        if let Some(plateau) = &mut self.nothing_more {
            plateau.cells += 1;
        }
        if !self.budget {
            return;
        }
        let marginal = figures.marginal.unwrap_or(0.0);
        if self.base_marginal > 0.0 && self.half_worth_from.is_none() && marginal < 0.5 * self.base_marginal {
            self.half_worth_from = Some(value);
        }
        // One per cent of the budget is worth this many per cent of the result.
        let pays = figures.objective > 0.0 && marginal * value / figures.objective >= PAYS;
        self.knee = Some(match (self.knee, pays) {
            (None | Some(Knee::Beyond(_)), true) => Knee::Beyond(value),
            (None, false) => Knee::Below(value),
            (Some(Knee::Beyond(last)), false) => Knee::At(last),
            (Some(knee), _) => knee,
        });
    }

    /// Closes the frontier: a plateau or a level that does not last to the end of the range is dropped.
    pub(super) fn close(&mut self) {
        self.nothing_more = self.nothing_more.filter(|plateau| plateau.cells > 1 && self.last_unspent > 0.5);
        // On the plateau a marginal value has no meaning.
        let plateau_start = self.nothing_more.map_or(f64::INFINITY, |plateau| plateau.from);
        self.half_worth_from = self.half_worth_from.filter(|from| *from < plateau_start);
        for channel in &mut self.channels {
            channel.steady_from = Some(channel.since).filter(|_| channel.cells >= STEADY_CELLS);
        }
        self.channels.retain(|channel| channel.enters.is_finite());
        self.channels.sort_by(|a, b| a.enters.total_cmp(&b.enters).then_with(|| a.channel.cmp(&b.channel)));
    }

    /// The first value that has a plan.
    pub fn first(&self) -> Option<f64> {
        self.first
    }
}

impl ChannelPath {
    fn add(&mut self, value: f64, spend: f64, all: f64) {
        if !self.enters.is_finite() && spend > 0.0 && spend >= BOUGHT * all {
            self.enters = value;
        }
        if self.cells == 0 || (spend - self.level).abs() > STEADY * spend.max(self.level).max(1.0) {
            (self.level, self.since, self.cells) = (spend, value, 0);
        }
        self.cells += 1;
        self.spend = spend;
    }
}
