//! Dense symmetric systems, by a scaled Cholesky factorisation.

use crate::tolerance::solving::PIVOT;

/// The solution of a symmetric system that is positive definite but for rounding, by Cholesky's method
/// on the matrix scaled to ones on its diagonal, and a little more than ones: where relations repeat each
/// other, as two audiences that meet the same media in the same way, this keeps the step short.
pub(super) fn solve_dense(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>, more: f64) -> Option<Vec<f64>> {
    let scale: Vec<f64> = (0..right.len())
        .map(|i| matrix[i][i])
        .map(|square| if square > 0.0 { 1.0 / square.sqrt() } else { 0.0 })
        .collect();
    for (i, row) in matrix.iter_mut().enumerate() {
        for (j, entry) in row.iter_mut().enumerate() {
            *entry *= scale[i] * scale[j];
        }
        row[i] = 1.0 + more;
        right[i] *= scale[i];
    }
    for i in 0..right.len() {
        for j in 0..=i {
            let below: f64 = (0..j).map(|k| matrix[i][k] * matrix[j][k]).sum();
            let left = matrix[i][j] - below;
            matrix[i][j] = if i == j { left.max(PIVOT).sqrt() } else { left / matrix[j][j] };
        }
        let above: f64 = (0..i).map(|k| matrix[i][k] * right[k]).sum();
        right[i] = (right[i] - above) / matrix[i][i];
    }
    for i in (0..right.len()).rev() {
        let later: f64 = (i + 1..right.len()).map(|k| matrix[k][i] * right[k]).sum();
        right[i] = (right[i] - later) / matrix[i][i];
    }
    let solution: Vec<f64> = right.iter().zip(&scale).map(|(z, s)| z * s).collect();
    solution.iter().all(|z| z.is_finite()).then_some(solution)
}
