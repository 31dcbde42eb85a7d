//! A linear program on paper, named columns and named rows, and its solving.
//!
//! The only room that names a solver. Terms keep their order, so the printed program is stable. Nothing
//! here knows media: this room uses nothing of ours.

use crate::tolerance::solving::{ENGINE, LEFT_OVER};
use std::fmt;

use good_lp::solvers::clarabel::clarabel;
use good_lp::solvers::microlp::microlp;
use good_lp::{Constraint, DualValues, Expression, ProblemVariables, SolutionWithDual, SolverModel, Variable};
use good_lp::{ResolutionError, variable};

/// A program: make the objective as large as can be.
#[derive(Clone, Debug, Default)]
pub struct Lp {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Col(pub usize);

/// A variable of the program.
#[derive(Clone, Debug)]
pub struct Column {
    /// What it is.
    pub name: String,
    /// At least this.
    pub lower: f64,
    /// At most this; may be infinite.
    pub upper: f64,
    /// What one unit adds to the objective.
    pub worth: f64,
}

/// A row, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowId(pub usize);

/// A relation of the program.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its family and what of the family it is: `limit[broadcast.at_most]`.
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
    /// Clarabel for points and duals, HiGHS for the vertex. A point from the middle of a face shows at once where
    /// all curves on it are still wrong, a vertex shows a few: with HiGHS alone, large plans take many times the
    /// rounds.
    #[cfg(feature = "highs")]
    Both,
    /// HiGHS for everything.
    #[cfg(feature = "highs")]
    Highs,
}

/// A point, and what each row's bound is worth there.
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
    /// The engine says that no point satisfies every row.
    Infeasible,
    /// The engine failed, or says the objective has no end.
    Failed(String),
}

impl fmt::Display for NoSolution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Infeasible => f.write_str("the engine finds no point that satisfies every row"),
            Self::Failed(why) => write!(f, "the engine failed: {why}"),
        }
    }
}

impl std::error::Error for NoSolution {}

impl From<ResolutionError> for NoSolution {
    fn from(error: ResolutionError) -> Self {
        match error {
            ResolutionError::Infeasible => Self::Infeasible,
            other => Self::Failed(other.to_string()),
        }
    }
}

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

    /// A point with duals.
    pub fn solve(&self, engine: Engine) -> Result<Solution, NoSolution> {
        match engine {
            #[cfg(feature = "highs")]
            Engine::Both => self.by_clarabel().or_else(|_| self.by_highs()),
            Engine::Pure => self.by_clarabel().or_else(|error| match error {
                NoSolution::Infeasible => Err(error),
                // A point without duals still shows where to refine.
                NoSolution::Failed(_) => self.by_microlp().map_err(|_| error),
            }),
            #[cfg(feature = "highs")]
            Engine::Highs => self.by_highs(),
        }
    }

    /// A vertex: a point with as few columns in use as can be.
    pub fn vertex(&self, engine: Engine) -> Result<Solution, NoSolution> {
        match engine {
            Engine::Pure => self.by_microlp(),
            #[cfg(feature = "highs")]
            Engine::Both | Engine::Highs => self.by_highs(),
        }
    }

    /// Clarabel stops short on some programs at the tightest tolerance, so looser ones follow.
    fn by_clarabel(&self) -> Result<Solution, NoSolution> {
        let mut last = NoSolution::Failed("not tried".to_owned());
        for tolerance in ENGINE {
            let (unsolved, columns) = self.unsolved();
            let mut model = unsolved.using(clarabel);
            model.settings().tol_gap_abs(tolerance).tol_gap_rel(tolerance).tol_feas(tolerance).max_iter(200);
            let rows: Vec<_> = self.constraints(&columns).map(|row| model.add_constraint(row)).collect();
            match model.solve() {
                Ok(mut solution) => {
                    let values = columns.iter().map(|column| column.value(&solution)).collect();
                    let dual = solution.compute_dual();
                    return Ok(self.solution(values, rows.into_iter().map(|row| dual.dual(row)).collect()));
                }
                Err(error) => last = error.into(),
            }
            if last == NoSolution::Infeasible {
                break;
            }
        }
        Err(last)
    }

    fn by_microlp(&self) -> Result<Solution, NoSolution> {
        let (unsolved, columns) = self.unsolved();
        let mut model = unsolved.using(microlp);
        for row in self.constraints(&columns) {
            model.add_constraint(row);
        }
        let solution = model.solve()?;
        Ok(self.solution(columns.iter().map(|column| column.value(&solution)).collect(), Vec::new()))
    }

    #[cfg(feature = "highs")]
    fn by_highs(&self) -> Result<Solution, NoSolution> {
        let (unsolved, columns) = self.unsolved();
        let mut model = unsolved.using(good_lp::solvers::highs::highs);
        let rows: Vec<_> = self.constraints(&columns).map(|row| model.add_constraint(row)).collect();
        let mut solution = model.solve()?;
        let values = columns.iter().map(|column| column.value(&solution)).collect();
        let dual = solution.compute_dual();
        Ok(self.solution(values, rows.into_iter().map(|row| dual.dual(row)).collect()))
    }

    fn solution(&self, values: Vec<f64>, duals: Vec<f64>) -> Solution {
        let objective = self.columns.iter().zip(&values).map(|(column, value)| column.worth * value).sum();
        Solution { values, duals, objective }
    }

    fn unsolved(&self) -> (good_lp::variable::UnsolvedProblem, Vec<Unknown>) {
        let mut variables = ProblemVariables::new();
        let define = |column: &Column| {
            if column.lower == column.upper {
                return Unknown::Known(column.lower);
            }
            let defined = if column.lower.is_finite() { variable().min(column.lower) } else { variable() };
            Unknown::Free(variables.add(if column.upper.is_finite() { defined.max(column.upper) } else { defined }))
        };
        let columns: Vec<Unknown> = self.columns.iter().map(define).collect();
        let mut objective = Expression::with_capacity(columns.len());
        for (column, unknown) in self.columns.iter().zip(&columns).filter(|(column, _)| column.worth != 0.0) {
            if let Unknown::Free(variable) = unknown {
                objective.add_mul(column.worth, *variable);
            }
        }
        (variables.maximise(objective), columns)
    }

    fn constraints<'a>(&'a self, columns: &'a [Unknown]) -> impl Iterator<Item = Constraint> + 'a {
        self.rows.iter().map(|row| {
            let mut sum = Expression::with_capacity(row.terms.len());
            let mut bound = row.bound;
            for &(coefficient, Col(column)) in &row.terms {
                match columns[column] {
                    Unknown::Free(variable) => sum.add_mul(coefficient, variable),
                    Unknown::Known(value) => bound -= coefficient * value,
                }
            }
            let bound = self.within_sight(row, bound);
            match row.relation {
                Relation::AtMost => sum.leq(bound),
                Relation::AtLeast => sum.geq(bound),
                Relation::Equal => sum.eq(bound),
            }
        })
    }
}

/// A bound this many times beyond what its row can be says nothing, and its size alone makes an interior point stop
/// short.
const OUT_OF_SIGHT: f64 = 1e4;

impl Lp {
    /// A bound that the columns' ranges keep far from, drawn nearer: the row still says nothing.
    fn within_sight(&self, row: &Row, bound: f64) -> f64 {
        let furthest = |(c, Col(column)): &(f64, Col)| {
            let Column { lower, upper, .. } = self.columns[*column];
            (c * lower).abs().max((c * upper).abs())
        };
        let sight = OUT_OF_SIGHT * (1.0 + row.terms.iter().map(furthest).sum::<f64>());
        match row.relation {
            Relation::AtMost if bound > sight => sight,
            Relation::AtLeast if bound < -sight => -sight,
            _ => bound,
        }
    }
}

/// A column as an engine sees it: one with a single value is no unknown, and an interior point has no room in it.
#[derive(Clone, Copy)]
enum Unknown {
    Free(Variable),
    Known(f64),
}

impl Unknown {
    fn value(self, solution: &impl good_lp::Solution) -> f64 {
        match self {
            Self::Free(variable) => solution.value(variable),
            Self::Known(value) => value,
        }
    }
}

impl fmt::Display for Lp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let worth = self.columns.iter().enumerate().filter(|(_, column)| column.worth != 0.0);
        let worth: Vec<(f64, Col)> = worth.map(|(index, column)| (column.worth, Col(index))).collect();
        writeln!(f, "maximise\n  {}\nsubject to", self.sum(&worth))?;
        for row in &self.rows {
            let relation = match row.relation {
                Relation::AtMost => "<=",
                Relation::AtLeast => ">=",
                Relation::Equal => "=",
            };
            let bound = if row.bound.abs() < LEFT_OVER { 0.0 } else { row.bound };
            writeln!(f, "  {}: {} {relation} {}", row.name, self.sum(&row.terms), number(bound))?;
        }
        writeln!(f, "where")?;
        for column in &self.columns {
            let lower = if column.lower.is_finite() { format!("{} <= ", number(column.lower)) } else { String::new() };
            let upper = if column.upper.is_finite() { format!(" <= {}", number(column.upper)) } else { String::new() };
            let free = if lower.is_empty() && upper.is_empty() { " free" } else { "" };
            writeln!(f, "  {lower}{}{upper}{free}", column.name)?;
        }
        Ok(())
    }
}

impl Lp {
    fn sum(&self, terms: &[(f64, Col)]) -> String {
        let mut text = String::new();
        for (index, &(coefficient, Col(column))) in terms.iter().enumerate() {
            let sign = match (index, coefficient < 0.0) {
                (0, false) => "",
                (0, true) => "-",
                (_, false) => " + ",
                (_, true) => " - ",
            };
            let factor = match number(coefficient.abs()).as_str() {
                "1" => String::new(),
                size => format!("{size} "),
            };
            text.extend([sign, &factor, &self.columns[column].name]);
        }
        if text.is_empty() { "0".to_owned() } else { text }
    }
}

/// Six significant digits, enough to recognise a figure of the brief.
fn number(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let magnitude = value.abs().log10().floor();
    if !(-5.0..9.0).contains(&magnitude) {
        return format!("{value:.5e}");
    }
    let text = format!("{value:.*}", (5.0 - magnitude).max(0.0) as usize);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
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
