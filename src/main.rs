//! Mounts the app. In the browser only: natively there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    handrail::ui::app::start();
}
