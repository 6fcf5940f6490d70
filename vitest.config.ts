import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  // `react-server` is the condition under which Next runs server code: without it `server-only` modules refuse to load
  ssr: { resolve: { conditions: ['react-server', 'module', 'node', 'development|production'] } },
  test: {
    maxWorkers: '100%',
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.next/**', '.data/**', 'e2e/**', 'operations/**'],
    pool: 'forks',
    execArgv: ['--conditions=react-server'],
    // files share a process, and find it as new: to start one, and Prisma's query compiler in it, takes longer than most files
    isolate: false,
    globalSetup: 'scripts/vitest/template-database.ts',
    setupFiles: ['scripts/vitest/as-new.ts', 'scripts/vitest/own-database.ts', 'scripts/vitest/no-console-errors.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // the database of a test is given, and passwords are off then unless this says otherwise
    env: { TZ: 'UTC', KOERS_PASSWORDS: 'on' },
  },
})
