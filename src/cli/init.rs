//! `klantreis init`: writes a commented brief to start from, and its schema; existing files are never overwritten.

mod new_brief;

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::ExitReason;
use crate::planning::planner::Planner;
use crate::report;
use crate::text::messages::say;
use crate::text::sanitise::escape_line;
use new_brief::{BriefValues, new_brief};

/// The name of the schema written beside a brief.
const SCHEMA_FILE: &str = "brief.schema.json";

#[derive(Args)]
pub(super) struct InitArgs {
    /// The file to write.
    #[arg(default_value = "brief.toml")]
    file: PathBuf,
    /// The budget, such as 250k.
    #[arg(long, value_name = "MONEY", default_value = "250k")]
    budget: String,
    /// The people of the audience, such as 3.2m.
    #[arg(long, value_name = "PEOPLE", default_value = "3.2m")]
    people: String,
    /// The weeks of the campaign.
    #[arg(long, value_name = "WEEKS", default_value = "8")]
    weeks: String,
    /// A reach goal, such as see=55%; may repeat.
    #[arg(long, value_name = "PHASE=REACH")]
    goal: Vec<String>,
}

/// Writes a brief and the schema beside it.
pub(super) fn run(args: &InitArgs) -> Result<u8, ExitReason> {
    let text =
        new_brief(&BriefValues { budget: &args.budget, people: &args.people, weeks: &args.weeks, goals: &args.goal });
    if args.file.file_name().is_some_and(|name| name == SCHEMA_FILE) {
        let message =
            format!("{}: this is what the schema beside a brief is called; name another file", args.file.display());
        return Err(ExitReason::Usage(message));
    }
    Planner::text(&args.file.display().to_string(), &text)?;
    let schema = args.file.with_file_name(SCHEMA_FILE);
    let has_schema = report::files::write_new((&args.file, &text), (&schema, crate::domain::schema::BRIEF))
        .map_err(|fault| ExitReason::Faults(vec![fault], Box::default()))?;
    let (file, schema) = (args.file.display().to_string(), schema.display().to_string());
    let (file, schema) = (escape_line(&file), escape_line(&schema));
    let beside = if has_schema { say!("is-left", schema) } else { say!("and-for-editors", schema) };
    let mut stderr = anstream::stderr().lock();
    let message = say!("wrote-now-try-klantreis-plan", file, beside);
    // stderr is closed: ignore.
    let _ = writeln!(stderr, "{message}");
    Ok(0)
}
