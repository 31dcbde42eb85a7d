//! `klantreis init`: writes a commented brief to start from, and its schema; existing files are never overwritten.

mod new_brief;

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::ExitReason;
use crate::planning::planner::Planner;
use crate::report;
use crate::text::messages::{say, word};
use crate::text::sanitise::escape_line;
use new_brief::{BriefValues, new_brief};

/// The name of the schema written beside a brief.
const SCHEMA_FILE: &str = "brief.schema.json";

#[derive(Args)]
pub(super) struct InitArgs {
    #[arg(default_value = "brief.toml", value_name = word!("value-file"), help = word!("help-init-file"))]
    file: PathBuf,
    #[arg(long, default_value = "250k", value_name = word!("value-money"), help = word!("help-init-budget"))]
    budget: String,
    #[arg(long, default_value = "3.2m", value_name = word!("value-people"), help = word!("help-init-people"))]
    people: String,
    #[arg(long, default_value = "8", value_name = word!("value-weeks"), help = word!("help-init-weeks"))]
    weeks: String,
    #[arg(long, value_name = word!("value-goal"), help = word!("help-init-goal"))]
    goal: Vec<String>,
}

/// Writes a brief and the schema beside it.
pub(super) fn run(args: &InitArgs) -> Result<u8, ExitReason> {
    let text =
        new_brief(&BriefValues { budget: &args.budget, people: &args.people, weeks: &args.weeks, goals: &args.goal });
    if args.file.file_name().is_some_and(|name| name == SCHEMA_FILE) {
        let file = args.file.display().to_string();
        return Err(ExitReason::Usage(say!("brief-is-named-as-its-schema", file)));
    }
    Planner::text(&args.file.display().to_string(), &text)?;
    let schema = args.file.with_file_name(SCHEMA_FILE);
    let has_schema = report::files::write_new((&args.file, &text), (&schema, crate::domain::schema::BRIEF))
        .map_err(|fault| ExitReason::Faults(vec![fault], Box::default()))?;
    let (file, schema) = (args.file.display().to_string(), schema.display().to_string());
    let (file, schema) = (escape_line(&file), escape_line(&schema));
    let message =
        if has_schema { say!("wrote-brief", file, schema) } else { say!("wrote-brief-and-schema", file, schema) };
    let mut stderr = anstream::stderr().lock();
    // stderr is closed: ignore.
    let _ = writeln!(stderr, "{message}");
    Ok(0)
}
