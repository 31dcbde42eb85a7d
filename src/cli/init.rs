//! `klantreis init`: a commented brief to start from, never over a file.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::{Stop, show};
use crate::planning::planner::Planner;
use crate::report;
use crate::text::language::say;
use crate::text::sanitise::line;

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
pub(super) fn init(args: &InitArgs) -> Result<u8, Stop> {
    let text = show::new_brief(args.budget.as_str(), &args.people, &args.weeks, &args.goal);
    if args.file.file_name().is_some_and(|name| name == show::SCHEMA_FILE) {
        let what =
            format!("{}: this is what the schema beside a brief is called; name another file", args.file.display());
        return Err(Stop::Usage(what));
    }
    Planner::text(&args.file.display().to_string(), &text)?;
    let schema = args.file.with_file_name(show::SCHEMA_FILE);
    let known = report::files::write_new((&args.file, &text), (&schema, crate::domain::schema::BRIEF))
        .map_err(|fault| Stop::Faults(vec![fault], Box::default()))?;
    let (file, schema) = (args.file.display().to_string(), schema.display().to_string());
    let (file, schema) = (line(&file), line(&schema));
    let for_other_plans = if known {
        say!("; {schema} is left as it is", "; {schema} blijft zoals het is")
    } else {
        say!(", and {schema} for editors", ", met {schema} voor editors")
    };
    let mut out = anstream::stderr().lock();
    let told = say!(
        "wrote {file}{for_other_plans}; now try: klantreis plan {file}",
        "{file} geschreven{for_other_plans}; probeer nu: klantreis plan {file}"
    );
    // A closed standard error leaves nobody to tell.
    let _ = writeln!(out, "{told}");
    Ok(0)
}
