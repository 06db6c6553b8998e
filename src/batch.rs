//! Many documents at once, on threads. Beside it only `both` knows of threads, and `gold` and `label::fit`, which share out their documents.
//!
//! DESIGN. The allocator's locks, not the work, keep two threads from being twice as fast as one: so each thread keeps its
//! [`Scratch`], and a stream is cut into blocks of many documents, each of which is one task. A block is read by the calling
//! thread, worked on by any thread of the pool, and taken by the calling thread in the order in which blocks were read.
//! No more than a few blocks a thread are under way at once, so memory is bounded whatever the size of the input.

use crate::analysis::Analysis;
use crate::analyzer::{Analyzer, Scratch};
use crate::document::Document;
use crate::error::Error;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

/// How many blocks may be under way for each thread.
const BLOCKS_PER_THREAD: usize = 3;

impl Analyzer {
    /// Reads many documents on all threads of rayon's pool: the same answers as one by one, in the order of the documents.
    ///
    /// ```
    /// use tidings::{Analyzer, Document};
    /// let documents = vec![Document::new("The ban was lifted."), Document::new("Still no answer.")];
    /// let analyzer = Analyzer::new();
    /// assert_eq!(analyzer.analyze_batch(&documents).len(), 2);
    /// ```
    pub fn analyze_batch<'a>(&'a self, documents: &'a [Document]) -> Vec<Analysis<'a>> {
        documents.par_iter().map_init(Scratch::default, |scratch, document| self.analyze_copied(scratch, document)).collect()
    }

    /// [`Analyzer::analyze_batch`] within the analyzer's [`Limits`](crate::Limits): where a document passes one, its place holds the
    /// error, and the others are read.
    ///
    /// ```
    /// use tidings::{Analyzer, Document, Limits};
    /// let analyzer = Analyzer::builder().limits(Limits::default().with_bytes(20)).build()?;
    /// let documents = vec![Document::new("The ban was lifted."), Document::new("Still no answer to our letter.")];
    /// let batch = analyzer.try_analyze_batch(&documents);
    /// assert!(batch[0].is_ok() && batch[1].as_ref().is_err_and(|error| error.is_limit()));
    /// # Ok::<(), tidings::Error>(())
    /// ```
    pub fn try_analyze_batch<'a>(&'a self, documents: &'a [Document]) -> Vec<Result<Analysis<'a>, Error>> {
        documents.par_iter().map_init(Scratch::default, |scratch, document| self.try_analyze_copied(scratch, document)).collect()
    }

    /// Reads many documents on all threads of rayon's pool, and keeps of each analysis what `keep` makes of it, in the order of
    /// the documents. As each thread uses its tables again, this costs fewer allocations than [`Analyzer::analyze_batch`].
    pub fn map_batch<T: Send>(&self, documents: &[Document], keep: impl Fn(&Analysis<'_>) -> T + Sync) -> Vec<T> {
        documents.par_iter().map_init(Scratch::default, |scratch, document| keep(&self.analyze_in(scratch, document))).collect()
    }

    /// [`Analyzer::map_batch`] within the analyzer's [`Limits`](crate::Limits), as [`Analyzer::try_analyze_batch`].
    pub fn try_map_batch<T: Send>(&self, documents: &[Document], keep: impl Fn(&Analysis<'_>) -> T + Sync) -> Vec<Result<T, Error>> {
        let read = |scratch: &mut Scratch, document| self.try_analyze_in(scratch, document).map(|analysis| keep(&analysis));
        documents.par_iter().map_init(Scratch::default, read).collect()
    }
}

/// Does `work` on the blocks of a stream on `threads` threads, and hands the results to `take` in the order of the blocks.
///
/// Both the blocks and `take` run on the calling thread. Work ends early where `take` fails.
///
/// ```
/// let mut squares = Vec::new();
/// tidings::stream(2, 0..100u64, |_, n| n * n, |square| {
///     squares.push(square);
///     Ok(())
/// })?;
/// assert_eq!(squares[99], 99 * 99);
/// # Ok::<(), tidings::Error>(())
/// ```
///
/// # Errors
///
/// The first of `take`, whose own failures are [`Error::other`], or where the threads cannot be started.
///
/// # Panics
///
/// Where `work` panics, with what it panicked with.
pub fn stream<B: Send, R: Send>(
    threads: usize,
    blocks: impl Iterator<Item = B>,
    work: impl Fn(&mut Scratch, B) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), Error>,
) -> Result<(), Error> {
    let threads = threads.max(1);
    if threads == 1 {
        let mut scratch = Scratch::default();
        return blocks.map(|block| work(&mut scratch, block)).try_for_each(take);
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(|e| Error::other(e).context("threads"))?;
    let spare = Mutex::new(Vec::new());
    let (done, finished) = mpsc::channel();
    pool.in_place_scope(|scope| {
        let mut queue = Queue { next: 0, early: BTreeMap::new() };
        let mut under_way = 0;
        for (number, block) in blocks.enumerate() {
            let (done, work, spare): (mpsc::Sender<Done<R>>, _, _) = (done.clone(), &work, &spare);
            scope.spawn(move |_| {
                let mut scratch: Scratch = spare.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
                // What panicked may have left its tables half filled: they are not used again.
                let result = panic::catch_unwind(AssertUnwindSafe(|| work(&mut scratch, block)));
                if result.is_ok() {
                    spare.lock().unwrap_or_else(PoisonError::into_inner).push(scratch);
                }
                // The receiver is gone only where taking failed: then nothing is wanted any more.
                let _ = done.send((number, result));
            });
            under_way += 1;
            while under_way >= threads * BLOCKS_PER_THREAD {
                let Ok(result) = finished.recv() else { break };
                under_way -= queue.take(result, &mut take)?;
            }
        }
        drop(done);
        for result in finished.iter() {
            queue.take(result, &mut take)?;
        }
        Ok(())
    })
}

/// The number of a block, and what the work on it gave, or what it panicked with.
type Done<R> = (usize, thread::Result<R>);

/// Puts results back into the order of their blocks.
struct Queue<R> {
    next: usize,
    early: BTreeMap<usize, R>,
}

impl<R> Queue<R> {
    /// Takes in a result; hands on all that are due, and tells how many. A panic goes on here.
    fn take(&mut self, (number, result): Done<R>, take: &mut impl FnMut(R) -> Result<(), Error>) -> Result<usize, Error> {
        self.early.insert(number, result.unwrap_or_else(|panic| panic::resume_unwind(panic)));
        let first = self.next;
        while let Some(result) = self.early.remove(&self.next) {
            self.next += 1;
            take(result)?;
        }
        Ok(self.next - first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_whatever_the_threads() {
        for threads in [0, 1, 2, 5] {
            let mut taken = Vec::new();
            let slow_first = |_: &mut Scratch, n: u64| {
                if n.is_multiple_of(7) {
                    std::thread::sleep(std::time::Duration::from_millis(1));
                }
                n
            };
            stream(threads, 0..200, slow_first, |n| {
                taken.push(n);
                Ok(())
            })
            .unwrap();
            assert_eq!(taken, (0..200).collect::<Vec<_>>());
        }
    }

    #[test]
    fn work_ends_where_taking_fails() {
        for threads in [1, 3] {
            let failed = stream(threads, 0.., |_, n: u64| n, |n| if n == 40 { Err(Error::input("full")) } else { Ok(()) });
            assert_eq!(failed.unwrap_err().to_string(), "full");
        }
    }

    #[test]
    fn a_panic_in_the_work_is_one_of_the_stream() {
        let work = |_: &mut Scratch, n: u64| if n == 30 { panic!("a bug") } else { n };
        for threads in [1, 3] {
            let mut taken = 0;
            let take = |_| {
                taken += 1;
                Ok(())
            };
            let panic = panic::catch_unwind(AssertUnwindSafe(|| stream(threads, 0..1000, work, take))).unwrap_err();
            assert_eq!(panic.downcast_ref(), Some(&"a bug"));
            assert!(taken <= 30, "{taken} were taken");
        }
    }

    #[test]
    fn a_batch_gives_what_one_by_one_gives() {
        let documents: Vec<Document> = (0..50).map(|n| Document::new(format!("Bill C-{n} passed.\n\nBill S-{n} did not."))).collect();
        let analyzer = Analyzer::new();
        for (batch, document) in analyzer.analyze_batch(&documents).iter().zip(&documents) {
            assert_eq!(batch.entities(), analyzer.analyze_document(document).entities());
            assert_eq!(batch.text(), document.text);
        }
    }
}
