//! Where the demand stands: win, movement or pending, and the words that say so.
//!
//! An item is read sentence by sentence (`sentence`): its words as symbols, the runs of them that have weights (`grams`), and what
//! these tell of their sentence. The sentence that tells most is read as a stream of words in clauses (`stream`), in which patterns
//! (`pattern`) are found (`matching`): cues, and what turns them (`scope`). Cues in their contexts and runs of words are the item's
//! features (`features`), beside what its sentences tell together of a win, of movement, of a pending demand. Each has a learned
//! weight for each label (`data/weights.tsv`, made by `examples/fit.rs`, read by `weights`); their sum is the verdict, and the largest are its evidence.
//!
//! DESIGN. Each word is looked up once, when its sentence is read, and what is known of it takes four bytes (`words`). What costs
//! then are branches that are guessed wrong and tables that do not fit in the processor's cache. So lists are written without
//! asking whether an entry stays: the next one is written over what does not; what passes is looked at in a loop behind; the
//! weights of a run of words take eight bytes, and the rows of the table stand in the order of how common they are.

mod evidence;
mod features;
#[cfg(any(test, feature = "fit"))]
pub mod fit;
mod grams;
mod inflect;
mod matching;
mod pattern;
mod rules;
mod scope;
mod sentence;
mod stream;
mod table;
mod trie;
mod weights;
mod words;

pub(crate) use features::Buffers;
pub(crate) use rules::Rules;

use crate::labels::Label;
use crate::span::Span;
use crate::text::Reading;
use evidence::FoundCue;
use sentence::Sentence;

/// A cue that moved a verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Evidence {
    pub span: Span,
    /// The label that it speaks for.
    pub label: Label,
    /// How strongly, after its modifiers.
    pub weight: f32,
    /// Which cue.
    pub cue: CueId,
    /// What turned it.
    pub modifier: Option<&'static str>,
}

/// The number of a cue in the rules of one analyzer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct CueId(pub u32);

impl CueId {
    /// The heading's own declaration.
    pub const DECLARED: CueId = CueId(u32::MAX);
    /// Down from here, a sentence that tells of each label.
    const SENTENCE: u32 = u32::MAX - 1;
    /// From here on, runs of words by their features.
    const WORDS: u32 = 1 << 24;

    /// A sentence that tells of the label.
    fn sentence(label: Label) -> CueId {
        CueId(CueId::SENTENCE - label as u32)
    }

    /// A run of words.
    fn word(feature: u32) -> CueId {
        CueId(CueId::WORDS + feature)
    }
}

/// What the text alone says, the declaration left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inference {
    /// The likeliest label.
    pub label: Label,
    /// Its probability, 0 to 1.
    pub confidence: f32,
}

/// What the labelling looks at: one item.
pub(crate) struct Context<'a> {
    pub reading: &'a Reading<'a>,
    pub rules: &'a Rules,
    /// The item.
    pub span: Span,
    pub heading: Option<Span>,
    /// The words of the heading that declare the status: never looked at.
    pub declaration: Option<Span>,
}

impl Rules {
    /// The cue's name; `word:…` for a run of words, `sentence:…` for a whole sentence.
    pub fn name(&self, cue: CueId) -> &str {
        match cue {
            CueId::DECLARED => rules::DECLARED,
            cue if cue == CueId::sentence(Label::Win) => "sentence:win",
            cue if cue == CueId::sentence(Label::Movement) => "sentence:movement",
            cue if cue == CueId::sentence(Label::Pending) => "sentence:pending",
            CueId(n) if n >= CueId::WORDS => self.run_name(n - CueId::WORDS),
            CueId(n) => self.cue_name(n),
        }
    }
}

/// Infers the label of an item from its text; pushes what moved the verdict to `evidence`, strongest first.
pub(crate) fn infer(context: &Context<'_>, buffers: &mut Buffers, evidence: &mut Vec<Evidence>) -> Inference {
    let rules = context.rules;
    buffers.sentences.read(context);
    buffers.candidates.clear();
    let mut scores = sentence::weigh(rules, buffers.sentences.together());
    let scale = features::run_scale(buffers.sentences.words()) * grams::STEP;
    for sentence in &buffers.sentences.list {
        add(&mut scores, sentence.gives.map(|steps| steps as f32 * scale));
    }
    let has_cue = read_cues(context, buffers, &mut scores);
    let Buffers { sentences, candidates, .. } = buffers;
    features::shape(rules, sentences, has_cue, |feature, value| {
        add(&mut scores, rules.others[feature as usize].map(|weight| value * weight));
    });
    let best = (0..3).fold(0, |best, n| if scores[n] > scores[best] { n } else { best });
    let first = evidence.len();
    candidates.tell(context, evidence);
    evidence::tell_sentence(context, sentences, Label::ALL[best], first, evidence);
    let sum: f32 = scores.iter().map(|s| ((s - scores[best]) * rules.scale).exp()).sum();
    Inference { label: Label::ALL[best], confidence: 1.0 / sum }
}

fn add(scores: &mut [f32; 3], more: [f32; 3]) {
    scores.iter_mut().zip(more).for_each(|(score, more)| *score += more);
}

/// Reads the sentences that tell nearly as much as the surest for cues, adds what these bring to the scores, and notes what of all that stands there
/// may be told as evidence; whether a cue was found.
fn read_cues(context: &Context<'_>, buffers: &mut Buffers, scores: &mut [f32; 3]) -> bool {
    let rules = context.rules;
    let Buffers { sentences, cues, seen, candidates } = buffers;
    let (words, least) = (sentences.words(), sentences.least_telling(rules.sentences.telling));
    let is_telling = |sentence: &Sentence| sentence.sure() >= least;
    seen.start(rules.others.len());
    let mut has_cue = false;
    // What the user says of a cue stands in the place of what was learned of it, and counts in every sentence.
    let wanted = |sentence: &Sentence| is_telling(sentence) || rules.has_own_weights();
    features::each_sentence(context, sentences, cues, wanted, |_, sentence, cues| {
        let telling = is_telling(sentence);
        for hit in &cues.hits {
            let cue = &rules.cues[hit.rule as usize];
            let contexts = cues.contexts(hit, cue.inside);
            let mut brings = [0.0; 3];
            if let Some(weight) = cue.own_weight {
                brings[cue.label as usize] = evidence::own_weight(weight, contexts);
            } else if telling {
                has_cue = true;
                features::each_of_cue(rules, hit, contexts, |feature| {
                    if seen.is_new(feature) {
                        add(&mut brings, rules.others[feature as usize]);
                    }
                });
            } else {
                continue;
            }
            add(scores, brings);
            candidates.add_cue(rules, sentences, sentence, FoundCue { cues, hit, contexts, brings }, words);
        }
        if telling {
            candidates.add_runs(rules, sentences, sentence, words);
        }
    });
    has_cue
}

/// The texts of the built-in tables.
pub(crate) const TABLES: [&str; 6] = rules::TABLES;

/// How often declarations are right: in 97 items of 100.
const DECLARED_CONFIDENCE: f32 = 0.97;

/// The weight that the output states for a declaration: the log-odds of its confidence.
pub(crate) const DECLARED_WEIGHT: f32 = 3.48;

/// The verdict from what the heading declares and what the text says.
pub(crate) fn decide(declared: Option<Label>, inferred: Inference) -> (Label, f32) {
    match declared {
        Some(label) => (label, DECLARED_CONFIDENCE),
        None => (inferred.label, inferred.confidence),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Analyzer;

    /// What the text alone says of one item.
    fn inferred(text: &str) -> Option<Label> {
        Analyzer::new().analyze(text).items().next().map(|item| item.inferred().label)
    }

    #[test]
    fn plain_outcomes_are_told_apart() {
        for (text, label) in [
            ("The council has scrapped its plan to close the swimming pool after a long campaign by residents.", Label::Win),
            ("The minister has agreed to review the rules, and a committee will hear evidence in March.", Label::Movement),
            ("We wrote to the company in May. It has not replied, and the old machines are still running.", Label::Pending),
            ("The planning committee approved the quarry despite our objections.", Label::Pending),
        ] {
            assert_eq!(inferred(text), Some(label), "{text}");
        }
    }

    #[test]
    fn a_quotation_goes_on_in_the_next_line_but_not_in_the_next_paragraph() {
        let analyzer = Analyzer::new();
        let quoted = |text: &str| {
            let analysis = analyzer.analyze(text);
            let item = analysis.items().next().unwrap();
            (item.inferred().label, (item.inferred().confidence * 1e4).round())
        };
        let line = "The council answered our letter: \"We have listened to all of you, and in May we agreed to keep the bridge open for walkers.\"";
        assert_eq!(quoted(line), quoted(&line.replace("and in", "and\nin")));
        let closed = "He said: \"The bridge was a joy to us.\"\n\nThe council has agreed to keep it open.";
        assert_eq!(quoted(closed), quoted(&closed.replace("us.\"", "us.")));
    }

    #[test]
    fn evidence_names_cues_and_never_tells_a_word_twice() {
        let analyzer = Analyzer::new();
        let analysis = analyzer.analyze("We wrote to the ministry in May and again in June. It has not replied to our letters.");
        let item = analysis.items().next().unwrap();
        let (sentences, evidence): (Vec<_>, Vec<_>) = item.evidence().partition(|e| e.cue.starts_with("sentence:"));
        assert!(sentences.iter().all(|e| e.label == item.inferred().label) && sentences.len() <= 1);
        assert!(evidence.iter().any(|e| e.label == Label::Pending && e.span.of(analysis.text()).contains("not replied")), "{evidence:?}");
        assert!(evidence.windows(2).all(|w| w[0].weight >= w[1].weight));
        for (n, a) in evidence.iter().enumerate() {
            assert!(!a.cue.is_empty());
            assert!(evidence[n + 1..].iter().all(|b| a.span.end() <= b.span.start() || b.span.end() <= a.span.start()));
        }
    }

    #[test]
    fn users_add_weigh_and_take_away_cues() {
        let text = "The wardens kept their harbour.";
        let row = "harbour-kept\town\tpending\t3\t<keep:past> _2 harbour";
        let with = |table: &str| {
            let analyzer = Analyzer::builder().cues(table).build().unwrap();
            let analysis = analyzer.analyze(text);
            let item = analysis.items().next().unwrap();
            (item.evidence().any(|e| e.cue == "harbour-kept"), item.inferred())
        };
        let (told, plain) = with(row);
        assert!(told);
        assert!(!with(&format!("{row}\n-\tharbour-kept")).0);
        let heavy = with(&format!("{row}\nharbour-kept\t=\t9")).1;
        assert!(heavy.label == Label::Pending && heavy.confidence > plain.confidence);
    }

    #[test]
    fn rows_that_do_not_parse_are_named() {
        for (table, message) in [
            ("# fine\n\na\tb\twin\t3\t<go", "line 3"),
            ("a\tb\tlost\t3\tgone", "\"lost\" is no label"),
            ("a\tb\twin\t4\tgone", "\"4\" is no strength"),
            ("a\tb\twin\t3\t%NOBODY left", "no class \"NOBODY\""),
            ("a\tb\twin\t3\t_2 the?", "no word that must stand there"),
            ("a\tb\twin\t3\t_x gone", "is no gap"),
            ("-\tno-such-cue", "no cue \"no-such-cue\""),
            ("no words", "expected"),
            ("a\tb\twin\t3\t((( gone", "\"(((\" names no word"),
            ("declared\tb\twin\t3\tgone", "cannot be a cue's name"),
            ("word:x\tb\twin\t3\tgone", "cannot be a cue's name"),
        ] {
            let error = Analyzer::builder().cues(table).build().unwrap_err();
            assert!(error.is_table() && error.to_string().contains(message), "{error}");
        }
    }
}
