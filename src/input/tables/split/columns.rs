//! Which columns of a split are phase, channel, money of the campaign or of its weeks, and klantreis's own.

use std::collections::{BTreeMap, BTreeSet};

use super::column_names::{self, ColumnName};
use super::meaning::{ColumnPeriod, Meaning, NotNet};
use super::own_columns::{FIGURES, MEASURED};
use crate::fault::{Code, Fault, listed, nearest};
use crate::input::tables::cell::row_fault;
use crate::input::tables::dates::DateColumn;
use crate::input::tables::heading::{Heading, HeadingScore};
use crate::input::tables::number::{CellFigure, ParsedCell};
use crate::input::tables::record::Record;
use crate::input::tables::weeks::{self, NamedPeriod};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use jiff::civil::Weekday;

/// How much a row looks like the heading of a split.
pub(super) const SCORE: HeadingScore = HeadingScore { known, near };

/// The most columns that are read: as many as a spreadsheet has.
const MOST: usize = 16_384;

/// A column of money for a week or a month.
pub(super) struct PeriodColumn {
    pub(super) at: usize,
    /// The same for all columns of one period: its week or month, without the year where a column has none.
    name: String,
    /// Its week: `2027-W09`, or `9` where no year is named; none of a month.
    pub(super) week: Option<String>,
    /// Its month: `2027-03`, or `03` where no year is named; none of a week.
    pub(super) month: Option<String>,
}

impl PeriodColumn {
    /// The column at an index, or why its days cannot be read.
    fn of(at: usize, period: &ColumnPeriod, days: &DateColumn, with_years: bool) -> Result<Self, String> {
        let (name, week, month) = match period {
            ColumnPeriod::Period(NamedPeriod::Week(week)) => (period_name(week, with_years), Some(week.clone()), None),
            ColumnPeriod::Period(NamedPeriod::Month(month)) => {
                (period_name(month, with_years), None, Some(month.clone()))
            }
            ColumnPeriod::Day(day) => {
                let day = days.day(day)?;
                (day.to_string(), Some(weeks::week_of_day(day)), None)
            }
        };
        Ok(Self { at, name, week, month })
    }
}

/// The columns of a split.
pub(super) struct SplitColumns {
    /// How many there are, without empty ones at the end.
    pub(super) count: usize,
    /// The names as written.
    pub(super) names: Vec<String>,
    pub(super) phase: Option<usize>,
    pub(super) channel: usize,
    /// The money of the campaign; none where only weeks or months have columns.
    pub(super) spend: Option<usize>,
    /// The money of weeks or months.
    pub(super) periods: Vec<PeriodColumn>,
    /// How many times an amount stands for what is written, by column of money.
    pub(super) times: BTreeMap<usize, f64>,
    pub(super) figures: BTreeMap<&'static str, usize>,
    pub(super) words: BTreeMap<&'static str, usize>,
    /// Columns that are not read, and that klantreis does not write.
    pub(super) unread: Vec<usize>,
    /// The currency that the heading of the spend names.
    pub(super) currency: Option<String>,
    /// Whether klantreis wrote the file.
    pub(super) own: bool,
}

/// Whether names hold a channel and its money, and how many of them are known.
fn known(cells: &[&str]) -> (bool, usize) {
    let meanings: Vec<Meaning> = cells.iter().map(|cell| ColumnName::of(cell).meaning).collect();
    let has = |wanted: fn(&Meaning) -> bool| meanings.iter().any(wanted);
    let media =
        cells.iter().any(|cell| is_media(cell)) && meanings.iter().filter(|meaning| is_money(meaning)).count() > 1;
    let channel = media || has(|meaning| matches!(meaning, Meaning::Channel | Meaning::Word("channel_name")));
    let money = has(is_money);
    let known_meanings = meanings.iter().filter(|meaning| !matches!(meaning, Meaning::Unknown));
    (channel && money, known_meanings.count())
}

fn is_money(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Spend | Meaning::ForSpend | Meaning::In(_) | Meaning::NotNet(_) | Meaning::Total)
}

/// Whether a name may be that of channels as well as that of money.
fn is_media(name: &str) -> bool {
    name.trim().eq_ignore_ascii_case("media")
}

/// How many cells are nearly a name that is needed.
fn near(cells: &[String]) -> usize {
    let needed_names =
        || ["phase", "fase", "channel", "kanaal", "spend", "besteding", "kosten", "cost", "budget", "bedrag"];
    cells.iter().take(100).filter(|cell| cell.len() <= 100 && nearest(cell, needed_names()).is_some()).count()
}

impl SplitColumns {
    /// The columns that a heading names, or what is missing, named twice, or no net media.
    pub(super) fn of(heading: &Heading<'_>) -> Result<Self, Vec<Fault>> {
        if heading.names.len() > MOST {
            let what = say!("more-columns-than-are-read", row = heading.record.row.to_string(), most = MOST);
            return Err(vec![row_fault(Code::TooLarge, heading.record, what).help(word!("really-a-media-plan"))]);
        }
        let read: Vec<ColumnName> = heading.names.iter().map(|cell| ColumnName::of(cell)).collect();
        let count = heading.names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
        let finder = ColumnFinder { heading, read: &read };
        let words = finder.words();
        let figures = finder.figures();
        let periods = finder.periods();
        let (phase, channel, spend) =
            (finder.one("phase", &Meaning::Phase), finder.channel(words.get("channel_name")), finder.spend(&periods));
        let (phase, channel, spend, periods) = match (phase, channel, spend, periods) {
            (Ok(phase), Ok(channel), Ok(spend), Ok(periods)) => (phase, channel, spend, periods),
            (phase, channel, spend, periods) => {
                return Err([phase.err(), channel.err(), spend.err(), periods.err()].into_iter().flatten().collect());
            }
        };
        let in_weeks: BTreeSet<usize> = periods.iter().map(|period| period.at).collect();
        let is_read = |at: usize| [phase, Some(channel), spend].contains(&Some(at)) || in_weeks.contains(&at);
        let is_own = |at: usize| matches!(read[at].meaning, Meaning::Figure(_) | Meaning::Word(_) | Meaning::Unused);
        let unread = (0..count).filter(|&at| !is_read(at) && !is_own(at)).collect();
        let money = spend.into_iter().chain(periods.iter().map(|period| period.at));
        let times = money.clone().map(|at| (at, read[at].times)).collect();
        let currency = money.clone().find_map(|at| read[at].currency.clone());
        let is_own_export = figures.contains_key("format_version");
        let names = heading.names.clone();
        Ok(Self {
            count,
            names,
            phase,
            channel,
            spend,
            periods,
            times,
            figures,
            words,
            unread,
            currency,
            own: is_own_export,
        })
    }

    /// What is wrong with columns that are not read: numbers without a name between columns of weeks, or the rest of a
    /// number that its own comma cut in two.
    pub(super) fn fault_of(&self, delimiter: u8, heading: &Heading<'_>) -> Option<Fault> {
        self.nameless(heading).or_else(|| self.cut_in_two(heading).filter(|_| delimiter == b','))
    }

    fn nameless(&self, heading: &Heading<'_>) -> Option<Fault> {
        let (first, last) = (self.periods.first()?.at, self.periods.last()?.at);
        let between = |at: &&usize| (first..last).contains(*at) && self.names[**at].is_empty();
        let is_number = |record: &&Record, at: usize| {
            record.number(at).is_some() || ParsedCell::of(record.cell(at)).digits().is_some()
        };
        let lost = |at: &usize| Some((*at, heading.below.iter().find(|record| is_number(record, *at))?));
        self.unread.iter().filter(between).find_map(lost).map(|(at, record)| {
            let cell = record.cell(at);
            let what = say!("number-in-nameless-column", row = record.row.to_string(), cell);
            row_fault(Code::unsaid(cell), record, what).help(word!("name-column-by-its-week"))
        })
    }

    /// `12,500` without quotes is two cells of a file with commas; the column behind the money then holds digits only.
    fn cut_in_two(&self, heading: &Heading<'_>) -> Option<Fault> {
        let behind = self.money().map(|at| at + 1).find(|at| self.unread.contains(at))?;
        let mut filled = heading.below.iter().filter(|record| !record.cell(behind).is_empty()).peekable();
        let first = *filled.peek()?;
        let digits = |cell: &str| (2..=3).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit());
        filled.all(|record| digits(record.cell(behind))).then(|| {
            let (money, rest) = (first.cell(behind - 1), first.cell(behind));
            let what = say!("number-may-be-cut-in-two", row = first.row.to_string(), money, rest);
            row_fault(Code::Ambiguous, first, what).help(word!("quote-numbers-with-a-comma"))
        })
    }

    /// The columns of money, those of weeks before that of the campaign.
    pub(super) fn money(&self) -> impl Iterator<Item = usize> + '_ {
        self.periods.iter().map(|period| period.at).chain(self.spend)
    }

    /// A sentence about measured figures, which are not read beside columns of weeks.
    pub(super) fn without_week(&self, below: &[Record]) -> Option<Text> {
        let filled = |at: usize| below.iter().any(|record| !record.cell(at).is_empty());
        let read = self.figures.iter().filter(|(name, at)| MEASURED.contains(name) && filled(**at));
        let names: Vec<&str> = read.map(|(_, at)| self.names[*at].as_str()).collect();
        let in_weeks = self.periods.iter().any(|period| period.week.is_some());
        (in_weeks && !names.is_empty())
            .then(|| text!("measured-columns-say-no-week", names = listed(names.iter().copied())))
    }

    /// A sentence about the column that is read as the spend, if it has another name.
    pub(super) fn read_as_spend(&self) -> Option<Text> {
        if let [first, .., last] = &self.periods[..] {
            let (first, last) = (&self.names[first.at], &self.names[last.at]);
            return Some(text!("spend-is-read-from-columns", first, last));
        }
        let name = &self.names[self.periods.first().map(|period| period.at).or(self.spend)?];
        let small = name.to_lowercase();
        (!small.starts_with("spend") && !small.starts_with("besteding"))
            .then(|| text!("spend-is-read-from-column", name))
    }
}

/// A heading and the meanings of its names, in which columns are searched.
struct ColumnFinder<'a> {
    heading: &'a Heading<'a>,
    read: &'a [ColumnName],
}

impl ColumnFinder<'_> {
    fn places(&self, wanted: &Meaning) -> Vec<usize> {
        (0..self.read.len()).filter(|&at| self.read[at].meaning == *wanted).collect()
    }

    /// The one column with a meaning, if there is one.
    fn one(&self, wanted: &str, meaning: &Meaning) -> Result<Option<usize>, Fault> {
        self.heading.only(&self.places(meaning), wanted, say!("name-only-the-right-one", wanted))
    }

    /// The column of the channel, or else that of its name, or else a column `media` that holds words.
    fn channel(&self, name: Option<&usize>) -> Result<usize, Fault> {
        let channel_column = self.one("channel", &Meaning::Channel)?.or(name.copied()).or_else(|| self.media());
        channel_column.ok_or_else(|| self.missing("channel"))
    }

    /// A column `media` that holds channels: where no column is named `channel`, and most of its cells are words.
    fn media(&self) -> Option<usize> {
        let at = self.heading.names.iter().position(|name| is_media(name))?;
        let media_columns =
            self.read.iter().any(|read| matches!(read.meaning, Meaning::Channel | Meaning::Word("channel_name")));
        let is_word = |cell: &str| ParsedCell::of(cell).figure == CellFigure::Neither;
        let words = self.heading.below.iter().filter(|record| is_word(record.cell(at))).count();
        (!media_columns && 2 * words > self.heading.below.len()).then_some(at)
    }

    /// The column of the spend; beside columns of weeks, that of their total.
    fn spend(&self, periods: &Result<Vec<PeriodColumn>, Fault>) -> Result<Option<usize>, Fault> {
        let named_spend = match self.one("spend", &Meaning::Spend)? {
            None => self.for_spend()?,
            spend_column => spend_column,
        };
        let in_weeks = periods.as_ref().is_ok_and(|period_columns| !period_columns.is_empty());
        let spend_column = match named_spend {
            None => self.one("spend", &Meaning::Total)?.filter(|_| in_weeks || !self.has_measures()),
            named_spend => named_spend,
        };
        if spend_column.is_none() && !in_weeks { Err(self.missing("spend")) } else { Ok(spend_column) }
    }

    /// The one column that stands in for the spend, if there is one.
    fn for_spend(&self) -> Result<Option<usize>, Fault> {
        let media = self.media();
        match self.places(&Meaning::ForSpend).into_iter().filter(|at| Some(*at) != media).collect::<Vec<_>>()[..] {
            [only] => Ok(Some(only)),
            [] => Ok(None),
            _ => self.one("spend", &Meaning::ForSpend),
        }
    }

    /// Whether columns besides that of a total hold numbers, so that the total may not be of money.
    fn has_measures(&self) -> bool {
        let counts = |at: &usize| {
            let meaning = &self.read[*at].meaning;
            let numbers =
                || self.heading.below.iter().any(|record| ParsedCell::of(record.cell(*at)).digits().is_some());
            matches!(meaning, Meaning::Figure(_) | Meaning::NoPeriod) || *meaning == Meaning::Unknown && numbers()
        };
        (0..self.read.len()).any(|at| counts(&at))
    }

    /// The columns of weeks and months; those that are days are read as the weeks they lie in.
    fn periods(&self) -> Result<Vec<PeriodColumn>, Fault> {
        let row = self.heading.record.row.to_string();
        self.no_longer_period()?;
        let named_periods: Vec<(usize, &ColumnPeriod)> =
            self.read.iter().enumerate().filter_map(|(at, name)| Some((at, name.period()?))).collect();
        let days = named_periods.iter().filter_map(|(_, period)| match period {
            ColumnPeriod::Day(day) => Some(day.as_str()),
            ColumnPeriod::Period(_) => None,
        });
        let days = DateColumn::of(days, |day| day.weekday() == Weekday::Monday);
        let with_years = named_periods.iter().all(|(_, period)| match period {
            ColumnPeriod::Period(NamedPeriod::Week(name) | NamedPeriod::Month(name)) => name.contains('-'),
            ColumnPeriod::Day(_) => true,
        });
        let period_columns = named_periods.iter().map(|(at, period)| PeriodColumn::of(*at, period, &days, with_years));
        let period_columns: Vec<PeriodColumn> = period_columns.collect::<Result<_, String>>().map_err(|what| {
            let help = say!("name-columns-by-weeks-or-days");
            self.heading.fault(Code::BadValue, say!("heading-row-what", row, what), help)
        })?;
        if days.are_sundays() {
            let what = say!("columns-are-named-by-sundays", row);
            return Err(self.heading.fault(Code::Ambiguous, what, say!("name-columns-by-mondays")));
        }
        self.check_overlap(&period_columns)?;
        Ok(period_columns)
    }

    /// A fault of a column for a quarter or several weeks, where it may hold money of a period.
    fn no_longer_period(&self) -> Result<(), Fault> {
        let names_no_money = self.read.iter().all(|read| !matches!(read.meaning, Meaning::Spend | Meaning::ForSpend));
        let beside = names_no_money || self.read.iter().any(|read| matches!(read.meaning, Meaning::In(_)));
        let Some(&at) = self.places(&Meaning::NoPeriod).first().filter(|_| beside) else { return Ok(()) };
        let (row, name) = (self.heading.record.row.to_string(), &self.heading.names[at]);
        let what = say!("is-no-single-week-or-month", row, name);
        Err(self.heading.fault(Code::Ambiguous, what, say!("name-each-column-by-one-week")))
    }

    /// A fault of two columns for one week or month, or of columns of both weeks and months.
    fn check_overlap(&self, periods: &[PeriodColumn]) -> Result<(), Fault> {
        let row = self.heading.record.row.to_string();
        let mut seen_columns = BTreeSet::new();
        if let Some(twice) = periods.iter().find(|period| !seen_columns.insert(&period.name)) {
            let name = &self.heading.names[twice.at];
            let what = say!("two-columns-for-one-period", row, name);
            return Err(self.heading.fault(Code::Twice, what, say!("keep-one-column-of-a-week")));
        }
        let (months, in_weeks): (Vec<&PeriodColumn>, Vec<&PeriodColumn>) =
            periods.iter().partition(|period| period.week.is_none());
        if let (Some(month), Some(week)) = (months.first(), in_weeks.first()) {
            let (month, week) = (&self.heading.names[month.at], &self.heading.names[week.at]);
            let what = say!("columns-of-weeks-and-of-months", row, month, week);
            return Err(self.heading.fault(Code::Ambiguous, what, say!("keep-columns-of-weeks-or-months")));
        }
        Ok(())
    }

    fn missing(&self, wanted: &str) -> Fault {
        let names = || self.heading.names.iter();
        let row = self.heading.record.row.to_string();
        let not_net = self.read.iter().zip(names()).find_map(|(read, name)| match read.meaning {
            Meaning::NotNet(why) => Some((name, why)),
            Meaning::Figure("spend_gross") => Some((name, NotNet::Gross)),
            _ => None,
        });
        if let (Some((name, why)), "spend") = (not_net, wanted) {
            let what = match why {
                NotNet::Gross => say!("column-is-gross", row, name),
                NotNet::WithTax => say!("column-is-with-tax", row, name),
            };
            return self.heading.fault(Code::unsaid(wanted), what, say!("add-a-column-of-net-media"));
        }
        let others = column_names::known(wanted).filter(|name| *name != wanted);
        let (also, columns) = (listed(others), listed(self.heading.filled_names()));
        let what = say!("no-column-is-named", row, column = wanted, also, columns);
        // A name that says more, such as `spend share`, is not what is meant.
        let free = self.read.iter().zip(names()).filter(|(read, name)| {
            read.meaning == Meaning::Unknown && !name.contains(['(', '[', '%']) && name.split_whitespace().count() == 1
        });
        let free: Vec<String> = free.map(|(_, name)| name.to_lowercase()).collect();
        let near = column_names::known(wanted).find_map(|wanted| nearest(wanted, free.iter().map(String::as_str)));
        let help = match near {
            Some(near) => say!("name-the-near-column", near, wanted),
            None => say!("add-the-column", wanted),
        };
        self.heading.fault(Code::unsaid(wanted), what, help)
    }

    /// Where the columns of words are, the first of each.
    fn words(&self) -> BTreeMap<&'static str, usize> {
        let named = self.read.iter().enumerate().rev().filter_map(|(at, read)| match read.meaning {
            Meaning::Word(name) => Some((name, at)),
            _ => None,
        });
        named.collect()
    }

    /// Where the columns of figures are, the first of each.
    fn figures(&self) -> BTreeMap<&'static str, usize> {
        let figure_column = |name: &&'static str| Some((*name, *self.places(&Meaning::Figure(name)).first()?));
        FIGURES.iter().filter_map(figure_column).collect()
    }
}

/// A week or a month by its name; by its number alone, where not all of them have years.
fn period_name(name: &str, with_years: bool) -> String {
    let number = name.rsplit(['W', '-']).next().unwrap_or(name).trim_start_matches('0');
    if with_years { name.to_owned() } else { number.to_owned() }
}
