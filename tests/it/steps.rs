//! Every step in the order of wishes has its own proof, and the audit holds what is printed against each of them.

use crate::support::{close, plan};
use klantreis::audit;
use klantreis::input::read;
use klantreis::input::resolve;
use klantreis::plan::{Plan, Status, Step};
use klantreis::problem::Problem;
use klantreis::solver::recommend::{Settings, recommend};

/// A goal that can be met, one that cannot, and one that nothing is on offer for.
const THREE: &str = "[campaign]\nbudget = 100_000\nweeks = 4\ncatalogue = \"none\"\n[audience.all]\npeople = 1_000_000\n\
     [goal.see]\nreach = \"30%\"\n[goal.think]\nreach = \"90%\"\npriority = 2\n[goal.do]\nreach = \"10%\"\npriority = 3\n\
     [channel.tv]\nprice = { per = \"thousand\", mid = 10 }\nrole.see = { ceiling = \"80%\", curve = { shape = 1 } }\n\
     [channel.video]\nprice = { per = \"thousand\", mid = 12 }\nrole.think = { ceiling = \"70%\", curve = { shape = 0.8 } }\n\
     [channel.rem]\nprice = { per = \"thousand\", mid = 5 }\n\
     role.do = { ceiling = \"60%\", curve = { shape = 1 }, follows = { phase = \"care\", reachable = \"40%\" } }\n";

fn planned(brief: &str) -> (Problem, Plan) {
    let reading = read::text("test", brief);
    let problem = resolve::problem(&reading.brief, &reading.catalogue).unwrap_or_else(|faults| panic!("{faults:?}"));
    let found = recommend(&problem, Settings::default()).unwrap();
    let plan = Plan::of(&problem, &found, 1e-4);
    (problem, plan)
}

fn of_goals(plan: &Plan, priority: u32) -> &Step {
    plan.steps.iter().find(|step| step.priority == Some(priority)).expect("a step per priority")
}

#[test]
fn each_priority_and_the_least_spend_has_its_step() {
    let plan = plan(THREE);
    assert_eq!(plan.status, Status::GoalMissed);
    assert_eq!(
        plan.steps.iter().map(|step| step.step.name()).collect::<Vec<_>>(),
        ["goals", "goals", "goals", "least_spend"]
    );
    close(of_goals(&plan, 1).value, 0.0, 0.0);
    let missed = of_goals(&plan, 2);
    assert!(missed.value > 0.1 && missed.bound <= missed.value && missed.held.unwrap() > missed.value, "{missed:?}");
    // Nobody is reached in Care, so nothing can be done about Do, and no engine has to be asked.
    let hopeless = of_goals(&plan, 3);
    assert_eq!((hopeless.value, hopeless.bound, hopeless.gap), (1.0, 1.0, 0.0));
    assert!(plan.steps.iter().all(|step| step.gap <= 1e-4), "{:?}", plan.steps);
}

/// Where all is reached long before the money is spent, what brings nothing is left, and that it is the least is
/// proved.
#[test]
fn money_that_brings_nothing_is_left_and_that_is_proved() {
    let brief = THREE.replace("budget = 100_000", "budget = 100_000_000_000");
    let plan = plan(&brief);
    let spend = plan.steps.last().unwrap();
    assert_eq!((spend.step.name(), plan.status), ("least_spend", Status::GoalMissed));
    assert!(plan.unspent > 1e9 && spend.gap <= 1e-4, "{spend:?}, {} left", plan.unspent);
}

/// A plan that is better than a bound, falls behind a level, or is called proved with a step open, is found.
#[test]
fn the_audit_finds_a_step_that_does_not_hold() {
    let (problem, plan) = planned(THREE);
    assert_eq!(audit::check(&problem, &plan), Vec::<String>::new());
    let changed = |change: &dyn Fn(&mut Plan)| {
        let mut plan = plan.clone();
        change(&mut plan);
        audit::check(&problem, &plan).join("; ")
    };
    let found = [
        changed(&|plan| plan.steps[1].bound += 0.01),
        changed(&|plan| plan.steps[1].held = Some(0.0)),
        changed(&|plan| {
            plan.steps[1].bound -= 0.5;
            plan.steps[1].gap += 0.5;
        }),
        changed(&|plan| plan.steps[3].bound *= 1.1),
        changed(&|plan| plan.steps.clear()),
    ];
    let words = ["said to be", "held at", "some step is not", "at least", "nothing is said"];
    for (found, words) in found.iter().zip(words) {
        assert!(found.contains(words), "{found}");
    }
}

/// A priority that is not settled is told by both its ends, and never as what can be at most.
#[test]
fn what_is_not_settled_is_told_by_both_ends() {
    let (_, mut plan) = planned(THREE);
    plan.steps[1].bound -= 0.05;
    plan.steps[1].gap += 0.05;
    plan.steps[1].proved = false;
    plan.status = Status::NotProved;
    let proof = plan.proof();
    assert!(proof.contains("goal ‘think’ is short by at least") && proof.contains(", at most"), "{proof}");
    let think = plan.goals.iter().find(|goal| goal.goal == "think").unwrap();
    assert!(plan.is_unproved(think));
}
