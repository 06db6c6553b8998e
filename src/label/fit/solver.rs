//! Multinomial logistic regression with an L2 penalty, by L-BFGS (Nocedal 1980): no clock, no chance, a fixed order of sums.

use std::cmp::Reverse;

/// A feature and its value.
pub(super) type Cell = (u32, f32);

/// Rows of features with their values, one behind the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    cells: Vec<Cell>,
    /// Where each row ends.
    ends: Vec<usize>,
}

impl Rows {
    pub(super) fn push(&mut self, row: impl IntoIterator<Item = Cell>) {
        self.cells.extend(row);
        self.ends.push(self.cells.len());
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[Cell]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.cells[start..end])
    }

    /// Numbers the features anew, the most common first: what is asked for most then stands together in memory. Those that no row
    /// holds get no number where they are not `wanted`. Gives the features that have one, in their order, and their numbers.
    fn renumber(&mut self, wanted: impl Iterator<Item = bool>) -> (Vec<usize>, Vec<usize>) {
        let mut counts: Vec<usize> = wanted.map(usize::from).collect();
        self.cells.iter().for_each(|cell| counts[cell.0 as usize] += 1);
        let used: Vec<usize> = (0..counts.len()).filter(|&feature| counts[feature] > 0).collect();
        let mut common = used.clone();
        common.sort_by_key(|&feature| Reverse(counts[feature]));
        let mut numbers = counts;
        common.into_iter().zip(0..).for_each(|(feature, number)| numbers[feature] = number);
        self.cells.iter_mut().for_each(|cell| cell.0 = numbers[cell.0 as usize] as u32);
        let of_used = used.iter().map(|&feature| numbers[feature]).collect();
        (used, of_used)
    }
}

impl<R: IntoIterator<Item = Cell>> FromIterator<R> for Rows {
    fn from_iter<I: IntoIterator<Item = R>>(rows: I) -> Rows {
        let mut all = Rows::default();
        rows.into_iter().for_each(|row| all.push(row));
        all
    }
}

/// Weights by feature and label; the last is the bias, which is not penalised.
pub(super) type Weights<const K: usize = 3> = Vec<[f64; K]>;

const STEPS: usize = 120;
const MEMORY: usize = 8;
/// Enough once the gradient has shrunk by this factor: for weights that are used, and for those of which only the largest are asked
/// for. What is gained beyond tells hands that are left out no better.
pub(super) const EXACT: f64 = 3e-3;
pub(super) const ROUGH: f64 = 3e-2;

/// Shares of rows by which labels count alike, however many rows they have.
pub(super) fn alike<const K: usize>(labels: &[usize], shares: &[f64]) -> Vec<f64> {
    let mut counts = [0usize; K];
    labels.iter().for_each(|&l| counts[l] += 1);
    let of_label = counts.map(|n| labels.len() as f64 / (K as f64 * n.max(1) as f64));
    shares.iter().zip(labels).map(|(share, &label)| share * of_label[label]).collect()
}

/// Fits weights for `features` features. Each row counts by its share.
pub(super) fn solve<const K: usize>(
    rows: Rows,
    labels: &[usize],
    shares: &[f64],
    features: usize,
    penalty: f64,
    tolerance: f64,
) -> Weights<K> {
    solve_around(&vec![[0.0; K]; features], rows, labels, shares, penalty, tolerance)
}

/// The same where weights are drawn towards those of `prior`, one for each feature, and not towards 0.
pub(super) fn solve_around<const K: usize>(
    prior: &[[f64; K]],
    mut rows: Rows,
    labels: &[usize],
    shares: &[f64],
    penalty: f64,
    tolerance: f64,
) -> Weights<K> {
    // The weights of others stay 0, and add nothing to any sum.
    let (used, numbers) = rows.renumber(prior.iter().map(|of| *of != [0.0; K]));
    let own_prior: Vec<[f64; K]> = used.iter().map(|&feature| prior[feature]).collect();
    let found = Problem { rows: &rows, labels, shares, penalty, prior: &own_prior, numbers: &numbers }.solve(tolerance);
    let mut weights = vec![[0.0; K]; prior.len() + 1];
    for (feature, of) in used.into_iter().chain([prior.len()]).zip(found) {
        weights[feature] = of;
    }
    weights
}

struct Problem<'a, const K: usize> {
    rows: &'a Rows,
    labels: &'a [usize],
    shares: &'a [f64],
    penalty: f64,
    prior: &'a [[f64; K]],
    /// The number of each feature in the rows.
    numbers: &'a [usize],
}

/// A feature's weights and the slopes of the loss there, beside each other, as rows ask for both.
#[derive(Clone, Copy)]
struct Place<const K: usize> {
    weights: [f64; K],
    slopes: [f64; K],
}

impl<const K: usize> Problem<'_, K> {
    fn solve(&self, tolerance: f64) -> Weights<K> {
        let mut point = vec![0.0; K * (self.prior.len() + 1)];
        let mut next = point.clone();
        let mut gradient = point.clone();
        let mut next_gradient = point.clone();
        let mut direction = point.clone();
        let mut value = self.value(&point, &mut gradient);
        let first = norm(&gradient);
        let mut memory: Vec<Move> = Vec::new();
        let mut last = Move::of(point.len());
        for _ in 0..STEPS {
            if norm(&gradient) < tolerance * first {
                break;
            }
            direct(&mut direction, &gradient, &memory);
            let slope = dot(&direction, &gradient);
            let mut step = if memory.is_empty() { 1.0 / first.max(1.0) } else { 1.0 };
            let next_value = loop {
                next.iter_mut().zip(&point).zip(&direction).for_each(|((n, p), d)| *n = p + step * d);
                let next_value = self.value(&next, &mut next_gradient);
                if next_value <= value + 1e-4 * step * slope || step < 1e-10 {
                    break next_value;
                }
                step /= 2.0;
            };
            if last.set((&point, &gradient), (&next, &next_gradient)) {
                let spare = if memory.len() == MEMORY { memory.remove(0) } else { Move::of(point.len()) };
                memory.push(std::mem::replace(&mut last, spare));
            }
            std::mem::swap(&mut point, &mut next);
            std::mem::swap(&mut gradient, &mut next_gradient);
            value = next_value;
        }
        point.as_chunks::<K>().0.to_vec()
    }

    fn value(&self, point: &[f64], gradient: &mut [f64]) -> f64 {
        let (point, gradient) = (point.as_chunks::<K>().0, gradient.as_chunks_mut::<K>().0);
        let mut value = 0.0;
        let bias = self.prior.len();
        let mut places = vec![Place { weights: point[bias], slopes: [0.0; K] }; point.len()];
        for ((&weights, prior), &number) in point.iter().zip(self.prior).zip(self.numbers) {
            let from: [f64; K] = std::array::from_fn(|k| weights[k] - prior[k]);
            from.iter().for_each(|from| value += 0.5 * self.penalty * from * from);
            places[number] = Place { weights, slopes: from.map(|from| self.penalty * from) };
        }
        for ((row, &label), &share) in self.rows.iter().zip(self.labels).zip(self.shares) {
            let probabilities = softmax(sum(point[bias], row.iter().copied(), |feature| &places[feature].weights), 1.0);
            value -= share * probabilities[label].max(1e-300).ln();
            let errors: [f64; K] = std::array::from_fn(|k| share * (probabilities[k] - f64::from(u8::from(k == label))));
            for &(feature, x) in row {
                let slopes = &mut places[feature as usize].slopes;
                slopes.iter_mut().zip(errors).for_each(|(slope, error)| *slope += error * f64::from(x));
            }
            places[bias].slopes.iter_mut().zip(errors).for_each(|(slope, error)| *slope += error);
        }
        for (slopes, &number) in gradient.iter_mut().zip(self.numbers.iter().chain([&bias])) {
            *slopes = places[number].slopes;
        }
        value
    }
}

/// The logarithm of how often a feature is found with each label, less its mean over the labels; each row
/// counts by its share, and a half is added to each count.
pub(super) fn naive_bayes(rows: &Rows, labels: &[usize], shares: &[f64], features: usize) -> Weights {
    let mut counts = vec![[0.5; 3]; features];
    for ((row, &label), share) in rows.iter().zip(labels).zip(shares) {
        row.iter().for_each(|&(f, x)| counts[f as usize][label] += if x > 0.0 { *share } else { 0.0 });
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

/// What `weights` make of a row.
pub(super) fn apply<const K: usize>(weights: &Weights<K>, row: impl IntoIterator<Item = Cell>) -> [f64; K] {
    sum(weights.last().copied().unwrap_or([0.0; K]), row, |feature| &weights[feature])
}

/// The sum of a row's weights for each label, and the bias.
fn sum<'a, const K: usize>(bias: [f64; K], row: impl IntoIterator<Item = Cell>, weights: impl Fn(usize) -> &'a [f64; K]) -> [f64; K] {
    let mut sums = bias;
    for (feature, x) in row {
        sums.iter_mut().zip(weights(feature as usize)).for_each(|(sum, weight)| *sum += f64::from(x) * weight);
    }
    sums
}

/// Scores, times `scale`, as probabilities.
pub(super) fn softmax<const K: usize>(scores: [f64; K], scale: f64) -> [f64; K] {
    let top = scores.into_iter().fold(f64::NEG_INFINITY, f64::max);
    let powers = scores.map(|s| ((s - top) * scale).exp());
    let sum: f64 = powers.iter().sum();
    powers.map(|p| p / sum)
}

/// A step that was made: how far the point moved and the gradient turned, and the product of both.
struct Move {
    moved: Vec<f64>,
    turned: Vec<f64>,
    curvature: f64,
}

impl Move {
    fn of(length: usize) -> Move {
        Move { moved: vec![0.0; length], turned: vec![0.0; length], curvature: 0.0 }
    }

    /// Takes the step from a point and its gradient to others, and tells whether it can be learned from.
    fn set(&mut self, from: (&[f64], &[f64]), to: (&[f64], &[f64])) -> bool {
        subtract(&mut self.moved, to.0, from.0);
        subtract(&mut self.turned, to.1, from.1);
        self.curvature = dot(&self.moved, &self.turned);
        self.curvature > 1e-12
    }
}

/// Sets the direction to where the gradient and the last moves say that it goes down.
fn direct(direction: &mut [f64], gradient: &[f64], memory: &[Move]) {
    direction.iter_mut().zip(gradient).for_each(|(d, g)| *d = -g);
    let Some(last) = memory.last() else { return };
    let mut factors = [0.0; MEMORY];
    let mut product = dot(&last.moved, direction);
    for (n, of) in memory.iter().enumerate().rev() {
        factors[n] = product / of.curvature;
        let next = if n > 0 { &memory[n - 1].moved } else { &last.turned };
        product = add_and_dot(direction, &of.turned, -factors[n], next);
    }
    let scale = last.curvature / dot(&last.turned, &last.turned);
    direction.iter_mut().for_each(|d| *d *= scale);
    product = dot(&memory[0].turned, direction);
    for (n, of) in memory.iter().enumerate() {
        let back = product / of.curvature;
        let next = memory.get(n + 1).unwrap_or(last);
        product = add_and_dot(direction, &of.moved, factors[n] - back, &next.turned);
    }
}

/// Adds `other` times `factor`, and gives the product of the sum and `next`: one way through memory for both.
fn add_and_dot(to: &mut [f64], other: &[f64], factor: f64, next: &[f64]) -> f64 {
    let mut product = 0.0;
    for ((a, b), next) in to.iter_mut().zip(other).zip(next) {
        *a += factor * b;
        product += next * *a;
    }
    product
}

fn subtract(to: &mut [f64], a: &[f64], b: &[f64]) {
    to.iter_mut().zip(a.iter().zip(b)).for_each(|(to, (a, b))| *to = a - b);
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

    /// Closer than fits are: here it is told what they are close to.
    const CLOSE: f64 = 1e-6;

    #[test]
    fn what_no_row_holds_keeps_what_was_thought_of_it() {
        let rows: Rows = (0..30).map(|n| [(n % 3, 1.0)]).collect();
        let labels: Vec<usize> = (0..30).map(|n| n % 3).collect();
        let prior = [[0.0; 3], [0.0; 3], [0.0; 3], [0.5, -0.25, -0.25]];
        let weights: Weights = solve_around(&prior, rows, &labels, &[1.0; 30], 0.1, CLOSE);
        assert!((0..3).all(|k| (weights[3][k] - prior[3][k]).abs() < 1e-3), "{weights:?}");
        assert!(weights[0][0] > 1.0);
    }

    #[test]
    fn the_most_common_features_stand_first_and_idle_ones_nowhere() {
        let mut rows: Rows = [[(1, 0.5), (4, 1.0)], [(4, 2.0), (6, 1.0)]].into_iter().collect();
        assert_eq!(rows.renumber((0..7).map(|feature| feature == 2)), (vec![1, 2, 4, 6], vec![1, 2, 0, 3]));
        assert_eq!(rows.iter().collect::<Vec<_>>(), [[(1, 0.5), (0, 1.0)], [(0, 2.0), (3, 1.0)]]);
    }

    #[test]
    fn rare_labels_count_as_much_as_common_ones() {
        assert_eq!(alike::<2>(&[0, 0, 0, 1], &[1.0, 1.0, 0.5, 1.0]), [2.0 / 3.0, 2.0 / 3.0, 1.0 / 3.0, 2.0]);
    }

    #[test]
    fn what_tells_labels_apart_gets_the_weight() {
        let row = |n: u32| [(n % 3, 1.0), (3, 1.0)];
        let rows: Rows = (0..30).map(row).collect();
        let labels: Vec<usize> = (0..30).map(|n| n % 3).collect();
        let weights: Weights = solve(rows, &labels, &[1.0; 30], 4, 0.1, CLOSE);
        for (feature, weight) in weights.iter().enumerate().take(3) {
            assert!((0..3).all(|k| k == feature || weight[k] < 0.0) && weight[feature] > 1.0, "{weight:?}");
        }
        assert!(weights[3].iter().all(|w| w.abs() < 1e-3));
        assert!(softmax(apply(&weights, row(1)), 1.0)[1] > 0.9);
    }
}
