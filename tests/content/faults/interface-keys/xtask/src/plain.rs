fn page() {
    t!("plain-not");
    t!("only-plain");
}
