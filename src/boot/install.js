/* Installing on the home screen. */

function isInstalled() {
  if (navigator.standalone === true) return true;
  return Boolean(window.matchMedia) && window.matchMedia('(display-mode: standalone)').matches;
}

function keepPrompt(event) {
  /* Ours to show, at a moment that suits. */
  event.preventDefault();
  installPrompt = event;
  install.prompt = true;
  announce('handrail-install');
}

function nowInstalled() {
  installPrompt = null;
  install.prompt = false;
  install.installed = true;
  announce('handrail-install');
}

/* Asks the browser to install. Whether the user agreed. A prompt can be used once. */
function promptInstall() {
  if (!installPrompt) return Promise.resolve(false);
  var prompt = installPrompt;
  installPrompt = null;
  install.prompt = false;
  announce('handrail-install');
  prompt.prompt();
  return prompt.userChoice.then(function (choice) { return choice.outcome === 'accepted'; });
}
