//! A grid: all combinations of the values of some axes, the first axis slowest.
//!
//! Cells are numbered, never listed, so a grid of a million takes no more memory than its axes.

use super::axis::{Axis, keys};
use crate::fault::{Code, Fault, Place};
use crate::input::read::Reading;
use crate::planning::what_if::problem_of;
use crate::problem::Problem;
use crate::text::messages::say;

/// Axes and all their combinations.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepGrid {
    /// The axes; the first is slowest.
    pub axes: Vec<Axis>,
}

impl SweepGrid {
    /// The number of cells.
    pub fn cells(&self) -> usize {
        self.axes.iter().map(|axis| axis.values.len()).product()
    }

    /// The values of a cell, one per axis.
    pub fn values(&self, cell: usize) -> Vec<f64> {
        let mut cell_rest = cell;
        let mut values: Vec<f64> = Vec::with_capacity(self.axes.len());
        for axis in self.axes.iter().rev() {
            values.push(axis.values[cell_rest % axis.values.len()]);
            cell_rest /= axis.values.len();
        }
        values.reverse();
        values
    }

    /// The changes of the brief for a cell, as in `--set`.
    pub fn changes(&self, values: &[f64]) -> Vec<String> {
        self.axes.iter().zip(values).map(|(axis, value)| axis.set(*value)).collect()
    }

    /// The only axis; none where there are several.
    pub fn single(&self) -> Option<&Axis> {
        if let [axis] = &self.axes[..] { Some(axis) } else { None }
    }

    /// The problems at the ends of every range and at every value of a list, or their faults. So faults are reported
    /// before anything is solved.
    pub fn ends(&self, reading: &Reading) -> Result<Vec<Problem>, Vec<Fault>> {
        let mut problems = Vec::new();
        let mut faults: Vec<GridFault> = Vec::new();
        for (index, axis) in self.axes.iter().enumerate() {
            for value in ends(axis) {
                let mut values = self.values(0);
                values[index] = value;
                match self.problem(reading, &values) {
                    Ok(problem) => problems.push(problem),
                    Err(more) => faults.extend(more),
                }
            }
        }
        let mut distinct: Vec<GridFault> = Vec::new();
        for fault in faults {
            if !distinct
                .iter()
                .any(|other| other.fault.place == fault.fault.place && other.code_and_text == fault.code_and_text)
            {
                distinct.push(fault);
            }
        }
        if distinct.is_empty() { Ok(problems) } else { Err(distinct.into_iter().map(|fault| fault.fault).collect()) }
    }

    /// The problem at these values, or its faults, each placed at its `--vary`.
    fn problem(&self, reading: &Reading, values: &[f64]) -> Result<Problem, Vec<GridFault>> {
        let changed = reading.changed(&self.changes(values));
        let at_values = |fault: Fault| {
            let code_and_text = (fault.code.clone(), fault.what.clone());
            GridFault { code_and_text, fault: self.placed(&changed, values, fault) }
        };
        problem_of(&changed).map_err(|faults| faults.into_iter().map(at_values).collect())
    }

    /// The fault placed at the `--vary` that causes it, if one does.
    fn placed(&self, changed: &Reading, values: &[f64], fault: Fault) -> Fault {
        let fault_place = match &fault.place {
            Place::Text(range) => changed.sources.find(range).map(|(text, _)| text.name.clone()),
            Place::Key(_) | Place::Whole(_) => None,
        };
        let from = |axis: &Axis, value: f64| match &fault.place {
            Place::Key(path) => *path == keys(&axis.path),
            Place::Text(_) => fault_place.as_ref().is_some_and(|name| *name == format!("--set {}", axis.set(value))),
            Place::Whole(name) => *name == format!("--set {}", axis.set(value)),
        };
        let guilty = self.axes.iter().zip(values).find(|(axis, value)| from(axis, **value));
        let Some((axis, value)) = guilty else {
            return fault;
        };
        let flag = if axis.asked.is_empty() { axis.path.clone() } else { axis.asked.clone() };
        // An unknown name is unknown at every value.
        let unknown =
            matches!(fault.code, Code::UnknownKey { .. } | Code::UnknownName { .. } | Code::UnknownWord { .. });
        let value = axis.set(*value);
        let what = if unknown { fault.what } else { say!("fault-at-value", value, fault = fault.what) };
        Fault { help: fault.help, ..Fault::whole(fault.code, format!("--vary {flag}"), what) }
    }
}

/// A fault at some values of the axes.
struct GridFault {
    /// Its code and text, which are the same at every value.
    code_and_text: (Code, String),
    /// The fault as it is reported, at its `--vary`.
    fault: Fault,
}

/// The values of an axis that are checked before anything is solved.
fn ends(axis: &Axis) -> Vec<f64> {
    match &axis.values[..] {
        [first, .., last] if axis.range => vec![*first, *last],
        all => all.to_vec(),
    }
}
