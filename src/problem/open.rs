//! The days of a week in which a placement can run.

/// The days of a week in which something can run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// How many.
    pub days: usize,
    /// The first of them, counted from the first day of the campaign.
    pub first: usize,
    /// The last.
    pub last: usize,
    /// The days between them on which nothing can run: bit `k` stands for the day `k` days after the first.
    pub dark: u8,
}

impl Open {
    /// The days of a week, in order, on which something can run.
    pub(crate) fn on(days: &[usize]) -> Self {
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Self::default() };
        let dark = (first..=last).filter(|day| !days.contains(day)).fold(0, |bits, day| bits | 1 << (day - first));
        Self { days: days.len(), first, last, dark }
    }

    /// The days on which something can run, in order.
    pub fn on_air(self) -> impl Iterator<Item = usize> {
        let Self { days, first, last, dark } = self;
        (first..=last).filter(move |day| days > 0 && dark >> (day - first) & 1 == 0)
    }

    /// The part of what runs in the week that runs on some of its days. Days on the air are all alike.
    pub fn of(self, days: &[usize]) -> f64 {
        let inside = self.on_air().filter(|day| days.contains(day)).count();
        if self.days == 0 { 0.0 } else { inside as f64 / self.days as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_days_within_a_week_have_no_part_of_it() {
        let open = Open::on(&[7, 8, 10, 13]);
        assert_eq!((open.days, open.first, open.last), (4, 7, 13));
        assert_eq!(open.on_air().collect::<Vec<_>>(), [7, 8, 10, 13]);
        assert_eq!((open.of(&[8, 9, 10]), open.of(&[9, 11, 12]), open.of(&[0, 13])), (0.5, 0.0, 0.25));
        assert_eq!((Open::default().on_air().count(), Open::default().of(&[0])), (0, 0.0));
    }
}
