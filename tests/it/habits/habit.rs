//! The habits: what planners do to a table before it is a file, each of which leaves its money as it is.

use std::collections::BTreeSet;

use super::dice::Dice;

/// Writes the habits down once: the type, and all of them in order.
macro_rules! habits {
    ($($name:ident),* $(,)?) => {
        /// One habit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Habit { $($name),* }
        pub(super) const ALL: &[Habit] = &[$(Habit::$name),*];
    };
}

habits! {
    // The file: its delimiter, encoding and line ends.
    Semicolon, Tab, Pipe, SepLine, AllQuoted, ByteOrderMark, Utf16Le, Utf16Be, Windows1252, CarriageReturn, LineFeed,
    NoLastLineEnd, DelimitersBehind, RowsCutShort,
    // Amounts.
    DecimalComma, ThousandsByMark, ThousandsBySpace, ThousandsByNoBreak, ThousandsByNarrow, ThousandsByApostrophe,
    NoCentsWhereWhole, TrimmedCents, WholeEuros, DashForCents, SignBefore, SignBehind, CodeBefore, CodeBehind, WordBehind,
    TrueMinus, MinusBehind, Parentheses, MinusBeforeSign, ApostropheBefore, FormulaText, HiddenInNumbers,
    DashForNothing, BlankForNothing,
    // What is said of amounts.
    TimesInHeading, TimesAbove, TaxOutInHeading, TaxOutAbove, TaxInHeading, TaxAbove, CurrencyInHeading,
    // Headings.
    DutchHeadings, OwnHeadings, ReportHeadings, UpperCaseHeadings, TwoRowHeading, GroupRow, HiddenInHeadings,
    // Columns.
    GrossBeside, Notes, Owner, Vendor, Format, Period, SharePercent, CurrencyColumn, Measured, EmptyColumnFirst, ColumnsShuffled,
    // Rows.
    Title, KeysAbove, ManyLinesAbove, NumbersAbove, BlankRowsAbove, BlankRowsBetween, Sections, Total, TotalDutch,
    TotalInChannelColumn, TotalWithoutLabel, TotalWithTax, TotalRounded, SubtotalsByPhase, RowsShuffled, TwoVendors,
    Credits, PhaseBlankBelow, ChannelBlankBelow, NoPhaseColumn, NoteBelow,
    // Names.
    EnglishNames, DutchNames, MixedNames, UpperCaseNames, SpacesForHyphens, NoBreakInNames, HiddenInNames,
    // Weeks and months.
    WeekColumns, WeekColumnsIso, WeekColumnsByMonday, WeekColumnsUnderMonths, WeekTotal, MonthColumns, MonthColumnsDutch,
    WeekRows, WeekRowsByNumber, WeekRowsIsoPair, WeekRowsByMonday, WeekRowsByDutchMonday, WeekRowsByMondayInWords, DayRows,
    // Workbooks.
    Workbook, TextNumbers, RealDays, MergedPhases, MergedChannels, SeveralSheets, HiddenSheet, FormulaTotals,
}

use Habit::{
    AllQuoted, ApostropheBefore, BlankRowsBetween, ByteOrderMark, CarriageReturn, ChannelBlankBelow, CodeBefore,
    CodeBehind, DashForCents, DayRows, DelimitersBehind, DutchHeadings, DutchNames, EnglishNames, FormulaText,
    FormulaTotals, GroupRow, HiddenInHeadings, HiddenInNumbers, HiddenSheet, LineFeed, MergedChannels, MergedPhases,
    MinusBeforeSign, MinusBehind, MixedNames, MonthColumns, MonthColumnsDutch, NoCentsWhereWhole, NoLastLineEnd,
    NoPhaseColumn, OwnHeadings, Parentheses, PhaseBlankBelow, Pipe, RealDays, ReportHeadings, RowsCutShort,
    RowsShuffled, Sections, Semicolon, SepLine, SeveralSheets, SignBefore, SignBehind, SubtotalsByPhase, Tab, TaxAbove,
    TaxInHeading, TaxOutAbove, TaxOutInHeading, TextNumbers, ThousandsByApostrophe, ThousandsByMark, ThousandsByNarrow,
    ThousandsByNoBreak, ThousandsBySpace, TimesAbove, TimesInHeading, Total, TotalDutch, TotalInChannelColumn,
    TotalRounded, TotalWithTax, TotalWithoutLabel, TrimmedCents, TrueMinus, TwoRowHeading, TwoVendors, Utf16Be,
    Utf16Le, Vendor, WeekColumns, WeekColumnsByMonday, WeekColumnsIso, WeekColumnsUnderMonths, WeekRows,
    WeekRowsByDutchMonday, WeekRowsByMonday, WeekRowsByMondayInWords, WeekRowsByNumber, WeekRowsIsoPair, WeekTotal,
    WholeEuros, Windows1252, WordBehind, Workbook,
};

/// Habits of which a file has one at most.
const APART: [&[Habit]; 15] = [
    &[Semicolon, Tab, Pipe, Workbook],
    &[ByteOrderMark, Utf16Le, Utf16Be, Windows1252, Workbook],
    &[CarriageReturn, LineFeed, Workbook],
    &[DelimitersBehind, RowsCutShort, Workbook],
    &[ThousandsByMark, ThousandsBySpace, ThousandsByNoBreak, ThousandsByNarrow, ThousandsByApostrophe],
    &[NoCentsWhereWhole, TrimmedCents, DashForCents],
    &[SignBefore, SignBehind, CodeBefore, CodeBehind, WordBehind],
    &[TrueMinus, MinusBehind, Parentheses, MinusBeforeSign],
    &[ApostropheBefore, FormulaText],
    &[TimesInHeading, TimesAbove],
    &[TaxOutInHeading, TaxOutAbove, TaxInHeading, TaxAbove],
    &[DutchHeadings, OwnHeadings, ReportHeadings],
    &[EnglishNames, DutchNames, MixedNames],
    &[
        WeekColumns,
        WeekColumnsIso,
        WeekColumnsByMonday,
        WeekColumnsUnderMonths,
        MonthColumns,
        MonthColumnsDutch,
        WeekRows,
        WeekRowsByNumber,
        WeekRowsIsoPair,
        WeekRowsByMonday,
        WeekRowsByDutchMonday,
        WeekRowsByMondayInWords,
        DayRows,
    ],
    &[TwoRowHeading, GroupRow, WeekColumnsUnderMonths],
];

/// Habits that mean something only beside one of others.
const BESIDE: [(Habit, &[Habit]); 24] = [
    (SepLine, &[Semicolon, Tab, Pipe]),
    (TotalDutch, &[Total, SubtotalsByPhase]),
    (TotalInChannelColumn, &[Total]),
    (TotalWithoutLabel, &[Total]),
    (TotalWithTax, &[Total]),
    (TotalRounded, &[Total]),
    (FormulaTotals, &[Total]),
    (ChannelBlankBelow, &[TwoVendors]),
    (MergedChannels, &[TwoVendors]),
    (TwoVendors, &[Vendor]),
    (TrueMinus, &[Habit::Credits]),
    (MinusBehind, &[Habit::Credits]),
    (Parentheses, &[Habit::Credits]),
    (MinusBeforeSign, &[Habit::Credits]),
    (Habit::Credits, &[TwoVendors]),
    (DashForCents, &[WholeEuros]),
    (WeekTotal, &[WeekColumns, WeekColumnsIso, WeekColumnsByMonday, MonthColumns, MonthColumnsDutch]),
    (TextNumbers, &[Workbook]),
    (RealDays, &[Workbook]),
    (MergedPhases, &[Workbook]),
    (MergedChannels, &[Workbook]),
    (SeveralSheets, &[Workbook]),
    (HiddenSheet, &[Workbook]),
    (FormulaTotals, &[Workbook]),
];

/// Habits that a file cannot have together.
const NEVER: [(Habit, &[Habit]); 16] = [
    (Workbook, &[SepLine, AllQuoted, NoLastLineEnd, FormulaText]),
    (
        Windows1252,
        &[
            Habit::SpacesForHyphens,
            ThousandsByNarrow,
            TrueMinus,
            HiddenInNumbers,
            HiddenInHeadings,
            Habit::HiddenInNames,
        ],
    ),
    (PhaseBlankBelow, &[RowsShuffled, NoPhaseColumn, Sections, Habit::ColumnsShuffled, MergedPhases]),
    (ChannelBlankBelow, &[RowsShuffled, Habit::ColumnsShuffled, MergedChannels]),
    (
        MergedPhases,
        &[RowsShuffled, NoPhaseColumn, Sections, Habit::ColumnsShuffled, BlankRowsBetween, SubtotalsByPhase],
    ),
    (MergedChannels, &[RowsShuffled, Habit::ColumnsShuffled, BlankRowsBetween]),
    (Sections, &[RowsShuffled]),
    (SubtotalsByPhase, &[RowsShuffled, NoPhaseColumn]),
    (TotalInChannelColumn, &[TotalWithoutLabel]),
    (TotalWithoutLabel, &[TotalWithTax, TotalDutch]),
    (TotalRounded, &[TotalWithTax, FormulaTotals, TotalWithoutLabel]),
    (FormulaTotals, &[TotalWithTax, TextNumbers]),
    (TwoRowHeading, &[WeekColumns, WeekColumnsIso, WeekColumnsByMonday, MonthColumns, MonthColumnsDutch, OwnHeadings]),
    (
        RealDays,
        &[WeekColumns, WeekColumnsIso, MonthColumns, MonthColumnsDutch, WeekRows, WeekRowsByNumber, WeekRowsIsoPair],
    ),
    (BlankRowsBetween, &[ChannelBlankBelow]),
    (NoPhaseColumn, &[GroupRow]),
];

/// The habits of one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Worn(BTreeSet<Habit>);

impl Worn {
    /// One habit, with what it means nothing without.
    pub(super) fn only(habit: Habit) -> Self {
        let mut worn = Self::default();
        worn.put_on(habit);
        worn
    }

    /// Some habits that go together, of those that are let.
    pub(super) fn drawn(dice: &mut Dice, most: usize, let_in: &dyn Fn(Habit) -> bool) -> Self {
        let mut worn = Self::default();
        for _ in 0..dice.below(most + 1) {
            let habit = dice.pick(ALL);
            let mut next = worn.clone();
            next.put_on(habit);
            if next.are_lawful() && next.all().all(let_in) {
                worn = next;
            }
        }
        worn
    }

    /// One of some habits, and others that go with it.
    pub(super) fn with(dice: &mut Dice, some: &[Habit], (most, let_in): (usize, &dyn Fn(Habit) -> bool)) -> Self {
        loop {
            let worn = Self::drawn(dice, most, let_in);
            if worn.any(some) {
                return worn;
            }
            let mut next = worn.clone();
            next.put_on(dice.pick(some));
            if next.are_lawful() {
                return next;
            }
        }
    }

    fn put_on(&mut self, habit: Habit) {
        self.0.insert(habit);
        for (own, others) in BESIDE.iter().filter(|(own, _)| *own == habit) {
            debug_assert_eq!(*own, habit);
            if !others.iter().any(|other| self.has(*other)) {
                self.put_on(others[0]);
            }
        }
    }

    fn are_lawful(&self) -> bool {
        let one_of = |some: &&[Habit]| some.iter().filter(|habit| self.has(**habit)).count() <= 1;
        let apart = |(own, others): &(Habit, &[Habit])| !self.has(*own) || !others.iter().any(|other| self.has(*other));
        APART.iter().all(one_of) && NEVER.iter().all(apart)
    }

    pub(super) fn has(&self, habit: Habit) -> bool {
        self.0.contains(&habit)
    }

    pub(super) fn any(&self, some: &[Habit]) -> bool {
        some.iter().any(|habit| self.has(*habit))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = Habit> + '_ {
        self.0.iter().copied()
    }
}
