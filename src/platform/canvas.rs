//! Text as a picture, drawn with the fonts of the phone, which hold the scripts of its owner.

pub mod poster;

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use super::intl;
use crate::domain::picture::direction::is_rtl;
use crate::domain::picture::{Picture, Script, Sheet, Style, WIDTH};

/// A picture as a PNG file.
#[derive(Clone, Debug)]
pub struct Png(pub(super) Blob);

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPicture {
    /// It would be higher than every phone can draw.
    TooLong,
    /// This browser draws none, or lets nobody have what was drawn.
    NotHere,
}

/// The colour of the band above the text and of the title; and how much red is in it, since in the
/// middle of the band a browser is tried.
#[derive(Clone, Copy)]
pub struct Band(&'static str, u8);

impl Band {
    /// That of a section by its name in style sheets, as on the screen in light colours.
    pub fn of(section: &str) -> Band {
        match section {
            "learn" => Band("#1f4f99", 0x1f),
            "act" => Band("#7a2e6f", 0x7a),
            "share" => Band("#1b6034", 0x1b),
            "help" => Band("#94201a", 0x94),
            _ => Band("#0a5c60", 0x0a),
        }
    }
}

/// Height of the band, in pixels.
const BAND_HEIGHT: f64 = 24.0;

/// Draws a sheet.
///
/// # Errors
///
/// When it is too long, and where the browser does not draw.
pub async fn png(sheet: &Sheet, script: Script, band: Band) -> Result<Png, NoPicture> {
    if !sheet.may_fit() {
        return Err(NoPicture::TooLong);
    }
    let (canvas, context) = blank().ok_or(NoPicture::NotHere)?;
    let sheet = sheet.map(&intl::with_parted_words);
    let picture = laid_out(&sheet, script, &context);
    if !picture.fits() {
        return Err(NoPicture::TooLong);
    }
    canvas.set_width(WIDTH as u32);
    canvas.set_height(picture.height as u32);
    draw(&picture, script, band, &context);
    if !is_readable(&context, band) {
        return Err(NoPicture::NotHere);
    }
    let file = to_file(&canvas).await;
    file.map(Png).ok_or(NoPicture::NotHere)
}

fn blank() -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let document = web_sys::window()?.document()?;
    let canvas = document.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let context = canvas.get_context("2d").ok()??;
    Some((canvas, context.dyn_into().ok()?))
}

fn laid_out(sheet: &Sheet, script: Script, context: &CanvasRenderingContext2d) -> Picture {
    let mut set = None;
    sheet.picture(script, &mut |text, style| {
        if set != Some(style) {
            context.set_font(&font(style));
            set = Some(style);
        }
        context.measure_text(text).map_or(0.0, |size| size.width())
    })
}

fn draw(picture: &Picture, script: Script, band: Band, context: &CanvasRenderingContext2d) {
    context.set_fill_style_str("#ffffff");
    context.fill_rect(0.0, 0.0, WIDTH, picture.height);
    context.set_fill_style_str(band.0);
    context.fill_rect(0.0, 0.0, WIDTH, BAND_HEIGHT);
    context.set_text_align(if script.rtl { "right" } else { "left" });
    for run in &picture.runs {
        // In which order parts of a line stand that mixes directions, and where its full stop.
        let direction = if is_rtl(&run.text) { "rtl" } else { "ltr" };
        let _ = Reflect::set(context, &"direction".into(), &direction.into());
        context.set_font(&font(run.style));
        context.set_fill_style_str(match run.style {
            Style::Title => band.0,
            Style::Value => "#1b2430",
            Style::Label | Style::Footer => "#434c58",
        });
        let _ = context.fill_text(&run.text, run.x, run.y);
    }
}

fn font(style: Style) -> String {
    // Whole: to print fractions takes 9 KB of tables.
    font_of(style.size() as u32, style.is_bold())
}

fn font_of(size: u32, bold: bool) -> String {
    let weight = if bold { "bold " } else { "" };
    format!(
        "{weight}{size}px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif"
    )
}

/// Whether what was drawn can be had. Browsers that protect against recognising a phone by its
/// drawings hand out white or noise instead; a little noise does no harm.
fn is_readable(context: &CanvasRenderingContext2d, band: Band) -> bool {
    let middle = (WIDTH / 2.0, BAND_HEIGHT / 2.0);
    let pixel = context.get_image_data(middle.0, middle.1, 1.0, 1.0);
    pixel.is_ok_and(|pixel| match pixel.data().0.as_slice() {
        [red, _, _, opaque] => red.abs_diff(band.1) < 40 && *opaque == u8::MAX,
        _ => false,
    })
}

async fn to_file(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let file = Promise::new(&mut |done, failed| {
        if canvas.to_blob(&done).is_err() {
            let _ = failed.call0(&failed);
        }
    });
    // Nothing comes where there is no memory for it.
    JsFuture::from(file).await.ok()?.dyn_into().ok()
}
