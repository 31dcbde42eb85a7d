//! Families `follow`, `pool` and `contact_cap`: remarketing reaches those reached before.

use super::layout::Program;
use crate::problem::Problem;
use crate::solver::cuts::Cuts;
use crate::solver::lp::Relation;
use crate::solver::stage::{Aim, Stage};

/// A follower reaches no one outside its pool.
///
/// `l[p,a] ≤ F(L[f,a])`, with `F(L) = −ln(1 − base − share (1 − e^−L))` and `f` the phase followed.
///
/// `share` is the part that can be addressed again times the people there per person here. `F` is
/// concave while `base + share ≤ 1`, so its tangents lie above it.
pub fn follow(program: &mut Program, problem: &Problem, cuts: &Cuts) {
    for (index, follow) in problem.follows.iter_enumerated() {
        let mut follow_rows = Vec::new();
        let name = format!("{},{}", problem.placements[follow.placement].key, problem.audiences[follow.audience].key);
        if let Some(depth) = program.depth[follow.placement][follow.audience] {
            for (k, cut) in cuts.follow[index].iter().enumerate() {
                let follow_terms = vec![(1.0, depth), (-cut.slope, program.sum[follow.pool.upstream])];
                follow_rows.push(program.lp.row(
                    format!("follow[{name},{k}]"),
                    follow_terms,
                    Relation::AtMost,
                    cut.offset,
                ));
            }
        }
        program.rows.follow.push(follow_rows);
    }
}

/// Followers of one phase draw on one pool: together they reach no one outside it either.
///
/// `Σ l[p,a] over the followers p of f ≤ F(L[f,a])`, with the largest base and share among them.
pub fn pool(program: &mut Program, problem: &Problem, cuts: &Cuts) {
    for (index, pool) in problem.pools.iter_enumerated() {
        let depths = pool.members.iter().filter_map(|&f| program.depth[problem.follows[f].placement][pool.audience]);
        let depths: Vec<_> = depths.map(|depth| (1.0, depth)).collect();
        let upstream = &problem.sums[pool.pool.upstream].name;
        let name = format!("{} after {upstream}", problem.phases[pool.phase].journey.key);
        let pool_rows = cuts.pool[index].iter().enumerate().map(|(k, cut)| {
            let mut terms = depths.clone();
            terms.push((-cut.slope, program.sum[pool.pool.upstream]));
            program.lp.row(format!("pool[{name},{k}]"), terms, Relation::AtMost, cut.offset)
        });
        let pool_rows = pool_rows.collect();
        program.rows.pool.push(pool_rows);
    }
}

/// Contacts stay below the frequency cap times the people in the pool.
///
/// `g[p,a] ≤ cap · (base + share · reach[f,a])`, divided by the cap.
///
/// Without it, money would go to ads for an empty pool wherever clicks count.
pub fn contact_cap(program: &mut Program, problem: &Problem, stage: &Stage) {
    for follow in &problem.follows {
        let cap = stage.frequency_cap(follow.frequency_cap);
        let contacts = problem.contacts_per_head(follow.placement, follow.audience);
        let mut cap_terms = vec![
            (contacts / cap, program.spend[follow.placement]),
            (-follow.pool.share, program.reach[follow.pool.upstream]),
        ];
        let name = format!("{},{}", problem.placements[follow.placement].key, problem.audiences[follow.audience].key);
        if stage.aim == Aim::LeastBreach {
            let breach_column = program.lp.column(format!("above[contact_cap.{name}]"), (0.0, f64::INFINITY));
            program.lp.columns[breach_column.0].worth = -1.0;
            cap_terms.push((-1.0, breach_column));
        }
        let row = program.lp.row(format!("contact_cap[{name}]"), cap_terms, Relation::AtMost, follow.pool.base);
        program.rows.contact_cap.push(row);
    }
}
