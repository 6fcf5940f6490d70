/** A session ends this many hours after signing in, however busy it was: a working day. */
export const sessionHours = 8

/** When somebody signed in is kept this long, to look into a misuse; then it is nobody's business any more. */
export const keptDays = 90
