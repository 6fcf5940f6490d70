import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './scripts/chromium'

const flemish = { locale: 'nl-BE', timezoneId: 'Europe/Brussels' }

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  // a trace costs a quarter of the time, because it keeps every page: ask for it with --trace retain-on-failure
  use: { launchOptions: launchOptions(), actionTimeout: 30_000, screenshot: 'only-on-failure', trace: 'off' },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], ...flemish, viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      // what people do on a phone, and every page once; the other journeys would look at the same a second time
      testMatch: /\/(bare-record|my-actions|new-plan|people|public-pages|second-factor|three-jobs|year-sheet)\.spec/,
      use: { ...devices['Desktop Chrome'], ...flemish, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
})
