//! How a pack is written down: JSON arrays in the order of the fields, without their names.
//!
//! Ours instead of derived: reading 25 types with derived code is a large part of a small app. A
//! pack is only ever read by the build that wrote it.

use std::mem::ManuallyDrop;

use serde_json::Value;

use super::pack::{
    Audience, Block, CheckItem, Checklist, Choice, FORMAT, Fact, First, Guide, GuideStep, Inline,
    Language, Later, Lesson, Link, Pack, Picture, PlanHeading, Question, QuestionKind, Screen,
    SearchWords, Section, Source, Target, TaskIdea, Term, Tip, TipTheme, Topic, WayIn,
};
use crate::domain::table::Table;

/// The pack in a text, without what follows it; none when it is no pack of this [`FORMAT`].
///
/// The caller has checked the text's hash: behind the format number everything is in its place,
/// so that reading needs no further answer to 'what if not' than an empty one.
pub fn decode(text: &str) -> Option<Pack> {
    piece(text)
}

/// As [`decode`], for what follows a pack. Only the rest of the app reads it.
pub fn decode_later(text: &str) -> Option<Later> {
    piece(text)
}

fn piece<T: Piece>(text: &str) -> Option<T> {
    let value: Value = serde_json::from_str(text).ok()?;
    let is_ours = value.get(0).and_then(Value::as_u64) == Some(u64::from(FORMAT));
    is_ours.then(|| Piece::take(&mut vec![value].into_iter()))
}

/// The text of a pack, without what follows it.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode(pack: &Pack) -> String {
    pack.put().to_string()
}

/// The text of what follows a pack.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode_later(later: &Later) -> String {
    later.put().to_string()
}

/// A part of a pack.
trait Piece: Sized {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value;
    /// Takes the next of some parts.
    fn take(parts: &mut Parts) -> Self;
}

/// The fields of a struct, the inside of an enum, or the items of a list, one after the other.
type Parts = std::vec::IntoIter<Value>;

fn next(parts: &mut Parts) -> Value {
    parts.next().unwrap_or_default()
}

/// The parts of the next part.
fn inside(parts: &mut Parts) -> Parts {
    let Value::Array(inside) = next(parts) else {
        return Vec::new().into_iter();
    };
    inside.into_iter()
}

impl Piece for String {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        Value::String(self.clone())
    }

    fn take(parts: &mut Parts) -> String {
        if let Value::String(text) = next(parts) {
            text
        } else {
            String::new()
        }
    }
}

impl Piece for bool {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        Value::Bool(*self)
    }

    fn take(parts: &mut Parts) -> bool {
        next(parts).as_bool().unwrap_or(false)
    }
}

impl Piece for u32 {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        Value::from(*self)
    }

    fn take(parts: &mut Parts) -> u32 {
        next(parts).as_u64().unwrap_or(0) as u32
    }
}

impl<T: Piece> Piece for Option<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        self.as_ref().map_or(Value::Null, Piece::put)
    }

    fn take(parts: &mut Parts) -> Option<T> {
        match parts.as_slice().first() {
            None | Some(Value::Null) => {
                next(parts);
                None
            }
            Some(_) => Some(T::take(parts)),
        }
    }
}

impl<T: Piece> Piece for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        self.iter().map(Piece::put).collect()
    }

    fn take(parts: &mut Parts) -> Vec<T> {
        let mut items = inside(parts);
        let mut list = Vec::with_capacity(items.len());
        while items.len() > 0 {
            list.push(T::take(&mut items));
        }
        list
    }
}

impl<T: Piece> Piece for ManuallyDrop<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        T::put(self)
    }

    fn take(parts: &mut Parts) -> ManuallyDrop<T> {
        ManuallyDrop::new(T::take(parts))
    }
}

impl Piece for Table<String> {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        Value::Object(
            self.iter()
                .map(|(key, text)| (key.to_owned(), text.put()))
                .collect(),
        )
    }

    fn take(parts: &mut Parts) -> Table<String> {
        let mut map = Table::default();
        if let Value::Object(entries) = next(parts) {
            for (key, text) in entries {
                if let Value::String(text) = text {
                    map.insert(key, text);
                }
            }
        }
        map
    }
}

/// A struct is an array of its fields, in this order. Those after `later` are not written: they
/// come with [`Later`].
macro_rules! record {
    ($type:ident { $($field:ident),+ } $(later { $($after:ident),+ })?) => {
        impl Piece for $type {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self) -> Value {
                Value::Array(vec![$(self.$field.put()),+])
            }

            fn take(parts: &mut Parts) -> $type {
                let mut fields = inside(parts);
                $type {
                    $($field: Piece::take(&mut fields),)+
                    $($($after: Default::default(),)+)?
                }
            }
        }
    };
}

/// An enum is an array of its tag and what it holds. The first variant stands in for a tag that
/// no pack of ours has.
macro_rules! tagged {
    ($type:ident { $first_tag:literal = $first:ident, $($tag:literal = $variant:ident),+ }) => {
        impl Piece for $type {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self) -> Value {
                let (tag, inner) = match self {
                    $type::$first(inner) => ($first_tag, inner.put()),
                    $($type::$variant(inner) => ($tag, inner.put())),+
                };
                Value::Array(vec![tag.into(), inner])
            }

            fn take(parts: &mut Parts) -> $type {
                let mut parts = inside(parts);
                match next(&mut parts).as_str() {
                    $(Some($tag) => $type::$variant(Piece::take(&mut parts)),)+
                    _ => $type::$first(Piece::take(&mut parts)),
                }
            }
        }
    };
}

/// An enum without contents is its tag.
macro_rules! named {
    ($type:ident { $first_tag:literal = $first:ident, $($tag:literal = $variant:ident),+ }) => {
        impl Piece for $type {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self) -> Value {
                match self {
                    $type::$first => $first_tag.into(),
                    $($type::$variant => $tag.into()),+
                }
            }

            fn take(parts: &mut Parts) -> $type {
                match next(parts).as_str() {
                    $(Some($tag) => $type::$variant,)+
                    _ => $type::$first,
                }
            }
        }
    };
}

mod actions;
mod directory;
mod explorers;
mod later;
mod message;
mod offer;
mod organise;
mod templates;

record!(Pack {
    format,
    language,
    strings,
    topics,
    ways,
    lessons,
    checklists,
    tips,
    guides,
    audiences,
    directory,
    sources
} later { rest });
record!(Language {
    code,
    name,
    rtl,
    reviewed
});
record!(Topic { id, title });
record!(WayIn {
    id,
    title,
    icon,
    about,
    steps
});
record!(Lesson {
    id,
    title,
    summary,
    minutes,
    topic,
    picture
} later {
    screens,
    remember,
    talk,
    next,
    sources
});
record!(Picture { name, alt });
record!(Screen { title, blocks });
record!(Question {
    id,
    topic,
    lesson,
    kind,
    text,
    options,
    explanation
});
record!(Choice {
    id,
    text,
    right,
    why
});
record!(Checklist {
    id,
    section,
    title,
    icon,
    items
} later { about });
record!(CheckItem { id } later { text, why });
record!(TipTheme {
    id,
    title,
    summary,
    icon,
    tips
});
record!(Tip { id } later { text, why });
record!(Guide {
    id,
    section,
    title,
    summary,
    icon,
    first,
    steps,
    avoid,
    next
});
record!(GuideStep { id, title, text });
record!(PlanHeading {
    id,
    title,
    about,
    icon,
    prompts,
    ideas
});
record!(TaskIdea { id, text });
record!(Audience { id, title, icon } later { about, can, ask, messages, care });
record!(Source {
    id,
    says,
    title,
    year,
    url
});
record!(Term {
    id,
    title,
    also,
    meaning,
    see
});
record!(Fact {
    id,
    figure,
    text,
    changed,
    year,
    source
});
record!(SearchWords { suggested, firsts });
record!(First { words, number, to });
record!(Link { to, text });
tagged!(Block { "p" = Paragraph, "ul" = List, "ol" = Steps, "q" = Aside });
tagged!(Inline { "t" = Words, "b" = Strong, "a" = Link, "s" = Source });
tagged!(Target {
    "lesson" = Lesson, "tips" = Tips, "guide" = Guide, "list" = Checklist, "word" = Word,
    "page" = Page
});
named!(QuestionKind { "one" = One, "several" = Several, "true-false" = TrueFalse, "order" = Order });
named!(Section { "share" = Share, "safe" = Safe, "help" = Help });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_pack_comes_back() {
        let pack = Pack::empty();
        assert_eq!(decode(&encode(&pack)), Some(pack));
    }

    #[test]
    fn what_is_no_pack_is_none() {
        for text in ["", "{}", "[]", "[0]", "[\"1\"]", "null", "[1", "[2,[],{}]"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
