//! What several files are called where they stand beside each other: as much of the end of a path as tells it from the
//! others.

use std::path::{Component, Path};

use crate::text::sanitise::escape_line;

/// A name per file, such as `brief.toml`, or `hotel/brief.toml` beside `florist/brief.toml`.
pub(super) fn of_files(files: &[&Path]) -> Vec<String> {
    let path_parts: Vec<Vec<String>> = files.iter().map(|file| parts(file)).collect();
    let name = |own_parts: &Vec<String>| {
        let path_ending =
            |path_parts: &[String], count: usize| path_parts[path_parts.len().saturating_sub(count)..].join("/");
        let tells_apart = |count: &usize| {
            let name = path_ending(own_parts, *count);
            path_parts.iter().filter(|other_parts| path_ending(other_parts, *count) == name).count() == 1
        };
        path_ending(own_parts, (1..=own_parts.len()).find(tells_apart).unwrap_or(own_parts.len()))
    };
    path_parts.iter().map(name).collect()
}

fn parts(file: &Path) -> Vec<String> {
    let path_components = file.components().filter(|component| !matches!(component, Component::CurDir));
    path_components.map(|component| escape_line(&component.as_os_str().to_string_lossy()).into_owned()).collect()
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
