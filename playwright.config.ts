import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './scripts/chromium'

const flemish = { locale: 'nl-BE', timezoneId: 'Europe/Brussels' }
const jobs = /\/(main-pages|my-actions|start|three-jobs|year-sheet)\.spec/
const desk = { ...devices['Desktop Chrome'], ...flemish, viewport: { width: 1280, height: 900 } }
const hand = { ...devices['Desktop Chrome'], ...flemish, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

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
    // what `npm test` runs, what people come for; the rest is for `npm run test:machine`
    { name: 'jobs', testMatch: jobs, use: desk },
    // every page and everything else people do
    { name: 'desktop', testIgnore: ['**/installations/*.spec.ts', jobs], use: desk },
    // what people do on a phone, and every page once; the other journeys would look at the same a second time
    { name: 'phone', testMatch: /\/(my-actions|people|public-pages|second-factor|three-jobs|year-sheet)\.spec/, use: hand },
    // set up otherwise than as shipped: without the example or any plan, with single sign-on, with a database that stops
    { name: 'installations', testMatch: '**/installations/*.spec.ts', use: desk },
    { name: 'installations-phone', testMatch: /installations\/(bare-record|new-plan)\.spec/, use: hand },
  ],
})
