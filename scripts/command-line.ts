import { type ParseArgsConfig, parseArgs } from 'node:util'
import { db } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { sentenceOf } from '@/lib/i18n'
import { databaseTrouble } from './database-trouble'

/** Something the person at the keyboard can repair: what to do is its message. */
export class Mistake extends Error {}

/** The words typed after a command. @throws Mistake with what is wrong with them, and with how the command is used. */
export function wordsIn<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new Mistake(`${(error as Error).message}\n\n${usage}`)
  }
}

/** Does what the words after a command ask, and reports it with `say`. @throws what `whatWentWrong` knows. */
export type Command = (args: string[], say: (line: string) => void) => Promise<void>

/** Runs a command of the server, which works while the application runs. What somebody can repair is reported in words; the process then ends with 1. */
export async function runCommand(command: Command): Promise<void> {
  try {
    await command(process.argv.slice(2), console.log)
  } catch (error) {
    const words = whatWentWrong(error)
    if (!words) throw error
    console.error(words)
    process.exitCode = 1
  } finally {
    await db.$disconnect()
  }
}

/** What went wrong, in words; undefined for what nobody foresaw. */
export function whatWentWrong(error: unknown): string | undefined {
  if (error instanceof Mistake) return error.message
  if (!(error instanceof RuleError)) return databaseTrouble(error)
  return sentenceOf('en', 'rules', error.key, error.values)
}
