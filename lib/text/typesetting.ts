import 'server-only'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { fontFolders } from './fonts'

/** How long a document may take, in ms. One of 500 actions takes some seconds, and a busy machine ten times as long. */
const longest = 120_000
/** How long the thread waits for more work before it ends, in ms. */
const idle = 60_000

type Answer = { bytes: Uint8Array<ArrayBuffer> } | { failed: string }

let thread: { worker: Worker; folder: string } | null = null
let ending: NodeJS.Timeout | undefined
let last: Promise<unknown> = Promise.resolve()

/** Files lie beside the application, in sources and in a build. */
const at = (...parts: string[]) => join(/* turbopackIgnore: true */ process.cwd(), ...parts)

/**
 * Sets a template with data as PDF/UA-1, in a thread of its own, one document at a time.
 * @param folder of the template, from the root of the application. @param createdAt what the file says of when it was made. @param most ms that it may take.
 * @throws when the template does not accept the data, or takes too long.
 */
export function typeset(folder: string, main: string, data: unknown, createdAt: Date, most = longest): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = { main: at(folder, main), data: JSON.stringify(data), createdAt: Math.floor(createdAt.getTime() / 1000) }
  const set = last.then(() => setBy(threadFor(folder), wanted, most))
  last = set.catch(() => undefined) // who asked is told; the next one begins all the same
  return set
}

function threadFor(folder: string): Worker {
  clearTimeout(ending)
  if (thread?.folder === folder) return thread.worker
  void thread?.worker.terminate()
  const workerData = { folder: at(folder), fonts: fontFolders().map((font) => at(font)) }
  // asked for by name: a bundler would look for the file of the thread among its own
  const threads = process.getBuiltinModule('node:worker_threads')
  const worker = new threads.Worker(at('lib', 'text', 'typeset-worker.js'), { workerData, execArgv: [] })
  worker.unref()
  worker.once('exit', () => {
    if (thread?.worker === worker) thread = null
  })
  thread = { worker, folder }
  return worker
}

function setBy(worker: Worker, wanted: object, most: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      clearTimeout(limit)
      worker.off('message', answered).off('error', failed).off('exit', ended)
      ending = setTimeout(() => void worker.terminate(), idle).unref()
      done()
    }
    const answered = (answer: Answer) => settle(() => ('bytes' in answer ? resolve(answer.bytes) : reject(new Error(answer.failed))))
    const failed = (error: Error) => settle(() => reject(error))
    const ended = () => failed(new Error('the thread that sets documents ended'))
    const limit = setTimeout(() => {
      // it ends when the compiler looks up again: what comes next does not wait for that
      if (thread?.worker === worker) thread = null
      failed(new Error(`setting the document took more than ${most} ms`))
      void worker.terminate()
    }, most)
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage(wanted)
  })
}
