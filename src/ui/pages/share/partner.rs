//! One partner: how far asking is, how to reach them, what comes next, and the first message.

mod draft;
mod fields;
mod plans;
mod reach;
mod same;
mod talks;

use std::rc::Rc;

use crate::ui::signals::*;

use super::buttons::action;
use super::focus::spoken;
use super::partners::give;
use super::partners::words::name_of;
use super::undo::{Back, Undo};
use crate::domain::partners::Partner;
use crate::storage::keys::Key;
use crate::ui::components::button::link;
use crate::ui::components::field::{Heard, Of, Value, text_area, text_field};
use crate::ui::components::icon::Icon;
use crate::ui::frame::set_title;
use crate::ui::keeper::{Keeper, Kept, keeper};
use crate::ui::navigation::{Navigation, navigation};
use crate::ui::notices::{Notices, notices};
use crate::ui::pages::not_found::missing;
use crate::ui::route::Route;
use crate::ui::view::{View, el, follow};

/// The partner that is open.
#[derive(Clone, Copy)]
struct OpenPartner {
    id: StoredValue<String>,
    kept: Kept<Partner>,
    undo: StoredValue<Undo<Partner>>,
    /// What just happened, for those who do not see it.
    spoken: RwSignal<String>,
    keeper: Keeper,
    notices: Notices,
    navigation: Navigation,
}

/// The partner with this id.
pub fn partner_page(id: String) -> View {
    let keeper = keeper();
    // What another page changed a moment ago must be read, not what was stored before.
    keeper.flush();
    let key = Key::Partner(id.clone());
    let kept = keeper.keep::<Partner>(key.clone());
    if !kept.found.get_untracked() {
        return missing(&Route::Partners, t!("partners-title"));
    }
    let partner = OpenPartner {
        id: StoredValue::new(id.clone()),
        kept,
        undo: StoredValue::new(Undo::new(kept, key)),
        spoken: RwSignal::new(String::new()),
        keeper,
        notices: notices(),
        navigation: navigation(),
    };
    let name = partner.text(name_of);
    follow(move || set_title(&name.get()));
    el("div")
        .class("page-body")
        .show_if(move || kept.found.get(), move || screen(partner))
        .show_if(move || !kept.found.get(), removed)
        .child(spoken(partner.spoken))
}

fn screen(partner: OpenPartner) -> View {
    let blank = partner.kept.peek(Partner::is_blank);
    let given = move || vec![(partner.id.get_value(), partner.kept.get())];
    let delete = action(
        "button plain wide",
        Icon::Trash,
        t!("partner-delete"),
        Box::new(move || partner.delete()),
    );
    el("div")
        .class("stack")
        .child(same::same(partner))
        // Who it is comes first, until it is known.
        .child(blank.then(|| fields::details(partner, true)))
        .child(fields::standing(partner))
        .child(reach::reach(partner))
        .child((!blank).then(|| fields::details(partner, false)))
        .child(fields::next(partner))
        .child(talks::talks(partner))
        .child(draft::draft(partner))
        .child(plans::plans(partner))
        .child(give::give(Rc::new(given)))
        .child(delete.id("partner-delete"))
}

/// For a partner that another window removed while they were open here.
fn removed() -> View {
    let on = link("button", &Route::Partners, t!("partners-title"));
    el("div")
        .child(el("p").class("lead").text(t!("partner-gone")))
        .child(el("p").class("actions").child(on))
}

impl OpenPartner {
    /// Something worked out from the partner, passed on when it differs.
    fn text(self, look: fn(&Partner) -> String) -> Memo<String> {
        memo(move || self.kept.with(look))
    }

    /// What stands in a text.
    fn value(self, of: Of<Partner>) -> Value {
        let text = memo(move || self.kept.with(|partner| (of.look)(partner).clone()));
        Rc::new(move || text.get())
    }

    /// Hears what is typed into it.
    fn typed(self, of: Of<Partner>) -> Heard {
        Rc::new(move |text: String| {
            self.change(&mut |partner| text.clone_into((of.touch)(partner)))
        })
    }

    /// A text as a line to write in.
    fn line(self, id: &str, label: &str, of: Of<Partner>) -> View {
        text_field(id, "text", label, self.value(of), self.typed(of))
    }

    /// A text of several lines.
    fn area(self, id: &str, label: &str, of: Of<Partner>) -> View {
        text_area(id, label, self.value(of), self.typed(of))
    }

    /// Hears what else a field changes.
    fn heard(self, set: fn(&mut Partner, String)) -> Heard {
        Rc::new(move |text: String| self.change(&mut |partner| set(partner, text.clone())))
    }

    /// Apart, so that saving is compiled once and not once for each kind of change.
    fn change(self, change: &mut dyn FnMut(&mut Partner)) {
        self.kept.update(|partner| change(partner));
    }

    fn offer_undo(self, said: String, focus: String, back: Back<Partner>) {
        self.undo.get_value().offer(said, focus, back);
    }

    fn delete(self) {
        let (keeper, partner) = (self.keeper, self.kept.peek(Clone::clone));
        let key = Key::Partner(self.id.get_value());
        keeper.remove(&key);
        self.navigation.go(&Route::Partners);
        let said = t!("partner-deleted", name = name_of(&partner));
        self.notices.offer_undo(&said, move || {
            keeper.put_back(key.clone(), &partner);
        });
    }
}
