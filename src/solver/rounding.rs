//! Rounding: amounts of net media in multiples of an amount, and hard bounds kept to more digits than an engine gives.

mod amounts;
mod exact_bounds;

pub(super) use amounts::round_amounts;
pub use amounts::rounded_split;
pub(super) use exact_bounds::keep_bounds_exactly;
