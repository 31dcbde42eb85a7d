//! The page in a real browser: at the width of a desk and of a telephone, in the light and in the dark, nothing
//! overflows, nothing is said to the console, and axe-core finds nothing that keeps anyone out; on paper nothing is
//! cut.
//!
//! `KLANTREIS_AXE` names the file `axe.min.js`.

use std::path::Path;
use std::process::Command;

use rayon::prelude::*;

use crate::command::run;
use crate::there::there;

/// A page, and where it came from.
struct Page {
    name: String,
    html: String,
}

#[test]
fn the_page_can_be_used_by_everyone() {
    let Some(axe) = axe() else { return };
    pages().par_iter().for_each(|page| {
        let folder = tempfile::tempdir().unwrap();
        for (width, dark) in [(1280, false), (1280, true), (390, false)] {
            let found = looked_at(folder.path(), &page.html, &axe, (width, dark));
            assert_eq!(found, "", "{} at {width} pixels{}", page.name, if dark { " in the dark" } else { "" });
        }
    });
}

#[test]
fn on_paper_nothing_is_cut() {
    if axe().is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for page in pages() {
        let html = folder.path().join("page.html");
        std::fs::write(&html, &page.html).unwrap();
        let pdf = folder.path().join("page.pdf");
        let print = format!("--print-to-pdf={}", pdf.display());
        browser(&[&print, "--no-pdf-header-footer", &format!("file://{}", html.display())]);
        let text = Command::new("pdftotext").args(["-layout"]).arg(&pdf).arg("-").output().unwrap();
        let text = String::from_utf8_lossy(&text.stdout).into_owned();
        // The last words of every wide row are on the paper, and so is the last line of the page.
        for words in last_words(&page.html) {
            assert!(
                squeezed(&text).contains(&squeezed(&words)),
                "{}: {words:?} is not on the paper\n{text}",
                page.name
            );
        }
        let boxes = Command::new("pdftotext").args(["-bbox"]).arg(&pdf).arg("-").output().unwrap();
        for line in String::from_utf8_lossy(&boxes.stdout).lines().filter(|line| line.contains("<word")) {
            let right = attribute(line, "xMax");
            assert!(right <= 595.5, "{}: a word ends at {right} of a page 595 wide: {line}", page.name);
        }
    }
}

/// Pages of examples that differ in what they show, in both languages.
fn pages() -> Vec<Page> {
    let briefs = ["florist", "kitchen", "hotel"];
    let languages = ["en", "nl"];
    let all = briefs.into_iter().flat_map(|brief| languages.into_iter().map(move |language| (brief, language)));
    all.map(|(brief, language)| {
        let file = format!("plans/{brief}/brief.toml");
        let made = run(&["plan", &file, "--format", "html", "--language", language]);
        assert!(made.result.contains(&format!("<html lang=\"{language}\">")), "{}", made.said);
        Page { name: format!("{brief} in {language}"), html: made.result }
    })
    .collect()
}

/// What is wrong with a page at a width; nothing where it is right.
fn looked_at(folder: &Path, html: &str, axe: &str, (width, dark): (u32, bool)) -> String {
    let look = "axe.run().then(found => {\
         const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;\
         const said = found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '));\
         if (wide > 0) said.push('overflows by ' + wide);\
         top.document.getElementById('found').textContent = 'looked at:' + encodeURIComponent(said.join('; '));\
       });";
    let watched = html.replace("</body>", &format!("<script>{axe}</script><script>{look}</script></body>"));
    let framed = format!(
        "<!doctype html><title>a</title><p id=\"found\"></p><iframe title=\"a\" style=\"border:0;width:{width}px;height:3000px\" srcdoc=\"{}\"></iframe>",
        watched.replace('&', "&amp;").replace('"', "&quot;")
    );
    let file = folder.join(format!("page-{width}-{dark}.html"));
    std::fs::write(&file, framed).unwrap();
    let scheme = format!("--blink-settings=preferredColorScheme={}", u8::from(!dark));
    let window = format!("--window-size={},3000", width.max(600) + 40);
    let address = format!("file://{}", file.display());
    let (dom, log) = browser(&["--virtual-time-budget=60000", &scheme, &window, "--dump-dom", &address]);
    let said: Vec<&str> = log.lines().filter(|line| line.contains(":CONSOLE:")).collect();
    assert!(said.is_empty(), "the console says {said:#?}");
    let found = dom.split("<p id=\"found\">looked at:").nth(1).and_then(|rest| rest.split("</p>").next());
    found.unwrap_or("axe-core did not finish").replace("%20", " ").replace("%3C", "<").replace("%3E", ">")
}

/// Runs the browser without a window, and gives what it prints and what it logs.
fn browser(arguments: &[&str]) -> (String, String) {
    let profile = tempfile::tempdir().unwrap();
    let ran = Command::new("chromium")
        .args(["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--enable-logging=stderr"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(arguments)
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    (String::from_utf8_lossy(&ran.stdout).into_owned(), String::from_utf8_lossy(&ran.stderr).into_owned())
}

/// The text of axe-core, where all that is needed is there.
fn axe() -> Option<String> {
    let file = std::env::var("KLANTREIS_AXE").unwrap_or_else(|_| "axe.min.js".to_owned());
    let all = there("chromium", Command::new("chromium").arg("--version"))
        && there("pdftotext", Command::new("pdftotext").arg("-v"))
        && there("axe-core", Command::new("cat").arg(&file));
    all.then(|| std::fs::read_to_string(file).unwrap())
}

/// The last cell of every row, and the last paragraph: what is cut first where a page is too narrow.
fn last_words(html: &str) -> Vec<String> {
    let rows = html.split("</td></tr>").filter_map(|row| row.rsplit('>').next());
    let paragraph = html.rsplit("<p>").next().and_then(|rest| rest.split("</p>").next());
    let words =
        rows.chain(paragraph).map(|words| words.replace("&#38;", "&").replace("&#39;", "'").replace("&#34;", "\""));
    words.map(|words| words.chars().take(40).collect::<String>()).filter(|words| !words.contains('<')).collect()
}

/// Text without spaces, as lines are broken otherwise on paper.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

fn attribute(line: &str, name: &str) -> f64 {
    let value = line.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
    value.and_then(|value| value.parse().ok()).unwrap_or(0.0)
}
