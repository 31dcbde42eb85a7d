//! What other programs make of what klantreis writes: LibreOffice, a browser, the shells, groff and mediaplanpy.
//!
//! A test whose program is not there is skipped, visibly; `KLANTREIS_REQUIRE` lists those that have to be.

mod browser;
#[path = "../support/command.rs"]
#[allow(dead_code, reason = "the other tests use more of it")]
mod command;
mod libreoffice;
mod mediaplanpy;
mod office;
mod shells;
mod there;
#[path = "../support/workbook.rs"]
mod workbook;
