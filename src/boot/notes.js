/* Saving notes without the app. */

function saveNotes() {
  var name = 'handrail-notes-' + new Date().toISOString().slice(0, 10) + '.json';
  show('shell-notes-care', true);
  /* A download in an app on the home screen of iOS leaves no way back: share it instead. */
  if (navigator.standalone === true) return shareNotes(name);
  try {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([notes()], { type: 'application/json' }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60 * 1000);
    /* Browsers inside other apps drop the file without a word. */
    show('shell-show', byId('shell-notes').hidden);
  } catch (e) {
    showNotes();
  }
}

function shareNotes(name) {
  try {
    var data = { files: [new File([notes()], name, { type: 'application/json' })] };
    if (!navigator.canShare(data)) return showNotes();
    navigator.share(data).catch(function (error) {
      if (error.name !== 'AbortError') showNotes();
    });
  } catch (e) {
    showNotes();
  }
}

function showNotes() {
  byId('shell-notes-text').value = notes();
  show('shell-show', false);
  show('shell-notes', true);
  byId('shell-notes-text').focus();
  byId('shell-notes-text').select();
}
