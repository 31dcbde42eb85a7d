//! Nouns of counted things, singular and plural, in the current language.
//!
//! Files and codes name them in English and in the plural: `clicks`. A name of a brief's own has no translation, and
//! stays as it is.

use crate::text::language::{Language, word};

/// English plural, Dutch singular and Dutch plural.
const NOUNS: [(&str, [&str; 2]); 22] = [
    ("addresses", ["adres", "adressen"]),
    ("addresses a month", ["adres per maand", "adressen per maand"]),
    ("addresses a week", ["adres per week", "adressen per week"]),
    ("channels", ["kanaal", "kanalen"]),
    ("clicks", ["klik", "klikken"]),
    ("clicks a month", ["klik per maand", "klikken per maand"]),
    ("clicks a week", ["klik per week", "klikken per week"]),
    ("contacts", ["contact", "contacten"]),
    ("contacts per person reached", ["contact per bereikte persoon", "contacten per bereikte persoon"]),
    ("conversions", ["conversie", "conversies"]),
    ("conversions a month", ["conversie per maand", "conversies per maand"]),
    ("conversions a week", ["conversie per week", "conversies per week"]),
    ("impressions", ["impressie", "impressies"]),
    ("people", ["persoon", "mensen"]),
    ("searches", ["zoekopdracht", "zoekopdrachten"]),
    ("searches a month", ["zoekopdracht per maand", "zoekopdrachten per maand"]),
    ("searches a week", ["zoekopdracht per week", "zoekopdrachten per week"]),
    ("sends", ["verzending", "verzendingen"]),
    ("spend", ["netto media", "netto media"]),
    ("thousand impressions", ["duizend impressies", "duizend impressies"]),
    ("times the net media", ["keer de netto media", "keer de netto media"]),
    ("units", ["eenheid", "eenheden"]),
];

/// The plural in the current language: `clicks`.
pub fn noun_plural(name: &str) -> String {
    word!(None, dutch(name)).map_or(name, |[_, many]| many).to_owned()
}

/// The singular in the current language: `search a month` for `searches a month`.
pub fn noun_singular(name: &str) -> String {
    word!(None, dutch(name)).map_or_else(|| singular(name), |[one, _]| one.to_owned())
}

/// The unit of a price, after `per`: `click`, `thousand impressions`.
pub fn unit_noun(name: &str) -> String {
    let dutch_of_plural = || dutch(name).or_else(|| dutch(&format!("{name}s")));
    word!(None, dutch_of_plural()).map_or(name, |[one, _]| one).to_owned()
}

/// The Dutch singular and plural of an English or Dutch plural.
fn dutch(name: &str) -> Option<[&'static str; 2]> {
    NOUNS.into_iter().find(|(english, [_, many])| *english == name || *many == name).map(|(_, dutch)| dutch)
}

/// The plural of a unit: sends, webinars, stands of 6 m2; GRP and names that end in s stay.
pub fn unit_plural(unit: &str) -> String {
    let (noun, rest) = unit.split_once(" of ").map_or((unit, String::new()), |(noun, of)| (noun, format!(" of {of}")));
    let plural_stays = noun == "GRP" || noun.ends_with('s');
    let english_plural = if plural_stays { unit.to_owned() } else { format!("{noun}s{rest}") };
    if Language::current() == Language::Dutch { noun_plural(&english_plural) } else { english_plural }
}

/// The English singular.
fn singular(name: &str) -> String {
    let (noun, rest) = name.split_once(' ').map_or((name, String::new()), |(noun, rest)| (noun, format!(" {rest}")));
    let singular_noun = match noun {
        "searches" => "search",
        "addresses" => "address",
        _ if rest.is_empty() || rest.starts_with(" of ") || rest.starts_with(" a ") => {
            noun.strip_suffix('s').unwrap_or(noun)
        }
        _ => return name.strip_suffix('s').unwrap_or(name).to_owned(),
    };
    format!("{singular_noun}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_many_loses_its_ending() {
        assert_eq!(noun_singular("searches a month"), "search a month");
        assert_eq!(noun_singular("stands of 6 m2"), "stand of 6 m2");
        assert_eq!(unit_plural("webinar"), "webinars");
        assert_eq!(unit_plural("GRP"), "GRP");
        assert_eq!(unit_noun("click"), "click");
    }

    #[test]
    fn a_name_is_dutch_whichever_language_it_is_in() {
        assert_eq!(dutch("clicks"), Some(["klik", "klikken"]));
        assert_eq!(dutch("klikken"), Some(["klik", "klikken"]));
        assert_eq!(dutch("webinars"), None);
    }
}
