//! The size of the paper that is printed on.

use wasm_bindgen::JsCast;
use web_sys::CssStyleSheet;

/// Has the next print fill a paper of this size, without margins of the browser's own, until it is
/// dropped.
///
/// Style sheets cannot choose among sizes, save by named pages, which Chromium 80 does not know.
/// So a rule is added to one of ours.
pub struct Paper {
    sheet: CssStyleSheet,
    at: u32,
}

impl Paper {
    /// `size` as `@page` takes it, such as `210mm 297mm`. None where style sheets can't be changed.
    pub fn of(size: &str) -> Option<Paper> {
        let sheets = web_sys::window()?.document()?.style_sheets();
        let rule = format!("@page{{size:{size};margin:0}}");
        for at in 0..sheets.length() {
            let sheet = sheets
                .get(at)
                .and_then(|sheet| sheet.dyn_into::<CssStyleSheet>().ok());
            // The plain page has one too, which is off. A page that was opened from a file may not
            // look into its sheets.
            let sheet = sheet.filter(|sheet| !sheet.disabled());
            let end = sheet.as_ref().and_then(|sheet| sheet.css_rules().ok());
            if let (Some(sheet), Some(rules)) = (sheet, end)
                && let Ok(at) = sheet.insert_rule_with_index(&rule, rules.length())
            {
                return Some(Paper { sheet, at });
            }
        }
        None
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        let _ = self.sheet.delete_rule(self.at);
    }
}
