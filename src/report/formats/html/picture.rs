//! Pictures as SVG and tables of a page.
//!
//! What is only a shape is hidden from screen readers. Colours come from the page's style, so that they follow light
//! and dark; series differ in their dashes too, and what stands for a phase is named, so that nothing is told by colour
//! alone.

mod bars;
mod flowchart;
mod plot;
mod ticks;

use crate::report::document::picture::Picture;

/// The class of a picture's figure.
pub(super) fn class(picture: &Picture) -> &'static str {
    match picture {
        Picture::Bars(_) => "bars-of",
        Picture::Plot(_) => "plot-of",
        Picture::Flowchart(_) => "weeks-of",
    }
}

/// The picture as a part of a page; nothing where it cannot be drawn.
pub(super) fn html(picture: &Picture) -> String {
    let drawn = match picture {
        Picture::Bars(bars) => bars::html(bars),
        Picture::Plot(plot) => plot::html(plot),
        Picture::Flowchart(flowchart) => flowchart::html(flowchart),
    };
    // Templates are checked when they are compiled; a string takes what is written to it.
    drawn.unwrap_or_default()
}

/// How many colours the style has; further series begin anew.
const COLOURS: usize = 6;

/// The class that colours the thing at this place among its kind.
fn colour(index: usize) -> String {
    format!("c{}", index % COLOURS)
}
