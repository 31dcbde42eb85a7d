//! Measures that add up over placements: spend, contacts, GRP, clicks, resources and so on.

use std::fmt;

/// A measure that adds up over placements.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Net media without VAT.
    Spend,
    /// Units as the channel sells them.
    Units,
    /// Contacts with people of the audiences in the phase.
    Contacts,
    /// Contacts per hundred people in the phase.
    Grp,
    /// Impressions, also those outside the audiences.
    Impressions,
    /// Clicks.
    Clicks,
    /// Conversions.
    Conversions,
    /// Channels of which anything is bought.
    Channels,
    /// A resource named in the catalogue.
    Resource(String),
}

impl Measure {
    /// The built-in measures; any other name is a resource.
    pub const BUILT_IN: [(&'static str, Self); 8] = [
        ("spend", Self::Spend),
        ("units", Self::Units),
        ("contacts", Self::Contacts),
        ("grp", Self::Grp),
        ("impressions", Self::Impressions),
        ("clicks", Self::Clicks),
        ("conversions", Self::Conversions),
        ("channels", Self::Channels),
    ];

    /// The name in files.
    pub fn name(&self) -> &str {
        match self {
            Self::Spend => "spend",
            Self::Units => "units",
            Self::Contacts => "contacts",
            Self::Grp => "grp",
            Self::Impressions => "impressions",
            Self::Clicks => "clicks",
            Self::Conversions => "conversions",
            Self::Channels => "channels",
            Self::Resource(name) => name,
        }
    }

    /// The measure with a name.
    pub fn named(word: &str) -> Self {
        let built_in = Self::BUILT_IN.into_iter().find(|(name, _)| *name == word);
        built_in.map_or_else(|| Self::Resource(word.to_owned()), |(_, measure)| measure)
    }
}

/// The name in sentences: as in files, but `GRP` in capitals.
impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if *self == Self::Grp { "GRP" } else { self.name() })
    }
}
