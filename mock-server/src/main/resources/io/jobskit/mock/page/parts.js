// Small parts that several others use.
import {html, nothing} from './lit-html/lit-html.js';
import {curl, run} from './commands.js';
import {copy} from './copies.js';
import {changed} from './state.js';

/** A button that copies a text and says that it did. */
export function copyButton(text, label = 'copy') {
  return html`<button class="copy" @click=${async event => {
    const button = event.currentTarget;
    await copy(text);
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  }}>${label}</button>`;
}

/** What shows, while one looks at a control, the command that it sends. */
export function hintFor(asked) {
  const show = () => changed({hint: curl(asked)});
  const hide = () => changed({hint: ''});
  return {show, hide};
}

/** A button that sends a control request, and shows its command while one looks at it. */
export function action(label, asked, {disabled = false, kind = '', title = '', keys = nothing, pressed = nothing, then} = {}) {
  const {show, hide} = hintFor(asked);
  return html`<button class=${kind} aria-disabled=${disabled} title=${title || nothing} aria-keyshortcuts=${keys} aria-pressed=${pressed}
    @pointerenter=${show} @pointerleave=${hide} @focus=${show} @blur=${hide}
    @click=${async () => {
      if (disabled) return;
      if (await run(asked)) then?.();
    }}>${label}</button>`;
}
