import { fileLimits, unreadable } from '../rules'

/** What is done with the parts of an XML text, in their order. Names come without their prefix. */
export type MarkupReader = {
  open?: (name: string, attribute: (name: string) => string | null) => void
  close?: (name: string) => void
  /** Text as it is meant, entities resolved. */
  text?: (text: string) => void
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string) =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
        return name ? (entities[name] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text

// a value between quotes may hold a `>`, and never a `<`
const tag = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>/

/**
 * Reads the XML of a workbook, once from its beginning to its end. No document types, no entities of its own: those were refused before.
 * @throws RuleError for a tag, a comment or a section that does not end.
 */
export function readMarkup(xml: string, { open, close, text }: MarkupReader): void {
  const after = (end: string, from: number): number => {
    const at = xml.indexOf(end, from)
    if (at < 0) throw unreadable('damaged')
    return at + end.length
  }
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at)
    if (next !== at) text?.(plain(xml.slice(at, next < 0 ? xml.length : next)))
    if (next < 0) return
    if (xml.startsWith('<!--', next)) at = after('-->', next)
    else if (xml.startsWith('<![CDATA[', next)) {
      at = after(']]>', next)
      text?.(xml.slice(next + 9, at - 3))
    } else if (xml[next + 1] === '?' || xml[next + 1] === '!') at = after('>', next)
    else {
      const [whole, closing, name = '', attributes = ''] = tag.exec(xml.slice(next, next + fileLimits.tag)) ?? []
      if (whole === undefined) throw unreadable('damaged')
      at = next + whole.length
      if (closing) close?.(name)
      else {
        open?.(name, (wanted) => attributeIn(attributes, wanted))
        if (attributes.endsWith('/')) close?.(name)
      }
    }
  }
}

const patterns = new Map<string, RegExp>()

function attributeIn(attributes: string, name: string): string | null {
  const known = patterns.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, known)
  const found = known.exec(attributes)
  return found ? plain(found[1] ?? found[2] ?? '') : null
}

/** Whether an attribute says yes. */
export const saysYes = (value: string | null): boolean => value === '1' || value === 'true'
