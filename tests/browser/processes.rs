//! Processes of a browser, to be killed as a phone does that needs the memory.

use std::fs;
use std::path::Path;

/// A process: its number, that of its parent, and its command line.
type Process = (u32, u32, String);

/// Those that show a page in the browser with this profile.
pub(crate) fn of_pages(profile: &Path) -> Vec<u32> {
    let shows_pages = |command: &str| {
        command.contains("--type=renderer")
            || (command.contains("-contentproc") && command.trim_end().ends_with(" tab"))
    };
    of(profile, &shows_pages)
}

/// All of the browser with this profile.
pub(crate) fn of_browser(profile: &Path) -> Vec<u32> {
    of(profile, &|_| true)
}

fn of(profile: &Path, is_wanted: &dyn Fn(&str) -> bool) -> Vec<u32> {
    let profile = profile.display().to_string();
    let all = all();
    let find = |pid: u32| all.iter().find(|(other, ..)| *other == pid);
    let is_of_browser = |mut pid: u32| {
        while let Some((_, parent, command)) = find(pid) {
            if command.contains(&profile) && !command.contains("--type=") {
                return true;
            }
            pid = *parent;
        }
        false
    };
    let wanted = all.iter().filter(|(_, _, command)| is_wanted(command));
    let wanted = wanted.map(|(pid, ..)| *pid);
    wanted.filter(|pid| is_of_browser(*pid)).collect()
}

fn all() -> Vec<Process> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let pid = entry.file_name().to_string_lossy().parse().ok()?;
            let command = fs::read(entry.path().join("cmdline")).unwrap_or_default();
            let command = String::from_utf8_lossy(&command).replace('\0', " ");
            let status = fs::read_to_string(entry.path().join("status")).unwrap_or_default();
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
            let parent = parent.and_then(|parent| parent.trim().parse().ok());
            Some((pid, parent.unwrap_or(0), command))
        })
        .collect()
}
