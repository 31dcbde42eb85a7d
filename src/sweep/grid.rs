//! A grid: all combinations of the values of some axes, the first axis slowest.
//!
//! Cells are numbered and never listed, so a grid of a million takes no more room than its axes.

use super::axis::{Axis, keys};
use crate::case::Case;
use crate::fault::{Fault, Place};
use crate::read::Reading;
use crate::what_if::case_of;

/// Axes and all their combinations.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The axes; the first is slowest.
    pub axes: Vec<Axis>,
}

impl Grid {
    /// How many cells there are.
    pub fn cells(&self) -> usize {
        self.axes.iter().map(|axis| axis.values.len()).product()
    }

    /// The values of a cell, one per axis.
    pub fn values(&self, cell: usize) -> Vec<f64> {
        let mut rest = cell;
        let mut values: Vec<f64> = Vec::with_capacity(self.axes.len());
        for axis in self.axes.iter().rev() {
            values.push(axis.values[rest % axis.values.len()]);
            rest /= axis.values.len();
        }
        values.reverse();
        values
    }

    /// The changes that make the brief the cell's, as `--set` takes them.
    pub fn changes(&self, values: &[f64]) -> Vec<String> {
        self.axes.iter().zip(values).map(|(axis, value)| axis.set(*value)).collect()
    }

    /// The only axis; none where there are several.
    pub fn single(&self) -> Option<&Axis> {
        if let [axis] = &self.axes[..] { Some(axis) } else { None }
    }

    /// The cases at the ends of every axis and at every value of a list, or what is wrong with them: what
    /// cannot be read there is told before anything is solved.
    pub fn ends(&self, reading: &Reading) -> Result<Vec<Case>, Vec<Fault>> {
        let mut cases = Vec::new();
        let mut faults: Vec<Fault> = Vec::new();
        for (index, axis) in self.axes.iter().enumerate() {
            for value in ends(axis) {
                let mut values = self.values(0);
                values[index] = value;
                match self.case(reading, &values) {
                    Ok(case) => cases.push(case),
                    Err(met) => faults.extend(met),
                }
            }
        }
        let mut told: Vec<Fault> = Vec::new();
        for fault in faults {
            if !told.iter().any(|other| other.place == fault.place && first_words(other) == first_words(&fault)) {
                told.push(fault);
            }
        }
        if told.is_empty() { Ok(cases) } else { Err(told) }
    }

    /// The case at some values, or its faults, each at the flag it comes from.
    fn case(&self, reading: &Reading, values: &[f64]) -> Result<Case, Vec<Fault>> {
        let changed = reading.changed(&self.changes(values));
        let placed = |fault| self.placed(&changed, values, fault);
        case_of(&changed).map_err(|faults| faults.into_iter().map(placed).collect())
    }

    /// The fault at the `--vary` it comes from, where it comes from one.
    fn placed(&self, changed: &Reading, values: &[f64], fault: Fault) -> Fault {
        let named = match &fault.place {
            Place::Text(range) => changed.sources.find(range).map(|(text, _)| text.name.clone()),
            Place::Key(_) | Place::Whole(_) => None,
        };
        let from = |axis: &Axis, value: f64| match &fault.place {
            Place::Key(path) => *path == keys(&axis.path),
            Place::Text(_) => named.as_ref().is_some_and(|name| *name == format!("--set {}", axis.set(value))),
            Place::Whole(name) => *name == format!("--set {}", axis.set(value)),
        };
        let guilty = self.axes.iter().zip(values).find(|(axis, value)| from(axis, **value));
        let Some((axis, value)) = guilty else {
            return fault;
        };
        let flag = if axis.asked.is_empty() { axis.path.clone() } else { axis.asked.clone() };
        let unknown = fault.what.starts_with("unknown");
        let what = if unknown { fault.what } else { format!("at {}, {}", axis.set(*value), fault.what) };
        Fault { place: Place::Whole(format!("--vary {flag}")), what, mend: fault.mend }
    }
}

/// The values of an axis that are tried before anything is solved.
fn ends(axis: &Axis) -> Vec<f64> {
    match &axis.values[..] {
        [first, .., last] if axis.range => vec![*first, *last],
        all => all.to_vec(),
    }
}

/// What a fault says apart from the value it was met at.
fn first_words(fault: &Fault) -> &str {
    fault.what.split_once(", ").filter(|(at, _)| at.starts_with("at ")).map_or(&fault.what, |(_, what)| what)
}
