// Creating a job: which way it shall go, and the request that asks for that.
import {html} from './lit-html/lit-html.js';
import {live} from './lit-html/directives/live.js';
import {sample, select} from './job-list.js';
import {copyButton} from './parts.js';
import {base, changed, origin, state} from './state.js';

const ORDINARY_PORTFOLIO = 22;

const wish = {fate: 0, kind: 'view', format: 'json', user: 'key', held: false, rows: ''};

function wanted() {
  const more = wish.rows === '' ? {} : {result_rows: Number(wish.rows)};
  if (wish.kind === 'view') more.output_type = wish.format;
  return sample(wish.kind, wish.fate || ORDINARY_PORTFOLIO, more);
}

function asCurl() {
  return ['curl -s', `-u '${wish.user.replaceAll("'", "'\\''")}:secret'`,
    state.firm === 'default' && !state.facts?.strict ? '' : `-H 'Addepar-Firm: ${state.firm}'`,
    wish.held ? "-H 'Jobs-Control: hold'" : '',
    "-H 'Content-Type: application/vnd.api+json'",
    `${origin}${base}/v1/jobs`,
    `-d '${JSON.stringify(wanted())}'`].filter(part => part).join(' ');
}

async function create() {
  const bytes = new TextEncoder().encode(wish.user + ':secret');
  const headers = {
    Authorization: 'Basic ' + btoa(String.fromCharCode(...bytes)),
    'Addepar-Firm': state.firm,
    'Content-Type': 'application/vnd.api+json',
    ...(wish.held ? {'Jobs-Control': 'hold'} : {}),
  };
  changed({lastCommand: asCurl(), message: ''});
  try {
    const answer = await fetch(base + '/v1/jobs', {method: 'POST', headers, body: JSON.stringify(wanted())});
    const said = await answer.json();
    if (answer.ok) {
      close();
      select(said.data.id);
      changed({panel: 'jobs'});
    } else {
      changed({message: said.errors?.map(error => error.detail).join(' ') ?? 'The stub answered ' + answer.status + '.'});
    }
  } catch {
    changed({message: 'The stub does not answer. Is it running?'});
  }
}

const close = () => changed({dialog: ''});
const choose = update => {
  Object.assign(wish, update);
  changed();
};

export function newJob() {
  const fates = state.facts?.fates ?? [];
  const line = asCurl();
  return html`
    <dialog id="dialog" aria-labelledby="dialog-title" @close=${close} @click=${event => event.target.id === 'dialog' && close()}>
      <form method="dialog" @submit=${event => { event.preventDefault(); create(); }}>
        <header><h2 id="dialog-title">New job</h2><button type="button" class="close" aria-label="Close" @click=${close}>×</button></header>
        <fieldset class="fates"><legend>What becomes of the job</legend>
          ${fates.map(fate => html`<label class="fate"><input type="radio" name="fate" value=${fate.id} .checked=${live(fate.id === wish.fate)}
            @change=${() => choose({fate: fate.id})}><span>The job ${fate.story}.<small>${fate.id || 'any other id'} · ${fate.statuses.join(' → ')}</small></span></label>`)}
        </fieldset>
        <div class="choices">
          <label>Kind <select @change=${event => choose({kind: event.target.value})}>
            ${['view', 'query'].map(name => html`<option ?selected=${name === wish.kind}>${name}</option>`)}</select></label>
          <label>Results <select ?disabled=${wish.kind !== 'view'} @change=${event => choose({format: event.target.value})}>
            ${['json', 'csv', 'tsv', 'xlsx'].map(name => html`<option ?selected=${name === wish.format}>${name}</option>`)}</select></label>
          <label>Rows <input type="number" min="0" max="10000000" placeholder="some" .value=${live(wish.rows)} @input=${event => choose({rows: event.target.value})}></label>
          <label>User <input required pattern="[^:]+" .value=${live(wish.user)} @input=${event => choose({user: event.target.value})}></label>
          <label class="check"><input type="checkbox" .checked=${live(wish.held)} @change=${event => choose({held: event.target.checked})}> keep it Queued</label>
        </div>
        <div class="code"><pre tabindex="0" aria-label="The request">${line}</pre>${copyButton(line)}</div>
        ${state.message ? html`<p class="refusal" role="alert">${state.message}</p>` : ''}
        <footer><button type="button" @click=${close}>Not now</button><button class="primary" id="create">Create</button></footer>
      </form>
    </dialog>`;
}

