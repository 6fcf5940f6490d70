import { ImageRun } from 'docx'
import type { Picture } from './document-picture.rules'

/** What only repeats the word beside it is marked as decoration afterwards: programs that read aloud skip it. */
export const decoration = 'decoration'

const image = (bytes: Uint8Array, width: number, height: number, altText: { name: string; title: string; description: string }) =>
  new ImageRun({ type: 'png', data: bytes, transformation: { width, height }, altText })

export const stateSign = (bytes: Uint8Array): ImageRun => image(bytes, 12, 12, { name: decoration, title: '', description: '' })

/** A chart over the whole width of the text. @param shown its width in pixels of a screen. */
export const chart = ({ bytes, width, height, words }: Picture, shown: number, name: string): ImageRun =>
  image(bytes, shown, Math.round((height * shown) / width), { name, title: name, description: words })
