import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { CommandFailed, run } from './run'

// The headless shell first: the same Chromium without the window around the page, whose tabs and menus take a third of the time.
const SYSTEM = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
)
const isRoot = process.getuid?.() === 0

/** The Chromium to use: the one named in CHROMIUM_PATH, else the system's; `undefined` means Playwright's own. */
function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH || SYSTEM.find((path) => existsSync(path))
}

/** How it is started everywhere: without calls home; without its sandbox only for root, who cannot have one. */
export function launchOptions() {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']
  const args = ['--disable-gpu', '--disable-dev-shm-usage', ...quiet, ...(isRoot ? ['--no-sandbox'] : [])]
  return { executablePath: chromiumPath(), args }
}

/**
 * Makes sure that a Chromium starts on this machine, and installs one when there is none: Playwright's, or as root that
 * of Debian.
 * @throws with one line that says what to do.
 */
export async function requireChromium(): Promise<void> {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
  if (!chromiumPath() && !existsSync(chromium.executablePath())) await install()
  try {
    await (await chromium.launch(launchOptions())).close()
  } catch (error) {
    const why = (error as Error).message.split('\n')[0]
    throw new Error(
      `Chromium is here but does not start (${why}). Try "sudo npx playwright install-deps chromium", or name another in CHROMIUM_PATH.`,
    )
  }
}

async function install() {
  console.log('There is no Chromium on this machine; installing one …')
  const ways: [string, string[]][] = [['playwright', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium']]]
  const install = 'apt-get install --yes --no-install-recommends'
  if (isRoot) ways.push(['sh', ['-c', `apt-get update && (${install} chromium-headless-shell || ${install} chromium)`]])
  for (const [command, args] of ways) {
    try {
      await run(command, args, { env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', DEBIAN_FRONTEND: 'noninteractive' } })
      return
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error
    }
  }
  throw new Error(
    'Chromium could not be installed. Install it ("sudo apt-get install chromium"), or name one in CHROMIUM_PATH, and run npm test again.',
  )
}
