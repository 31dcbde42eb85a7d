//! The figures of a message: names and texts as they are, numbers as the reader's language writes them.
//!
//! A number is also what a message chooses its plural form by.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use crate::text::digits::round_significant;
use crate::text::language::Text;

/// What can stand in a message.
pub trait Argument {
    /// The value for Fluent.
    fn value(&self) -> FluentValue<'_>;
}

/// A number that is written with some significant digits at most, and counted as it is written.
#[derive(Clone, Copy, Debug)]
pub struct Significant {
    rounded: f64,
    digits: u8,
}

impl Significant {
    /// The number, to be written with `digits` significant digits at most.
    pub fn new(value: f64, digits: u8) -> Self {
        Self { rounded: round_significant(value, i32::from(digits)), digits }
    }
}

impl Argument for Significant {
    fn value(&self) -> FluentValue<'_> {
        let options =
            FluentNumberOptions { maximum_significant_digits: Some(usize::from(self.digits)), ..Default::default() };
        FluentNumber::new(self.rounded, options).into()
    }
}

impl Argument for str {
    fn value(&self) -> FluentValue<'_> {
        self.into()
    }
}

impl Argument for String {
    fn value(&self) -> FluentValue<'_> {
        self.as_str().into()
    }
}

impl Argument for Cow<'_, str> {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(&**self)
    }
}

impl Argument for Text {
    fn value(&self) -> FluentValue<'_> {
        self.as_str().into()
    }
}

impl<T: Argument + ?Sized> Argument for &T {
    fn value(&self) -> FluentValue<'_> {
        (**self).value()
    }
}

/// Counts, which are whole.
macro_rules! counts {
    ($($integer:ty)*) => {
        $(impl Argument for $integer {
            fn value(&self) -> FluentValue<'_> {
                FluentValue::from(*self)
            }
        })*
    };
}

impl Argument for f64 {
    /// The number with all its digits.
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(*self)
    }
}

counts!(u8 u16 u32 u64 usize i8 i16 i32 i64);
