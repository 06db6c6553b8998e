//! People of East Asia, whose surnames come first: "Park Mi-sun", "Xu Wenli".

use super::Mention;
use super::parts::is_syllable;
use super::role::role_before;
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::flag;

/// Surnames of Korea, Hong Kong and Taiwan, before given names of two halves.
const BEFORE_HALVES: [&List; 2] = [list!(named "surnames-of-korea"), list!(named "surnames-of-canton")];
/// Surnames of China as they are spelled there; those that are words of English are left out.
const OF_CHINA: [&List; 2] = [list!(named "surnames-of-china"), list!(named "more-surnames-of-china")];

/// Halves of given names that are words of English, too.
const SYLLABLES: &List = list!("so do mi he se me my ho hang hong hung in it jin kit man min sing song sun tin wan wing won yes you young");

/// Somebody whose surname and given name stand from `at` on, the given name by its form.
pub(in super::super) fn mention(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    const LONGEST: usize = 6;
    let given = at + 1;
    // Nearly all words are too long.
    if page.core(at).len() > LONGEST || !page.capital(given) || page.breaks(given) || page.has(at, flag::ALL_CAPS | flag::POSSESSIVE) {
        return None;
    }
    let listed = |lists: [&List; 2]| lists.iter().any(|list| page.listed(at, list));
    let last = if listed(BEFORE_HALVES) { halves(page, given) } else { None };
    let last = last.or_else(|| (listed(OF_CHINA) && is_whole(page, given)).then_some(given))?;
    let goes_on = page.capital(last + 1) && !page.breaks(last + 1) && !page.has(last, flag::POSSESSIVE);
    if goes_on || page.marked(at, mark::TITLED | mark::SHOUTED) {
        return None;
    }
    let role = role_before(page, at, bodies);
    let severed = role.is_none() && at > 0 && !page.breaks(at) && (page.has(at - 1, flag::CAPITAL) || page.glued(at));
    (!severed).then_some(Mention { first: role.map_or(at, |r| r.0), role: role.map(|r| r.1), name: at, last })
}

/// The second half of a given name that begins at `at`: "Mi-sun", "Hang-yee".
fn halves(page: &Page<'_>, at: usize) -> Option<usize> {
    let (hyphen, last) = (at + 1, at + 2);
    let tied = page.str(hyphen) == "-" && page.glued(hyphen) && page.glued(last);
    let half = page.core(at);
    // "So-yeon", but "Drive-in"
    let fits = (2..=6).contains(&half.len())
        && !page.is(at, Classes::PLACE)
        && (!page.common(at) || !page.common(last) || SYLLABLES.contains(half));
    (tied && fits && is_syllable(page, last)).then_some(last)
}

/// Whether a word that no table knows is spelled as two syllables of Chinese: "Wenli", "Jiaxin".
fn is_whole(page: &Page<'_>, at: usize) -> bool {
    let word = page.core(at);
    page.is_unknown(at) && word.is_ascii() && (4..=12).contains(&word.len()) && are_syllables(word.as_bytes(), 2)
}

/// Whether the letters are so many syllables of Chinese.
fn are_syllables(letters: &[u8], count: usize) -> bool {
    /// No syllable is longer.
    const LONGEST: usize = 6;
    if count == 0 {
        return letters.is_empty();
    }
    (1..=letters.len().min(LONGEST)).any(|end| is_sound(&letters[..end]) && are_syllables(&letters[end..], count - 1))
}

/// Whether the letters are a syllable of Chinese.
fn is_sound(letters: &[u8]) -> bool {
    const FINALS: &List = list!(named "finals-of-chinese");
    let begins = |letters: &[u8], start: &[u8]| letters.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    let two = [b"zh", b"ch", b"sh"].iter().any(|start| begins(letters, *start));
    let one = letters.first().is_some_and(|b| b"bpmfdtnlgkhjqxrzcsyw".contains(&b.to_ascii_lowercase()));
    let rest = &letters[if two { 2 } else { usize::from(one) }..];
    FINALS.contains(rest) && (one || two || rest.len() < 4)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn surnames_come_first() {
        check(&[
            ("Park Mi-rae was freed. So was Chow Wai-shing.", &["p Park Mi-rae", "p Chow Wai-shing"]),
            ("We met Xu Zhenwei and lawyer Ding Maolin.", &["p Xu Zhenwei", "p lawyer Ding Maolin [Ding Maolin; lawyer]"]),
        ]);
    }

    #[test]
    fn other_words_behind() {
        check(&[("Park Drive-in is shut. We met in Ding Wexley.", &[])]);
    }
}
