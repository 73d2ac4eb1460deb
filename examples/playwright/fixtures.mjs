// Each test has the page, and a firm of its own in the stub, which no other test meets.
import { randomUUID } from 'node:crypto';
import { test as base } from '@playwright/test';
import { serve } from '../frontend/serve.mjs';
import { JobsControl } from '../javascript/jobs-control.mjs';

const stub = process.env.JOBS_MOCK ?? 'http://127.0.0.1:8080';

export const test = base.extend({
  site: [
    async ({}, use) => {
      const server = await serve(stub);
      await use(`http://127.0.0.1:${server.address().port}`);
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site),
  control: ({}, use) => use(new JobsControl(stub, `playwright-${randomUUID()}`)),
  extraHTTPHeaders: ({ control }, use) => use({ 'Addepar-Firm': control.firm }),
});

export { expect } from '@playwright/test';
