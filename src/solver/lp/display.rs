//! The text of a linear program.

use std::fmt;

use super::{Col, Lp, Relation};
use crate::tolerance::solving::LEFT_OVER;

impl fmt::Display for Lp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let objective_terms = self.columns.iter().enumerate().filter(|(_, column)| column.worth != 0.0);
        let objective_terms: Vec<(f64, Col)> =
            objective_terms.map(|(index, column)| (column.worth, Col(index))).collect();
        writeln!(f, "maximise\n  {}\nsubject to", self.printed_terms(&objective_terms))?;
        for row in &self.rows {
            let relation = match row.relation {
                Relation::AtMost => "<=",
                Relation::AtLeast => ">=",
                Relation::Equal => "=",
            };
            let shown_bound = if row.bound.abs() < LEFT_OVER { 0.0 } else { row.bound };
            writeln!(f, "  {}: {} {relation} {}", row.name, self.printed_terms(&row.terms), six_digits(shown_bound))?;
        }
        writeln!(f, "where")?;
        for column in &self.columns {
            let lower =
                if column.lower.is_finite() { format!("{} <= ", six_digits(column.lower)) } else { String::new() };
            let upper =
                if column.upper.is_finite() { format!(" <= {}", six_digits(column.upper)) } else { String::new() };
            let free_mark = if lower.is_empty() && upper.is_empty() { " free" } else { "" };
            writeln!(f, "  {lower}{}{upper}{free_mark}", column.name)?;
        }
        Ok(())
    }
}

impl Lp {
    fn printed_terms(&self, terms: &[(f64, Col)]) -> String {
        let mut printed_sum = String::new();
        for (index, &(coefficient, Col(column))) in terms.iter().enumerate() {
            let sign = match (index, coefficient < 0.0) {
                (0, false) => "",
                (0, true) => "-",
                (_, false) => " + ",
                (_, true) => " - ",
            };
            let factor = match six_digits(coefficient.abs()).as_str() {
                "1" => String::new(),
                size => format!("{size} "),
            };
            printed_sum.extend([sign, &factor, &self.columns[column].name]);
        }
        if printed_sum.is_empty() { "0".to_owned() } else { printed_sum }
    }
}

/// A number in six significant digits, enough to recognise a figure of the brief.
fn six_digits(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let magnitude = value.abs().log10().floor();
    if !(-5.0..9.0).contains(&magnitude) {
        return format!("{value:.5e}");
    }
    let digits = format!("{value:.*}", (5.0 - magnitude).max(0.0) as usize);
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.').to_owned() } else { digits }
}
