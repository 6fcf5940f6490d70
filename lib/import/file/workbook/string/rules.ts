import { readMarkup } from '../../markup/rules'

/** `_x0041_` stands for the sign with that number: XML cannot hold all of them. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

/** The texts that cells refer to by their place; how a text is pronounced is no part of it. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let text: string | null = null
  let pronounced = false
  let within = false
  readMarkup(xml, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') pronounced = true
      else if (name === 't') within = !pronounced
    },
    close(name) {
      if (name === 't') within = false
      else if (name === 'rPh') pronounced = false
      else if (name === 'si') {
        strings.push(unescaped(text ?? ''))
        text = null
      }
    },
    text(piece) {
      if (within && text !== null) text += piece
    },
  })
  return strings
}
