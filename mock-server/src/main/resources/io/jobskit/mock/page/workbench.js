// The page as a whole: what stands where, what the keys do, and whom it listens to.
import {html, nothing, render} from './lit-html/lit-html.js';
import {clockBar, freezing} from './clock-bar.js';
import {ask, run} from './commands.js';
import {details} from './details.js';
import {goOn, listen, rest} from './events.js';
import {guide} from './guide.js';
import {jobList, step} from './job-list.js';
import {newJob} from './new-job.js';
import {copyButton} from './parts.js';
import {requestLog} from './request-log.js';
import {base, changed, drawWith, origin, remember, state} from './state.js';

const PANELS = [['jobs', 'Jobs'], ['job', 'Job'], ['requests', 'Requests']];
const KEYS = [['n', 'new job'], ['/', 'filter'], ['j, k', 'select the next job, the one before'], ['m', 'move the job'],
  ['f', 'freeze the clock, let it go on'], ['?', 'this help'], ['Esc', 'close']];

function page() {
  return html`
    <header class="top">
      <h1>Jobs API stub</h1>
      <span class="address"><i class=${state.connected ? 'on' : 'off'}></i><span class="sr" role="status">${state.connected ? 'connected' : 'not connected'}</span>
        <code>${origin}${base}</code> ${copyButton(origin + base)}</span>
      <span class="gap"></span>
      <label>Firm <input id="firm" list="firms" .value=${state.firm} @focus=${firms} @change=${event => enter(event.target.value.trim())}></label>
      <datalist id="firms">${state.firms.map(firm => html`<option value=${firm}></option>`)}</datalist>
      <button aria-keyshortcuts="?" @click=${() => changed({dialog: 'keys'})}>? keys</button>
    </header>
    ${state.refused ? refused() : html`
      ${clockBar()}
      <section class="command" aria-label="Command"><code>${state.hint || state.lastCommand || 'Each button shows its command here.'}</code>
        ${state.lastCommand ? copyButton(state.hint || state.lastCommand) : nothing}</section>
      ${state.message && state.dialog !== 'new' ? html`<p class="message" role="alert">${state.message}
        <button class="close" aria-label="Close the message" @click=${() => changed({message: ''})}>×</button></p>` : nothing}
      <nav class="panels" aria-label="Parts of the page">${PANELS.map(([panel, name]) => html`<button aria-current=${state.panel === panel ? 'true' : nothing}
        @click=${() => changed({panel})}>${panel === 'job' && state.selected ? name + ' ' + state.selected : name}</button>`)}</nav>
      <main class="show-${state.panel}">${jobList()}${details()}${requestLog()}</main>
      ${guide()}`}
    ${state.dialog === 'new' ? newJob() : state.dialog === 'keys' ? keysHelp() : nothing}`;
}

function refused() {
  return html`<main class="refused"><h2>The stub does not let this page in</h2><p>${state.refused}</p>
    <form @submit=${event => {
      event.preventDefault();
      state.token = event.target.elements.token.value.trim();
      sessionStorage.setItem('control-token', state.token);
      start();
    }}><label>Control token <input name="token" type="password" autocomplete="off"></label> <button class="primary">Try it</button></form></main>`;
}

function keysHelp() {
  const close = () => changed({dialog: ''});
  return html`<dialog id="dialog" class="keys" aria-labelledby="dialog-title" @close=${close} @click=${event => event.target.id === 'dialog' && close()}>
    <header><h2 id="dialog-title">Keys</h2><button class="close" aria-label="Close" @click=${close}>×</button></header>
    <dl>${KEYS.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl></dialog>`;
}

let root;

function draw() {
  render(page(), root);
  const dialog = document.getElementById('dialog');
  if (dialog && !dialog.open) {
    dialog.showModal();
    dialog.querySelector('input:checked')?.focus();
  }
}

const typing = target => target.closest('input:not([type=checkbox]):not([type=radio]):not([type=range]), select, textarea, dialog');

function keys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || state.refused) return;
  if (event.key === 'Escape') {
    if (event.target.id === 'filter') event.target.blur();
    else if (state.dialog) changed({dialog: ''});
    else if (state.guide) changed({guide: ''});
    return;
  }
  if (typing(event.target)) return;
  const action = {
    n: () => changed({dialog: 'new', message: ''}),
    '/': () => focus('filter', 'jobs'),
    j: () => step(1),
    k: () => step(-1),
    m: () => moves(),
    f: () => run(freezing()),
    '?': () => changed({dialog: 'keys'}),
  }[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
}

function focus(id, panel) {
  changed({panel});
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

function moves() {
  changed({panel: 'job'});
  requestAnimationFrame(() => document.querySelector('.chip:not([aria-disabled=true]):not([aria-current])')?.focus());
}

async function firms() {
  const known = await ask('/firms');
  if (known) changed({firms: known.firms});
}

function enter(firm) {
  changed({firm: firm || 'default', selected: null, message: ''});
  remember();
  start();
}

async function start() {
  changed({refused: ''});
  listen();
  const offered = what => state.facts.control.some(request => request.includes('/__control/' + what));
  changed({snapshots: offered('snapshot'), faults: offered('faults') ? await ask('/faults') ?? null : null});
}

root = document.createElement('div');
root.id = 'workbench';
document.body.append(root);
drawWith(draw);
addEventListener('keydown', keys);
addEventListener('resize', () => changed());
addEventListener('pagehide', rest);
addEventListener('pageshow', event => event.persisted && goOn());
document.addEventListener('visibilitychange', () => document.hidden ? rest() : goOn());
setInterval(() => changed(), 1000);
changed({facts: await (await fetch(base + '/__page/stub.json')).json()});
start();
