//! Prints what reading costs, beside what it must not exceed and what is aimed at.
//!
//! T is the time of counting `split_word_bound_indices` of the crate `unicode-segmentation` over the same text, on the same
//! thread, in the same run; so the figures hold on any machine. What is compared is run in turns, and of each the best of
//! several rounds counts, in CPU time of the thread.
//!
//! ```text
//! cargo build --release --examples
//! cargo run --release --example speed               # --quick: a first look; --full: memory while streaming 1 GB
//! ```

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use cpu_time::ThreadTime;
use serde_json::json;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use tidings::output::json::{Line, OffsetIndex};
use tidings::{Analyzer, Document, Error, Scratch, input, text};
use unicode_segmentation::UnicodeSegmentation;

/// Counts what is allocated.
#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How much is read, how often, and how much is streamed.
struct Effort {
    bytes: usize,
    rounds: usize,
    streamed: usize,
}

const QUICK: Effort = Effort { bytes: 1 << 20, rounds: 2, streamed: 8 << 20 };
const USUAL: Effort = Effort { bytes: 8 << 20, rounds: 5, streamed: 64 << 20 };
const FULL: Effort = Effort { bytes: 8 << 20, rounds: 5, streamed: 1 << 30 };

/// What a figure must reach and what is aimed at.
enum Bar {
    AtMost(f64, f64),
    AtLeast(f64, f64),
    None,
}

fn main() {
    let asked = |name: &str| std::env::args().any(|a| a == name);
    let effort = match () {
        () if asked("--quick") => QUICK,
        () if asked("--full") => FULL,
        () => USUAL,
    };
    let analyzer = Analyzer::new();
    let documents = corpus::documents(effort.bytes);
    println!("{:.1} MB in {} newsletters, best of {} rounds", size(&documents) as f64 / 1e6, documents.len(), effort.rounds);
    println!("{:44}{:>10}  {:>8}{:>8}", "", "", "must", "goal");
    stages(&analyzer, &documents, effort.rounds);
    languages(&analyzer, effort.bytes / 4, effort.rounds);
    lengths(&analyzer, &documents, effort.rounds);
    show("allocations a document, warm", allocations(&analyzer, &documents), "", Bar::AtMost(8.0, 0.0));
    threads(&analyzer, &documents, effort.rounds);
    match tag() {
        Some(tag) => {
            show("start of the process to the first result", start(&tag), " ms", Bar::AtMost(20.0, 3.0));
            let name = format!("peak memory, streaming {} MB", effort.streamed >> 20);
            show(&name, peak_memory(&tag, &documents, effort.streamed), " MB", Bar::AtMost(64.0, 16.0));
        }
        None => println!("the example `tag` is not built: start and memory are not measured"),
    }
}

fn show(name: &str, figure: f64, unit: &str, bar: Bar) {
    let figure_text = format!("{figure:.3}").trim_end_matches('0').trim_end_matches('.').to_owned();
    let (sign, must, goal, reached) = match bar {
        Bar::AtMost(must, goal) => ("≤", must, goal, (figure <= must, figure <= goal)),
        Bar::AtLeast(must, goal) => ("≥", must, goal, (figure >= must, figure >= goal)),
        Bar::None => return println!("{name:44}{:>10}", format!("{figure_text}{unit}")),
    };
    let verdict = match reached {
        (_, true) => "goal",
        (true, false) => "must",
        (false, false) => "MISSED",
    };
    println!("{name:44}{:>10}  {:>8}{:>8}  {verdict}", format!("{figure_text}{unit}"), format!("{sign} {must}"), format!("{sign} {goal}"));
}

fn size(documents: &[Document]) -> usize {
    documents.iter().map(|d| d.text.len()).sum()
}

/// What is timed: gives something that depends on the work.
type Work<'a> = Box<dyn FnMut() -> usize + 'a>;

/// The best CPU times, in seconds, of works run in turns on this thread.
fn race(rounds: usize, works: &mut [Work<'_>]) -> Vec<f64> {
    let mut best = vec![f64::INFINITY; works.len()];
    for _ in 0..rounds {
        for (work, best) in works.iter_mut().zip(&mut best) {
            let start = ThreadTime::now();
            black_box(work());
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    best
}

fn boundaries(documents: &[Document]) -> Work<'_> {
    Box::new(|| documents.iter().map(|d| d.text.split_word_bound_indices().count()).sum())
}

fn whole<'a>(analyzer: &'a Analyzer, documents: &'a [Document]) -> Work<'a> {
    let mut scratch = Scratch::default();
    Box::new(move || documents.iter().map(|d| analyzer.analyze_in(&mut scratch, d).entities().len()).sum())
}

fn first_stages<'a>(stages: u8, analyzer: &'a Analyzer, documents: &'a [Document]) -> Work<'a> {
    let mut scratch = Scratch::default();
    Box::new(move || documents.iter().map(|d| analyzer.first_stages(stages, &mut scratch, d)).sum())
}

fn with_json<'a>(analyzer: &'a Analyzer, documents: &'a [Document]) -> Work<'a> {
    let (mut scratch, mut json) = (Scratch::default(), Vec::new());
    Box::new(move || documents.iter().map(|d| write_json(analyzer, &mut scratch, d, &mut json)).sum())
}

/// Writes the JSON of one document over what `json` held; its length.
fn write_json(analyzer: &Analyzer, scratch: &mut Scratch, document: &Document, json: &mut Vec<u8>) -> usize {
    json.clear();
    Line::new(&analyzer.analyze_in(scratch, document), &OffsetIndex::bytes()).write(json);
    json.len()
}

/// What the stages cost, each with all before it.
fn stages(analyzer: &Analyzer, documents: &[Document], rounds: usize) {
    let rows = [
        ("tokens", Bar::AtMost(0.22, 0.12)),
        ("… with words looked up, lines, sentences", Bar::None),
        ("… with sections", Bar::None),
        ("… with entities", Bar::None),
        ("whole analysis", Bar::AtMost(0.60, 0.30)),
        ("whole analysis and JSON", Bar::AtMost(0.75, 0.40)),
    ];
    let mut works = vec![
        boundaries(documents),
        Box::new(|| documents.iter().map(|d| text::pieces(&d.text).count()).sum()) as Work<'_>,
        first_stages(1, analyzer, documents),
        first_stages(2, analyzer, documents),
        first_stages(3, analyzer, documents),
        whole(analyzer, documents),
        with_json(analyzer, documents),
    ];
    let seconds = race(rounds, &mut works);
    show("split_word_bound_indices (T)", size(documents) as f64 / 1e6 / seconds[0], " MB/s", Bar::None);
    for ((name, bar), time) in rows.into_iter().zip(&seconds[1..]) {
        show(name, time / seconds[0], " T", bar);
    }
}

fn languages(analyzer: &Analyzer, bytes: usize, rounds: usize) {
    for (language, bar) in [("French", Bar::AtMost(1.0, 0.5)), ("Cyrillic", Bar::AtMost(1.5, 0.8)), ("Arabic", Bar::AtMost(2.5, 1.5))] {
        let documents = corpus::foreign(language, bytes);
        let seconds = race(rounds, &mut [boundaries(&documents), whole(analyzer, &documents)]);
        show(&format!("whole analysis, {language}"), seconds[1] / seconds[0], " T", bar);
    }
}

/// Ten documents in one against the ten by themselves.
fn lengths(analyzer: &Analyzer, documents: &[Document], rounds: usize) {
    let join = |ten: &[Document]| Document { text: ten.iter().map(|d| d.text.as_str()).collect(), ..ten[0].clone() };
    let joined: Vec<Document> = documents.chunks_exact(10).map(join).collect();
    let apart = &documents[..joined.len() * 10];
    let seconds = race(rounds, &mut [whole(analyzer, apart), whole(analyzer, &joined)]);
    show("time of ten times the text", 10.0 * seconds[1] / seconds[0], " ×", Bar::AtMost(10.5, 10.5));
}

fn allocations(analyzer: &Analyzer, documents: &[Document]) -> f64 {
    let mut work = whole(analyzer, documents);
    work();
    let region = Region::new(ALLOCATOR);
    black_box(work());
    let stats = region.change();
    (stats.allocations + stats.reallocations) as f64 / documents.len() as f64
}

/// How much faster two threads are than one, by the clock on the wall.
fn threads(analyzer: &Analyzer, documents: &[Document], rounds: usize) {
    let spin = speedup(rounds, spin);
    show("two threads that only count", spin, " ×", Bar::None);
    if spin < 1.9 {
        println!("(other work holds the cores: the two figures that follow say little)");
    }
    let mut pools = Vec::new();
    for threads in [1, 2] {
        match rayon::ThreadPoolBuilder::new().num_threads(threads).build() {
            Ok(pool) => pools.push(pool),
            Err(error) => return println!("no threads: {error}"),
        }
    }
    let in_memory = |threads: usize| {
        let found = pools[threads - 1].install(|| analyzer.map_batch(documents, |analysis| analysis.entities().len()));
        black_box(found);
    };
    show("two threads, in memory", speedup(rounds, in_memory), " ×", Bar::AtLeast(1.75, 1.93));
    let file = std::env::temp_dir().join(format!("tidings-speed-{}.jsonl", std::process::id()));
    if std::fs::write(&file, documents.iter().flat_map(line).collect::<Vec<u8>>()).is_ok() {
        let streaming = |threads: usize| {
            black_box(stream(analyzer, &file, threads).unwrap_or(0));
        };
        show("two threads, streaming JSON Lines", speedup(rounds, streaming), " ×", Bar::AtLeast(1.6, 1.85));
    }
    let _ = std::fs::remove_file(file);
}

/// The time of `work` on one thread by its time on two, run in turns.
fn speedup(rounds: usize, work: impl Fn(usize)) -> f64 {
    let mut best = [f64::INFINITY; 2];
    for _ in 0..rounds.max(3) {
        for threads in [1, 2] {
            let start = Instant::now();
            work(threads);
            best[threads - 1] = best[threads - 1].min(start.elapsed().as_secs_f64());
        }
    }
    best[0] / best[1]
}

/// Counts, the same for any number of threads.
fn spin(threads: usize) {
    const STEPS: u64 = 60_000_000;
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| (0..STEPS / threads as u64).fold(1u64, |n, step| black_box(n.wrapping_mul(31) ^ step)));
        }
    });
}

/// The path of the example `tag`: blocks of a file, worked on by threads, written in order; the bytes written.
fn stream(analyzer: &Analyzer, file: &Path, threads: usize) -> Result<usize, Error> {
    let options = input::Options::default();
    let sources = input::sources(&[file.to_owned()], &options);
    let work = |scratch: &mut Scratch, block: input::Block| {
        let (mut json, mut written) = (Vec::new(), 0);
        for raw in block.records() {
            if let Ok(document) = input::read_record(&raw).document {
                written += write_json(analyzer, scratch, &document, &mut json);
            }
        }
        written
    };
    let mut written = 0;
    tidings::stream(threads, sources.iter().flat_map(|s| s.blocks(&options)), work, |bytes| {
        written += bytes;
        Ok(())
    })?;
    Ok(written)
}

/// A document as a line of JSON.
fn line(document: &Document) -> Vec<u8> {
    let mut line = json!({"text": document.text, "date": document.date.map(|d| d.to_string())}).to_string().into_bytes();
    line.push(b'\n');
    line
}

/// The example `tag`, where it is built.
fn tag() -> Option<PathBuf> {
    let path = std::env::current_exe().ok()?.with_file_name("tag");
    path.exists().then_some(path)
}

/// Milliseconds from the start of a process that reads one line to its end, the best of many.
fn start(tag: &Path) -> f64 {
    const TIMES: usize = 25;
    let file = std::env::temp_dir().join(format!("tidings-start-{}.jsonl", std::process::id()));
    let mut best = f64::INFINITY;
    if std::fs::write(&file, line(&Document::new("The council scrapped its plan."))).is_ok() {
        for _ in 0..TIMES {
            let start = Instant::now();
            let ended = Command::new(tag)
                .args(["--from", "jsonl", "--to", "jsonl", "--jobs", "1"])
                .arg(&file)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            if ended.is_ok_and(|status| status.success()) {
                best = best.min(start.elapsed().as_secs_f64() * 1e3);
            }
        }
    }
    let _ = std::fs::remove_file(file);
    best
}

/// The most memory, in MB, that the example `tag` held while `bytes` of documents went through it. Linux only.
fn peak_memory(tag: &Path, documents: &[Document], bytes: usize) -> f64 {
    let lines: Vec<Vec<u8>> = documents.iter().map(line).collect();
    let command = Command::new(tag)
        .args(["--from", "jsonl", "--to", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = command else { return f64::NAN };
    let (mut sent, mut peak) = (0, f64::NAN);
    if let Some(mut stdin) = child.stdin.take() {
        for line in lines.iter().cycle() {
            sent += line.len();
            if sent > bytes || stdin.write_all(line).is_err() {
                break;
            }
        }
        // It still waits for more.
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let kilobytes = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).and_then(|l| l.trim().trim_end_matches(" kB").parse().ok());
        peak = kilobytes.map_or(f64::NAN, |kilobytes: f64| kilobytes / 1024.0);
    }
    let _ = child.wait();
    peak
}
