// A second implementation of the Jobs API, which shares nothing with the first: where the documentation leaves
// a choice, it goes another way. Run: node server.mjs [--port 0] [--completes-in MILLISECONDS]

import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

import { Api } from './api.mjs';
import { Control } from './control.mjs';
import { segmentsOf, sendJson } from './http.mjs';
import { Refusal } from './refusal.mjs';

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '0' }, 'completes-in': { type: 'string', default: '300' } },
});
const port = wholeNumber('port');
const completesIn = wholeNumber('completes-in');

function wholeNumber(name) {
  if (/^\d+$/.test(options[name])) return Number(options[name]);
  console.error(`--${name} must be a whole number, but was [${options[name]}]`);
  process.exit(2);
}

const jobs = new Map();
const api = new Api(jobs, completesIn);
const control = new Control(jobs);

const server = createServer(async (request, response) => {
  const [path, ...search] = request.url.split('?');
  const segments = segmentsOf(path);
  const inControl = segments[0] === '__control';
  try {
    if (!inControl && segments[0] !== 'v1') throw new Refusal(404, 'There is nothing at this address.');
    const host = request.headers.host ?? `127.0.0.1:${server.address().port}`;
    const place = { segments, query: new URLSearchParams(search.join('?')), origin: `http://${host}` };
    await (inControl ? control : api).answer(request, response, place);
  } catch (problem) {
    if (!(problem instanceof Refusal)) console.error(problem);
    refuse(response, problem instanceof Refusal ? problem : new Refusal(500, 'Something went wrong.'), inControl);
  }
});

function refuse(response, { status, title, message, headers }, inControl) {
  if (response.headersSent) response.destroy();
  else if (inControl) sendJson(response, status, { message }, headers, 'application/json');
  else sendJson(response, status, { errors: [{ status: String(status), title, detail: message, code: title.toUpperCase() }] }, headers);
}

// A client that keeps a connection must not find it closed just as it sends the next request.
server.keepAliveTimeout = 120_000;
server.listen(port, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
