//! A poster or a card as a picture, and the measuring that its layout needs.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement,
};

use super::{Png, blank, font_of, to_file};
use crate::domain::poster::colours::BLACK;
use crate::domain::poster::drawing::{Area, Drawing, Edge, Mark, Run};
use crate::domain::poster::picture::{AFTER_HEAD, density};

/// Measures text as it will stand on a poster.
pub struct Ruler(Option<CanvasRenderingContext2d>);

/// Height of the letters that are measured, in pixels.
const MEASURED: u32 = 200;

impl Ruler {
    /// A new one.
    pub fn new() -> Ruler {
        Ruler(blank().map(|(_, context)| context))
    }

    /// The width of a text in heights of its letters. A guess where the browser draws nothing.
    pub fn em(&self, text: &str, bold: bool) -> f64 {
        let measured = self.0.as_ref().and_then(|context| {
            context.set_font(&font_of(MEASURED, bold));
            context.measure_text(text).ok()
        });
        match measured {
            Some(size) => size.width() / f64::from(MEASURED),
            None => text.chars().count() as f64 * 0.62,
        }
    }
}

impl Default for Ruler {
    fn default() -> Self {
        Ruler::new()
    }
}

/// Draws a poster with so many pixels on its longer side, which is so many `tenths` of a millimetre
/// on paper. `picture`: the address of its drawing of people. None where this browser cannot.
pub async fn png_of(
    drawing: &Drawing,
    (pixels, tenths): (u32, u32),
    picture: Option<&str>,
) -> Option<Png> {
    let people = match picture {
        Some(address) => Some(image(address).await?),
        None => None,
    };
    let (canvas, context) = blank()?;
    let scale = f64::from(pixels) / f64::from(drawing.width.max(drawing.height));
    canvas.set_width((f64::from(drawing.width) * scale).round() as u32);
    canvas.set_height((f64::from(drawing.height) * scale).round() as u32);
    let drawn = match is_whole(&canvas, &context) {
        true => {
            draw(drawing, &context, scale, people.as_ref());
            to_file(&canvas).await
        }
        false => None,
    };
    // Now, and not when the browser gets round to it: it is 35 MB, and some phones have room for
    // no second one.
    canvas.set_width(0);
    canvas.set_height(0);
    Some(Png(with_density(&drawn?, density(pixels, tenths))?))
}

/// The drawing of people, once it can be drawn.
async fn image(address: &str) -> Option<HtmlImageElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    Some(image)
}

/// Whether the canvas is there down to its last pixel, and what is drawn can be had. A canvas that
/// is too large for a phone stays empty; browsers that protect against recognising a phone hand
/// out white or noise.
fn is_whole(canvas: &HtmlCanvasElement, context: &CanvasRenderingContext2d) -> bool {
    let (x, y) = (
        f64::from(canvas.width()) - 8.0,
        f64::from(canvas.height()) - 8.0,
    );
    context.set_fill_style_str("#0a5c60");
    context.fill_rect(x, y, 8.0, 8.0);
    let pixel = context.get_image_data(x + 4.0, y + 4.0, 1.0, 1.0);
    pixel.is_ok_and(|pixel| match pixel.data().0.as_slice() {
        [red, _, _, opaque] => *red < 50 && *opaque == u8::MAX,
        _ => false,
    })
}

fn draw(
    drawing: &Drawing,
    context: &CanvasRenderingContext2d,
    scale: f64,
    people: Option<&HtmlImageElement>,
) {
    for mark in &drawing.marks {
        context.save();
        match mark {
            // Modules of whole pixels: half ones are grey, and readers take grey for noise.
            Mark::Code {
                x,
                y,
                module,
                matrix,
            } => {
                let side = f64::from(module * matrix.size) * scale;
                let pixel = (side / f64::from(matrix.size)).floor().max(1.0);
                let left = side - pixel * f64::from(matrix.size);
                let at = |tenths: &i32| (f64::from(*tenths) * scale + left / 2.0).round();
                let _ = context.translate(at(x), at(y));
                context.set_fill_style_str(BLACK);
                for (column, row, many) in &matrix.dark {
                    let of = |modules: &i32| f64::from(*modules) * pixel;
                    context.fill_rect(of(column), of(row), of(many), pixel);
                }
            }
            other => {
                let _ = context.scale(scale, scale);
                draw_mark(other, context, people);
            }
        }
        context.restore();
    }
}

fn draw_mark(mark: &Mark, context: &CanvasRenderingContext2d, people: Option<&HtmlImageElement>) {
    match mark {
        Mark::Fill {
            area,
            round,
            colour,
        } => {
            context.set_fill_style_str(colour);
            path(area, f64::from(*round), context);
            context.fill();
        }
        Mark::Cut {
            x,
            top,
            bottom,
            colour,
        } => {
            context.set_stroke_style_str(colour);
            context.set_line_width(3.0);
            let _ = context.set_line_dash(&Array::of2(&24.0.into(), &18.0.into()));
            context.begin_path();
            context.move_to(f64::from(*x), f64::from(*top));
            context.line_to(f64::from(*x), f64::from(*bottom));
            context.stroke();
        }
        Mark::Text(run) => draw_text(run, context),
        Mark::Picture(area) => {
            if let Some(people) = people {
                let (x, y) = (f64::from(area.x), f64::from(area.y));
                let (width, height) = (f64::from(area.width), f64::from(area.height));
                let _ = context
                    .draw_image_with_html_image_element_and_dw_and_dh(people, x, y, width, height);
            }
        }
        Mark::Code { .. } => {}
    }
}

fn path(area: &Area, round: f64, context: &CanvasRenderingContext2d) {
    let (left, top) = (f64::from(area.x), f64::from(area.y));
    let (right, bottom) = (left + f64::from(area.width), top + f64::from(area.height));
    context.begin_path();
    context.move_to(left + round, top);
    for (x1, y1, x2, y2) in [
        (right, top, right, bottom),
        (right, bottom, left, bottom),
        (left, bottom, left, top),
        (left, top, right, top),
    ] {
        let _ = context.arc_to(x1, y1, x2, y2, round);
    }
    context.close_path();
}

fn draw_text(run: &Run, context: &CanvasRenderingContext2d) {
    let direction = if run.rtl { "rtl" } else { "ltr" };
    let _ = Reflect::set(context, &"direction".into(), &direction.into());
    context.set_text_align(match run.edge {
        Edge::Left => "left",
        Edge::Middle => "center",
        Edge::Right => "right",
    });
    context.set_font(&font_of(run.size.unsigned_abs(), run.bold));
    context.set_fill_style_str(run.colour);
    let _ = context.translate(f64::from(run.x), f64::from(run.y));
    if run.turned {
        let _ = context.rotate(-std::f64::consts::FRAC_PI_2);
    }
    let _ = context.fill_text(&run.text, 0.0, 0.0);
}

/// The file with its size on paper.
fn with_density(file: &Blob, density: [u8; 21]) -> Option<Blob> {
    let size = file.size();
    let head = file.slice_with_i32_and_i32(0, AFTER_HEAD as i32).ok()?;
    let rest = file
        .slice_with_f64_and_f64(f64::from(AFTER_HEAD), size)
        .ok()?;
    let density = js_sys::Uint8Array::from(density.as_slice());
    let parts = Array::of3(&head, &density, &rest);
    let options = BlobPropertyBag::new();
    options.set_type("image/png");
    Blob::new_with_buffer_source_sequence_and_options(&JsValue::from(parts), &options).ok()
}
