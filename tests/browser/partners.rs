//! Partners: added, asked, agreed and written to; contacts in and out, read by another program;
//! a file of ten thousand. With the server stopped.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::case::{Case, on_chromium, on_every_engine};
use crate::frame::{axe_in_both, load_axe};
use crate::page::Page;
use crate::site::without_network;
use crate::storage::NO_LONGER_FULL;
use crate::tools;
use crate::words;

on_every_engine!(
    partner_is_added_asked_and_agrees,
    contacts_come_in_with_a_double_and_go_again,
    two_of_the_same_become_one,
);
on_chromium!(
    ten_thousand_contacts_leave_the_phone_alive,
    contacts_that_do_not_fit_change_nothing,
    another_program_reads_contacts_and_is_read,
    three_hundred_partners_stay_quick,
    partners_axe_clean_in_use,
);

/// The partners that are stored, by name.
async fn partners(page: &Page) -> Vec<Value> {
    let script = "return Object.keys(localStorage)
        .filter((key) => key.startsWith('handrail.partner.'))
        .map((key) => JSON.parse(localStorage.getItem(key)).d)
        .sort((a, b) => (a.name || '') < (b.name || '') ? -1 : 1)";
    let all = page.eval(script, vec![]).await;
    all.as_array().cloned().unwrap_or_default()
}

async fn wait_partners(page: &Page, count: usize) {
    let script = "return Object.keys(localStorage)
        .filter((key) => key.startsWith('handrail.partner.')).length === arguments[0]";
    page.wait(&format!("{count} partners"), script, vec![json!(count)])
        .await;
}

/// Waits until some partner is stored whose field says this.
async fn wait_field(page: &Page, field: &str, value: &str) {
    let script = "return Object.keys(localStorage)
        .filter((key) => key.startsWith('handrail.partner.'))
        .some((key) => JSON.parse(localStorage.getItem(key)).d[arguments[0]] === arguments[1])";
    let what = format!("{field} is {value}");
    page.wait(&what, script, vec![json!(field), json!(value)])
        .await;
}

async fn choose(page: &Page, list: &str, value: &str) {
    let script = "const list = document.querySelector(arguments[0]);
        list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.eval(script, vec![json!(list), json!(value)]).await;
}

/// Puts partners on the phone, as if stored another day, and opens the list.
async fn with_partners(page: &Page, names: &[(String, Value)]) {
    for (id, data) in names {
        let stored = json!({ "v": 1, "r": 1, "t": 1, "d": data });
        page.store(&format!("handrail.partner.{id}"), &stored.to_string())
            .await;
    }
    page.go("#/share").await;
    page.reload().await;
    page.wait_usable().await;
    page.go("#/share/partners").await;
}

async fn partner_is_added_asked_and_agrees(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    tools::start_plan(&page, "Film night").await;
    page.fill("#plan-place", "Town hall").await;
    page.go("#/share").await;
    page.tap("#app main a[href='#/share/partners']").await;

    // One of our ideas, and one of their own.
    page.tap("#partner-group-schools").await;
    page.tap("#partner-idea-school").await;
    page.wait_gone("#partner-idea-school").await;
    wait_partners(&page, 1).await;
    page.tap("#partner-new").await;
    page.fill("#partner-name", "Riverside Café").await;
    page.fill("#partner-contact", "Dao").await;
    choose(&page, "#partner-group", "business").await;
    page.fill("#partner-phone", "+66 (0)81-555 0100; 02 555 0199")
        .await;
    page.fill("#partner-email", "dao@cafe.example").await;
    page.fill("#partner-next", "Bring the poster").await;
    let links =
        "return [...document.querySelectorAll('.reach a')].map((a) => a.getAttribute('href'))";
    page.wait(
        "they can be called",
        &format!("return (() => {{ {links} }})().length === 5"),
        vec![],
    )
    .await;
    let links = page.eval(links, vec![]).await;
    assert_eq!(links[0], json!("tel:+66815550100"));
    assert_eq!(links[1], json!("sms:+66815550100"));
    assert_eq!(links[4], json!("mailto:dao@cafe.example"));

    // The first message speaks of the plan and the hope, and is sent by the phone.
    page.tap("#partner-draft").await;
    let plan = "return document.querySelector('#partner-draft-plan').options[1].value";
    let plan = page.eval(plan, vec![]).await;
    choose(
        &page,
        "#partner-draft-plan",
        plan.as_str().unwrap_or_default(),
    )
    .await;
    let hope = &words::pack("en")
        .partner_group("business")
        .expect("a group")
        .hopes[0]
        .clone();
    page.tap_text(hope).await;
    let draft = "return document.querySelector('#partner-draft-text').value";
    let holds = format!(
        "const text = (() => {{ {draft} }})();
        return ['Dao', 'Film night', 'Town hall', arguments[0]].every((word) => text.includes(word))"
    );
    page.wait("the draft says it", &holds, vec![json!(hope)])
        .await;
    page.fill("#partner-draft-text", "Hi Dao & all, a line")
        .await;
    let sms = "return document.querySelector('#partner-draft-sms').getAttribute('href')";
    page.wait(
        "the message goes along",
        &format!(
            "return (() => {{ {sms} }})().endsWith('body=Hi%20Dao%20%26%20all%2C%20a%20line')"
        ),
        vec![],
    )
    .await;
    page.tap("#partner-draft-sent").await;
    wait_field(&page, "status", "asked").await;
    page.tap_message("undo").await;
    page.wait_shows("#partner-draft-sent").await;
    page.tap("#partner-draft-sent").await;
    page.tap("#partner-agreed").await;
    page.tap("#partner-talks").await;
    page.fill("#partner-talk", "Called: yes").await;
    page.keys("\u{e007}").await;
    page.wait_says("Called: yes").await;
    page.tap("#partner-plans").await;
    page.tap("[for^=tick-plan-]").await;
    wait_field(&page, "status", "agreed").await;
    page.wait(
        "the plan knows them",
        "return Object.keys(localStorage).some((key) => key.startsWith('handrail.plan.')
            && JSON.parse(localStorage.getItem(key)).d.partners.length === 1)",
        vec![],
    )
    .await;

    // It is all there the next time, and a partner who was deleted comes back.
    page.reload().await;
    page.wait_usable().await;
    page.wait_says("Riverside Café").await;
    page.tap("#partner-delete").await;
    wait_partners(&page, 1).await;
    page.tap_message("undo").await;
    wait_partners(&page, 2).await;
    page.wait_says("Riverside Café").await;
    page.go("#/share").await;
    let count = page.text("#app main").await;
    assert!(count.contains("2 partners"), "{count}");
}

const CONTACTS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Reyes\r\nORG:Barangay Hall;\r\n\
item1.TEL;type=CELL:+63 917 555 0112\r\nCATEGORIES:Schools\r\nPHOTO;ENCODING=b:AAAA\r\n BBBB\r\n\
END:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9;;;;\r\n\
TEL;CELL:081 555 0100\r\nNOTE;ENCODING=QUOTED-PRINTABLE:Open=\r\n late\r\nEND:VCARD\r\n\
BEGIN:VCARD\r\nTEL:02 555 0199\r\nno colon here\r\nEND:VCARD\r\n";

async fn bring(page: &Page, folder: &Path, name: &str, contacts: &[u8]) {
    let file = folder.join(name);
    fs::write(&file, contacts).expect("a place for the file");
    page.hand_file("#partners-file", &file).await;
}

async fn contacts_come_in_with_a_double_and_go_again(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let cafe = json!({ "name": "Coffee shop", "phone": "+66 81-555-0100", "note": "By the river" });
    with_partners(&page, &[("kx1".to_owned(), cafe.clone())]).await;

    // A file of something else changes nothing.
    bring(
        &page,
        case.folder(),
        "letter.vcf",
        b"Dear all,\nthis is a letter.\n",
    )
    .await;
    page.wait_message("partners-read-none").await;

    bring(&page, case.folder(), "phone.vcf", CONTACTS.as_bytes()).await;
    page.wait_shows("#partners-take").await;
    let said = page.text(".partners-bring").await;
    for words in [
        "3 contacts",
        "2 are new",
        "1 seems to be there",
        "1 has no name",
        "Coffee shop",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
    page.tap(".partners-bring summary").await;
    page.wait_says("Line 19:").await;
    assert_eq!(
        partners(&page).await,
        std::slice::from_ref(&cafe),
        "nothing yet"
    );
    choose(&page, "#partners-doubles", "join").await;
    page.tap("#partners-take").await;
    wait_partners(&page, 3).await;
    let all = partners(&page).await;
    assert_eq!(all[0]["name"], json!("02 555 0199"));
    assert_eq!(all[1]["name"], json!("Barangay Hall"));
    assert_eq!(all[1]["contact"], json!("Ana Reyes"));
    assert_eq!(all[1]["group"], json!("schools"), "as the file says");
    assert_eq!(all[2]["name"], json!("Coffee shop / Café"));
    assert_eq!(all[2]["note"], json!("By the river\nOpen late"));
    page.wait_says("Barangay Hall").await;
    page.tap_message("undo").await;
    wait_partners(&page, 1).await;
    assert_eq!(partners(&page).await, [cafe]);

    // Chosen one by one, and in Latin letters of an old phone.
    let latin = b"BEGIN:VCARD\rVERSION:2.1\rN;CHARSET=ISO-8859-1:N\xfa\xf1ez;In\xe9s\rEND:VCARD\r\
        BEGIN:VCARD\rN:Other\rEND:VCARD\r";
    bring(&page, case.folder(), "old.vcf", latin).await;
    page.tap("label[for=tick-contact-1]").await;
    choose(&page, "#partners-into", "youth").await;
    page.tap("#partners-take").await;
    wait_partners(&page, 2).await;
    let all = partners(&page).await;
    assert_eq!(all[1]["name"], json!("Inés Núñez"));
    assert_eq!(all[1]["group"], json!("youth"));
}

async fn two_of_the_same_become_one(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let clinic = json!({ "name": "Clinic", "phone": "02 555 0101", "offers": "A room" });
    with_partners(&page, &[("kx1".to_owned(), clinic)]).await;
    page.tap("#partner-new").await;
    page.fill("#partner-name", "Health centre").await;
    page.fill("#partner-phone", "+66 2-555-0101").await;
    page.tap("#partner-join").await;
    wait_partners(&page, 1).await;
    let one = partners(&page).await;
    assert_eq!(one[0]["name"], json!("Clinic / Health centre"));
    assert_eq!(one[0]["offers"], json!("A room"));
    page.tap_message("undo").await;
    wait_partners(&page, 2).await;

    // A seat at the table is taken over once.
    page.go("#/act/organise/table").await;
    page.tap("#seat-idea-lived").await;
    page.tap(".seat-toggle").await;
    page.wait_shows("[id^=seat-standing-]").await;
    assert!(!page.shows("#seat-take").await, "they are on no such list");
    page.tap(".seat-toggle").await;
    page.tap("#seat-idea-schools").await;
    page.tap(".task + .task .seat-toggle").await;
    choose(&page, "[id^=seat-standing-]", "yes").await;
    page.tap("#seat-take").await;
    page.wait_shows("#seat-partner").await;
    wait_partners(&page, 3).await;
    wait_field(&page, "status", "agreed").await;
    wait_field(&page, "group", "schools").await;
    page.tap_message("undo").await;
    page.wait_shows("#seat-take").await;
    wait_partners(&page, 2).await;
}

fn many(count: usize, note: &str) -> String {
    let contact = |at: usize| {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {at}\r\nTEL:08{at:08}\r\nNOTE:{note}\r\n\
            PHOTO;ENCODING=b:{}\r\nEND:VCARD\r\n",
            "A".repeat(300)
        )
    };
    (1..=count).map(contact).collect()
}

async fn ten_thousand_contacts_leave_the_phone_alive(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 6 }))
        .await;
    page.go("#/share/partners").await;
    // How long the page is ever busy without a pause.
    page.eval(
        "window.busiest = 0; let last = performance.now();
        (function beat() { const now = performance.now();
            window.busiest = Math.max(window.busiest, now - last); last = now;
            setTimeout(beat, 0); })()",
        vec![],
    )
    .await;
    bring(
        &page,
        case.folder(),
        "many.vcf",
        many(10_000, "Hello").as_bytes(),
    )
    .await;
    page.wait_shows("#partners-take").await;
    let busiest = page.number("return window.busiest", vec![]).await;
    assert!(busiest < 2_000.0, "busy for {busiest} ms without a pause");
    let said = page.text(".partners-bring").await;
    for words in ["10,000 contacts", "room for 1,000 more"] {
        assert!(said.contains(words), "{words} in {said}");
    }
    // Too many are refused in words, and a few are found and taken.
    page.tap("#partners-pick-new").await;
    page.tap("#partners-take").await;
    page.wait_says("Tick fewer").await;
    page.tap_message("partners-pick-none").await;
    page.fill("#partners-pick-search", "person 9999").await;
    page.tap("label[for=tick-contact-9998]").await;
    page.tap("#partners-take").await;
    wait_partners(&page, 1).await;
    assert_eq!(partners(&page).await[0]["name"], json!("Person 9999"));
}

async fn contacts_that_do_not_fit_change_nothing(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    page.go("#/share/partners").await;
    let file = many(30, &"x".repeat(300));
    bring(&page, case.folder(), "thirty.vcf", file.as_bytes()).await;
    page.wait_shows("#partners-take").await;
    // Another app on the same origin leaves room for a few.
    page.eval(
        "let step = 1 << 20, filler = '';
        while (step > 8) {
            try { localStorage.setItem('neighbour.filler', filler + 'x'.repeat(step)); filler += 'x'.repeat(step); }
            catch (error) { step = Math.floor(step / 2); }
        }
        localStorage.setItem('neighbour.filler', filler.slice(0, filler.length - 4000))",
        vec![],
    )
    .await;
    page.tap("#partners-take").await;
    page.wait_says("fit on this phone").await;
    wait_partners(&page, 0).await;
    let said = page.text(".partners-bring .alert").await;
    let fitted = said
        .chars()
        .filter(char::is_ascii_digit)
        .collect::<String>();
    let fitted: usize = fitted.parse().expect("a number");
    assert!((3..12).contains(&fitted), "{said}");
    page.eval(NO_LONGER_FULL, vec![]).await;
    page.tap("#partners-take").await;
    wait_partners(&page, 30).await;
}

/// What another program, Python's `vobject`, says.
fn vobject(script: &str, file: &Path) -> String {
    let output = Command::new("/usr/bin/python3")
        .args(["-c", script])
        .arg(file)
        .output()
        .unwrap_or_else(|error| panic!("python3 does not start: {error}; `cargo xtask setup`"));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{error}; `cargo xtask setup` brings python3-vobject"
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

const READ: &str = "
import json, sys, vobject
text = open(sys.argv[1], encoding='utf-8', newline='').read()
def values(card, name):
    return [line.value if isinstance(line.value, (str, list)) else str(line.value)
            for line in card.contents.get(name, [])]
cards = [{name: values(card, name) for name in ['fn', 'org', 'tel', 'email', 'note', 'uid', 'categories']}
         | {'street': [line.value.street for line in card.contents.get('adr', [])]}
         for card in vobject.readComponents(text)]
print(json.dumps(cards))
";

const WRITE: &str = "
import sys, vobject
card = vobject.vCard()
card.add('n').value = vobject.vcard.Name(family='ใจดี', given='สมชาย')
card.add('fn').value = 'สมชาย ใจดี; and, co'
card.add('org').value = ['Tailor, Ltd.', 'Shop']
card.add('tel').value = '+66 81 555 0177'
card.tel.type_param = ['cell', 'pref']
card.add('email').value = 'somchai@tailor.example'
card.add('note').value = 'First line\\n' + 'long and longer, ' * 12 + 'ünd Ende;'
card.add('adr').value = vobject.vcard.Address(street='9/1 Soi 5', city='Chiang Mai', code='50000')
open(sys.argv[1], 'w', encoding='utf-8', newline='').write(card.serialize())
";

async fn another_program_reads_contacts_and_is_read(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let note = "เปิดทุกวัน, 9–17; \"ask\" \\ first\nSecond line 🧵 ".repeat(4);
    let clinic = json!({ "name": "Clinic, Ltd.; north", "contact": "Dao", "group": "services",
        "phone": "02 555 0101; +66 81 555 0102", "email": "dao@clinic.example",
        "place": "9/1 Soi 5, Nakhon\nUpper floor", "note": note, "offers": "A room", "next": "Call" });
    let secret = json!({ "name": "Café", "note": "Secret", "offers": "Tea" });
    with_partners(
        &page,
        &[("kx1".to_owned(), clinic), ("kx2".to_owned(), secret)],
    )
    .await;
    tools::catch_files(&page).await;
    page.tap("#partners-give").await;
    page.tap("#partners-give-do").await;
    let plain = tools::caught_file(&page).await;
    for word in ["Secret", "Tea", "A room", "Soi 5\\, Nakhon\\nUpper"] {
        assert_eq!(
            plain.replace("\r\n ", "").contains(word),
            word.starts_with("Soi"),
            "{word}"
        );
    }
    page.tap("label[for=tick-give-note]").await;
    page.tap("label[for=tick-give-progress]").await;
    page.tap("#partners-give-do").await;
    let told = tools::caught_file(&page).await;
    let file = case.folder().join("partners.vcf");
    fs::write(&file, &told).expect("a place for the file");
    let read: Value = serde_json::from_str(&vobject(READ, &file)).expect("JSON");
    let clinic = &read[1];
    assert_eq!(read[0]["fn"], json!(["Café"]));
    assert_eq!(clinic["fn"], json!(["Dao"]));
    assert_eq!(clinic["org"], json!([["Clinic, Ltd.; north"]]));
    assert_eq!(clinic["tel"], json!(["02 555 0101", "+66 81 555 0102"]));
    assert_eq!(clinic["email"], json!(["dao@clinic.example"]));
    assert_eq!(clinic["street"], json!(["9/1 Soi 5, Nakhon\nUpper floor"]));
    assert_eq!(clinic["uid"], json!(["handrail-kx1"]));
    let told = clinic["note"][0].as_str().unwrap_or_default();
    assert!(
        told.starts_with(note.trim_end()) && told.contains("A room"),
        "{told}"
    );

    // Brought in again, the same are known by what names them.
    page.hand_file("#partners-file", &file).await;
    page.wait_shows("#partners-take").await;
    let said = page.text(".partners-bring").await;
    assert!(said.contains("2 seem to be there"), "{said}");
    page.tap_message("partners-take-not").await;

    let other = case.folder().join("other.vcf");
    vobject(WRITE, &other);
    page.hand_file("#partners-file", &other).await;
    page.tap("#partners-take").await;
    wait_partners(&page, 3).await;
    let all = partners(&page).await;
    let tailor = all.last().expect("three");
    assert_eq!(tailor["name"], json!("Tailor, Ltd., Shop"));
    assert_eq!(tailor["contact"], json!("สมชาย ใจดี; and, co"));
    assert_eq!(tailor["phone"], json!("+66 81 555 0177"));
    assert_eq!(tailor["place"], json!("9/1 Soi 5, Chiang Mai, 50000"));
    let note = tailor["note"].as_str().unwrap_or_default();
    assert!(
        note.starts_with("First line\nlong and longer, long") && note.ends_with("ünd Ende;"),
        "{note}"
    );
}

async fn three_hundred_partners_stay_quick(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    let groups: Vec<String> = words::pack("en")
        .rest
        .partners
        .iter()
        .map(|group| group.id.clone())
        .collect();
    let partner = |at: usize| {
        let data = json!({ "name": format!("Partner number {at}"), "contact": "Dao",
            "group": groups[at % groups.len()], "phone": format!("08{at:08}"), "status": "asked",
            "next": "Call again", "note": "Open in the morning, ask at the desk" });
        (format!("kx{at}"), data)
    };
    let all: Vec<(String, Value)> = (0..300).map(partner).collect();
    with_partners(&page, &all).await;
    page.wait_says("300 partners").await;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 6 }))
        .await;
    // Told, not asserted: times belong to the machine.
    let timed = "const [route, done] = [arguments[0], arguments[arguments.length - 1]];
        const from = performance.now();
        location.hash = route;
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from), 0))";
    for route in ["#/share", "#/share/partners", "#/share/partner/kx7"] {
        let took = page.eval_async(timed, vec![json!(route)]).await;
        eprintln!("300 partners, CPU 6x slower: {route} took {took} ms");
    }
    page.go("#/share/partners").await;
    page.fill("#partners-search", "number 299").await;
    page.wait_says("Partner number 299").await;
    assert_eq!(
        page.texts(".partner-group .row-title").await,
        ["Partner number 299"]
    );
}

async fn partners_axe_clean_in_use(case: &mut Case) {
    let (_site, page) = without_network(case).await;
    load_axe(&page).await;
    let mut faults = Vec::new();
    page.go("#/share/partners").await;
    page.tap("#partner-group-services").await;
    faults.extend(axe_in_both(&page, "no partner yet, and ideas").await);
    page.tap("#partner-new").await;
    page.fill("#partner-name", "Clinic").await;
    page.fill("#partner-phone", "02 555 0199").await;
    choose(&page, "#partner-group", "services").await;
    for part in [
        "#partner-talks",
        "#partner-draft",
        "#partner-plans",
        "#partners-give",
    ] {
        page.tap(part).await;
    }
    page.fill("#partner-talk", "Called").await;
    page.keys("\u{e007}").await;
    faults.extend(axe_in_both(&page, "a partner with all parts open").await);
    page.go("#/share/partners").await;
    page.tap("#partners-give").await;
    faults.extend(axe_in_both(&page, "the list").await);
    bring(&page, case.folder(), "phone.vcf", CONTACTS.as_bytes()).await;
    page.tap(".partners-bring summary").await;
    faults.extend(axe_in_both(&page, "contacts to choose").await);
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}
