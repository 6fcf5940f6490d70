import { z } from 'zod'

// What npm prints with --json about what is installed. An answer with neither is that of no registry, or of one that does not know the question.

const audit = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
    }),
  ),
})

const outdated = z.record(z.string(), z.object({ current: z.string().optional(), latest: z.string() }))

/** What a registry told; null when none did. */
export type Told = { lines: string[] } | null

function parsed<T>(text: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.safeParse(JSON.parse(text || '{}')).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null // words of npm instead of an answer
    throw error
  }
}

/** A line per package with a known vulnerability: how bad, and what. A package that only contains another one is told of there. */
export function vulnerabilitiesIn(text: string): Told {
  const told = parsed(text, audit)
  if (!told) return null
  const lines = Object.entries(told.vulnerabilities).flatMap(([name, { severity, via }]) =>
    via.flatMap((cause) => (typeof cause === 'string' ? [] : [`${name}: ${severity}. ${cause.title} (${cause.url})`])),
  )
  return { lines }
}

/** A line per package of which there is a newer version. What is not installed, because it is for another platform, is not told. */
export function newerVersionsIn(text: string): Told {
  const told = parsed(text, outdated)
  if (!told) return null
  const lines = Object.entries(told).flatMap(([name, { current, latest }]) =>
    current === undefined || current === latest ? [] : [`${name} ${current} → ${latest}`],
  )
  return { lines }
}
