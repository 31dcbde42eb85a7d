//! Changes as `--set` flags, quoted for a shell.

use super::key_path;

/// Changes as flags of a command. Those of a scenario are set in the scenario, whose own keys would override them
/// otherwise.
pub fn flags(set: &[String], scenario: Option<&str>) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-_=/".contains(c);
    let quoted = |change: &str| {
        if change.chars().all(plain) { change.to_owned() } else { format!("'{}'", change.replace('\'', "'\\''")) }
    };
    let within = scenario.map_or_else(String::new, |name| format!("scenario.{}.", key_path(&[name])));
    let set_flags = set.iter().map(|change| format!("--set {}", quoted(&format!("{within}{change}"))));
    set_flags.collect::<Vec<_>>().join(" ")
}
