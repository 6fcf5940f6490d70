// npm run house: how large the house is, room by room, and what in it breaks a rule.
import { folderCycles, importsIn, nounsAgainstTheOrder, nounsOnTheWeb, purposesGone } from './house-imports'
import { filesWithoutKind, measuresOf, namesThatOccurTwice, sourcesOf, tooLong } from './house-measures'
import { run } from './run'

const sources = sourcesOf()
console.table(Object.fromEntries(measuresOf(sources).map(({ room, ...measures }) => [room, measures])))

const imports = importsIn(sources.map(({ path }) => path))
const findings = [
  ...tooLong(sources).map(({ path, lines }) => `${lines} lines: ${path}`),
  ...namesThatOccurTwice(sources).map((paths) => `one name, ${paths.length} files: ${paths.join(', ')}`),
  ...filesWithoutKind(sources).map((path) => `neither rules, schema, queries nor commands: ${path}`),
  ...nounsAgainstTheOrder(imports).map((found) => `a noun imports one that knows of it: ${found}`),
  ...nounsOnTheWeb(imports).map((found) => `a noun knows that it is on the web: ${found}`),
  ...folderCycles(imports).map((found) => `a folder and one in it import each other: ${found}`),
  ...purposesGone(imports).map((found) => `on purpose, and not there any more: ${found}`),
]
for (const finding of findings) console.log(finding)

// who may import what is the linter's to say
await run('biome', ['lint', '--only=style/noRestrictedImports', '--only=suspicious/noImportCycles', '--only=style/useFilenamingConvention'])
process.exitCode = findings.length > 0 ? 1 : 0
