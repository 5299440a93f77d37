//! Start of the app: the first pack, the store, the frame.

use wasm_bindgen_futures::spawn_local;

use super::frame::{frame, name_window};
use super::keeper::{Keeper, Kept};
use super::navigation::Navigation;
use super::notices::Notices;
use super::rest::{self, Rest};
use super::route::Route;
use super::signals::*;
use super::texts;
use super::view::{el, follow};
use crate::content::pack::Pack;
use crate::content::{codec, pack_hash};
use crate::domain::audience::AudienceChoice;
use crate::domain::lessons::LessonProgress;
use crate::domain::numbers::HelpNumbers;
use crate::domain::quiz::QuizRecord;
use crate::domain::settings::{Settings, Theme};
use crate::domain::tips::FollowedTips;
use crate::platform::dom::Node;
use crate::platform::{boot, page, speech};
use crate::storage::json;
use crate::storage::keys::{Key, PACK, SHELL};
use crate::storage::store::Noted;

const DAMAGED: &str = "the pack is damaged";

/// Of a text that is whole, and no pack of ours.
pub const OF_ANOTHER_BUILD: &str = "the pack is of another build";

/// Runs the app. Any panic from here on ends in the plain page.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| boot::failed("panic", &panic.to_string())));
    spawn_local(async {
        match first_pack().await {
            Ok((pack, text)) => {
                texts::speak(pack, false);
                rest::load_for(&Route::parse(&page::hash())).await;
                mount(text, read_journal(false).await);
            }
            Err(error) => boot::failed("pack", &error),
        }
    });
}

/// The pack that the boot script brought, or, when its copy is damaged, a fresh one.
pub async fn first_pack() -> Result<(Pack, String), String> {
    let (code, text) = boot::first_pack().ok_or("the boot script brought no pack")?;
    match open_pack(&code, &text) {
        Ok(pack) => Ok((pack, text)),
        Err(_) if boot::first_pack_is_stored() => load_pack(&code).await,
        Err(error) => Err(error),
    }
}

/// Fetches and checks a language's pack.
pub async fn load_pack(code: &str) -> Result<(Pack, String), String> {
    let text = boot::fetch_pack(code).await?;
    Ok((open_pack(code, &text)?, text))
}

fn open_pack(code: &str, text: &str) -> Result<Pack, String> {
    if !is_intact(text, &entry(code)?.hash) {
        return Err(DAMAGED.to_owned());
    }
    codec::decode(text).ok_or_else(|| OF_ANOTHER_BUILD.to_owned())
}

/// Fetches what follows a pack and puts it in. A cache may hold a damaged copy: then again, past
/// it.
pub async fn complete(pack: Pack) -> Result<Pack, String> {
    let code = pack.language.code.clone();
    let expected = entry(&code)?.later_hash;
    let mut later = boot::fetch_later(&code, false).await.unwrap_or_default();
    if !is_intact(&later, &expected) {
        later = boot::fetch_later(&code, true).await?;
    }
    if !is_intact(&later, &expected) {
        return Err(DAMAGED.to_owned());
    }
    rest::join(pack, &later).await
}

fn entry(code: &str) -> Result<boot::PackEntry, String> {
    let entry = boot::packs().into_iter().find(|entry| entry.code == code);
    entry.ok_or_else(|| format!("no pack for {code}"))
}

fn is_intact(text: &str, expected: &str) -> bool {
    pack_hash::hex(pack_hash::fingerprint(text.as_bytes())) == expected
}

/// What was stored in the last minutes, as the journal tells: see [`boot::read_journal`].
pub async fn read_journal(late: bool) -> Option<Vec<Noted>> {
    let lines = boot::read_journal(late).await?.into_iter();
    Some(
        lines
            .map(|(key, text, at)| Noted { key, text, at })
            .collect(),
    )
}

fn mount(text: String, journal: Option<Vec<Noted>>) {
    let Some(place) = page::app_element() else {
        return boot::failed("panic", "the page has no place for the app");
    };
    // Leptos brings the owner and the executor; the views are ours and put themselves there.
    mount_to(place, move || {
        let state = AppState::provide(&text, journal);
        // A change of language builds everything anew.
        let app = el("div").child_by(move || {
            state.language.track();
            Some(frame())
        });
        app.mount_to("app");
        state.rest.load_texts();
    })
    .forget();
    boot::started();
}

/// What works without a network. The boot script knows; the signal tells when it changed.
#[derive(Clone, Copy)]
pub struct OfflineState(RwSignal<usize>);

impl OfflineState {
    /// Looks at it, tracked.
    pub fn with<T>(self, look: impl FnOnce(&boot::Offline) -> T) -> T {
        self.0.track();
        look(&boot::offline())
    }
}

/// What every page can reach: the records that belong to the whole app, and the language.
#[derive(Clone, Copy)]
pub struct AppState {
    /// How this phone shows the app.
    pub settings: Kept<Settings>,
    /// Progress in the lessons.
    pub lessons: Kept<LessonProgress>,
    /// The quiz.
    pub quiz: Kept<QuizRecord>,
    /// Tips that were followed.
    pub tips: Kept<FollowedTips>,
    /// The chosen audience.
    pub audience: Kept<AudienceChoice>,
    /// The chosen country, and help numbers of the user's own.
    pub numbers: Kept<HelpNumbers>,
    /// What works without a network.
    pub offline: OfflineState,
    /// Counts changes of what [`boot::install`] tells.
    pub installs: RwSignal<usize>,
    /// Raised when the browser is about to print, by whatever way.
    pub prints: RwSignal<usize>,
    /// Raised when the browser has found voices that read aloud.
    pub voices: RwSignal<usize>,
    /// The user put a new version off, for as long as this window is open.
    pub update_later: RwSignal<bool>,
    /// What is typed into the search, for as long as the window is open and in sight.
    pub typed: RwSignal<String>,
    /// The rest of the app, which comes after its start.
    pub rest: Rest,
    /// Keeps the user's records.
    pub keeper: Keeper,
    /// The place for notices.
    pub notices: Notices,
    /// The way around.
    pub navigation: Navigation,
    /// The title of the page.
    pub title: RwSignal<String>,
    /// Raised when the language changes: every view is then built anew.
    language: RwSignal<usize>,
}

impl AppState {
    fn provide(pack_text: &str, journal: Option<Vec<Noted>>) -> AppState {
        let notices = Notices::empty();
        let keeper = Keeper::open(notices, journal);
        let state = AppState {
            settings: keeper.keep(Key::Settings),
            lessons: keeper.keep(Key::Lessons),
            quiz: keeper.keep(Key::Quiz),
            tips: keeper.keep(Key::Tips),
            audience: keeper.keep(Key::Audience),
            numbers: keeper.keep(Key::Numbers),
            offline: OfflineState(RwSignal::new(0)),
            installs: RwSignal::new(0),
            prints: RwSignal::new(0),
            voices: RwSignal::new(0),
            update_later: RwSignal::new(false),
            typed: RwSignal::new(String::new()),
            rest: Rest::watch(),
            keeper,
            notices,
            navigation: Navigation::start(),
            title: RwSignal::new(String::new()),
            language: RwSignal::new(0),
        };
        provide_context(state);
        state.keep_language(pack_text);
        page::on_window("beforeprint", move |_| {
            state.prints.update(|count| *count += 1)
        });
        page::on_window("scroll", move |_| notices.come_down());
        speech::on_voices(move || state.voices.update(|count| *count += 1));
        page::on_window(boot::OFFLINE_EVENT, move |_| {
            state.offline.0.update(|count| *count += 1)
        });
        page::on_window(boot::INSTALL_EVENT, move |_| {
            state.installs.update(|count| *count += 1)
        });
        follow(move || apply(&state.settings.get()));
        follow(move || name_window(state));
        state
    }

    /// Speaks another language from now on. Nothing changes when its pack can't be had.
    pub async fn change_language(self, code: &str) -> Result<(), String> {
        let (pack, text) = load_pack(code).await?;
        texts::speak(complete(pack).await?, true);
        self.settings
            .update(|settings| settings.language = Some(code.to_owned()));
        self.keep_language(&text);
        self.language.update(|count| *count += 1);
        Ok(())
    }

    /// Keeps the pack in use, so that the next start needs no network, and the words of the
    /// static shell, so that it speaks the language too.
    fn keep_language(self, text: &str) {
        let pack = texts::pack();
        let code = &pack.language.code;
        page::set_language(code, pack.language.rtl);
        // The way out is not ours to build: it was there before, and stays if we fail.
        if let Some(word) = Node::by_id("leave-word") {
            word.set_text(t!("shell-leave"));
        }
        let key = format!("{PACK}{code}");
        let kept = format!(
            "{}\n{text}",
            pack_hash::hex(pack_hash::fingerprint(text.as_bytes()))
        );
        let shell = shell_texts(pack);
        self.keeper.with_store(|store| {
            store.drop_texts(PACK, &key);
            if store.kept_text(&key).as_ref() != Some(&kept) {
                store.keep_text(&key, &kept);
            }
            if store.kept_text(SHELL).as_ref() != Some(&shell) {
                store.keep_text(SHELL, &shell);
            }
        });
        boot::keep_languages(std::slice::from_ref(code));
    }
}

/// The words of the static shell, as the boot script reads them.
fn shell_texts(pack: &Pack) -> String {
    let mut texts = serde_json::Map::new();
    for (key, text) in pack.strings.iter() {
        if key.starts_with("shell-") {
            texts.insert(key.to_owned(), text.as_str().into());
        }
    }
    let mut shell = serde_json::Map::new();
    shell.insert("lang".into(), pack.language.code.as_str().into());
    shell.insert("rtl".into(), pack.language.rtl.into());
    shell.insert("texts".into(), texts.into());
    json::write(&shell.into())
}

fn apply(settings: &Settings) {
    let theme = match settings.theme {
        Theme::Auto => "",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    page::set_root_attribute("data-theme", theme);
    boot::tint(theme);
    page::set_root_attribute("data-contrast", if settings.contrast { "more" } else { "" });
    page::set_root_attribute(
        "data-motion",
        if settings.less_motion { "less" } else { "" },
    );
    page::set_text_size(settings.text_size);
    let text = if settings.has_large_text() {
        "large"
    } else {
        ""
    };
    page::set_root_attribute("data-text", text);
    boot::disguise(settings.quiet);
    boot::leave_to(&settings.leave_to);
}

/// The state of the app.
pub fn app_state() -> AppState {
    expect_context()
}
