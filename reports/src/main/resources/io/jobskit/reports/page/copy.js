// Copying

async function copied(text) {
  if (navigator.clipboard && window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch { /* Refused; the older way may be allowed. */ }
  }
  const field = make('textarea', 'unseen-text');
  field.value = text;
  document.body.append(field);
  const before = document.activeElement;
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before.focus();
  return done;
}

function copyButton(text, what) {
  const button = make('button', 'copy', 'Copy');
  button.type = 'button';
  button.setAttribute('aria-label', 'Copy ' + what);
  button.addEventListener('click', async () => {
    const done = await copied(text);
    button.textContent = done ? 'Copied' : 'Not copied';
    say(done ? 'Copied ' + what : what + ' could not be copied');
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  });
  return button;
}

/** It is shown so that everything can be seen, and copied as it is. */
const copyable = (text, what) => make('div', 'copyable', make('pre', '', ...visible(text)), copyButton(text, what));

for (const line of document.querySelectorAll('p.copyable')) {
  line.append(copyButton(line.querySelector('code').textContent, 'what to look for in the log'));
}
