/** A session ends this many hours after signing in, however busy it was: a working day. */
export const sessionHours = 8
