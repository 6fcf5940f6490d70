import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether scripts run, so that a button does something. Each button asks for itself: the rows need not be drawn a second time. */
export const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
