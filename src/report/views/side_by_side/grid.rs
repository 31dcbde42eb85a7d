//! Figures with one column per plan, split into several tables where a page is too narrow for all of them.
//!
//! Every table repeats the labels and the reference, so that each can be read by itself.

use textwrap::core::display_width;

use crate::report::document::{Alignment, Table, TableColumn};

/// The most of a label that counts when plans are spread over tables.
const LABEL: usize = 24;

/// The most of a plan's name that stands above its column.
const NAME: usize = 24;

/// Rows of figures with one cell per plan.
pub(in crate::report) struct PlanGrid {
    /// The columns in front, which say what a row is about.
    pub(in crate::report) labels: Vec<TableColumn>,
    /// The plans.
    pub(in crate::report) names: Vec<String>,
    /// Which of them every table repeats.
    pub(in crate::report) repeated: usize,
    /// The rows.
    pub(in crate::report) rows: Vec<GridRow>,
}

/// A row: what it is about, and a cell per plan.
pub(in crate::report) struct GridRow {
    pub(in crate::report) labels: Vec<String>,
    pub(in crate::report) cells: Vec<String>,
}

impl GridRow {
    /// Whether there is anything of it in a plan.
    fn has_figure(&self, plan: usize) -> bool {
        self.cells.get(plan).is_some_and(|cell| !matches!(cell.as_str(), "" | "–"))
    }
}

impl PlanGrid {
    /// The tables, each at most `width` columns wide as long as two plans fit beside each other.
    pub(in crate::report) fn tables(&self, width: usize) -> Vec<Table> {
        let has_any_figure =
            |column: &usize| *column != self.repeated && self.rows.iter().any(|row| row.has_figure(*column));
        let plan_columns: Vec<usize> = (0..self.names.len()).filter(has_any_figure).collect();
        if plan_columns.is_empty() {
            return vec![self.table(&[self.repeated])];
        }
        let tables = plan_columns.len().div_ceil(self.fitting(&plan_columns, width));
        let column_chunks = plan_columns.chunks(plan_columns.len().div_ceil(tables));
        column_chunks
            .map(|column_chunk| {
                let mut columns: Vec<usize> = column_chunk.iter().copied().chain([self.repeated]).collect();
                columns.sort_unstable();
                self.table(&columns)
            })
            .collect()
    }

    /// Whether all plans fit into one table.
    pub(in crate::report) fn fits(&self, width: usize) -> bool {
        self.tables(width).len() == 1
    }

    /// How many plans fit beside the labels and the repeated one.
    fn fitting(&self, plan_columns: &[usize], width: usize) -> usize {
        let labels: usize = (0..self.labels.len()).map(|label| self.label_width(label) + 1).sum();
        let label_columns_width = labels + self.width(self.repeated) + 1;
        let widest_plan = plan_columns.iter().map(|column| self.width(*column) + 1).max().unwrap_or(1);
        (width.saturating_sub(label_columns_width) / widest_plan).max(1)
    }

    fn label_width(&self, label: usize) -> usize {
        let widest = self.rows.iter().filter_map(|row| row.labels.get(label)).map(|text| display_width(text)).max();
        widest.unwrap_or(0).max(display_width(&self.labels[label].name)).min(LABEL)
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.cells.get(column)).map(|text| display_width(text));
        cells.chain([display_width(&short_name(&self.names[column]))]).max().unwrap_or(0)
    }

    fn table(&self, columns: &[usize]) -> Table {
        let plan_headings =
            columns.iter().map(|column| TableColumn { name: short_name(&self.names[*column]), side: Alignment::Right });
        let mut table = Table::new(self.labels.iter().cloned().chain(plan_headings));
        for row in &self.rows {
            // What is only in another part of the plans is shown there.
            if columns.iter().any(|column| row.has_figure(*column)) {
                let cells = columns.iter().map(|column| row.cells.get(*column).cloned().unwrap_or_default());
                table.row(row.labels.iter().cloned().chain(cells));
            }
        }
        table
    }
}

/// A name that is too long for the head of a column loses its middle, since names often begin alike.
fn short_name(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() <= NAME {
        return name.to_owned();
    }
    let (front, back) = (NAME / 2 - 1, NAME / 2);
    letters[..front].iter().chain(&['…']).chain(&letters[letters.len() - back..]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(plans: usize) -> PlanGrid {
        let row =
            |label: &str| GridRow { labels: vec![label.to_owned()], cells: vec!["€1,250,000".to_owned(); plans] };
        PlanGrid {
            labels: vec![TableColumn::left("What")],
            names: (0..plans).map(|plan| format!("plan-{plan}")).collect(),
            repeated: 0,
            rows: vec![row("Net media"), row("Clicks")],
        }
    }

    #[test]
    fn plans_that_do_not_fit_go_into_more_tables_of_about_the_same_width() {
        let tables = grid(10).tables(80);
        let names = |table: &Table| table.columns[1..].iter().map(|column| column.name.clone()).collect::<Vec<_>>();
        assert_eq!(tables.len(), 2);
        assert_eq!(names(&tables[0]), ["plan-0", "plan-1", "plan-2", "plan-3", "plan-4", "plan-5"]);
        assert_eq!(names(&tables[1]), ["plan-0", "plan-6", "plan-7", "plan-8", "plan-9"]);
        assert!(grid(10).fits(usize::MAX) && grid(1).fits(10) && !grid(3).fits(10));
    }

    #[test]
    fn long_names_that_begin_alike_stay_apart() {
        let name = short_name("briefs/spring/brief.toml: no-television");
        assert_eq!((name.as_str(), name.chars().count()), ("briefs/spri…o-television", 24));
    }
}
