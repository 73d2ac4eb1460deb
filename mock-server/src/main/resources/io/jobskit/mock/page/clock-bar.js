// The firm's time, and what the firm as a whole is put into.
import {html, nothing} from './lit-html/lit-html.js';
import {live} from './lit-html/directives/live.js';
import {ask, command, controlHeaders, curl, run} from './commands.js';
import {base, changed, firmNow, state} from './state.js';
import {action, hintFor} from './parts.js';

const SPEEDS = [1, 10, 60, 3600];
const SURE = 4000;

export const freezing = () => command('POST', '/clock', {freeze: !state.clock?.frozen});

export function clockBar() {
  const clock = state.clock;
  const now = new Date(firmNow());
  const speeds = !clock || SPEEDS.includes(clock.speed) ? SPEEDS : [...SPEEDS, clock.speed];
  const advance = (label, by) => action(label, command('POST', '/clock', {advance: by}));
  return html`
    <section class="bar" aria-label="Clock and state of the firm">
      <span class="clock ${clock?.frozen ? 'frozen' : ''}" title=${now.toISOString()}>Clock <time>${now.toISOString().slice(11, 19)}</time>
        <small>${now.toISOString().slice(0, 10)} UTC${clock?.frozen ? ', frozen' : ''}</small></span>
      ${action(clock?.frozen ? 'let go on' : 'freeze', freezing(), {keys: 'f', pressed: Boolean(clock?.frozen)})}
      <select id="speed" aria-label="Speed of the clock" .value=${live(String(clock?.speed ?? 1))}
        @change=${event => run(command('POST', '/clock', {speed: Number(event.target.value)}))}>
        ${speeds.map(speed => html`<option value=${speed} ?selected=${speed === (clock?.speed ?? 1)}>×${speed}</option>`)}
      </select>
      ${advance('+1 h', 'PT1H')}${advance('+4 h', 'PT4H')}${advance('+24 h', 'PT24H')}
      ${action('reset', command('POST', '/clock', {reset: true}), {title: 'The clock follows the real time again'})}
      <span class="gap"></span>
      ${faults()}
      ${clear()}
      ${state.snapshots ? snapshots() : nothing}
    </section>`;
}

/** What a click would throw away is asked for once more. */
function clear() {
  const asked = command('POST', '/reset');
  if (!state.clearing) {
    const {show, hide} = hintFor(asked);
    return html`<button id="clear" title="Forgets the jobs of this firm and resets its clock" @pointerenter=${show} @pointerleave=${hide} @focus=${show} @blur=${hide}
      @click=${() => {
        changed({clearing: true});
        setTimeout(() => changed({clearing: false}), SURE);
      }}>Clear</button>`;
  }
  return action(`Clear ${state.count.toLocaleString('en')} jobs?`, asked, {kind: 'danger', then: () => changed({clearing: false})});
}

const FAULTS = [
  ['none', () => command('DELETE', '/faults')],
  ...['flaky', 'slow', 'rate-limited', 'offline', 'expired-token'].map(profile => [profile, () => command('PUT', '/faults', {profile})]),
  ['next 3: 503', () => command('PUT', '/faults', {faults: [{next: 3, fault: {status: 503, retry_after: 1}}]})],
  ['next: 429', () => command('PUT', '/faults', {faults: [{next: 1, fault: {status: 429, retry_after: 5}}]})],
  ['next: dropped', () => command('PUT', '/faults', {faults: [{next: 1, fault: {drop: true}}]})],
  ['next creation: lost answer', () => command('PUT', '/faults', {faults: [{routes: ['create'], next: 1, fault: {lose_answer: true}}]})],
  ['downloads cut short', () => command('PUT', '/faults', {faults: [{routes: ['download'], share: 1, fault: {truncate: 100}}]})],
  ['all: 2 s late', () => command('PUT', '/faults', {faults: [{share: 1, fault: {delay: 'PT2S'}}]})],
];

function faults() {
  if (!state.faults) return nothing;
  const some = state.faults.profile || state.faults.faults?.length;
  return html`<label class=${some ? 'warn' : ''}>Faults <select id="faults" @change=${async event => {
    const [, asked] = FAULTS[event.target.selectedIndex - 1];
    event.target.selectedIndex = 0;
    await run(asked());
    changed({faults: await ask('/faults') ?? null});
  }}>
    <option selected>${some ? state.faults.profile || `${state.faults.faults.length} injected` : 'none'}</option>
    ${FAULTS.map(([label]) => html`<option>${label === 'none' ? 'inject none' : label}</option>`)}
  </select></label>`;
}

function snapshots() {
  const put = command('PUT', '/snapshot', {});
  return html`
    <label>State <select id="state" @change=${event => {
      const wanted = event.target.value;
      event.target.selectedIndex = 0;
      changed({lastCommand: curl(wanted === 'save' ? command('GET', '/snapshot') : put).replace("-d '{}'", '-d @state.json')});
      if (wanted === 'save') save();
      else document.getElementById('state-file').click();
    }}>
      <option selected value="">…</option><option value="save">save to a file</option><option value="load">load from a file</option>
    </select></label>
    <input id="state-file" type="file" accept=".json,application/json" hidden aria-label="File with a state"
      @change=${async event => {
        const [file] = event.target.files;
        event.target.value = '';
        if (file) load(await file.text());
      }}>`;
}

async function save() {
  const answer = await fetch(base + '/__control/snapshot', {headers: controlHeaders()});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `jobs-${state.firm}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SURE);
}

async function load(text) {
  const asked = {...command('PUT', '/snapshot'), body: text};
  const shown = state.lastCommand;
  await run(asked);
  changed({lastCommand: shown});
}
