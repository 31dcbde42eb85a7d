//! Ranges of text that have a fault already, so that no words get two.

use std::collections::BTreeMap;
use std::ops::Range;

/// Disjoint ranges by their start; overlapping ones are joined.
#[derive(Default)]
pub(super) struct Spans(BTreeMap<usize, usize>);

impl Spans {
    /// Adds a range; whether it overlaps none of those added before. An empty range overlaps nothing.
    pub(super) fn add(&mut self, range: Range<usize>) -> bool {
        if range.is_empty() {
            return true;
        }
        let (mut joined_span, mut lies_apart) = (range, true);
        while let Some((start, end)) = self.last_before(joined_span.end).filter(|(_, end)| *end > joined_span.start) {
            self.0.remove(&start);
            joined_span = joined_span.start.min(start)..joined_span.end.max(end);
            lies_apart = false;
        }
        self.0.insert(joined_span.start, joined_span.end);
        lies_apart
    }

    fn last_before(&self, end: usize) -> Option<(usize, usize)> {
        self.0.range(..end).next_back().map(|(start, end)| (*start, *end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_touch_lie_apart_and_those_that_overlap_do_not() {
        let mut spans = Spans::default();
        let apart: Vec<bool> =
            [2..4, 4..6, 3..5, 8..9, 0..20, 8..9, 30..30, 30..31].into_iter().map(|range| spans.add(range)).collect();
        assert_eq!(apart, [true, true, false, true, false, false, true, true]);
    }
}
