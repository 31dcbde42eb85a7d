//! Limits on the average frequency: contacts per person reached, of some channels in one phase.

use super::{Case, Desk, Family, FrequencyCap, Limit, Row, Side, Stated};
use crate::brief::{self, Bound, Measure};
use crate::fault::Fault;

/// The word that limits use for contacts per person reached.
pub(super) const WORD: &str = "frequency";

/// A limit on the average frequency of some placements.
pub(super) fn limit(desk: &mut Desk, case: &mut Case, (key, limit): (&str, &brief::Limit), members: &[usize]) {
    let phases: Vec<usize> = members.iter().map(|&p| case.placements[p].phase).collect();
    let phase = match phases.first() {
        Some(first) if phases.iter().all(|phase| phase == first) => *first,
        Some(_) => {
            let what = format!("limit `{key}` is about a frequency over several phases, which count different people");
            return desk.fault(Fault::at(&["limit", key], what).mend("name one of them: `phases = [\"see\"]`"));
        }
        None => return,
    };
    if limit.exactly.is_some() || limit.audience.is_some() {
        let word = if limit.exactly.is_some() { "exactly" } else { "audience" };
        let fault = Fault::at(&["limit", key, word], format!("a frequency has no `{word}`"));
        return desk.fault(fault.mend("use `at_most`, `at_least` or both, over all audiences"));
    }
    for (word, bound) in [("at_most", &limit.at_most), ("at_least", &limit.at_least)] {
        let path = ["limit", key, word];
        match bound {
            None => {}
            Some(Bound::Amount(amount)) if amount.get() >= 1.0 => match word {
                "at_most" => at_most(desk, case, &path, (phase, members), amount.get()),
                _ => at_least(desk, case, &path, members, amount.get()),
            },
            Some(_) => {
                let what = "whoever is reached has one contact at least, so a frequency is a number from 1 on";
                desk.fault(Fault::at(&path, what).mend("write a number such as 3"));
            }
        }
    }
}

/// `Σ contacts ≤ most · Σ people reached`: concave, so a row of its own.
fn at_most(desk: &mut Desk, case: &mut Case, path: &[&str; 3], (phase, members): (usize, &[usize]), most: f64) {
    let reaching: Vec<usize> =
        members.iter().copied().filter(|&p| case.placements[p].curves.iter().any(Option::is_some)).collect();
    if reaching.len() < members.len() {
        let what = "a channel that builds no reach has no frequency";
        return desk.fault(Fault::at(path, what).mend("name the `channels` that do"));
    }
    let sums = super::goals::sums_of(desk, case, (path[1], phase), members);
    let people = &case.phases[phase].people;
    let everyone: f64 = people.iter().sum();
    let reached = sums.iter().map(|&sum| (sum, people[case.sums[sum].audience] / everyone)).collect();
    let contacts = members.iter().map(|&p| (p, case.per_x(p, &Measure::Contacts, None) / everyone / most)).collect();
    let (path, members) = (path.map(str::to_owned).to_vec(), members.to_vec());
    case.frequency_caps.push(FrequencyCap { path, members, contacts, reached, most });
}

/// Of one placement the average frequency rises with what is bought, so a least frequency is a least amount, if
/// anything is bought.
fn at_least(desk: &mut Desk, case: &mut Case, path: &[&str; 3], members: &[usize], least: f64) {
    let (&[p], Some(s)) = (members, members.first().and_then(|&p| case.placements[p].switch)) else {
        let what = "a least average frequency is solved for one channel in one phase, not over several together";
        return desk
            .fault(Fault::at(path, what).mend("give each channel a limit of its own, with `channels` and `phases`"));
    };
    let placement = &case.placements[p];
    let people = &case.phases[placement.phase].people;
    let frequency = |x: f64| {
        let reached =
            placement.curves.iter().zip(people).map(|(curve, people)| {
                curve.as_ref().map_or(0.0, |curve| people * crate::curve::reach(curve.depth(x)))
            });
        case.per_x(p, &Measure::Contacts, None) * x / reached.sum::<f64>()
    };
    let (mut low, mut high) = (0.0, placement.most);
    if frequency(high).is_nan() || frequency(high) < least {
        let most = frequency(high);
        let what = format!("`{}` reaches a frequency of {most:.1} at most, whatever is bought", placement.key);
        return desk.fault(Fault::at(path, what).mend("lower it, or raise the budget"));
    }
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if frequency(middle) < least { low = middle } else { high = middle }
    }
    let units = high * placement.units_per_x;
    let row = Row {
        terms: vec![(p, 1.0 / placement.most)],
        switches: vec![(s, -high / placement.most)],
        money: false,
        bound: 0.0,
        scale: placement.most * placement.units_per_x,
    };
    case.limits.push(Limit {
        family: Family::MinimumBuy,
        path: path.map(str::to_owned).to_vec(),
        measure: Measure::Units,
        audience: None,
        members: vec![p],
        side: Side::AtLeast,
        stated: Stated::Amount(units),
        row,
    });
}
