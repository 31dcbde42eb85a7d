//! The layers of a brief, and which values of a layer replace what lies under them as a whole.

use serde_spanned::Spanned;
use toml::de::DeValue;

use crate::fault::Sources;

/// The layers, the later over the earlier. Scenarios lie between `Set` and `Change`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::input) enum Layer {
    Catalogue,
    Brief,
    /// Another brief, which a scenario starts from.
    ScenarioBase,
    /// A `--set` flag.
    Set,
    /// A change of what was read, to compute what comes of it.
    Change,
    /// What already ran: never merged.
    Actuals,
}

/// Keys whose value, written in braces, replaces the whole value under it: two kinds of value must not mix.
const ONE_KIND: [&str; 13] = [
    "price",
    "curve",
    "name",
    "format",
    "source",
    "note",
    "at_least",
    "at_most",
    "fixed",
    "exactly",
    "minimum_buy",
    "sensible_from",
    "objective",
];

/// A layer that is merged over others, with the texts it is from.
#[derive(Clone, Copy)]
pub(in crate::input) struct MergedLayer<'a> {
    pub(in crate::input) sources: &'a Sources,
    pub(in crate::input) layer: Layer,
}

impl MergedLayer<'_> {
    /// Whether a value replaces all that lies under it: one in braces does, and a brief's `price` or `curve` that
    /// states its kind. So does a brief's `source` or `note`: one that is stated in one language only must not leave
    /// the catalogue's in another. Other values change only the keys they name.
    pub(super) fn replaces(self, key: &str, value: &Spanned<DeValue<'_>>) -> bool {
        let Some(table) = value.get_ref().as_table() else { return false };
        let braces = || self.sources.words(&value.span()).is_some_and(|words| words.starts_with('{'));
        match (self.layer, key) {
            (Layer::Catalogue | Layer::Brief | Layer::ScenarioBase, "price") => table.contains_key("per") || braces(),
            (Layer::Catalogue | Layer::Brief | Layer::ScenarioBase, "curve") => table.contains_key("kind") || braces(),
            (Layer::Catalogue | Layer::Brief | Layer::ScenarioBase, key) => matches!(key, "source" | "note"),
            (Layer::Set | Layer::Change | Layer::Actuals, _) => ONE_KIND.contains(&key) && braces(),
        }
    }
}
