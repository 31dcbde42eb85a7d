//! How a result is written.

pub mod html;
pub mod json;
pub mod markdown;
pub mod mediaplanschema;
pub mod terminal;
pub mod workbook;
