// @vitest-environment jsdom
// npm install && npm test, against a stub: ./jobs-mock --progress manual, or JOBS_MOCK for another address.
import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Jobs, JobsError } from '../frontend/jobs.mjs';
import { JobsControl } from '../javascript/jobs-control.mjs';
import { useJob } from './useJob';

const server = process.env.JOBS_MOCK ?? 'http://127.0.0.1:8080';
const parameters = { view_id: 1, portfolio_type: 'firm', portfolio_id: 1, output_type: 'csv', start_date: '2026-01-01', end_date: '2026-01-31' };

// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

let control: JobsControl;
let jobs: Jobs;

beforeEach(() => {
  control = new JobsControl(server, `react-${crypto.randomUUID()}`);
  jobs = new Jobs(server, { 'Addepar-Firm': control.firm });
  // The same, faster.
  const follow = jobs.follow.bind(jobs);
  jobs.follow = (id, options) => follow(id, { ...options, pause: 20, longest: 50 });
});

// A component that stays would follow its job for ever, and draw when there is no page any more.
afterEach(async () => {
  cleanup();
  await act(() => new Promise((drawn) => void setTimeout(drawn)));
});

/** The hook, and the job that it has started. */
async function started() {
  const hook = renderHook(() => useJob(jobs));
  act(() => void hook.result.current.start('portfolio_view_results', parameters));
  await waitFor(() => expect(hook.result.current.job?.status).toBe('Queued'));
  return { ...hook, id: hook.result.current.job!.id };
}

test('a job is followed to its end', async () => {
  const { result, id } = await started();
  expect(result.current.busy).toBe(true);
  await control.move(id, 'In Progress', { percent_complete: 0.5 });
  await waitFor(() => expect(result.current.job?.percentComplete).toBe(0.5));
  await control.move(id, 'Completed');
  await waitFor(() => expect(result.current.busy).toBe(false));
  expect(result.current.job?.status).toBe('Completed');
  expect(result.current.error).toBeUndefined();
});

test.each(['Failed', 'Rejected', 'Error Cancelled', 'Canceled'] as const)('%s is an end', async (status) => {
  const { result, id } = await started();
  await control.move(id, status);
  await waitFor(() => expect(result.current.busy).toBe(false));
  expect(result.current.job?.status).toBe(status);
});

test('a cancelled job is followed until it is', async () => {
  const { result, id } = await started();
  await control.move(id, 'In Progress');
  await act(() => result.current.cancel());
  await waitFor(() => expect(result.current.job?.status).toBe('Cancel Requested'));
  expect(result.current.busy).toBe(true);
  await control.move(id, 'User Cancelled');
  await waitFor(() => expect(result.current.busy).toBe(false));
});

test('a refusal that passes is waited for, as long as it asks for', async () => {
  const { result, id } = await started();
  await control.inject([{ routes: ['read'], next: 1, fault: { status: 429, retry_after: 1 } }]);
  await waitFor(() => expect(result.current.retryIn).toBe(1));
  const refused = performance.now();
  await control.move(id, 'Completed');
  await waitFor(() => expect(result.current.job?.status).toBe('Completed'));
  expect(performance.now() - refused).toBeGreaterThan(500);
  expect(result.current.retryIn).toBeUndefined();
});

test('what does not pass is said after some tries', async () => {
  const { result } = await started();
  await control.inject('offline');
  await waitFor(() => expect(result.current.busy).toBe(false));
  expect(result.current.error).toBeInstanceOf(Error);
});

test('an unknown job is an error, at once', async () => {
  const { result } = renderHook(() => useJob(jobs));
  await act(() => result.current.watch('424242'));
  expect(result.current.error).toMatchObject({ status: 404 });
  expect(result.current.busy).toBe(false);
});

test('a creation that fails is not sent again', async () => {
  await control.inject([{ routes: ['create'], next: 1, fault: { status: 503 } }]);
  const { result } = renderHook(() => useJob(jobs));
  await act(() => result.current.start('portfolio_view_results', parameters));
  expect(result.current.error).toBeInstanceOf(JobsError);
  expect(await control.jobs()).toEqual([]);
});

test('a component that is gone asks no more', async () => {
  const follow = vi.spyOn(jobs, 'follow');
  const { unmount } = await started();
  unmount();
  await expect(follow.mock.results[0].value).rejects.toThrow(/abort/i);
});

test('the next job gives up the one before', async () => {
  const follow = vi.spyOn(jobs, 'follow');
  const { result, id } = await started();
  act(() => void result.current.start('portfolio_view_results', parameters));
  await expect(follow.mock.results[0].value).rejects.toThrow(/abort/i);
  await waitFor(() => expect(result.current.job?.status).toBe('Queued'));
  expect(result.current.job?.id).not.toBe(id);
});

test('results that have expired are gone', async () => {
  await control.changeClock({ freeze: true });
  const { result, id } = await started();
  await control.move(id, 'Completed');
  await waitFor(() => expect(result.current.busy).toBe(false));
  expect((await jobs.download(id)).name).toMatch(/\.csv$/);
  await control.changeClock({ advance: 'PT24H' });
  await expect(jobs.download(id)).rejects.toMatchObject({ status: 410 });
});
