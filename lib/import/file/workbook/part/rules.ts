import { readMarkup, saysYes } from '../../markup/rules'
import { fileLimits, unreadable } from '../../rules'

/** Gives the text of a part of the archive, null when it is not there. Programs spell the same name with other capitals. */
export type PartReader = (name: string) => string | null

/** A sheet with a table on it: its name on the tab, the part of the archive it is in, and whether one can see it. */
export type SheetPart = { name: string; path: string; visible: boolean }

/** Which parts of an archive are what. */
export type WorkbookParts = { sheets: SheetPart[]; strings: string | null; styles: string | null; epoch1904: boolean }

type Tie = { id: string; type: string; path: string }

/** What a part says other parts are to it, the addresses taken from its own folder. */
function tiesOf(part: string, read: PartReader): Tie[] {
  const at = part.lastIndexOf('/') + 1
  const folder = part.slice(0, at)
  const ties: Tie[] = []
  readMarkup(read(`${folder}_rels/${part.slice(at)}.rels`) ?? '', {
    open(name, attribute) {
      const target = attribute('Target')
      if (name !== 'Relationship' || target === null || attribute('TargetMode') === 'External') return
      // as any of the two editions of the format spells a kind: what is behind the last slash
      if (ties.length >= fileLimits.entries) throw unreadable('tooManyParts', { most: fileLimits.entries })
      ties.push({ id: attribute('Id') ?? '', type: attribute('Type')?.replace(/^.*\//, '') ?? '', path: resolved(folder, target) })
    },
  })
  return ties
}

function resolved(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/')
  const path: string[] = []
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/**
 * The sheets of a workbook in their order, and the parts that its cells refer to, found as the format says: from one part to the next.
 * Sheets of charts are none. @throws RuleError when there is no workbook in the archive, or no sheet in the workbook.
 */
export function workbookParts(read: PartReader): WorkbookParts {
  const main = tiesOf('', read).find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const xml = read(main)
  if (xml === null) throw unreadable('notAWorkbook')
  const ties = tiesOf(main, read)
  const worksheets = new Map(ties.filter(({ id, type }) => id !== '' && type === 'worksheet').map((tie) => [tie.id, tie]))
  const parts: WorkbookParts = { sheets: [], strings: null, styles: null, epoch1904: false }
  readMarkup(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') parts.epoch1904 = saysYes(attribute('date1904'))
      if (name !== 'sheet') return
      const tie = worksheets.get(attribute('id') ?? '')
      const label = attribute('name')
      if (parts.sheets.length >= fileLimits.entries) throw unreadable('tooManyParts', { most: fileLimits.entries })
      if (tie && label !== null && !parts.sheets.some(({ path }) => path === tie.path))
        parts.sheets.push({ name: label, path: tie.path, visible: !/hidden/i.test(attribute('state') ?? '') })
    },
  })
  if (parts.sheets.length === 0) throw unreadable(/<(?:[\w.-]+:)?workbook[\s>]/.test(xml) ? 'noSheet' : 'notAWorkbook')
  parts.strings = ties.find(({ type }) => type === 'sharedStrings')?.path ?? null
  parts.styles = ties.find(({ type }) => type === 'styles')?.path ?? null
  return parts
}
