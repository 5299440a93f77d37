/* Leaving quickly: the link in the corner, or Shift three times. first.js sees to it that nothing
   comes back; docs/leaving.md tells what each browser makes of it. */

function leave(event) {
  if (event) event.preventDefault();
  if (leaving) return;
  leaving = true;
  first.cover();
  hush();
  first.left(true);
  /* Back to the first page of ours in this tab: those after it are forgotten when another page
     takes its place. Not further than there is history, or nothing would happen at all. */
  var back = Math.min(Number(window.history.state) || 0, window.history.length - 1);
  if (back < 1) return goAway();
  window.addEventListener('popstate', goAway);
  setTimeout(goAway, 500);
  window.history.go(-back);
}

/* The phone reads on when the page is gone. And each sentence calls for the next as it ends
   (src/platform/speech.rs). */
function hush() {
  try {
    var voice = window.speechSynthesis;
    if (voice.handrail) voice.handrail.onend = voice.handrail.onerror = null;
    voice.cancel();
  } catch (e) { /* This phone has no voice. */ }
}

function goAway() {
  var plain = byId('leave').href;
  var site = handrail.leaveTo;
  /* A back-up that was restored may hold any text. */
  var online = navigator.onLine !== false && /^https:\/\/[^\/]/.test(site);
  window.removeEventListener('popstate', goAway);
  if (away) return;
  away = true;
  try {
    /* The entry that is left leads to the other page too, and no entry is left after it. */
    window.history.replaceState(null, '', plain);
    window.history.pushState(null, '', plain);
  } catch (e) { /* Opened from a file: no entry may change its address. */ }
  location.replace(online ? site : plain);
  /* A network that only seems to be there, or a window that shows the site above this page. */
  if (online) setTimeout(function () { location.replace(plain); }, LEAVE_AT_LAST);
}

/* The app must not follow the steps back. */
function muteWhileLeaving(event) {
  if (leaving) event.stopImmediatePropagation();
}

/* Shift by itself, pressed and let go. Any other key, or a click, between is typing or marking. */
function countShift(event) {
  var alone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (event.type === 'keyup') {
    if (!alone || !shift.down) return;
    shift.down = false;
    shift.times.push(Date.now());
    if (shift.times.length > 3) shift.times.shift();
    if (shift.times.length === 3 && shift.times[2] - shift.times[0] < SHIFTS_WITHIN) leave();
  } else if (!alone) {
    shift.down = false;
    shift.times = [];
  } else if (!event.repeat) {
    shift.down = true;
  }
}

/* A fixed corner is that of the page: with the keyboard of a phone open, or enlarged with two
   fingers, it may be out of sight. */
function keepLeaveInSight() {
  var view = window.visualViewport;
  var root = document.documentElement;
  var enlarged = view.scale !== 1;
  var x = !enlarged ? 0 : view.offsetLeft + (root.dir === 'rtl' ? 0 : view.width - root.clientWidth);
  byId('leave').style.transform = enlarged || view.offsetTop
    ? 'translate(' + x + 'px,' + view.offsetTop + 'px) scale(' + 1 / view.scale + ')' : '';
}

function watchForLeaving() {
  byId('leave').addEventListener('click', leave);
  window.addEventListener('keydown', countShift, true);
  window.addEventListener('keyup', countShift, true);
  window.addEventListener('mousedown', countShift, true);
  window.addEventListener('hashchange', muteWhileLeaving, true);
  if (!window.visualViewport) return;
  window.visualViewport.addEventListener('resize', keepLeaveInSight);
  window.visualViewport.addEventListener('scroll', keepLeaveInSight);
}
