//! Numbers and tables in the terminal.

/// 1 KB is 1024 bytes here, as in every budget of the project.
pub(crate) const KILOBYTE: u64 = 1024;

/// `12.3 KB`.
#[expect(
    clippy::cast_precision_loss,
    reason = "one decimal of a size below a terabyte"
)]
pub(crate) fn kilobytes(bytes: u64) -> String {
    format!("{:.1} KB", bytes as f64 / KILOBYTE as f64)
}

/// Prints rows in columns: the first to the left, the others to the right.
pub(crate) fn print(head: &[&str], rows: &[Vec<String>]) {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let widest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
        widest.max(head.get(column).map_or(0, |title| title.chars().count()))
    };
    let print_row = |cells: Vec<&str>| {
        let mut line = String::new();
        for (column, cell) in cells.into_iter().enumerate() {
            let width = width(column);
            if column == 0 {
                line.push_str(&format!("{cell:<width$}"));
            } else {
                line.push_str(&format!("  {cell:>width$}"));
            }
        }
        println!("{}", line.trim_end());
    };
    print_row(head.to_vec());
    for row in rows {
        print_row(row.iter().map(String::as_str).collect());
    }
}
