//! klantreis recommends a media plan along the customer journey, and proves how close to the best it is.
//!
//! The tree is the sentence the tool speaks: a *brief* and a *catalogue* make a *problem*; the problem is written
//! as a *program*, refined to a *plan* with a *bound*; the plan is *audited*, then *reported*. A folder below `src` is
//! a wing; wings use each other one way, and no files use each other in a circle.
//!
//! ```text
//! text        languages, numbers and dates in words, names of others made safe to show
//! tolerance   how exact what is: solved, proved, feasible, reported
//! fault       what is wrong, in which file and line, and how to mend it
//!
//! domain      what planners talk about; no files, no solver
//!   quantity  amounts, shares and days as planners write them      calendar  the weeks of a campaign
//!   journey   phases in any words      flow  people on the journey, and what they are worth
//!   brief     what the client wants    catalogue  what the market offers    schema  both, for editors
//!   curve     reach over weight, contacts over people
//!
//! problem     the checked instance: audiences, placements, tariffs, limits, goals, weeks; types, and what they answer
//!   outcome   what a split brings, by the true curves
//!
//! input       files -> brief and catalogue -> problem
//!   read      files and --set values        toml      TOML texts merged, and understood key by key
//!   tables    one reader of CSV, XLSX and JSON: splits, what already ran, points of a curve
//!   resolve   brief and catalogue -> problem, step by step         matching  rows of a table to lines and weeks
//!
//! solver      problem -> split, with a proof
//!   recommend the way in               lexicographic  hard bounds, goals by priority, the objective, the least spend
//!   stage     one objective with what earlier stages reached       program   the rows, a function per family
//!   cuts      tangents above the curves                            lp        a linear program as text; the engines
//!   refine    program, cuts and feasible splits, round by round    polish    the last digits, by Newton's method
//!   dual_bound  the proof, which trusts no engine                  branch    branch and bound over lots and buys
//!   weeks     bursts, and level weeks  rounding  amounts made whole, bounds kept to the last digit
//!
//! planning    the plan, and the questions asked of it
//!   plan      the split in a planner's words        audit     works it all out again, without the program
//!   planner   from what is asked for to an audited plan       what_if   the brief as it is or changed, solved
//!   parameter the values a planner can change       price     what one more or one less is worth
//!   relaxation  ways out of a missed goal           iis       which hard bounds contradict
//!   explain   why the plan is as it is              evaluate  a planner's own split, judged
//!   uncertainty, risk, robust   ranges of figures, worlds in them, and how a plan fares there
//!   compare, sweep, fit, map    two plans or many, values over ranges, points of a curve, the way of every persona
//!   appendix  what goes with a plan into a document
//!
//! report      answers in every format
//!   views     one per answer: what is told, and in which order     document  headings, tables, pictures, in no format
//!   formats   terminal, Markdown, page, workbook, CSV, JSON        files     all are written, or none
//!
//! cli         one file per command
//! ```
//!
//! | symbol | meaning | in the code |
//! | --- | --- | --- |
//! | `x[p]` | net spend on placement `p`, as a share of all money | `Program::spend` |
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
//! arguments                                           main.rs                                main
//!    flags as typed values, or usage and exit code 2  cli.rs                                 of_command_line
//!    a clock starts, Ctrl-C is heard                  cli.rs                                 run
//! the whole of the command                            cli/plan.rs                            run
//!    --round-to becomes a --set value                 cli/plan.rs                            brief_args
//!    --budget, --people, --weeks and --goal do too    cli/arguments.rs                       changes
//!    tolerance, time limit and engine                 cli/arguments.rs                       planner_with
//! reading: files -> brief and catalogue               planning/planner.rs                    read
//!    files, and those a brief names beside it         input/read.rs                          request
//!    each --set value is a text of its own            input/toml/syntax.rs                   assignment
//!    what a scenario starts from                      input/toml/scenarios.rs                chain
//!    TOML -> trees, with the place of every key       input/toml/syntax.rs                   parse
//!    later texts over earlier ones, key by key        input/toml/merge.rs                    merge
//!    "€ 180.000" -> 180000, where it is unambiguous   input/toml/numbers.rs                  normalise_numbers
//!    trees -> typed values; faulty keys are left out  input/toml/understand.rs               understand
//!       "250k", "3.2m" and "55%" become numbers       domain/quantity/parse.rs               parse
//!       what an unknown word probably meant           fault.rs                               nearest
//!    what already ran, of a campaign under way        input/read/under_way.rs                under_way
//! resolving: brief and catalogue -> problem           planning/what_if/joining.rs            problem_of
//!    every relation and default, in one order         input/resolve.rs                       problem
//!       campaign, phases and audiences                input/resolve/market.rs                market
//!       people per phase of the journey               input/resolve/phases.rs                phases
//!       each channel in each phase it serves          input/resolve/placements.rs            placements
//!       price, contacts and volume of each            input/resolve/placements.rs            placement
//!       the reach curve of each                       input/resolve/curves.rs                curves
//!       sums of depth, followers and activations      input/resolve/offer.rs                 offer
//!       remarketing: who follows whom                 input/resolve/followers.rs             follows
//!       budget, limits and wishes as rows             input/resolve/limits.rs                with_limits
//!       goals as forms                                input/resolve/goals.rs                 with_goals
//!       the objective                                 input/resolve/objective.rs             with_objective
//!       lines in weeks, where weeks matter            input/resolve/weekly.rs                unroll
//! outputs are checked before anything is solved       cli/output.rs                          plan_destinations
//! planning: problem -> audited plan                   planning/planner.rs                    answer
//!    one problem, solved and audited                  planning/what_if.rs                    solved
//!       shares that only an empty plan keeps          solver/shares.rs                       force_empty_plan
//!       a split, with its proof                       solver/recommend.rs                    recommend
//!          the lexicographic order of stages          solver/lexicographic.rs                solve
//!          where any amount can be bought             solver/lexicographic/convex.rs         solve_in_order
//!             do the hard bounds contradict?          solver/lexicographic/convex.rs         bounds_contradict
//!             goals by priority, least shortfall      solver/lexicographic/convex.rs         solve_goals
//!             then the objective, with goals held     solver/lexicographic/convex.rs         solve_objective
//!                round by round, to the tolerance     solver/refine.rs                       refine
//!                   the rows, a function per family   solver/program.rs                      of
//!                   an engine solves them             solver/lp/engines.rs                   solve
//!                   its split is made feasible        solver/refine/repair.rs                repair
//!                   what no plan can exceed           solver/dual_bound.rs                   of
//!                   cuts where it overestimated       solver/refine.rs                       add_cuts
//!                the last digits, by Newton's method  solver/polish.rs                       polish
//!             then the least spend for the same       solver/lexicographic/least_spend.rs    minimise_spend
//!          with lots, fees or minimum buys: a search  solver/lexicographic/nonconvex.rs      solve
//!          bursts are placed in weeks                 solver/weeks/bursts.rs                 search
//!          weeks are levelled                         solver/weeks/level.rs                  level_weeks
//!          hard bounds are kept to the last digit     solver/rounding/exact_bounds.rs        keep_bounds_exactly
//!          amounts are rounded, if asked for          solver/rounding/amounts.rs             round_amounts
//!       the split in a planner's words                planning/plan/making.rs                of
//!          what it brings, by the true curves         problem/outcome.rs                     of
//!          lines, and what binds each                 planning/plan/lines.rs                 bought
//!          goals, met or missed                       planning/plan/goals.rs                 results
//!          limits, and which of them bind             planning/plan/limits.rs                of_campaign
//!          weeks                                      planning/plan/weeks.rs                 lines
//!          flights                                    planning/plan/flights.rs               add
//!       the audit, without the program                planning/audit.rs                      check
//!    relaxations of a missed goal, solved             planning/relaxation.rs                 of_missed
//!    the original plan of a campaign under way        planning/planner.rs                    original_plan
//! no plan: why                                        planning/planner.rs                    why
//!    which hard bounds contradict, and relaxations    planning/iis.rs                        of
//!       the smallest such sets of bounds              planning/iis/search.rs                 find_iis
//! appendix: curves, other budgets, scenarios          planning/appendix.rs                   of
//! the report, in the format of each file              report.rs                              content
//!    the headline of the plan                         report/views/plan/sentences.rs         headline
//!    a table for the terminal                         report/formats/terminal/plan.rs        text
//!    the CSV, a row per line                          report/formats/csv.rs                  text
//! every file is written, or none                      report/files.rs                        write
//! the result on standard output                       cli/output.rs                          print_bytes
//! the exit code of a plan                             cli/exit.rs                            plan_exit_code
//! ```
//!
//! Every other command goes the same way as far as the audit: `explain`, `map`, `risk` and `sweep` ask the planner for
//! an answer, and [`what_if::WhatIf`](WhatIf) solves the brief with some of its keys changed.
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
