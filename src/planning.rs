//! The plan, its audit, and the questions asked of it.

pub mod appendix;
pub mod audit;
pub mod compare;
pub mod evaluate;
pub mod explain;
pub mod fit;
pub mod iis;
pub mod map;
pub mod parameter;
pub mod plan;
pub mod planner;
pub mod price;
pub mod relaxation;
pub mod risk;
pub mod robust;
pub mod sweep;
pub mod uncertainty;
pub mod what_if;
