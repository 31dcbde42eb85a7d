//! With the feature `highs`, the second engine plans the examples too and finds the same value.
//!
//! Without the feature this file says so in a test of its own, so that the skip is seen.

#[cfg(not(feature = "highs"))]
#[test]
#[ignore = "built without the feature `highs`"]
fn the_examples_are_planned_by_highs_too() {}

#[cfg(feature = "highs")]
#[test]
fn the_examples_are_planned_by_highs_too() {
    use crate::support;
    use klantreis::input::read::{self, Request};
    use klantreis::input::resolve;
    use klantreis::solver::lp::Engine;
    use klantreis::solver::recommend::{Settings, recommend};

    for (name, brief) in support::examples() {
        let reading = read::request(&Request { brief: Some(brief), ..Default::default() });
        let problem =
            resolve::problem(&reading.brief, &reading.catalogue).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        let by = |engine| {
            recommend(&problem, Settings { engine, ..Settings::default() })
                .unwrap_or_else(|error| panic!("{name}: {error:?}"))
        };
        let (pure, highs) = (by(Engine::Pure), by(Engine::Highs));
        assert!(highs.gap <= 1e-4, "{name}: {}", highs.gap);
        support::close(pure.value, highs.value, 2e-4 * pure.value.abs());
    }
}
