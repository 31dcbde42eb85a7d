//! Two kinds of money, each a type of its own: what one counts cannot be added to, or held against, what the other
//! does.
//!
//! Of a budget of 100,000 that is the total, with a fee of 10% on net media, €1 of net media takes €1.10; where the
//! budget is media the two are the same figure, but for what they count. Only
//! [`Campaign::budgeted`](super::Campaign::budgeted) and [`Campaign::net`](super::Campaign::net) make the one of the
//! other.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// Makes an amount money of one kind.
macro_rules! money {
    ($($(#[$doc:meta])+ $name:ident)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Default, PartialEq, PartialOrd)]
        pub struct $name(pub f64);

        impl $name {
            /// The bare figure, where it leaves for a report, a row of the program, or words.
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl Mul<f64> for $name {
            type Output = Self;
            fn mul(self, times: f64) -> Self {
                Self(self.0 * times)
            }
        }

        impl Mul<$name> for f64 {
            type Output = $name;
            fn mul(self, money: $name) -> $name {
                $name(self * money.0)
            }
        }

        impl Div<f64> for $name {
            type Output = Self;
            fn div(self, parts: f64) -> Self {
                Self(self.0 / parts)
            }
        }

        impl Div for $name {
            type Output = f64;
            fn div(self, other: Self) -> f64 {
                self.0 / other.0
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(each: I) -> Self {
                Self(each.map(Self::get).sum())
            }
        }
    )+};
}

money! {
    /// Money as the budget counts it: media, list prices, or media and fee, whichever the brief's `budget_is` says. The
    /// budget itself is, what is left of it, and what is paid once to activate a channel; of a budget of 100,000 that
    /// is the total, with a fee of 10%, €10,000 of net media are €11,000 of this.
    Budgeted
    /// Net media: what media owners are paid for space and time, after discount and before the agency's fee. A spend of
    /// a plan is net media: €10,000 on radio are €10,000 to the stations, whatever the budget counts them for.
    NetMedia
}
