//! Family `curve`: what spend buys in depth.

use super::{Pieces, Program};
use crate::case::Case;
use crate::lp::Relation;

/// A placement builds reach along its curve, ever more slowly.
///
/// `l[p,a] ≤ slope · x[p] + offset   for every piece of φ[p,a]`, with `φ(x) = −ln(1 − r(x))`.
///
/// `φ` is concave, so the lines that touch it lie above it and the lowest of them is always the one
/// that binds: no binaries are needed, and the program promises never too little.
pub fn rows(program: &mut Program, case: &Case, pieces: &Pieces) {
    for (p, placement) in case.placements.iter().enumerate() {
        for (a, audience) in case.audiences.iter().enumerate() {
            let Some(depth) = program.depth[p][a] else {
                continue;
            };
            for (k, piece) in pieces.curve[p][a].iter().enumerate() {
                let name = format!("curve[{},{},{k}]", placement.key, audience.key);
                let terms = vec![(1.0, depth), (-piece.slope, program.spend[p])];
                program.lp.row(name, terms, Relation::AtMost, piece.offset);
            }
        }
    }
}
