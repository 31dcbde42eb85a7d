//! The README is short, and every line of its table of wishes does what it says.

use toml::Table;

use crate::book::pages::{Page, inline_code};
use crate::book::walk::{Walk, first_brief, laid_over};

#[test]
fn the_readme_is_short() {
    let lines = Page::at("README.md").text.lines().count();
    assert!(lines <= 150, "{lines} lines");
}

/// What is written in a row is laid over the README's brief, which is planned; then the row's commands run.
#[test]
fn every_row_of_the_table_can_be_planned() {
    let prose = Page::at("README.md").prose();
    let rows = prose.lines().skip_while(|line| !line.starts_with("| the client says")).skip(2);
    let mut tried = 0;
    for row in rows.take_while(|line| line.starts_with('|')) {
        let code = inline_code(row);
        let (commands, keys): (Vec<_>, Vec<_>) = code.into_iter().partition(|code| code.starts_with("klantreis "));
        assert!(!commands.is_empty() || !keys.is_empty(), "nothing to write: {row}");
        let fragment: Table = keys.join("\n").parse().unwrap_or_else(|error| panic!("{row}: {error}"));
        let walk = Walk::new();
        walk.folder.write("brief.toml", &laid_over(&first_brief(), fragment));
        let planned = if keys.is_empty() { "check brief.toml" } else { "plan brief.toml --quiet" };
        let commands = commands.iter().filter_map(|command| command.strip_prefix("klantreis "));
        for command in std::iter::once(planned).chain(commands) {
            let ran = walk.run(command);
            assert!(ran.code == 0, "{row}\n{command}: {}", ran.said);
        }
        tried += 1;
    }
    assert!(tried >= 15, "only {tried} rows");
}
