//! Fits: known curves are found again to the last digits, published campaigns give the shapes that were published, no
//! grid over the lawful range beats least squares, and what is pasted into a brief is the same curve there.

use klantreis::input::resolve;
use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::support::close;
use crate::support::command::Folder;
use klantreis::domain::curve::Curve;
use klantreis::fit::{
    CurveFamily, Fit, FitRequest, FitResult, HIGHEST, NoFit, SelectionReason, Warning, ceiling, fit_curves,
};
use klantreis::input::read;
use klantreis::input::read::points::{self, Along};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// GRP at which curves are looked at.
const GRP: [f64; 8] = [20.0, 50.0, 100.0, 150.0, 200.0, 300.0, 400.0, 600.0];

fn of(curve: &Curve, weights: &[f64]) -> Vec<(f64, f64)> {
    weights.iter().map(|&weight| (weight, curve.reach(weight))).collect()
}

fn wanted(along: Along) -> FitRequest {
    FitRequest { along, ceiling: None, family: None }
}

fn fit(points: &[(f64, f64)], wanted: FitRequest) -> FitResult {
    fit_curves(points, wanted).unwrap_or_else(|why| panic!("{why:?}: {points:?}"))
}

fn best(fitted: &FitResult) -> &Fit {
    fitted.best().expect("a fit is recommended")
}

/// The parameters of a curve, whatever its family.
fn parameters(curve: &Curve) -> Vec<f64> {
    match *curve {
        Curve::Nbd { ceiling, shape, scale } => vec![ceiling, shape, scale],
        Curve::Exponential { ceiling, scale } => vec![ceiling, scale],
        Curve::BetaBinomial { ceiling, alpha, beta } => vec![ceiling, alpha, beta],
        Curve::Hill { ceiling, half, exponent } => vec![ceiling, half, exponent],
        Curve::Capped { ref curve, .. } | Curve::Sent { ref curve, .. } => parameters(curve),
        Curve::Points { ref knots } => knots.iter().flat_map(|knot| [knot.0, knot.1]).collect(),
    }
}

#[track_caller]
fn same(got: &Curve, wanted: &Curve, within: f64) {
    assert_eq!(std::mem::discriminant(got), std::mem::discriminant(wanted), "{got:?}, not {wanted:?}");
    for (got, wanted) in parameters(got).into_iter().zip(parameters(wanted)) {
        close(got, wanted, within * wanted.abs());
    }
}

// What is known is found again.

#[test]
fn known_curves_are_found_again() {
    let by_thousands = |weights: &[f64]| weights.iter().map(|weight| weight * 1000.0).collect::<Vec<_>>();
    let contacts: Vec<f64> = GRP.iter().map(|grp| grp / 100.0).collect();
    let insertions = [1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0];
    let cases = [
        (Curve::Nbd { ceiling: 0.85, shape: 0.95, scale: 100.0 }, GRP.to_vec(), Along::Grp),
        (Curve::Nbd { ceiling: 0.62, shape: 0.2, scale: 100.0 }, GRP.to_vec(), Along::Grp),
        (Curve::Nbd { ceiling: 0.85, shape: 2.3, scale: 1.0 }, contacts.clone(), Along::Contacts),
        (Curve::Nbd { ceiling: 0.73, shape: 0.4, scale: 80_000.0 }, by_thousands(&GRP), Along::Spend),
        (Curve::Nbd { ceiling: 0.5, shape: 1.0, scale: 1.0 }, contacts.clone(), Along::Contacts),
        (Curve::Exponential { ceiling: 0.8, scale: 80.0 }, GRP[..5].to_vec(), Along::Grp),
        (Curve::Exponential { ceiling: 0.62, scale: 162_000.0 }, by_thousands(&GRP), Along::Spend),
        (Curve::Hill { ceiling: 0.7, half: 150.0, exponent: 0.8 }, GRP.to_vec(), Along::Grp),
        (Curve::Hill { ceiling: 0.7, half: 150_000.0, exponent: 1.8 }, by_thousands(&GRP), Along::Spend),
        (Curve::beta_binomial(0.06, 0.103, 0.8).unwrap(), insertions.to_vec(), Along::Insertions),
    ];
    for (curve, weights, along) in cases {
        let fitted = fit(&of(&curve, &weights), wanted(along));
        same(&best(&fitted).curve, &curve, 1e-6);
        assert!(best(&fitted).rmse < 1e-9, "{:?}", best(&fitted));
    }
}

#[test]
fn goerg_is_taken_where_the_shape_is_one() {
    let curve = Curve::Nbd { ceiling: 0.6, shape: 1.0, scale: 100.0 };
    let fitted = fit(&of(&curve, &GRP), wanted(Along::Grp));
    assert_eq!((best(&fitted).family, best(&fitted).parameters), (CurveFamily::Goerg, 1));
    assert!(
        matches!(fitted.reason, SelectionReason::Simpler { .. } | SelectionReason::LeastError),
        "{:?}",
        fitted.reason
    );
}

#[test]
fn rounding_to_whole_points_moves_a_curve_a_little() {
    let curve = Curve::Nbd { ceiling: 0.85, shape: 0.6, scale: 100.0 };
    let rounded: Vec<(f64, f64)> = of(&curve, &GRP).iter().map(|&(w, r)| (w, (100.0 * r).round() / 100.0)).collect();
    let fitted = fit(&rounded, FitRequest { family: Some(CurveFamily::Nbd), ..wanted(Along::Grp) });
    let fit = best(&fitted);
    close(ceiling(&fit.curve).unwrap(), 0.85, 0.05);
    assert!(GRP.iter().all(|&grp| (fit.curve.reach(grp) - curve.reach(grp)).abs() < 0.005), "{fit:?}");
    // What the points leave open holds what they came from.
    let (low, high) = fit.ceilings.unwrap();
    assert!(low < 0.85 && 0.85 < high, "{low} to {high}");
    let (low, high) = fit.shapes.unwrap();
    assert!(low < 0.6 && 0.6 < high, "{low} to {high}");
}

// What was published.

#[test]
fn published_campaigns_have_the_shapes_that_were_published() {
    // Belgian currency data of 2016, one campaign each: GRP, reach, and the shape that was fitted without a ceiling.
    let campaigns = [
        (300.0, 0.728, 0.87),
        (300.0, 0.755, 1.03),
        (368.0, 0.615, 0.42),
        (399.0, 0.715, 0.63),
        (2473.0, 0.709, 0.27),
        (2474.0, 0.703, 0.27),
        (2136.0, 0.755, 0.34),
        (533.0, 0.43, 0.16),
        (1201.0, 0.683, 0.31),
    ];
    for (grp, reach, shape) in campaigns {
        let wanted = FitRequest { along: Along::Grp, ceiling: Some(HIGHEST), family: Some(CurveFamily::Nbd) };
        let fitted = fit(&[(grp, reach)], wanted);
        let Curve::Nbd { shape: found, .. } = best(&fitted).curve else { panic!("no negative binomial") };
        close(found, shape, 0.01);
        assert!(fitted.warnings.contains(&Warning::Few { weights: 1 }));
    }
}

#[test]
fn two_published_points_of_television_agree_on_one_shape() {
    // 300 GRP reach 65 % and 400 GRP 70 %; fitted to the first alone the shape is 0.574, which gives 69.6 % at 400.
    let wanted = FitRequest { along: Along::Grp, ceiling: Some(HIGHEST), family: Some(CurveFamily::Nbd) };
    let fitted = fit(&[(300.0, 0.65), (400.0, 0.70)], wanted);
    let Curve::Nbd { shape, .. } = best(&fitted).curve else { panic!("no negative binomial") };
    close(shape, 0.58, 0.01);
    assert!(best(&fitted).rmse < 0.003, "{:?}", best(&fitted));
}

// Least squares are the least.

/// Errors of every curve on a grid over the lawful range, and the least of them.
fn best_on_a_grid(points: &[(f64, f64)], family: CurveFamily) -> f64 {
    let highest = points.iter().map(|point| point.1).fold(0.0, f64::max);
    let steps = || (0..=40).map(|step| f64::from(step) / 40.0);
    let between = |low: f64, high: f64| move |share: f64| low * (high / low).powf(share);
    let (shape, half, exponent) = (between(0.01, 1000.0), between(1.0, 5e3), between(0.1, 20.0));
    let mut least = f64::INFINITY;
    for m in steps().map(|share| highest + share * (HIGHEST - highest)) {
        let curves: Vec<Curve> = match family {
            CurveFamily::Nbd => steps().map(|s| Curve::Nbd { ceiling: m, shape: shape(s), scale: 100.0 }).collect(),
            CurveFamily::Exponential => vec![Curve::Exponential { ceiling: m, scale: 100.0 * m }],
            _ => {
                let all = steps().flat_map(|h| steps().map(move |a| (h, a)));
                all.map(|(h, a)| Curve::Hill { ceiling: m, half: half(h), exponent: exponent(a) }).collect()
            }
        };
        let errors = curves.iter().map(|curve| {
            let squares: f64 = points.iter().map(|&(w, r)| (curve.reach(w) - r).powi(2)).sum();
            (squares / points.len() as f64).sqrt()
        });
        least = errors.fold(least, f64::min);
    }
    least
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, rng_seed: RngSeed::Fixed(20_261_128), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_grid_beats_the_fit(reached in prop::collection::vec(0.02..0.95f64, 4..8), noise in 0.0..0.3f64) {
        let mut rising = reached.clone();
        rising.sort_by(f64::total_cmp);
        let points: Vec<(f64, f64)> =
            rising.iter().zip(&reached).zip(GRP).map(|((a, b), grp)| (grp, (1.0 - noise) * a + noise * b)).collect();
        for family in [CurveFamily::Nbd, CurveFamily::Exponential, CurveFamily::Hill] {
            let fitted = fit(&points, FitRequest { family: Some(family), ..wanted(Along::Grp) });
            let (own, grid) = (best(&fitted).rmse, best_on_a_grid(&points, family));
            prop_assert!(own <= grid + 1e-9, "{family:?}: {own} against {grid} on {points:?}");
        }
    }

    #[test]
    fn order_units_and_doubles_do_not_matter(seed in prop::collection::vec(-0.02..0.02f64, 8), turn in 0..8usize) {
        let curve = Curve::Nbd { ceiling: 0.8, shape: 0.7, scale: 100.0 };
        let points: Vec<(f64, f64)> = of(&curve, &GRP).into_iter().zip(seed).map(|((w, r), e)| (w, r + e)).collect();
        let one = fit(&points, wanted(Along::Grp));
        let mut turned = points.clone();
        turned.rotate_left(turn);
        turned.reverse();
        prop_assert_eq!(&fit(&turned, wanted(Along::Grp)), &one);
        let nbd = |points: &[(f64, f64)], along| {
            let fitted = fit(points, FitRequest { family: Some(CurveFamily::Nbd), ..wanted(along) });
            (ceiling(&best(&fitted).curve).unwrap(), parameters(&best(&fitted).curve)[1], best(&fitted).rmse)
        };
        let grp = nbd(&points, Along::Grp);
        let per_head: Vec<(f64, f64)> = points.iter().map(|&(w, r)| (w / 100.0, r)).collect();
        let twice: Vec<(f64, f64)> = points.iter().chain(&points).copied().collect();
        for other in [nbd(&per_head, Along::Contacts), nbd(&twice, Along::Grp)] {
            prop_assert!((other.0 - grp.0).abs() < 1e-5 && (other.1 / grp.1 - 1.0).abs() < 1e-4, "{other:?}, {grp:?}");
            prop_assert!((other.2 - grp.2).abs() < 1e-9, "{other:?}, {grp:?}");
        }
    }
}

// What a planner is told.

#[test]
fn points_before_the_bend_leave_the_ceiling_open() {
    let curve = Curve::Nbd { ceiling: 0.85, shape: 0.95, scale: 100.0 };
    let early: Vec<(f64, f64)> =
        of(&curve, &[5.0, 10.0, 15.0, 20.0]).iter().map(|&(w, r)| (w, (1000.0 * r).round() / 1000.0)).collect();
    let fitted = fit(&early, FitRequest { family: Some(CurveFamily::Nbd), ..wanted(Along::Grp) });
    let open = |warning: &Warning| matches!(warning, Warning::Open { low, high } if *low < 0.6 && *high > 0.95);
    assert!(fitted.warnings.iter().any(open), "{fitted:?}");
    let exact = fit(&of(&curve, &GRP), wanted(Along::Grp));
    assert_eq!(exact.warnings, [], "{exact:?}");
}

#[test]
fn too_few_points_and_odd_ones_are_told() {
    let few = |points: &[(f64, f64)], wanted| fit_curves(points, wanted).err();
    let of_grp = wanted(Along::Grp);
    assert_eq!(few(&[(300.0, 0.7)], of_grp), Some(NoFit::TooFew { weights: 1, needed: 2 }));
    assert_eq!(few(&[(300.0, 0.7), (300.0, 0.72)], of_grp), Some(NoFit::TooFew { weights: 1, needed: 2 }));
    let hill = FitRequest { family: Some(CurveFamily::Hill), ..of_grp };
    assert_eq!(few(&[(100.0, 0.4), (300.0, 0.7)], hill), Some(NoFit::TooFew { weights: 2, needed: 3 }));
    assert_eq!(few(&[(100.0, 0.0), (300.0, 0.0)], of_grp), Some(NoFit::Nothing));
    let wrong = FitRequest { family: Some(CurveFamily::BetaBinomial), ..of_grp };
    assert_eq!(few(&[(100.0, 0.4), (300.0, 0.7)], wrong), Some(NoFit::Unsuited));

    let falling = fit(&[(50.0, 0.3), (100.0, 0.45), (150.0, 0.40), (300.0, 0.6)], of_grp);
    assert_eq!((falling.diagnosis.falls.len(), falling.diagnosis.falls[0].from), (1, 100.0));
    assert!(falling.fits.iter().all(|fit| fit.family != CurveFamily::Points), "a fall of 5 points is no curve");
    let surplus = fit(&[(10.0, 0.3), (50.0, 0.5), (100.0, 0.6)], of_grp);
    assert!(surplus.warnings.contains(&Warning::MoreThanContacts { at: 10.0 }), "{:?}", surplus.warnings);
    let bent = fit(&[(50.0, 0.05), (100.0, 0.30), (300.0, 0.5)], of_grp);
    assert_eq!(bent.diagnosis.bends, [50.0]);
    let held =
        fit(&of(&Curve::Exponential { ceiling: 0.8, scale: 80.0 }, &GRP), FitRequest { ceiling: Some(0.5), ..of_grp });
    assert!(held.warnings.iter().any(|warning| matches!(warning, Warning::HeldBelow { .. })), "{:?}", held.warnings);
    assert!(held.fits.iter().all(|fit| ceiling(&fit.curve).is_none_or(|ceiling| ceiling == 0.5)));
}

#[test]
fn ten_thousand_rows_are_fitted_soon() {
    let curve = Curve::Nbd { ceiling: 0.8, shape: 0.5, scale: 100.0 };
    let mut csv = "grp;reach %\n".to_owned();
    for row in 0..10_000_u32 {
        let (grp, noise) = (5.0 + f64::from(row) * 0.07, f64::from(row * 7919 % 1000) / 1000.0 - 0.5);
        let _ = writeln!(csv, "{grp:.2};{:.2}", 100.0 * curve.reach(grp) + noise);
    }
    let begun = Instant::now();
    let reading = points::text("many", csv.as_bytes(), points::PointsRequest::default());
    assert_eq!(reading.faults, []);
    let fitted = fit(&reading.series[0].points, wanted(reading.along));
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    same(&best(&fitted).curve, &curve, 0.02);
}

// Reading.

fn read_points(text: &str) -> Result<(Along, Vec<(f64, f64)>), String> {
    read_with(text, points::PointsRequest::default())
}

fn read_with(text: &str, wanted: points::PointsRequest) -> Result<(Along, Vec<(f64, f64)>), String> {
    let reading = points::text("points.csv", text.as_bytes(), wanted);
    match reading.faults.first() {
        None => Ok((reading.along, reading.series.into_iter().flat_map(|series| series.points).collect())),
        Some(fault) => Err(fault.to_string()),
    }
}

#[test]
fn files_are_read_as_spreadsheets_write_them() {
    let points = vec![(50.0, 0.305), (100.5, 0.45)];
    for text in [
        "grp,reach\n50,30.5\n100.5,45\n",
        "GRPs;Bereik (%)\n50;30,5\n100,5;45\n",
        "\u{feff}GRP\tNet reach\n50\t30.5%\n100.5\t45%\n",
        "Television, spring\n\nTRP,1+ %,3+ %\n0,0,0\n50,30.5,9\n100.5,45,20\nTotal,,\n",
        "sep=;\ncum. GRP;reach_pct;2+\n50;30,5;1\n\n100,5;45;2\n;;\n",
        "reach,grp\n0.305,50\n0.45,100.5\n",
        "grp's;nettobereik\n100,5;0,45\n50;0,305\n",
    ] {
        let (along, mut read) = read_points(text).unwrap_or_else(|fault| panic!("{fault}: {text}"));
        read.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert_eq!(along, Along::Grp, "{text}");
        for (got, wanted) in read.iter().zip(&points) {
            close(got.0, wanted.0, 1e-12);
            close(got.1, wanted.1, 1e-12);
        }
        assert_eq!(read.len(), points.len(), "{text}");
    }
    // Only reach can show the mark: 30,512 is no thirty thousand.
    assert_eq!(read_points("grp;reach\n50;30,512\n100;45\n").unwrap().1, [(50.0, 0.305_12), (100.0, 0.45)]);
    let people = points::PointsRequest { people: Some(2e6), ..points::PointsRequest::default() };
    let (along, read) = read_with("impressions,reach\n1000000,30\n4000000,60\n", people).unwrap();
    assert_eq!((along, read), (Along::Contacts, vec![(0.5, 0.3), (2.0, 0.6)]));
}

#[test]
fn what_only_its_size_decides_is_said() {
    for (text, said) in [
        ("grp;reach\n100;12,345\n200;20,125\n", "`12,345` in row 2 is read as 12.345, by the size of all of them"),
        ("grp,reach\n100,0.265\n200,40.6\n", "a reach of 0.265 is read in per cent"),
    ] {
        let assumed = points::text("points.csv", text.as_bytes(), points::PointsRequest::default()).assumed;
        assert!(assumed.iter().any(|own| own.contains(said)), "{text}: {assumed:?}");
    }
}

#[test]
fn what_cannot_be_read_is_told() {
    for (text, said) in [
        ("", "is empty"),
        ("grp,price\n1,2\n", "no column is named `reach`"),
        ("reach,people\n1,2\n", "no column is named `grp`"),
        ("hello\nworld\n", "has no heading"),
        ("a,b\n1,2\n", "has no heading"),
        ("grp,reach\n", "has no row with both"),
        ("grp,reach\nmany,40\n", "`many` is not a number"),
        ("grp,reach\n100,-40\n", "`-40` is below 0"),
        ("grp,reach\n-100,40\n", "`-100` is below 0"),
        ("grp,reach\n100,140\n200,150\n", "more than all people"),
        ("grp,reach\n0,20\n100,40\n", "with nothing"),
        ("grp,reach\n100,40%\n200,0.5\n", "has no per cent sign"),
        ("grp,reach,net reach\n100,40,40\n", "can each be the column `reach`"),
        ("impressions,reach\n1000000,40\n", "--people"),
        ("grp,reach\n100,\"40\n", "never closed"),
        ("grp,reach\n100,40,60\n", "more cells"),
        ("PK\u{3}\u{4}", "a packed file"),
    ] {
        let fault = read_points(text).expect_err(text);
        assert!(fault.contains(said), "{text:?}: {fault}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(20_261_129), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_like_points_is_read_and_fitted_without_a_panic(
        rows in prop::collection::vec("(grp|0|[0-9]{1,9}|0[.,][0-9]{1,9}|-|[a-z]|\"|%)[;,](reach|[0-9]{1,2}%?|[01]|0[.,][0-9]+|1e9|)", 0..6),
        ceiling in prop::option::of(0.001..HIGHEST),
        bytes in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let head = ["grp,reach", "spend;bereik", "insertions,1+", "contacts,reach_pct"][rows.len() % 4];
        let text = format!("{head}\n{}\n", rows.join("\n")).into_bytes();
        for bytes in [bytes.clone(), text.clone(), [text, bytes].concat()] {
            let reading = points::text("any", &bytes, points::PointsRequest { against: None, people: Some(1e3) });
            for series in &reading.series {
                for family in CurveFamily::ALL.map(Some).into_iter().chain([None]) {
                    let found = fit_curves(&series.points, FitRequest { along: reading.along, ceiling, family });
                    let fits = found.map(|found| found.fits).unwrap_or_default();
                    prop_assert!(fits.iter().all(|fit| fit.rmse.is_finite() && fit.curve.reach(1.0) <= 1.0), "{fits:?}");
                }
            }
        }
    }
}

// The command.

const TV: &str = "channel;grp;bereik %\ntv;50;29,2\ntv;100;45,0\ntv;200;60,6\ntv;300;67,7\ntv;500;74,1\n\
                  radio;100;35,0\nradio;200;46,9\nradio;400;57,6\nradio;800;65,7\n";

const BRIEF: &str = "[campaign]\nbudget = 100_000\nweeks = 4\n[audience.all]\npeople = 1_000_000\n";

/// The curve that a brief with a pasted table has for a placement.
fn pasted(brief: &str, channel: &str) -> Curve {
    let reading = read::text("pasted", brief);
    assert!(reading.faults.is_empty(), "{:?}\n{brief}", reading.faults);
    let problem =
        resolve::problem(&reading.brief, &reading.catalogue).unwrap_or_else(|faults| panic!("{faults:?}\n{brief}"));
    let placement = problem.placements.iter().find(|placement| placement.channel == channel && placement.role == "see");
    let curve = placement.and_then(|placement| placement.curves.first().cloned().flatten());
    curve.unwrap_or_else(|| panic!("{channel} has no curve:\n{brief}")).curve
}

#[test]
fn what_is_pasted_is_the_same_curve_in_a_brief() {
    let folder = Folder::with(BRIEF);
    let by_unit = "[channel.tv]\nprice = { per = \"unit\", mid = 500, contacts = 60_000 }\n";
    let rows = |curve: &Curve, weights: &[f64], head: &str| {
        let lines = of(curve, weights).into_iter().map(|(w, r)| format!("{w},{:.6}\n", 100.0 * r));
        format!("{head},reach_pct\n{}", lines.collect::<String>())
    };
    let nbd = Curve::Nbd { ceiling: 0.8, shape: 0.6, scale: 100.0 };
    let per_euro = Curve::Nbd { ceiling: 0.8, shape: 0.6, scale: 40.0 };
    let magazine = Curve::beta_binomial(0.06, 0.103, 0.8).unwrap();
    let insertions = [1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0];
    for (curve, weights, head, family, price) in [
        (&nbd, &GRP[..], "grp", "nbd", ""),
        (&nbd, &GRP[..], "grp", "goerg", ""),
        (&nbd, &GRP[..], "grp", "exponential", ""),
        (&nbd, &GRP[..], "grp", "hill", ""),
        (&nbd, &GRP[..], "grp", "points", ""),
        (&per_euro, &GRP[..], "spend", "nbd", ""),
        (&per_euro, &GRP[..], "spend", "exponential", ""),
        (&magazine, &insertions[..], "insertions", "beta-binomial", by_unit),
    ] {
        folder.write("points.csv", &rows(curve, weights, head));
        let ran = folder.run(&["fit", "points.csv", "--channel", "tv", "--family", family, "--format", "json"]);
        assert_eq!(ran.code, 0, "{}", ran.said);
        let json: serde_json::Value = serde_json::from_str(&ran.result).unwrap();
        let fit = &json["fits"][0];
        let toml = fit["toml"].as_str().unwrap();
        let brief = format!("{BRIEF}{price}{toml}\n");
        folder.write("pasted.toml", &brief);
        let checked = folder.run(&["check", "pasted.toml"]);
        assert_eq!(checked.code, 0, "{}\n{brief}", checked.said);
        let reading =
            points::text("points.csv", rows(curve, weights, head).as_bytes(), points::PointsRequest::default());
        let only = CurveFamily::ALL.into_iter().find(|one| one.word() == family);
        let own = fit_curves(&reading.series[0].points, FitRequest { family: only, ..wanted(reading.along) }).unwrap();
        let there = pasted(&brief, "tv");
        for weight in weights.iter().chain(&[weights[0] / 3.0, 1.7 * weights[weights.len() - 1]]) {
            close(there.reach(*weight), best(&own).curve.reach(*weight), 2e-6);
        }
    }
}

#[test]
fn every_channel_of_a_file_is_fitted_in_both_languages() {
    let folder = Folder::with(BRIEF);
    folder.write("all.csv", TV);
    let english = folder.run(&["fit", "all.csv", "--language", "en"]);
    assert_eq!(english.code, 0, "{}", english.said);
    for said in ["Reach curve of tv in see", "Reach curve of radio in see", "*", "●", "[channel.tv.role.see]", "GRP"]
    {
        assert!(english.result.contains(said), "{said} is missing:\n{}", english.result);
    }
    let dutch = folder.run(&["fit", "all.csv", "--channel", "RADIO", "--role", "think", "--language", "nl"]);
    assert_eq!(dutch.code, 0, "{}", dutch.said);
    for said in ["Bereikcurve van radio in think", "aangeraden", "Plafond", "[channel.radio.role.think]", "punten"] {
        assert!(dutch.result.contains(said), "{said} is missing:\n{}", dutch.result);
    }
    assert!(!dutch.result.contains("channel.tv"), "{}", dutch.result);
    let csv = folder.run(&["fit", "all.csv", "--format", "csv"]).result;
    assert_eq!(csv.lines().filter(|line| line.contains(",yes,")).count(), 2, "{csv}");
    let written = folder.run(&["fit", "all.csv", "-o", "fit.md", "-o", "fit.html", "-o", "fit.csv", "--quiet"]);
    assert_eq!((written.code, written.result.as_str()), (0, ""), "{}", written.said);
    assert!(folder.read("fit.md").contains("```text\n# ") && !folder.read("fit.html").is_empty());
    let narrow = folder.run(&["fit", "all.csv", "--width", "80"]).result;
    let toml = |line: &str| line.starts_with(['#', '[']) || line.contains(" = ");
    assert!(narrow.lines().filter(|line| !toml(line)).all(|line| line.chars().count() <= 80), "{narrow}");
}

#[test]
fn faults_write_nothing_and_say_how_to_mend_them() {
    let folder = Folder::with(BRIEF);
    folder.write("one.csv", "grp,reach\n300,70\n");
    folder.write("all.csv", TV);
    folder.write("bad.csv", "grp,reach\nmany,70\n");
    for (arguments, code, said) in [
        (&["fit", "one.csv", "-o", "out.md"][..], 1, "one weight only"),
        (&["fit", "bad.csv", "-o", "out.md"], 1, "bad.csv:2"),
        (&["fit", "missing.csv"], 1, "cannot be read"),
        (&["fit", "."], 1, "is a directory"),
        (&["fit", "all.csv", "--channel", "rado"], 1, "did you mean `radio`?"),
        (&["fit", "all.csv", "--family", "beta-binomial"], 1, "over insertions"),
        (&["fit", "all.csv", "--against", "spend"], 1, "no column is named `spend`"),
        (&["fit", "all.csv", "--ceiling", "100%"], 2, "at most at 99.9%"),
        (&["fit", "all.csv", "--people", "0"], 2, "a number of people"),
        (&["fit", "all.csv", "-o", "out.xlsx"], 2, ".html, .csv, .json"),
    ] {
        let ran = folder.run(arguments);
        assert_eq!(ran.code, code, "{arguments:?}: {}", ran.said);
        assert!(ran.said.contains(said) && ran.result.is_empty(), "{arguments:?}: {}", ran.said);
    }
    assert!(!folder.path().join("out.md").exists());
    let held = folder.run(&["fit", "one.csv", "--ceiling", "85%", "--family", "nbd"]);
    assert_eq!(held.code, 0, "{}", held.said);
    assert!(held.result.contains("confidence = \"assumption\""), "{}", held.result);
}
