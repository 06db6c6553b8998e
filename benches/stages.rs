//! What the stages cost, each with all before it: tokens, words and sentences, sections, entities, the whole analysis, JSON; and
//! batches and streams on one thread and on all.

mod corpus;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;
use tidings::output::json::{Line, OffsetIndex};
use tidings::{Analyzer, Document, Scratch, text};
use unicode_segmentation::UnicodeSegmentation;

const BYTES: usize = 8 << 20;

fn stages(c: &mut Criterion) {
    let documents = corpus::documents(BYTES);
    let size: usize = documents.iter().map(|d| d.text.len()).sum();
    let analyzer = Analyzer::new();
    let mut group = c.benchmark_group("stages");
    group
        .throughput(Throughput::Bytes(size as u64))
        .sample_size(10)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    group.bench_function("split_word_bound_indices", |b| {
        b.iter(|| documents.iter().map(|d| black_box(&d.text).split_word_bound_indices().count()).sum::<usize>())
    });
    group.bench_function("tokens", |b| b.iter(|| documents.iter().map(|d| text::pieces(black_box(&d.text)).count()).sum::<usize>()));
    for (stages, name) in [(1, "words, lines and sentences"), (2, "with sections"), (3, "with entities")] {
        group.bench_function(name, |b| {
            let mut scratch = Scratch::default();
            b.iter(|| documents.iter().map(|d| analyzer.first_stages(stages, &mut scratch, black_box(d))).sum::<usize>())
        });
    }
    group.bench_function("analysis", |b| {
        let mut scratch = Scratch::default();
        b.iter(|| documents.iter().map(|d| analyzer.analyze_in(&mut scratch, black_box(d)).entities().len()).sum::<usize>())
    });
    group.bench_function("analysis and JSON", |b| {
        let (mut scratch, mut json) = (Scratch::default(), Vec::new());
        b.iter(|| documents.iter().map(|d| write(&analyzer, &mut scratch, &mut json, black_box(d))).sum::<usize>())
    });
    group.finish();
}

fn write(analyzer: &Analyzer, scratch: &mut Scratch, json: &mut Vec<u8>, document: &Document) -> usize {
    json.clear();
    Line::new(&analyzer.analyze_in(scratch, document), &OffsetIndex::bytes()).write(json);
    json.len()
}

fn batches(c: &mut Criterion) {
    let documents = corpus::documents(BYTES);
    let size: usize = documents.iter().map(|d| d.text.len()).sum();
    let analyzer = Analyzer::new();
    let all = std::thread::available_parallelism().map_or(1, usize::from);
    let mut group = c.benchmark_group("batch");
    group
        .throughput(Throughput::Bytes(size as u64))
        .sample_size(10)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    for threads in [1, all] {
        let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(threads).build() else { continue };
        group.bench_with_input(BenchmarkId::new("analyze_batch", threads), &documents, |b, documents| {
            b.iter(|| pool.install(|| analyzer.analyze_batch(black_box(documents)).len()))
        });
        group.bench_with_input(BenchmarkId::new("stream", threads), &documents, |b, documents| {
            b.iter(|| {
                let work = |scratch: &mut Scratch, block: &[Document]| {
                    let mut json = Vec::new();
                    block.iter().map(|d| write(&analyzer, scratch, &mut json, d)).sum::<usize>()
                };
                let mut written = 0;
                tidings::stream(threads, documents.chunks(16), work, |n| {
                    written += n;
                    Ok(())
                })
                .map(|()| written)
            })
        });
    }
    group.finish();
}

criterion_group!(benches, stages, batches);
criterion_main!(benches);
