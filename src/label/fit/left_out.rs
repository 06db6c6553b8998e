//! What a fit made of items that it had not seen: figures, and what sentences are worth beside the other parts.

use super::{ByPart, Gives, PARTS, solver};
use crate::gold::score::{Judgement, LabelScores};
use crate::labels::Label;
use std::collections::BTreeSet;
use std::fmt::Write;

/// What the parts made of items that were left out.
#[derive(Clone, Debug)]
pub struct LeftOut {
    pub(super) scores: Vec<ByPart>,
    /// What the sentences of each tell together.
    pub(super) together: Vec<[f64; 3]>,
    pub(super) labels: Vec<Label>,
    pub(super) folds: Vec<String>,
    /// How much each item counts in putting the parts together, and for how sure verdicts are.
    pub(super) shares: Vec<f64>,
}

impl LeftOut {
    /// What sentences give to the verdicts here, in the measure of the other parts: fitted with these beside them.
    pub fn gives(&self) -> Gives {
        const OTHERS: usize = 3;
        let row = |e: usize| -> Vec<solver::Cell> {
            let others = [0, 1, 2].map(|k| self.scores[e].iter().map(|part| part[k]).sum::<f64>());
            (0..).zip(others.iter().chain(&self.together[e]).map(|&value| value as f32)).collect()
        };
        let rows: solver::Rows = self.counting().map(row).collect();
        let labels: Vec<usize> = self.counting().map(|e| self.labels[e] as usize).collect();
        let shares: Vec<f64> = self.counting().map(|e| self.shares[e]).collect();
        let shares = solver::alike::<3>(&labels, &shares);
        let weights: solver::Weights = solver::solve(rows, &labels, &shares, OTHERS + 3, 1.0, solver::EXACT);
        // How much the score of a label speaks for it more than for the others.
        let own: f64 = (0..3).map(|k| weights[k][k] - (0..3).filter(|&n| n != k).map(|n| weights[k][n]).sum::<f64>() / 2.0).sum();
        weights[OTHERS..].iter().map(|w| w.map(|w| w / (own / 3.0))).collect()
    }

    /// Lets the sentences speak.
    pub fn give(&mut self, gives: &Gives) {
        for (scores, together) in self.scores.iter_mut().zip(&self.together) {
            let with_bias = together.iter().chain([&1.0]);
            scores[PARTS.len()] = [0, 1, 2].map(|k| with_bias.clone().zip(gives).map(|(tells, gives)| tells * gives[k]).sum());
        }
    }

    /// The items that count in putting the parts together.
    fn counting(&self) -> impl Iterator<Item = usize> {
        (0..self.labels.len()).filter(|&e| self.shares[e] > 0.0)
    }

    fn sum(&self, e: usize, parts: &[usize]) -> [f64; 3] {
        let mut sum = [0.0; 3];
        for &part in parts {
            (0..3).for_each(|k| sum[k] += self.scores[e][part][k]);
        }
        sum
    }

    fn scored(&self, parts: &[usize], scale: f64, fold: Option<&str>) -> LabelScores {
        let mut scores = LabelScores::default();
        for e in (0..self.labels.len()).filter(|&e| fold.is_none_or(|f| f == self.folds[e])) {
            let p = solver::softmax(self.sum(e, parts), scale);
            let best = (0..3).fold(0, |best, k| if p[k] > p[best] { k } else { best });
            scores.judgements.push(Judgement {
                item: (String::new(), e),
                expected: self.labels[e],
                found: Some(Label::ALL[best]),
                confidence: p[best] as f32,
            });
        }
        scores
    }

    /// The factor of the scores that makes the outcome likeliest.
    pub fn best_scale(&self) -> f64 {
        let all: Vec<usize> = (0..=PARTS.len()).collect();
        let loss = |scale: f64| -> f64 {
            let loss = |e: usize| -solver::softmax(self.sum(e, &all), scale)[self.labels[e] as usize].max(1e-12).ln();
            self.counting().map(|e| self.shares[e] * loss(e)).sum()
        };
        (1..=60).map(|n| f64::from(n) * 0.025).min_by(|a, b| loss(*a).total_cmp(&loss(*b))).unwrap_or(1.0)
    }

    /// The figures, part by part and together.
    pub fn report(&self, title: &str, scale: f64) -> String {
        let all: Vec<usize> = (0..=PARTS.len()).collect();
        let mut out = String::new();
        for parts in [&[0][..], &[1], &[0, 1], &[2], &[0, 2], &all] {
            let names: Vec<&str> = parts.iter().map(|&p| PARTS.get(p).map_or("sentences", |part| part.name)).collect();
            let _ = write!(out, "{title}: {:20} macro-F1 {:.4} ", names.join(" "), self.scored(parts, 1.0, None).macro_f1());
            for fold in self.folds.iter().collect::<BTreeSet<_>>() {
                let _ = write!(out, " {fold} {:.3}", self.scored(parts, 1.0, Some(fold)).macro_f1());
            }
            out.push('\n');
        }
        let scored = self.scored(&all, scale, None);
        let sure: Vec<&Judgement> = scored.judgements.iter().filter(|j| j.confidence >= 0.8).collect();
        let right = sure.iter().filter(|j| j.found == Some(j.expected)).count();
        let _ = writeln!(
            out,
            "{title}: scale {scale:.3}, accuracy {:.3}, ECE {:.3}, at 0.8 or more {} of {} right ({:.3})",
            scored.accuracy(),
            scored.calibration_error(),
            right,
            sure.len(),
            right as f64 / sure.len().max(1) as f64
        );
        out
    }
}
