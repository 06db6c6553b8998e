//! What a run has seen: the summary at its end, and a progress bar on the way.

use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};
use tidings::input::Source;
use tidings::{Analysis, Error, Label};

/// Counts of a run or of a part of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub documents: u64,
    items: BTreeMap<String, u64>,
    entities: BTreeMap<String, u64>,
    errors: BTreeMap<String, u64>,
}

impl Summary {
    pub fn count(&mut self, analysis: &Analysis<'_>) {
        self.documents += 1;
        for item in analysis.items() {
            add_to(&mut self.items, item.label().map_or("no verdict", Label::as_str), 1);
        }
        for entity in analysis.entities() {
            add_to(&mut self.entities, entity.kind().as_str(), 1);
        }
    }

    pub fn count_error(&mut self, error: &Error) {
        add_to(&mut self.errors, error.kind(), 1);
    }

    pub fn add(&mut self, other: &Summary) {
        self.documents += other.documents;
        for (mine, others) in [(&mut self.items, &other.items), (&mut self.entities, &other.entities), (&mut self.errors, &other.errors)] {
            others.iter().for_each(|(name, &n)| add_to(mine, name, n));
        }
    }

    /// How many documents could not be read.
    pub fn failures(&self) -> u64 {
        self.errors.values().sum()
    }
}

fn add_to(counts: &mut BTreeMap<String, u64>, name: &str, n: u64) {
    match counts.get_mut(name) {
        Some(count) => *count += n,
        None => {
            counts.insert(name.to_owned(), n);
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let documents = counted(self.documents + self.failures(), "document");
        writeln!(f, "{documents} in = {} out + {}", self.documents, listed("error", &self.errors))?;
        writeln!(f, "{}", listed("item", &self.items))?;
        f.write_str(&listed("entity", &self.entities))
    }
}

/// What is told of files that were passed over, where there are any: how many of each ending.
pub fn passed_over(sources: &[Source]) -> Option<String> {
    let mut endings = BTreeMap::new();
    for source in sources {
        if let Source::PassedOver(path) = source {
            add_to(&mut endings, &path.extension().unwrap_or_default().to_string_lossy(), 1);
        }
    }
    (!endings.is_empty()).then(|| listed("file passed over", &endings))
}

/// `3 items: 2 win, 1 pending`.
fn listed(what: &str, counts: &BTreeMap<String, u64>) -> String {
    let parts: Vec<String> = counts.iter().map(|(name, n)| format!("{n} {name}")).collect();
    let total = counted(counts.values().sum(), what);
    if parts.is_empty() { total } else { format!("{total}: {}", parts.join(", ")) }
}

/// `1 entity`, `2 entities`: the noun is the first word of `what`.
fn counted(n: u64, what: &str) -> String {
    let (noun, rest) = what.split_at(what.find(' ').unwrap_or(what.len()));
    match noun.strip_suffix('y') {
        _ if n == 1 => format!("1 {what}"),
        Some(stem) => format!("{n} {stem}ies{rest}"),
        None => format!("{n} {noun}s{rest}"),
    }
}

/// The progress bar: on a terminal's standard error, where nothing else is written to the terminal; else nothing.
pub struct Progress {
    bar: ProgressBar,
    began: Instant,
}

impl Progress {
    /// `bytes` is the size of the input, where it is known.
    pub fn new(shown: bool, bytes: Option<u64>) -> Progress {
        let bar = match bytes {
            _ if !(shown && io::stderr().is_terminal()) => ProgressBar::hidden(),
            Some(bytes) => ProgressBar::new(bytes),
            None => ProgressBar::no_length(),
        };
        let template = match bytes {
            Some(_) => "{bar:30} {bytes}/{total_bytes} {binary_bytes_per_sec}, {msg}, {eta} left",
            None => "{spinner} {bytes} {binary_bytes_per_sec}, {msg}",
        };
        // The templates parse: a wrong one would leave the bar as it is by default.
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        Progress { bar: bar.with_style(style), began: Instant::now() }
    }

    pub fn at(&self, position: u64, documents: u64) {
        if !self.bar.is_hidden() {
            self.bar.set_message(counted(documents, "document"));
            self.bar.set_position(position);
        }
    }

    /// Writes a line above the bar.
    pub fn say(&self, line: fmt::Arguments<'_>) {
        self.bar.suspend(|| eprintln!("tag: {line}"));
    }

    pub fn finish(&self) -> Duration {
        self.bar.finish_and_clear();
        self.began.elapsed()
    }
}
