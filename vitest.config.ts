import { defineConfig } from 'vitest/config'

/**
 * What `npm run test:machine` runs: what only a whole machine shows, servers that start, are killed and meet, and data brought from one to another;
 * and what goes through everything, every address of the open data, every page in other words, every document of the hardest editions.
 */
export const ofTheMachine = [
  'tests/{open-data,own-words}/**/*.test.{ts,tsx}',
  'lib/document/{deck-document.rules,document.commands,pdf,word-document.rules}.test.ts',
  'prisma/record/indicator-pages.test.tsx',
  'tests/operations/**/*.test.ts',
  'scripts/backup/{backup,living,upgrade}.test.ts',
  'scripts/{apply-migrations,database-roles,embedded-postgres,koers-command,load-data,prisma,start}.test.ts',
  'lib/import/killed-import.test.ts',
]

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  // `react-server` is the condition under which Next runs server code: without it `server-only` modules refuse to load
  ssr: { resolve: { conditions: ['react-server', 'module', 'node', 'development|production'] } },
  test: {
    maxWorkers: '100%',
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.next/**', '.data/**', 'e2e/**', ...ofTheMachine],
    pool: 'forks',
    execArgv: ['--conditions=react-server'],
    // files share a process, and find it as new: to start one, and Prisma's query compiler in it, takes longer than most files
    isolate: false,
    globalSetup: 'tests/harness/template-database.ts',
    setupFiles: [
      'tests/harness/as-new.ts',
      'tests/harness/own-database.ts',
      'tests/harness/cheap-hashes.ts',
      'tests/harness/no-console-errors.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // the database of a test is given, and passwords are off then unless this says otherwise
    env: { TZ: 'UTC', KOERS_PASSWORDS: 'on' },
  },
})
