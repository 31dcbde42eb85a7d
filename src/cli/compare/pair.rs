//! Two plans: what moved from one to the other.

use std::path::Path;

use super::side::{ComparedSide, by_key, called, file};
use super::{CompareArgs, badness, fault, names, remark_on};
use crate::cli::arguments::SolveArgs;
use crate::cli::output::print_remarks;
use crate::cli::{ExitReason, plan_exit_code, print_reason};
use crate::planning::compare::{PairComparison, PlanFigures};
use crate::report;
use crate::text::language::Text;

pub(super) fn compare((a, b): (&Path, &Path), args: &CompareArgs) -> Result<u8, ExitReason> {
    let is_same_file = a == b;
    let file_names = if is_same_file { names::of_files(&[a]) } else { names::of_files(&[a, b]) };
    let (a, b) = both(file(a, args.sandbox), (!is_same_file).then(|| file(b, args.sandbox)))?;
    let keys_by_name = called(&[&a, &b]);
    let (a, b) = (by_key(a, &keys_by_name)?, by_key(b, &keys_by_name)?);
    let inputs = args.inputs([&a, &b]);
    let output = args.output.destinations(a.dialect().or(b.dialect()).unwrap_or_default(), &inputs)?;
    let ((mut a, code_a), (mut b, code_b)) =
        both(finished(a, &args.solve), (!is_same_file).then(|| finished(b, &args.solve)))?;
    // Where files lie is that of one machine, so a plan is called by no more of it than tells both apart.
    let mut file_names = file_names.iter().map(|name| Text::from(name.as_str())).cycle();
    for header in [&mut a.header, &mut b.header] {
        header.name = file_names.next().unwrap_or_default();
    }
    let comparison = PairComparison::of(&a, &b).map_err(fault)?;
    if output.has_csv() {
        print_remarks(&comparison.remarks());
    }
    output.write(|format, width| report::comparison(&comparison, format, width))?;
    output.print(|format, width| report::comparison(&comparison, format, width))?;
    Ok(if badness(code_a) >= badness(code_b) { code_a } else { code_b })
}

/// Both sides, the second being the first again when it is the same file; of two failures the lesser is told
/// here, and the worse ends the run.
fn both<T: Clone>(a: Result<T, ExitReason>, b: Option<Result<T, ExitReason>>) -> Result<(T, T), ExitReason> {
    match (a, b) {
        (Ok(a), None) => Ok((a.clone(), a)),
        (Ok(a), Some(Ok(b))) => Ok((a, b)),
        (Err(stop), None | Some(Ok(_))) | (Ok(_), Some(Err(stop))) => Err(stop),
        (Err(a), Some(Err(b))) => {
            let (lesser_failure, worse_failure) = if badness(a.code()) > badness(b.code()) { (b, a) } else { (a, b) };
            print_reason(&lesser_failure);
            Err(worse_failure)
        }
    }
}

/// A finished plan and the exit code it stands for; a file stands for success.
fn finished(side: ComparedSide, solve: &SolveArgs) -> Result<(PlanFigures, u8), ExitReason> {
    match side {
        ComparedSide::Planned(plan) => Ok((*plan, 0)),
        ComparedSide::Brief(name, read) => {
            let planner = solve.planner_with(*read)?;
            let plan = planner.answer().map_err(|why| ExitReason::unplanned(&planner, why))?.plan;
            remark_on(&name, &plan.remarks);
            Ok((PlanFigures::of(name, &plan), plan_exit_code(plan.status)))
        }
    }
}
