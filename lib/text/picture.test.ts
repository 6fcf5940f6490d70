import { expect, test } from 'vitest'
import { mostPoints, pictureOf } from './picture'

const drawing = (width: number, height: number, inside = '') => ({
  width,
  height,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`,
})

/** Width and height as the header of a PNG says them. */
function sizeOf(picture: Uint8Array | null) {
  const view = Buffer.from(picture ?? [])
  expect(view.subarray(1, 4).toString('latin1')).toBe('PNG')
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
}

test('a picture has two points for every pixel of its drawing', async () => {
  expect(sizeOf(await pictureOf(drawing(480, 200)))).toEqual({ width: 960, height: 400 })
})

test('a drawing of any size takes no more memory than a large one', async () => {
  const { width, height } = sizeOf(await pictureOf(drawing(960, 40_000)))
  expect(width * height).toBeLessThanOrEqual(mostPoints)
})

test('text is set in the font that comes with Koers', async () => {
  const [empty, written] = await Promise.all(
    ['', '<text x="10" y="50" font-family="Inter" font-size="40">Koers</text>'].map((inside) => pictureOf(drawing(200, 80, inside))),
  )
  expect(written?.length).toBeGreaterThan((empty?.length ?? 0) + 500)
})
