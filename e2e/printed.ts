import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'

/** One sheet of paper: its lines from top to bottom, without spaces, of which a PDF knows nothing; and how much of the space between its margins is used. */
type Sheet = { lines: string[]; filled: number }

/** Millimetres in points. */
const mm = 72 / 25.4
/** Above and below this is the margin, where every sheet says what it is of. */
const margin = 17 * mm

/** Prints the page as the browser does, and reads the paper: with a reader that is not the browser's own. */
export async function print(page: Page): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const sheets: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number++) sheets.push(await sheetOf(await pdf.getPage(number)))
  return sheets
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function sheetOf(page: PdfPage): Promise<Sheet> {
  const [, , , height = 0] = page.view
  const { items } = await page.getTextContent()
  const words = items.flatMap((item) =>
    'str' in item && item.str.trim() ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
  )
  const heights = [...new Set(words.map(({ y }) => Math.round(y)))].sort((a, b) => b - a)
  const lines = heights.map((y) =>
    words
      .filter((word) => Math.round(word.y) === y)
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text.replaceAll(/\s/g, ''))
      .join(''),
  )
  const lowest = Math.min(height, ...words.map(({ y }) => y).filter((y) => y > margin))
  return { lines, filled: (height - margin - lowest) / (height - 2 * margin) }
}

/** What of a page would be cut in two, or would interrupt a sentence with an address, if it were printed now. */
export async function faultsOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const faults = await page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0
    const named = (element: Element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`
    const all = [...document.querySelectorAll('main *')].filter(isShown)
    const screenOnly = all.filter((element) => element.matches('form[method="get"], [class*="print:hidden"]'))
    const cut = all.filter((element) => element.matches('tr, svg') && getComputedStyle(element).breakInside !== 'avoid')
    const heads = all.filter(
      (element) => element.matches('thead') && !['table-header-group', 'none'].includes(getComputedStyle(element).display),
    )
    const added = all.filter((element) => ['::before', '::after'].some((part) => getComputedStyle(element, part).content.includes('://')))
    // what is said about a source may name where else it was found
    const own = '.printed-address, code, .select-all, li:has(> .printed-address) p'
    const written = all.filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes('://')) &&
        !element.closest(own),
    )
    const inLine = all.filter((element) => element.matches('.printed-address') && getComputedStyle(element).display !== 'block')
    return [
      ...screenOnly.map((element) => `is of the screen alone: ${named(element)}`),
      ...cut.map((element) => `may be cut in two: ${named(element)}`),
      ...heads.map((element) => `is not repeated: ${named(element)}`),
      ...[...added, ...written, ...inLine].map((element) => `an address within a sentence: ${named(element)}`),
    ]
  })
  await page.emulateMedia({ media: null })
  return faults
}
