// How wide letters are in Inter SemiBold, in hundredths of their size, from the space to the tilde: the widest that a figure is set in.
// Nobody but a browser knows the true width; Arial and Helvetica, which stand in where Inter is not, are narrower.
const widths = [
  25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32, 33, 67, 67, 67, 54, 100, 73,
  66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 74, 73, 102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58,
  62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62, 62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 45, 36, 45, 67,
]
/** Of a sign that is not among them: of a letter of another script, and of a picture or an East Asian sign. */
const otherLetter = 78
const wideSign = 125
const isWide = /[\p{Extended_Pictographic}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

function widthOfSign(sign: string): number {
  const [letter = sign] = sign.normalize('NFD')
  const known = widths[letter.charCodeAt(0) - 32]
  if (known !== undefined) return known
  if (/[‘’‚·]/.test(letter)) return 33
  if (letter === '…') return 96
  return isWide.test(letter) ? wideSign : otherLetter
}

/** How wide a text is at most, in pixels, when its letters are so many pixels high. */
export const widthOf = (text: string, size: number): number =>
  Math.ceil(([...text].reduce((sum, sign) => sum + widthOfSign(sign), 0) * size) / 100)

/** As much of a text as fits, with `…` where something is left out. */
export function fitted(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text
  const signs = [...text]
  while (signs.length > 0 && widthOf(`${signs.join('')}…`, size) > room) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

/** A text in lines that fit, broken between words; a word that is longer than a line is cut. What is beyond the last line ends in `…`. */
export function inLines(text: string, size: number, room: number, most = Number.POSITIVE_INFINITY): string[] {
  const words = text.split(/\s+/).filter(Boolean)
  const lines: string[] = []
  while (words.length > 0) {
    if (lines.length === most - 1) return [...lines, fitted(words.join(' '), size, room)]
    const line: string[] = []
    while (words[0] !== undefined && widthOf([...line, words[0]].join(' '), size) <= room) line.push(words.shift() ?? '')
    lines.push(line.length > 0 ? line.join(' ') : fitted(words.shift() ?? '', size, room))
  }
  return lines
}
