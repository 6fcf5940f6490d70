import { printable } from '../text/fonts'

/** The same data with every sign printable, and the signs that are not, as people who look for them name them: `U+1F9EC`. */
export function allPrintable<T>(data: T): { data: T; missing: string[] } {
  const missing = new Set<string>()
  const told = (sign: string) => {
    missing.add([...sign].map((part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' '))
  }
  const text = JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value, told) : value))
  return { data: JSON.parse(text), missing: [...missing].sort() }
}
