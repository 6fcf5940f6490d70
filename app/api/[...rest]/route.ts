import { notFoundProblem } from '@/lib/web/problem'

/** Whoever asks for data gets an answer that a program can read, also where there is nothing. */
const nothing = () => notFoundProblem('There is nothing at this address.')

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
