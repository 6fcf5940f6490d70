import { useEffect } from 'react'
import type { TextStore } from './row-drafts'
import { forgetDrafts } from './row-drafts'
import type { RowQueue } from './row-queue'

/** What this tab keeps; asked for only when needed, because the server has none and a private window may refuse it. */
export const tabStorage: TextStore = {
  getItem: (key) => sessionStorage.getItem(key),
  setItem: (key, value) => sessionStorage.setItem(key, value),
  removeItem: (key) => sessionStorage.removeItem(key),
}

/** Looks after what is not saved yet while the page comes and goes. */
export function useKeeping(queue: RowQueue): void {
  useEffect(() => {
    queue.restore()
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.isUnsaved()) event.preventDefault()
    }
    const again = () => queue.retry()
    // the next person in this tab must not find what the last one typed
    const signOut = (event: SubmitEvent) => {
      if (event.target instanceof HTMLFormElement && event.target.action.endsWith('/sign-out')) forgetDrafts(sessionStorage)
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', again)
    document.addEventListener('submit', signOut)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', again)
      document.removeEventListener('submit', signOut)
    }
  }, [queue])
}
