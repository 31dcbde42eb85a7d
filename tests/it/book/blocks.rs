//! Every brief of the book can be planned, and every command does what the page shows.

use std::collections::BTreeSet;

use super::pages::{Block, Page, inline_code, pages};
use super::walk::Walk;
use crate::schema::faults_of_brief;
use crate::support::stored::is_stored;

/// How a command begins.
const COMMANDS: [&str; 2] = ["klantreis ", "cargo run --release -- "];

/// How alike a line must be to the one that `BLESS=1` puts in its place.
const ALIKE: f64 = 0.4;

#[test]
fn every_brief_is_checked() {
    let (mut checked, mut faults) = (0, String::new());
    for page in pages() {
        let mut walk = Walk::new();
        for block in page.blocks() {
            let Some(brief) = walk.brief(&block) else { continue };
            let ran = walk.run("check brief.toml");
            let said = if ran.code == 0 { faults_of_brief(&brief).join("\n") } else { ran.said };
            if !said.is_empty() {
                faults += &format!("{}:\n{}\n{said}\n", page.path.display(), block.text);
            }
            checked += 1;
        }
    }
    assert!(faults.is_empty(), "{faults}");
    assert!(checked > 50, "only {checked} briefs");
}

/// A console block shows all that its command prints, or an excerpt: lines in their order, with `…` for those left out.
#[test]
fn every_console_block_shows_what_the_tool_prints() {
    for page in pages().iter().filter(|page| page.text.contains("```console\n")) {
        let mut walk = Walk::new();
        let mut now = page.text.clone();
        for block in page.blocks() {
            if block.language == "console" {
                let shown = shown(page, &walk, &block);
                now = now.replace(&format!("console\n{}```", block.text), &format!("console\n{shown}```"));
            } else {
                walk.brief(&block);
            }
        }
        is_stored(&page.path, &now);
    }
}

/// What a console block has to show.
fn shown(page: &Page, walk: &Walk, block: &Block) -> String {
    let (first, shown) = block.text.split_once('\n').expect("a command, and what it prints");
    let command = first.strip_prefix("$ klantreis ").expect("a klantreis command");
    let ran = walk.run(command);
    let code = block.noted("exit").map_or(0, |code| code.parse().expect("an exit code"));
    assert!(ran.code == code, "{}: {command}: {}\n{}", page.path.display(), ran.code, ran.said);
    let printed = if ran.result.is_empty() { ran.said } else { ran.result };
    let excerpt = shown.lines().any(|line| line == "…");
    format!("{first}\n{}", if excerpt { excerpt_of(&printed, shown) } else { printed })
}

/// Every channel of the chapter on prices is bought by a plan that may buy nothing else, and every kind of price is there.
#[test]
fn a_channel_of_every_kind_of_price_is_planned() {
    let page = Page::at("docs/reference/prices.md");
    let mut walk = Walk::new();
    let mut kinds = BTreeSet::new();
    for block in page.blocks() {
        let Some(brief) = walk.brief(&block) else { continue };
        let stated: toml::Table = block.text.parse().expect("a fragment");
        for (key, channel) in stated["channel"].as_table().expect("channels") {
            if let Some(per) = channel.get("price").and_then(|price| price.get("per")) {
                // Remarketing needs something to follow.
                let only = format!("campaign.only=[\"{key}\", \"city-video\"]");
                let ran = walk.run(&format!("plan brief.toml --format csv --set '{only}'"));
                assert!(
                    ran.code == 0 && ran.result.contains(&format!(",{key},")),
                    "{brief}\n{}{}",
                    ran.said,
                    ran.result
                );
                kinds.insert(per.as_str().expect("a kind").to_owned());
            }
        }
    }
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["GRP", "click", "conversion", "send", "thousand", "unit"]);
}

/// The lines of an excerpt as they are printed now: one that is no longer printed makes way for the most similar line.
fn excerpt_of(printed: &str, excerpt: &str) -> String {
    let mut rest: Vec<&str> = printed.lines().collect();
    let mut now = String::new();
    for line in excerpt.lines() {
        let alike = |printed: &&str| strsim::normalized_levenshtein(line, printed);
        let same = rest.iter().position(|printed| *printed == line);
        let found = same.or_else(|| {
            let nearest = (0..rest.len()).max_by(|a, b| alike(&rest[*a]).total_cmp(&alike(&rest[*b])))?;
            (line != "…" && alike(&rest[nearest]) > ALIKE).then_some(nearest)
        });
        now += &format!("{}\n", found.map_or_else(|| if line == "…" { line } else { "(not printed)" }, |at| rest[at]));
        rest.drain(..found.map_or(0, |at| at + 1));
    }
    now
}

#[test]
fn every_command_runs() {
    let mut run = 0;
    for page in pages() {
        let mut walk = Walk::new();
        for block in page.blocks().iter().filter(|block| block.is_whole() || block.noted("file").is_some()) {
            walk.brief(block);
        }
        for command in commands(&page) {
            let ran = walk.run(&command);
            assert!(ran.code == 0, "{}: {command}: {}", page.path.display(), ran.said);
            run += 1;
        }
    }
    assert!(run > 20, "only {run} commands");
}

/// The commands that a page names, in lines or in shell blocks, without those of console blocks and of tables.
fn commands(page: &Page) -> BTreeSet<String> {
    let blocks = page.blocks();
    let shells = blocks.iter().filter(|block| block.language == "sh");
    let lines = shells.flat_map(|block| block.text.lines().map(str::to_owned));
    let prose: String =
        page.prose().lines().filter(|line| !line.starts_with('|')).flat_map(|line| [line, "\n"]).collect();
    let code = inline_code(&prose).into_iter().chain(lines);
    let command = |code: String| COMMANDS.iter().find_map(|start| code.strip_prefix(start)).map(str::to_owned);
    code.filter_map(command).collect()
}
