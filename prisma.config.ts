import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `generate` needs no database, so the variable may be missing here
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
