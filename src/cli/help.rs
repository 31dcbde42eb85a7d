//! Help in the language of the run.
//!
//! What each command and flag is for stands beside it, as the key of a message. What clap itself adds in English alone
//! is replaced here: headings, usage, the flags `--help` and `--version`, defaults and possible values.

use clap::builder::{PossibleValue, StyledStr, Styles};
use clap::{Arg, Command};
use textwrap::{Options, WordSplitter, WrapAlgorithm};

use crate::text::messages::{say, word};

/// The widest help; also its width where there is no terminal.
const WIDTH: usize = 100;
/// How far the text of a flag is indented in long help.
const INDENT: usize = 10;

/// A command whose built-in flags are explained in the current language.
pub(super) fn worded(mut command: Command) -> Command {
    command.build();
    with_words(command)
}

/// As [`worded`], with headings, usage, defaults and possible values of help in the current language as well.
pub(super) fn written(command: Command) -> Command {
    with_values(worded(command), width())
}

/// Usage as clap writes it, in help or in an error. Its words `Usage` and `OPTIONS` have no setting: they are replaced.
pub(super) fn usage(usage: &StyledStr) -> String {
    let heading = format!("{}:", word!("usage"));
    let options = format!("[{}]", word!("options").to_uppercase());
    usage.ansi().to_string().replacen("Usage:", &heading, 1).replace("[OPTIONS]", &options)
}

fn with_words(command: Command) -> Command {
    let command = if command.get_name() == "help" { command.about(word!("about-help")) } else { command };
    command.mut_args(built_in_flag).mut_subcommands(with_words).subcommand_value_name(word!("value-command"))
}

/// An argument, explained if clap adds it itself.
fn built_in_flag(arg: Arg) -> Arg {
    match arg.get_id().as_str() {
        "help" if arg.get_long_help().is_some() => {
            arg.help(word!("help-help-short")).long_help(word!("help-help-long"))
        }
        "help" => arg.help(word!("help-help")),
        "version" => arg.help(word!("help-version")),
        _ => arg,
    }
}

fn with_values(mut command: Command, width: usize) -> Command {
    let usage = usage(&command.render_usage());
    let styles = command.get_styles().clone();
    command
        .mut_args(|arg| with_values_in_help(arg, &styles, width))
        .mut_subcommands(|subcommand| with_values(subcommand, width))
        .subcommand_help_heading(word!("commands"))
        .term_width(width)
        .help_template(format!("{{before-help}}{{about-with-newline}}\n{usage}\n\n{{all-args}}{{after-help}}"))
}

/// An argument under its heading, whose default and possible values are part of its help.
fn with_values_in_help(arg: Arg, styles: &Styles, width: usize) -> Arg {
    let (values, default) = (possible_values(&arg), default_note(&arg));
    let in_line = values_note(&values);
    let list = values.iter().any(|value| value.get_help().is_some()).then(|| value_list(&values, styles, width));
    let help = arg.get_help().map(ToString::to_string);
    let long_help = arg.get_long_help().map(ToString::to_string).or_else(|| help.clone());
    let short = joined([help, default.clone(), in_line.clone()], " ");
    let last = joined([default, in_line.filter(|_| list.is_none())], "\n");
    let long = joined([long_help, list, Some(last).filter(|last| !last.is_empty())], "\n\n");
    let heading = if arg.is_positional() { word!("arguments") } else { word!("options") };
    arg.help_heading(heading).hide_default_value(true).hide_possible_values(true).help(short).long_help(long)
}

fn joined<const N: usize>(parts: [Option<String>; N], separator: &str) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(separator)
}

/// The values that an argument can have; none of a flag without a value.
fn possible_values(arg: &Arg) -> Vec<PossibleValue> {
    let values = arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set());
    if takes_value(arg) { values.collect() } else { Vec::new() }
}

fn takes_value(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|count| count.takes_values())
}

/// `[default: 250k]`.
fn default_note(arg: &Arg) -> Option<String> {
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let has_default = takes_value(arg) && !defaults.is_empty();
    has_default.then(|| format!("[{}: {}]", word!("default"), defaults.join(" ")))
}

/// `[possible values: en, nl]`.
fn values_note(values: &[PossibleValue]) -> Option<String> {
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    (!names.is_empty()).then(|| say!("possible-values-in-line", values = names.join(", ")))
}

/// Possible values one below the other, each with its help.
fn value_list(values: &[PossibleValue], styles: &Styles, width: usize) -> String {
    let literal = styles.get_literal();
    let longest = values.iter().map(|value| value.get_name().len()).max().unwrap_or(0);
    let item = |value: &PossibleValue| {
        let name = value.get_name();
        let padding = longest - name.len();
        let help = value.get_help().map(|help| format!(": {:padding$}{help}", "")).unwrap_or_default();
        format!("- {literal}{name}{literal:#}{help}")
    };
    let options = Options::new(width.saturating_sub(INDENT).max(1))
        .subsequent_indent("  ")
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let items = values.iter().map(|value| textwrap::fill(&item(value), &options));
    std::iter::once(format!("{}:", word!("possible-values"))).chain(items).collect::<Vec<_>>().join("\n")
}

/// The width of help: that of the terminal, or what `COLUMNS` says, up to [`WIDTH`].
fn width() -> usize {
    let of_terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let stated = || std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    of_terminal.or_else(stated).unwrap_or(WIDTH).min(WIDTH)
}
