import { expect, test } from 'vitest'
import { RuleError } from '../errors'
import { uploadInput } from './import.schema'
import { readTable } from './import-file.queries'

const upload = (file: File) => uploadInput.safeParse({ plan: 'taalplan', kind: 'actions', file })

test.each(['', 'undefined'])('a form without a chosen file, which sends an empty one named ‘%s’, asks for one', (name) => {
  expect(upload(new File([], name)).error?.issues.map(({ message }) => message)).toEqual(['chooseFile'])
})

test('a chosen file that is empty is read, and the answer is that it is empty', async () => {
  const read = upload(new File([], 'acties.csv'))
  expect(read.data?.file.name).toBe('acties.csv')
  await expect(readTable(Buffer.alloc(0))).rejects.toEqual(new RuleError('importFile.empty', {}, 'file'))
})
