import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { operatorCommands } from './operator-commands'
import { descriptionOf } from './program-build'

const names = Object.keys(operatorCommands)
const description = JSON.parse(readFileSync('package.json', 'utf8'))

test('every command of the operator is there in a checkout, beside a build and on a server', () => {
  const inCheckout = Object.entries<string>(description.scripts).flatMap(([name, how]) =>
    how.endsWith(`operate-from-sources.ts ${name}`) ? [name] : [],
  )
  expect(inCheckout.sort()).toEqual(names.toSorted())
  expect(Object.keys(descriptionOf(description).scripts as object)).toEqual(expect.arrayContaining(names))
  const [, onServer = ''] = /^ *echo "koers (.+) \[/m.exec(readFileSync('deploy/koers', 'utf8')) ?? []
  expect(onServer.split(' | ')).toEqual([...names, 'migrate'])
})
