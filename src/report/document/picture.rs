//! Pictures, as data; a page draws them.
//!
//! Every picture can be read without being seen: its figures stand beside it as text.

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) enum Picture {
    /// A bar per row, with a mark at what was wanted where something was.
    Bars(Vec<Bar>),
    /// Lines over an axis.
    Plot(Plot),
    /// What runs when.
    Flowchart(Flowchart),
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct Bar {
    /// What it stands for.
    pub(in crate::report) label: String,
    /// Its figure, in words.
    pub(in crate::report) figure: String,
    /// Its length, as a share of the whole width.
    pub(in crate::report) length: f64,
    /// Where the mark stands of what was wanted, as a share of the whole width.
    pub(in crate::report) mark: Option<f64>,
    /// The place of its colour.
    pub(in crate::report) colour: usize,
    /// Whether what it stands for is as it should be, in words; none where nothing is wanted.
    pub(in crate::report) verdict: Option<(bool, String)>,
}

/// Lines over an axis.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct Plot {
    /// What the axis along the bottom counts.
    pub(in crate::report) across: String,
    /// How its values are written.
    pub(in crate::report) across_unit: PlotUnit,
    /// How the values of the axis on the left are written; what it counts, the caption tells.
    pub(in crate::report) up_unit: PlotUnit,
    /// The lines.
    pub(in crate::report) series: Vec<PlotSeries>,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct PlotSeries {
    /// What it stands for, and its chosen point in words.
    pub(in crate::report) words: String,
    /// Its points, by their place along the bottom.
    pub(in crate::report) points: Vec<(f64, f64)>,
    /// The point that was chosen.
    pub(in crate::report) chosen: Option<(f64, f64)>,
}

/// How the values of an axis are written.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) enum PlotUnit {
    /// As money in this currency.
    Money(String),
    /// As points of a hundred.
    Percent,
    /// As they are.
    Number,
}

/// What runs when.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct Flowchart {
    /// What stands above the names of rows.
    pub(in crate::report) corner: String,
    /// The stretches: their names, and the date each begins with where there is one.
    pub(in crate::report) periods: Vec<(String, String)>,
    /// What stands above the sums of rows.
    pub(in crate::report) total: String,
    /// The rows.
    pub(in crate::report) rows: Vec<FlowchartRow>,
}

/// A row of blocks.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct FlowchartRow {
    /// What it stands for.
    pub(in crate::report) name: String,
    /// Its amounts in words; empty where nothing runs.
    pub(in crate::report) amounts: Vec<String>,
    /// Its sum.
    pub(in crate::report) total: String,
    /// The place of its colour; none of a row that only tells figures.
    pub(in crate::report) colour: Option<usize>,
    /// Whether it sums up rows below it.
    pub(in crate::report) heads: bool,
}
