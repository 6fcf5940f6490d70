import 'server-only'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { turns } from '../web/turns'
import { pngOf } from './png'

// The fonts lie beside the server: what the machine has installed must not change how a picture looks.
const fonts = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'inter')
const fontFiles = [join(fonts, '400Regular', 'Inter_400Regular.ttf'), join(fonts, '600SemiBold', 'Inter_600SemiBold.ttf')]

/** How many points of a picture stand for one pixel of its drawing: enough for paper and for a screen of twice the usual density. */
const density = 2
/** Points of a picture at most: four bytes each while it is made. A drawing that would have more is made smaller. */
export const mostPoints = 16_000_000

type Drawn = { svg: string; width: number; height: number }

// Each takes up to 64 MB while it is made.
const { inTurn } = turns(2, 100)

/**
 * A drawing of ours as PNG, made outside the thread that answers. Null when too many wait already.
 * @param drawing with its size in pixels. @param scale points per pixel.
 */
export async function pictureOf({ svg, width, height }: Drawn, scale = density): Promise<Uint8Array | null> {
  const fits = Math.min(scale, Math.sqrt(mostPoints / (width * height)))
  const picture = await inTurn(async () => {
    const made = await renderAsync(svg, {
      fitTo: { mode: 'width', value: Math.max(1, Math.floor(width * fits)) },
      background: '#fff',
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    })
    // the library packs a picture in the thread that asks: on a busy server that kept everybody waiting
    return pngOf(made.pixels, made.width, made.height)
  })
  return typeof picture === 'string' ? null : picture
}
