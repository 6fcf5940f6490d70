// docs/rights.md, made from the matrix.
import { type Right, rights, type Standing, standings } from '@/lib/user/right.rules'

export const documentPath = 'docs/rights.md'

const meaning: Record<Standing, [column: string, meaning: string]> = {
  everyone: ['everyone', 'whoever asks, signed in or not'],
  signedIn: ['signed in', 'somebody with an account'],
  self: ['self', 'the person it is about'],
  contributor: ['contributor', 'contributes to the plan for an organisation, whichever'],
  partner: ['partner', 'contributes for an organisation that is partner of the action on the day that counts'],
  lead: ['lead', 'contributes for an organisation that leads the action on the day that counts'],
  coordinator: ['coordinator', 'coordinates this plan; another plan does not count'],
  administrator: ['administrator', 'administers the installation, with or without a role in the plan'],
  commandLine: ['command line', 'works at the command line of the server: anyone there already has the database'],
}

/** The page as Markdown: every noun with its verbs, a column per standing, a sentence per verb. */
export function rightsAsDocument(): string {
  const rows: [string, Right][] = Object.entries(rights)
  const objects = [...new Set(rows.map(([, { object }]) => object))]
  return `# Who may do what

Made from \`lib/user/right.rules.ts\` by \`npm run rights\`; do not change it by hand. Queries, commands and pages ask that matrix, and
\`tests/rights/rights.test.ts\` calls each of them, every form and every route as everybody. Nobody may do what is not listed here.
A verb is the name of its command or query.

${standings.map((standing) => `- **${meaning[standing][0]}**: ${meaning[standing][1]}.`).join('\n')}

The day that counts is 31 December of the reporting year, or today if that is earlier. Somebody may hold several standings; one that has a ✓ is enough.
A right is not the only condition: an open year, a version, a demo account on real data are rules, which answer with a sentence.

${objects
  .map((object) =>
    sectionOf(
      object,
      rows.filter(([, right]) => right.object === object),
    ),
  )
  .join('\n\n')}
`
}

function sectionOf(object: string, rows: [verb: string, Right][]): string {
  const used = standings.filter((standing) => rows.some(([, { may }]) => may.includes(standing)))
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    `## ${object}`,
    '',
    line(['Verb', ...used.map((standing) => meaning[standing][0]), 'What it is']),
    line(['---', ...used.map(() => ':---:'), '---']),
    ...rows.map(([verb, { may, says }]) => line([`\`${verb}\``, ...used.map((standing) => (may.includes(standing) ? '✓' : '')), says])),
  ].join('\n')
}
