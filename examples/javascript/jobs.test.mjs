// node --test, against a stub: ./jobs-mock, or JOBS_MOCK=http://127.0.0.1:8081 for another address.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { ControlError, JobsControl } from './jobs-control.mjs';

const server = process.env.JOBS_MOCK ?? 'http://127.0.0.1:8080';
/** @type {JobsControl} */
let control;

beforeEach(() => {
  control = new JobsControl(server, `javascript-${randomUUID()}`);
});

const parameters = { view_id: '1', portfolio_type: 'FIRM', portfolio_id: '1', output_type: 'JSON', start_date: '2026-01-01', end_date: '2026-01-31' };

async function api(path, options = {}) {
  return fetch(`${server}/v1${path}`, { ...options, headers: { 'Content-Type': 'application/vnd.api+json', 'Addepar-Firm': control.firm } });
}

async function create() {
  const body = JSON.stringify({ data: { type: 'jobs', attributes: { job_type: 'portfolio_view_results', parameters } } });
  const answer = await api('/jobs', { method: 'POST', body });
  assert.equal(answer.status, 202);
  return (await answer.json()).data.id;
}

test('a job that failed is shown as failed', async () => {
  const id = await create();
  await control.move(id, 'Failed');
  assert.equal((await (await api(`/jobs/${id}`)).json()).data.attributes.status, 'Failed');
  assert.deepEqual((await control.jobs()).map((job) => job.status), ['Failed']);
});

test('results are gone after a day', async () => {
  await control.changeClock({ freeze: true });
  const id = await create();
  await control.move(id, 'Completed');
  assert.equal((await api(`/jobs/${id}/download`)).status, 200);
  await control.changeClock({ advance: 'PT24H' });
  assert.equal((await api(`/jobs/${id}/download`)).status, 410);
});

test('the next two requests are refused, and then none', async () => {
  await control.inject([{ next: 2, fault: { status: 503, retry_after: 1 } }]);
  const statuses = [];
  for (let request = 0; request < 3; request++) statuses.push((await api('/jobs')).status);
  assert.deepEqual(statuses, [503, 503, 200]);
});

test('a state is put back', async () => {
  const id = await create();
  await control.move(id, 'In Progress', { percent_complete: 0.5 });
  const state = await control.snapshot();
  await control.reset();
  assert.deepEqual(await control.jobs(), []);
  await control.load(state);
  assert.deepEqual((await control.jobs()).map((job) => [job.id, job.percent_complete]), [[id, 0.5]]);
});

test('what cannot be done is said', async () => {
  await assert.rejects(control.release('no-such'), (error) => error instanceof ControlError && error.status === 404);
});
