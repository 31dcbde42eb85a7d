//! Family `curve`: the depth that spend buys.

use super::layout::Program;
use crate::problem::Problem;
use crate::solver::cuts::Cuts;
use crate::solver::lp::Relation;

/// A placement builds reach along its curve, with diminishing returns.
///
/// `l[p,a] ≤ slope · x[p] + offset   for every cut of φ[p,a]`, with `φ(x) = −ln(1 − r(x))`.
///
/// Where `φ` is concave, its cuts are tangents, which lie above it: no binaries are needed. Where it is not, they are
/// lines of the least concave function above it over the placement's range. Either way the program never underestimates
/// depth. Where a channel need not be bought, the offset counts only if it is: `l[p,a] ≤ slope · x[p] + offset ·
/// bought[c]`.
pub fn rows(program: &mut Program, problem: &Problem, cuts: &Cuts) {
    for (p, placement) in problem.placements.iter_enumerated() {
        for (a, audience) in problem.audiences.iter_enumerated() {
            let Some(depth) = program.depth[p][a] else {
                continue;
            };
            for (k, cut) in cuts.curve[p][a].iter().enumerate() {
                let name = format!("curve[{},{},{k}]", placement.key, audience.key);
                let mut cut_terms = vec![(1.0, depth), (-cut.slope, program.spend[p])];
                let offset = match placement.activation {
                    Some(s) => {
                        cut_terms.push((-cut.offset, program.bought[s]));
                        0.0
                    }
                    None => cut.offset,
                };
                program.lp.row(name, cut_terms, Relation::AtMost, offset);
            }
        }
    }
}
