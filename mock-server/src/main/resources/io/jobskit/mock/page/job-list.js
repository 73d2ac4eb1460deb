// The jobs of the firm, newest first. Only the rows that are seen are drawn, however many there are.
import {html, nothing} from './lit-html/lit-html.js';
import {live} from './lit-html/directives/live.js';
import {repeat} from './lit-html/directives/repeat.js';
import {base, changed, firmNow, MOST_JOBS, origin, remember, state} from './state.js';
import {copyButton} from './parts.js';

export const ROW = 32;
const BEYOND = 8;

let shown = [];
let shownFor = '';

/** The jobs that the filter lets pass, newest first; worked out again only if something changed. */
export function visibleJobs() {
  const key = [state.jobsVersion, state.filter, state.status].join('\n');
  if (key !== shownFor) {
    shownFor = key;
    const words = state.filter.toLowerCase().split(/\s+/).filter(word => word);
    shown = [...state.jobs.values()].reverse().filter(job => (!state.status || job.status === state.status)
      && words.every(word => text(job).includes(word)));
  }
  return shown;
}

const text = job => [job.id, kind(job), job.status, job.fate, job.fate_id || '', job.user, job.string_id, job.held ? 'kept' : '']
  .join(' ').toLowerCase();

export const kind = job => /query/i.test(job.job_type) ? 'query' : 'view';

export function age(job) {
  const seconds = Math.max(0, Math.floor((firmNow() - Date.parse(job.created_at)) / 1000));
  if (seconds < 60) return seconds + ' s';
  if (seconds < 3600) return Math.floor(seconds / 60) + ' min';
  if (seconds < 48 * 3600) return Math.floor(seconds / 3600) + ' h';
  return Math.floor(seconds / 86400) + ' d';
}

export const tone = status => TONES[status] ?? (/cancel/i.test(status) ? 'ended' : /capacity/i.test(status) ? 'waiting' : 'calm');
const TONES = {Completed: 'good', Failed: 'bad', Rejected: 'bad', 'Error Cancelled': 'bad', 'In Progress': 'busy', 'Timed Out': 'ended'};

export function select(id) {
  if (id !== state.selected) changed({selected: id, results: null});
  remember();
}

/** Selects the job so many rows further down, and brings it into sight. */
export function step(by) {
  const jobs = visibleJobs();
  if (!jobs.length) return;
  const at = jobs.findIndex(job => job.id === state.selected);
  const from = at >= 0 ? at + by : Math.abs(by) > 1 ? by : 0;
  const next = Math.min(jobs.length - 1, Math.max(0, from));
  select(jobs[next].id);
  const list = document.getElementById('jobs');
  if (list) {
    const top = next * ROW;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
  }
}

function listKeys(event) {
  const by = {ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -MOST_JOBS, End: MOST_JOBS}[event.key];
  if (by) {
    event.preventDefault();
    step(by);
  } else if (event.key === 'Enter' && state.selected) {
    changed({panel: 'job'});
  }
}

export function jobList() {
  const jobs = visibleJobs();
  return html`
    <section class="panel jobs" aria-label="Jobs">
      <div class="tools">
        <button class="primary" aria-keyshortcuts="n" @click=${() => changed({dialog: 'new'})}>+ New job</button>
        <input id="filter" type="search" placeholder="/ filter" aria-label="Filter jobs" aria-keyshortcuts="/"
          .value=${live(state.filter)} @input=${event => changed({filter: event.target.value})}>
        <label>Status <select id="status" @change=${event => changed({status: event.target.value})}>
          <option value="" ?selected=${!state.status}>all</option>
          ${state.facts?.statuses.map(({label}) => html`<option ?selected=${label === state.status}>${label}</option>`)}
        </select></label>
        <span class="count" role="status">${amount(jobs.length)}</span>
      </div>
      ${jobs.length ? grid(jobs) : empty()}
    </section>`;
}

function amount(visible) {
  const all = state.count.toLocaleString('en');
  if (state.filter || state.status) return visible.toLocaleString('en') + ' of ' + all;
  return state.count > state.jobs.size ? `newest ${state.jobs.size.toLocaleString('en')} of ${all}` : all + (state.count === 1 ? ' job' : ' jobs');
}

function grid(jobs) {
  const list = document.getElementById('jobs');
  const first = Math.max(0, Math.floor((list?.scrollTop ?? 0) / ROW) - BEYOND);
  const seen = jobs.slice(first, first + Math.ceil((list?.clientHeight || 600) / ROW) + 2 * BEYOND);
  const active = seen.some(job => job.id === state.selected) ? 'job-' + state.selected : nothing;
  return html`
    <div id="jobs" class="list" role="grid" aria-label="Jobs" tabindex="0" aria-rowcount=${jobs.length + 1}
      aria-activedescendant=${active} @scroll=${() => changed()} @keydown=${listKeys}>
      <div class="row head" role="row" aria-rowindex="1">
        ${['ID', 'Kind', 'Status', 'Progress', 'Age'].map(name => html`<span role="columnheader">${name}</span>`)}
      </div>
      <div class="canvas" role="rowgroup" .style=${`height:${jobs.length * ROW}px`}>
        ${repeat(seen, job => job.id, (job, index) => row(job, first + index))}
      </div>
    </div>`;
}

function row(job, index) {
  const percent = Math.round(job.percent_complete * 100);
  return html`
    <div id=${'job-' + job.id} class="row job" role="row" aria-rowindex=${index + 2} aria-selected=${job.id === state.selected}
      .style=${`top:${index * ROW}px`} @click=${() => { select(job.id); changed({panel: 'job'}); }}>
      <span role="gridcell">${job.id}</span>
      <span role="gridcell">${kind(job)}</span>
      <span role="gridcell" class="state ${tone(job.status)}"><i></i><b>${job.status}</b>${job.fate_id ? html` <em title=${'The job ' + job.fate}>${job.fate_id}</em>` : nothing}${job.held ? html` <em>kept</em>` : nothing}</span>
      <span role="gridcell" class="progress ${tone(job.status)}"><i><u .style=${`width:${percent}%`}></u></i>${percent}%</span>
      <span role="gridcell" class="age">${age(job)}</span>
    </div>`;
}

function empty() {
  if (state.count) {
    return html`<div class="empty"><p>No job matches.</p>
      <button @click=${() => changed({filter: '', status: ''})}>Show all ${state.count.toLocaleString('en')}</button></div>`;
  }
  if (!state.connected) return html`<div class="empty"><p>Waiting for the stub at ${origin + base} …</p></div>`;
  const line = firstJob();
  return html`<div class="empty"><p><b>No jobs yet.</b> <button class="link" @click=${() => changed({dialog: 'new'})}>Create one</button>, or paste this into a shell:</p>
    <div class="code"><pre tabindex="0">${line}</pre>${copyButton(line)}</div></div>`;
}

/** The line that creates an ordinary job. */
export function firstJob() {
  return `curl -s${state.facts?.strict ? ' -u key:secret' : ''}${state.facts?.strict || state.firm !== 'default' ? ` -H 'Addepar-Firm: ${state.firm}'` : ''} `
    + `-H 'Content-Type: application/vnd.api+json' ${origin}${base}/v1/jobs -d '${JSON.stringify(sample('view', 22))}'`;
}

/** A request to create a job of that kind that behaves as that number says. */
export function sample(kindOfJob, portfolio, more = {}) {
  const parameters = kindOfJob === 'query'
    ? {columns: [{key: 'value'}], groupings: [{key: 'asset_class'}], portfolio_type: 'entity', portfolio_id: [portfolio],
      start_date: '2020-01-01', end_date: '2020-03-31', ...more}
    : {view_id: 2, portfolio_type: 'entity', portfolio_id: portfolio, output_type: 'json',
      start_date: '2020-01-01', end_date: '2020-03-31', ...more};
  return {data: {type: 'jobs', attributes: {job_type: kindOfJob === 'query' ? 'portfolio_query' : 'portfolio_view_results', parameters}}};
}

