import 'server-only'
import { Writable } from 'node:stream'
import type { ReactNode } from 'react'

// As the package has it: what Next gives to server components is the half of React that writes no HTML. Asked for once: to resolve it takes time for every part.
let loaded: Promise<typeof import('react-dom/server')> | undefined
function reactDom() {
  loaded ??= import(/* turbopackIgnore: true */ 'react-dom/server')
  return loaded
}

/**
 * What React shows, as HTML: also of components that wait for something, but of none that a browser has to run.
 * @throws what a component throws, such as `notFound()`.
 */
export async function markupOf(node: ReactNode): Promise<Buffer> {
  const { renderToPipeableStream } = await reactDom()
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(node, {
      onAllReady: () => pipe(collector(resolve)),
      onError: reject,
    })
  })
}

/** Takes everything, and gives it as a whole at the end. */
function collector(give: (whole: Buffer) => void): Writable {
  const parts: Buffer[] = []
  return new Writable({
    write(part: Buffer, _, done) {
      parts.push(part)
      done()
    },
    final(done) {
      give(Buffer.concat(parts))
      done()
    },
  })
}
