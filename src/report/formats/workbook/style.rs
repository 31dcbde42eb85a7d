//! How cells look: a few kinds of text, formats of figures, and a colour per phase.
//!
//! Codes of number formats are those of the file, which a Dutch Excel shows with its own point and comma.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::text::messages::{say, word};

/// Whole figures, such as people.
pub(in crate::report) const WHOLE: &str = "#,##0";
/// Points of a percentage.
pub(in crate::report) const POINTS: &str = "0.0";
/// The same where small differences matter.
pub(in crate::report) const HUNDREDTHS: &str = "#,##0.00";
/// Whole figures, with nothing for nothing.
pub(in crate::report) const WHOLE_IF_ANY: &str = "#,##0;-#,##0;;@";
/// A difference with its sign, and nothing where there is none.
pub(in crate::report) const SIGNED_POINTS: &str = "+0.0;-0.0;;@";
/// Years and versions, which have no thousands.
pub(in crate::report) const YEAR: &str = "0";
/// A day.
pub(in crate::report) const DAY: &str = "yyyy-mm-dd";

/// The blue of headings.
const INK: Color = Color::RGB(0x1F_3864);
/// Phases in turn: apart for the colour-blind and in grey, and light enough for black text.
const PHASES: [u32; 6] = [0xDD_EEFB, 0xF9_D97A, 0x9F_D8BE, 0xC5_8FB0, 0xF3_B083, 0x9D_B4D8];
/// Lines of charts in turn, after Okabe and Ito.
const LINES: [u32; 8] = [0x00_72B2, 0xE6_9F00, 0x00_9E73, 0xCC_79A7, 0xD5_5E00, 0x56_B4E9, 0x00_0000, 0x8C_6D00];

/// The formats of a plan's currency.
#[derive(Clone, Debug)]
pub(in crate::report) struct CurrencyStyle {
    /// Money with the currency's sign, to the minor unit.
    pub(in crate::report) money: String,
    /// The same, with its sign and nothing for nothing.
    pub(in crate::report) signed_money: String,
    /// Money in a column whose head names the currency, to the minor unit.
    pub(in crate::report) amount: String,
    /// ISO 4217.
    pub(in crate::report) currency: String,
}

impl CurrencyStyle {
    /// The formats of a currency with so many digits of its minor unit.
    pub(in crate::report) fn of(currency: &str, minor_digits: usize) -> Self {
        let amount = decimals(minor_digits);
        let symbol = iso_currency::Currency::from_code(currency).map(|currency| currency.symbol().to_string());
        let sign = match symbol.filter(|symbol| !symbol.chars().all(char::is_alphanumeric)) {
            // The sign and what stands between it and an amount.
            Some(sign) => say!("amount", sign, amount = ""),
            None => format!("{currency} "),
        };
        let sign = format!("\"{}\"", sign.replace('"', ""));
        Self {
            money: format!("{sign}{amount}"),
            signed_money: format!("+{sign}{amount};-{sign}{amount};;@"),
            amount,
            currency: currency.to_owned(),
        }
    }
}

/// Figures with so many decimals.
pub(in crate::report) fn decimals(digits: usize) -> String {
    if digits == 0 { WHOLE.to_owned() } else { format!("{WHOLE}.{}", "0".repeat(digits)) }
}

/// What the sheet is about.
pub(in crate::report) fn title() -> Format {
    Format::new().set_bold().set_font_size(16).set_font_color(INK)
}

/// What the rows that follow are about.
pub(in crate::report) fn heading() -> Format {
    Format::new().set_bold().set_font_size(12).set_font_color(INK)
}

/// The head of a column of words.
pub(in crate::report) fn head() -> Format {
    let format = Format::new().set_bold().set_font_color(Color::White).set_background_color(INK);
    format.set_align(FormatAlign::VerticalCenter).set_text_wrap()
}

/// The head of a column of figures.
pub(in crate::report) fn head_of_figures() -> Format {
    head().set_align(FormatAlign::Right)
}

/// Text that stays in one line.
pub(in crate::report) fn text() -> Format {
    Format::new().set_align(FormatAlign::Top)
}

/// Text that is broken between words.
pub(in crate::report) fn wrapped() -> Format {
    text().set_text_wrap()
}

/// Text set off from what stands before it.
pub(in crate::report) fn set_off() -> Format {
    text().set_align(FormatAlign::Left).set_indent(1)
}

/// What may be passed over at a first reading.
pub(in crate::report) fn faint() -> Format {
    wrapped().set_font_color(Color::RGB(0x59_5959))
}

/// Something that is as it should be.
pub(in crate::report) fn good() -> Format {
    wrapped().set_bold().set_font_color(Color::RGB(0x1E_6B3A))
}

/// Something that is not.
pub(in crate::report) fn bad() -> Format {
    wrapped().set_bold().set_font_color(Color::RGB(0xA6_1C1C))
}

/// What nobody vouches for.
pub(in crate::report) fn doubtful() -> Format {
    wrapped().set_background_color(Color::RGB(0xFF_F2CC))
}

/// A figure.
pub(in crate::report) fn figure(code: &str) -> Format {
    text().set_num_format(code)
}

/// The format of a sum: bold, below a line.
pub(in crate::report) fn sum(format: Format) -> Format {
    format.set_bold().set_border_top(FormatBorder::Thin)
}

/// A format on the colour of a phase, by its place in the journey.
pub(in crate::report) fn of_phase(format: Format, phase: usize) -> Format {
    format.set_background_color(Color::RGB(PHASES.get(phase % PHASES.len()).copied().unwrap_or(0xDD_EEFB)))
}

/// The colour of a line in a chart.
pub(in crate::report) fn line(index: usize) -> Color {
    Color::RGB(LINES.get(index % LINES.len()).copied().unwrap_or_default())
}

/// How often all colours of lines have been used before this one.
pub(in crate::report) fn round(index: usize) -> usize {
    index / LINES.len()
}

/// `yes` or `no`.
pub(in crate::report) fn yes_or_no(is: bool) -> &'static str {
    if is { word!("yes") } else { word!("no") }
}
