//! What the compiler reads of the code: the keys in its macros. `t!("not-in-a-comment")`.

fn main() {
    title(t!("title"));
    greeting(t!("greeting", name = user));
    files(tn!("files", 2));
}
