/* Go. */

try {
  controlled = Boolean(navigator.serviceWorker && navigator.serviceWorker.controller);
} catch (e) { /* Blocked together with storage. */ }
Object.keys(files.parts).forEach(function (name) { handrail.parts[name] = 'waiting'; });
look();
translateShell();
watchForLeaving();
show('shell-wait', false);
each('#shell nav a', function (tab) { tab.addEventListener('click', tapTab); });
byId('shell-retry').addEventListener('click', tryAgain);
byId('shell-save').addEventListener('click', saveNotes);
byId('shell-show').addEventListener('click', showNotes);
window.addEventListener('error', function (event) { noticePanic(event.error); });
window.addEventListener('unhandledrejection', function (event) { noticePanic(event.reason); });
window.addEventListener('beforeinstallprompt', keepPrompt);
window.addEventListener('appinstalled', nowInstalled);
if (sectionInHash()) openSection(sectionInHash());
if (!first.away) load();
