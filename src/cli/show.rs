//! `klantreis show`: the built-in catalogue and journeys, schemas, the manual page and shell completions.

mod catalogue;
mod journeys;
mod manual;

use clap::{Args, CommandFactory, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::{Cli, ExitReason, help, output};
use crate::domain::schema;
use crate::text::messages::word;

#[derive(Args)]
pub(super) struct ShowArgs {
    #[command(subcommand)]
    what: Subject,
}

#[derive(Subcommand)]
enum Subject {
    #[command(about = word!("about-catalogue"))]
    Catalogue {
        #[arg(long, value_name = word!("value-phase"), help = word!("help-catalogue-phase"))]
        phase: Option<String>,
        #[arg(long, help = word!("help-catalogue-toml"))]
        toml: bool,
    },
    #[command(about = word!("about-journeys"))]
    Journeys {
        #[arg(value_name = word!("value-name"), help = word!("help-journey"))]
        name: Option<String>,
    },
    #[command(about = word!("about-schema"), after_help = word!("more-schema"))]
    Schema {
        #[arg(value_name = word!("value-file"), help = word!("help-schema-file"))]
        of: SchemaOf,
    },
    #[command(about = word!("about-man"), after_help = word!("more-man"))]
    Man {
        #[arg(value_name = word!("value-command"), help = word!("help-man-command"))]
        command: Option<String>,
    },
    #[command(about = word!("about-completions"), after_help = word!("more-completions"))]
    Completions {
        #[arg(value_name = word!("value-shell"), help = word!("help-shell"))]
        shell: Shell,
    },
}

/// A file that has a schema.
#[derive(Clone, Copy, ValueEnum)]
enum SchemaOf {
    #[value(help = word!("schema-of-brief"))]
    Brief,
    #[value(help = word!("schema-of-catalogue"))]
    Catalogue,
}

/// Prints what is asked for.
pub(super) fn run(args: &ShowArgs) -> Result<u8, ExitReason> {
    output::print(&text(&args.what)?).map(|()| 0)
}

fn text(subject: &Subject) -> Result<String, ExitReason> {
    match subject {
        Subject::Catalogue { toml: true, .. } => Ok(crate::domain::catalogue::BUILT_IN.to_owned()),
        Subject::Catalogue { phase, .. } => catalogue::text(phase.as_deref()),
        Subject::Journeys { name } => journeys::text(name.as_deref()),
        Subject::Schema { of: SchemaOf::Brief } => Ok(schema::BRIEF.to_owned()),
        Subject::Schema { of: SchemaOf::Catalogue } => Ok(schema::CATALOGUE.to_owned()),
        Subject::Man { command } => manual::text(command.as_deref()),
        Subject::Completions { shell } => Ok(completions(*shell)),
    }
}

fn completions(shell: Shell) -> String {
    let mut command = help::worded(Cli::command());
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
