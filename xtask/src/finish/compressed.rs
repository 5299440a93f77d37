//! A Brotli and a gzip copy beside each file, for servers that do not compress by themselves.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use anyhow::{Result, anyhow};
use flate2::Compression;
use flate2::write::GzEncoder;

/// Pictures such as PNG are packed already.
const WORTH_IT: [&str; 8] = [
    "html",
    "js",
    "css",
    "json",
    "wasm",
    "svg",
    "webmanifest",
    "txt",
];

/// Writes the copies for all files under `folder`, on all processors. Those of a file that is the same
/// in `like`, a finished build, are taken from there.
pub(super) fn write_all(folder: &Path, like: Option<&Path>) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    // The largest first, so that nobody waits for it at the end.
    files.sort_by_key(|file| fs::metadata(file).map_or(0, |data| data.len()));
    let waiting = Mutex::new(files);
    let next = || waiting.lock().ok().and_then(|mut files| files.pop());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let work = || -> Result<()> {
            while let Some(file) = next() {
                let is_taken = like.is_some_and(|like| take_copies(&file, folder, like));
                if !is_taken {
                    write_copies(&file)?;
                }
            }
            Ok(())
        };
        let handles: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        handles.into_iter().try_for_each(|handle| {
            handle
                .join()
                .map_err(|_| anyhow!("a thread that compresses has stopped"))?
        })
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            collect(&path, files)?;
        } else if ending.is_some_and(|ending| WORTH_IT.contains(&ending)) {
            files.push(path);
        }
    }
    Ok(())
}

/// Takes both copies of a file from `like`. False when it is not the same there, or lacks one.
fn take_copies(file: &Path, folder: &Path, like: &Path) -> bool {
    let Ok(there) = file.strip_prefix(folder).map(|path| like.join(path)) else {
        return false;
    };
    let is_same =
        matches!((fs::read(file), fs::read(&there)), (Ok(one), Ok(other)) if one == other);
    is_same
        && ["br", "gz"]
            .iter()
            .all(|ending| fs::copy(copy_of(&there, ending), copy_of(file, ending)).is_ok())
}

/// A copy that is no smaller is left out.
fn write_copies(file: &Path) -> Result<()> {
    let bytes = fs::read(file)?;
    for (ending, packed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        if packed.len() < bytes.len() {
            fs::write(copy_of(file, ending), packed)?;
        }
    }
    Ok(())
}

fn copy_of(file: &Path, ending: &str) -> PathBuf {
    let mut copy = file.as_os_str().to_owned();
    copy.push(".");
    copy.push(ending);
    PathBuf::from(copy)
}

/// At the highest quality: it is done once and read many times.
pub(super) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
