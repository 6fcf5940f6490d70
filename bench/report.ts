import type { Importing } from './importing'
import type { Load } from './many-requests'

/**
 * What was measured of a page in the same turns: `empty` is the empty page, and `plain` one of as many `elements` as the page has more
 * than the empty one, without data, translation or component: what React asks for any page of that size.
 */
export type Result = { koers: Load; empty: Load; plain: Load; bare: Load; large: Load; elements: number; statements: [number, number] }

const number = (value: number, digits = 0) => value.toFixed(digits)
const ratio = (value: number) => `${value.toFixed(2)}×`
const line = (cells: string[], widths: number[]) =>
  console.log(cells.map((cell, i) => (i ? cell.padStart(widths[i] ?? 10) : cell.padEnd(widths[0] ?? 14))).join('  '))

/** Requests per second and median of each page, beside the empty page and beside a bare server with the same bytes. */
export function printPages(results: Map<string, Result>) {
  const widths = [14, 9, 9, 8, 14, 10, 24, 12, 14]
  console.log('\nPages, one plan of 47 actions and ten years (4 connections)')
  line(['page', 'kB', 'req/s', 'p50 ms', '÷ empty page', 'elements', 'as many plain ÷ empty', 'bare req/s', '÷ bare server'], widths)
  for (const [name, { koers, empty, plain, bare, elements }] of results) {
    const sized = [ratio(koers.perSecond / empty.perSecond), number(elements), ratio(plain.perSecond / empty.perSecond)]
    const beside = [...sized, number(bare.perSecond), `${(koers.perSecond / bare.perSecond).toFixed(4)}×`]
    line([name, number(koers.bytes / 1024, 1), number(koers.perSecond, 1), number(koers.median, 1), ...beside], widths)
  }
  console.log('aim: ≥ 0.40× the empty page')
}

/** The same pages among 500 plans, and statements per page in both. */
export function printSize(results: Map<string, Result>) {
  const widths = [14, 12, 12, 8, 14, 14]
  console.log('\nThe same plan alone and among 500 plans')
  line(['page', 'p50 alone', 'p50 among', 'ratio', 'statements', 'among'], widths)
  for (const [name, { koers, large, statements }] of results) {
    const sent = statements.map((n) => String(n))
    line([name, number(koers.median, 1), number(large.median, 1), ratio(large.median / koers.median), ...sent], widths)
  }
  console.log('aim: ≤ 1.20×, and as many statements among 500 plans as alone')
}

export function printSaving({ koers, pg, statements, overHttp }: { koers: number; pg: number; statements: number; overHttp: number }) {
  console.log('\nSaving one row')
  console.log(
    `logStatus ${number(koers, 2)} ms · the same ${statements} statements through pg ${number(pg, 2)} ms · ${ratio(koers / pg)} (aim: ≤ 3×)`,
  )
  console.log(`over HTTP ${number(overHttp, 1)} ms: the form of the entry posted, until its answer is here`)
}

/** A list of actions: reading it, comparing it, and writing it beside the same statements without Koers. */
export function printImporting(lists: Importing[]) {
  const widths = [8, 11, 11, 11, 11, 8, 12]
  console.log('\nImporting a list of new actions, ms')
  line(['rows', 'upload', 'dry run', 'apply', 'plain SQL', 'ratio', 'statements'], widths)
  for (const { rows, upload, dryRun, apply, pg, statements } of lists) {
    line([String(rows), number(upload), number(dryRun), number(apply), number(pg), ratio(apply / pg), String(statements)], widths)
  }
  console.log('aim: as many statements for 5 000 rows as for 47')
}

type Scripts = { files: number; inline: number; names: string[] }

export function printScripts(page: Scripts, empty: Scripts) {
  const more = page.files - empty.files
  console.log('\nJavaScript of a public page, compressed')
  console.log(
    `home ${page.files} bytes in ${page.names.length} files · empty page ${empty.files} bytes in ${empty.names.length} files · ${more} more (aim: ≤ 1024)`,
  )
  console.log(`written in the page itself (React's own data of the page): home ${page.inline} bytes · empty page ${empty.inline} bytes`)
}
