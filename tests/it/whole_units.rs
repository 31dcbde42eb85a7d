//! Integer media selection problems from textbooks against their optima.
//!
//! Every optimum is also found by enumeration in the test. Where optima are several, any of them passes: the
//! value counts, and that the plan keeps everything in whole units.

use crate::support::integer_textbook::Aim::{LeastSpend, MostWorth};
use crate::support::integer_textbook::{Problem, at_least, at_most, medium, open_medium};
use crate::support::{close, plan_within, units};

/// Asserts the optimum by enumeration and of the plan; hands the plan's units on.
#[track_caller]
fn meets(problem: &Problem, optimum: f64) {
    let (best, plans) = problem.enumerate();
    close(best, optimum, 1e-6);
    let plan = plan_within(&problem.brief(), 1e-6);
    let bought: Vec<f64> = problem.media.iter().map(|medium| units(&plan, medium.key)).collect();
    assert!(bought.iter().all(|units| (units - units.round()).abs() <= 1e-6), "{bought:?} are not whole");
    let whole: Vec<u32> = bought.iter().map(|units| units.round() as u32).collect();
    assert!(problem.keeps(&whole), "{whole:?} keeps not everything");
    assert!(plans.contains(&whole), "{whole:?} is not among {plans:?}");
    close(plan.objective.value, optimum, 1e-6 * optimum);
    assert!(plan.objective.gap.is_some_and(|gap| gap <= 1e-6), "{:?}", plan.objective.gap);
}

/// Relax-and-Enjoy Lake (Anderson, Sweeney, Williams, "An Introduction to Management Science"), whose linear
/// optimum is whole: 2,370 at (10, 0, 25, 2, 30).
#[test]
fn relax_and_enjoy_lake_in_whole_advertisements() {
    let media = vec![
        medium("day-tv", 1_500.0, 65.0, 15),
        medium("evening-tv", 3_000.0, 90.0, 10),
        medium("daily-news", 400.0, 40.0, 25),
        medium("sunday-news", 1_000.0, 60.0, 4),
        medium("radio", 100.0, 20.0, 30),
    ];
    let rows = vec![
        at_least("spots", &[1.0, 1.0, 0.0, 0.0, 0.0], 10.0),
        at_most("tv-money", &[1_500.0, 3_000.0, 0.0, 0.0, 0.0], 18_000.0),
        at_least("reached", &[1_000.0, 2_000.0, 1_500.0, 2_500.0, 300.0], 50_000.0),
    ];
    meets(&Problem::new(MostWorth, 30_000.0, media, rows), 2_370.0);
}

/// Westchester Chamber of Commerce (Anderson, Sweeney, Williams, chapter 4, problem 1): thousands of people by
/// television, newspaper and radio; radio at most half of all advertisements, television at least a tenth.
/// Its linear optimum is whole: 1,052 at (4, 10, 14).
#[test]
fn westchester_chamber_of_commerce() {
    let media =
        vec![medium("tv", 2_000.0, 100.0, 10), medium("news", 600.0, 40.0, 10), medium("radio", 300.0, 18.0, 20)];
    let rows = vec![at_most("radio-half", &[-0.5, -0.5, 0.5], 0.0), at_least("tv-tenth", &[0.9, -0.1, -0.1], 0.0)];
    meets(&Problem::new(MostWorth, 18_200.0, media, rows), 1_052.0);
}

/// Dorian Auto (Winston, "Operations Research: Applications and Algorithms", chapter 3): commercials come in whole
/// minutes, which the book names as what the linear answer 320 at (3.6, 1.4) leaves out. Least cost 400,
/// at (4, 2) and at (6, 1). The budget is ours, more than enough.
#[test]
fn dorian_auto_in_whole_minutes() {
    let media = vec![open_medium("comedy", 50.0, 0.0), open_medium("football", 100.0, 0.0)];
    let rows = vec![at_least("women", &[7.0, 2.0], 28.0), at_least("men", &[2.0, 12.0], 24.0)];
    meets(&Problem::new(LeastSpend, 2_000.0, media, rows), 400.0);
}

/// Win Big Gambling Club (Render, Stair, Hanna, "Quantitative Analysis for Management") in whole spots. The book's
/// linear optimum is 67,240.30 at (1.97, 5, 6.21, 0); that of whole spots, 66,900 at (2, 5, 6, 0), is the
/// enumeration's.
#[test]
fn win_big_in_whole_spots() {
    let media = vec![
        medium("tv", 800.0, 5_000.0, 12),
        medium("newspaper", 925.0, 8_500.0, 5),
        medium("prime-radio", 290.0, 2_400.0, 25),
        medium("afternoon-radio", 380.0, 2_800.0, 20),
    ];
    let rows =
        vec![at_least("spots", &[0.0, 0.0, 1.0, 1.0], 5.0), at_most("radio-money", &[0.0, 0.0, 290.0, 380.0], 1_800.0)];
    meets(&Problem::new(MostWorth, 8_000.0, media, rows), 66_900.0);
}

/// Eddie Kelly's campaign for mayor (Render, Stair, Hanna, chapter on integer programming): thousands of people
/// by television, radio, billboards and newspapers; billboards and newspapers cost at most what television does.
/// A published solution has 7 television spots; 718 at (7, 10, 9, 9) is the enumeration's.
#[test]
fn eddie_kelly_runs_for_mayor() {
    let media = vec![
        medium("tv", 800.0, 30.0, 10),
        medium("radio", 400.0, 22.0, 10),
        medium("billboards", 500.0, 24.0, 10),
        medium("newspaper", 100.0, 8.0, 10),
    ];
    let rows =
        vec![at_least("spots", &[1.0, 1.0, 0.0, 0.0], 6.0), at_most("print-money", &[-800.0, 0.0, 500.0, 100.0], 0.0)];
    meets(&Problem::new(MostWorth, 15_000.0, media, rows), 718.0);
}

/// Biggs Department Store (Taylor, "Introduction to Management Science", chapter 2): thousands by television,
/// radio and newspaper, money in thousands, at most 15 in all. The book solves it as a linear program, 185 at
/// (1.82, 10, 3.18); the optimum in whole advertisements, 184 at (2, 9, 4), is the enumeration's: rounding the
/// linear one to (2, 10, 3) overspends, and to (1, 10, 3) brings 167.
#[test]
fn biggs_department_store() {
    let media = vec![medium("tv", 15.0, 20.0, 4), medium("radio", 6.0, 12.0, 10), medium("newspaper", 4.0, 9.0, 7)];
    let rows = vec![at_most("staff", &[1.0, 1.0, 1.0], 15.0)];
    meets(&Problem::new(MostWorth, 100.0, media, rows), 184.0);
}

/// The same store with the figures of a course test after the book: 497 in whole advertisements, 513 without.
#[test]
fn biggs_department_store_with_twice_the_money() {
    let media = vec![medium("tv", 16.0, 40.0, 6), medium("radio", 14.0, 28.0, 12), medium("newspaper", 8.0, 29.0, 5)];
    let rows = vec![at_most("staff", &[1.0, 1.0, 1.0], 20.0)];
    meets(&Problem::new(MostWorth, 200.0, media, rows), 497.0);
}

/// And with half of it, where newspapers are at most twice radio: (1, 3, 5), where the linear optimum is
/// (1.5625, 2.5, 5).
#[test]
fn biggs_department_store_with_few_newspapers() {
    let media = vec![medium("tv", 16.0, 40.0, 6), medium("radio", 14.0, 28.0, 10), medium("newspaper", 8.0, 29.0, 5)];
    let rows = vec![at_most("staff", &[1.0, 1.0, 1.0], 12.0), at_most("newspapers", &[0.0, -2.0, 1.0], 0.0)];
    meets(&Problem::new(MostWorth, 100.0, media, rows), 269.0);
}

/// A department store in Seattle (Taylor, chapter 4, problem 31): thousands of customers and of dollars, by
/// television, newspaper and radio; at least twice as much radio as newspapers, twice as many young as old, 30 %
/// women. Least cost 40 at (0, 1, 6). The budget is ours, more than enough.
#[test]
fn department_store_in_seattle() {
    let media = vec![open_medium("tv", 15.0, 0.0), medium("newspaper", 4.0, 0.0, 7), open_medium("radio", 6.0, 0.0)];
    let rows = vec![
        at_least("twice-radio", &[0.0, -2.0, 1.0], 0.0),
        at_least("customers", &[25.0, 10.0, 15.0], 100.0),
        at_least("young", &[5.0, -11.0, 6.0], 0.0),
        at_least("women", &[7.5, 1.0, 4.5], 0.0),
    ];
    meets(&Problem::new(LeastSpend, 100.0, media, rows), 40.0);
}

/// The publicity campaign for Pronuevo (Guéret, Prins, Sevaux, "Applications of Optimization with Xpress-MP"):
/// thousands of people and of money; most quality of perception among plans that reach 100 thousand. Optimum 122
/// at (4, 2, 8, 4, 4, 0).
#[test]
fn publicity_campaign_for_pronuevo() {
    let media = vec![
        medium("free-weekly", 1.5, 3.0, 4),
        medium("monthly", 8.0, 7.0, 2),
        medium("weekly", 12.0, 8.0, 8),
        medium("radio", 9.0, 2.0, 60),
        medium("billboard", 24.0, 6.0, 4),
        medium("tv", 51.0, 9.0, 8),
    ];
    let rows = vec![at_least("people-reached", &[12.0, 1.5, 2.0, 6.0, 3.0, 9.0], 100.0)];
    meets(&Problem::new(MostWorth, 250.0, media, rows), 122.0);
}

/// General Flakes (Albright, Winston, "Practical Management Science", table 4.1): millions of exposures of men and
/// women of three ages, thousands of dollars, eight shows. The book's linear optimum is 1,870; that of whole
/// advertisements is the enumeration's. The budget is ours, more than enough.
#[test]
fn general_flakes_in_whole_advertisements() {
    let media = ["wives", "football", "malcolm", "sports", "trl", "lifetime", "cnn", "law"];
    let prices = [140.0, 100.0, 80.0, 9.0, 13.0, 15.0, 8.0, 140.0];
    let media = media.into_iter().zip(prices).map(|(key, price)| open_medium(key, price, 0.0)).collect();
    let rows = vec![
        at_least("young-men", &[5.0, 6.0, 5.0, 0.5, 0.7, 0.1, 0.1, 3.0], 60.0),
        at_least("men", &[3.0, 5.0, 2.0, 0.5, 0.2, 0.1, 0.2, 5.0], 60.0),
        at_least("old-men", &[1.0, 3.0, 0.0, 0.3, 0.0, 0.0, 0.3, 4.0], 28.0),
        at_least("young-women", &[6.0, 1.0, 4.0, 0.1, 0.9, 0.6, 0.1, 3.0], 60.0),
        at_least("women", &[4.0, 1.0, 2.0, 0.1, 0.1, 1.3, 0.2, 5.0], 60.0),
        at_least("old-women", &[2.0, 1.0, 0.0, 0.0, 0.0, 0.4, 0.3, 4.0], 28.0),
    ];
    meets(&Problem::new(LeastSpend, 2_000.0, media, rows), 1_880.0);
}

/// The media selection problem of "AIMMS: Optimization Modeling" (Bisschop), chapter 9: eight media that are bought
/// or not, six audiences that one of them has to cover, thousands of dollars.
fn media_selection() -> Problem {
    let media = [
        ("glossy", 20.0),
        ("late-tv", 50.0),
        ("prime-tv", 60.0),
        ("train", 45.0),
        ("bus", 30.0),
        ("national", 55.0),
        ("financial", 60.0),
        ("regional", 52.5),
    ];
    let media = media.map(|(key, price)| medium(key, price, 0.0, 1)).into();
    let rows = vec![
        at_least("audience-1", &[1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0], 1.0),
        at_least("audience-2", &[0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0], 1.0),
        at_least("audience-3", &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0], 1.0),
        at_least("audience-4", &[1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0], 1.0),
        at_least("audience-5", &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0], 1.0),
        at_least("audience-6", &[0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0], 1.0),
    ];
    Problem::new(LeastSpend, 400.0, media, rows)
}

/// Billboards if and only if television: either billboard asks for some television, and either television for some
/// billboard.
fn billboards_with_television() -> Problem {
    let mut problem = media_selection();
    problem.rows.extend([
        at_least("tv-with-train", &[0.0, 1.0, 1.0, -1.0, 0.0, 0.0, 0.0, 0.0], 0.0),
        at_least("tv-with-bus", &[0.0, 1.0, 1.0, 0.0, -1.0, 0.0, 0.0, 0.0], 0.0),
        at_least("board-with-late", &[0.0, -1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0], 0.0),
        at_least("board-with-prime", &[0.0, 0.0, -1.0, 1.0, 1.0, 0.0, 0.0, 0.0], 0.0),
    ]);
    problem
}

/// Cost 155 with the glossy magazine, both billboards and the financial paper: one audience is covered twice.
#[test]
fn media_selection_covers_every_audience() {
    meets(&media_selection(), 155.0);
}

/// Cost 162.5 with the glossy magazine, prime-time television, buses and the regional paper.
#[test]
fn media_selection_with_billboards_if_and_only_if_television() {
    meets(&billboards_with_television(), 162.5);
}

/// And no billboards with prime-time television, here said as channels that are counted: cost 167.5, which is the
/// enumeration's.
#[test]
fn media_selection_without_billboards_in_prime_time() {
    let mut problem = billboards_with_television();
    problem.more = "[limit.prime-or-train]\nchannels = [\"prime-tv\", \"train\"]\nmeasure = \"channels\"\nat_most = 1\n\
                    [limit.prime-or-bus]\nchannels = [\"prime-tv\", \"bus\"]\nmeasure = \"channels\"\nat_most = 1\n";
    problem.also = |units| units[2] == 0 || units[3] + units[4] == 0;
    meets(&problem, 167.5);
}

/// What else one channel may ask of another, in the same problem: the glossy magazine is not bought without
/// late-night television. Then it no longer pays: 157.5, by enumeration, with late-night television, the national and
/// the regional paper.
#[test]
fn media_selection_where_one_channel_needs_another() {
    let mut problem = media_selection();
    problem.media[0].keys = "needs = [\"late-tv\"]";
    problem.also = |units| units[0] <= units[1];
    meets(&problem, 157.5);
}

/// At most three channels: counted channels bind, and whole units follow.
#[test]
fn media_selection_of_few_channels() {
    let mut problem = media_selection();
    problem.more = "[limit.few]\nmeasure = \"channels\"\nat_most = 3\n";
    problem.also = |units| units.iter().sum::<u32>() <= 3;
    meets(&problem, 157.5);
}
