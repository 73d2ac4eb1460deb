// Requests in other words: for a shell, for a script, for WireMock.
import {origin} from './state.js';

const quoted = text => "'" + text.replaceAll("'", "'\\''") + "'";

// Made anew by whoever sends the request, or of no use to others.
const OF_THE_CLIENT = /^(host|connection|content-length|accept-encoding|user-agent|accept|origin|referer|sec-.*|pragma|cache-control|accept-language|transfer-encoding|cookie|dnt|upgrade-insecure-requests)$/i;
const OF_THE_SERVER = /^(vary|content-length|content-encoding|transfer-encoding|connection|date|access-control-.*|matched-stub-id|etag)$/i;

export async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

/** The headers that matter. Secrets are not known here: any will do for a key, a token is asked for. */
function headersOf(exchange) {
  return exchange.request.headers.filter(([name]) => !OF_THE_CLIENT.test(name));
}

const basicUser = value => /^Basic (.*)\*\*\*$/.exec(value)?.[1];

export function curlOf(exchange) {
  const url = origin + exchange.path;
  const parts = ['curl -s', exchange.method === 'GET' || (exchange.method === 'POST' && exchange.request.body) ? '' : '-X ' + exchange.method];
  for (const [name, value] of headersOf(exchange)) {
    const user = /^authorization$/i.test(name) ? basicUser(value) : undefined;
    if (user !== undefined) parts.push('-u ' + quoted(user + ':secret'));
    else if (value.endsWith('***')) parts.push(`-H "${name}: ${value.replace('***', '$TOKEN')}"`);
    else parts.push('-H ' + quoted(name + ': ' + value));
  }
  parts.push(/[?&[\]*]/.test(url) ? quoted(url) : url);
  if (exchange.request.body) parts.push('--data-raw ' + quoted(exchange.request.body));
  return parts.filter(part => part).join(' ');
}

export function fetchOf(exchange) {
  const headers = headersOf(exchange).map(([name, value]) => {
    const user = /^authorization$/i.test(name) ? basicUser(value) : undefined;
    const expression = user !== undefined ? `'Basic ' + btoa(${JSON.stringify(user + ':secret')})`
      : value.endsWith('***') ? JSON.stringify(value.replace('***', '')) + ' + TOKEN' : JSON.stringify(value);
    return `    ${JSON.stringify(name)}: ${expression},\n`;
  });
  return `const answer = await fetch(${JSON.stringify(origin + exchange.path)}, {\n  method: ${JSON.stringify(exchange.method)},\n`
    + (headers.length ? `  headers: {\n${headers.join('')}  },\n` : '')
    + (exchange.request.body ? `  body: ${JSON.stringify(exchange.request.body)},\n` : '') + '});';
}

/** A mapping that gives the same answer again; the lower number wins, and those of the stub have 5. */
export function mappingOf(exchange) {
  const [path, query] = exchange.path.split('?');
  const headers = Object.fromEntries(exchange.answer.headers.filter(([name]) => !OF_THE_SERVER.test(name)));
  const request = query === undefined ? {method: exchange.method, urlPath: path} : {method: exchange.method, url: exchange.path};
  const response = {status: exchange.status, headers};
  if (exchange.answer.body) response.body = exchange.answer.body;
  return JSON.stringify({priority: 1, request, response}, null, 2);
}
