//! Stories with choices: they come to an ending, are kept, can be left and gone back in.

use std::collections::VecDeque;

use handrail::content::pack::{Scene, Story};
use serde_json::json;

use crate::case::{Case, on_chromium, on_every_engine};
use crate::frame::{axe_in_both, load_axe};
use crate::page::Page;
use crate::site::started;
use crate::words;

on_every_engine!(
    story_comes_to_an_ending_and_back_to_a_choice,
    story_goes_on_after_a_restart,
    story_can_be_left_at_every_scene,
);
on_chromium!(axe_clean_in_a_story);

fn address(story: &Story) -> String {
    format!("#/learn/story/{}", story.id)
}

/// A shortest way to an ending, without the first scene.
fn way_to_an_ending(story: &Story) -> Vec<&Scene> {
    let mut waiting: VecDeque<Vec<&Scene>> = VecDeque::from([vec![&story.scenes[0]]]);
    while let Some(way) = waiting.pop_front() {
        let last = way[way.len() - 1];
        if last.is_ending {
            return way[1..].to_vec();
        }
        for choice in &last.choices {
            let mut longer = way.clone();
            longer.extend(story.scene(&choice.to));
            waiting.push_back(longer);
        }
    }
    panic!("{} has no ending", story.id)
}

/// Waits until this scene is on the screen and its heading has the focus.
async fn wait_scene(page: &Page, scene: &Scene) {
    let script = "const heading = document.getElementById('screen-title');
        return !!heading && heading.innerText.trim() === arguments[0]
            && document.activeElement === heading && scrollY === 0";
    let what = format!("the scene {} is there, with the focus", scene.id);
    page.wait(&what, script, vec![json!(scene.title)]).await;
}

async fn choose(page: &Page, scene: &Scene) {
    page.tap(&format!("#choice-{}", scene.id)).await;
    wait_scene(page, scene).await;
}

async fn story_comes_to_an_ending_and_back_to_a_choice(case: &mut Case) {
    let (_site, page) = started(case).await;
    page.go("#/learn").await;
    page.tap("#app main a[href='#/learn/stories']").await;
    let pack = words::pack("en");
    let story = &pack.rest.stories[0];
    page.wait_says(&story.touches).await;
    page.tap(&format!("a[href='{}']", address(story))).await;
    page.wait_message("story-made-up").await;

    let way = way_to_an_ending(story);
    for scene in &way {
        choose(&page, scene).await;
        assert!(page.shows(".story-reason").await, "the choice is explained");
        assert_eq!(
            page.route().await,
            address(story),
            "the address tells nothing"
        );
    }
    page.wait_shows("#story-found").await;
    page.wait_message("story-keep").await;

    // Another choice at the first scene, and what was found stays found.
    page.tap("#made-0").await;
    wait_scene(&page, &story.scenes[0]).await;
    page.go("#/learn/stories").await;
    let endings = story.endings().len();
    page.wait_says(&format!("1 of {endings} endings")).await;
}

async fn story_goes_on_after_a_restart(case: &mut Case) {
    let (site, page) = started(case).await;
    let pack = words::pack("en");
    let story = &pack.rest.stories[1];
    let way = way_to_an_ending(story);
    page.go(&address(story)).await;
    choose(&page, way[0]).await;
    choose(&page, way[1]).await;
    let script = "const stored = JSON.parse(localStorage.getItem('handrail.stories') || '{\"d\":{}}').d.stories;
        return !!stored && JSON.stringify((stored[arguments[0]] || {}).path) === JSON.stringify(arguments[1])";
    let ids = json!([way[0].id, way[1].id]);
    page.wait("the way is stored", script, vec![json!(story.id), ids])
        .await;

    page.come_back(&format!("{}{}", site.url(), address(story)))
        .await;
    page.wait_usable().await;
    page.wait_says(&way[1].title).await;

    // One scene back, then from the start; and that can be undone.
    page.tap("#story-back").await;
    wait_scene(&page, way[0]).await;
    page.tap("#story-again").await;
    wait_scene(&page, &story.scenes[0]).await;
    assert!(
        !page.shows("#story-back").await,
        "there is nothing before it"
    );
    page.tap_message("undo").await;
    wait_scene(&page, way[0]).await;

    // Elsewhere too, where nothing moves for it.
    page.tap("#story-again").await;
    wait_scene(&page, &story.scenes[0]).await;
    page.go("#/learn/lesson/signs").await;
    page.wait_shows("#screen-title").await;
    page.tap_message("undo").await;
    page.wait_gone(".notice").await;
    page.settle().await;
    let moved = "return document.activeElement.id === 'screen-title'";
    assert_eq!(page.eval(moved, vec![]).await, json!(false));
    page.go(&address(story)).await;
    page.wait_says(&way[0].title).await;
    assert!(page.shows("#story-back").await);
}

async fn story_can_be_left_at_every_scene(case: &mut Case) {
    let (_site, page) = started(case).await;
    let pack = words::pack("en");
    let story = &pack.rest.stories[3];
    let way = way_to_an_ending(story);
    for steps in 0..=way.len() {
        page.go(&address(story)).await;
        if steps > 0 {
            choose(&page, way[steps - 1]).await;
        }
        assert!(page.shows("#app .story-help a[href='#/help']").await);
        assert!(
            page.shows("#app .story-help a[href='#/safe/guide/images-shared']")
                .await,
            "the guide that fits"
        );
        page.tap("#story-stop").await;
        page.wait(
            "Learn is there",
            "return location.hash === '#/learn'",
            vec![],
        )
        .await;
    }
}

async fn axe_clean_in_a_story(case: &mut Case) {
    let (_site, page) = started(case).await;
    load_axe(&page).await;
    let mut faults = Vec::new();
    let pack = words::pack("en");
    let story = &pack.rest.stories[2];
    page.go(&address(story)).await;
    for scene in way_to_an_ending(story) {
        choose(&page, scene).await;
        faults.extend(axe_in_both(&page, &format!("the scene {}", scene.id)).await);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
