//! Two things at once, while a process starts. Unlike `rayon::join` it starts no pool of threads, and does without a thread where none can be
//! had.

use std::thread;

/// Does `other` on a thread of its own, where one can be had, while `own` is done on this one.
pub(crate) fn both<A: Send, B>(other: impl Fn() -> A + Sync, own: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let thread = thread::Builder::new().spawn_scoped(scope, &other);
        let done = own();
        // Without a thread, or where it came to nothing, it is done now.
        let others = thread.ok().and_then(|thread| thread.join().ok());
        (others.unwrap_or_else(&other), done)
    })
}

#[cfg(test)]
mod tests {
    use super::both;

    #[test]
    fn both_are_done() {
        assert_eq!(both(|| 1, || 2), (1, 2));
    }
}
