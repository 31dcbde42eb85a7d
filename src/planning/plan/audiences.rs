//! The audiences of a plan, in the brief's words.

use crate::problem::Problem;
use crate::text::language::Text;

/// An audience.
#[derive(Clone, Debug)]
pub struct Audience {
    /// Its name.
    pub name: Text,
    /// The people it counts: half of those who are in another audience too.
    pub people: f64,
    /// Who they are: `age`, `place`, `income`, `household` and `lifestyle`, where the brief says.
    pub attributes: Vec<(&'static str, Text)>,
}

/// The audiences in the problem's order.
pub(super) fn of(problem: &Problem) -> Vec<Audience> {
    let audiences = problem.audiences.iter().map(|audience| Audience {
        name: audience.name.clone(),
        people: audience.people,
        attributes: audience.attributes.clone(),
    });
    audiences.collect()
}

impl Audience {
    /// What the brief says of one attribute.
    pub fn attribute(&self, word: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == word).map(|(_, words)| words.as_str())
    }
}
