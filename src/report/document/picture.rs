//! Pictures of a page: what is drawn, as data, and how it is drawn for a browser.
//!
//! Every picture can be read without being seen: its figures stand beside it as text, and what is only a shape is
//! hidden from whoever listens. Colours come from the page's style, so that they follow light and dark; series differ
//! in their dashes too, and what stands for a phase is named, so that nothing is told by colour alone. What the
//! figures mean is not known here.

mod bars;
mod plot;
mod ticks;
mod weeks;

pub(in crate::report) use bars::Bar;
pub(in crate::report) use plot::{Plot, Series, Written};
pub(in crate::report) use weeks::{Row, Weeks};

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) enum Picture {
    /// A bar per row, with a mark at what was wanted where something was.
    Bars(Vec<Bar>),
    /// Lines over an axis.
    Plot(Plot),
    /// What runs when.
    Weeks(Weeks),
}

impl Picture {
    /// The class of its figure.
    pub(in crate::report) fn kind(&self) -> &'static str {
        match self {
            Self::Bars(_) => "bars-of",
            Self::Plot(_) => "plot-of",
            Self::Weeks(_) => "weeks-of",
        }
    }

    /// The picture as a part of a page; nothing where it cannot be drawn.
    pub(in crate::report) fn html(&self) -> String {
        let drawn = match self {
            Self::Bars(bars) => bars::drawn(bars),
            Self::Plot(plot) => plot::drawn(plot),
            Self::Weeks(weeks) => weeks::drawn(weeks),
        };
        // Templates are checked when they are compiled; a string takes what is written to it.
        drawn.unwrap_or_default()
    }
}

/// The colours there are; further series begin anew.
const COLOURS: usize = 6;

/// The class that colours the thing at this place among its kind.
fn colour(index: usize) -> String {
    format!("c{}", index % COLOURS)
}
