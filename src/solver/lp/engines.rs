//! The engines that solve linear programs: Clarabel, microlp and HiGHS. No other module names a solver.

use good_lp::solvers::clarabel::clarabel;
use good_lp::solvers::microlp::microlp;
use good_lp::{Constraint, DualValues, Expression, ProblemVariables, SolutionWithDual, SolverModel, Variable};
use good_lp::{ResolutionError, variable};

use super::{Col, Column, Engine, Lp, NoSolution, Relation, Row, Solution};
use crate::text::messages::word;
use crate::tolerance::solving::ENGINE;

/// A bound this many times beyond what its row can reach never binds, and its size alone makes an interior-point
/// method stop short.
const FAR_BEYOND: f64 = 1e4;

impl From<ResolutionError> for NoSolution {
    fn from(error: ResolutionError) -> Self {
        match error {
            ResolutionError::Infeasible => Self::Infeasible,
            other => Self::Failed(other.to_string()),
        }
    }
}

impl Lp {
    /// Solves the program: a point with duals.
    pub fn solve(&self, engine: Engine) -> Result<Solution, NoSolution> {
        match engine {
            #[cfg(feature = "highs")]
            Engine::Both => self.by_clarabel().or_else(|_| self.by_highs()),
            Engine::Pure => self.by_clarabel().or_else(|error| match error {
                NoSolution::Infeasible => Err(error),
                // A point without duals still shows where to add cuts.
                NoSolution::Failed(_) => self.by_microlp().map_err(|_| error),
            }),
            #[cfg(feature = "highs")]
            Engine::Highs => self.by_highs(),
        }
    }

    /// Solves the program at a vertex, where as few columns as possible are above their lower bound.
    pub fn vertex(&self, engine: Engine) -> Result<Solution, NoSolution> {
        match engine {
            Engine::Pure => self.by_microlp(),
            #[cfg(feature = "highs")]
            Engine::Both | Engine::Highs => self.by_highs(),
        }
    }

    /// Clarabel stops short on some programs at the tightest tolerance, so looser ones are tried.
    fn by_clarabel(&self) -> Result<Solution, NoSolution> {
        let mut last_error = NoSolution::Failed(word!("engine-was-not-tried").to_owned());
        for tolerance in ENGINE {
            let (unsolved, columns) = self.engine_model();
            let mut model = unsolved.using(clarabel);
            model.settings().tol_gap_abs(tolerance).tol_gap_rel(tolerance).tol_feas(tolerance).max_iter(200);
            let rows: Vec<_> = self.engine_rows(&columns).map(|row| model.add_constraint(row)).collect();
            match model.solve() {
                Ok(mut solution) => {
                    let values = columns.iter().map(|column| column.value(&solution)).collect();
                    let dual = solution.compute_dual();
                    return Ok(self.solution(values, rows.into_iter().map(|row| dual.dual(row)).collect()));
                }
                Err(error) => last_error = error.into(),
            }
            if last_error == NoSolution::Infeasible {
                break;
            }
        }
        Err(last_error)
    }

    fn by_microlp(&self) -> Result<Solution, NoSolution> {
        let (unsolved, columns) = self.engine_model();
        let mut model = unsolved.using(microlp);
        for row in self.engine_rows(&columns) {
            model.add_constraint(row);
        }
        let solution = model.solve()?;
        Ok(self.solution(columns.iter().map(|column| column.value(&solution)).collect(), Vec::new()))
    }

    #[cfg(feature = "highs")]
    fn by_highs(&self) -> Result<Solution, NoSolution> {
        let (unsolved, columns) = self.engine_model();
        let mut model = unsolved.using(good_lp::solvers::highs::highs);
        let rows: Vec<_> = self.engine_rows(&columns).map(|row| model.add_constraint(row)).collect();
        let mut solution = model.solve()?;
        let values = columns.iter().map(|column| column.value(&solution)).collect();
        let dual = solution.compute_dual();
        Ok(self.solution(values, rows.into_iter().map(|row| dual.dual(row)).collect()))
    }

    fn solution(&self, values: Vec<f64>, duals: Vec<f64>) -> Solution {
        let objective_value = self.columns.iter().zip(&values).map(|(column, value)| column.worth * value).sum();
        Solution { values, duals, objective: objective_value }
    }

    fn engine_model(&self) -> (good_lp::variable::UnsolvedProblem, Vec<EngineColumn>) {
        let mut variables = ProblemVariables::new();
        let engine_variable = |column: &Column| {
            if column.lower == column.upper {
                return EngineColumn::Fixed(column.lower);
            }
            let bounded_variable = if column.lower.is_finite() { variable().min(column.lower) } else { variable() };
            EngineColumn::Free(variables.add(if column.upper.is_finite() {
                bounded_variable.max(column.upper)
            } else {
                bounded_variable
            }))
        };
        let columns: Vec<EngineColumn> = self.columns.iter().map(engine_variable).collect();
        let mut objective = Expression::with_capacity(columns.len());
        for (column, engine_column) in self.columns.iter().zip(&columns).filter(|(column, _)| column.worth != 0.0) {
            if let EngineColumn::Free(variable) = engine_column {
                objective.add_mul(column.worth, *variable);
            }
        }
        (variables.maximise(objective), columns)
    }

    fn engine_rows<'a>(&'a self, columns: &'a [EngineColumn]) -> impl Iterator<Item = Constraint> + 'a {
        self.rows.iter().map(|row| {
            let mut row_sum = Expression::with_capacity(row.terms.len());
            let mut row_bound = row.bound;
            for &(coefficient, Col(column)) in &row.terms {
                match columns[column] {
                    EngineColumn::Free(variable) => row_sum.add_mul(coefficient, variable),
                    EngineColumn::Fixed(value) => row_bound -= coefficient * value,
                }
            }
            let row_bound = self.nearer_bound(row, row_bound);
            match row.relation {
                Relation::AtMost => row_sum.leq(row_bound),
                Relation::AtLeast => row_sum.geq(row_bound),
                Relation::Equal => row_sum.eq(row_bound),
            }
        })
    }

    /// A bound that the row cannot reach within its columns' ranges, moved nearer where it is far beyond: it still
    /// never binds.
    fn nearer_bound(&self, row: &Row, row_bound: f64) -> f64 {
        let most_of_term = |(c, Col(column)): &(f64, Col)| {
            let Column { lower, upper, .. } = self.columns[*column];
            (c * lower).abs().max((c * upper).abs())
        };
        let far_bound = FAR_BEYOND * (1.0 + row.terms.iter().map(most_of_term).sum::<f64>());
        match row.relation {
            Relation::AtMost if row_bound > far_bound => far_bound,
            Relation::AtLeast if row_bound < -far_bound => -far_bound,
            _ => row_bound,
        }
    }
}

/// A column of the engine's model. A column with a single value is a constant: an interior-point method has no room in
/// it.
#[derive(Clone, Copy)]
enum EngineColumn {
    Free(Variable),
    Fixed(f64),
}

impl EngineColumn {
    fn value(self, solution: &impl good_lp::Solution) -> f64 {
        match self {
            Self::Free(variable) => solution.value(variable),
            Self::Fixed(value) => value,
        }
    }
}
