//! Rounded amounts that still add up: parts to their group, groups to the total.

use std::collections::BTreeMap;

use super::{apportion, largest_remainder};

/// Parts of groups, rounded so that parts add up to their group and groups to the total.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoundedSums {
    /// The rounded parts, in the order they were given.
    pub parts: Vec<f64>,
    /// The sum of all parts.
    pub total: f64,
    groups: BTreeMap<String, f64>,
}

impl RoundedSums {
    /// Parts with their group, rounded to `digits` decimals: the total is rounded first, and apportioned to groups,
    /// then to parts.
    pub fn of(parts: &[(&str, f64)], digits: usize) -> Self {
        let unit = 10f64.powf(digits as f64);
        let mut parts_by_group: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, (group, _)) in parts.iter().enumerate() {
            parts_by_group.entry(group).or_default().push(index);
        }
        let part_in_units = |index: &usize| parts[*index].1 * unit;
        let exact_units: Vec<f64> = parts_by_group
            .values()
            .map(|members| members.iter().map(part_in_units).sum::<f64>())
            .map(without_float_error)
            .collect();
        let groups = apportion(&exact_units, without_float_error(exact_units.iter().sum()));
        let mut rounded = Self { parts: vec![0.0; parts.len()], ..Self::default() };
        for ((group, members), total) in parts_by_group.iter().zip(&groups) {
            let exact_units: Vec<f64> = members.iter().map(part_in_units).collect();
            for (index, part) in members.iter().zip(apportion(&exact_units, *total)) {
                rounded.parts[*index] = part / unit;
            }
            rounded.groups.insert((*group).to_owned(), total / unit);
        }
        rounded.total = groups.iter().sum::<f64>() / unit;
        rounded
    }

    /// Amounts rounded to the minor unit, as they are booked, and then to whole money: a plan and its file show the
    /// same.
    pub fn of_money(parts: &[(&str, f64)], minor_digits: usize) -> Self {
        let exact_amounts: Vec<f64> = parts.iter().map(|(_, amount)| *amount).collect();
        let booked_amounts = largest_remainder(&exact_amounts, minor_digits);
        let booked_amounts: Vec<(&str, f64)> =
            parts.iter().zip(booked_amounts).map(|((group, _), amount)| (*group, amount)).collect();
        Self::of(&booked_amounts, 0)
    }

    /// The sum of the parts of a group.
    pub fn group(&self, name: &str) -> f64 {
        self.groups.get(name).copied().unwrap_or(0.0)
    }
}

/// A sum without the floating-point error of adding cents.
fn without_float_error(sum: f64) -> f64 {
    (sum * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_groups_and_groups_to_the_total() {
        let parts = [("a", 1.5), ("a", 1.5), ("b", 0.4), ("b", 0.4), ("c", 2.45)];
        let sums = RoundedSums::of(&parts, 0);
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
        assert_eq!(RoundedSums::of_money(&exact, 2), RoundedSums::of_money(&cents, 2));
    }
}
