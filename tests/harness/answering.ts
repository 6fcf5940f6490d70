import { AsyncLocalStorage } from 'node:async_hooks'
// the place where requests have what belongs to them is made by whoever is first
import '@/lib/web/current-request'

const { koersRequest } = globalThis as typeof globalThis & { koersRequest?: AsyncLocalStorage<object> }

/** What is done to answer a request, with what belongs to a request: as a server would that answers it. */
export const answering = <T>(answer: () => Promise<T>): Promise<T> => {
  if (!(koersRequest instanceof AsyncLocalStorage)) throw new Error('lib/current-request makes it')
  return koersRequest.run({ id: 'a-test', unread: false }, answer)
}
