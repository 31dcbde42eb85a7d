//! `klantreis show`: the built-in catalogue and journeys, schemas, the manual page and shell completions.

mod catalogue;
mod journeys;
mod manual;

use clap::{Args, CommandFactory, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::{Cli, ExitReason, output};
use crate::domain::schema;

#[derive(Args)]
pub(super) struct ShowArgs {
    #[command(subcommand)]
    what: Subject,
}

#[derive(Subcommand)]
enum Subject {
    /// The built-in catalogue, with the source of every figure.
    Catalogue {
        /// Only the channels with a role in this phase.
        #[arg(long)]
        phase: Option<String>,
        /// The file itself, to copy and change.
        #[arg(long)]
        toml: bool,
    },
    /// The built-in journeys, with their phases; of one also its KPIs and media.
    Journeys {
        /// The journey, such as aida.
        name: Option<String>,
    },
    /// What a file may say, as JSON Schema: editors complete keys with it, and mark slips.
    #[command(after_help = SCHEMA)]
    Schema {
        /// The file.
        of: SchemaOf,
    },
    /// The manual page, of the whole tool or of one command.
    #[command(after_help = MAN)]
    Man {
        /// The command, such as plan.
        command: Option<String>,
    },
    /// What a shell has to know to complete commands, flags and their values.
    #[command(after_help = COMPLETIONS)]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

const SCHEMA: &str = "\
Examples:
  klantreis show schema brief > brief.schema.json
  klantreis show schema catalogue > catalogue.schema.json

An editor with TOML support (Even Better TOML, taplo) finds it by the first line of a file:
  #:schema ./brief.schema.json";

const MAN: &str = "\
Examples:
  klantreis show man | man -l -
  klantreis show man plan | man -l -
  klantreis show man > ~/.local/share/man/man1/klantreis.1";

const COMPLETIONS: &str = "\
Examples:
  klantreis show completions bash > ~/.local/share/bash-completion/completions/klantreis
  klantreis show completions zsh > ~/.zfunc/_klantreis
  klantreis show completions fish > ~/.config/fish/completions/klantreis.fish
  klantreis show completions powershell >> $PROFILE";

/// A file that has a schema.
#[derive(Clone, Copy, ValueEnum)]
enum SchemaOf {
    /// What the client wants.
    Brief,
    /// What the market offers.
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
    let mut command = Cli::command();
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
