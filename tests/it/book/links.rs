//! Every page stands in the summary, every link leads to a page and a heading, every file that is named exists.

use std::path::{Path, PathBuf};

use super::pages::{Page, inline_code, pages};

#[test]
fn every_page_stands_in_the_summary() {
    let summary = Page::at("docs/SUMMARY.md");
    let listed: Vec<PathBuf> = links(&summary).iter().map(|link| Path::new("docs").join(link)).collect();
    for page in pages().iter().filter(|page| page.path.starts_with("docs") && page.path != summary.path) {
        let times = listed.iter().filter(|path| **path == page.path).count();
        assert!(times == 1, "{} stands {times} times in docs/SUMMARY.md", page.path.display());
    }
}

#[test]
fn every_link_leads_somewhere() {
    for page in pages() {
        for link in links(&page).iter().filter(|link| !link.contains("://")) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let path = if file.is_empty() { page.path.clone() } else { page.path.with_file_name("").join(file) };
            assert!(path.exists(), "{}: there is no {link}", page.path.display());
            if !heading.is_empty() {
                let known = anchors(&Page::at(&path));
                assert!(known.iter().any(|anchor| anchor == heading), "{}: {link}: {known:?}", page.path.display());
            }
        }
    }
}

#[test]
fn every_file_that_is_named_exists() {
    for page in pages() {
        for code in inline_code(&page.prose()) {
            let ours =
                ["src/", "tests/", "plans/", "docs/", "benches/", "fuzz/"].iter().any(|wing| code.starts_with(wing));
            if ours && !code.contains(['*', ' ', '<']) {
                let file = code.split(['#', ':']).next().unwrap_or_default();
                assert!(Path::new(file).exists(), "{}: there is no {code}", page.path.display());
            }
        }
    }
}

/// Where the links of a page lead to.
fn links(page: &Page) -> Vec<String> {
    let prose = page.prose();
    let code_left_out: String = prose.split('`').step_by(2).collect();
    let ends = code_left_out.split("](").skip(1);
    ends.filter_map(|rest| rest.split_once(')')).map(|(link, _)| link.to_owned()).collect()
}

/// The anchors of a page's headings, as mdBook and others make them.
fn anchors(page: &Page) -> Vec<String> {
    let prose = page.prose();
    let headings = prose.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let anchors: Vec<String> = headings.map(anchor).collect();
    for (i, anchor) in anchors.iter().enumerate() {
        assert!(!anchors[..i].contains(anchor), "{}: two headings are {anchor}", page.path.display());
    }
    anchors
}

/// The anchor of a heading.
pub(super) fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}
