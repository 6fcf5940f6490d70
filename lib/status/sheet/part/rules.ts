/** Up to so many actions stand in one sheet; a plan of more has its sheet in parts of so many, so that a browser stays quick. */
export const undivided = 150
export const rowsOfPart = 100

/** A part of a sheet: its rows, which one it is, and of how many, both from 1. */
export type SheetPart<R> = { rows: R[]; part: number; parts: number; from: number; until: number }

/**
 * The part of a sheet that an address asks for: by its number, or by that of an action in it. What asks for nothing that is there gets the first.
 * @param rows in the order of the sheet.
 */
export function sheetPart<R extends { number: string }>(rows: R[], asked: { part: string; at: string }): SheetPart<R> {
  const parts = Math.max(1, Math.ceil(rows.length / rowsOfPart))
  const place = asked.at === '' ? -1 : rows.findIndex(({ number }) => number === asked.at)
  const wished = place >= 0 ? Math.floor(place / rowsOfPart) + 1 : Number(asked.part)
  const part = Number.isInteger(wished) && wished >= 1 && wished <= parts ? wished : 1
  const first = (part - 1) * rowsOfPart
  const own = rows.slice(first, first + rowsOfPart)
  return { rows: own, part, parts, from: Math.min(rows.length, first + 1), until: first + own.length }
}
