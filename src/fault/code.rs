//! The kinds of faults, by which programs decide. The sentences of faults are for people only.

/// The kind of a fault, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// A required key is missing.
    Missing {
        /// The key paths, of which any one is enough.
        any_of: Vec<Vec<String>>,
    },
    /// A required column, cell or flag is missing or empty.
    Unsaid {
        /// The column or the flag.
        name: String,
    },
    /// An unknown key.
    UnknownKey {
        /// The key as it was written.
        key: String,
    },
    /// A name of something that does not exist.
    UnknownName {
        /// What was named.
        named: Named,
        /// The name as it was written.
        name: String,
    },
    /// A word that a key does not take.
    UnknownWord {
        /// The word as it was written.
        word: String,
    },
    /// A value that cannot be read at its key or in its column.
    BadValue,
    /// A value of another type or measure than its key takes.
    WrongType,
    /// A number outside its range.
    OutOfRange,
    /// A number that must be whole, and is not.
    NotWhole,
    /// A value that reads in two ways.
    Ambiguous,
    /// Figures or days in the wrong order.
    OutOfOrder,
    /// Parts that sum to more than the whole.
    MoreThanAll {
        /// The key paths that state the whole.
        of: Vec<Vec<String>>,
    },
    /// More spend than budget.
    OverBudget,
    /// Money that sums to less than 0.
    BelowZero,
    /// Money in another currency than the rest.
    OtherCurrency,
    /// A key that does not belong where it is.
    Misplaced {
        /// The key.
        key: String,
    },
    /// Two ways to state one thing, of which only one may be used.
    Exclusive,
    /// Two statements that contradict each other.
    Contradicts,
    /// Hard bounds that no plan keeps together.
    Conflict,
    /// A circular dependency.
    Circular,
    /// A name or a thing that occurs twice.
    Twice,
    /// A name that is reserved.
    Reserved,
    /// Days or weeks outside the campaign.
    OutsideCampaign,
    /// There is nothing that a plan can buy.
    NothingToBuy,
    /// A goal that nothing can contribute to.
    Unattainable,
    /// A request without effect.
    Meaningless,
    /// A problem that klantreis does not solve.
    Unsupported,
    /// Points that no curve fits.
    Unfit,
    /// A file that cannot be opened or read.
    Unreadable,
    /// A file or a stream that cannot be written.
    Unwritable,
    /// A file that may not be read, by `--sandbox`.
    Forbidden,
    /// A file in a format that is not read.
    WrongFormat,
    /// A file of a later version of klantreis.
    LaterVersion,
    /// A text with a syntax error.
    Syntax,
    /// An input that is too large.
    TooLarge,
    /// More faults than are shown.
    TooMany,
    /// An empty file or sheet.
    Empty,
    /// A table without a heading.
    NoHeading,
}

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A channel of the catalogue.
    Channel,
    /// A tag of channels.
    Tag,
    /// An audience of the brief.
    Audience,
    /// A journey, built in or defined in the brief.
    Journey,
    /// A phase of the journey.
    Phase,
    /// A measure of a goal or a limit.
    Measure,
    /// A scenario of the brief.
    Scenario,
    /// A sheet of a workbook.
    Sheet,
}

impl Code {
    /// A required key path is missing.
    pub fn missing<S: ToString>(path: &[S]) -> Self {
        Self::any_of([path])
    }

    /// One of these key paths is required.
    pub fn any_of<S: ToString, P: AsRef<[S]>>(paths: impl IntoIterator<Item = P>) -> Self {
        Self::Missing { any_of: owned(paths) }
    }

    /// One of these keys of a table is required.
    pub fn any_key_of<S: ToString>(table: &[S], keys: &[&str]) -> Self {
        let table: Vec<String> = table.iter().map(ToString::to_string).collect();
        Self::any_of(keys.iter().map(|key| [&table[..], &[(*key).to_owned()]].concat()))
    }

    /// Parts sum to more than the whole that these key paths state.
    pub fn more_than_all<S: ToString, P: AsRef<[S]>>(of: impl IntoIterator<Item = P>) -> Self {
        Self::MoreThanAll { of: owned(of) }
    }

    /// Nothing has this name.
    pub fn unknown(named: Named, name: impl Into<String>) -> Self {
        Self::UnknownName { named, name: name.into() }
    }

    /// A key does not belong where it is.
    pub fn misplaced(key: impl Into<String>) -> Self {
        Self::Misplaced { key: key.into() }
    }

    /// A required column, cell or flag is missing or empty.
    pub fn unsaid(name: impl Into<String>) -> Self {
        Self::Unsaid { name: name.into() }
    }

    /// The key paths that the fault depends on. Where one of them could not be read, the fault may not exist.
    pub fn rests_on(&self) -> Vec<Vec<String>> {
        let path = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        match self {
            Self::Missing { any_of } => any_of.clone(),
            Self::MoreThanAll { of } => of.clone(),
            Self::UnknownName { named: Named::Channel, name } => {
                vec![path(&["channel", name]), path(&["campaign", "catalogue"])]
            }
            Self::UnknownName { named: Named::Audience, name } => vec![path(&["audience", name])],
            Self::UnknownName { named: Named::Journey, name } => vec![path(&["journey", name])],
            // Any journey may be the one whose phases are named.
            Self::UnknownName { named: Named::Phase, .. } => vec![path(&["campaign", "journey"]), path(&["journey"])],
            Self::OutsideCampaign => vec![path(&["campaign", "start"]), path(&["campaign", "weeks"])],
            _ => Vec::new(),
        }
    }

    /// Its name, which is stable between versions.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Unsaid { .. } => "unsaid",
            Self::UnknownKey { .. } => "unknown-key",
            Self::UnknownName { .. } => "unknown-name",
            Self::UnknownWord { .. } => "unknown-word",
            Self::BadValue => "bad-value",
            Self::WrongType => "wrong-type",
            Self::OutOfRange => "out-of-range",
            Self::NotWhole => "not-whole",
            Self::Ambiguous => "ambiguous",
            Self::OutOfOrder => "out-of-order",
            Self::MoreThanAll { .. } => "more-than-all",
            Self::OverBudget => "over-budget",
            Self::BelowZero => "below-zero",
            Self::OtherCurrency => "other-currency",
            Self::Misplaced { .. } => "misplaced",
            Self::Exclusive => "exclusive",
            Self::Contradicts => "contradicts",
            Self::Conflict => "conflict",
            Self::Circular => "circular",
            Self::Twice => "twice",
            Self::Reserved => "reserved",
            Self::OutsideCampaign => "outside-campaign",
            Self::NothingToBuy => "nothing-to-buy",
            Self::Unattainable => "unattainable",
            Self::Meaningless => "meaningless",
            Self::Unsupported => "unsupported",
            Self::Unfit => "unfit",
            Self::Unreadable => "unreadable",
            Self::Unwritable => "unwritable",
            Self::Forbidden => "forbidden",
            Self::WrongFormat => "wrong-format",
            Self::LaterVersion => "later-version",
            Self::Syntax => "syntax",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::Empty => "empty",
            Self::NoHeading => "no-heading",
        }
    }
}

fn owned<S: ToString, P: AsRef<[S]>>(paths: impl IntoIterator<Item = P>) -> Vec<Vec<String>> {
    paths.into_iter().map(|path| path.as_ref().iter().map(ToString::to_string).collect()).collect()
}
