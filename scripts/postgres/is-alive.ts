/** Does a process with this number exist? (It may be somebody else's: then we may not signal it, but it is alive.) */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
