//! `show man`: the manual page of the tool, or of one command, in roff and in the language of the run.
//!
//! Its text is that of `--help`, with a section on files.

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::{Cli, ExitReason, help};
use crate::fault::suggestion;
use crate::text::messages::{say, word};

/// The page of the whole tool, or of one of its commands.
pub(super) fn text(command: Option<&str>) -> Result<String, ExitReason> {
    let tool = help::worded(Cli::command().disable_help_subcommand(true));
    let Some(name) = command else { return Ok(page(&tool, &tool)) };
    let Some(command) = tool.find_subcommand(name) else {
        let command_names: Vec<&str> = tool.get_subcommands().map(Command::get_name).collect();
        let help = suggestion(name, command_names);
        return Err(ExitReason::Usage(say!("unknown-command-of-manual", name, help)));
    };
    Ok(page(&tool, command))
}

fn page(tool: &Command, command: &Command) -> String {
    let man = Man::new(command.clone()).manual(word!("man-title")).source(source(tool));
    let mut text = Roff::default().render();
    text += &rendered(|roff| man.render_title(roff));
    text += &titled(word!("man-name"), &rendered(|roff| man.render_name_section(roff)));
    text += &titled(word!("man-synopsis"), &rendered(|roff| man.render_synopsis_section(roff)));
    text += &titled(word!("man-description"), &rendered(|roff| man.render_description_section(roff)));
    text += &titled(word!("man-options"), &options(&man));
    if command.has_subcommands() {
        let sections: String = command.get_subcommands().map(section).collect();
        text += &titled(word!("man-commands"), &format!("\n{sections}"));
    }
    let mut closing_sections = Roff::default();
    let help_of = |command: &Command| command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (command_help, tool_help) = (help_of(command), help_of(tool));
    paragraphs(&command_help).for_each(|paragraph| help_paragraph(&mut closing_sections, paragraph));
    if !command_help.contains(word!("exit-codes")) {
        paragraphs(&tool_help)
            .filter(|paragraph| paragraph.starts_with(word!("exit-codes")))
            .for_each(|codes| exit_status(&mut closing_sections, codes));
    }
    files(&mut closing_sections);
    if command.get_name() != tool.get_name() {
        closing_sections.control("SH", [word!("man-see-also")]).text([bold(tool.get_name()), roman("(1)")]);
    }
    text + &rendered(|roff| closing_sections.to_writer(roff))
}

/// A section under a title of its own.
fn titled(title: &str, section: &str) -> String {
    let mut heading = Roff::default();
    heading.control("SH", [title]);
    format!("{}{}", heading.to_roff(), without_heading(section))
}

/// The options, with the words before defaults and possible values in the current language.
fn options(man: &Man) -> String {
    let options = rendered(|roff| man.render_options_section(roff));
    let (default, values) = (format!("[{}: ", word!("default")), format!("{}:", word!("possible-values")));
    options.replace("[default: ", &default).replace("Possible values:", &values)
}

fn source(tool: &Command) -> String {
    format!("{} {}", tool.get_name(), tool.get_version().unwrap_or_default())
}

/// The section of a command: its description, synopsis and own flags.
fn section(command: &Command) -> String {
    let everywhere = |id: &str, global: bool| global || matches!(id, "help" | "version");
    let own_flags = command.clone().mut_args(|arg| {
        let hidden = everywhere(arg.get_id().as_str(), arg.is_global_set());
        arg.hide(hidden)
    });
    let name = own_flags.get_bin_name().unwrap_or_else(|| own_flags.get_name()).to_owned();
    let commands: String = own_flags.get_subcommands().map(section).collect();
    let man = Man::new(own_flags);
    let mut heading = Roff::default();
    heading.control("SS", [name.as_str()]);
    [
        heading.to_roff().as_str(),
        without_heading(&rendered(|roff| man.render_description_section(roff))),
        ".PP\n",
        without_heading(&rendered(|roff| man.render_synopsis_section(roff))),
        without_heading(&options(&man)),
        &commands,
    ]
    .concat()
}

/// Rendered roff without the preamble of a page. Writing to memory cannot fail.
fn rendered(render: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut roff = Vec::new();
    let _ = render(&mut roff);
    let text = String::from_utf8_lossy(&roff).into_owned();
    text.strip_prefix(&Roff::default().render()).map(str::to_owned).unwrap_or(text)
}

/// A section without its heading.
fn without_heading(section: &str) -> &str {
    section.split_once('\n').map_or("", |(_, words)| words)
}

fn paragraphs(help: &str) -> impl Iterator<Item = &str> {
    help.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty())
}

/// Adds a paragraph of a command's help: examples verbatim, exit codes one by one, other text as it is.
fn help_paragraph(page: &mut Roff, paragraph: &str) {
    if paragraph.starts_with(word!("exit-codes")) {
        return exit_status(page, paragraph);
    }
    let examples = paragraph.strip_prefix(word!("examples")).map(|examples| examples.trim_start_matches('\n'));
    page.control(if examples.is_some() { "SH" } else { "PP" }, examples.map(|_| word!("man-examples")));
    let verbatim = paragraph.contains("\n  ");
    page.control(if verbatim { "nf" } else { "na" }, None);
    for line in examples.unwrap_or(paragraph).lines() {
        page.text([roman(line)]);
    }
    page.control(if verbatim { "fi" } else { "ad" }, None);
}

/// Adds the exit codes of `Exit codes: 0 goals met and proved; 1 fault in input or output`, one by one.
fn exit_status(page: &mut Roff, codes: &str) {
    page.control("SH", [word!("man-exit-status")]);
    let codes = codes.trim_start_matches(word!("exit-codes")).trim().trim_end_matches('.');
    for code in codes.split("; ") {
        let words: Vec<&str> = code.split_whitespace().collect();
        let is_number = |index: usize| words.get(index).is_some_and(|word| word.parse::<u8>().is_ok());
        // A few codes may share their words, as in `1 and 2 as for every command`.
        let count = (0..words.len()).take_while(|&index| is_number(index) || is_number(index + 1)).count();
        let (codes, words) = words.split_at(count);
        page.control("TP", []).text([bold(codes.join(" "))]).text([roman(words.join(" "))]);
    }
}

/// Adds the files that the tool reads and writes.
fn files(page: &mut Roff) {
    page.control("SH", [word!("man-files")]);
    for (name, words) in [
        ("brief.toml", word!("file-brief")),
        ("brief.schema.json", word!("file-schema")),
        ("catalogue.toml", word!("file-catalogue")),
        ("plan.json", word!("file-plan")),
        ("ran.csv", word!("file-actuals")),
    ] {
        page.control("TP", []).text([bold(name)]).text([roman(words)]);
    }
}
