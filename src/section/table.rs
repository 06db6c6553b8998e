//! Tables of which each row is an item: one of the cells states where it stands. "| Night buses | since 2021 | WON |", also alone, over
//! the paragraphs on it; or the cells parted by tabs, as other formats are read. Where a rule stands under the names of the columns,
//! it may also tell so in words: "| Kelly v City | Settled for £18,500 and new windows |".

use super::declaration::Statuses;
use crate::labels::Label;
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::span::Span;
use crate::text::{Line, PieceKind, Reading, flag};
use std::ops::Range;

/// How the rows of a document's tables are built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// How many cells a row has.
    count: usize,
    /// Which of them has the status: never the first.
    status: usize,
}

/// What a line of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// An item.
    Item,
    /// The line under the names of the columns: "|---|---|".
    Rule,
}

/// More cells are looked at of no line.
const MOST: usize = 12;
/// The most words of a column's name, or of a link.
const NAME: usize = 3;

impl Columns {
    /// Of two rows that state a status in the same column and are on different things, or of none. A row of links states none, though
    /// "Take action" stands in it.
    pub fn of(reading: &Reading<'_>, lines: &[Line], statuses: &Statuses) -> Option<Columns> {
        // All bytes, whatever is found: so many are looked at together.
        if reading.text.bytes().fold(0, |parts, byte| parts | u8::from((byte == b'|') | (byte == b'\t'))) == 0 {
            return None;
        }
        let mut found: Option<(Columns, &str)> = None;
        for line in lines {
            let Some((columns, subject)) = Columns::stated(reading, line, statuses) else { continue };
            match found {
                Some((same, other)) if same == columns => {
                    if subject != other {
                        return Some(columns);
                    }
                }
                _ => found = Some((columns, subject)),
            }
        }
        let rule = lines.iter().position(|line| is_rule(reading, line))?;
        Columns::told(reading, &lines[rule + 1..])
    }

    /// Of the rows under a rule of which most tell of a step, in the same column.
    fn told(reading: &Reading<'_>, lines: &[Line]) -> Option<Columns> {
        const FEWEST: usize = 2;
        let rows = || lines.iter().take_while(|line| is_enclosed(reading, line));
        let count = cells(reading, lines.first()?).count();
        if !(2..=MOST).contains(&count) || rows().any(|row| cells(reading, row).count() != count) {
            return None;
        }
        let tells = |cell: &Range<usize>| {
            let words = || cell.clone().filter(|&t| reading.tokens[t].kind == PieceKind::Word);
            words().count() >= FEWEST && words().any(|t| reading.tokens[t].is(Classes::STEP))
        };
        let telling = |column: usize| rows().filter(|row| cells(reading, row).nth(column).is_some_and(|cell| tells(&cell))).count();
        let (most, status) = (1..count).map(|column| (telling(column), column)).max_by_key(|told| told.0)?;
        (most >= FEWEST && 2 * most > rows().count()).then_some(Columns { count, status })
    }

    /// Of a single row, with the words of its first cell.
    fn stated<'t>(reading: &Reading<'t>, line: &Line, statuses: &Statuses) -> Option<(Columns, &'t str)> {
        if !is_barred(reading, line) && !is_tabbed(reading, line) {
            return None;
        }
        let count = cells(reading, line).count();
        // Two cells without a bar around them are a heading with its status.
        let enclosed = reading.byte(line.first as usize) == b'|' || !is_barred(reading, line);
        if !(2..=MOST).contains(&count) || count == 2 && !enclosed {
            return None;
        }
        let subject = cells(reading, line).next().filter(|cell| !cell.is_empty())?;
        let status = cells(reading, line).skip(1).position(|cell| states(reading, cell, statuses).is_some())? + 1;
        let text = reading.span(subject.start, subject.end - 1).of(reading.text);
        Some((Columns { count, status }, text))
    }

    /// What a line is in a table so built.
    pub fn row(&self, reading: &Reading<'_>, line: &Line, statuses: &Statuses) -> Option<Row> {
        let barred = is_barred(reading, line);
        if line.is_blank() || !barred && !is_tabbed(reading, line) {
            return None;
        }
        if is_rule(reading, line) {
            return Some(Row::Rule);
        }
        let named = |cell: &Range<usize>| cell.clone().filter(|&t| reading.tokens[t].kind == PieceKind::Word).count() <= NAME;
        // The names of columns are short, and none is a status.
        let told = || reading.byte(line.first as usize) == b'|' && !cells(reading, line).all(|cell| named(&cell));
        let states = || self.label(reading, line, statuses).is_some() || self.is_unstated(reading, line) || told();
        (cells(reading, line).count() == self.count && states()).then_some(Row::Item)
    }

    /// Whether its cell for the status has a dash or nothing.
    fn is_unstated(&self, reading: &Reading<'_>, line: &Line) -> bool {
        let mut cell = cells(reading, line).nth(self.status).unwrap_or_default();
        cell.all(|t| reading.tokens[t].kind == PieceKind::Symbol)
    }

    /// What the row states.
    pub fn label(&self, reading: &Reading<'_>, line: &Line, statuses: &Statuses) -> Option<(Label, Span)> {
        states(reading, cells(reading, line).nth(self.status)?, statuses)
    }

    /// The end of the row's heading: of all that it has of two cells, of the first of more.
    pub fn heading(&self, reading: &Reading<'_>, line: &Line) -> u32 {
        const FEW: usize = 2;
        let first = cells(reading, line).next().filter(|cell| self.count > FEW && !cell.is_empty());
        first.map_or(line.last, |cell| cell.end as u32)
    }
}

fn states(reading: &Reading<'_>, cell: Range<usize>, statuses: &Statuses) -> Option<(Label, Span)> {
    // What links and hours say, too.
    let links = list!("home take act urgent new action news yes free law");
    let first = cell.clone().find(|&t| reading.tokens[t].kind == PieceKind::Word);
    if first.is_some_and(|t| links.contains(reading.core(t))) {
        return None;
    }
    statuses.cell(reading, cell)
}

/// "|---|---|"
fn is_rule(reading: &Reading<'_>, line: &Line) -> bool {
    is_enclosed(reading, line) && line.tokens().all(|t| matches!(reading.byte(t), b'|' | b'-' | b':' | b'=' | b'+'))
}

/// Whether a bar stands before the first cell.
fn is_enclosed(reading: &Reading<'_>, line: &Line) -> bool {
    !line.is_blank() && reading.byte(line.first as usize) == b'|'
}

fn is_barred(reading: &Reading<'_>, line: &Line) -> bool {
    line.span.of(reading.text).as_bytes().contains(&b'|')
}

fn is_tabbed(reading: &Reading<'_>, line: &Line) -> bool {
    line.span.of(reading.text).as_bytes().contains(&b'\t')
}

/// The cells of a line: the tokens between bars, or between tabs where it has none. What stands before a first bar and behind a last
/// one is no cell.
fn cells<'a>(reading: &'a Reading<'_>, line: &'a Line) -> impl Iterator<Item = Range<usize>> + 'a {
    let barred = is_barred(reading, line);
    let (mut at, mut last) = (line.first as usize, line.last as usize);
    if barred {
        at += usize::from(reading.byte(at) == b'|');
        last -= usize::from(last > at && reading.byte(last - 1) == b'|');
    }
    let tab = |t: usize| {
        let gap = reading.tokens[t - 1].end as usize..reading.tokens[t].start as usize;
        reading.tokens[t].has(flag::SPACE_BEFORE) && reading.text.as_bytes()[gap].contains(&b'\t')
    };
    let mut more = at < last;
    std::iter::from_fn(move || {
        if !more {
            return None;
        }
        let parts = |&t: &usize| if barred { reading.byte(t) == b'|' } else { t > at && tab(t) };
        let end = (at..last).find(parts).unwrap_or(last);
        let cell = at..end;
        more = end < last;
        at = end + usize::from(barred);
        Some(cell)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::sections;

    #[test]
    fn rows_that_state_a_status_are_items() {
        let wanted = ["+win | Night bus", "+pending | Penn Road", "+movement | Cycle lane"];
        let rows =
            "| Night bus | City | Won |\n| Penn Road lift | Rail North | Stalled – no hearing |\n| Cycle lane | County | Under review |";
        let names = "| Demand | With whom | Status |\n|---|:---:|--:|";
        assert_eq!(sections(rows), wanted);
        let found = sections(&format!("Our demands\n\n{names}\n{rows}\n\nUnsubscribe | Privacy | Contact"));
        assert_eq!(found[1..4], wanted, "{found:?}");
        assert!(found[0].starts_with("-preamble") && found[4].starts_with("-navigation"), "{found:?}");
        let tabbed = sections("Our demands\n\nNight bus\tWon\nPenn Road lift\tPending\nCycle lane\tUnder review");
        assert_eq!(tabbed.iter().filter(|s| s.starts_with('+')).count(), 3, "{tabbed:?}");
    }

    #[test]
    fn rows_that_tell_of_steps_are_items() {
        let table = |rows: &str| sections(&format!("Our cases in June\n\n| Case | Where it stands |\n|---|---|\n{rows}"));
        let found = table(
            "| Orr v County | Leave granted on three of five grounds |\n| Penn Mill (planning) | Dismissed by the court, with costs |\n\
             | Lind v Rail North | Settled for £18,500 and new windows |",
        );
        assert_eq!(found.iter().filter(|s| s.starts_with("+ |")).count(), 3, "{found:?}");
        for data in [
            "| Members | 412 |\n| Letters | 1,900 |\n| Stalls | 12 |",
            "| Ann Orr | Chair of the group |\n| Tom Lind | Treasurer and clerk |",
        ] {
            let found = table(data);
            assert!(found.iter().filter(|s| s.starts_with("+ |")).count() < 2, "{found:?}");
        }
    }

    #[test]
    fn a_row_alone_is_over_the_paragraphs_below() {
        let text = "SCORECARD\n\nWON = in force\nSTUCK = no step\n\n| Freight | WON |\n\nThe rule is in force.\n\nIt covers all hauls.\n\n\
                    | Bee theft | STUCK |\n\nNo hearing.\n\n| Jar glass | — |\n\nThe commission will look into it.";
        assert_eq!(sections(text), ["-preamble SCORECARD\n\nW", "+win | Freight |", "+pending | Bee theft", "+ | Jar glass"]);
    }

    #[test]
    fn menus_are_no_tables() {
        let page = |menu: &str| sections(&format!("{menu}\n\nThe county has not answered our letter.\n\n{menu}"));
        for menu in ["Home | News | Donate", "News | Take action | Donate", "| Home | Urgent actions | Shop |"] {
            let found = page(menu);
            assert!(found.len() == 3 && found[0].starts_with("-navigation") && found[1].starts_with("+ The county"), "{found:?}");
        }
    }
}
