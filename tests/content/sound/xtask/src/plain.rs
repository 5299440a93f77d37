//! The plain pages say some things of their own, and some that the app says too.

fn page() {
    title(t!("title"));
    note(t!("plain-note"));
}
