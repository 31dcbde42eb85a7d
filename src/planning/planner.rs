//! The planner: from a request to an audited plan.
//!
//! Each command, each document that shows several plans, and other programs use a [`Planner`]. It joins the brief and
//! the catalogue, solves and audits the plan, and adds the relaxations of missed goals and the comparison of a campaign
//! under way with its original plan.

use std::fmt;
use std::path::Path;
use std::time::Duration;

use crate::fault::{Fault, Sources};
use crate::input::read::{self, Reading, Request};
use crate::planning::iis::{self, Contradiction};
use crate::planning::plan::{Plan, Status, UnderWay};
use crate::planning::relaxation;
use crate::planning::what_if::{Answer, WhatIf, problem_of};
use crate::problem::Problem;
use crate::solver::recommend::{NoPlan, Settings};

/// A brief and a catalogue that fit together, and how its plans are found.
#[derive(Clone, Debug)]
pub struct Planner {
    /// What was read.
    pub reading: Reading,
    /// What the plan may buy, and what is asked of it.
    pub problem: Problem,
    /// How a plan is found and proved.
    pub settings: Settings,
    /// Of a campaign under way, the brief before anything ran.
    original: Option<Box<OriginalBrief>>,
}

/// The brief of a campaign under way, without what already ran.
#[derive(Clone, Debug)]
struct OriginalBrief {
    reading: Reading,
    problem: Problem,
}

/// A brief that cannot be planned: all its faults, and the texts they are in.
#[derive(Clone)]
pub struct Faulty {
    /// The faults: at least one.
    pub faults: Vec<Fault>,
    /// The texts, with the place of every key.
    pub sources: Sources,
}

/// Why there is no plan, explained.
#[derive(Clone, Debug)]
pub enum Unplanned {
    /// Hard bounds contradict each other: the irreducible infeasible sets, with relaxations.
    Contradiction(Contradiction),
    /// No engine returned a usable solution: a fault of this program, not of the brief.
    Engine(String),
    /// The plan failed its audit: a fault of this program.
    Audit(Vec<String>),
    /// No feasible plan was found in this time, nor was it proved that there is none.
    Time(Duration),
}

impl Planner {
    /// Reads a request; the brief may be that of a campaign under way.
    ///
    /// # Errors
    /// Every fault of the brief, the catalogue, the changes and what already ran.
    pub fn read(request: &Request) -> Result<Self, Faulty> {
        Self::of(read::request(request))
    }

    /// Reads the brief in a file.
    ///
    /// ```
    /// use klantreis::Planner;
    ///
    /// let planner = Planner::file("plans/florist/brief.toml").expect("no faults");
    /// assert_eq!(planner.problem.campaign.budget.get(), 250_000.0);
    /// ```
    ///
    /// # Errors
    /// Every fault of the brief and of the catalogue it names.
    pub fn file(path: impl AsRef<Path>) -> Result<Self, Faulty> {
        Self::read(&Request { brief: Some(path.as_ref().to_owned()), ..Request::default() })
    }

    /// Reads a brief from text; `name` is what faults call it.
    ///
    /// # Errors
    /// Every fault of the brief.
    pub fn text(name: &str, brief: &str) -> Result<Self, Faulty> {
        Self::of(read::text(name, brief))
    }

    /// The planner of what was read.
    ///
    /// # Errors
    /// Every fault of reading and of joining.
    pub fn of(reading: Reading) -> Result<Self, Faulty> {
        let joined = problem_of(&reading).and_then(|problem| {
            let original = reading
                .as_planned()
                .map(|reading| problem_of(&reading).map(|problem| Box::new(OriginalBrief { reading, problem })));
            Ok((problem, original.transpose()?))
        });
        match joined {
            Ok((problem, original)) => Ok(Self { reading, problem, settings: Settings::default(), original }),
            Err(faults) => Err(Faulty { faults, sources: reading.sources }),
        }
    }

    /// The planner of a scenario of the brief, with the same settings.
    ///
    /// # Errors
    /// Every fault of the brief with the scenario's changes.
    pub fn scenario(&self, name: &str) -> Result<Self, Faulty> {
        Ok(Self::of(self.reading.of_scenario(name))?.with(self.settings))
    }

    /// The same, with other settings.
    #[must_use]
    pub fn with(self, settings: Settings) -> Self {
        Self { settings, ..self }
    }

    /// The brief with some of its keys changed, solved and audited with the same settings.
    ///
    /// ```
    /// use klantreis::Planner;
    ///
    /// let planner = Planner::file("plans/florist/brief.toml")?;
    /// let more = planner.what_if().answer(&["campaign.budget=300k".to_owned()]).expect("a plan");
    /// assert_eq!(more.plan.campaign.budget, 300_000.0);
    /// # Ok::<(), klantreis::Faulty>(())
    /// ```
    pub fn what_if(&self) -> WhatIf<'_> {
        WhatIf { reading: &self.reading, settings: self.settings }
    }

    /// The best split and its audited plan, its amounts rounded where the brief asks for it.
    ///
    /// # Errors
    /// Why there is no plan; [`Self::why`] explains it.
    pub fn answer(&self) -> Result<Answer, NoPlan> {
        self.what_if().solved(self.problem.clone())
    }

    /// The same, with relaxations of each missed goal, and of a campaign under way, the comparison with its original
    /// plan.
    ///
    /// # Errors
    /// Why there is no plan; [`Self::why`] explains it.
    pub fn plan(&self) -> Result<Answer, NoPlan> {
        let mut answer = self.answer()?;
        if answer.plan.status == Status::GoalMissed {
            answer.plan.shortages = relaxation::of_missed(&self.what_if().for_explanations(), &answer);
        }
        if let Some(original) = &self.original {
            let original = self.original_plan(original)?;
            answer.plan.under_way = UnderWay::of(&answer.problem, &answer.plan, original.as_ref());
        }
        Ok(answer)
    }

    /// The audited plan of the original brief; none where it has none, or none was found in time.
    fn original_plan(&self, original: &OriginalBrief) -> Result<Option<Plan>, NoPlan> {
        let what_if = WhatIf { reading: &original.reading, settings: self.settings };
        match what_if.solved(original.problem.clone()) {
            Ok(answer) => Ok(Some(answer.plan)),
            Err(failed @ NoPlan::Audit(_)) => Err(failed),
            Err(_) => Ok(None),
        }
    }

    /// Why there is no plan, explained: the irreducible infeasible sets of bounds, with relaxations verified by
    /// solving.
    pub fn why(&self, why: NoPlan) -> Unplanned {
        match why {
            NoPlan::Contradiction => match iis::of(&self.what_if(), &self.problem) {
                Ok(why) => Unplanned::Contradiction(why),
                Err(error) => Unplanned::Engine(error.to_string()),
            },
            NoPlan::Engine(why) => Unplanned::Engine(why),
            NoPlan::Audit(findings) => Unplanned::Audit(findings),
            NoPlan::Time(limit) => Unplanned::Time(limit),
        }
    }
}

impl fmt::Display for Faulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let faults: Vec<String> = self.faults.iter().map(ToString::to_string).collect();
        f.write_str(&faults.join("\n"))
    }
}

/// The faults without the texts, as a program that returns it from `main` prints it.
impl fmt::Debug for Faulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Faulty {}

impl fmt::Display for Unplanned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contradiction(why) => {
                let iis_sentences: Vec<&str> = why.sets.iter().map(|iis| iis.sentence.as_str()).collect();
                f.write_str(&iis_sentences.join("\n"))
            }
            Self::Engine(why) => NoPlan::Engine(why.clone()).fmt(f),
            Self::Audit(findings) => NoPlan::Audit(findings.clone()).fmt(f),
            Self::Time(limit) => NoPlan::Time(*limit).fmt(f),
        }
    }
}

impl std::error::Error for Unplanned {}
