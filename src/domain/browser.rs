//! Telling browsers apart by what they call themselves, for words that depend on it.
//!
//! Nothing that works or not hangs on this: it chooses which steps to show for putting the app
//! on the home screen, and which of several ways to try first.

/// The browsers whose menus differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// A window inside another app (Facebook, Instagram, LINE ...), which can't install.
    InApp,
    /// Safari on iPhone or iPad.
    SafariIos,
    /// Another browser on iPhone or iPad. It can install from iOS 16.4 on.
    OtherIos,
    /// Samsung Internet.
    Samsung,
    /// Firefox on Android.
    FirefoxAndroid,
    /// Chrome and its relatives on Android.
    ChromeAndroid,
    /// Chrome, Edge and relatives on a computer.
    ChromeDesktop,
    /// Safari on a Mac.
    SafariMac,
    /// Anything else.
    Other,
}

impl Browser {
    /// All of them, in the order in which steps are offered.
    pub const ALL: [Browser; 9] = [
        Browser::ChromeAndroid,
        Browser::Samsung,
        Browser::FirefoxAndroid,
        Browser::SafariIos,
        Browser::OtherIos,
        Browser::ChromeDesktop,
        Browser::SafariMac,
        Browser::InApp,
        Browser::Other,
    ];

    /// Whether it runs on an iPhone or iPad, where an installed app has a storage of its own.
    pub fn is_ios(self) -> bool {
        matches!(self, Browser::SafariIos | Browser::OtherIos)
    }

    /// Whether a file is best handed to the phone's share sheet. Chrome on Android shares no JSON,
    /// and a computer's share sheet keeps no file.
    pub fn shares_files(self) -> bool {
        self.is_ios() || self == Browser::InApp
    }

    /// Whether a picture is best handed to the share sheet: on every phone, where the browser can.
    pub fn shares_pictures(self) -> bool {
        use Browser::{ChromeAndroid, FirefoxAndroid, Samsung};
        self.shares_files() || matches!(self, ChromeAndroid | FirefoxAndroid | Samsung)
    }

    /// Whether a download ends well. `installed`: the app runs from the home screen.
    pub fn downloads(self, installed: bool) -> bool {
        match self {
            // In an installed app it opens a view that has no way back.
            Browser::SafariIos | Browser::OtherIos => !installed,
            // Another app drops it without a word.
            Browser::InApp => false,
            _ => true,
        }
    }

    /// Whether it answers for itself when asked to keep our storage. Others ask the user, who
    /// should then know why.
    pub fn decides_itself(self) -> bool {
        !matches!(
            self,
            Browser::FirefoxAndroid | Browser::InApp | Browser::Other
        )
    }

    /// Whether it may remove our storage after a week of use without a visit, unless the app is
    /// on the home screen.
    pub fn forgets(self) -> bool {
        matches!(
            self,
            Browser::SafariIos | Browser::OtherIos | Browser::SafariMac
        )
    }
}

/// The browser with this user agent. `touch`: the device has a touch screen.
pub fn recognise(agent: &str, touch: bool) -> Browser {
    const IN_APP: [&str; 9] = [
        "FBAN",
        "FBAV",
        "FB_IAB",
        "Instagram",
        "Line/",
        "MicroMessenger",
        "Twitter",
        "TikTok",
        "; wv)",
    ];
    let has = |word: &str| agent.contains(word);
    if IN_APP.into_iter().any(has) {
        return Browser::InApp;
    }
    if has("iPhone") || has("iPad") || has("iPod") || (has("Macintosh") && touch) {
        let other = ["CriOS", "FxiOS", "EdgiOS", "OPiOS", "OPT/"]
            .into_iter()
            .any(has);
        return match other {
            true => Browser::OtherIos,
            // Only browsers add this word; a window inside an app, known or not, lacks it.
            false if !has("Safari/") => Browser::InApp,
            false => Browser::SafariIos,
        };
    }
    if has("Android") {
        return if has("SamsungBrowser") {
            Browser::Samsung
        } else if has("Firefox") {
            Browser::FirefoxAndroid
        } else if has("Chrome") {
            Browser::ChromeAndroid
        } else {
            Browser::Other
        };
    }
    if has("Chrome/") {
        Browser::ChromeDesktop
    } else if has("Safari/") && has("Macintosh") {
        Browser::SafariMac
    } else {
        Browser::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_them_apart() {
        let android = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)";
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15";
        let mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15";
        for (agent, touch, browser) in [
            (
                format!("{android} Chrome/80.0 Mobile Safari/537.36"),
                true,
                Browser::ChromeAndroid,
            ),
            (
                format!("{android} SamsungBrowser/13 Chrome/83.0 Safari"),
                true,
                Browser::Samsung,
            ),
            (
                "Mozilla/5.0 (Android 11; Mobile; rv:78.0) Firefox/78.0".into(),
                true,
                Browser::FirefoxAndroid,
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K; wv) Chrome/80".into(),
                true,
                Browser::InApp,
            ),
            (
                format!("{iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/400]"),
                true,
                Browser::InApp,
            ),
            (
                format!("{iphone} (KHTML, like Gecko) Mobile/15E148"),
                true,
                Browser::InApp,
            ),
            (
                format!("{iphone} Version/15.0 Safari/604.1"),
                true,
                Browser::SafariIos,
            ),
            (
                format!("{iphone} CriOS/100 Safari/604.1"),
                true,
                Browser::OtherIos,
            ),
            (
                format!("{mac} Version/15.0 Safari/605.1.15"),
                true,
                Browser::SafariIos,
            ),
            (
                format!("{mac} Version/15.0 Safari/605.1.15"),
                false,
                Browser::SafariMac,
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) Chrome/148.0 Safari/537.36".into(),
                false,
                Browser::ChromeDesktop,
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0".into(),
                false,
                Browser::Other,
            ),
            (String::new(), false, Browser::Other),
        ] {
            assert_eq!(recognise(&agent, touch), browser, "{agent}");
        }
    }

    #[test]
    fn offers_steps_for_every_browser() {
        for agent in [
            "",
            "Safari/ iPhone",
            "Android Chrome",
            "Android Firefox",
            "Macintosh Safari/",
        ] {
            assert!(Browser::ALL.contains(&recognise(agent, false)), "{agent}");
        }
    }

    #[test]
    fn never_downloads_where_there_is_no_way_back() {
        for browser in Browser::ALL {
            assert!(!browser.is_ios() || !browser.downloads(true), "{browser:?}");
            assert!(
                browser.shares_files() || browser.downloads(true),
                "{browser:?}"
            );
        }
    }
}
