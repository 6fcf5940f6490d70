// npm run dependencies: what the registry knows of the packages that are installed: known vulnerabilities, and newer versions. Ends with 1
// when there is a vulnerability. Not part of npm test, which has to pass where no registry answers.
import { newerVersionsIn, type Told, vulnerabilitiesIn } from './registry-answers'
import { CommandFailed, runQuietly } from './run'

/** npm ends with 1 when it has something to tell, and when nobody answered. */
async function npm(...words: string[]): Promise<string> {
  try {
    return await runQuietly('npm', [...words, '--json', '--loglevel=silent'])
  } catch (error) {
    if (error instanceof CommandFailed && error.code === 1) return error.output
    throw error
  }
}

function tell(told: Told, words: { some: string; none: string; unknown: string }) {
  console.log(told === null ? words.unknown : told.lines.length > 0 ? words.some : words.none)
  for (const line of told?.lines ?? []) console.log(`  ${line}`)
}

const vulnerable = vulnerabilitiesIn(await npm('audit'))
tell(vulnerable, {
  some: 'Known vulnerabilities:',
  none: 'No known vulnerability.',
  unknown: 'No registry answered whether there are known vulnerabilities: ask again where npm audit works.',
})
tell(newerVersionsIn(await npm('outdated')), {
  some: 'There are newer versions of:',
  none: 'Every package is the newest.',
  unknown: 'No registry answered which versions are the newest.',
})
if (vulnerable && vulnerable.lines.length > 0) process.exitCode = 1
