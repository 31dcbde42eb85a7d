//! Views of a plan: the contents of its reports, its document for a page, its records, its weeks and breakdowns.

pub(in crate::report) mod amounts;
mod bounds;
pub mod breakdown;
mod curves;
mod document;
mod flowchart;
mod frontier;
mod goals;
mod lines;
mod money;
pub(in crate::report) mod object;
pub(in crate::report) mod records;
pub(in crate::report) mod relaxations;
mod sentences;
mod sources;
pub(in crate::report) mod under_way;
pub(in crate::report) mod value;
pub(in crate::report) mod view;
pub(in crate::report) mod weeks;

pub(in crate::report) use document::document;
pub(in crate::report) use view::PlanView;
