import { readMarkup } from '../../markup/rules'

/** What a number in a cell stands for, by how the sheet shows it. */
export type NumberLook = 'number' | 'percent' | 'date' | 'year'

/** Formats for dates that every program knows by their number. */
const knownDates = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36

/** How numbers look in each style of a workbook, by the place of the style. */
export function numberLooks(xml: string): NumberLook[] {
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  let ofCells = false
  readMarkup(xml, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'cellXfs') ofCells = true
      else if (name === 'xf' && ofCells) looks.push(lookOf(Number(attribute('numFmtId') ?? 0), codes))
    },
    close(name) {
      if (name === 'cellXfs') ofCells = false
    },
  })
  return looks
}

function lookOf(id: number, codes: Map<number, string>): NumberLook {
  const code = codes.get(id)
  if (code === undefined) return knownDates(id) ? 'date' : id === 9 || id === 10 ? 'percent' : 'number'
  // texts, colours and single signs within a format say nothing of what is shown
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';')[0]
    ?.toLowerCase()
  if (!bare) return 'number'
  if (/^y+$/.test(bare)) return 'year'
  if (/[dy]/.test(bare)) return 'date'
  return bare.includes('%') ? 'percent' : 'number'
}

const dayLength = 86_400_000

/** A number of a cell as people read it: `2022-02-21`, `2022`, `60%`, `1.5`. What spreadsheets do not show of a fraction is left out. */
export function numberInWords(raw: string, look: NumberLook, epoch1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  const short = (number: number) => String(Number(number.toPrecision(15)))
  if (look === 'number') return short(value)
  if (look === 'percent') return `${short(value * 100)}%`
  // one of the two calendars has a 29 February 1900 that never was
  const days = epoch1904 ? value + 1462 : value < 60 ? value + 1 : value
  const date = new Date(Math.round((days - 25_569) * dayLength))
  if (Number.isNaN(date.getTime()) || value < 1) return short(value)
  const day = date.toISOString().slice(0, 10)
  return look === 'year' ? day.slice(0, 4) : day
}
