use proptest::prelude::*;

use super::read::read;
use super::write::write;
use super::*;

/// Trimmed, as every text is that was read.
fn words(empty: bool) -> impl Strategy<Value = String> {
    let any = prop_oneof![
        "[a-z<>&%\\[\\]{}~=#:\\\\\"' -]{0,20}",
        "\\PC{0,12}",
        "[a-z]{1,6}\n[a-z]{1,6}",
        Just("[html]<b>$CATEGORY: x</b> // y -> z".to_owned()),
        Just("%50%".to_owned()),
        Just("TRUE".to_owned()),
    ];
    any.prop_map(|text| text.trim().to_owned())
        .prop_filter("says something", move |text| {
            // The mark for what could not be decoded is reported by itself.
            (empty || !text.is_empty()) && !text.contains('\u{fffd}')
        })
}

fn option() -> impl Strategy<Value = GiftOption> {
    (words(false), any::<bool>(), words(true)).prop_map(|(text, right, why)| GiftOption {
        text,
        right,
        why,
    })
}

fn answers() -> impl Strategy<Value = (Kind, Vec<GiftOption>)> {
    let options = || prop::collection::vec(option(), 2..11);
    prop_oneof![
        (options(), any::<prop::sample::Index>()).prop_map(|(mut options, right)| {
            let right = right.index(options.len());
            for (at, option) in options.iter_mut().enumerate() {
                option.right = at == right;
            }
            (Kind::One, options)
        }),
        options().prop_map(|mut options| {
            options[0].right = true;
            (Kind::Several, options)
        }),
        (any::<bool>(), words(true), words(true)).prop_map(|(answer, first, second)| {
            let option = |right, why| GiftOption {
                text: String::new(),
                right,
                why,
            };
            (
                Kind::TrueFalse,
                vec![option(answer, first), option(!answer, second)],
            )
        }),
        prop::collection::vec(words(false), 2..7).prop_map(|steps| {
            let step = |text| GiftOption {
                text,
                right: true,
                why: String::new(),
            };
            (Kind::Order, steps.into_iter().map(step).collect())
        }),
    ]
}

fn question() -> impl Strategy<Value = GiftQuestion> {
    let category = prop::sample::select(vec!["", "Signs", "Course/Week 2"]);
    (category, words(true), words(false), answers(), words(true)).prop_map(
        |(category, title, text, (kind, options), explanation)| GiftQuestion {
            line: 0,
            category: category.to_owned(),
            title,
            text,
            kind,
            options,
            explanation,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(questions in prop::collection::vec(question(), 0..5)) {
        let mut gift = read(&write(&questions));
        gift.questions.iter_mut().for_each(|question| question.line = 0);
        prop_assert_eq!(&gift.problems, &[]);
        prop_assert_eq!(gift.questions, questions);
    }

    #[test]
    fn any_text_can_be_read(text in "([~=#{}:%\\\\ \n/\\[\\]a-zT>-]|\\PC){0,80}") {
        let gift = read(&text);
        let again = read(&write(&gift.questions));
        prop_assert_eq!(again.questions.len(), gift.questions.len());
        for (again, first) in again.questions.iter().zip(&gift.questions) {
            prop_assert_eq!((again.kind, &again.options), (first.kind, &first.options));
        }
    }
}

fn only(text: &str) -> GiftQuestion {
    let gift = read(text);
    assert_eq!(gift.problems, [], "{text}");
    assert_eq!(gift.questions.len(), 1, "{text}");
    gift.questions.into_iter().next().expect("a question")
}

fn why(text: &str) -> Vec<(usize, Why)> {
    let problems = read(text).problems;
    problems
        .iter()
        .map(|problem| (problem.line, problem.why))
        .collect()
}

#[test]
fn feedback_of_true_and_false_goes_to_its_side() {
    let question = only("The earth is flat.{F#No, look at ships.#Right, it is round.####Round.}");
    let whys: Vec<_> = question
        .options
        .iter()
        .map(|o| (o.right, o.why.as_str()))
        .collect();
    assert_eq!(
        whys,
        [(false, "No, look at ships."), (true, "Right, it is round.")]
    );
    assert_eq!(question.explanation, "Round.");
}

#[test]
fn a_block_in_a_sentence_leaves_a_gap() {
    assert_eq!(
        only("Rain falls {~up =down} here.").text,
        "Rain falls _____ here."
    );
    assert_eq!(only("Rain falls {~up =down}.").text, "Rain falls _____.");
}

#[test]
fn html_is_shown_as_its_words() {
    let question = only("[html]<p>Two &lt; three?</p><p>Yes\\:</p>{~<b>no</b> =[plain]<yes>}");
    assert_eq!(question.text, "Two < three?\nYes:");
    assert_eq!(
        (
            question.options[0].text.as_str(),
            question.options[1].text.as_str()
        ),
        ("no", "<yes>")
    );
}

#[test]
fn matching_with_numbers_is_an_order() {
    for text in [
        "Steps{=2->two =1->one =3->three}",
        "Steps{=two->2. =one->1. =three->3.}",
    ] {
        let question = only(text);
        let steps: Vec<_> = question
            .options
            .iter()
            .map(|step| step.text.as_str())
            .collect();
        assert_eq!(
            (question.kind, steps),
            (Kind::Order, vec!["one", "two", "three"])
        );
    }
    assert_eq!(
        why("Towns{=Laos->Vientiane =Peru->Lima}"),
        [(1, Why::Matching)]
    );
    assert_eq!(why("Twice{=1->a =1->b}"), [(1, Why::Matching)]);
}

#[test]
fn what_is_not_asked_here_has_a_reason() {
    for (text, expected) in [
        ("How many? {#3:1}", Why::Numerical),
        ("Who? {=me =I}", Why::ShortAnswer),
        ("Who? {me}", Why::ShortAnswer),
        ("Write. {}", Why::Essay),
        ("Read this first.", Why::Description),
        ("Open {~a =b", Why::NoEnd),
        ("Shut ~a =b }", Why::NoBeginning),
        ("One {~a =b} and {~c =d}", Why::TwoBlocks),
        ("{~a =b}", Why::NoText),
        ("None {~a ~b}", Why::NoneRight),
        ("Two {=a =b ~c}", Why::TwoRight),
        ("Few {~%100%a}", Why::TooFew),
        ("Empty {=a ~}", Why::TooFew),
        ("Share {~%x%a ~%50%b}", Why::BadShare),
        ("Share {~%50 a =b}", Why::BadShare),
    ] {
        assert_eq!(why(text), [(1, expected)], "{text}");
        assert!(read(text).questions.is_empty(), "{text}");
    }
}

#[test]
fn half_right_is_taken_and_said() {
    let gift = read("\n\nSea {=salty ~%50%wet ~dry}");
    assert_eq!(
        gift.problems,
        [Problem {
            line: 3,
            why: Why::HalfRight
        }]
    );
    let right: Vec<_> = gift.questions[0].options.iter().map(|o| o.right).collect();
    assert_eq!(right, [true, false, false]);
}

#[test]
fn windows_files_and_marks_are_read() {
    let text = "\u{feff}// first\r\n$CATEGORY: A/B\r\n\r\n::T::Is it?\r\n{\r\n// not an end\r\n=yes\r\n~no\r\n}\r\n";
    let question = only(text);
    assert_eq!(
        (
            question.line,
            question.category.as_str(),
            question.title.as_str()
        ),
        (4, "A/B", "T")
    );
    assert_eq!(question.text, "Is it?");
    assert_eq!(why("Sn\u{fffd}w {T}"), [(1, Why::NotUtf8)]);
}
