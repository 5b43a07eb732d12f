//! A notice as plain text, for a chat group or a printer that takes nothing else.

use super::Notice;
use super::basis::square_metres;
use crate::sources::Source;
use fentan_core::format::Yuan;
use fentan_rulebook::text::{Bilingual, Language, say};

/// The most columns in a line; a Chinese character takes two.
const WIDTH: usize = 68;

/// The line to write on by hand.
const BLANK: &str = "____________";

/// A text under construction, paragraph by paragraph.
struct Lines {
    language: Language,
    text: String,
}

impl Notice {
    /// The notice as plain text: lines of at most 34 Chinese characters, no boxes.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let mut lines = Lines { language, text: String::new() };
        lines.add("", &self.title);
        lines.add("", &self.project);
        lines
            .add("", &say!("房屋：{0}，{1} ㎡", "Flat: {0}; {1} ㎡", self.address, square_metres(self.area)));
        lines.gap();
        lines.add("", &self.answer().into_iter().next().unwrap_or_default());
        self.charged(&mut lines);
        self.paid(&mut lines);
        lines.heading("其余由谁出", "Who pays the rest");
        lines.add("", &self.answer().pop().unwrap_or_default());
        lines.gap();
        lines.add("", &say!("依据：{0}", "Rules: {0}", self.basis));
        lines.add("", &self.disclaimer);
        lines.gap();
        for blank in &self.blanks {
            lines.add("", &say!("{0}：{1}", "{0}: {1}", blank, BLANK));
        }
        lines.text
    }

    /// Writes the charges, item by item.
    fn charged(&self, lines: &mut Lines) {
        lines.heading("分摊项目", "What it is for");
        for (index, charge) in self.charges.iter().enumerate() {
            let number = index.saturating_add(1);
            let head = say!("{0}. {1}：{2} 元", "{0}. {1}: {2} yuan", number, charge.name, Yuan(charge.part));
            lines.add("", &head);
            let borne = say!("居民承担 {0} 元", "residents bear {0} yuan", Yuan(charge.amount));
            let net = if charge.subsidy.is_zero() {
                borne
            } else {
                say!("{0}，减补助 {1} 元", "{0}, less {1} of subsidy", borne, Yuan(charge.subsidy))
            };
            let net = charge.beside.iter().fold(net, |net, other| {
                say!("{0}（另由{1} {2} 元）", "{0} (and {1} {2} yuan)", net, other.name, Yuan(other.amount))
            });
            lines.add("   ", &say!("{0}；{1}", "{0}; {1}", net, charge.how));
            let clauses = charge.clauses.join(if lines.language == Language::Zh { "、" } else { "; " });
            lines.add("   ", &say!("依据：{0}", "Clauses: {0}", clauses));
        }
        lines.add("", &say!("应分摊合计：{0} 元", "Share in all: {0} yuan", Yuan(self.share)));
    }

    /// Writes the own sources that come off the share, the cash to pay and the remarks.
    fn paid(&self, lines: &mut Lines) {
        lines.heading("怎么付", "How it is paid");
        for source in self.sources.iter().filter(|source| source.source != Source::Cash) {
            let name = &source.name;
            let name = if source.non_cash {
                say!("{0}（不发生现金）", "{0} (no money moves)", name)
            } else {
                name.clone()
            };
            let (amount, clause) = (Yuan(source.amount), &source.clause);
            lines.add("", &say!("减：{0} {1} 元（{2}）", "Less: {0} {1} yuan ({2})", name, amount, clause));
        }
        if let Some(more) = self.rounded_up() {
            lines.add("", &say!("不足一元按一元收：加 {0} 元", "Rounded up to a yuan: {0} more", Yuan(more)));
        }
        lines.add("", &say!("应缴现金：{0} 元", "To pay in cash: {0} yuan", Yuan(self.to_pay)));
        lines.add("", &say!("大写：{0}", "In capitals: {0}", self.capitals));
        for remark in self.odd_fen.iter().chain(&self.remarks) {
            lines.add("", remark);
        }
    }
}

impl Lines {
    fn gap(&mut self) {
        self.text.push('\n');
    }

    fn heading(&mut self, zh: &'static str, en: &'static str) {
        self.gap();
        self.add("", &say!("【{0}】", "{0}", Bilingual::new(zh, en)));
    }

    /// Adds a paragraph, with `indent` before each of its lines.
    fn add(&mut self, indent: &str, text: &Bilingual) {
        let text = text.get(self.language);
        let mut line = String::from(indent);
        let (mut used, mut is_new) = (columns(indent), true);
        for piece in pieces(text) {
            let room = WIDTH.saturating_sub(columns(piece.trim_end()));
            if !is_new && used > room {
                self.text.push_str(line.trim_end());
                self.text.push('\n');
                indent.clone_into(&mut line);
                used = columns(indent);
            }
            is_new = false;
            line.push_str(piece);
            used = used.saturating_add(columns(piece));
        }
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

/// The pieces of a text between which a line may break: after a space and beside a Chinese character, but not before a
/// closing or after an opening sign, and never between a number and its unit.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0_usize;
    let mut before = [' ', ' '];
    for (place, letter) in text.char_indices() {
        if place > 0 && may_break(before, letter) {
            pieces.extend(text.get(start..place));
            start = place;
        }
        before = [before[1], letter];
    }
    pieces.extend(text.get(start..));
    pieces
}

/// True where a line may break before `next`, given the two letters before it.
fn may_break([earlier, before]: [char; 2], next: char) -> bool {
    let opens = |letter: char| "（《“【".contains(letter);
    let closes = |letter: char| "，。；：、）》”】？！".contains(letter);
    let counts = |number: char| number.is_ascii_digit() && is_wide(next);
    if opens(before) || closes(next) || next == ' ' || counts(before) || (before == ' ' && counts(earlier)) {
        return false;
    }
    before == ' ' || is_wide(before) || is_wide(next)
}

fn is_wide(letter: char) -> bool {
    letter >= '\u{2E80}' || "“”".contains(letter)
}

/// The width of a text in columns.
fn columns(text: &str) -> usize {
    text.chars().map(|letter| if is_wide(letter) { 2_usize } else { 1 }).fold(0, usize::saturating_add)
}
