import { gzipSync } from 'node:zlib'

/** The JavaScript a page makes a browser load: files named in it and what is in the page itself, compressed, in bytes. */
export async function scriptBytes(origin: string, path: string): Promise<{ files: number; inline: number; names: string[] }> {
  const html = await (await fetch(origin + path)).text()
  const names = [...new Set([...html.matchAll(/(?:src|href)="(\/_next\/[^"]+\.js)"/g)].map((match) => match[1] ?? ''))]
  const sizes = await Promise.all(names.map(async (name) => gzipSync(Buffer.from(await (await fetch(origin + name)).arrayBuffer())).length))
  const inline = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '').join('\n')
  return { files: sizes.reduce((a, b) => a + b, 0), inline: gzipSync(inline).length, names }
}
