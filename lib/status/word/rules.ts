import type { CountState } from '../rules'

/**
 * What people call states besides their labels, in both languages, in small letters: who searches for one of them means the state, and in a
 * file that is imported it is taken for the state, and told.
 */
export const otherStateWords: Partial<Record<CountState, string[]>> = {
  IN_PREPARATION: ['gepland', 'in planning', 'planned'],
  BEING_LAUNCHED: ['opgestart', 'wordt opgestart', 'gestart', 'started', 'launched'],
  BEING_IMPLEMENTED: ['lopend', 'lopende', 'loopt', 'bezig', 'ongoing', 'in progress'],
  REALISED: ['gerealiseerde', 'afgerond', 'afgewerkt', 'voltooid', 'realized', 'completed', 'done'],
  STOPPED: ['gestopt', 'stopgezette', 'geannuleerd', 'cancelled', 'canceled'],
}
