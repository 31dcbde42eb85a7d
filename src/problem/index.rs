//! Typed indices into the tables of a problem: a table by placement cannot be looked up by a phase.
//!
//! An index is a plain number at run time, and a table a plain vector.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut, Index, IndexMut};

/// Makes a number a place of one kind.
macro_rules! places {
    ($($(#[$doc:meta])+ $name:ident)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl From<usize> for $name {
            fn from(place: usize) -> Self {
                Self(place)
            }
        }

        impl From<$name> for usize {
            fn from(place: $name) -> Self {
                place.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }
    )+};
}

places! {
    /// A placement of a problem: a line of the plan, or, where a problem is decided week by week, what is a placement
    /// there besides, a week of a line or a stretch of its weeks.
    PlacementIndex

    /// A phase of the journey.
    PhaseIndex

    /// An audience; of a problem that is looked at in several worlds, an audience in one of them.
    AudienceIndex

    /// A sum of depths: that of a phase and an audience, or one that a goal is about.
    SumIndex

    /// A channel of which it matters whether it is bought at all.
    ActivationIndex

    /// A placement that follows a phase, for one audience.
    FollowIndex

    /// A pool that several followers share.
    PoolIndex

    /// A goal.
    GoalIndex

    /// A hard bound.
    LimitIndex
}

impl SumIndex {
    /// The place of the sum over all of a phase, for one audience of a number of them: these sums come first.
    pub fn of_phase(phase: PhaseIndex, audience: AudienceIndex, audiences: usize) -> Self {
        Self(phase.0 * audiences + audience.0)
    }
}

/// What is decided, or was: `x` per placement.
pub type Decision = By<PlacementIndex, f64>;

/// A table with a row per place of one kind, in order. As a slice it can be gone through, but not looked up by number.
pub struct By<I, T> {
    rows: Vec<T>,
    kind: PhantomData<fn(I) -> I>,
}

impl<I: Copy + From<usize> + Into<usize>, T> By<I, T> {
    /// A table of nothing.
    pub const fn new() -> Self {
        Self { rows: Vec::new(), kind: PhantomData }
    }

    /// Every place it has a row of.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + Clone + use<I, T> {
        (0..self.rows.len()).map(|place| I::from(place))
    }

    /// The place that the next row gets.
    pub fn next_key(&self) -> I {
        I::from(self.rows.len())
    }

    /// Every row with its place.
    pub fn iter_enumerated(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator + Clone {
        self.rows.iter().enumerate().map(|(place, row)| (I::from(place), row))
    }

    /// The same, to change them.
    pub fn iter_mut_enumerated(&mut self) -> impl DoubleEndedIterator<Item = (I, &mut T)> + ExactSizeIterator {
        self.rows.iter_mut().enumerate().map(|(place, row)| (I::from(place), row))
    }

    /// The row of a place, where there is one.
    pub fn get(&self, place: I) -> Option<&T> {
        self.rows.get(place.into())
    }

    /// The first place whose row is such.
    pub fn position(&self, is: impl FnMut(&T) -> bool) -> Option<I> {
        self.rows.iter().position(is).map(I::from)
    }

    /// Makes it so long, with the same row at every new place.
    pub fn resize(&mut self, length: usize, row: T)
    where
        T: Clone,
    {
        self.rows.resize(length, row);
    }

    /// Takes a row out, and moves those after it up.
    pub fn remove(&mut self, place: I) -> T {
        self.rows.remove(place.into())
    }

    /// Leaves out every row that is not such, and moves the others up.
    pub fn retain(&mut self, is: impl FnMut(&T) -> bool) {
        self.rows.retain(is);
    }

    /// Leaves out every row from a place on, if there are that many rows.
    pub fn truncate(&mut self, length: usize) {
        self.rows.truncate(length);
    }

    /// Adds a row; its place.
    pub fn push(&mut self, row: T) -> I {
        let place = self.next_key();
        self.rows.push(row);
        place
    }
}

impl<I: Copy + From<usize> + Into<usize>, T> Index<I> for By<I, T> {
    type Output = T;

    #[inline]
    fn index(&self, place: I) -> &T {
        &self.rows[place.into()]
    }
}

impl<I: Copy + From<usize> + Into<usize>, T> IndexMut<I> for By<I, T> {
    #[inline]
    fn index_mut(&mut self, place: I) -> &mut T {
        &mut self.rows[place.into()]
    }
}

impl<I, T> Deref for By<I, T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        &self.rows
    }
}

impl<I, T> DerefMut for By<I, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.rows
    }
}

impl<I, T> From<Vec<T>> for By<I, T> {
    fn from(rows: Vec<T>) -> Self {
        Self { rows, kind: PhantomData }
    }
}

impl<I, T> FromIterator<T> for By<I, T> {
    fn from_iter<Rows: IntoIterator<Item = T>>(rows: Rows) -> Self {
        Vec::from_iter(rows).into()
    }
}

impl<I, T> Extend<T> for By<I, T> {
    fn extend<Rows: IntoIterator<Item = T>>(&mut self, rows: Rows) {
        self.rows.extend(rows);
    }
}

impl<I, T> IntoIterator for By<I, T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}

impl<'a, I, T> IntoIterator for &'a By<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

impl<'a, I, T> IntoIterator for &'a mut By<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter_mut()
    }
}

impl<I, T: Clone> Clone for By<I, T> {
    fn clone(&self) -> Self {
        self.rows.clone().into()
    }

    fn clone_from(&mut self, other: &Self) {
        self.rows.clone_from(&other.rows);
    }
}

impl<I, T: fmt::Debug> fmt::Debug for By<I, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        self.rows.fmt(formatter)
    }
}

impl<I, T: PartialEq> PartialEq for By<I, T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl<I, T> Default for By<I, T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table is its rows in order, each at the place it was given.
    #[test]
    fn a_row_stands_at_its_place() {
        let mut table: By<PhaseIndex, &str> = By::new();
        let (see, think) = (table.push("see"), table.push("think"));
        assert_eq!((see, think, table.next_key()), (PhaseIndex(0), PhaseIndex(1), PhaseIndex(2)));
        assert_eq!((table[see], table.get(think), table.get(PhaseIndex(2))), ("see", Some(&"think"), None));
        assert_eq!(table.position(|row| *row == "think"), Some(think));
        assert!(table.keys().eq([see, think]) && table.iter_enumerated().eq([(see, &"see"), (think, &"think")]));
        table.iter_mut_enumerated().filter(|(place, _)| *place == see).for_each(|(_, row)| *row = "know");
        assert_eq!(table.remove(see), "know");
        assert_eq!(format!("{table:?} {think} {think:?}"), "[\"think\"] 1 1");
    }
}
