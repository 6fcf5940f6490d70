// npm run claims -- …: what the codes of the identity provider mean.
import { manageClaims } from './claim-meanings'
import { runCommand } from './command-line'

await runCommand(manageClaims)
