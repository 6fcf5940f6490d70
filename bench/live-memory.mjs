// Loaded into the application that is measured: on SIGUSR2 it collects its garbage and writes to a file how many bytes its objects still take.
import { renameSync, writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
const file = process.env.BENCH_MEMORY_FILE

process.on('SIGUSR2', () => {
  collect()
  writeFileSync(`${file}.new`, String(process.memoryUsage().heapUsed))
  renameSync(`${file}.new`, file)
})
