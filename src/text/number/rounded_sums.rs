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
        let mut own: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, (group, _)) in parts.iter().enumerate() {
            own.entry(group).or_default().push(index);
        }
        let in_units = |index: &usize| parts[*index].1 * unit;
        let exact: Vec<f64> =
            own.values().map(|own| own.iter().map(in_units).sum::<f64>()).map(without_float_error).collect();
        let groups = apportion(&exact, without_float_error(exact.iter().sum()));
        let mut rounded = Self { parts: vec![0.0; parts.len()], ..Self::default() };
        for ((group, own), total) in own.iter().zip(&groups) {
            let exact: Vec<f64> = own.iter().map(in_units).collect();
            for (index, part) in own.iter().zip(apportion(&exact, *total)) {
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
        let exact: Vec<f64> = parts.iter().map(|(_, amount)| *amount).collect();
        let booked = largest_remainder(&exact, minor_digits);
        let booked: Vec<(&str, f64)> = parts.iter().zip(booked).map(|((group, _), amount)| (*group, amount)).collect();
        Self::of(&booked, 0)
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
