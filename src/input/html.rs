//! HTML: the text that a browser shows, block by block.
//!
//! DESIGN. Newsletters are tables in tables, and tag soup: no tree is built, so depth costs nothing and nothing recurses. Tags
//! only open and close blocks of a layout. What is hidden is dropped; the first hidden words of a mail, which mail programs
//! show before it is opened, are kept apart as its preheader. Marks of notes and exponents are written so that they change no
//! number before them: `500<sup>1</sup>` is "500¹".

use super::layout::{Gap, Layout};
use super::{Record, charset, json_string};
use crate::document::Document;
use crate::error::Error;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// What a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page {
    /// Its `<title>`.
    pub title: Option<String>,
    /// The first hidden words.
    pub preheader: Option<String>,
    /// What a browser shows.
    pub text: String,
}

/// The most chars of hidden words that are kept.
const PREHEADER: usize = 300;

/// Reads a page.
///
/// ```
/// let page = tidings::input::html::read("<h2>Victory</h2><p>The <b>ban</b><br>was lifted.<p hidden>psst");
/// assert_eq!(page.text, "## Victory\n\nThe ban\nwas lifted.");
/// ```
pub fn read(html: &str) -> Page {
    let mut reader = Reader { respects_hidden: true, ..Reader::default() };
    reader.read(html);
    // Where something hidden is never closed, its end tag is more likely missing than all of the rest meant to be hidden; and a
    // page that hides everything shows it later, by a script.
    let unclosed = reader.hidden.is_some() && !reader.hidden_to_the_end;
    let page = reader.finish();
    if !unclosed && (!page.text.is_empty() || page.preheader.is_none()) {
        return page;
    }
    let mut reader = Reader::default();
    reader.read(html);
    reader.finish()
}

pub(super) fn record(id: String, bytes: &[u8]) -> Record {
    let text = match charset::decode(bytes, declared_charset(bytes).as_deref()) {
        Ok(text) => text,
        Err(error) => return Record::new(id, Err(error)),
    };
    let page = read(&text);
    let carried = page.preheader.map(|words| ("preheader".to_owned(), json_string(&words))).into_iter().collect();
    Record { title: page.title, carried, made: true, ..Record::new(id, Ok::<_, Error>(Document::new(page.text))) }
}

/// How far a page is searched for its charset.
const HEAD: usize = 1024;

/// What `<meta charset=…>` or `<meta content="…; charset=…">` says.
pub(super) fn declared_charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let value = head[head.find("charset=")? + 8..].trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(value.len());
    Some(value[..end].to_owned())
}

#[derive(Default)]
struct Reader {
    layout: Layout,
    title: Option<String>,
    preheader: Layout,
    preheader_left: usize,
    respects_hidden: bool,
    /// The element whose content is dropped, and how many of its name are open within it.
    hidden: Option<(Vec<u8>, usize)>,
    /// The hidden element has no end tag by custom: what follows it may be hidden to the end.
    hidden_to_the_end: bool,
    in_title: bool,
    preformatted: usize,
    /// Whether a link to a note of the page is open.
    in_note_link: bool,
    /// For each open `blockquote`, whether it quotes another mail.
    quotes: Vec<bool>,
}

impl Reader {
    fn read(&mut self, html: &str) {
        self.preheader_left = PREHEADER;
        let mut emitter = DefaultEmitter::<()>::default();
        // Scripts and styles have no tags within.
        emitter.naively_switch_states(true);
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => self.start(&tag),
                Token::EndTag(tag) => self.end(&tag.name),
                Token::String(words) => self.words(&String::from_utf8_lossy(&words)),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    fn finish(self) -> Page {
        let some = |text: String| Some(text).filter(|t| !t.is_empty());
        Page {
            title: self.title.and_then(|t| some(t.split_whitespace().collect::<Vec<_>>().join(" "))),
            preheader: some(self.preheader.finish()),
            text: self.layout.finish(),
        }
    }

    fn words(&mut self, words: &str) {
        if self.in_title {
            self.title.get_or_insert_default().push_str(words);
        } else if let Some((name, _)) = &self.hidden {
            if !DROPPED.contains(&name.as_slice()) && self.preheader_left > 0 {
                let end = words.char_indices().nth(self.preheader_left).map_or(words.len(), |(at, _)| at);
                self.preheader_left -= words[..end].chars().count();
                self.preheader.words(&words[..end]);
            }
        } else if self.preformatted > 0 {
            for (n, line) in words.split('\n').enumerate() {
                if n > 0 {
                    self.layout.line_break();
                }
                self.layout.words(line);
            }
        } else {
            self.layout.words(words);
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = tag.name.as_slice();
        if let Some((hidden, depth)) = &mut self.hidden {
            // A paragraph ends where the next block begins.
            if !(hidden == b"p" && is_block(name)) {
                *depth += usize::from(hidden == name && !tag.self_closing);
                return;
            }
            self.hidden = None;
        }
        if DROPPED.contains(&name) {
            if !tag.self_closing {
                self.hidden = Some((name.to_owned(), 0));
            }
            return;
        }
        if self.respects_hidden && is_hidden(tag) && !VOID.contains(&name) {
            self.hidden_to_the_end = name == b"p";
            self.hidden = Some((name.to_owned(), 0));
            return;
        }
        let attribute = |name: &[u8]| tag.attributes.get(name).map(|v| String::from_utf8_lossy(v).into_owned());
        match name {
            b"title" => self.in_title = self.title.is_none(),
            b"br" => self.layout.line_break(),
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => self.layout.heading(usize::from(name[1] - b'0')),
            b"ul" | b"menu" | b"dir" => self.layout.list(None),
            b"ol" => self.layout.list(Some(attribute(b"start").and_then(|n| n.trim().parse().ok()).unwrap_or(1))),
            b"li" => self.layout.item(),
            b"td" | b"th" => self.layout.cell(),
            b"blockquote" => {
                let cited = attribute(b"type").is_some_and(|t| t.eq_ignore_ascii_case("cite"))
                    || attribute(b"class").is_some_and(|c| c.contains("gmail_quote"));
                self.quotes.push(cited);
                if cited { self.layout.quote() } else { self.layout.gap(Gap::Paragraph) }
            }
            b"pre" => {
                self.preformatted += 1;
                self.layout.gap(Gap::Paragraph);
            }
            b"a" => {
                self.in_note_link = attribute(b"href").is_some_and(|target| is_note(&target));
                if self.in_note_link {
                    self.layout.note_link();
                }
            }
            b"sup" | b"sub" => self.layout.raise(name == b"sub", self.in_note_link),
            // An emoji as a picture: its words are the emoji itself.
            b"img" => {
                let alt = attribute(b"alt").filter(|alt| !alt.chars().any(char::is_alphanumeric));
                self.layout.words(&alt.unwrap_or_default());
            }
            _ => self.edge(name),
        }
    }

    fn end(&mut self, name: &[u8]) {
        if let Some((hidden, depth)) = &mut self.hidden {
            if hidden == name {
                match depth.checked_sub(1) {
                    Some(less) => *depth = less,
                    None => self.hidden = None,
                }
            }
            return;
        }
        match name {
            b"title" => self.in_title = false,
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => self.layout.end(Gap::Paragraph),
            b"ul" | b"ol" | b"menu" | b"dir" => self.layout.end_list(),
            b"li" => self.layout.end(Gap::Line),
            b"blockquote" => {
                if self.quotes.pop() == Some(true) {
                    self.layout.end_quote()
                } else {
                    self.layout.gap(Gap::Paragraph)
                }
            }
            b"a" => self.in_note_link = false,
            b"sup" | b"sub" => self.layout.lower(),
            b"pre" => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.layout.gap(Gap::Paragraph);
            }
            _ => self.edge(name),
        }
    }

    fn edge(&mut self, name: &[u8]) {
        if PARAGRAPHS.contains(&name) {
            self.layout.gap(Gap::Paragraph);
        } else if LINES.contains(&name) {
            self.layout.gap(Gap::Line);
        }
    }
}

/// Whether a link leads to a place of the same page: word processors write the page's own address before it.
pub(super) fn is_note(target: &str) -> bool {
    let within = target.trim().split_once('#');
    within.is_some_and(|(page, place)| page.is_empty() || ["_ftn", "_edn", "fn", "cite_"].iter().any(|name| place.starts_with(name)))
}

/// Elements whose content is no text of the page.
const DROPPED: [&[u8]; 16] = [
    b"script",
    b"style",
    b"template",
    b"noscript",
    b"svg",
    b"math",
    b"select",
    b"datalist",
    b"textarea",
    b"iframe",
    b"object",
    b"audio",
    b"video",
    b"canvas",
    b"noframes",
    b"xml",
];

/// Elements that have no content.
const VOID: [&[u8]; 14] =
    [b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param", b"source", b"track", b"wbr"];

/// Elements with a blank line around.
const PARAGRAPHS: [&[u8]; 16] = [
    b"p",
    b"table",
    b"section",
    b"article",
    b"header",
    b"footer",
    b"main",
    b"nav",
    b"aside",
    b"figure",
    b"hr",
    b"address",
    b"dl",
    b"form",
    b"fieldset",
    b"details",
];

/// Elements on lines of their own.
const LINES: [&[u8]; 11] = [b"div", b"tr", b"dt", b"dd", b"center", b"figcaption", b"caption", b"summary", b"body", b"thead", b"tbody"];

fn is_block(name: &[u8]) -> bool {
    let others: [&[u8]; 10] = [b"h1", b"h2", b"h3", b"h4", b"h5", b"h6", b"ul", b"ol", b"pre", b"blockquote"];
    PARAGRAPHS.contains(&name) || LINES.contains(&name) || others.contains(&name)
}

/// Whether an element says of itself that it is not shown.
fn is_hidden(tag: &StartTag<()>) -> bool {
    if tag.attributes.contains_key(&b"hidden"[..]) {
        return true;
    }
    let Some(style) = tag.attributes.get(&b"style"[..]) else { return false };
    let style = String::from_utf8_lossy(style).to_ascii_lowercase();
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(name, value)| {
        let value = value.trim().trim_end_matches("!important").trim_end();
        match name.trim() {
            "display" => value == "none",
            "visibility" => value == "hidden",
            "max-height" | "opacity" => matches!(value, "0" | "0px" | "0.0" | "0%"),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_lists_and_cells_keep_their_place() {
        for (html, text) in [
            ("<p>One<p>Two", "One\n\nTwo"),
            ("<div>One</div><div>Two <b>and</b>\n half</div>", "One\nTwo and half"),
            ("a<br>b<br><br>c", "a\nb\n\nc"),
            ("<ul><li>x<li><p>y</p><ol start=4><li>z</ol></ul>w", "- x\n- y\n  4. z\n\nw"),
            ("<ol start=18446744073709551615><li>x<li>y</ol>", "18446744073709551615. x\n18446744073709551615. y"),
            ("<h1>Win &ndash; ban</h1>x", "# Win – ban\n\nx"),
            ("<h2></h2><p>x", "x"),
            ("<table><tr><td>Home<td>News</tr><tr><td><p>Body</p></td></tr></table>", "Home\tNews\n\nBody"),
            ("<pre>a\n  b</pre>", "a\nb"),
            ("<blockquote type=cite>old<br>words</blockquote>new", "> old\n> words\n\nnew"),
            ("<blockquote>said</blockquote>new", "said\n\nnew"),
            ("We won <img alt='🎉'><img alt='logo of us'>", "We won 🎉"),
            ("<script>if (a<b) x()</script><style>p{}</style>y<!-- <p>z -->", "y"),
            ("5 &lt; 6 &amp; &nbsp;7", "5 < 6 & 7"),
            ("plain < text & more", "plain < text & more"),
            ("", ""),
        ] {
            assert_eq!(read(html).text, text, "{html}");
        }
    }

    #[test]
    fn marks_of_notes_change_no_number() {
        for (html, text) in [
            ("500<sup>1</sup> people", "500¹ people"),
            ("£20<sup> 2 </sup>, 7-2<sup>3, 4</sup>", "£20² , 7-2³, ⁴"),
            ("10<sup>6</sup> and 10<sup>-6</sup>, 5 m<sup>2</sup>", "10⁶ and 10⁻⁶, 5 m2"),
            ("500<sup>a</sup> of 20<sup>[1]</sup> of 30<sup>(b)</sup>", "500 [a] of 20 [1] of 30 [b]"),
            ("500<sup>*</sup> of 20<sup>†</sup>", "500* of 20†"),
            ("500<sup><a href='#fn1'>1</a></sup> people", "500 people"),
            ("500<a href='https://x.example/a#_ftn1'><sup><b>[1]</b></sup></a> people", "500 people"),
            ("500<sup><a href='https://x.example/a#b'>1</a></sup> people", "500¹ people"),
            ("<p><sup><a href='#ref1'>1</a></sup> A note.", "¹ A note."),
            ("the 3<sup>rd</sup> and 21<SUP>st</SUP> win<sup>TM</sup>, 1<sup>e</sup>", "the 3rd and 21st winTM, 1e"),
            ("CO<sub>2</sub>, 5<sub>2</sub>, 7<sup>1</sup>/<sub>2</sub>", "CO2, 5₂, 7¹/₂"),
            ("a<sup>never closed, and so no mark of anything at all", "anever closed, and so no mark of anything at all"),
            ("5<sup>1<p>2</sup>3", "51\n\n23"),
            ("5<sup>1", "51"),
            ("<sup></sup>x", "x"),
        ] {
            assert_eq!(read(html).text, text, "{html}");
        }
    }

    #[test]
    fn what_is_hidden_is_dropped_and_its_first_words_kept_apart() {
        for (html, preheader, text) in [
            ("<div style='display:none;max-height:0'>Psst &zwnj;&nbsp;&#847;&zwnj;</div>Shown", Some("Psst"), "Shown"),
            ("<span style='DISPLAY: none !important'>a<span>b</span>c</span>d", Some("abc"), "d"),
            ("<p hidden>a<p>b", Some("a"), "b"),
            ("<td style='font-size:0px'><p style='font-size:16px'>shown</p></td>", None, "shown"),
            ("<div style='display:none'>never closed<p>Rest", None, "never closed\n\nRest"),
            ("<body style='visibility:hidden'><p>All of it</body>", None, "All of it"),
            ("<img style='display:none'>x", None, "x"),
            ("<input hidden>x", None, "x"),
        ] {
            let page = read(html);
            assert_eq!((page.preheader.as_deref(), page.text.as_str()), (preheader, text), "{html}");
        }
    }

    #[test]
    fn depth_and_length_cost_no_stack_and_little_time() {
        for tag in ["div", "table><tr><td", "ul><li", "blockquote type=cite", "span style='display:none'", "p", "b", "sup"] {
            let html = format!("{}deep", format!("<{tag}>").repeat(100_000));
            assert!(read(&html).text.ends_with("deep"), "{tag}");
        }
        assert_eq!(read(&"</div></ul></blockquote>".repeat(100_000)).text, "");
    }

    #[test]
    fn charsets_are_declared_in_the_head() {
        for (html, charset) in [
            ("<meta charset=\"ISO-8859-1\">", Some("iso-8859-1")),
            ("<META content='text/html; charset=koi8-r'>", Some("koi8-r")),
            ("<p>x", None),
        ] {
            assert_eq!(declared_charset(html.as_bytes()).as_deref(), charset);
        }
    }
}
