//! What kind of fault a fault is: what programs decide by, as sentences are for people only.

/// The kind of a fault, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// Something has to be said at a key, and is not.
    Missing {
        /// The key paths of which any one would do.
        any_of: Vec<Vec<String>>,
    },
    /// A column, a cell or a flag has to say something, and does not.
    Unsaid {
        /// The column or the flag.
        name: String,
    },
    /// A key that nobody knows.
    UnknownKey {
        /// The key as it was written.
        key: String,
    },
    /// A name of something that there is not.
    UnknownName {
        /// What was named.
        named: Named,
        /// The name as it was written.
        name: String,
    },
    /// A word that is none of those that a key takes.
    UnknownWord {
        /// The word as it was written.
        word: String,
    },
    /// A value that cannot be read as what its key or its column holds.
    BadValue,
    /// A value of another type or measure than its key takes.
    WrongType,
    /// A number outside the range it can have.
    OutOfRange,
    /// A number that has to be whole, and is not.
    NotWhole,
    /// What can be read in two ways, and nobody says which.
    Ambiguous,
    /// Figures or days that are not in their order.
    OutOfOrder,
    /// Parts that are more than the whole.
    MoreThanAll {
        /// The key paths that say how much the whole is.
        of: Vec<Vec<String>>,
    },
    /// More was spent than there is.
    OverBudget,
    /// Money that adds up to less than nothing.
    BelowZero,
    /// Money in another currency than what it is added to.
    OtherCurrency,
    /// A key that does not belong to what stands beside it.
    Misplaced {
        /// The key.
        key: String,
    },
    /// Two ways to say one thing, of which only one may be used.
    Exclusive,
    /// Two things that cannot both be.
    Contradicts,
    /// Hard bounds that no plan keeps all of.
    Conflict,
    /// Something that leads back to itself.
    Circular,
    /// One name or one thing, twice.
    Twice,
    /// A name that stands for something else already.
    Reserved,
    /// Days or weeks that are none of the campaign.
    OutsideCampaign,
    /// Nothing is left that a plan could buy.
    NothingToBuy,
    /// Something is asked for that nothing brings.
    Unattainable,
    /// Something is asked for that would change nothing, or that nobody wants.
    Meaningless,
    /// Something that klantreis does not solve.
    Unsupported,
    /// Points that no curve fits.
    Unfit,
    /// A file that cannot be opened or read.
    Unreadable,
    /// A file or a stream that cannot be written.
    Unwritable,
    /// A file that may not be read.
    Forbidden,
    /// A file of another format than is read.
    WrongFormat,
    /// A file of a later klantreis.
    LaterVersion,
    /// A text that breaks the rules of its format.
    Syntax,
    /// More than is read.
    TooLarge,
    /// More faults than are told.
    TooMany,
    /// A file or a sheet with nothing in it.
    Empty,
    /// A table whose columns nobody can tell.
    NoHeading,
}

/// What can be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A channel of the catalogue.
    Channel,
    /// A tag of channels.
    Tag,
    /// An audience of the brief.
    Audience,
    /// A journey, built in or of the brief's own.
    Journey,
    /// A phase of the journey.
    Phase,
    /// What is bounded or wanted.
    Measure,
    /// A scenario of the brief.
    Scenario,
    /// A sheet of a workbook.
    Sheet,
}

impl Code {
    /// That something has to be said at a key path.
    pub fn missing<S: ToString>(path: &[S]) -> Self {
        Self::any_of([path])
    }

    /// That something has to be said at any one of these key paths.
    pub fn any_of<S: ToString, P: AsRef<[S]>>(paths: impl IntoIterator<Item = P>) -> Self {
        Self::Missing { any_of: owned(paths) }
    }

    /// That something has to be said at any one of these keys of a table.
    pub fn any_key_of<S: ToString>(table: &[S], keys: &[&str]) -> Self {
        let table: Vec<String> = table.iter().map(ToString::to_string).collect();
        Self::any_of(keys.iter().map(|key| [&table[..], &[(*key).to_owned()]].concat()))
    }

    /// That parts are more than the whole that these key paths say.
    pub fn more_than_all<S: ToString, P: AsRef<[S]>>(of: impl IntoIterator<Item = P>) -> Self {
        Self::MoreThanAll { of: owned(of) }
    }

    /// That there is nothing of this name.
    pub fn unknown(named: Named, name: impl Into<String>) -> Self {
        Self::UnknownName { named, name: name.into() }
    }

    /// That a key does not belong where it stands.
    pub fn misplaced(key: impl Into<String>) -> Self {
        Self::Misplaced { key: key.into() }
    }

    /// That a column, a cell or a flag says nothing.
    pub fn unsaid(name: impl Into<String>) -> Self {
        Self::Unsaid { name: name.into() }
    }

    /// The key paths without which, or with other values at which, there may be no such fault: where one of them could
    /// not be read, nobody can tell.
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

    /// Its name, which stays the same from one version to the next.
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
