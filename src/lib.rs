//! klantreis recommends a media plan along the customer journey, and proves how close to the best it is.
//!
//! The tree is the sentence the tool speaks: a *brief* and a *catalogue* make a *problem*; the problem is written
//! as a *program*, refined to a *plan* with a *bound*; the plan is *audited*, then *reported*. A folder or file below
//! `src` is a room; rooms use each other one way, and never in a circle.
//!
//! ```text
//! language    what a run speaks                        number     figures in it
//! harmless    names and words of others, shown without the characters that act on a terminal or a spreadsheet
//! quantity    amounts, shares and days as planners write them; calendar: the weeks of a campaign
//! tolerance   how exact what is: solved, proved, kept, told
//! brief       what the client wants                    catalogue  what the market offers
//! journey     its phases                               flow       people on it, and what they are worth
//! read        files and --set  ->  brief, catalogue        fault      what is wrong, where, how to mend it
//! schema      what both may say, for editors
//! problem        the two, checked to fit together             curve      reach over weight, contacts over people
//! stage       what is made most of, and what is held       outcome    what a split brings, by the true curves
//! program     the problem as rows, one function per family    lp         a linear program as text; the solvers
//! deadline    when looking further has to end              shares     shares that only a plan of nothing keeps
//! refine      straight lines above the curves, round by round, and a feasible split of each round
//! bound       the proof, which trusts no solver            polish     the last digits, by Newton's method
//! recommend   the order of wishes, stage after stage
//! plan        the answer in a planner's words              audit      re-checks it without the program
//! what_if     the brief as it is or changed, solved        planner    from what is asked for to an audited plan
//! parameter       the values a planner can move                conflict   which hard bounds contradict
//! price       what one more or one less is worth           relaxation     ways out, and what goals cost
//! uncertainty ranges of figures, worlds in them            risk       how sure a plan is, held fast and redrawn
//! robust      the plan with the best worst case            map        every persona's way, and what to do first
//! explain     why the plan is as it is                     evaluate   a planner's own split, judged
//! compare     two plans, or many side by side              sweep      values over ranges: frontiers and grids
//! fit         points of a reach curve -> the curve, and how far they determine it
//! annex       what goes with a plan: its curves, other budgets, scenarios
//! report      documents, CSV, JSON; files                  cli        the command line
//! ```
//!
//! | symbol | meaning | in the code |
//! | --- | --- | --- |
//! | `x[p]` | net spend on placement `p`, as a share of the money there is | `Program::spend` |
//! | `g[p,a]` | contacts per head of audience `a` | `Problem::contacts_per_head` |
//! | `r(g)` | reach of one placement, with a ceiling below 1 | `Curve::reach` |
//! | `l[p,a]` | its depth, `−ln(1 − r)`, concave in `x` | `Curve::depth`, `Program::depth` |
//! | `L[f,a]` | the depth of phase `f`: `Σ l[p,a]` | `Program::sum` |
//! | `R[f,a]` | net reach of the phase: `1 − e^−L` | `Program::reach` |
//! | `F(L)` | the most depth a follower of a phase can have | `Addressable::depth` |
//!
//! # One plan, from arguments to file
//!
//! What `klantreis plan brief.toml -o plan.csv` does, every step once, in the order it happens; indented steps are part
//! of the one above. Each names the file below `src`, and the function in it to begin reading at.
//!
//! ```text
//! arguments                                                      main.rs                 main
//!    flags as typed values, or usage and exit code 2             cli.rs                  of_command_line
//!    a clock starts, Ctrl-C is heard, a language is spoken       cli.rs                  run
//! the whole of the command                                       cli/plan.rs             plan
//!    --round-to becomes a --set value                            cli/plan.rs             asked
//!    --budget, --people, --weeks and --goal do too               cli/ask.rs              changes
//!    tolerance, time limit and engine                            cli/ask.rs              with
//! reading: files -> brief and catalogue                          planner.rs              read
//!    files are opened, what a brief names only beside it         read.rs                 request
//!    each --set value is a text of its own                       read/syntax.rs          assignment
//!    a scenario says which brief and catalogue it starts from    read/scenario.rs        chain
//!    TOML -> trees, with the place of every key                  read/syntax.rs          parse
//!    later texts are laid over earlier ones, key by key          read/merge.rs           lay
//!    "€ 180.000" is made 180000 where it can mean nothing else   read/spelt.rs           spell
//!    trees -> typed values; a faulty key is struck out           read/understand.rs      understand
//!       "250k", "3.2m" and "55%" become numbers                  quantity/written.rs     read
//!       an unknown word is answered with what was meant          fault.rs                nearest
//!    what already ran is read, of a campaign under way           read/actuals.rs         under_way
//! joining: brief and catalogue -> problem                           what_if/joining.rs      case_of
//!    every relation and default, in one order                    problem.rs                 join
//!       people per audience, and per phase of the journey        problem/journeys.rs        phases
//!       what can be bought: each channel in each phase           problem/placements.rs      offered
//!       price, contacts and volume of each                       problem/placements.rs      placement
//!       the reach curve of each                                  problem/curves.rs          curves
//!       remarketing: who follows whom, and the pools of people   problem/followers.rs       followers
//!       budget, limits and wishes as rows                        problem/limits.rs          stated
//!       goals as forms                                           problem/goals.rs           wanted
//!       what is made most of                                     problem/objectives.rs      stated
//!       lines in weeks, where it matters when they run           problem/weekly.rs          unroll
//! where the result goes is checked before anything is solved     cli/output.rs           of_plan
//! planning: problem -> audited plan, with what belongs to it        planner.rs              plan
//!    one problem, solved and audited                                what_if.rs              solved
//!       shares that only a plan of nothing keeps are refused     shares.rs               emptied
//!       the order of wishes, stage after stage                   recommend.rs            recommend
//!          where everything can be had in any amount             recommend/solving.rs    in_order
//!             do the hard bounds contradict?                     recommend/solving.rs    contradicts
//!             goals by priority, each to its least shortfall     recommend/solving.rs    goals
//!             then the objective, with the goals held            recommend/solving.rs    objective
//!                round by round, to the tolerance                refine.rs               refine
//!                   the problem as rows, a function per family      program.rs              of
//!                   an engine solves them                        lp.rs                   solve
//!                   its split is made feasible by the curves     refine.rs               repaired
//!                   what no plan can exceed, from prices alone   bound.rs                of
//!                   lines are added where it promised too much   refine.rs               sharpen
//!                the last digits, by Newton's method             polish.rs               polish
//!             then the least spend that brings the same          recommend/thrift.rs     for_the_least_spend
//!          or, with lots, fees or minimum buys, by a search      recommend/whole.rs      recommended
//!          bursts are placed in weeks                            recommend/patterns.rs   search
//!          weeks are made as even as they can be                 recommend/even.rs       evened
//!          hard bounds are kept to the last digit                recommend/kept_exactly.rs settled
//!          amounts are rounded, where the brief asks for it      recommend/rounding.rs   rounded
//!       the split in a planner's words                           plan.rs                 of
//!          what it brings, by the true curves                    outcome.rs              of
//!          lines, and what binds each                            plan/lines.rs           bought
//!          goals and limits, met or missed                       plan/goals.rs           results
//!          weeks, and the flights they make                      plan/weeks.rs           lines
//!          headline, remarks and assumptions                     plan/words.rs           headline
//!       the audit works it all out again, without the program    audit.rs                check
//!    of a missed goal: ways out, each solved and audited         relaxation.rs               of_missed
//!    of a campaign under way: the plan before, audited too       planner.rs              before
//! no plan: why                                                   planner.rs              why
//!    which hard bounds contradict, and how that ends             conflict.rs             of
//!       the smallest such sets of bounds                         conflict/search.rs      among
//! beside a page or workbook: curves, budgets, scenarios          annex.rs                of
//! the report, in the format of each file                         report.rs               content
//!    a table for the terminal                                    report/table.rs         text
//!    the CSV, a row per line                                     report/csv.rs           text
//! every file is written, or none                                 report/written.rs       write
//! standard output, remarks on standard error                     cli/output.rs           print_bytes
//! the exit code: of a plan, or of why there is none              cli/stop.rs             code
//! ```
//!
//! Every other command goes the same way as far as the audit: `explain`, `map`, `risk` and `sweep` ask the planner for
//! an answer, and [`what_if::WhatIf`] solves the brief with some of its keys changed.
//!
//! # Use from other programs
//!
//! [`Planner`] is where to begin; [`plan`] is what comes out.
//!
//! ```
//! use klantreis::Planner;
//! use klantreis::report::{CsvDialect, Format};
//!
//! let planner = Planner::text("brief", r#"
//!     [campaign]
//!     budget = "250k"
//!     [audience.city]
//!     people = "3.2m"
//!     [goal.see]
//!     reach = "55%"
//! "#)?;
//! let plan = planner.plan().map_err(|why| planner.why(why))?.plan;
//! assert!(plan.goals[0].met && plan.objective.gap.is_some_and(|gap| gap <= 1e-4));
//!
//! let csv = klantreis::report::text(&plan, Format::Csv(CsvDialect::Plain), 0);
//! assert!(csv.lines().count() > 10);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub use fault::Sources;
pub use input::read::{Ran, Reading, Request, points, split};
pub use planning::appendix::Appendix;
pub use planning::planner::{Faulty, Planner, Unplanned};
pub use planning::what_if::{Answer, WhatIf};
pub use planning::{audit, compare, evaluate, explain, fit, map, plan, risk, sweep};
pub use problem::{Decision, Problem};
pub use solver::deadline::Deadline;
pub use solver::lp::Engine;
pub use solver::recommend::{NoPlan, Recommendation, Settings};
pub use text::language::{Language, Text};

pub mod cli;
pub mod fault;
pub mod report;

// Wings that tests and benchmarks look into, and nobody else: the feature `rooms` is theirs.
#[cfg(not(feature = "rooms"))]
mod domain;
#[cfg(feature = "rooms")]
pub mod domain;
#[cfg(not(feature = "rooms"))]
mod input;
#[cfg(feature = "rooms")]
pub mod input;
#[cfg(not(feature = "rooms"))]
mod planning;
#[cfg(feature = "rooms")]
pub mod planning;
#[cfg(not(feature = "rooms"))]
mod problem;
#[cfg(feature = "rooms")]
pub mod problem;
#[cfg(not(feature = "rooms"))]
mod solver;
#[cfg(feature = "rooms")]
pub mod solver;
#[cfg(not(feature = "rooms"))]
mod text;
#[cfg(feature = "rooms")]
pub mod text;
#[cfg(not(feature = "rooms"))]
mod tolerance;
#[cfg(feature = "rooms")]
pub mod tolerance;
