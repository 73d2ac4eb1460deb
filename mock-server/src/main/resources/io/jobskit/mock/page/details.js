// One job: where it is in its life, where it may be moved, and what it carries.
import {html, nothing} from './lit-html/lit-html.js';
import {live} from './lit-html/directives/live.js';
import {ask, command, run} from './commands.js';
import {age, kind, tone} from './job-list.js';
import {action, copyButton, hintFor} from './parts.js';
import {results} from './results.js';
import {changed, selectedJob, state} from './state.js';

const TABS = ['parameters', 'errors', 'results'];

let wanted;

export function details() {
  const job = selectedJob();
  if (!job) {
    return html`<section class="panel details" aria-label="Job"><div class="empty">
      <p><b>No job is selected.</b></p><p>${state.count ? 'Click a job, or press j, ' : 'Create a job and click it '}to see its life, move it to another status, and look at its parameters, errors and results.</p></div></section>`;
  }
  fill(job);
  return html`
    <section class="panel details" aria-label=${'Job ' + job.id}>
      <header class="job-head">
        <h2>Job ${job.id}</h2>
        <span class="state ${tone(job.status)}"><i></i><b>${job.status}</b></span>
        <span>${kind(job)} job of ${job.user}, ${age(job)} old${job.held ? ', kept' : ''}</span>
        ${job.fate_id ? html`<span>behavior ${job.fate_id}: ${job.fate}</span>` : nothing}
      </header>
      ${life(job)}
      ${actions(job)}
      ${tabs()}
      <div class="tab" role="tabpanel" id="tab" aria-labelledby=${'tab-' + state.tab} tabindex="0">${content(job)}</div>
    </section>`;
}

/** The list gives no parameters: they are asked for once, and come with every event of the job from then on. */
function fill(job) {
  const known = state.detail?.id === job.id ? state.detail : undefined;
  if (job.resource) {
    state.detail = job;
  } else if (!known && wanted !== job.id) {
    wanted = job.id;
    ask('/jobs/' + job.id).then(whole => {
      wanted = undefined;
      if (whole) changed({detail: whole});
    });
  }
}

const resource = job => job.resource ?? (state.detail?.id === job.id ? state.detail.resource : undefined);

/** What an ordinary job goes through comes first, then what may befall it; every status is there for every job. */
function life(job) {
  const statuses = state.facts?.statuses ?? [];
  const ordinary = state.facts?.fates[0].statuses ?? [];
  const moves = statuses.find(({label}) => label === job.status)?.moves ?? [];
  const others = statuses.filter(({label}) => !ordinary.includes(label));
  const group = labels => labels.map(label => chip(job, label, moves.includes(label)));
  return html`
    <div class="life" role="group" aria-label="Statuses. Choose one to move the job there" aria-keyshortcuts="m">
      <div class="line">${group(ordinary)}</div>
      <div class="line side">${group(others.filter(({end}) => !end).map(({label}) => label))}</div>
      <div class="line side">${group(others.filter(({end}) => end).map(({label}) => label))}</div>
    </div>`;
}

function chip(job, label, legal) {
  const here = label === job.status;
  const asked = command('POST', `/jobs/${job.id}/move`, {status: label});
  const {show, hide} = hintFor(asked);
  return html`<button class="chip ${tone(label)}" aria-current=${here ? 'step' : nothing} aria-disabled=${!legal && !here}
    title=${here ? 'The job is here' : legal ? `Move the job to ${label}` : `No way leads from ${job.status} to ${label}`}
    @pointerenter=${show} @pointerleave=${hide} @focus=${show} @blur=${hide}
    @click=${() => legal && run(asked)}>${label}</button>`;
}

function actions(job) {
  const moves = state.facts?.statuses.find(({label}) => label === job.status)?.moves ?? [];
  const to = status => command('POST', `/jobs/${job.id}/move`, {status});
  const move = (label, status) => action(label, to(status), {disabled: !moves.includes(status)});
  const over = moves.length === 0;
  return html`
    <div class="actions">
      ${move('Fail', 'Failed')}${move('Complete', 'Completed')}${move('Expire', 'Timed Out')}
      ${action('Cancel', command('POST', `/jobs/${job.id}/cancel`), {disabled: over, title: 'As its owner does: DELETE /v1/jobs/' + job.id})}
      ${job.held
        ? action('Continue', command('POST', `/jobs/${job.id}/release`), {title: 'The job advances on its own again'})
        : action('Keep', to(job.status), {disabled: over, title: 'The job stays as it is until it is moved or continued'})}
      ${action('Age +1 h', command('POST', `/jobs/${job.id}/age`, {by: 'PT1H'}), {title: 'As if the job had been created an hour earlier'})}
      ${job.status === 'In Progress' ? progress(job) : nothing}
    </div>`;
}

function progress(job) {
  const percent = Math.round(job.percent_complete * 100);
  return html`<label class="percent">Progress <input type="range" min="0" max="99" step="1" .value=${live(String(Math.min(99, percent)))}
    @change=${event => run(command('POST', `/jobs/${job.id}/move`, {status: job.status, percent_complete: Number(event.target.value) / 100}))}>
    <output>${percent}%</output></label>`;
}

function tabs() {
  const choose = tab => changed({tab});
  const keys = event => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!by) return;
    choose(TABS[(TABS.indexOf(state.tab) + by + TABS.length) % TABS.length]);
    requestAnimationFrame(() => document.getElementById('tab-' + state.tab)?.focus());
  };
  return html`<div class="tabs" role="tablist" aria-label="About the job" @keydown=${keys}>
    ${TABS.map(tab => html`<button role="tab" id=${'tab-' + tab} aria-selected=${tab === state.tab} aria-controls="tab"
      tabindex=${tab === state.tab ? 0 : -1} @click=${() => choose(tab)}>${tab[0].toUpperCase() + tab.slice(1)}</button>`)}
  </div>`;
}

/** Moves the job to Error Cancelled with an error of the user's own. */
function ownError(job) {
  const moves = state.facts?.statuses.find(({label}) => label === job.status)?.moves ?? [];
  if (!moves.includes('Error Cancelled')) return nothing;
  const send = event => {
    event.preventDefault();
    const {status, title, detail} = Object.fromEntries(new FormData(event.target));
    run(command('POST', `/jobs/${job.id}/move`, {status: 'Error Cancelled', errors: [{status, title, detail}]}));
  };
  return html`<form class="own-error" @submit=${send}>
    <label>Status <input name="status" value="400" size="3" pattern="[1-5][0-9]{2}" required></label>
    <label>Title <input name="title" value="Bad Request" required></label>
    <label>Detail <input name="detail" placeholder="Invalid portfolio: ENTITY 10" required></label>
    <button>Cancel by this error</button></form>`;
}

function content(job) {
  const shown = resource(job);
  if (state.tab === 'results') return results(job, shown);
  if (!shown) return html`<p>Loading …</p>`;
  if (state.tab === 'errors') {
    const errors = shown.attributes.errors ?? [];
    return errors.length
      ? html`<dl>${errors.map(error => html`<dt>${error.status} ${error.title}</dt><dd>${error.detail}</dd>`)}</dl>`
      : html`<p>No errors. Only a job that is Error Cancelled shows some.</p>${ownError(job)}`;
  }
  const json = JSON.stringify(shown, null, 2);
  return html`
    <div class="code"><pre>${JSON.stringify(shown.attributes.parameters, null, 2)}</pre>${copyButton(JSON.stringify(shown.attributes.parameters, null, 2))}</div>
    <details><summary>The job as the API shows it</summary><div class="code"><pre>${json}</pre>${copyButton(json)}</div></details>`;
}
