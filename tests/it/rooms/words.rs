//! The words of the code: a type has its name to itself, a parameter is no bundle, and comments are plain.

use std::collections::BTreeMap;

use super::{code, sources, without_tests};

/// The names of types that stand in more than one file: the same thing at its stages on the way from brief to report.
const SHARED_NAMES: [(&str, &str); 16] = [
    ("Audience", "as stated, resolved and planned"),
    ("Campaign", "as stated, resolved and planned"),
    ("Goal", "as stated, resolved, planned and compared"),
    ("Journey", "as stated, and resolved"),
    ("Limit", "as stated, resolved and planned"),
    ("Line", "planned, and compared"),
    ("Message", "in a catalogue, and in a plan"),
    ("Objective", "as stated, resolved, planned and compared"),
    ("Pattern", "as stated, and resolved"),
    ("Phase", "as stated, resolved, planned and compared"),
    ("Rate", "as stated, and resolved"),
    ("Season", "as stated, and resolved"),
    ("Totals", "planned, and compared"),
    ("Touchpoint", "as stated, and resolved"),
    ("Value", "as stated, resolved and planned"),
    ("Week", "of a calendar, and as planned"),
];

/// What a comment does not say: it tells what something is not, or hides what it is.
const RIDDLES: [&str; 7] = [
    "nothing here",
    "is not known here",
    "are not known here",
    "is known here",
    "whoever",
    "makes most of",
    "made most of",
];

#[test]
fn a_type_has_its_name_to_itself() {
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in sources() {
        for name in types(&code(without_tests(&text))) {
            files.entry(name).or_default().push(path.clone());
        }
    }
    for (name, files) in files.iter().filter(|(_, files)| files.len() > 1) {
        let is_known = SHARED_NAMES.iter().any(|(known, _)| known == name);
        assert!(is_known, "{name} is a type in {}", files.join(", "));
    }
    for (name, why) in SHARED_NAMES {
        assert!(files[name].len() > 1, "{name} ({why}) is a type in one file");
    }
}

/// The names of the types that a text declares.
fn types(code: &str) -> impl Iterator<Item = String> {
    code.lines().filter_map(|line| {
        let declared = line.trim_start_matches("pub").trim_start_matches(|c| c != ' ').trim_start();
        let line = if line.starts_with("pub") { declared } else { line };
        let (kind, rest) = line.split_once(' ')?;
        let is_type = ["struct", "enum", "trait", "type"].contains(&kind);
        is_type.then(|| rest.chars().take_while(|c| c.is_alphanumeric()).collect())
    })
}

#[test]
fn a_parameter_is_no_bundle() {
    let mut bundles = Vec::new();
    for (path, text) in sources() {
        let code = code(without_tests(&text));
        for (name, parameter) in tuples(&code) {
            if !is_a_pair(&parameter) {
                bundles.push(format!("{path}: {name} takes {parameter}"));
            }
        }
    }
    assert!(bundles.is_empty(), "a struct with a name, or parameters of their own:\n{}", bundles.join("\n"));
}

/// The functions with a parameter that is taken apart where it arrives, and its type.
fn tuples(code: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for function in code.split("fn ").skip(1) {
        let name: String = function.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let head = function.split(['{', ';']).next().unwrap_or_default();
        for after in head.split("): (").skip(1) {
            let mut depth = 1;
            let of_type = after.chars().take_while(|c| {
                depth += i32::from(*c == '(') - i32::from(*c == ')');
                depth > 0
            });
            found.push((name.clone(), of_type.collect()));
        }
    }
    found
}

/// Whether two belong together by nature: an interval, a change from one to another, an index or a key with its item.
fn is_a_pair(parameter: &str) -> bool {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in parameter.chars() {
        depth += i32::from(c == '<' || c == '[' || c == '(') - i32::from(c == '>' || c == ']' || c == ')');
        match c {
            ',' if depth == 0 => parts.push(String::new()),
            _ => parts.last_mut().expect("there is a first part").push(c),
        }
    }
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    let is_key = |part: &str| part.ends_with("Index") || part == "usize" || part == "&str" || part == "&String";
    parts.len() == 2 && (parts[0] == parts[1] || is_key(parts[0]))
}

#[test]
fn comments_have_no_riddles() {
    for (path, text) in sources() {
        let comments = text.lines().map(str::trim_start).filter(|line| line.starts_with("//"));
        let comments: Vec<&str> = comments.map(|line| line.trim_start_matches(['/', '!']).trim()).collect();
        let prose = comments.join(" ").to_lowercase();
        for riddle in RIDDLES {
            assert!(!prose.contains(riddle), "{path}: a comment says \"{riddle}\"");
        }
    }
}
