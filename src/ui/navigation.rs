//! Moving between pages: the route, our own Back, scrolling, and focus.

use crate::ui::signals::*;

use super::app::app_state;
use super::route::{Route, Tab};
use crate::platform::{page, timers};

/// The title of the page, which takes the focus on arrival.
const TITLE: &str = "title";

/// Where the user is, and how to go elsewhere.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    /// Number of the entry of the history we are on, 0 for the first.
    entry: StoredValue<u32>,
    /// How far each entry was scrolled when it was left.
    scrolled: StoredValue<Vec<(u32, f64)>>,
    /// How far down this page begins.
    top: StoredValue<f64>,
}

impl Navigation {
    /// Starts on the page that the address names and follows it.
    pub fn start() -> Navigation {
        page::own_scrolling();
        let navigation = Navigation {
            route: RwSignal::new(Route::parse(&page::hash())),
            entry: StoredValue::new(page::entry_mark().unwrap_or(0)),
            scrolled: StoredValue::new(Vec::new()),
            top: StoredValue::new(0.0),
        };
        page::mark_entry(navigation.entry.get_value(), None);
        page::on_window("hashchange", move |_| navigation.follow_address());
        navigation
    }

    /// The page, tracked.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// The tab that the page belongs to, tracked.
    pub fn tab(self) -> Tab {
        self.route.with(Route::tab)
    }

    /// Goes to a page, as a link does.
    pub fn go(self, route: &Route) {
        page::go_to(&route.href());
    }

    /// Goes to a page in place of this one: Back skips this one.
    pub fn replace(self, route: Route) {
        self.turn(route, TITLE);
    }

    /// As [`Navigation::replace`], for another part of this page: its title stays, so the focus
    /// goes to what has this id.
    pub fn turn(self, route: Route, focus: &'static str) {
        page::mark_entry(self.entry.get_value(), Some(&route.href()));
        self.show(route, 0.0, focus);
    }

    /// Gives this page another address, for what it shows now. The page stays.
    pub fn note(self, route: &Route) {
        page::mark_entry(self.entry.get_value(), Some(&route.href()));
    }

    /// Goes back to where the user came from, or up when there is nothing to go back to.
    pub fn back(self) {
        if self.entry.get_value() > 0 {
            page::go_back();
        } else {
            self.replace(self.route.get_untracked().parent());
        }
    }

    fn follow_address(self) {
        let left = self.entry.get_value();
        self.scrolled.update_value(|scrolled| {
            scrolled.retain(|(entry, _)| *entry != left);
            scrolled.push((left, page::scroll_position()));
        });
        // Entries that we have marked were visited before: this is Back or Forward.
        let (entry, top) = match page::entry_mark() {
            Some(mark) => (mark, self.scroll_of(mark)),
            None => (left + 1, 0.0),
        };
        page::mark_entry(entry, None);
        self.entry.set_value(entry);
        self.show(Route::parse(&page::hash()), top, TITLE);
    }

    fn scroll_of(self, entry: u32) -> f64 {
        let of_entry = |scrolled: &Vec<(u32, f64)>| {
            scrolled
                .iter()
                .find(|(other, _)| *other == entry)
                .map(|(_, top)| *top)
        };
        self.scrolled.with_value(of_entry).unwrap_or(0.0)
    }

    /// Whether one comes back to a place further down: then all of the page is needed at once.
    pub fn is_further_down(self) -> bool {
        self.top.get_value() > 0.0
    }

    fn show(self, route: Route, top: f64, focus: &'static str) {
        self.top.set_value(top);
        self.route.set(route);
        // Views are in place after the microtasks that follow; then the page is as long as it
        // will be and can be scrolled. Not after the next paint: on a busy phone that comes late
        // and would take the focus from a field that someone types in already.
        timers::after(0, move || {
            page::scroll_to(top);
            page::focus(focus);
        });
    }
}

/// The way around. Taken when a view is built.
pub fn navigation() -> Navigation {
    app_state().navigation
}
