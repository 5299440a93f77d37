//! A message becomes a poster, a card and a code. What comes out is looked at with the eyes of
//! others: zbar reads the codes, poppler the paper.

use std::fs;
use std::path::Path;
use std::process::Command;

use handrail::domain::directory::{Service, dialable, listing};
use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::frame::{axe_in_both, load_axe};
use crate::page::Page;
use crate::site::without_network;
use crate::tools;
use crate::words;

on_every_engine!(choices_are_kept_and_pictures_are_read);
on_chromium!(
    posters_print_on_one_page,
    long_and_foreign_messages_stay_whole,
    a_phone_with_little_room_gets_half,
    what_is_missing_is_told,
    the_number_of_the_message_reaches_the_poster,
    give_axe_clean,
);

const KEY: &str = "handrail.message.m1";
const LINK: &str = "https://example.org/jobs-abroad?from=poster";

/// A line to call in the United States, as the directory has it.
fn service() -> Service {
    let directory = &words::pack("en").directory;
    let country = directory
        .country("US")
        .expect("the United States are listed");
    let first = listing(&directory.services, country).others[0];
    assert!(first.number.is_some());
    first.clone()
}

/// The number of that line.
fn number() -> String {
    service().number.expect("a number")
}

fn message() -> String {
    format!(
        "Offered a job abroad? Ask who the employer is. Call {}.",
        number()
    )
}

/// Puts a message, and the country, onto the phone and opens the page.
async fn open(page: &Page, text: &str, poster: Value) {
    let numbers = json!({ "v": 1, "r": 1, "t": 1, "d": { "country": "US" } });
    page.store("handrail.numbers", &numbers.to_string()).await;
    let message = json!({ "text": text, "audience": null, "poster": poster });
    open_message(page, message).await;
}

/// Puts a message onto the phone and opens the page.
async fn open_message(page: &Page, message: Value) {
    let record = json!({ "v": 1, "r": 1, "t": 1, "d": message });
    page.store(KEY, &record.to_string()).await;
    page.go("#/act").await;
    page.reload().await;
    page.wait_usable().await;
    page.go("#/act/message/m1/give").await;
}

/// Waits until the poster on the screen says something.
async fn wait_on_paper(page: &Page, words: &str) {
    let script = "const paper = document.querySelector('.poster-paper');
        return !!paper && paper.textContent.replace(/\\s/g, '').includes(arguments[0].replace(/\\s/g, ''))";
    page.wait(
        &format!("'{words}' is on the paper"),
        script,
        vec![json!(words)],
    )
    .await;
}

/// Taps a field and types. The tap brings it out from under the poster and the tabs, which WebKit
/// does not do by itself.
async fn write(page: &Page, field: &str, text: &str) {
    page.tap(field).await;
    page.fill(field, text).await;
}

/// What a program says. It has to be there: `cargo xtask test` installs it.
fn said(program: &str, args: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(args).arg(file).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("{program} is needed: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What the code in a picture says.
fn code_in(picture: &Path) -> String {
    let output = Command::new("zbarimg")
        .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
        .arg(picture)
        .output();
    let output = output.unwrap_or_else(|error| panic!("zbarimg is needed: {error}"));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// Has the app make a picture, and keeps it.
async fn picture(case: &Case, page: &Page) -> std::path::PathBuf {
    tools::catch_files(page).await;
    page.tap("#give-save").await;
    let file = case.folder().join("picture.png");
    fs::write(&file, tools::caught_png(page).await).expect("room for a picture");
    file
}

/// Width, height and dots a metre of a PNG.
fn size(picture: &Path) -> (u32, u32, Option<u32>) {
    let file = fs::File::open(picture).expect("a picture");
    let mut reader = png::Decoder::new(std::io::BufReader::new(file))
        .read_info()
        .expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut pixels).expect("a whole picture");
    let info = reader.info();
    (
        info.width,
        info.height,
        info.pixel_dims.map(|dots| dots.xppu),
    )
}

const SAVE_FROM_THE_TOP: &str = "scrollTo(0, 0);
    const save = document.getElementById('give-save');
    save.focus({ preventScroll: true });
    save.click();";

/// Whether a notice is on show, and not over the choice of poster or card.
const FREE_ABOVE: &str = "scrollTo(0, 0);
    const box = document.getElementById('give-card').getBoundingClientRect();
    const above = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return !!document.querySelector('.notice') && above.closest('#give-card') !== null";

async fn choices_are_kept_and_pictures_are_read(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    open(&page, &message(), json!({})).await;
    wait_on_paper(&page, "Offered a job abroad?").await;
    wait_on_paper(&page, &number()).await;
    page.tap("#give-picture").await;
    page.wait_shows(".poster-paper image").await;
    // That it is saved is said once.
    page.wait_shows(".notice").await;
    page.close_notice().await;
    page.tap("#give-months-at-sea").await;
    page.tap("#give-blue").await;
    page.tap("#give-across").await;
    page.tap("#give-code-call").await;
    page.wait_shows(".poster-paper .code").await;
    write(&page, "#give-by", "Youth <b>club</b>").await;
    wait_on_paper(&page, "Youth <b>club</b>").await;
    let kept = "const poster = JSON.parse(localStorage.getItem(arguments[0])).d.poster;
        return JSON.stringify([poster.layout, poster.picture, poster.ink, poster.landscape, poster.leads, poster.by])
            === JSON.stringify(['picture', 'months-at-sea', 'blue', true, 'call', 'Youth <b>club</b>'])";
    page.wait("the choices are stored", kept, vec![json!(KEY)])
        .await;
    page.reload().await;
    page.wait_usable().await;
    page.wait_shows(".poster-paper image").await;
    wait_on_paper(&page, "Youth <b>club</b>").await;

    // A phone that reads the code calls the number that is printed.
    let file = picture(case, &page).await;
    assert_eq!(size(&file), (3508, 2480, Some(11811)));
    assert_eq!(code_in(&file), format!("tel:{}", dialable(&number())));
    page.tap("#give-upright").await;
    let file = picture(case, &page).await;
    assert_eq!((size(&file).0, size(&file).1), (2480, 3508));
    assert_eq!(code_in(&file), format!("tel:{}", dialable(&number())));

    // The notice of a picture lies on nothing that cannot be scrolled out from under it.
    page.close_notice().await;
    page.eval(SAVE_FROM_THE_TOP, vec![]).await;
    page.wait_shows(".notice").await;
    page.eval("scrollBy(0, 200)", vec![]).await;
    page.settle().await;
    page.wait("the choice above is free", FREE_ABOVE, vec![])
        .await;

    // The card, with a page.
    page.tap("#give-card").await;
    page.tap("#give-code-page").await;
    write(&page, "#give-link", LINK).await;
    wait_on_paper(&page, "example.org").await;
    let file = picture(case, &page).await;
    assert_eq!((size(&file).0, size(&file).1), (1080, 1080));
    assert_eq!(code_in(&file), LINK);
    // Where a download is dropped without a word, it can be kept by hand.
    page.tap_message("file-not-there").await;
    page.wait_shows("#by-hand-picture").await;
}

/// Prints what is on the screen, on the paper that the page asks for.
async fn printed(case: &Case, page: &Page) -> std::path::PathBuf {
    let how = json!({ "preferCSSPageSize": true });
    let printed = page.devtools("Page.printToPDF", how).await;
    let bytes = page
        .eval(
            "return [...atob(arguments[0])].map((byte) => byte.charCodeAt(0))",
            vec![printed["data"].clone()],
        )
        .await;
    let bytes: Vec<u8> = serde_json::from_value(bytes).expect("bytes");
    let file = case.folder().join("poster.pdf");
    fs::write(&file, bytes).expect("room for a PDF");
    file
}

/// Width and height of the only page, in points.
fn only_page(pdf: &Path) -> (f64, f64) {
    let output = Command::new("pdfinfo").arg(pdf).output();
    let output = output.unwrap_or_else(|error| panic!("pdfinfo is needed: {error}"));
    let info = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = |name: &str| {
        let found = info.lines().find_map(|line| line.strip_prefix(name));
        found
            .unwrap_or_else(|| panic!("{name} in {info}"))
            .trim()
            .to_owned()
    };
    assert_eq!(line("Pages:"), "1", "{info}");
    let size = line("Page size:");
    let mut numbers = size.split(' ').filter_map(|word| word.parse().ok());
    numbers.next().zip(numbers.next()).expect("two numbers")
}

/// Every font is in the file.
fn assert_fonts(pdf: &Path) {
    let output = Command::new("pdffonts").arg(pdf).output();
    let output = output.unwrap_or_else(|error| panic!("pdffonts is needed: {error}"));
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    let rows: Vec<&str> = table.lines().skip(2).collect();
    assert!(!rows.is_empty(), "text is text, and no picture of it");
    for row in rows {
        let embedded = row
            .split_whitespace()
            .find(|word| matches!(*word, "yes" | "no"));
        assert_eq!(embedded, Some("yes"), "{row}");
    }
}

/// No word reaches over the edge of the paper.
fn assert_within(pdf: &Path, paper: (f64, f64)) {
    let words = said("pdftotext", &["-bbox"], pdf);
    let mut many = 0;
    for line in words
        .lines()
        .filter(|line| line.trim_start().starts_with("<word"))
    {
        let at = |name: &str| {
            let rest = line.split_once(name).map(|(_, rest)| rest)?;
            rest.split('"').nth(1)?.parse::<f64>().ok()
        };
        let place = [at("xMin="), at("yMin="), at("xMax="), at("yMax=")];
        let [Some(left), Some(top), Some(right), Some(bottom)] = place else {
            panic!("no place in {line}");
        };
        let is_within =
            left >= 3.0 && top >= 3.0 && right <= paper.0 - 3.0 && bottom <= paper.1 - 3.0;
        assert!(is_within, "{line} on {paper:?}");
        many += 1;
    }
    assert!(many > 0);
}

/// The letters of a text, in order of their codes: where lines break, and in which direction they
/// run, is another question.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

/// Every letter of a message is on the paper.
fn assert_says(pdf: &Path, message: &str) {
    let mut paper = letters(&said("pdftotext", &[], pdf));
    for letter in letters(message) {
        let at = paper.binary_search(&letter);
        let at = at.unwrap_or_else(|_| panic!("'{letter}' of {message} is not on the paper"));
        paper.remove(at);
    }
}

const A4: (f64, f64) = (595.3, 841.9);
const A3: (f64, f64) = (841.9, 1190.6);

fn is_size(page: (f64, f64), paper: (f64, f64)) -> bool {
    (page.0 - paper.0).abs() < 1.5 && (page.1 - paper.1).abs() < 1.5
}

async fn posters_print_on_one_page(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let number = number();
    for layout in ["words", "picture", "strips"] {
        for (paper, landscape, ink) in [
            ("a4", false, "plum"),
            ("a4", true, "black"),
            ("a3", false, "black"),
            ("a3", true, "green"),
        ] {
            let poster = json!({ "layout": layout, "paper": paper, "landscape": landscape,
                "ink": ink, "leads": "page", "link": LINK, "by": "Youth club" });
            open(&page, &message(), poster).await;
            wait_on_paper(&page, "Youth club").await;
            if layout == "picture" {
                page.wait_shows(".poster-paper image").await;
            }
            let pdf = printed(case, &page).await;
            let what = format!("{layout} {paper} {landscape} {ink}");
            let size = only_page(&pdf);
            let (width, height) = if paper == "a4" { A4 } else { A3 };
            let wanted = if landscape {
                (height, width)
            } else {
                (width, height)
            };
            assert!(is_size(size, wanted), "{what}: {size:?}");
            assert_fonts(&pdf);
            assert_within(&pdf, size);
            let text = said("pdftotext", &["-layout"], &pdf)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            for words in message().split(' ') {
                assert!(text.contains(words), "{what}: {words} in {text}");
            }
            assert!(
                text.contains(&number) && text.contains("Youth club"),
                "{what}: {text}"
            );
            let picture = case.folder().join("page");
            let drawn = Command::new("pdftoppm")
                .args(["-r", "100", "-png", "-singlefile"])
                .arg(&pdf)
                .arg(&picture)
                .status();
            assert!(
                drawn.is_ok_and(|status| status.success()),
                "pdftoppm is needed"
            );
            assert_eq!(code_in(&picture.with_extension("png")), LINK, "{what}");
        }
    }
    // Another page is printed as before.
    page.go("#/help").await;
    let paper = page.eval("return [document.documentElement.hasAttribute('data-paper'),
        [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).some((rule) => rule.type === 6)]", vec![]).await;
    assert_eq!(paper, json!([false, false]));
}

async fn long_and_foreign_messages_stay_whole(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let long = "Ask before you pay. ".repeat(400);
    let messages = [
        long.trim(),
        "هل عُرض عليك عمل في الخارج؟ اسأل من هو صاحب العمل قبل أن تدفع 500. أين سأسكن؟",
        "ก่อนไปทำงานต่างประเทศ ถามก่อนจ่ายเงิน ใครเป็นนายจ้าง ฉันจะพักที่ไหน ฉันเก็บหนังสือเดินทางไว้เองได้ไหม",
        "មុនពេលទៅធ្វើការនៅក្រៅប្រទេស សូមសួរជាមុនសិន តើអ្នកណាជានិយោជក តើខ្ញុំនឹងស្នាក់នៅទីណា",
        "နိုင်ငံခြားမှာ အလုပ်မလုပ်ခင် အရင်မေးပါ။ အလုပ်ရှင်က ဘယ်သူလဲ။ ဘယ်မှာနေရမလဲ။",
        "🚢📞🤝👩🏽‍🏫👍🏿🇰🇭❤️",
        "https://example.org/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    ];
    for (at, message) in messages.into_iter().enumerate() {
        let layout = ["words", "picture", "strips"][at % 3];
        let poster = json!({ "layout": layout, "landscape": at % 2 == 1, "number": false });
        open(&page, message, poster).await;
        wait_on_paper(&page, &message.chars().take(4).collect::<String>()).await;
        let pdf = printed(case, &page).await;
        let size = only_page(&pdf);
        assert_fonts(&pdf);
        assert_within(&pdf, size);
        assert_says(&pdf, message);
        let is_small = page.says(&words::words("en", "give-too-small")).await;
        assert_eq!(is_small, at == 0, "{message}");
    }
    // The larger sheet makes it readable; a book fits on neither.
    open(
        &page,
        long.trim(),
        json!({ "paper": "a3", "number": false }),
    )
    .await;
    wait_on_paper(&page, "Ask before").await;
    assert!(!page.says(&words::words("en", "give-too-small")).await);
    open(&page, &"word ".repeat(9_000), json!({})).await;
    page.wait_message("give-too-long").await;
    assert!(!page.shows("#print, #give-save").await);
}

/// A canvas of more than 2000 pixels stays empty, as on some phones.
const SMALL_CANVAS: &str = "const real = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...place) {
        const pixels = real.apply(this, place);
        if (this.canvas.width > 2000) { pixels.data.fill(0); }
        return pixels;
    };";

async fn a_phone_with_little_room_gets_half(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    open(
        &page,
        &message(),
        json!({ "leads": "call", "layout": "strips" }),
    )
    .await;
    page.eval(SMALL_CANVAS, vec![]).await;
    let file = picture(case, &page).await;
    assert_eq!((size(&file).0, size(&file).1), (1240, 1754));
    assert_eq!(code_in(&file), format!("tel:{}", dialable(&number())));
    page.wait_message("give-half").await;
}

async fn what_is_missing_is_told(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    // An answer is there, but no message: one that is blank throughout would not be kept.
    open_message(&page, json!({ "text": "  ", "why": "It is a right." })).await;
    page.wait_message("give-empty").await;
    page.tap_message("give-write").await;
    let written = "return location.hash === '#/act/message/m1'";
    page.wait("the message can be written", written, vec![])
        .await;
    page.go("#/act/message/gone/give").await;
    page.wait_message("missing-text").await;

    // Addresses that lead nowhere, a number that is not there, strips with nothing on them.
    open(&page, "Ask first.", json!({ "layout": "strips" })).await;
    page.wait_message("give-strips-need").await;
    page.tap("#give-code-call").await;
    page.wait_message("give-code-needs-number").await;
    page.tap("#give-code-page").await;
    let long = format!("https://example.org/{}", "a".repeat(300));
    for (typed, key) in [
        ("http://example.org", "give-link-not-https"),
        ("example", "give-link-no-address"),
        (long.as_str(), "give-link-too-long"),
    ] {
        page.fill("#give-link", typed).await;
        page.wait_message(key).await;
        assert!(!page.shows(".poster-paper .code").await, "{typed}");
    }
    page.fill("#give-link", "example.org").await;
    page.wait_shows(".poster-paper .code").await;
    page.wait_message_gone("give-strips-need").await;

    // A number is chosen, and what is to be known about it is told before it is printed.
    let id = service().id;
    let choose = "const list = document.getElementById('give-number');
        list.value = arguments[0];
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.eval(choose, vec![json!(id)]).await;
    page.wait_shows(&format!("#number-{id}")).await;
    wait_on_paper(&page, &number()).await;
}

/// On a phone that has no country: what was chosen for the message is enough.
async fn the_number_of_the_message_reaches_the_poster(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let directory = &words::pack("en").directory;
    let country = directory.country("TH").expect("Thailand");
    let all = listing(&directory.services, country);
    let short = |service: &&&Service| service.number.as_ref().is_some_and(|n| n.len() <= 4);
    let service = all.others.iter().find(short).expect("a short code");
    let number = service.number.as_deref().expect("a number");
    page.go("#/act/messages").await;
    page.tap("#message-new").await;
    page.fill("#message-text", "Check a job offer before you say yes.")
        .await;
    page.tap("#message-call").await;
    let choose = "const list = document.getElementById('message-country');
        list.value = 'TH';
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.eval(choose, vec![]).await;
    page.tap(&format!("label[for='choose-call-{}']", service.id))
        .await;
    let route = page.route().await;
    page.go(&format!("{route}/give")).await;
    wait_on_paper(&page, number).await;
    page.wait_shows(&format!("#number-{}", service.id)).await;
    let country = words::words("en", "give-number-country");
    assert!(!page.says(&country).await);
    page.tap("#give-strips").await;
    page.tap("#give-code-call").await;
    page.wait_shows(".poster-paper .code").await;
    for key in ["give-strips-need", "give-code-needs-number"] {
        assert!(!page.says(&words::words("en", key)).await, "{key}");
    }

    // One that was typed is told apart, and a country is asked for where there is no number.
    let typed = json!({ "number": "081 555 0134" });
    open_message(
        &page,
        json!({ "text": "Call 081 555 0134.", "contact": typed }),
    )
    .await;
    wait_on_paper(&page, "081 555 0134").await;
    page.wait_message("message-number-other").await;
    open_message(&page, json!({ "text": "Ask first." })).await;
    page.wait_message("give-number-country").await;
}

async fn give_axe_clean(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let poster = json!({ "layout": "picture", "leads": "page", "link": "http://x" });
    open(&page, &message(), poster).await;
    page.wait_shows(".poster-paper image").await;
    load_axe(&page).await;
    let faults = axe_in_both(&page, "a poster").await;
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(page.too_wide().await, [""; 0]);
}
