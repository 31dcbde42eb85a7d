//! What is told of a plan.

pub mod amounts;
mod bounds;
pub mod breakdown;
mod curves;
pub mod document;
mod flowchart;
mod frontier;
mod goals;
mod lines;
mod money;
pub mod records;
pub mod relaxations;
mod sources;
pub mod under_way;
pub mod value;
pub mod weeks;
