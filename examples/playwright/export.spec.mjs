import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.mjs';

/** Opens the page, whose timers the test moves, and starts an export; the job. */
async function start(page, control) {
  await page.clock.install();
  await page.goto('/');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('status')).toHaveText('Queued');
  return (await control.jobs())[0].id;
}

test('an export is followed and its results are downloaded', async ({ page, control }) => {
  const id = await start(page, control);
  await control.move(id, 'In Progress', { percent_complete: 0.5 });
  await page.clock.runFor('00:02');
  await expect(page.getByRole('status')).toHaveText('In Progress');
  await expect(page.getByRole('progressbar')).toHaveJSProperty('value', 0.5);
  await control.move(id, 'Completed');
  await page.clock.runFor('00:03');
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await downloaded;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  expect((await readFile(await file.path(), 'utf8')).split('\n').length).toBeGreaterThan(2);
});

test('why an export failed is said, and nobody asks again', async ({ page, control }) => {
  const id = await start(page, control);
  await control.move(id, 'Error Cancelled', { errors: [{ status: '400', title: 'Bad Request', detail: 'The view is too large.' }] });
  await page.clock.runFor('00:02');
  await expect(page.getByRole('status')).toHaveText('Error Cancelled: The view is too large.');
  await expect(page.getByRole('button', { name: 'Download' })).toBeHidden();
  let asked = 0;
  page.on('request', () => asked++);
  await page.clock.runFor('05:00');
  expect(asked).toBe(0);
});

test('a rate limit is waited for', async ({ page, control }) => {
  const id = await start(page, control);
  await control.move(id, 'Completed');
  await control.inject([{ routes: ['read'], next: 1, fault: { status: 429, retry_after: 60 } }]);
  await page.clock.runFor('00:02');
  await expect(page.getByRole('status')).toHaveText('No answer now. Trying again in 60 seconds.');
  let asked = 0;
  page.on('request', () => asked++);
  await page.clock.runFor('00:50');
  expect(asked).toBe(0);
  await page.clock.runFor('00:10');
  await expect(page.getByRole('status')).toHaveText('Completed');
});

test('an export is cancelled', async ({ page, control }) => {
  const id = await start(page, control);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(async () => (await control.jobs())[0].status).toBe('User Cancelled');
  await page.clock.runFor('00:02');
  await expect(page.getByRole('status')).toHaveText('User Cancelled');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
});

test('results that have expired are told', async ({ page, control }) => {
  await control.changeClock({ freeze: true });
  const id = await start(page, control);
  await control.move(id, 'Completed');
  await page.clock.runFor('00:02');
  await expect(page.getByRole('status')).toHaveText('Completed');
  await control.changeClock({ advance: 'PT24H' });
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByRole('status')).toContainText(/expired|no longer/i);
});

test('a creation that is refused is not sent again', async ({ page, control }) => {
  await control.inject([{ routes: ['create'], fault: { status: 503 } }]);
  await page.goto('/');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('button', { name: 'Export' })).toBeEnabled();
  await expect(page.getByRole('status')).not.toHaveText('Sending');
  expect(await control.jobs()).toEqual([]);
});
