//! Multinomial logistic regression with an L2 penalty, by L-BFGS (Nocedal 1980): no clock, no chance, a fixed order of sums.

/// A row: features with their values.
pub(super) type Row = Vec<(u32, f32)>;

/// Weights by feature and label; the last is the bias, which is not penalised.
pub(super) type Weights<const K: usize = 3> = Vec<[f64; K]>;

const STEPS: usize = 120;
const MEMORY: usize = 8;
/// Enough once the gradient has shrunk by this factor.
const TOLERANCE: f64 = 1e-4;

/// Shares of rows by which labels count alike, however many rows they have.
pub(super) fn alike<const K: usize>(labels: &[usize], shares: &[f64]) -> Vec<f64> {
    let mut counts = [0usize; K];
    labels.iter().for_each(|&l| counts[l] += 1);
    let of_label = counts.map(|n| labels.len() as f64 / (K as f64 * n.max(1) as f64));
    shares.iter().zip(labels).map(|(share, &label)| share * of_label[label]).collect()
}

/// Fits weights for `features` features. Each row counts by its share.
pub(super) fn solve<const K: usize>(rows: &[&Row], labels: &[usize], shares: &[f64], features: usize, penalty: f64) -> Weights<K> {
    solve_around(&vec![[0.0; K]; features], rows, labels, shares, penalty)
}

/// The same where weights are drawn towards those of `prior`, one for each feature, and not towards 0.
pub(super) fn solve_around<const K: usize>(
    prior: &[[f64; K]],
    rows: &[&Row],
    labels: &[usize],
    shares: &[f64],
    penalty: f64,
) -> Weights<K> {
    let features = prior.len();
    let problem = Problem::<K> { rows, labels, shares, penalty, features, prior: prior.as_flattened() };
    let mut point = vec![0.0; K * (features + 1)];
    let mut gradient = vec![0.0; point.len()];
    let mut value = problem.value(&point, &mut gradient);
    let first = norm(&gradient);
    let mut memory: Vec<(Vec<f64>, Vec<f64>, f64)> = Vec::new();
    for _ in 0..STEPS {
        if norm(&gradient) < TOLERANCE * first {
            break;
        }
        let direction = direction(&gradient, &memory);
        let slope = dot(&direction, &gradient);
        let mut step = if memory.is_empty() { 1.0 / first.max(1.0) } else { 1.0 };
        let mut next_gradient = vec![0.0; point.len()];
        let (next, next_value) = loop {
            let next: Vec<f64> = point.iter().zip(&direction).map(|(p, d)| p + step * d).collect();
            let next_value = problem.value(&next, &mut next_gradient);
            if next_value <= value + 1e-4 * step * slope || step < 1e-10 {
                break (next, next_value);
            }
            step /= 2.0;
        };
        let moved: Vec<f64> = next.iter().zip(&point).map(|(a, b)| a - b).collect();
        let turned: Vec<f64> = next_gradient.iter().zip(&gradient).map(|(a, b)| a - b).collect();
        let curvature = dot(&moved, &turned);
        if curvature > 1e-12 {
            if memory.len() == MEMORY {
                memory.remove(0);
            }
            memory.push((moved, turned, curvature));
        }
        (point, gradient, value) = (next, next_gradient, next_value);
    }
    point.as_chunks::<K>().0.to_vec()
}

struct Problem<'a, const K: usize> {
    rows: &'a [&'a Row],
    labels: &'a [usize],
    shares: &'a [f64],
    penalty: f64,
    features: usize,
    prior: &'a [f64],
}

impl<const K: usize> Problem<'_, K> {
    fn value(&self, point: &[f64], gradient: &mut [f64]) -> f64 {
        let penalised = K * self.features;
        let mut value = 0.0;
        gradient[penalised..].fill(0.0);
        for ((g, p), prior) in gradient.iter_mut().zip(point).zip(self.prior) {
            let from = p - prior;
            *g = self.penalty * from;
            value += 0.5 * self.penalty * from * from;
        }
        for ((row, &label), &share) in self.rows.iter().zip(self.labels).zip(self.shares) {
            let scores: [f64; K] = scores(row, |f, k| point[K * f + k], self.features);
            let probabilities = softmax(scores, 1.0);
            value -= share * probabilities[label].max(1e-300).ln();
            for k in 0..K {
                let error = share * (probabilities[k] - f64::from(u8::from(k == label)));
                for &(feature, x) in *row {
                    gradient[K * feature as usize + k] += error * f64::from(x);
                }
                gradient[penalised + k] += error;
            }
        }
        value
    }
}

/// The logarithm of how often a feature is found with each label, less its mean over the labels; a half is added to each count.
pub(super) fn naive_bayes(rows: &[&Row], labels: &[usize], features: usize) -> Weights {
    let mut counts = vec![[0.5; 3]; features];
    for (row, &label) in rows.iter().zip(labels) {
        row.iter().for_each(|&(f, x)| counts[f as usize][label] += if x > 0.0 { 1.0 } else { 0.0 });
    }
    let mut sums = [0.0; 3];
    counts.iter().for_each(|c| (0..3).for_each(|k| sums[k] += c[k]));
    let centred = |c: [f64; 3]| {
        let logs = [0, 1, 2].map(|k: usize| (c[k] / sums[k]).ln());
        let mean = logs.iter().sum::<f64>() / 3.0;
        logs.map(|l| l - mean)
    };
    let known = |c: &[f64; 3]| c.iter().sum::<f64>() > 1.5;
    counts.into_iter().map(|c| if known(&c) { centred(c) } else { [0.0; 3] }).collect()
}

/// The sum of a row's weights for each label.
fn scores<const K: usize>(row: &Row, weight: impl Fn(usize, usize) -> f64, features: usize) -> [f64; K] {
    let mut sum = std::array::from_fn(|k| weight(features, k));
    for &(feature, x) in row {
        for (k, sum) in sum.iter_mut().enumerate() {
            *sum += f64::from(x) * weight(feature as usize, k);
        }
    }
    sum
}

/// What `weights` make of a row.
pub(super) fn apply<const K: usize>(weights: &Weights<K>, row: &Row) -> [f64; K] {
    scores(row, |f, k| weights[f][k], weights.len() - 1)
}

/// Scores, times `scale`, as probabilities.
pub(super) fn softmax<const K: usize>(scores: [f64; K], scale: f64) -> [f64; K] {
    let top = scores.into_iter().fold(f64::NEG_INFINITY, f64::max);
    let powers = scores.map(|s| ((s - top) * scale).exp());
    let sum: f64 = powers.iter().sum();
    powers.map(|p| p / sum)
}

fn direction(gradient: &[f64], memory: &[(Vec<f64>, Vec<f64>, f64)]) -> Vec<f64> {
    let mut q: Vec<f64> = gradient.iter().map(|g| -g).collect();
    let mut factors = Vec::new();
    for (moved, turned, curvature) in memory.iter().rev() {
        let factor = dot(moved, &q) / curvature;
        add(&mut q, turned, -factor);
        factors.push(factor);
    }
    if let Some((_, turned, curvature)) = memory.last() {
        let scale = curvature / dot(turned, turned);
        q.iter_mut().for_each(|x| *x *= scale);
    }
    for ((moved, turned, curvature), factor) in memory.iter().zip(factors.iter().rev()) {
        let back = dot(turned, &q) / curvature;
        add(&mut q, moved, factor - back);
    }
    q
}

fn add(to: &mut [f64], other: &[f64], factor: f64) {
    to.iter_mut().zip(other).for_each(|(a, b)| *a += factor * b);
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn norm(a: &[f64]) -> f64 {
    dot(a, a).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_row_holds_keeps_what_was_thought_of_it() {
        let rows: Vec<Row> = (0..30).map(|n| vec![(n % 3, 1.0)]).collect();
        let rows: Vec<&Row> = rows.iter().collect();
        let labels: Vec<usize> = (0..30).map(|n| n % 3).collect();
        let prior = [[0.0; 3], [0.0; 3], [0.0; 3], [0.5, -0.25, -0.25]];
        let weights: Weights = solve_around(&prior, &rows, &labels, &[1.0; 30], 0.1);
        assert!((0..3).all(|k| (weights[3][k] - prior[3][k]).abs() < 1e-3), "{weights:?}");
        assert!(weights[0][0] > 1.0);
    }

    #[test]
    fn rare_labels_count_as_much_as_common_ones() {
        assert_eq!(alike::<2>(&[0, 0, 0, 1], &[1.0, 1.0, 0.5, 1.0]), [2.0 / 3.0, 2.0 / 3.0, 1.0 / 3.0, 2.0]);
    }

    #[test]
    fn what_tells_labels_apart_gets_the_weight() {
        let rows: Vec<Row> = (0..30).map(|n| vec![(n % 3, 1.0), (3, 1.0)]).collect();
        let rows: Vec<&Row> = rows.iter().collect();
        let labels: Vec<usize> = (0..30).map(|n| n % 3).collect();
        let weights: Weights = solve(&rows, &labels, &[1.0; 30], 4, 0.1);
        for (feature, weight) in weights.iter().enumerate().take(3) {
            assert!((0..3).all(|k| k == feature || weight[k] < 0.0) && weight[feature] > 1.0, "{weight:?}");
        }
        assert!(weights[3].iter().all(|w| w.abs() < 1e-3));
        assert!(softmax(apply(&weights, rows[1]), 1.0)[1] > 0.9);
    }
}
