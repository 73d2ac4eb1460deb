// The results of a job as its owner downloads them: as a table and as text. Only the beginning of large ones is read.
import {html, nothing} from './lit-html/lit-html.js';
import {copyButton} from './parts.js';
import {base, changed, origin, state} from './state.js';

const MOST_BYTES = 256 * 1024;
const MOST_ROWS = 200;

const owner = job => {
  const bytes = new TextEncoder().encode(job.user + ':secret');
  return 'Basic ' + btoa(String.fromCharCode(...bytes));
};

async function load(job) {
  changed({results: {id: job.id, status: job.status, loading: true}});
  const found = {id: job.id, status: job.status};
  try {
    const answer = await fetch(`${base}/v1/jobs/${job.id}/download`, {headers: {Authorization: owner(job), 'Addepar-Firm': state.firm}});
    found.type = answer.headers.get('Content-Type')?.split(';')[0] ?? '';
    if (!answer.ok) {
      const said = await answer.json().catch(() => ({}));
      found.refused = `${answer.status}: ${said.errors?.map(error => error.detail).join(' ') ?? ''}`;
    } else {
      Object.assign(found, await beginning(answer));
    }
  } catch {
    found.refused = 'The download broke off.';
  }
  if (state.results?.id === job.id) changed({results: found});
}

async function beginning(answer) {
  const reader = answer.body.getReader();
  const pieces = [];
  let bytes = 0;
  let cut = false;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value);
    bytes += read.value.length;
    if (bytes > MOST_BYTES) {
      cut = true;
      await reader.cancel();
      break;
    }
  }
  return {text: await new Blob(pieces).text(), bytes, cut};
}

export function results(job, shown) {
  const got = state.results;
  if (job.status !== 'Completed') {
    return html`<p>There are results while the job is Completed: for 24 hours after its creation.</p>`;
  }
  if (got?.id !== job.id || got.status !== job.status) {
    queueMicrotask(() => load(job));
    return html`<p>Loading …</p>`;
  }
  if (got.loading) return html`<p>Loading …</p>`;
  if (got.refused) return html`<p class="refusal">${got.refused}</p>`;
  const format = shown?.attributes.parameters.output_type ?? 'json';
  const line = `curl -s -u '${job.user}:secret'${state.firm === 'default' ? '' : ` -H 'Addepar-Firm: ${state.firm}'`} ${origin}${base}/v1/jobs/${job.id}/download`;
  return html`
    <p class="note">${format.toUpperCase()}, ${got.cut ? 'the first ' : ''}${got.bytes.toLocaleString('en')} bytes.
      ${copyButton(line, 'copy as curl')} <button class="link" @click=${() => load(job)}>again</button></p>
    ${/sheet|excel/.test(got.type) ? html`<p>A workbook: download it to see it.</p><pre tabindex="0">${line} -o results.xlsx</pre>` : readable(got)}`;
}

function readable(got) {
  const rows = tableOf(got);
  return html`
    ${rows.length ? html`<div class="wide" tabindex="0" role="region" aria-label="Results as a table"><table>
      <thead><tr>${rows[0].map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead>
      <tbody>${rows.slice(1, MOST_ROWS + 1).map(row => html`<tr>${row.map(cell => html`<td class=${/^-?[\d.]+$/.test(cell) ? 'number' : ''}>${cell}</td>`)}</tr>`)}</tbody>
    </table></div>
    ${rows.length > MOST_ROWS + 1 || got.cut ? html`<p class="note">The first ${Math.min(MOST_ROWS, rows.length - 1)} rows.</p>` : nothing}` : nothing}
    <details ?open=${!rows.length}><summary>Text</summary><div class="code"><pre>${textOf(got)}</pre>${copyButton(got.text)}</div></details>`;
}

function textOf(got) {
  if (!/json/.test(got.type) || got.cut) return got.text;
  try {
    return JSON.stringify(JSON.parse(got.text), null, 2);
  } catch {
    return got.text;
  }
}

/** Rows of cells, the headings first; none for what is no table. */
export function tableOf({text, type, cut}) {
  if (/json/.test(type)) return cut ? [] : rowsOfJson(text);
  const rows = rowsOfText(text.replace(/^\uFEFF/, ''), /tab-separated/.test(type) ? '\t' : ',');
  return cut ? rows.slice(0, -1) : rows;
}

/** Text with separators, as RFC 4180 has it: what is in quotes may hold separators, line ends and doubled quotes. */
export function rowsOfText(text, separator) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += c;
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === separator || c === '\n') {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += c;
  }
  if (cell || row.length) rows.push([...row, cell]);
  return rows;
}

/** The rows of a tree of results, each below the one that it is part of, set in by its depth. */
function rowsOfJson(text) {
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    return [];
  }
  const total = document.data?.attributes?.total;
  if (!total) return [];
  const columns = document.meta?.columns ?? Object.keys(total.columns ?? {}).map(key => ({key, display_name: key}));
  const rows = [['Name', ...columns.map(column => column.display_name ?? column.key)]];
  const add = (part, depth) => {
    rows.push(['\u2003'.repeat(depth) + part.name, ...columns.map(column => String(part.columns?.[column.key] ?? ''))]);
    part.children?.forEach(child => add(child, depth + 1));
  };
  add(total, 0);
  return rows;
}
