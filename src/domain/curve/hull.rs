//! Upper hull: the least concave, piecewise linear function above some points.

use crate::tolerance::proving::RAISED;

/// A straight line, `slope · w + offset`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearBound {
    /// Its slope.
    pub slope: f64,
    /// Its value at `w = 0`.
    pub offset: f64,
}

/// A concave, piecewise linear function, by its corners.
#[derive(Clone, Debug, Default)]
pub struct ConcaveHull {
    points: Vec<(f64, f64)>,
}

impl ConcaveHull {
    /// The least concave function above some points, in order of rising argument.
    pub fn above(rising_points: Vec<(f64, f64)>) -> Self {
        let mut points: Vec<(f64, f64)> = Vec::new();
        for point in rising_points {
            while let [.., a, b] = points[..] {
                if (b.1 - a.1) * (point.0 - b.0) > (point.1 - b.1) * (b.0 - a.0) {
                    break;
                }
                points.pop();
            }
            points.push(point);
        }
        Self { points }
    }

    /// The index of the line at `x`.
    pub fn line_at(&self, x: f64) -> usize {
        let lines = self.points.len().saturating_sub(1);
        self.points.partition_point(|point| point.0 < x).clamp(1, lines.max(1)) - 1
    }

    /// A line by its index; horizontal if there is one point only.
    pub fn line(&self, index: usize) -> LinearBound {
        match (self.points.get(index), self.points.get(index + 1)) {
            (Some(a), Some(b)) => {
                let slope = (b.1 - a.1) / (b.0 - a.0);
                LinearBound { slope, offset: a.1 - slope * a.0 + RAISED }
            }
            (Some(a), None) => LinearBound { slope: 0.0, offset: a.1 },
            _ => LinearBound { slope: 0.0, offset: 0.0 },
        }
    }

    /// All lines.
    pub fn lines(&self) -> impl Iterator<Item = LinearBound> + '_ {
        (0..self.points.len().saturating_sub(1).max(1)).map(|index| self.line(index))
    }

    /// The value at `x`.
    pub fn value(&self, x: f64) -> f64 {
        let line = self.line(self.line_at(x));
        line.slope * x + line.offset
    }
}
