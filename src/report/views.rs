//! What is told of each answer.

pub mod compare;
pub mod evaluate;
pub mod explain;
pub mod faults;
pub mod fit;
pub mod goal;
pub mod map;
pub mod no_plan;
pub mod plan;
pub mod risk;
pub mod side_by_side;
pub mod sweep;
