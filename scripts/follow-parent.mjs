// Loaded into the application's server before anything else. When the program that started it is gone, even by kill -9,
// the channel between them closes: then the server stops too, and its port is free at the next start.
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 5000).unref()
  process.kill(process.pid, 'SIGTERM')
})
