import { settingsTold } from './env-settings'

/** One thing that is wrong with the environment, for the person who set it. */
export type EnvProblem = { name: string; wrong: string; repair: string }

/** What is wrong, as a list for a terminal. */
export function listProblems(problems: EnvProblem[]): string {
  const items = problems.map(({ name, wrong, repair }) => `  ${name} ${wrong}.\n      ${repair}\n`)
  return ['Koers cannot start: its environment is not right.\n', ...items].join('\n')
}

/** What is wrong with one setting, and how to repair it. @param name one of the settings. */
export function problem(name: string, wrong: string): EnvProblem {
  const said = settingsTold.get(name)
  if (!said) throw new Error(`${name} is not a setting of Koers`)
  return { name, wrong, repair: said.repair }
}
