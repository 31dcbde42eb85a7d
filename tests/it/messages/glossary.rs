//! The glossary: one word for one thing in either language.

/// A term, and the Dutch words of which one stands wherever it does.
pub(super) struct Term {
    /// The English words, in the singular.
    pub(super) english: &'static str,
    /// Parts of Dutch words.
    pub(super) dutch: &'static [&'static str],
}

impl Term {
    /// Whether an English sentence has the term, in the singular or the plural.
    pub(super) fn is_in(&self, english: &str) -> bool {
        ["", "s"].iter().any(|ending| english.contains(&format!(" {}{ending} ", self.english)))
    }

    /// Whether a Dutch sentence has one of its words, or the term itself, which is a key then.
    pub(super) fn is_told_in(&self, dutch: &str) -> bool {
        self.dutch.iter().any(|word| dutch.contains(word)) || self.is_in(dutch)
    }
}

const fn term(english: &'static str, dutch: &'static [&'static str]) -> Term {
    Term { english, dutch }
}

/// The terms of the field as Dutch agencies have them.
pub(super) const TERMS: [Term; 38] = [
    term("activation fee", &["activeringskosten"]),
    term("agency fee", &["bureaufee"]),
    term("assumption", &["aanname", "aangenomen", "uitgangspunt"]),
    term("audience", &["doelgroep"]),
    term("average frequency", &["gemiddelde contactfrequentie"]),
    term("base plan", &["uitgangsplan"]),
    term("brief", &["briefing"]),
    term("budget", &["budget"]),
    term("campaign", &["campagne"]),
    term("catalogue", &["catalogus"]),
    term("ceiling", &["plafond"]),
    term("channel", &["kanaal", "kanalen"]),
    term("click", &["klik"]),
    term("column", &["kolom"]),
    term("confidence", &["betrouwbaarheid"]),
    term("contact", &["contact"]),
    term("conversion", &["conversie"]),
    term("cost of the next reach point", &["kosten per extra bereikspunt"]),
    term("curve", &["curve"]),
    term("flowchart", &["flowchart"]),
    term("format", &["formaat", "formaten"]),
    term("frequency", &["frequentie"]),
    term("gross", &["bruto"]),
    term("impression", &["impressie"]),
    term("limit", &["limiet"]),
    term("list price", &["brutotarief", "brutotarieven", "brutoprijs", "lijstprijs"]),
    term("minimum buy", &["minimumafname"]),
    term("net reach", &["nettobereik"]),
    term("objective", &["doelstelling"]),
    term("phase", &["fase"]),
    term("price", &["prijs", "prijzen", "tarief", "tarieven"]),
    term("reach so far", &["cumulatief bereik"]),
    term("reserve", &["reserve"]),
    term("row", &["rij"]),
    term("scenario", &["scenario"]),
    term("sheet", &["blad"]),
    term("subtotal", &["subtotaal"]),
    term("week", &["week", "weken", "weke"]),
];

/// Per language, beginnings of words that its planners do not use for what is meant, and what they say.
pub(super) const CALQUES: [(&str, &[(&str, &str)]); 2] = [
    (
        "en",
        &[
            ("yardstick", "for comparison"),
            ("leans on", "uses"),
            ("mend these", "correct these"),
            ("thrift", "least spend"),
        ],
    ),
    (
        "nl",
        &[
            ("streven", "doelstelling"),
            ("bedoeling", "doelstelling"),
            ("aan de rand", "marginaal"),
            ("uiting", "formaat"),
            ("de brief ", "de briefing"),
            ("opstartkosten", "activeringskosten"),
            ("activatiekosten", "activeringskosten"),
            ("trekking", "simulatie"),
        ],
    ),
];
