//! Views: the contents of each answer, and their order, as a document, records, or an object for JSON. Views do not
//! depend on formats.

pub(in crate::report) mod compare;
pub(in crate::report) mod evaluate;
pub(in crate::report) mod explain;
pub mod faults;
pub(in crate::report) mod fit;
pub(in crate::report) mod goal;
pub(in crate::report) mod map;
pub(in crate::report) mod no_plan;
pub mod plan;
pub(in crate::report) mod risk;
pub(in crate::report) mod side_by_side;
pub(in crate::report) mod sweep;
