//! The page: what is in it, that nothing has to be fetched or run to read it, and that no text becomes markup.

use crate::support;
use crate::support::command::{Folder, run};
use crate::support::{long, plan};
use klantreis::report::{Breakdown, Format, content};

const EXAMPLES: [&str; 8] =
    ["b2b-software", "florist", "gym", "health-insurance", "hotel", "kitchen", "snack", "webshop"];

/// The page of a brief in a language, as the binary prints it.
fn page(brief: &str, language: &str) -> String {
    let made = run(&["plan", brief, "--format", "html", "--language", language]);
    assert!(made.result.starts_with("<!doctype html>"), "{brief}: {}", made.said);
    made.result
}

#[test]
fn every_example_is_a_page_of_its_own() {
    for (index, example) in EXAMPLES.into_iter().take(long(8, 4)).enumerate() {
        let language = ["en", "nl"][index % 2];
        let html = page(&format!("plans/{example}/brief.toml"), language);
        assert!(html.contains(&format!("<html lang=\"{language}\">")), "{example}");
        for fetched in ["<script", "<link", "<img", "src=", "href=", "url(", "@import", "http"] {
            let outside = html.split("<body>").next().unwrap();
            assert!(!outside.contains(fetched), "{example} fetches: {fetched}");
        }
        for fetched in ["<script", "<link", "<img", "<iframe", " src=", " href=", "javascript:"] {
            assert!(!html.contains(fetched), "{example} fetches: {fetched}");
        }
        balanced(example, &html);
    }
}

/// Every tag that is opened is closed, in the order that nests.
fn balanced(example: &str, html: &str) {
    let alone = ["meta", "br", "rect", "line", "path", "circle"];
    let mut open: Vec<&str> = Vec::new();
    let body = html.split("</style>").nth(1).unwrap();
    for tag in body.split('<').skip(1) {
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap();
        if tag.starts_with('/') {
            let opened = open.pop();
            let outer = opened.is_none() && ["head", "html"].contains(&name);
            assert!(opened == Some(name) || outer, "{example}: </{name}> closes {opened:?}");
        } else if !alone.contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{example}: {open:?} stays open");
}

#[test]
fn the_page_answers_what_a_client_asks() {
    let html = page("plans/florist/brief.toml", "en");
    for part in [
        "Goals",
        "Where the money goes",
        "What is bought",
        "What runs when",
        "How reach is built",
        "What more and less money would bring",
        "Scenarios",
        "What holds it back",
        "What it rests on",
    ] {
        assert!(html.contains(&format!("<h2>{part}</h2>")), "{part} is missing");
    }
    let json = run(&["plan", "plans/florist/brief.toml", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.result).unwrap();
    let (lines, goals) = (json["lines"].as_array().unwrap(), json["goals"].as_array().unwrap());
    assert!(lines.len() > 20);
    for line in lines {
        let spend = klantreis::text::number::money(line["spend"].as_f64().unwrap(), "EUR");
        let row = format!("<td class=\"right\">{spend}</td>");
        assert!(html.contains(&row), "{} is not on the page", line["channel"]);
    }
    assert_eq!(html.matches("<strong class=\"good\">met</strong>").count(), goals.len());
    // A curve and a point on it for every line with reach, in a picture and in its legend, and a line per phase by
    // budget.
    let reaches = lines.iter().filter(|line| !line["reach_pct"].is_null()).count();
    assert_eq!(html.matches("<path class=\"line").count(), 2 * (reaches + 4));
}

#[test]
fn a_missed_goal_shows_its_ways_out() {
    let missed = run(&["plan", "plans/b2b-software/brief.toml", "--format", "html"]);
    assert_eq!(missed.code, 4);
    let html = missed.result;
    assert!(html.contains("<strong class=\"bad\">missed</strong>") && html.contains("<ol>"), "{html}");
}

/// A brief whose names try to be markup, formulas, very long, or in other scripts.
fn hostile() -> String {
    let long = "très long ".repeat(20);
    format!(
        "[campaign]\nname = \"<script>alert('title')</script> & \\\"co\\\"\"\nbudget = 100_000\nweeks = 60\nstart = 2027-01-04\ncatalogue = \"none\"\n\
         [audience.a]\nname = \"</style><img src=x onerror=alert(1)>\"\npeople = 1_000_000\n[goal.see]\nreach = \"20%\"\n\
         [channel.markup]\nname = \"<b onclick='x'>=cmd|' /C calc'!A0\"\nprice = {{ per = \"thousand\", mid = 10 }}\nrole.see = {{ ceiling = \"50%\", curve = {{ kind = \"nbd\", shape = 0.8 }} }}\n\
         [channel.long]\nname = \"{long}\"\nprice = {{ per = \"thousand\", mid = 11 }}\nrole.see = {{ ceiling = \"50%\", curve = {{ kind = \"nbd\", shape = 0.8 }} }}\n\
         [channel.scripts]\nname = \"電視廣告 — تلفزيون — Телевидение — 📺\"\nprice = {{ per = \"thousand\", mid = 12 }}\nrole.see = {{ ceiling = \"50%\", curve = {{ kind = \"nbd\", shape = 0.8 }} }}\n"
    )
}

#[test]
fn no_text_becomes_markup() {
    let folder = Folder::with(&hostile());
    let html = page(folder.at("brief.toml").to_str().unwrap(), "nl");
    for markup in ["<script", "<img", "<b ", "</style><img"] {
        assert!(!html.contains(markup), "{markup} is markup here");
    }
    assert!(html.contains("&#60;script&#62;alert(&#39;title&#39;)&#60;/script&#62; &#38; &#34;co&#34;"));
    assert!(html.contains("電視廣告 — تلفزيون — Телевидение — 📺") && html.contains("très long"));
    balanced("the hostile brief", &html);
}

/// A plan of ten thousand lines, each with its weeks.
fn large() -> klantreis::plan::Plan {
    let mut plan = plan(support::FEES);
    let (line, weeks) = (plan.lines[0].clone(), plan.weeks.clone());
    (plan.lines, plan.weeks) = (Vec::new(), Vec::new());
    for index in 0..10_000 {
        let channel = format!("channel-{index}");
        let own = weeks.iter().filter(|row| row.channel == line.channel);
        plan.weeks.extend(own.map(|row| klantreis::plan::WeekLine { channel: channel.clone(), ..row.clone() }));
        let channel_name = format!("Channel {index}");
        plan.lines.push(klantreis::plan::Line { channel, channel_name: channel_name.into(), ..line.clone() });
    }
    plan
}

#[test]
fn thousands_of_lines_are_a_page_and_a_workbook() {
    let plan = large();
    let html = String::from_utf8(content(&plan, None, Breakdown::Line, Format::Html, 120).unwrap()).unwrap();
    // Once where it is bought, once in the flowchart, once among the sources.
    assert_eq!(html.matches(">Channel 9999<").count(), 3);
    let book = content(&plan, None, Breakdown::Line, Format::Workbook, 120).unwrap();
    assert!(book.len() > 1_000_000);
}

#[test]
fn an_extension_that_names_no_format_is_answered_with_one_that_does() {
    for (file, meant) in [
        ("plan.pdf", "did you mean .html, which a browser prints to PDF?"),
        ("plan.xls", "did you mean .xlsx?"),
        ("plan.ods", "did you mean .xlsx?"),
        ("plan.htlm", "did you mean .html?"),
        ("plan.tsv", "did you mean .csv?"),
        ("plan.zip", "unknown extension; use .xlsx, .html"),
        ("plan", "unknown extension; use .xlsx, .html"),
    ] {
        let ran = run(&["plan", "plans/gym/brief.toml", "-o", file]);
        assert!(ran.code == 2 && ran.said.contains(meant), "{file}: {}", ran.said);
    }
    let printed = run(&["plan", "plans/gym/brief.toml", "--format", "xlsx"]);
    assert!(printed.code == 2 && printed.said.contains("-o plan.xlsx"));
    let compared = run(&["compare", "plans/florist/brief.toml", "-o", "scenarios.xlsx"]);
    assert!(compared.code == 2 && compared.said.contains("only `plan`"));
}

#[test]
fn files_are_written_all_or_none() {
    let folder = Folder::holding("plan.csv", "as it was");
    let at = |name: &str| folder.at(name).display().to_string();
    // A folder in the place of a file cannot be replaced, like a file that another program holds.
    std::fs::create_dir(at("report.html")).unwrap();
    for second in [at("report.html"), at("nowhere/report.html")] {
        let ran = run(&["plan", "plans/gym/brief.toml", "-q", "-o", &at("plan.csv"), "-o", &second]);
        let told = ran.said;
        assert!(ran.code == 1 && told.contains("cannot be written"), "{told}");
        assert!(told.contains("nothing was written"), "{told}");
        assert_eq!(folder.read("plan.csv"), "as it was");
    }
    assert_eq!(folder.names(), ["plan.csv", "report.html"]);
}

#[test]
fn every_command_writes_a_page() {
    for arguments in [
        &["explain", "plans/gym/brief.toml"][..],
        &["compare", "plans/gym/brief.toml", "plans/snack/brief.toml"],
        &["sweep", "plans/gym/brief.toml", "--steps", "4"],
        &["risk", "plans/gym/brief.toml", "--draws", "20"],
        &["map", "plans/gym/brief.toml"],
        &["evaluate", "plans/gym/brief.toml", "--plan", "plans/gym/plan.csv"],
        &["plan", "plans/gym/brief.toml", "--by", "week"],
        &["plan", "plans/gym/brief.toml", "--by", "phase"],
    ] {
        let ran = run(&[arguments, &["--format", "html"]].concat());
        let html = ran.result;
        assert!(html.starts_with("<!doctype html>"), "{arguments:?}: {}", ran.said);
        balanced(arguments[0], &html);
    }
}
