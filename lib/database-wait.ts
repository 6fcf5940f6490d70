/** Milliseconds that anything waits for a connection to the database before it fails. */
export const longestWait = 5000
