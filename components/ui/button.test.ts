import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'components'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path.endsWith('.tsx'))

/** The beginnings of all elements of these names, with what is given to them. */
const elements = (text: string, names: string) => text.match(new RegExp(`<(?:${names})\\b(?:=>|[^>])*>`, 'g')) ?? []

test('every button that sends something says so while it works', () => {
  const silent = files.flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const asks = text.includes('method="get"') || path === 'components/ui/ask-button.tsx'
    const raw = asks ? [] : [...elements(text, 'button').filter((one) => one.includes('type="submit"')), ...elements(text, 'AskButton')]
    const waits = elements(text, 'Button|button').filter((one) => /disabled=\{pending/.test(one) && !one.includes('type="submit"'))
    return [...raw, ...waits].map((element) => ({ path, element }))
  })
  expect(silent).toEqual([])
})
