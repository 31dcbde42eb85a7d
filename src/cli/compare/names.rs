//! What several files are called where they stand beside each other: as much of the end of a path as tells it from the
//! others.

use std::path::{Component, Path};

use crate::text::sanitise::escape_line;

/// A name per file, such as `brief.toml`, or `hotel/brief.toml` beside `florist/brief.toml`.
pub(super) fn of_files(files: &[&Path]) -> Vec<String> {
    let parts: Vec<Vec<String>> = files.iter().map(|file| parts(file)).collect();
    let name = |own: &Vec<String>| {
        let ending = |parts: &[String], count: usize| parts[parts.len().saturating_sub(count)..].join("/");
        let alone = |count: &usize| {
            let name = ending(own, *count);
            parts.iter().filter(|other| ending(other, *count) == name).count() == 1
        };
        ending(own, (1..=own.len()).find(alone).unwrap_or(own.len()))
    };
    parts.iter().map(name).collect()
}

fn parts(file: &Path) -> Vec<String> {
    let components = file.components().filter(|part| !matches!(part, Component::CurDir));
    components.map(|part| escape_line(&part.as_os_str().to_string_lossy()).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_as_long_as_it_has_to_be() {
        let names = |files: &[&str]| of_files(&files.iter().map(Path::new).collect::<Vec<_>>());
        assert_eq!(names(&["plans/a.toml", "./b.toml"]), ["a.toml", "b.toml"]);
        assert_eq!(names(&["p/a/brief.toml", "p/b/brief.toml", "x.csv"]), ["a/brief.toml", "b/brief.toml", "x.csv"]);
        assert_eq!(names(&["brief.toml", "old/brief.toml"]), ["brief.toml", "old/brief.toml"]);
    }
}
