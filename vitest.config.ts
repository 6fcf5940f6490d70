import { defineConfig } from 'vitest/config'

// `react-server` is the condition under which Next runs server code: without it `server-only` modules refuse to load.
const conditions = ['react-server', 'node', 'import', 'module', 'default']

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname }, conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: ['**/*.test.ts', '**/*.test.tsx'], exclude: ['node_modules/**', '.next/**', 'e2e/**'], environment: 'node' },
})
