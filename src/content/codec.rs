//! How a pack is written down: JSON arrays in the order of the fields, without their names.
//!
//! Ours instead of derived: reading 25 types with derived code costs 25 KB of Brotli-compressed
//! WebAssembly, this a few. A pack is only ever read by the build that wrote it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::pack::{
    Audience, Block, CheckItem, Checklist, Choice, Guide, GuideStep, Inline, Language, Lesson,
    Link, Pack, Picture, PlanHeading, Question, QuestionKind, Screen, Section, Source, Target,
    TaskIdea, Tip, TipTheme, Topic,
};

/// The pack in a text; none when it is no pack of this build.
pub fn decode(text: &str) -> Option<Pack> {
    Piece::take(serde_json::from_str(text).ok()?)
}

/// The text of a pack.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode(pack: &Pack) -> String {
    pack.put().to_string()
}

/// A part of a pack.
trait Piece: Sized {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value;
    fn take(value: Value) -> Option<Self>;
}

impl Piece for String {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        Value::String(self.clone())
    }

    fn take(value: Value) -> Option<String> {
        if let Value::String(text) = value { Some(text) } else { None }
    }
}

impl Piece for bool {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        Value::Bool(*self)
    }

    fn take(value: Value) -> Option<bool> {
        value.as_bool()
    }
}

impl Piece for u32 {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        Value::from(*self)
    }

    fn take(value: Value) -> Option<u32> {
        value.as_u64().and_then(|number| u32::try_from(number).ok())
    }
}

impl<T: Piece> Piece for Option<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        self.as_ref().map_or(Value::Null, Piece::put)
    }

    fn take(value: Value) -> Option<Option<T>> {
        if value.is_null() { Some(None) } else { T::take(value).map(Some) }
    }
}

impl<T: Piece> Piece for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        self.iter().map(Piece::put).collect()
    }

    fn take(value: Value) -> Option<Vec<T>> {
        if let Value::Array(items) = value { items.into_iter().map(T::take).collect() } else { None }
    }
}

impl Piece for BTreeMap<String, String> {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self) -> Value {
        Value::Object(self.iter().map(|(key, text)| (key.clone(), text.put())).collect())
    }

    fn take(value: Value) -> Option<BTreeMap<String, String>> {
        let Value::Object(entries) = value else { return None };
        let mut map = BTreeMap::new();
        for (key, text) in entries {
            map.insert(key, String::take(text)?);
        }
        Some(map)
    }
}

/// A struct is an array of its fields, in this order.
macro_rules! record {
    ($type:ident { $($field:ident),+ }) => {
        impl Piece for $type {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self) -> Value {
                Value::Array(vec![$(self.$field.put()),+])
            }

            fn take(value: Value) -> Option<$type> {
                let Value::Array(fields) = value else { return None };
                let mut fields = fields.into_iter();
                Some($type { $($field: Piece::take(fields.next()?)?),+ })
            }
        }
    };
}

/// An enum is an array of its tag and what it holds.
macro_rules! tagged {
    ($type:ident { $($tag:literal = $variant:ident),+ }) => {
        impl Piece for $type {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self) -> Value {
                match self {
                    $($type::$variant(inner) => Value::Array(vec![$tag.into(), inner.put()])),+
                }
            }

            fn take(value: Value) -> Option<$type> {
                let Value::Array(parts) = value else { return None };
                let mut parts = parts.into_iter();
                let (tag, inner) = (parts.next()?, parts.next()?);
                match tag.as_str()? {
                    $($tag => Piece::take(inner).map($type::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

/// An enum without contents is its tag.
macro_rules! named {
    ($type:ident { $($tag:literal = $variant:ident),+ }) => {
        impl Piece for $type {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self) -> Value {
                match self {
                    $($type::$variant => $tag.into()),+
                }
            }

            fn take(value: Value) -> Option<$type> {
                match value.as_str()? {
                    $($tag => Some($type::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

record!(Pack {
    format, language, strings, topics, lessons, questions, checklists, tips, guides, headings,
    audiences, sources
});
record!(Language { code, name, rtl, reviewed });
record!(Topic { id, title });
record!(Lesson {
    id, title, summary, minutes, topic, picture, screens, remember, talk, next, sources
});
record!(Picture { name, alt });
record!(Screen { title, blocks });
record!(Question { id, topic, lesson, kind, text, options, explanation });
record!(Choice { id, text, right, why });
record!(Checklist { id, title, about, icon, items });
record!(CheckItem { id, text, why });
record!(TipTheme { id, title, summary, icon, tips });
record!(Tip { id, text, why });
record!(Guide { id, section, title, summary, icon, first, steps, avoid, next });
record!(GuideStep { id, title, text });
record!(PlanHeading { id, title, about, icon, prompts, ideas });
record!(TaskIdea { id, text });
record!(Audience { id, title, about, icon, can, ask, messages, care });
record!(Source { id, says, title, year, url });
record!(Link { to, text });
tagged!(Block { "p" = Paragraph, "ul" = List, "ol" = Steps, "q" = Aside });
tagged!(Inline { "t" = Words, "b" = Strong, "a" = Link, "s" = Source });
tagged!(Target {
    "lesson" = Lesson, "tips" = Tips, "guide" = Guide, "list" = Checklist, "page" = Page
});
named!(QuestionKind { "one" = One, "several" = Several, "true-false" = TrueFalse });
named!(Section { "safe" = Safe, "help" = Help });

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
        for text in ["", "{}", "[]", "[1]", "null", "[1,[],{},[],[],[],[],[],[],[],[],[]]"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
