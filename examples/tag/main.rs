//! Tags update texts: archives of many forms to a report for people, to JSON Lines, to tables, to tools for correction by hand.

mod form;
mod options;
mod reading;
mod sink;
mod summary;

use form::{Tagged, Task, Writer};
use options::{Color, Options};
use sink::Sink;
use std::cell::Cell;
use std::io::{self, IsTerminal};
use std::path::absolute;
use std::process::ExitCode;
use summary::{Progress, Summary};
use tidings::input::{self, Source};
use tidings::output::text::Style;
use tidings::{Analyzer, Error};

fn main() -> ExitCode {
    let options = Options::of_this_run();
    let done = match options.reading.analyzer() {
        Ok(analyzer) => run(&options, &analyzer),
        Err(error) => {
            eprintln!("tag: {error}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(failures) if failures == 0 || options.pipe => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(Stop::Broken(error)) if error.is_closed_output() => ExitCode::SUCCESS,
        Err(stop) => {
            let (status, error) = match stop {
                Stop::Refused(error) => (2, error),
                Stop::Broken(error) => (3, error),
            };
            eprintln!("tag: {error}");
            ExitCode::from(status)
        }
    }
}

/// Why not all was written.
enum Stop {
    /// What was asked for cannot be done: nothing is written.
    Refused(Error),
    /// It went wrong on the way.
    Broken(Error),
}

/// Tags everything; gives the number of documents that could not be read.
fn run(options: &Options, analyzer: &Analyzer) -> Result<u64, Stop> {
    let lexicon = analyzer.fingerprint();
    let mut sink = Sink::open(options, &lexicon).map_err(Stop::Refused)?;
    let mut style = Style::default();
    style.color = options.out.is_none() && colored(options.color);
    style.all_evidence = options.explain;
    let writer = Writer { analyzer, options, style, lexicon, skip: sink.earlier().documents };
    let threads = options.jobs.map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from);

    let reading = options.reading.input();
    let mut sources = input::sources(&options.reading.paths, &reading);
    sources.retain(|source| !is_output(source, options));
    let shown = !options.quiet && (options.out.is_some() || !io::stdout().is_terminal());
    let progress = Progress::new(shown, if shown { sources.iter().map(Source::size).sum() } else { None });

    let (read, bytes) = (Cell::new(0), Cell::new(0));
    let tasks = sources.iter().flat_map(|source| {
        let before = bytes.get();
        let (read, bytes) = (&read, &bytes);
        source.blocks(&reading).map(move |block| {
            let first = read.get() + 1;
            read.set(read.get() + block.len() as u64);
            bytes.set(before + block.bytes_read());
            Task { block, first, position: bytes.get() }
        })
    });
    let mut written = writer.skip;
    let done = tidings::stream(
        threads,
        tasks,
        |scratch, task| writer.tag(scratch, &task),
        |tagged: Tagged| {
            tagged.errors.iter().for_each(|error| progress.say(format_args!("{error}")));
            sink.write(&tagged)?;
            written += tagged.written;
            progress.at(tagged.position, written);
            Ok(())
        },
    );
    // What is no failure of the output comes before anything is written: no threads, or another input than that of the run to go on with.
    let stop = |error: Error| if error.is_other() { Stop::Refused(error) } else { Stop::Broken(error) };
    done.and_then(|()| sink.finish()).map_err(stop)?;

    let time = progress.finish();
    if !options.quiet && !options.pipe {
        summarize(sink.summary(), &sources, bytes.get(), time);
    }
    if written != read.get() {
        let error = Error::other(format_args!("{} documents were read, but {written} written", read.get()));
        return Err(Stop::Broken(error));
    }
    Ok(sink.summary().failures())
}

fn colored(color: Color) -> bool {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    color == Color::Always || (color == Color::Auto && wanted && io::stdout().is_terminal())
}

/// Whether a source is what this run or the one before it writes, where the output lies in a folder that is read.
fn is_output(source: &Source, options: &Options) -> bool {
    let (Source::File(path, _), Some(out)) = (source, &options.out) else { return false };
    let (Ok(path), Ok(out)) = (absolute(path), absolute(out)) else { return false };
    if options.to.is_folder() { path.starts_with(&out) } else { path == out || sink::besides(&out).contains(&path) }
}

fn summarize(summary: &Summary, sources: &[Source], bytes: u64, time: std::time::Duration) {
    let megabytes = bytes as f64 / 1e6;
    let seconds = time.as_secs_f64();
    for line in summary.to_string().lines() {
        eprintln!("tag: {line}");
    }
    if let Some(line) = summary::passed_over(sources) {
        eprintln!("tag: {line}");
    }
    eprintln!("tag: {megabytes:.1} MB in {seconds:.1} s, {:.1} MB/s", megabytes / seconds.max(1e-9));
}
