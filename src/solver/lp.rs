//! A linear program: named columns and rows, solved by an engine and printed as text.
//!
//! Terms keep their order, so the printed program is stable. Only `engines` names a solver.

mod display;
mod engines;

use std::fmt;

use crate::text::messages::{say, word};

/// A linear program that maximises its objective.
#[derive(Clone, Debug, Default)]
pub struct Lp {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The index of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Col(pub usize);

/// A column: a variable of the program.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// At least this.
    pub lower: f64,
    /// At most this; may be infinite.
    pub upper: f64,
    /// Its coefficient in the objective.
    pub worth: f64,
}

/// The index of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowId(pub usize);

/// A row: a linear constraint of the program.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its family, and which of the family it is: `limit[broadcast.at_most]`.
    pub name: String,
    /// Coefficient times column, in the order they were written.
    pub terms: Vec<(f64, Col)>,
    /// How the sum relates to the bound.
    pub relation: Relation,
    /// The bound.
    pub bound: f64,
}

/// How a row's sum relates to its bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `≤`
    AtMost,
    /// `≥`
    AtLeast,
    /// `=`
    Equal,
}

/// The engine that solves programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Clarabel for points and duals, microlp for the vertex: pure Rust.
    #[default]
    Pure,
    /// Clarabel for points and duals, HiGHS for the vertex. A point in the middle of a face shows all curves that are
    /// overestimated on it, a vertex shows a few: with HiGHS alone, large plans take many times the rounds.
    #[cfg(feature = "highs")]
    Both,
    /// HiGHS for everything.
    #[cfg(feature = "highs")]
    Highs,
}

/// A solution: a point and the duals of the rows.
#[derive(Clone, Debug)]
pub struct Solution {
    /// Values of the columns.
    pub values: Vec<f64>,
    /// `d objective / d bound` of the rows; empty where the engine gives none.
    pub duals: Vec<f64>,
    /// The objective at the values.
    pub objective: f64,
}

/// Why there is no solution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSolution {
    /// The engine reports that no point satisfies every row.
    Infeasible,
    /// The engine failed, or reports an unbounded objective.
    Failed(String),
}

impl fmt::Display for NoSolution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Infeasible => f.write_str(word!("engine-finds-no-point")),
            Self::Failed(why) => f.write_str(&say!("engine-failed", why)),
        }
    }
}

impl std::error::Error for NoSolution {}

impl Lp {
    /// Adds a column.
    pub fn column(&mut self, name: String, (lower, upper): (f64, f64)) -> Col {
        self.columns.push(Column { name, lower, upper, worth: 0.0 });
        Col(self.columns.len() - 1)
    }

    /// Adds a row.
    pub fn row(&mut self, name: String, terms: Vec<(f64, Col)>, relation: Relation, bound: f64) -> RowId {
        self.rows.push(Row { name, terms, relation, bound });
        RowId(self.rows.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// max: 3x + 2y, a: x + y <= 4, b: x + 3y <= 9, x <= 3; optimum 11 at (3, 1), a is worth 2, b nothing.
    #[test]
    fn engines_agree_on_a_program_one_can_do_in_the_head() {
        let mut lp = Lp::default();
        let (x, y) = (lp.column("x".into(), (0.0, 3.0)), lp.column("y".into(), (0.0, f64::INFINITY)));
        (lp.columns[0].worth, lp.columns[1].worth) = (3.0, 2.0);
        lp.row("a".into(), vec![(1.0, x), (1.0, y)], Relation::AtMost, 4.0);
        lp.row("b".into(), vec![(1.0, x), (3.0, y)], Relation::AtMost, 9.0);
        let point = lp.solve(Engine::Pure).unwrap();
        let vertex = lp.vertex(Engine::Pure).unwrap();
        for (wanted, (a, b)) in [3.0, 1.0].iter().zip(point.values.iter().zip(&vertex.values)) {
            assert!((a - wanted).abs() < 1e-7 && (b - wanted).abs() < 1e-9);
        }
        assert!((point.duals[0] - 2.0).abs() < 1e-6);
        assert!(lp.to_string().starts_with("maximise\n  3 x + 2 y\nsubject to\n  a: x + y <= 4\n"));
    }

    #[test]
    fn a_contradiction_is_recognised() {
        let mut lp = Lp::default();
        let x = lp.column("x".into(), (0.0, 1.0));
        lp.row("a".into(), vec![(1.0, x)], Relation::AtLeast, 2.0);
        assert_eq!(lp.vertex(Engine::Pure).unwrap_err(), NoSolution::Infeasible);
    }
}
