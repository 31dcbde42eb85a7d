//! Words of a brief, of a file and of the command line act on nothing they are shown on.

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::support::command::{Folder, Ran};

/// A window's title, a colour, a return to the start of the line, a C1 sequence, and turns of direction.
const EVIL: &str = r"\u001b]0;owned\u0007\u001b[35mradio\u001b[0m\rspot\nfm\u009b2k\u007f\u202egnp\u2066x\u200f\ufeff";

/// A brief in which every name and text holds them.
fn brief() -> String {
    format!(
        r#"
[campaign]
name = "{EVIL}"
budget = 100_000
weeks = 4
start = 2027-01-04
catalogue = "none"
[audience."city {EVIL}"]
people = 100_000
name = "{EVIL}"
index = {{ "radio{EVIL}" = 1.1 }}
[phase.see]
name = "{EVIL}"
[goal.see]
reach = "55%"
[goal."more {EVIL}"]
phase = "see"
contacts = 1_000_000_000
[limit."cap {EVIL}"]
channels = ["radio{EVIL}"]
at_most = "80%"
[channel."radio{EVIL}"]
name = "{EVIL}"
source = "{EVIL}"
note = "{EVIL}"
tags = ["{EVIL}"]
price = {{ per = "unit", mid = 8, contacts = 1_000, unit = "spot {EVIL}" }}
role.see = {{ ceiling = "60%", curve = {{ shape = 1 }} }}
[channel.tv]
price = {{ per = "thousand", mid = 12 }}
role.see = {{ ceiling = "70%", curve = {{ shape = 1 }} }}
[[touchpoint]]
name = "{EVIL}"
phase = "see"
question = "{EVIL}"
[scenario."no tv {EVIL}"]
channel.tv.price.mid = 13
"#
    )
}

/// Whether a character acts; breaks of lines and our own tables' tabs are looked at apart.
fn acts(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\r')
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A text without the colours we give it ourselves.
fn plain(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let style = part.strip_prefix('[').and_then(|rest| rest.split_once('m'));
        match style.filter(|(style, _)| style.chars().all(|c| c.is_ascii_digit() || c == ';')) {
            Some((_, rest)) => plain.push_str(rest),
            None => plain.push_str(&format!("\u{1b}{part}")),
        }
    }
    plain
}

#[track_caller]
fn harmless(what: &str, text: &str) {
    let found: Vec<char> = text.chars().filter(|c| acts(*c)).collect();
    assert!(found.is_empty(), "{what}: {found:?} in {text:?}");
    let lonely = text.replace("\r\n", "\n").contains('\r');
    assert!(!lonely, "{what}: a return to the start of the line in {text:?}");
}

/// Runs as on a terminal, where colours are shown.
fn on_terminal(folder: &Folder, arguments: &[&str]) -> Ran {
    let ran = Ran::of(&folder.klantreis(arguments).env("CLICOLOR_FORCE", "1").output().unwrap());
    for (stream, text) in [("out", &ran.result), ("err", &ran.said)] {
        assert!(!text.contains("\u{1b}[35m"), "{arguments:?}: a colour of the brief's own");
        harmless(&format!("{arguments:?} {stream}"), &plain(text));
    }
    ran
}

fn folder() -> Folder {
    let folder = Folder::with(&brief());
    let ran = folder.run(&["plan", "brief.toml", "-q", "-o", "plan.csv", "-o", "plan.json"]);
    assert_eq!(ran.code, 4, "{}", ran.said);
    folder
}

#[test]
fn no_command_lets_a_name_act_on_a_terminal() {
    let folder = folder();
    folder.write("second.toml", &brief().replace("budget = 100_000", "budget = 120_000"));
    for language in ["en", "nl"] {
        for arguments in [
            &["plan", "brief.toml"][..],
            &["plan", "brief.toml", "--by", "week"],
            &["plan", "brief.toml", "--by", "audience"],
            &["plan", "brief.toml", "--show-program"],
            &["explain", "brief.toml"],
            &["map", "brief.toml"],
            &["check", "brief.toml", "--explain"],
            &["risk", "brief.toml", "--draws", "10", "--replan", "0"],
            &["sweep", "brief.toml", "--steps", "3"],
            &["evaluate", "brief.toml", "--plan", "plan.csv"],
            &["compare", "plan.csv", "brief.toml"],
            &["compare", "plan.json", "second.toml"],
            &["compare", "brief.toml", "--draws", "10"],
        ] {
            let ran = on_terminal(&folder, &[arguments, &["--language", language]].concat());
            assert!([0, 4].contains(&ran.code), "{arguments:?}: {}", ran.said);
        }
    }
    let plan = on_terminal(&folder, &["plan", "brief.toml"]);
    assert!(plan.result.contains("\\u{1b}]0;owned\\u{7}") && plan.result.contains("spot fm"), "{}", plan.result);
    assert!(plan.result.contains('\u{1b}'), "our own colours are shown");
}

#[test]
fn no_file_lets_a_name_act() {
    let folder = folder();
    let names = ["plan.csv", "plan.md", "plan.html", "plan.txt"];
    let ran = folder.run(&[&["plan", "brief.toml", "-q"], &names.map(|name| ["-o", name]).concat()[..]].concat());
    assert_eq!(ran.code, 4, "{}", ran.said);
    for name in names {
        harmless(name, &folder.read(name));
    }
    let dutch = folder.run(&["plan", "brief.toml", "--format", "csv-excel-nl"]).result;
    harmless("csv-excel-nl", dutch.strip_prefix('\u{feff}').unwrap());
    for (command, name) in [("explain", "why.md"), ("map", "map.html"), ("sweep", "sweep.csv"), ("compare", "both.csv")]
    {
        let more: &[&str] = if command == "compare" { &["--draws", "0"] } else { &[] };
        let ran = folder.run(&[&[command, "brief.toml", "-q", "-o", name], more].concat());
        assert!([0, 4].contains(&ran.code), "{command}: {}", ran.said);
        harmless(name, &folder.read(name));
    }
    folder.plan("brief.toml", &["-o", "plan.xlsx"]);
    let mut book: Xlsx<_> = open_workbook(folder.at("plan.xlsx")).unwrap();
    for (sheet, cells) in book.worksheets() {
        cells.used_cells().for_each(|(.., cell)| {
            if let Data::String(words) = cell {
                harmless(&sheet, words);
            }
        });
    }
}

#[test]
fn what_is_written_is_read_back() {
    let folder = folder();
    let ran = folder.run(&["compare", "plan.csv", "plan.json"]);
    assert!(ran.code == 0 && ran.result.contains("Nothing moves"), "{}{}", ran.result, ran.said);
    let ran = folder.run(&["evaluate", "brief.toml", "--plan", "plan.csv", "--format", "csv"]);
    assert_eq!(channels(&ran.result, b','), channels(&folder.read("plan.csv"), b','), "{}", ran.said);
}

/// The cells of a CSV that name channels.
fn channels(text: &str, delimiter: u8) -> Vec<(String, String)> {
    let text = text.trim_start_matches('\u{feff}').as_bytes();
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text);
    let head = reader.headers().unwrap().clone();
    let [key, name] = ["channel", "channel_name"].map(|column| head.iter().position(|head| head == column).unwrap());
    let rows: Vec<_> =
        reader.records().map(|row| row.map(|row| (row[key].to_owned(), row[name].to_owned())).unwrap()).collect();
    assert!(!rows.is_empty(), "{head:?}");
    rows
}

#[test]
fn faults_show_what_is_wrong_and_do_not_act() {
    let folder = Folder::empty();
    for (index, text) in [
        // In a comment, in front of the fault, in a text that is wrong, in an unknown key, and in no text at all.
        "[campaign] # \u{202e}\nbudget = \"\u{202e}x\u{2066}\" # \u{9b}2J\n",
        "[campaign]\nbudget = \"\\u001b]0;x\\u0007\"\n",
        "[campaign]\nbudget = 1000\n\"we\\u001beks\" = 4\n",
        "[campaign]\nbudget = 1000\nname = \"\u{1b}[31m\u{7}\"\n",
        "[campaign]\nbudget = 1000\ncatalogue = \"\\u001b]0;x\\u0007.toml\"\n",
        "[campaign]\nbudget = 1000\n[audience.\"a\\u001b\"]\npeople = \"\\u009bmany\"\n",
        "[campaign]\nbudget = 1000\n[audience.\"a\\tb\"]\npeople = 1000\n[audience.\"a b\"]\npeople = 1000\n",
    ]
    .into_iter()
    .enumerate()
    {
        let name = format!("br\u{1b}[2Jief{index}.toml");
        folder.write(&name, text);
        let ran = on_terminal(&folder, &["plan", &name]);
        assert!(ran.code == 1 && ran.said.contains("br\\u{1b}[2Jief"), "{}", ran.said);
    }
    let ran = on_terminal(&folder, &["plan", "br\u{1b}[2Jief0.toml"]);
    let caret = ran.said.lines().find(|line| line.contains('^')).unwrap_or_default();
    assert_eq!(plain(caret).matches('^').count(), "\"\\u{202e}x\\u{2066}\"".chars().count(), "{}", ran.said);
}

#[test]
fn the_command_line_does_not_act() {
    let folder = Folder::with("[campaign]\nbudget = 1000\n[audience.a]\npeople = 1000\n");
    folder.write("po\u{1b}[2Jints.csv", "channel,grp,reach\n\u{1b}[2Jtv\u{202e},50,20\n,100,35\n");
    let evil = "\u{1b}]0;x\u{7}\u{202e}";
    for arguments in [
        &["plan", "brief.toml", "--format", evil][..],
        &["plan", "brief.toml", "--width", evil],
        &["plan", "brief.toml", evil],
        &[evil],
        &["plan", "brief.toml", "--goal", evil],
        &["plan", "brief.toml", "--set", evil],
        &["plan", "brief.toml", "--set", "campaign.budget=\"\u{1b}\""],
        &["plan", "brief.toml", "--budget", evil],
        &["plan", "brief.toml", "--scenario", evil],
        &["plan", "brief.toml", "-o", "x.\u{1b}[2J"],
        &["plan", "brief.toml", "-o", "\u{1b}[2J/x.csv"],
        &["plan", "\u{1b}[2J.toml"],
        &["sweep", "brief.toml", "--vary", evil],
        &["sweep", "brief.toml", "--vary", "a\u{202e}=1..2"],
        &["compare", "brief.toml", "x\u{1b}.toml"],
        &["compare", "brief.toml", "x\u{1b}"],
        &["compare", "brief.toml", "--only", evil],
        &["evaluate", "brief.toml", "--plan", "\u{1b}[2J.csv"],
        &["fit", "po\u{1b}[2Jints.csv"],
        &["fit", "po\u{1b}[2Jints.csv", "--channel", evil],
        &["show", "catalogue", "--phase", evil],
        &["show", "man", evil],
        &["init", "\u{1b}[2J/x.toml"],
    ] {
        let ran = on_terminal(&folder, arguments);
        assert!([1, 2].contains(&ran.code), "{arguments:?} {}: {}", ran.code, ran.said);
    }
    let ran = on_terminal(&folder, &["init", "new\u{1b}[2J.toml"]);
    assert!(ran.code == 0 && ran.said.contains("new\\u{1b}[2J.toml"), "{}", ran.said);
}

/// Names that a spreadsheet would run, in one dialect or the other.
const RUN: [&str; 8] = ["=1+1", " =1+1", "\u{a0}@SUM(A1)", "x;=1+1", "x, +1+1", "＝1+1", "\u{200b}-1", "\"=1+1"];

#[test]
fn no_dialect_runs_a_name_and_every_name_is_read_back() {
    for name in RUN {
        let key = name.replace('"', "\\\"");
        let folder = Folder::with(&format!(
            "[campaign]\nname = \"{key}\"\nbudget = 10_000\nweeks = 4\ncatalogue = \"none\"\n[audience.a]\npeople = 100_000\nname = \"{key}\"\n\
             [channel.\"{key}\"]\nname = \"{key}\"\nprice = {{ per = \"thousand\", mid = 8 }}\nrole.see = {{ ceiling = \"60%\", curve = {{ shape = 1 }} }}\n"
        ));
        for format in ["csv", "csv-excel-nl"] {
            folder.plan("brief.toml", &["-o", "plan.csv", "--format", format]);
            let plan = folder.read("plan.csv");
            for delimiter in [b',', b';', b'\t'] {
                let text = plan.trim_start_matches('\u{feff}').as_bytes();
                let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text);
                for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
                {
                    let begins = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\u{200b}');
                    let number = begins.replace(',', ".").parse::<f64>().is_ok();
                    assert!(number || !begins.starts_with(['=', '+', '-', '@', '＝']), "{name:?} {format}: {cell:?}");
                }
            }
            let ran = folder.run(&["evaluate", "brief.toml", "--plan", "plan.csv", "--format", format]);
            let delimiter = if format == "csv" { b',' } else { b';' };
            assert_eq!(channels(&ran.result, delimiter), channels(&plan, delimiter), "{name:?} {format}: {}", ran.said);
        }
    }
}

#[test]
fn a_workbook_holds_names_as_texts() {
    let folder = Folder::with(
        "[campaign]\nname = \"=1+1\"\nbudget = 10_000\ncatalogue = \"none\"\n[audience.a]\npeople = 100_000\n\
         [objective]\nmaximise = \"=A1\"\n[channel.\"=1+1\"]\nname = \"=1+1\"\nresource.\"=A1\" = 0.1\nprice = { per = \"thousand\", mid = 8 }\n\
         role.see = { ceiling = \"60%\", curve = { shape = 1 } }\n",
    );
    folder.plan("brief.toml", &["-o", "plan.xlsx"]);
    let mut book: Xlsx<_> = open_workbook(folder.at("plan.xlsx")).unwrap();
    let mut seen = 0;
    for name in book.sheet_names() {
        seen += book
            .worksheet_range(&name)
            .unwrap()
            .used_cells()
            .filter(|(.., cell)| matches!(cell, Data::String(words) if words == "=1+1"))
            .count();
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().all(|(.., formula)| !formula.contains("1+1")), "{name}");
    }
    assert!(seen > 0);
}
