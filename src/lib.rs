//! klantreis recommends a media plan along the customer journey, and proves how close to the best it is.
//!
//! The tree is the sentence the tool speaks: a *brief* and a *catalogue* make a *case*; the case is written
//! as a *program*, refined to a *plan* with a *bound*; the plan is *audited*, then *reported*.
//!
//! ```text
//! language    what a run speaks                        number     figures in it
//! tolerance   how exact what is: solved, proved, kept, told
//! harmless    words of others, which act on nothing
//! read        files and --set  ->  brief, catalogue        fault      what is wrong, where, how to mend it
//! schema      what both may say, for editors
//! case        the two, checked to fit together             curve      reach over weight, contacts over people
//! stage       what is made most of, and what is held       outcome    what a split brings, by the true curves
//! program     the case as rows, one function per family    lp         a linear program on paper; the solvers
//! deadline    when looking further has to end
//! refine      pieces, rounds, repair                       bound      the proof, which trusts no solver
//! polish      Newton on what a best split satisfies
//! recommend   the order of wishes, stage after stage       conflict   which hard bounds contradict
//! plan        the answer in a planner's words              audit      re-checks it without the program
//! lever       the values a planner can move                what_if    the brief with some of them moved, solved
//! flow        people on the journey, what they are worth   map      every persona's way, and what to do first
//! price       what one more or one less is worth           remedy     ways out, and what goals cost
//! uncertainty ranges of figures, worlds in them            risk       how sure a plan is, held fast and redrawn
//! explain     why the plan is as it is                     evaluate   a planner's own split, judged
//! compare     two plans, or many side by side              sweep      values over ranges: frontiers and grids
//! fit         points of a reach curve -> the curve, and how far they determine it
//! annex       what goes with a plan: its curves, other budgets, scenarios
//! report      documents, CSV, JSON; files
//! ```
//!
//! | symbol | meaning | in the code |
//! | --- | --- | --- |
//! | `x[p]` | net spend on placement `p`, as a share of the money there is | `Program::spend` |
//! | `g[p,a]` | contacts per head of audience `a` | `Case::contacts_per_head` |
//! | `r(g)` | reach of one placement, with a ceiling below 1 | `Curve::reach` |
//! | `l[p,a]` | its depth, `−ln(1 − r)`, concave in `x` | `Curve::depth`, `Program::depth` |
//! | `L[f,a]` | the depth of phase `f`: `Σ l[p,a]` | `Program::sum` |
//! | `R[f,a]` | net reach of the phase: `1 − e^−L` | `Program::reach` |
//! | `F(L)` | the most depth a follower of a phase can have | `Addressable::depth` |
//!
//! ```
//! use klantreis::{audit, case::Case, plan::Plan, read, recommend::{Settings, recommend}};
//!
//! let reading = read::text("brief", r#"
//!     [campaign]
//!     budget = "250k"
//!     [audience.city]
//!     people = "3.2m"
//!     [goal.see]
//!     reach = "55%"
//! "#);
//! let case = Case::join(&reading.brief, &reading.catalogue).expect("no faults");
//! let found = recommend(&case, Settings::default()).expect("a plan");
//! let plan = Plan::of(&case, &found, 1e-4);
//! assert!(audit::check(&case, &plan).is_empty());
//! assert!(plan.goals[0].met && plan.objective.gap.is_some_and(|gap| gap <= 1e-4));
//! ```

pub mod language;

pub mod tolerance;

pub mod harmless;

pub mod quantity;

pub mod calendar;

pub mod journey;

pub mod flow;

pub mod brief;

pub mod catalogue;

pub mod fault;

pub mod schema;

pub mod read;

pub mod curve;

pub mod case;

pub mod outcome;

pub mod stage;

pub mod lp;

pub mod deadline;

pub mod program;

pub mod shares;

pub mod bound;

pub mod refine;

pub mod polish;

pub mod recommend;

pub mod conflict;

pub mod number;

pub mod plan;

pub mod audit;

pub mod lever;

pub mod what_if;

pub mod uncertainty;

pub mod risk;

pub mod price;

pub mod remedy;

pub mod robust;

pub mod explain;

pub mod evaluate;

pub mod fit;

pub mod compare;

pub mod sweep;

pub mod map;

pub mod annex;

pub mod report;

pub mod cli;
