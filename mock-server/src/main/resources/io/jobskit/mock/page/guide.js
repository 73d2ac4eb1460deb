// What there is to know besides: how to start, every behavior, the special users, the API, and clients to copy.
import {html, nothing} from './lit-html/lit-html.js';
import {firstJob, sample} from './job-list.js';
import {copyButton} from './parts.js';
import {base, changed, origin, state} from './state.js';

export const TABS = ['Start', 'Behaviors', 'Users', 'API', 'Recipes'];

const code = (text, name = '') => html`<div class="code"><pre tabindex="0" data-recipe=${name || nothing}>${text}</pre>${copyButton(text)}</div>`;
const root = () => origin + base;
const who = () => (state.facts?.strict ? '-u key:secret ' : '') + (state.facts?.strict || state.firm !== 'default' ? `-H 'Addepar-Firm: ${state.firm}' ` : '');

export function guide() {
  const open = name => {
    changed({guide: state.guide === name ? '' : name});
    if (state.guide === 'API' && state.documents === undefined) lookForDocuments();
    if (state.guide) requestAnimationFrame(() => document.getElementById('guide')?.focus());
  };
  return html`
    ${state.guide ? html`<section id="guide" class="guide" aria-label=${state.guide} tabindex="-1">
      <button class="close" aria-label=${'Close ' + state.guide} @click=${() => changed({guide: ''})}>×</button>
      ${PAGES[state.guide]()}
    </section>` : nothing}
    <nav class="foot" aria-label="Guide">
      ${TABS.map(name => html`<button aria-expanded=${state.guide === name} @click=${() => open(name)}>${name}</button>`)}
    </nav>`;
}

/** Whether the contract is served here. */
async function lookForDocuments() {
  state.documents = false;
  const answer = await fetch(base + '/openapi.yaml', {method: 'HEAD'}).catch(() => undefined);
  changed({documents: Boolean(answer?.ok)});
}

const PAGES = {
  Start: () => html`<h2>Start</h2>
    <p>This stub behaves as the Jobs API does: under <code>${root()}/v1/jobs</code> and <code>${root()}/api/v1/jobs</code>. Paste these lines one after the other.
      Jobs advance by <code>${state.facts?.pace}</code>${state.facts?.pace.startsWith('time') ? ', the time that an ordinary job takes' : ''}; once the job is Completed, the last line has its results.</p>
    ${code([firstJob(), `curl -s ${who()}${root()}/v1/jobs`, `curl -s ${who()}${root()}/v1/jobs/1`, `curl -s ${who()}${root()}/v1/jobs/1/download`].join('\n'))}
    <p>The header <code>Addepar-Firm</code> selects a firm: a tenant with its own jobs, clock, queue and rate limit. Give each test suite its own and they can share one stub.</p>
    <p>Hold the pointer over a button, or focus it, to see the command that it sends.</p>`,

  Behaviors: () => html`<h2>Every status on request</h2>
    <p>A job whose <code>portfolio_id</code> or <code>view_id</code> is one of these numbers goes through these statuses on its own.
      <code>result_rows</code> among its parameters (0 to 10000000) says how many rows its results have.</p>
    <div class="wide"><table id="fates"><thead><tr><th scope="col">Id</th><th scope="col">The job</th><th scope="col">Statuses</th></tr></thead>
      <tbody>${state.facts?.fates.filter(({id}) => id).map(fate => html`<tr><td><code>${fate.id}</code></td><td>${fate.story}</td><td>${fate.statuses.join(' → ')}</td></tr>`)}</tbody></table></div>`,

  Users: () => html`<h2>Users</h2>
    <p>Every key or token is accepted as its own user, whatever the secret, with full rights, who sees only their own jobs. These names are special, as in <code>curl -u full-queue:secret</code>:</p>
    <div class="wide"><table id="users"><thead><tr><th scope="col">Credentials</th><th scope="col">The user</th></tr></thead>
      <tbody>${state.facts?.users.map(user => html`<tr><td><code>${user.credentials}</code></td><td>${user.story}</td></tr>`)}</tbody></table></div>`,

  API: () => html`<h2>The API</h2>
    <ul class="requests-known">${state.facts?.requests.map(request => html`<li><code>${request}</code></li>`)}</ul>
    ${state.documents ? html`<p><a href="${base}/docs">Swagger UI</a> · <a href="${base}/openapi.yaml">openapi.yaml</a></p>` : nothing}
    <h2>A mapping of your own</h2>
    <p>The lower number wins: the stub's own routes have priority 5, so a WireMock mapping with priority 1 answers before them.</p>
    ${code(`curl -s ${root()}/__admin/mappings -d '{"priority": 1, "request": {"method": "GET", "urlPath": "/v1/jobs"}, "response": {"status": 503, "fixedDelayMilliseconds": 200}}'\ncurl -s -X POST ${root()}/__admin/reset`)}`,

  Recipes: () => html`<h2>Clients to copy</h2>
    <p>Each creates a job, polls until it is done, and downloads its results.</p>
    <h3>Shell</h3>${code(shell(), 'sh')}
    <h3>JavaScript</h3>${code(javascript(), 'mjs')}
    <h3>Python</h3>${code(python(), 'py')}
    <h3>Java</h3>${code(java(), 'java')}`,
};

const body = () => JSON.stringify(sample('view', 22, {output_type: 'csv'}));

const shell = () => `jobs=${root()}/v1/jobs
curl -s -u key:secret -H 'Addepar-Firm: ${state.firm}' -H 'Content-Type: application/vnd.api+json' -D head.txt -o job.json "$jobs" -d '${body()}'
id=$(sed 's/.*"id":"\\([0-9]*\\)","type":"jobs".*/\\1/' job.json)
until curl -s -u key:secret -H 'Addepar-Firm: ${state.firm}' "$jobs/$id" | grep -q '"status":"Completed"'; do sleep 1; done
curl -s -u key:secret -H 'Addepar-Firm: ${state.firm}' "$jobs/$id/download"`;

const javascript = () => `const jobs = '${root()}/v1/jobs';
const headers = {'Authorization': 'Basic ' + btoa('key:secret'), 'Addepar-Firm': '${state.firm}', 'Content-Type': 'application/vnd.api+json'};
const body = ${JSON.stringify(body())};
let job = (await (await fetch(jobs, {method: 'POST', headers, body})).json()).data;
while (!['Completed', 'Failed', 'Rejected', 'Error Cancelled'].includes(job.attributes.status)) {
  await new Promise(done => setTimeout(done, 1000));
  job = (await (await fetch(jobs + '/' + job.id, {headers})).json()).data;
}
console.log(await (await fetch(jobs + '/' + job.id + '/download', {headers})).text());`;

const python = () => `import base64, json, time, urllib.request

jobs = "${root()}/v1/jobs"
headers = {"Authorization": "Basic " + base64.b64encode(b"key:secret").decode(), "Addepar-Firm": "${state.firm}",
           "Content-Type": "application/vnd.api+json"}

def send(url, body=None):
    return urllib.request.urlopen(urllib.request.Request(url, body, headers)).read()

job = json.loads(send(jobs, b'${body()}'))["data"]
while job["attributes"]["status"] not in ("Completed", "Failed", "Rejected", "Error Cancelled"):
    time.sleep(1)
    job = json.loads(send(jobs + "/" + job["id"]))["data"]
print(send(jobs + "/" + job["id"] + "/download").decode("utf-8-sig"))`;

const java = () => `import java.net.URI;
import java.net.http.*;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;

class Recipe {
    static final String JOBS = "${root()}/v1/jobs";
    static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        String body = ${JSON.stringify(body())};
        String job = send(request("").POST(BodyPublishers.ofString(body)));
        String id = job.replaceFirst("(?s).*?\\"id\\":\\"([0-9]+)\\".*", "$1");
        while (!job.matches("(?s).*\\"status\\":\\"(Completed|Failed|Rejected|Error Cancelled)\\".*")) {
            Thread.sleep(1000); // the pause between two readings; this program has nothing else to do
            job = send(request("/" + id));
        }
        System.out.println(send(request("/" + id + "/download")));
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(JOBS + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("key:secret".getBytes()))
                .header("Addepar-Firm", "${state.firm}")
                .header("Content-Type", "application/vnd.api+json");
    }

    static String send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}`;
