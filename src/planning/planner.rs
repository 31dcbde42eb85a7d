//! From what is asked for to an audited plan: the one way there is.
//!
//! Whoever wants a plan asks a [`Planner`]: each command, each document that shows several plans, and other programs.
//! It owns what a plan is: the brief and the catalogue that fit together, a campaign under way, rounding, time, the
//! audit, and the ways out of a goal that is missed.

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
    /// Of a campaign under way, the brief as it was planned before anything ran.
    planned: Option<Box<(Reading, Problem)>>,
}

/// A brief that cannot be planned: every fault of it, and the texts they stand in.
#[derive(Clone)]
pub struct Faulty {
    /// What is wrong: never nothing.
    pub faults: Vec<Fault>,
    /// Where every key was written.
    pub sources: Sources,
}

/// Why there is no plan, with all there is to say about it.
#[derive(Clone, Debug)]
pub enum Unplanned {
    /// Hard bounds contradict each other: which, and how each conflict ends.
    Contradiction(Contradiction),
    /// No engine gave an answer that could be used: our fault, not the brief's.
    Engine(String),
    /// The plan failed its audit: our fault too.
    Audit(Vec<String>),
    /// No plan that keeps every hard bound was found in so long, nor was it proved that there is none.
    Time(Duration),
}

impl Planner {
    /// Reads what is asked for, a campaign under way too.
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

    /// Of what was read.
    ///
    /// # Errors
    /// Every fault of reading, and of what was read where it does not fit together.
    pub fn of(reading: Reading) -> Result<Self, Faulty> {
        let joined = problem_of(&reading).and_then(|problem| {
            let planned =
                reading.as_planned().map(|planned| problem_of(&planned).map(|problem| Box::new((planned, problem))));
            Ok((problem, planned.transpose()?))
        });
        match joined {
            Ok((problem, planned)) => Ok(Self { reading, problem, settings: Settings::default(), planned }),
            Err(faults) => Err(Faulty { faults, sources: reading.sources }),
        }
    }

    /// A scenario of the brief, planned in the same way.
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

    /// The brief with some of its keys changed, solved and audited as the brief itself is.
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

    /// The best split and its audited plan, its amounts rounded where the brief asks for it: what others tell about.
    ///
    /// # Errors
    /// Why there is no plan; [`Self::why`] says more of it.
    pub fn answer(&self) -> Result<Answer, NoPlan> {
        self.what_if().solved(self.problem.clone())
    }

    /// The same as a plan to hand over: with ways out of each goal that is missed, and of a campaign under way, what
    /// moved.
    ///
    /// # Errors
    /// Why there is no plan; [`Self::why`] says more of it.
    pub fn plan(&self) -> Result<Answer, NoPlan> {
        let mut answer = self.answer()?;
        if answer.plan.status == Status::GoalMissed {
            answer.plan.shortages = relaxation::of_missed(&self.what_if().aside(), &answer);
        }
        if let Some(planned) = &self.planned {
            let before = self.before(planned)?;
            answer.plan.under_way = UnderWay::of(&answer.problem, &answer.plan, before.as_ref());
        }
        Ok(answer)
    }

    /// The audited plan as it was before anything ran; none where there was none, or none was found in time.
    fn before(&self, (reading, problem): &(Reading, Problem)) -> Result<Option<Plan>, NoPlan> {
        match (WhatIf { reading, settings: self.settings }).solved(problem.clone()) {
            Ok(answer) => Ok(Some(answer.plan)),
            Err(failed @ NoPlan::Audit(_)) => Err(failed),
            Err(_) => Ok(None),
        }
    }

    /// Why there is no plan, with the bounds that contradict and the ways out of each conflict, which are solved here.
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

/// As whoever ends a program with it sees it: the faults, without the texts.
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
                let each: Vec<&str> = why.conflicts.iter().map(|clash| clash.sentence.as_str()).collect();
                f.write_str(&each.join("\n"))
            }
            Self::Engine(why) => NoPlan::Engine(why.clone()).fmt(f),
            Self::Audit(findings) => NoPlan::Audit(findings.clone()).fmt(f),
            Self::Time(limit) => NoPlan::Time(*limit).fmt(f),
        }
    }
}

impl std::error::Error for Unplanned {}
