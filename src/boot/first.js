/*
 * Runs before anything of the page is painted: what can't wait for the rest of the boot script, and
 * what must hold without it. A title that tells nothing, and staying away once someone has left.
 * The build puts it into index.html, shrunk, and its hash into the policy. docs/leaving.md tells
 * the whole story.
 */

(function (root) {
  'use strict';
  var PLAIN = 'units.html';
  var icons;
  var plainIcon;
  var veiled = { title: '', timer: 0 };

  function kept(name) {
    try {
      return JSON.parse(localStorage.getItem('handrail.' + name)) || {};
    } catch (e) {
      return {};
    }
  }

  /* Whether Handrail was left in this tab. With true or false, notes it or forgets it. Each tab has a
     number, and the one that was left stands in local storage: Firefox gives a page that it kept
     the session storage of the time when it was put away. */
  function left(now) {
    var is = window.name === 'units.left';
    try {
      var tab = sessionStorage.getItem('handrail.tab') || String(Math.random()).slice(2);
      sessionStorage.setItem('handrail.tab', tab);
      if (now) localStorage.setItem('handrail.left', tab);
      is = is || localStorage.getItem('handrail.left') === tab;
      if (is && now === false) localStorage.removeItem('handrail.left');
    } catch (e) {
      /* Storage is blocked or full. A tab keeps its name as long as it stays here. */
      if (now) window.name = 'units.left';
    }
    if (is && now === false) window.name = '';
    return is;
  }

  /* The title of units.html, in the language of the app. */
  function plainTitle() {
    return (kept('shell').texts || {})['shell-quiet'] || 'Units';
  }

  /* Puts the title and icon of units.html in place of ours, or our icons back. */
  function disguise(on) {
    if (on) document.title = plainTitle();
    if (on === Boolean(plainIcon)) return;
    if (on) {
      icons = [].slice.call(document.querySelectorAll('link[rel$=icon]'));
      plainIcon = document.createElement('link');
      plainIcon.rel = 'icon';
      plainIcon.href = 'icons/units.png';
    }
    (on ? icons : [plainIcon]).forEach(function (link) { document.head.removeChild(link); });
    (on ? [plainIcon] : icons).forEach(function (link) { document.head.appendChild(link); });
    if (!on) plainIcon = null;
  }

  /* Nothing of ours is seen from here on, in the window, its tab or the list of open apps. */
  function cover() {
    root.hidden = true;
    disguise(true);
  }

  function stayAway() {
    cover();
    location.replace(PLAIN);
  }

  /* Whether someone opened this page: not Back, Forward or a reload. */
  function isOpened() {
    var entry = performance.getEntriesByType && performance.getEntriesByType('navigation')[0];
    return entry ? !/^(back|reload)/.test(entry.type) : !performance.navigation.type;
  }

  /* Browsers keep a page as it was and show it again on Back, before it can say anything. So it goes
     out of sight when it is put away, and what is seen is decided when it comes back. */
  function putAway(event) {
    if (!event.persisted) return;
    veil(true);
    /* Should it never have gone, it must not stay blank. */
    veiled.timer = setTimeout(veil, 1000, false);
  }

  function comeBack(event) {
    if (!event.persisted) return;
    clearTimeout(veiled.timer);
    if (root.hidden || left()) stayAway();
    else veil(false);
  }

  function veil(on) {
    root.style.visibility = on ? 'hidden' : '';
    if (on) veiled.title = document.title;
    document.title = on ? plainTitle() : veiled.title;
  }

  /* The rest of the boot script does more, once it is here. Until then, the link leads away. */
  function noticeTap(event) {
    var target = event.target;
    if (!target.closest || !target.closest('#leave')) return;
    cover();
    left(true);
  }

  var first = window.handrail = { left: left, cover: cover, disguise: disguise, away: false };
  document.addEventListener('click', noticeTap, true);
  window.addEventListener('pagehide', putAway);
  window.addEventListener('pageshow', comeBack);
  if ((kept('settings').d || {}).quiet === true) disguise(true);
  if (!left()) return;
  if (isOpened()) return left(false);
  /* Nothing is shown or started. */
  first.away = true;
  stayAway();
}(document.documentElement));
