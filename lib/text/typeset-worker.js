// Runs beside the application: a compiler that blocked the event loop would keep everybody waiting. In JavaScript, because a thread starts from a
// file as it stands.

import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { folder, fonts } = workerData
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] })

/** @param {{ main: string, data: string, createdAt: number }} wanted `createdAt` in seconds: the same input gives the same bytes. */
function typeset({ main, data, createdAt }) {
  const compiled = compiler.compile({ mainFilePath: main, inputs: { data } })
  if (!compiled.result) {
    const problem = compiled.takeDiagnostics()
    const said = problem
      ? compiler.fetchDiagnostics(problem).map(({ message, path, range }) => `${message} (${path}:${range?.start?.line})`)
      : []
    throw new Error(said.join('; ').slice(0, 2000) || 'the document could not be set')
  }
  const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: createdAt })
  compiler.evictCache(0)
  return Uint8Array.from(bytes)
}

parentPort?.on('message', (wanted) => {
  try {
    const bytes = typeset(wanted)
    parentPort?.postMessage({ bytes }, [bytes.buffer])
  } catch (error) {
    parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) })
  }
})
