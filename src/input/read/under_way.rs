//! A campaign under way: what already ran is read from a file, and the rest is planned from a week on.

use std::path::Path;

use super::{Layer, Reading, understood};
use crate::domain::brief::Actuals;
use crate::input::tables::actuals::actuals_of;
use crate::input::tables::split::{self, SplitReading};

impl Reading {
    /// The same brief under way. The file at `path` says what ran, `from` is the first week that is still to be
    /// planned, and `learn` whether the rest is planned at the rates observed.
    #[must_use]
    pub fn under_way(&self, path: &Path, from: &str, learn: bool) -> Self {
        let SplitReading { split, sources: own, faults } = split::file(path);
        let mut layers = self.layers.clone();
        let mut start = 0;
        if let Some(text) = own.texts().first() {
            let index = layers.add(text.name.clone(), text.text.clone(), Layer::Actuals);
            start = layers.sources.texts()[index].start;
        }
        layers.faults.extend(faults.into_iter().map(|fault| fault.moved_by(start)));
        let (rows, faults) = actuals_of(&split.rows, start);
        layers.faults.extend(faults);
        layers.actuals = Some(Actuals { file: split.name, from: from.to_owned(), learn, rows, assumed: split.assumed });
        let reading = understood(layers);
        match &self.scenario {
            Some(name) => reading.of_scenario(name),
            None => reading,
        }
    }

    /// Of a campaign under way, the brief as it was planned before anything ran.
    pub fn as_planned(&self) -> Option<Self> {
        self.layers.actuals.as_ref()?;
        let mut layers = self.layers.clone();
        layers.actuals = None;
        Some(understood(layers))
    }
}
