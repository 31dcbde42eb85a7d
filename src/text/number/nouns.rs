//! The names of what is counted, one and many, in the language of the run.
//!
//! Files and codes name what is counted in English and in the plural: `clicks`. A name of a brief's own has no other
//! language, and stays as it is; that it is Dutch for one cannot be known here.

use crate::text::language::{Language, word};

/// What is counted: as files and codes name it, and in Dutch, one and many.
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

/// Many of what is counted: `clicks`.
pub fn many(name: &str) -> String {
    word!(None, dutch(name)).map_or(name, |[_, many]| many).to_owned()
}

/// One of what is counted: of searches a month, search a month.
pub fn one(name: &str) -> String {
    word!(None, dutch(name)).map_or_else(|| singular(name), |[one, _]| one.to_owned())
}

/// What a price is for, after `per`: `click`, `thousand impressions`.
pub fn unit(name: &str) -> String {
    let of_many = || dutch(name).or_else(|| dutch(&format!("{name}s")));
    word!(None, of_many()).map_or(name, |[one, _]| one).to_owned()
}

/// A name in Dutch, whichever language it is in already.
fn dutch(name: &str) -> Option<[&'static str; 2]> {
    NOUNS.into_iter().find(|(english, [_, many])| *english == name || *many == name).map(|(_, dutch)| dutch)
}

/// A unit's plural: sends, webinars, stands of 6 m2; GRP and names that end in s stay.
pub fn plural(unit: &str) -> String {
    let (noun, rest) = unit.split_once(" of ").map_or((unit, String::new()), |(noun, of)| (noun, format!(" of {of}")));
    let stays = noun == "GRP" || noun.ends_with('s');
    let english = if stays { unit.to_owned() } else { format!("{noun}s{rest}") };
    if Language::spoken() == Language::Dutch { many(&english) } else { english }
}

fn singular(name: &str) -> String {
    let (noun, rest) = name.split_once(' ').map_or((name, String::new()), |(noun, rest)| (noun, format!(" {rest}")));
    let one = match noun {
        "searches" => "search",
        "addresses" => "address",
        _ if rest.is_empty() || rest.starts_with(" of ") || rest.starts_with(" a ") => {
            noun.strip_suffix('s').unwrap_or(noun)
        }
        _ => return name.strip_suffix('s').unwrap_or(name).to_owned(),
    };
    format!("{one}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_many_loses_its_ending() {
        assert_eq!(one("searches a month"), "search a month");
        assert_eq!(one("stands of 6 m2"), "stand of 6 m2");
        assert_eq!(plural("webinar"), "webinars");
        assert_eq!(plural("GRP"), "GRP");
        assert_eq!(unit("click"), "click");
    }

    #[test]
    fn a_name_is_dutch_whichever_language_it_is_in() {
        assert_eq!(dutch("clicks"), Some(["klik", "klikken"]));
        assert_eq!(dutch("klikken"), Some(["klik", "klikken"]));
        assert_eq!(dutch("webinars"), None);
    }
}
