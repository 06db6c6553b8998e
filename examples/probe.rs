//! probe
#[path = "../benches/corpus/mod.rs"]
mod corpus;
use tidings::{Analyzer, Scratch};
fn main() {
    let n: u8 = std::env::args().nth(1).unwrap().parse().unwrap();
    let documents = corpus::documents(8 << 20);
    let analyzer = Analyzer::new();
    let mut s = Scratch::default();
    let mut sum = 0;
    for _ in 0..20 {
        for d in &documents {
            sum += analyzer.first_stages(n, &mut s, d);
        }
    }
    println!("{sum}");
}
