import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('every form is sent in the one way that gives back what was typed when nobody answers', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  const using = files.filter((file) => /\.tsx?$/.test(file) && /\buseActionState\(/.test(readFileSync(file, 'utf8')))
  expect(using).toEqual(['components/site/use-submission.ts'])
})
