//! What is wrong with what an author wrote, and where.

use std::fmt;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Something to mend in a file before it can become part of a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as reached from where the compiler was started.
    pub file: PathBuf,
    /// The line, counted from 1. A file that is missing or unreadable has none.
    pub line: Option<usize>,
    /// What is wrong, in a plain sentence.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file.display(), self.message),
            None => write!(f, "{}: {}", self.file.display(), self.message),
        }
    }
}

/// A line of a file.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) file: Rc<Path>,
    pub(super) line: usize,
}

impl Place {
    /// The first line of a file.
    pub(super) fn top(file: &Path) -> Self {
        Self {
            file: file.into(),
            line: 1,
        }
    }

    /// The line that is reached from here after all of `text`.
    pub(super) fn after(&self, text: &str) -> Self {
        Self {
            file: Rc::clone(&self.file),
            line: self.line + newlines(text),
        }
    }

    pub(super) fn problem(&self, message: impl Into<String>) -> Problem {
        Problem {
            file: self.file.to_path_buf(),
            line: Some(self.line),
            message: message.into(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file.display(), self.line)
    }
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}
