// The last requests of the firm's clients: a line each, and both messages of the one that is opened.
import {html, nothing} from './lit-html/lit-html.js';
import {repeat} from './lit-html/directives/repeat.js';
import {ask} from './commands.js';
import {curlOf, fetchOf, mappingOf} from './copies.js';
import {log} from './events.js';
import {select} from './job-list.js';
import {copyButton} from './parts.js';
import {changed, state} from './state.js';

const narrow = matchMedia('(max-width: 800px)');
// On a narrow screen the reason stands below the request.
const rowHeight = () => narrow.matches ? 48 : 28;
const BEYOND = 8;

let shown = [];
let shownFor = '';

function visible() {
  const key = state.logVersion + '\n' + state.onlyErrors;
  if (key !== shownFor) {
    shownFor = key;
    shown = state.log.filter(request => !state.onlyErrors || request.status >= 400 || !request.status).reverse();
  }
  return shown;
}

async function open(request) {
  if (!request) return;
  changed({openRequest: request.id, exchange: null});
  const exchange = await ask('/requests/' + request.id);
  if (state.openRequest === request.id) changed({exchange: exchange ?? {...request, forgotten: true}});
}

function keys(event) {
  const by = {ArrowDown: 1, ArrowUp: -1, Home: -state.log.length, End: state.log.length}[event.key];
  if (event.key === 'Escape') changed({openRequest: null, exchange: null});
  if (!by && event.key !== 'Enter') return;
  event.preventDefault();
  const requests = visible();
  const at = requests.findIndex(request => request.id === state.openRequest);
  const next = Math.min(requests.length - 1, Math.max(0, at < 0 ? 0 : at + (by ?? 0)));
  open(requests[next]);
  const list = event.currentTarget;
  const height = rowHeight();
  if (next * height < list.scrollTop) list.scrollTop = next * height;
  else if ((next + 2) * height > list.scrollTop + list.clientHeight) list.scrollTop = (next + 2) * height - list.clientHeight;
}

function pause() {
  if (state.paused) state.held.forEach(log);
  changed({paused: !state.paused, held: []});
}

export function requestLog() {
  const requests = visible();
  return html`
    <section class="panel requests ${state.openRequest ? 'opened' : ''}" aria-label="Requests">
      <div class="tools">
        <h2>Requests</h2>
        <button aria-pressed=${state.paused} @click=${pause}>${state.paused ? `go on (${state.held.length} new)` : 'pause'}</button>
        <button @click=${() => changed({log: [], held: [], logVersion: state.logVersion + 1, openRequest: null, exchange: null})}>clear</button>
        <label><input type="checkbox" id="only-errors" .checked=${state.onlyErrors} @change=${event => changed({onlyErrors: event.target.checked})}> only errors</label>
        <span class="count">${requests.length.toLocaleString('en')}</span>
      </div>
      <div class="split">
        ${requests.length ? list(requests) : html`<div class="empty"><p>${state.onlyErrors && state.log.length
          ? 'No request was refused.' : 'What clients ask of the API shows up here, with the reason of every refusal.'}</p></div>`}
        ${state.openRequest ? messages() : nothing}
      </div>
    </section>`;
}

function list(requests) {
  const box = document.getElementById('requests');
  const height = rowHeight();
  const first = Math.max(0, Math.floor((box?.scrollTop ?? 0) / height) - BEYOND);
  const seen = requests.slice(first, first + Math.ceil((box?.clientHeight || 400) / height) + 2 * BEYOND);
  const active = seen.some(request => request.id === state.openRequest) ? 'request-' + state.openRequest : nothing;
  return html`
    <div id="requests" class="list" role="grid" aria-label="Requests" tabindex="0" aria-rowcount=${requests.length + 1}
      aria-activedescendant=${active} @scroll=${() => changed()} @keydown=${keys}>
      <div class="row head" role="row" aria-rowindex="1">
        ${['Time', 'Request', 'Status', 'Job, or why it was refused', 'ms'].map(name => html`<span role="columnheader">${name}</span>`)}
      </div>
      <div class="canvas" role="rowgroup" .style=${`height:${requests.length * height}px`}>
        ${repeat(seen, request => request.id, (request, index) => row(request, first + index))}
      </div>
    </div>`;
}

function row(request, index) {
  const says = request.refusal ?? [request.job ? 'job ' + request.job : '', request.job_status ?? ''].filter(part => part).join(': ');
  return html`
    <div id=${'request-' + request.id} class="row request" role="row" aria-rowindex=${index + 2} aria-selected=${request.id === state.openRequest}
      .style=${`top:${index * rowHeight()}px`} @click=${() => open(request)}>
      <span role="gridcell">${request.at.slice(11, 19)}</span>
      <span role="gridcell" class="what" title=${request.method + ' ' + request.path}><b>${request.method}</b> ${request.path}</span>
      <span role="gridcell" class="code-${Math.floor(request.status / 100)}">${request.status || 'none'}</span>
      <span role="gridcell" class="says" title=${says}>${says}</span>
      <span role="gridcell" class="age">${request.millis}</span>
    </div>`;
}

function messages() {
  const exchange = state.exchange;
  const close = () => {
    changed({openRequest: null, exchange: null});
    requestAnimationFrame(() => document.getElementById('requests')?.focus());
  };
  if (!exchange) return html`<div class="exchange" role="region" aria-label="The request and its answer" tabindex="0"><p>Loading …</p></div>`;
  return html`<div class="exchange" role="region" aria-label="The request and its answer" tabindex="0">
    <div class="exchange-head"><b>${exchange.method} ${exchange.path} <span class="code-${Math.floor(exchange.status / 100)}">${exchange.status || 'no answer'}</span></b>
      <button class="close" aria-label="Close the request" @click=${close}>×</button></div>
    ${exchange.refusal ? html`<p class="refusal"><b>Refused:</b> ${exchange.refusal}</p>` : nothing}
    ${exchange.forgotten ? html`<p>Its messages are forgotten: the stub keeps the last 500.</p>` : html`
      <p class="buttons">${exchange.job && state.jobs.has(exchange.job) ? html`<button @click=${() => { select(exchange.job); changed({panel: 'job'}); }}>show job ${exchange.job}</button>` : nothing}
        ${copyButton(curlOf(exchange), 'copy as curl')}${copyButton(fetchOf(exchange), 'copy as fetch')}${copyButton(mappingOf(exchange), 'copy as WireMock mapping')}</p>
      ${message('Request', exchange.request)}${message('Answer', exchange.answer)}`}
  </div>`;
}

function message(name, {headers, body, bytes, cut}) {
  return html`<h3>${name}</h3>
    <pre class="headers">${headers.map(([header, value]) => header + ': ' + value).join('\n') || 'no headers'}</pre>
    ${body === null ? html`<p>${bytes.toLocaleString('en')} bytes that are no text.</p>`
      : body ? html`<pre>${pretty(body)}${cut ? '\n… and more: only the beginning is kept' : ''}</pre>` : html`<p>No body.</p>`}`;
}

function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
