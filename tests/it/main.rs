//! What holds of plans, files and commands: one program, so that the library is linked into tests once.
//!
//! `cargo test --test it faults::` runs the tests of one file.

#[path = "../support/mod.rs"]
mod support;

mod adding_up;
mod branching;
mod calendar;
mod catalogue;
mod cli;
mod compare;
mod conflicts;
mod differences;
mod dutch;
mod dutch_commands;
mod empty_pools;
mod evaluate;
mod evaluate_weeks;
mod explain;
mod explained_again;
mod faults;
mod fit;
mod flights_out;
mod followers;
mod fuzz_corpus;
mod habits;
mod highs;
#[cfg(target_os = "linux")]
mod hostile;
mod hostile_whole;
mod in_time;
mod journeys;
mod large_files;
mod lists;
mod map;
mod mediaplanschema;
mod mends;
mod near;
mod own_figures;
mod page;
mod plan_tables;
mod plans;
mod prices;
mod program;
mod properties;
mod proved_in_order;
mod readme;
mod reasons;
mod reference;
mod relaxations;
mod risk;
mod robust;
mod rooms;
mod rounding;
mod s_shaped;
mod safe_output;
mod safe_words;
mod said_otherwise;
mod same_bytes;
mod scenarios;
mod schema;
mod second_faults;
mod shares;
mod shell;
mod side_by_side;
mod spelt;
mod splits;
mod steps;
mod sweep;
mod tables;
mod textbook;
mod value;
mod whole_examples;
mod whole_plan;
mod whole_units;
mod workbook;
