//! Circles of files: which file takes a name from which, as far as paths tell, and which of them go round.
//!
//! A name counts as taken from the file that defines it, whatever re-exports it on the way. What a file takes from the
//! module it is a part of is left out: a part may know the whole.

use std::collections::{BTreeMap, BTreeSet};

/// A path of modules, from the root of the crate.
type Module = Vec<String>;

/// The files of the crate, as modules.
struct Modules {
    /// The code of each, without comments and tests.
    code: BTreeMap<Module, String>,
    /// The names each brings into scope, and where they come from.
    names: BTreeMap<Module, BTreeMap<String, Module>>,
}

/// Every arrow of every circle, as "from -> to".
pub(super) fn circles(sources: &[(String, String)]) -> Vec<String> {
    let modules = Modules::of(sources);
    let arrows: BTreeMap<&Module, BTreeSet<Module>> =
        modules.code.keys().map(|module| (module, modules.taken_from(module))).collect();
    let reached: BTreeMap<&Module, BTreeSet<Module>> =
        arrows.keys().map(|module| (*module, reach(module, &arrows))).collect();
    let mut found = Vec::new();
    for (from, targets) in &arrows {
        for to in targets.iter().filter(|to| reached.get(to).is_some_and(|back| back.contains(*from))) {
            found.push(format!("{} -> {}", from.join("/"), to.join("/")));
        }
    }
    found
}

/// All that can be reached from a module along arrows.
fn reach(from: &Module, arrows: &BTreeMap<&Module, BTreeSet<Module>>) -> BTreeSet<Module> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from.clone()];
    while let Some(module) = open.pop() {
        for next in arrows.get(&module).into_iter().flatten() {
            if reached.insert(next.clone()) {
                open.push(next.clone());
            }
        }
    }
    reached
}

impl Modules {
    fn of(sources: &[(String, String)]) -> Self {
        let code: BTreeMap<Module, String> =
            sources.iter().map(|(path, text)| (module_of(path), super::code(super::without_tests(text)))).collect();
        let mut modules = Self { code, names: BTreeMap::new() };
        for module in modules.code.keys().cloned().collect::<Vec<_>>() {
            let used = uses(&modules.code[&module]);
            let named = used.into_iter().filter_map(|(path, name)| Some((name, modules.absolute(&module, &path)?)));
            let named = named.collect();
            modules.names.insert(module, named);
        }
        modules
    }

    /// The files that define what a file uses.
    fn taken_from(&self, module: &Module) -> BTreeSet<Module> {
        let imported = self.names[module].values().cloned();
        let written = paths(&self.code[module]).into_iter().filter_map(|path| self.absolute(module, &path));
        let defined = imported.chain(written).filter_map(|path| self.definer(&path, 0));
        defined.filter(|file| file != module && !module.starts_with(file)).collect()
    }

    /// A path from the root of the crate; none where it leads out of it.
    fn absolute(&self, module: &Module, path: &[String]) -> Option<Module> {
        let (first, rest) = path.split_first()?;
        let below = |start: &[String], rest: &[String]| Some([start, rest].concat());
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => below(module, rest),
            "super" => {
                let mut start = &module[..module.len().checked_sub(1)?];
                let mut rest = rest;
                while rest.first().is_some_and(|it| it == "super") {
                    start = &start[..start.len().checked_sub(1)?];
                    rest = &rest[1..];
                }
                below(start, rest)
            }
            child => {
                let mut own = module.clone();
                own.push(child.to_owned());
                if self.code.contains_key(&own) {
                    return below(&own, rest);
                }
                let known = self.names.get(module).and_then(|names| names.get(child))?;
                below(known, rest)
            }
        }
    }

    /// The file that defines what a path from the root names; none for a module as such.
    fn definer(&self, path: &[String], depth: usize) -> Option<Module> {
        let length = (0..=path.len()).rev().find(|&length| self.code.contains_key(&path[..length]))?;
        let (module, rest) = path.split_at(length);
        let (name, after) = rest.split_first()?;
        match self.names.get(module).and_then(|names| names.get(name)) {
            Some(source) if depth < 9 => self.definer(&[source.as_slice(), after].concat(), depth + 1),
            _ => Some(module.to_vec()),
        }
    }
}

/// The module a file is.
fn module_of(path: &str) -> Module {
    let below = path.trim_start_matches("src/").trim_end_matches(".rs");
    below.split('/').filter(|part| *part != "lib").map(str::to_owned).collect()
}

/// What `use` brings in: a path, and the name it goes by.
fn uses(code: &str) -> Vec<(Module, String)> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let line = statement.lines().position(|line| {
            let line = line.trim_start();
            let line = line.strip_prefix("pub").map_or(line, |rest| rest.trim_start_matches(|c| c != ' ').trim_start());
            line.starts_with("use ")
        });
        let Some(line) = line else { continue };
        let text: Vec<&str> = statement.lines().skip(line).collect();
        let text = text.join(" ");
        let tree = text.split_once("use ").map_or("", |(_, tree)| tree);
        expand(&[], tree.trim(), &mut found);
    }
    found
}

/// Takes the branches of a `use` apart.
fn expand(before: &[String], tree: &str, found: &mut Vec<(Module, String)>) {
    if let Some((stem, branches)) = tree.split_once('{') {
        let stem: Vec<String> =
            stem.split("::").map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect();
        let before = [before, &stem].concat();
        let inner = branches.rsplit_once('}').map_or(branches, |(inner, _)| inner);
        for branch in branches_of(inner) {
            expand(&before, branch.trim(), found);
        }
        return;
    }
    let (path, alias) = tree.split_once(" as ").map_or((tree, None), |(path, alias)| (path, Some(alias.trim())));
    let own = path.split("::").map(str::trim).filter(|it| !it.is_empty() && *it != "self").map(str::to_owned);
    // A leading `self` is the module itself; `super` and `crate` stay as they are.
    let leads =
        if before.is_empty() && path.trim().starts_with("self::") { vec!["self".to_owned()] } else { Vec::new() };
    let path: Module = before.iter().cloned().chain(leads).chain(own).collect();
    if let Some(last) = path.last() {
        let name = alias.unwrap_or(last).to_owned();
        found.push((path, name));
    }
}

/// The branches between braces, at their commas.
fn branches_of(inner: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&inner[start..]);
    found.retain(|branch| !branch.trim().is_empty());
    found
}

/// Every path of at least two names in the code.
fn paths(code: &str) -> Vec<Module> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = code.split(|c: char| !is_name(c)).filter(|word| word.contains("::") && !word.starts_with("::"));
    let split = words.map(|word| word.split("::").filter(|it| !it.is_empty()).map(str::to_owned).collect());
    split.filter(|path: &Module| path.len() > 1).collect()
}
