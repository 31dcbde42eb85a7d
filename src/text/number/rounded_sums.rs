//! Amounts that are shown with what they add up to.

use std::collections::BTreeMap;

use super::{apportioned, largest_remainder};

/// Parts of groups, rounded so that parts add up to their group and groups to the total.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sums {
    /// The parts, in the order they were given.
    pub parts: Vec<f64>,
    /// What all parts add up to.
    pub total: f64,
    groups: BTreeMap<String, f64>,
}

impl Sums {
    /// Parts by the group they belong to, with so many decimals: the total is rounded first, then groups share it out,
    /// then parts their group's.
    pub fn of(parts: &[(&str, f64)], digits: usize) -> Self {
        let unit = 10f64.powf(digits as f64);
        let mut own: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, (group, _)) in parts.iter().enumerate() {
            own.entry(group).or_default().push(index);
        }
        let in_units = |index: &usize| parts[*index].1 * unit;
        let exact: Vec<f64> = own.values().map(|own| own.iter().map(in_units).sum::<f64>()).map(tidy).collect();
        let groups = apportioned(&exact, tidy(exact.iter().sum()));
        let mut shown = Self { parts: vec![0.0; parts.len()], ..Self::default() };
        for ((group, own), total) in own.iter().zip(&groups) {
            let exact: Vec<f64> = own.iter().map(in_units).collect();
            for (index, part) in own.iter().zip(apportioned(&exact, *total)) {
                shown.parts[*index] = part / unit;
            }
            shown.groups.insert((*group).to_owned(), total / unit);
        }
        shown.total = groups.iter().sum::<f64>() / unit;
        shown
    }

    /// Whole money of amounts as they are booked, to the minor unit: a plan and the file it was written to show the
    /// same.
    pub fn of_money(parts: &[(&str, f64)], minor_digits: usize) -> Self {
        let exact: Vec<f64> = parts.iter().map(|(_, amount)| *amount).collect();
        let booked = largest_remainder(&exact, minor_digits);
        let booked: Vec<(&str, f64)> = parts.iter().zip(booked).map(|((group, _), amount)| (*group, amount)).collect();
        Self::of(&booked, 0)
    }

    /// What the parts of a group add up to.
    pub fn group(&self, name: &str) -> f64 {
        self.groups.get(name).copied().unwrap_or(0.0)
    }
}

/// A sum without what adding cents leaves in its last digits.
fn tidy(sum: f64) -> f64 {
    (sum * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_groups_and_groups_to_the_total() {
        let parts = [("a", 1.5), ("a", 1.5), ("b", 0.4), ("b", 0.4), ("c", 2.45)];
        let sums = Sums::of(&parts, 0);
        assert_eq!((sums.total, sums.parts.iter().sum::<f64>()), (6.0, 6.0));
        for (group, parts) in [("a", &sums.parts[..2]), ("b", &sums.parts[2..4]), ("c", &sums.parts[4..])] {
            assert_eq!(sums.group(group), parts.iter().sum::<f64>(), "{group}");
        }
        assert!(sums.parts.iter().zip(&parts).all(|(shown, (_, exact))| (shown - exact).abs() < 1.0));
    }

    #[test]
    fn whole_money_is_that_of_the_cents_it_is_booked_in() {
        let exact = [("a", 10.494_999), ("a", 20.505_001), ("b", 0.5)];
        let cents = [("a", 10.49), ("a", 20.51), ("b", 0.5)];
        assert_eq!(Sums::of_money(&exact, 2), Sums::of_money(&cents, 2));
    }
}
