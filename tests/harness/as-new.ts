// Before every test file: everything of ours as a new process would have it, since files share processes. What is not ours
// stays loaded: Node, Next and Prisma's query compiler, whose start takes longer than most files.
import { vi } from 'vitest'

vi.useRealTimers()
vi.unstubAllEnvs()
vi.unstubAllGlobals()
vi.restoreAllMocks()
vi.resetModules()

const shared = globalThis as typeof globalThis & { firstEnvironment?: NodeJS.ProcessEnv }
shared.firstEnvironment ??= { ...process.env }
for (const name of Object.keys(process.env)) if (!(name in shared.firstEnvironment)) delete process.env[name]
Object.assign(process.env, shared.firstEnvironment)
