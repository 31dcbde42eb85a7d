//! Dense symmetric systems, by a scaled Cholesky factorisation.

use crate::tolerance::solving::PIVOT;

/// The solution of a symmetric system that is positive definite but for rounding, by Cholesky's method
/// on the matrix scaled to ones on its diagonal, and a little more than ones: where relations repeat each
/// other, as two audiences that meet the same media in the same way, this keeps the step short.
pub(super) fn solve_dense(mut matrix: Vec<Vec<f64>>, mut right_side: Vec<f64>, damping: f64) -> Option<Vec<f64>> {
    let diagonal_scale: Vec<f64> = (0..right_side.len())
        .map(|i| matrix[i][i])
        .map(|square| if square > 0.0 { 1.0 / square.sqrt() } else { 0.0 })
        .collect();
    for (i, row) in matrix.iter_mut().enumerate() {
        for (j, entry) in row.iter_mut().enumerate() {
            *entry *= diagonal_scale[i] * diagonal_scale[j];
        }
        row[i] = 1.0 + damping;
        right_side[i] *= diagonal_scale[i];
    }
    for i in 0..right_side.len() {
        for j in 0..=i {
            let row_product: f64 = (0..j).map(|k| matrix[i][k] * matrix[j][k]).sum();
            let remaining_pivot = matrix[i][j] - row_product;
            matrix[i][j] = if i == j { remaining_pivot.max(PIVOT).sqrt() } else { remaining_pivot / matrix[j][j] };
        }
        let solved_part: f64 = (0..i).map(|k| matrix[i][k] * right_side[k]).sum();
        right_side[i] = (right_side[i] - solved_part) / matrix[i][i];
    }
    for i in (0..right_side.len()).rev() {
        let solved_later: f64 = (i + 1..right_side.len()).map(|k| matrix[k][i] * right_side[k]).sum();
        right_side[i] = (right_side[i] - solved_later) / matrix[i][i];
    }
    let solution: Vec<f64> = right_side.iter().zip(&diagonal_scale).map(|(z, s)| z * s).collect();
    solution.iter().all(|z| z.is_finite()).then_some(solution)
}
