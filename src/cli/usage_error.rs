//! Help, and errors of a command line that clap does not take, in the language of the run.

use std::ffi::OsString;
use std::io::Write;

use clap::builder::Styles;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::help;
use crate::text::messages::{say, word};
use crate::text::sanitise::escape_line;

/// Prints why the arguments are not taken, or the help that they ask for, and ends the process.
pub(super) fn exit(command: Command, arguments: Vec<OsString>, error: Error) -> ! {
    let mut command = help::written(command);
    let error = command.try_get_matches_from_mut(arguments).err().unwrap_or(error);
    let shown = UsageError { error: &error, styles: command.get_styles() }.text();
    // The stream is closed: ignore.
    let _ = if error.use_stderr() {
        write!(anstream::stderr().lock(), "{shown}")
    } else {
        write!(anstream::stdout().lock(), "{shown}")
    };
    std::process::exit(error.exit_code())
}

/// An error of clap, and how its parts are coloured.
struct UsageError<'a> {
    error: &'a Error,
    styles: &'a Styles,
}

impl UsageError<'_> {
    /// The error with its tips, the usage and where to read more; of help and version, what they show.
    fn text(&self) -> String {
        let Some(message) = self.message() else { return self.error.render().ansi().to_string() };
        let error_style = self.styles.get_error();
        let tips = indented(self.tips());
        let tips = if tips.is_empty() { tips } else { format!("\n{tips}") };
        let usage = match self.error.get(ContextKind::Usage) {
            Some(ContextValue::StyledStr(usage)) => format!("\n\n{}", help::usage(usage)),
            _ => String::new(),
        };
        let more = say!("for-more-information", flag = self.literal("--help"));
        format!("{error_style}{}:{error_style:#} {message}{tips}{usage}\n\n{more}\n", word!("error"))
    }

    /// What is wrong; none for what is no error of the command line.
    fn message(&self) -> Option<String> {
        let argument = self.string(ContextKind::InvalidArg);
        let value = self.string(ContextKind::InvalidValue);
        match self.error.kind() {
            ErrorKind::UnknownArgument => Some(say!("unexpected-argument", argument = self.invalid(&argument?))),
            ErrorKind::InvalidSubcommand => {
                let command = self.string(ContextKind::InvalidSubcommand)?;
                Some(say!("unrecognized-subcommand", command = self.invalid(&command)))
            }
            ErrorKind::MissingSubcommand => {
                let command = self.invalid(&self.string(ContextKind::InvalidSubcommand)?);
                let commands =
                    self.listed(ContextKind::ValidSubcommand, |commands| say!("known-subcommands", commands));
                Some(say!("missing-subcommand", command) + &commands)
            }
            ErrorKind::InvalidValue if value.as_ref()?.is_empty() => {
                Some(say!("missing-value", argument = self.invalid(&argument?)) + &self.possible_values())
            }
            ErrorKind::InvalidValue => Some(self.invalid_value(&argument?, &value?) + &self.possible_values()),
            ErrorKind::ValueValidation => {
                let why = std::error::Error::source(self.error).map(|why| format!(": {why}")).unwrap_or_default();
                Some(self.invalid_value(&argument?, &value?) + &why)
            }
            ErrorKind::TooManyValues => {
                Some(say!("unexpected-value", value = self.invalid(&value?), argument = self.literal(&argument?)))
            }
            ErrorKind::MissingRequiredArgument => {
                let missing = self.strings(ContextKind::InvalidArg);
                let lines = indented(missing.iter().map(|argument| self.valid(argument)));
                Some(format!("{}{lines}", word!("missing-arguments")))
            }
            ErrorKind::ArgumentConflict => self.conflict(&argument?),
            ErrorKind::InvalidUtf8 => Some(word!("invalid-utf-8").to_owned()),
            _ => None,
        }
    }

    fn conflict(&self, argument: &str) -> Option<String> {
        let one = self.string(ContextKind::PriorArg);
        let others: Vec<String> = one.into_iter().chain(self.strings(ContextKind::PriorArg)).collect();
        let shown = self.invalid(argument);
        match others.as_slice() {
            [] => None,
            [other] if other == argument => Some(say!("argument-given-twice", argument = shown)),
            [other] => Some(say!("argument-conflicts", argument = shown, other = self.invalid(other))),
            others => {
                let lines = indented(others.iter().map(|other| self.invalid(other)));
                Some(say!("argument-conflicts-with-several", argument = shown) + &lines)
            }
        }
    }

    fn invalid_value(&self, argument: &str, value: &str) -> String {
        say!("invalid-value", value = self.invalid(value), argument = self.literal(argument))
    }

    fn possible_values(&self) -> String {
        self.listed(ContextKind::ValidValue, |values| say!("possible-values-in-line", values))
    }

    /// A line with the names of a kind; empty if there are none.
    fn listed(&self, kind: ContextKind, line: impl Fn(String) -> String) -> String {
        let names: Vec<String> = self.strings(kind).iter().map(|name| self.valid(name)).collect();
        if names.is_empty() { String::new() } else { format!("\n  {}", line(names.join(", "))) }
    }

    /// What may have been meant.
    fn tips(&self) -> Vec<String> {
        let similar = |kind, tip: fn(usize, String) -> String| {
            let names: Vec<String> = self.strings(kind).into_iter().chain(self.string(kind)).collect();
            let quoted = names.iter().map(|name| format!("'{}'", self.valid(name))).collect::<Vec<_>>().join(", ");
            (!names.is_empty()).then(|| tip(names.len(), quoted))
        };
        let known = [
            similar(ContextKind::SuggestedSubcommand, |count, names| say!("similar-subcommand", count, names)),
            similar(ContextKind::SuggestedArg, |count, names| say!("similar-argument", count, names)),
            similar(ContextKind::SuggestedValue, |count, names| say!("similar-value", count, names)),
        ];
        let tip_style = self.styles.get_valid();
        let tips = known.into_iter().flatten().chain(self.other_tips());
        tips.map(|tip| format!("{tip_style}{}:{tip_style:#} {tip}", word!("tip"))).collect()
    }

    /// The tips that clap hands over as English sentences, each known by what it quotes.
    fn other_tips(&self) -> Vec<String> {
        let Some(ContextValue::StyledStrs(tips)) = self.error.get(ContextKind::Suggested) else { return Vec::new() };
        let argument = self.string(ContextKind::InvalidArg).or_else(|| self.string(ContextKind::InvalidSubcommand));
        let Some(argument) = argument else { return Vec::new() };
        tips.iter().map(|tip| self.other_tip(&tip.to_string(), &argument)).collect()
    }

    fn other_tip(&self, english: &str, argument: &str) -> String {
        let as_value = format!("-- {argument}");
        if english.contains(&as_value) {
            return say!("tip-pass-as-value", argument = self.invalid(argument), value = self.valid(&as_value));
        }
        if !argument.starts_with('-') {
            return say!("tip-remove-dashes", command = self.valid(argument), dashes = self.invalid("--"));
        }
        let quoted = english.split_once('\'').and_then(|(_, rest)| rest.rsplit_once('\'')).map_or("", |(name, _)| name);
        say!("tip-flag-of-subcommand", flag = self.valid(quoted))
    }

    fn string(&self, kind: ContextKind) -> Option<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => Some(text.clone()),
            _ => None,
        }
    }

    fn strings(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    fn invalid(&self, text: &str) -> String {
        let style = self.styles.get_invalid();
        format!("{style}{}{style:#}", escape_line(text))
    }

    fn valid(&self, text: &str) -> String {
        let style = self.styles.get_valid();
        format!("{style}{}{style:#}", escape_line(text))
    }

    fn literal(&self, text: &str) -> String {
        let style = self.styles.get_literal();
        format!("{style}{}{style:#}", escape_line(text))
    }
}

/// Lines of their own, each indented.
fn indented(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().flat_map(|line| ["\n  ".to_owned(), line]).collect()
}
