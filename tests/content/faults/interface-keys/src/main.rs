fn main() {
    t!("titel");
    t!("greeting");
    t!("files");
    tn!("greeting", 1);
    t!(key);
    t!("plain-note");
}
