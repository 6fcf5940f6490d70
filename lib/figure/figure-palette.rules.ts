import type { CountState } from '../status/status.rules'

/**
 * The colours of pages (`app/tokens.css`) for drawings that leave them: a file knows no style sheet. A test holds the two together, and
 * the looks of the states with `app/status.css`.
 */
export const colours = {
  white: '#fff',
  ink: '#333332',
  quiet: '#4d535b',
  'grey-200': '#eceff4',
  'grey-300': '#cfd5dd',
  'grey-600': '#768496',
  action: '#05c',
  'action-soft': '#b2ccef',
  navy: '#00265b',
  brand: '#ffe615',
  success: '#007a37',
  warning: '#9f5804',
  error: '#aa2729',
} as const

export type Colour = keyof typeof colours

/** How a state is drawn: filled or hatched, the colour of its count and of its line, and the dashes of that line. */
export type StateLook = { fill: Colour; ink: Colour; line: Colour; dashes: readonly [number, number] | null; hatched: boolean }

const closed: StateLook = { fill: 'white', ink: 'ink', line: 'quiet', dashes: [5, 3], hatched: false }
const unknown: StateLook = { fill: 'white', ink: 'quiet', line: 'grey-600', dashes: [2, 3], hatched: false }
const plain = { dashes: null, hatched: false }

export const stateLooks: Record<CountState, StateLook> = {
  REALISED: { fill: 'navy', ink: 'white', line: 'navy', ...plain },
  BEING_IMPLEMENTED: { fill: 'action', ink: 'white', line: 'action', ...plain },
  BEING_LAUNCHED: { fill: 'action-soft', ink: 'navy', line: 'action', ...plain },
  IN_PREPARATION: { fill: 'grey-200', ink: 'ink', line: 'grey-600', dashes: null, hatched: true },
  CONTINUED_ELSEWHERE: closed,
  MERGED: closed,
  STOPPED: closed,
  NOTHING_TO_REPORT: unknown,
  NOT_REPORTED: unknown,
}

/** The sign of a state, drawn in lines on a grid of 24 × 24 as in `app/icons.css` (Lucide, ISC licence). */
export const stateSigns: Record<CountState, string> = {
  REALISED: 'M20 6 9 17l-5-5',
  BEING_IMPLEMENTED: 'M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z',
  BEING_LAUNCHED:
    'M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528',
  IN_PREPARATION:
    'M5 22h14M5 2h14M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2',
  CONTINUED_ELSEWHERE: 'M15 14l5-5-5-5M4 20v-7a4 4 0 0 1 4-4h12',
  MERGED: 'M15 18a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3 6a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M6 21V9a9 9 0 0 0 9 9',
  STOPPED: 'M18 6 6 18M6 6l12 12',
  NOTHING_TO_REPORT: 'M5 12h14',
  NOT_REPORTED: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M9 9.5a3 2.5 0 016 0c0 2-2 2-3 3.5M12 17h.01',
}

/** How the series of a chart look by their place: the colour of line and mark, whether the mark is hollow, and the dashes of the line. */
export const seriesLooks = [
  { colour: 'navy', hollow: false, dashes: null },
  { colour: 'action', hollow: false, dashes: [7, 3] },
  { colour: 'quiet', hollow: true, dashes: [3, 3] },
  { colour: 'success', hollow: false, dashes: null },
  { colour: 'error', hollow: true, dashes: null },
] as const satisfies { colour: Colour; hollow: boolean; dashes: readonly [number, number] | null }[]

/** The shapes by which series are known, around their own middle; a sixth series looks like the first. */
export const seriesShapes = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  'M-4.5-4.5h9v9h-9Z',
  'M0-6 5.5 4.5h-11Z',
  'M0-6.5 6.5 0 0 6.5-6.5 0Z',
  'M-5.5-4.5h11L0 6Z',
] as const
