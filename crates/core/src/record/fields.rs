//! From one list of fields both ways to walk it: [`super::Record::visit`] and [`super::Record::show`].
//!
//! ```text
//! text                  must be there            plain_text    an empty one is left out
//! optional_text         may be left out          plain_texts   none are left out
//! list required         must be there            list kept     may be left out, and never is
//! list optional         left out where it is empty
//! ```

/// The fields of records, in the contract's order: the name of each and how it is written.
macro_rules! record {
    ($record:ident { $($field:ident: $how:ident $($more:ident)?,)* }) => {
        impl $crate::record::Record for $record {
            fn visit(&mut self, visitor: &mut dyn $crate::record::Visitor) {
                $($crate::record::fields::visit!(self visitor $field $how $($more)?);)*
            }

            fn show(&self, viewer: &mut dyn $crate::record::Viewer) {
                $($crate::record::fields::show!(self viewer $field $how $($more)?);)*
            }
        }
    };
}

macro_rules! visit {
    ($record:ident $visitor:ident $field:ident list required) => {
        $visitor.list(stringify!($field), true, &mut $record.$field)
    };
    ($record:ident $visitor:ident $field:ident list $when:ident) => {
        $visitor.list(stringify!($field), false, &mut $record.$field)
    };
    ($record:ident $visitor:ident $field:ident plain_text $kind:ident) => {
        let mut value = Some(std::mem::take(&mut $record.$field)).filter(|value| !value.is_empty());
        $visitor.optional_text(stringify!($field), $crate::record::TextKind::$kind, &mut value);
        $record.$field = value.unwrap_or_default();
    };
    ($record:ident $visitor:ident $field:ident plain_texts $kind:ident) => {
        let mut value = Some(std::mem::take(&mut $record.$field)).filter(|value| !value.is_empty());
        $visitor.texts(stringify!($field), $crate::record::TextKind::$kind, &mut value);
        $record.$field = value.unwrap_or_default();
    };
    ($record:ident $visitor:ident $field:ident $how:ident $kind:ident) => {
        $visitor.$how(stringify!($field), $crate::record::TextKind::$kind, &mut $record.$field)
    };
    ($record:ident $visitor:ident $field:ident $how:ident) => {
        $visitor.$how(stringify!($field), &mut $record.$field)
    };
}

macro_rules! show {
    ($record:ident $viewer:ident $field:ident list optional) => {
        if !$record.$field.is_empty() {
            $viewer.list(stringify!($field), &$record.$field);
        }
    };
    ($record:ident $viewer:ident $field:ident list $when:ident) => {
        $viewer.list(stringify!($field), &$record.$field)
    };
    ($record:ident $viewer:ident $field:ident text $kind:ident) => {
        $viewer.text(stringify!($field), &$record.$field)
    };
    ($record:ident $viewer:ident $field:ident optional_text $kind:ident) => {
        if let Some(value) = &$record.$field {
            $viewer.text(stringify!($field), value);
        }
    };
    ($record:ident $viewer:ident $field:ident plain_text $kind:ident) => {
        if !$record.$field.is_empty() {
            $viewer.text(stringify!($field), &$record.$field);
        }
    };
    ($record:ident $viewer:ident $field:ident texts $kind:ident) => {
        if let Some(value) = &$record.$field {
            $viewer.texts(stringify!($field), value);
        }
    };
    ($record:ident $viewer:ident $field:ident plain_texts $kind:ident) => {
        if !$record.$field.is_empty() {
            $viewer.texts(stringify!($field), &$record.$field);
        }
    };
    ($record:ident $viewer:ident $field:ident whole) => {
        $viewer.whole(stringify!($field), &$record.$field)
    };
    ($record:ident $viewer:ident $field:ident optional_whole) => {
        if let Some(value) = &$record.$field {
            $viewer.whole(stringify!($field), value);
        }
    };
}

pub(crate) use show;
pub(crate) use {record, visit};
