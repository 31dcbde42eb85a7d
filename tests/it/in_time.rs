//! A time limit bounds whole commands: what is not finished by then is left out, or said to be not proved.

use std::sync::atomic::AtomicBool;
use std::time::Duration;

use crate::support::command::{Folder, run};
use crate::support::{example, problem};
use klantreis::audit;
use klantreis::plan::Plan;
use klantreis::solver::deadline::Deadline;
use klantreis::solver::recommend::{NoPlan, Settings, recommend};

const LATE: &str = "the time was up";

/// A goal far out of reach, which takes many rounds.
fn hard() -> String {
    let brief = std::fs::read_to_string(example("florist")).unwrap();
    format!("{brief}\n[goal.far]\nphase = \"see\"\nreach = \"97%\"\n")
}

#[test]
fn nothing_begins_after_the_deadline() {
    static PRESSED: AtomicBool = AtomicBool::new(true);
    let over = Deadline::default().within(Duration::ZERO);
    let pressed = Deadline { moment: None, interrupted: Some(&PRESSED) };
    for deadline in [over, pressed] {
        let settings = Settings { deadline, ..Settings::default() };
        assert!(matches!(recommend(&problem(&hard()), settings), Err(NoPlan::Time(_))));
    }
}

/// Whenever it ends, what there is passes the audit, which knows what may be called proved.
#[test]
fn a_plan_that_is_cut_short_is_a_plan() {
    let problem = problem(&hard());
    for milliseconds in [1, 10, 50, 100, 200, 400, 800] {
        let deadline = Deadline::default().within(Duration::from_millis(milliseconds));
        match recommend(&problem, Settings { deadline, ..Settings::default() }) {
            Err(NoPlan::Time(_)) => {}
            Err(other) => panic!("{milliseconds} ms: {other:?}"),
            Ok(found) => {
                let plan = Plan::of(&problem, &found, 1e-4);
                assert_eq!(audit::check(&problem, &plan), Vec::<String>::new());
            }
        }
    }
}

#[test]
fn every_command_says_that_the_time_was_up() {
    let florist = example("florist");
    for command in ["plan", "explain", "risk", "map"] {
        let ran = run(&[command, &florist, "--goal", "see=97%", "--time-limit", "0.3"]);
        assert!(matches!(ran.code, 4..=6), "{command}: {} {}", ran.code, ran.said);
        assert!(ran.code == 6 || ran.said.contains(LATE), "{command}: {}", ran.said);
    }
    let ran = run(&["sweep", &florist, "--format", "csv", "--time-limit", "0.3"]);
    assert!(matches!(ran.code, 5 | 6), "{} {}", ran.code, ran.said);
}

/// No plan is no plan: another exit code than that of a plan which is not proved, and nothing is written.
#[test]
fn no_plan_in_time_writes_nothing() {
    let folder = Folder::with(&hard());
    let ran = folder.run(&["plan", "brief.toml", "-o", "plan.csv", "--time-limit", "0.01"]);
    let written = folder.names().iter().any(|name| name == "plan.csv");
    assert!(if ran.code == 6 { !written } else { matches!(ran.code, 4 | 5) && written }, "{} {}", ran.code, ran.said);
}
