import { readdirSync, readFileSync } from 'node:fs'
import { onServer } from '../scripts/databases'

/** Milliseconds that the threads of processes have had a processor so far, as Linux counts them. Those that have ended count no more. */
export const processorOf = (pids: number[]): number =>
  pids.flatMap((pid) => threadsOf(`/proc/${pid}/task`)).reduce((sum, nanoseconds) => sum + nanoseconds / 1e6, 0)

function threadsOf(folder: string): number[] {
  try {
    return readdirSync(folder).map((thread) => Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]))
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(String((error as NodeJS.ErrnoException).code))) return []
    throw error
  }
}

/** The processes of PostgreSQL that serve a database, and those that write for all of them. */
export const processesOf = (databaseUrl: string): Promise<number[]> =>
  onServer(databaseUrl, async (query) => {
    const rows = await query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() OR backend_type IN ('walwriter', 'checkpointer', 'background writer')`,
    )
    return rows.map(({ pid }) => Number(pid))
  })
