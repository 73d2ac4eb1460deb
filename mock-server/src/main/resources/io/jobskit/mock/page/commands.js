// Control requests: what each does, as a line for a shell, and sending it.
import {base, changed, origin, state} from './state.js';

const quoted = text => "'" + text.replaceAll("'", "'\\''") + "'";

/** A control request, ready to be shown and sent. */
export function command(method, path, body) {
  return {method, path: '/__control' + path, body: body === undefined ? undefined : JSON.stringify(body)};
}

/** A line to paste into a shell. */
export function curl({method, path, body}) {
  const url = origin + base + path;
  const post = body !== undefined;
  return ['curl -s',
    method === 'GET' || (method === 'POST' && post) ? '' : '-X ' + method,
    state.token ? '-H "Authorization: Bearer $JOBS_CONTROL_TOKEN"' : '',
    state.firm === 'default' ? '' : '-H ' + quoted('Addepar-Firm: ' + state.firm),
    /[?&[\]*]/.test(url) ? quoted(url) : url,
    post ? '-d ' + quoted(body) : ''].filter(part => part).join(' ');
}

export function controlHeaders() {
  const headers = {'Addepar-Firm': state.firm};
  if (state.token) headers.Authorization = 'Bearer ' + state.token;
  return headers;
}

/** Sends a request that looks at something; undefined if the stub has no such thing. */
export async function ask(path) {
  const answer = await fetch(base + '/__control' + path, {headers: controlHeaders()});
  return answer.ok ? answer.json() : undefined;
}

/** Sends a request that does something, and says so if it is refused. */
export async function run(asked) {
  changed({lastCommand: curl(asked), message: ''});
  const headers = controlHeaders();
  if (asked.body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    const answer = await fetch(base + asked.path, {method: asked.method, headers, body: asked.body});
    if (answer.ok) return true;
    const said = await answer.json().catch(() => ({}));
    changed({message: said.message || 'The stub answered ' + answer.status + '.'});
  } catch {
    changed({message: 'The stub does not answer. Is it running?'});
  }
  return false;
}
