import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const packed = promisify(deflate)

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + data.length)
  out.writeUInt32BE(data.length, 0)
  out.write(type, 4, 'latin1')
  out.set(data, 8)
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
  return out
}

/**
 * An opaque picture as PNG (ISO/IEC 15948), packed outside the thread that answers.
 * @param points four bytes each: red, green, blue and how opaque, which is left out.
 */
export async function pngOf(points: Uint8Array, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8) // eight bits each of red, green and blue
  const body = await packed(rowsOf(points, width, height))
  return Uint8Array.from(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', new Uint8Array())]))
}

/** Each row begins with the way in which it is written: 0, as it is, which packs best where colours are flat. */
function rowsOf(points: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + 3 * width))
  let from = 0
  let to = 0
  for (let row = 0; row < height; row++) {
    to++
    for (const end = from + 4 * width; from < end; from += 4) {
      rows[to++] = points[from] ?? 0
      rows[to++] = points[from + 1] ?? 0
      rows[to++] = points[from + 2] ?? 0
    }
  }
  return rows
}
