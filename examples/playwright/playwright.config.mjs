// npm install && npx playwright test, against a stub: ./jobs-mock --progress manual, or JOBS_MOCK for another address.
// CHROMIUM names a browser that is there already; otherwise npx playwright install chromium fetches one.
import { defineConfig } from '@playwright/test';

const executablePath = process.env.CHROMIUM;

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: executablePath
      ? {
          executablePath,
          args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        }
      : {},
  },
});
