//! A drawing as a picture in the page: what is seen is what is printed.

use crate::domain::poster::code::Matrix;
use crate::domain::poster::colours::BLACK;
use crate::domain::poster::drawing::{Area, Drawing, Edge, Mark, Run};
use crate::ui::view::{View, svg};

/// The drawing. `picture`: the address of its drawing of people; `name`: what it is.
pub(super) fn paper(drawing: &Drawing, picture: Option<&str>, name: &str) -> View {
    let whole = Area {
        x: 0,
        y: 0,
        width: drawing.width,
        height: drawing.height,
    };
    let marks = drawing.marks.iter().map(|mark| mark_view(mark, picture));
    // Said as one thing, with its words: lines that are cut for the eye are no sentences.
    svg("svg")
        .class("poster-paper")
        .attr(
            "viewBox",
            &format!("0 0 {} {}", drawing.width, drawing.height),
        )
        .attr("role", "img")
        .attr("aria-label", name)
        .attr("translate", "no")
        .each(marks)
        .child(placed(svg("rect"), &whole).class("paper-edge"))
}

fn number(view: View, name: &str, value: i32) -> View {
    view.attr(name, &value.to_string())
}

fn placed(view: View, area: &Area) -> View {
    let view = number(number(view, "x", area.x), "y", area.y);
    number(number(view, "width", area.width), "height", area.height)
}

fn mark_view(mark: &Mark, picture: Option<&str>) -> View {
    match mark {
        Mark::Fill {
            area,
            round,
            colour,
        } => number(placed(svg("rect"), area), "rx", *round).attr("fill", colour),
        Mark::Cut {
            x,
            top,
            bottom,
            colour,
        } => {
            let line = number(number(svg("line"), "x1", *x), "x2", *x);
            number(number(line, "y1", *top), "y2", *bottom)
                .attr("stroke", colour)
                .attr("stroke-width", "3")
                .attr("stroke-dasharray", "24 18")
        }
        Mark::Picture(area) => placed(svg("image"), area).attr("href", picture.unwrap_or_default()),
        Mark::Text(run) => text(run),
        Mark::Code {
            x,
            y,
            module,
            matrix,
        } => svg("path")
            .class("code")
            .attr("fill", BLACK)
            .attr("shape-rendering", "crispEdges")
            .attr("d", &path((*x, *y), *module, matrix)),
    }
}

/// One path for all modules: between several, some printers leave hair lines.
fn path(from: (i32, i32), module: i32, matrix: &Matrix) -> String {
    let mut path = String::new();
    for (column, row, many) in &matrix.dark {
        let (x, y) = (from.0 + column * module, from.1 + row * module);
        let width = many * module;
        path.push_str(&format!("M{x} {y}h{width}v{module}h-{width}z"));
    }
    path
}

fn text(run: &Run) -> View {
    let rtl = run.rtl;
    // What begins a line from right to left is its right end.
    let anchor = match (run.edge, rtl) {
        (Edge::Middle, _) => "middle",
        (Edge::Left, false) | (Edge::Right, true) => "start",
        (Edge::Left, true) | (Edge::Right, false) => "end",
    };
    let view = number(number(svg("text"), "x", run.x), "y", run.y);
    let view = number(view, "font-size", run.size)
        .attr("direction", if rtl { "rtl" } else { "ltr" })
        .attr("text-anchor", anchor)
        .attr("fill", run.colour)
        .attr("font-weight", if run.bold { "700" } else { "400" })
        .text(&run.text);
    match run.turned {
        true => view.attr("transform", &format!("rotate(-90 {} {})", run.x, run.y)),
        false => view,
    }
}
