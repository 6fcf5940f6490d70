// npm run user -- …: people, from the command line of the server.
import { runCommand } from './command-line'
import { managePeople } from './people'

await runCommand(managePeople)
