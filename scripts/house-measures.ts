import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { ROOT } from './run'

/** The rooms of the house, in the order in which imports point: a room imports those below it. */
const rooms = ['app', 'components', 'lib', 'messages', 'prisma', 'scripts', 'bench', 'tests', 'e2e'] as const
type Room = (typeof rooms)[number]

/** The folders of `lib` that are no noun of the plan: plumbing of one subject each. */
export const plumbing = ['security', 'settings', 'text', 'web']

/** What a file of a noun may be called after its aspect. */
const kinds = ['rules', 'schema', 'queries', 'commands']

/** The longest file that people write; data and the schema may be longer. */
const LONGEST_FILE = 250 // lines

/** Lists that are longer: facts with their sources, a row for each right, a column for each thing that is published. */
const data = [/^prisma\/record\//, /^lib\/user\/right\.rules\.ts$/, /^lib\/open-data\/table\.schema\.ts$/]

type Source = { path: string; lines: number }

/** Every TypeScript file of the project that somebody wrote. */
export function sourcesOf(): Source[] {
  const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  return paths
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && existsSync(`${ROOT}/${path}`))
    .map((path) => ({ path, lines: readFileSync(`${ROOT}/${path}`, 'utf8').split('\n').length - 1 }))
}

const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)
const roomOf = (path: string) => rooms.find((room) => path.startsWith(`${room}/`))

/** One room: its files and folders, tests apart, and how long its files are (lines). */
export type Measures = { room: Room; files: number; tests: number; folders: number; median: number; p95: number; max: number }

export function measuresOf(sources: readonly Source[]): Measures[] {
  return rooms.map((room) => {
    const inRoom = sources.filter(({ path }) => roomOf(path) === room)
    const written = inRoom.filter(({ path }) => !isTest(path))
    const lengths = written.map(({ lines }) => lines).sort((a, b) => a - b)
    const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0
    return {
      room,
      files: written.length,
      tests: inRoom.length - written.length,
      folders: new Set(inRoom.map(({ path }) => dirname(path))).size,
      median: at(0.5),
      p95: at(0.95),
      max: at(1),
    }
  })
}

/** Files that are longer than people read. */
export const tooLong = (sources: readonly Source[]): Source[] =>
  sources.filter(({ path, lines }) => lines > LONGEST_FILE && !data.some((list) => list.test(path)))

/** Names of files that occur more than once outside `app`, where the router gives the names. */
export function namesThatOccurTwice(sources: readonly Source[]): string[][] {
  const byName = new Map<string, string[]>()
  for (const { path } of sources) {
    if (!path.startsWith('app/')) byName.set(basename(path), [...(byName.get(basename(path)) ?? []), path])
  }
  return [...byName.values()].filter((paths) => paths.length > 1)
}

/** Files of a noun that do not say what they are, or that lie in a folder of a folder. */
export function filesWithoutKind(sources: readonly Source[]): string[] {
  const kind = new RegExp(`^lib/[a-z-]+/[a-z0-9-]+\\.(${kinds.join('|')})(\\.test)?\\.ts$`)
  return sources
    .map(({ path }) => path)
    .filter((path) => /^lib\/[^/]+\//.test(path) && !plumbing.includes(path.split('/')[1] ?? ''))
    .filter((path) => !kind.test(path) && !isTest(path))
}
