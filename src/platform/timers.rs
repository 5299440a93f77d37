//! Doing something a little later.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls back once after so many milliseconds.
pub fn after(ms: i32, callback: impl FnOnce() + 'static) {
    after_boxed(ms, Box::new(callback));
}

// Boxed, because each type that crosses over to JavaScript brings code of its own.
fn after_boxed(ms: i32, callback: Box<dyn FnOnce()>) {
    if let Some(window) = web_sys::window() {
        let callback = Closure::once_into_js(callback);
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), ms);
    }
}

/// Calls back after the screen was drawn the next time.
pub fn after_paint(callback: impl FnOnce() + 'static) {
    after_paint_boxed(Box::new(callback));
}

fn after_paint_boxed(callback: Box<dyn FnOnce()>) {
    if let Some(window) = web_sys::window() {
        let callback = Closure::once_into_js(callback);
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}
