//! The keys for undo, redo and saving, and whose they are: the document's, or those of the field in which somebody
//! types.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};

/// Something that is done by its keys: Ctrl on most computers, Cmd on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shortcut {
    /// Ctrl+Z.
    Undo,
    /// Ctrl+Y or Ctrl+Shift+Z.
    Redo,
    /// Ctrl+S.
    Save,
}

/// The state of the typing in a field, as its attribute `data-typing` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typing {
    /// Nobody has typed since the field got the focus.
    None,
    /// Somebody has typed, and what was there before is there again.
    Unchanged,
    /// Somebody has typed something else.
    Changed,
}

impl Typing {
    /// The value of the attribute.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Unchanged => "unchanged",
            Self::Changed => "changed",
        }
    }

    /// True where a shortcut is the field's own, which the browser does: as in a spreadsheet, undo and redo are about
    /// the text that is being typed until that is entered, and about the document after that.
    pub(crate) fn keeps(self, shortcut: Shortcut) -> bool {
        match shortcut {
            Shortcut::Undo => self == Self::Changed,
            Shortcut::Redo => self != Self::None,
            Shortcut::Save => false,
        }
    }
}

impl Shortcut {
    /// The shortcut that an event of the keyboard is; none while an input method composes.
    pub(crate) fn of(event: &KeyboardEvent) -> Option<Self> {
        let is_held = event.ctrl_key() != event.meta_key() && !event.alt_key() && !event.is_composing();
        Self::named(&event.key(), &event.code(), event.shift_key()).filter(|_| is_held)
    }

    /// The shortcut of a key: by its letter, or by its place where the keyboard writes other letters.
    fn named(key: &str, code: &str, shift: bool) -> Option<Self> {
        let place = code.strip_prefix("Key").unwrap_or("");
        let letter = if key.len() == 1 && key.is_ascii() { key } else { place };
        match (letter.to_ascii_lowercase().as_str(), shift) {
            ("z", false) => Some(Self::Undo),
            ("z", true) | ("y", false) => Some(Self::Redo),
            ("s", false) => Some(Self::Save),
            _ => None,
        }
    }

    /// True where the shortcut is about the document, by the element that has the focus: not in dialogs, and not in
    /// fields that are none of the document's or are still being typed in.
    pub(crate) fn is_of_document(self, focused: Option<&Element>) -> bool {
        if self == Self::Save {
            return true;
        }
        let Some(focused) = focused else { return true };
        if focused.closest("dialog").ok().flatten().is_some() {
            return false;
        }
        match focused.get_attribute("data-typing") {
            Some(typing) => {
                let of = |one: &Typing| one.id() == typing;
                let typing = [Typing::None, Typing::Unchanged, Typing::Changed].into_iter().find(of);
                !typing.is_some_and(|typing| typing.keeps(self))
            }
            None => !focused.matches("input[type=text], input[type=search], textarea").unwrap_or(false),
        }
    }
}

/// The element that an event is about.
pub(crate) fn element_of(event: &KeyboardEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

#[cfg(test)]
mod tests {
    use super::{Shortcut, Typing};

    #[test]
    fn keys_are_read_by_letter_or_place() {
        assert_eq!(Shortcut::named("z", "KeyZ", false), Some(Shortcut::Undo));
        assert_eq!(Shortcut::named("Z", "KeyZ", true), Some(Shortcut::Redo));
        assert_eq!(Shortcut::named("y", "KeyY", false), Some(Shortcut::Redo));
        assert_eq!(Shortcut::named("s", "KeyS", false), Some(Shortcut::Save));
        // A French keyboard has its Z where others have W; an input method says no letter at all.
        assert_eq!(Shortcut::named("z", "KeyW", false), Some(Shortcut::Undo));
        assert_eq!(Shortcut::named("Process", "KeyZ", false), Some(Shortcut::Undo));
        assert_eq!(Shortcut::named("я", "KeyZ", false), Some(Shortcut::Undo));
        assert_eq!(Shortcut::named("S", "KeyS", true), None);
        assert_eq!(Shortcut::named("Tab", "Tab", false), None);
    }

    #[test]
    fn a_field_keeps_undo_while_its_text_is_typed() {
        assert!(Typing::Changed.keeps(Shortcut::Undo));
        assert!(!Typing::Unchanged.keeps(Shortcut::Undo));
        assert!(!Typing::None.keeps(Shortcut::Undo));
        assert!(Typing::Changed.keeps(Shortcut::Redo));
        assert!(Typing::Unchanged.keeps(Shortcut::Redo));
        assert!(!Typing::None.keeps(Shortcut::Redo));
        assert!(!Typing::Changed.keeps(Shortcut::Save));
    }
}
