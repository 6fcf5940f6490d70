import 'server-only'
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { PublicPlan } from '../plan/plan.queries'
import { keptDocument } from '../web/kept-documents'
import { type Origin, termsOf } from './open-data.rules'
import { listPublicTableFiles, type TableFile } from './table.queries'
import { dataPackage, groupMetadata, tableMetadata } from './table-package.rules'

/** The tables of a plan as a Frictionless data package, each with the hash and the length of its file. Read once until something changes. */
export const getPublicDataPackage = (plan: PublicPlan, origin: Origin) =>
  keptDocument(`package ${plan.id} ${origin}`, async () => describing(plan, origin, await listPublicTableFiles(plan, origin)))

const describing = (plan: PublicPlan, origin: Origin, files: TableFile[]) => {
  const facts = files.map(
    ({ name, bytes }) => [name, { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` }] as const,
  )
  return dataPackage(termsOf(plan, origin), origin, new Map(facts))
}

/**
 * The same package in one archive: its description, every table, and what both standards say about them. It is as large as what is public, and
 * the same bytes for as long as that is the same, which is also how often it is made.
 */
export const getPublicDataArchive = (plan: PublicPlan, origin: Origin): Promise<Buffer> =>
  keptDocument(`archive ${plan.id} ${origin}`, () => makeArchive(plan, origin))

async function makeArchive(plan: PublicPlan, origin: Origin): Promise<Buffer> {
  const files = await listPublicTableFiles(plan, origin)
  const terms = termsOf(plan, origin)
  const archive = new ZipFile()
  const add = (name: string, content: Buffer) => archive.addBuffer(content, name, unchanging)
  const addJson = (name: string, content: object) => add(name, Buffer.from(`${JSON.stringify(content, null, 2)}\n`))
  addJson('datapackage.json', describing(plan, origin, files))
  addJson('tables/csv-metadata.json', groupMetadata(terms))
  for (const { name, bytes } of files) {
    add(`tables/${name}.csv`, bytes)
    addJson(`tables/${name}.csv-metadata.json`, tableMetadata(name, terms))
  }
  archive.end()
  return buffer(archive.outputStream)
}

/** The first day that an archive can name, and the same for every file of it, wherever it is made. */
const unchanging = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }
