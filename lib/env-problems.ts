/** One thing that is wrong with the environment, for the person who set it. */
export type EnvProblem = { name: string; wrong: string; repair: string }

/** Every setting, with how to repair it. */
export const repairs = {
  PORT: 'Give a whole number from 1 to 65535, for example PORT=3000.',
  KOERS_HOST: 'Give an address to listen on: 127.0.0.1 for this computer only, 0.0.0.0 for every network.',
  KOERS_URL: 'Give the address people use, without a path, for example KOERS_URL=https://koers.example.be.',
  DATABASE_URL: 'Give postgresql://user:password@host:5432/database, or leave it out for the embedded database.',
  KOERS_OWNER_DATABASE_URL:
    'Give the address of the same database for the role that owns its tables, together with DATABASE_URL, or leave it out when that is the role of DATABASE_URL.',
  DATABASE_POOL: 'Give a whole number from 1 to 100.',
  KOERS_SECRET:
    'Give at least 32 random characters, for example those that "openssl rand -base64 32" prints. Keep them: another secret signs everybody out, and takes no codes of their apps.',
  KOERS_DRAIN: 'Give a whole number of seconds from 0 to 60.',
  KOERS_SESSION_HOURS: 'Give a whole number of hours from 1 to 24.',
  KOERS_SESSION_IDLE: 'Give a whole number of minutes from 5 to 1440.',
  KOERS_DATA_DIR: 'Give a folder that may be written.',
  KOERS_RECORD:
    'Write KOERS_RECORD=on for the record of the action plan for lifelong learning, or KOERS_RECORD=off to begin without any plan.',
  KOERS_SAMPLE: 'Write KOERS_SAMPLE=on or KOERS_SAMPLE=off.',
  KOERS_PASSWORDS:
    'Write KOERS_PASSWORDS=on to let people sign in with a password, or connect an identity provider with KOERS_OIDC_ISSUER, KOERS_OIDC_CLIENT_ID and KOERS_OIDC_CLIENT_SECRET.',
  KOERS_SECOND_FACTOR:
    'Give roles separated by commas: administrator, coordinator, contributor. For example KOERS_SECOND_FACTOR=administrator,coordinator, together with KOERS_PASSWORDS=on.',
  KOERS_OIDC_ISSUER:
    'Give the address of the identity provider, exactly as it names itself, for example KOERS_OIDC_ISSUER=https://login.example.be. Only a provider on this computer may use http.',
  KOERS_OIDC_CLIENT_ID: 'Give the name under which the identity provider knows this installation.',
  KOERS_OIDC_CLIENT_SECRET: 'Give the secret that the identity provider gave to this installation.',
  KOERS_OIDC_SCOPES: 'Give words separated by spaces, openid among them, for example KOERS_OIDC_SCOPES="openid profile".',
  KOERS_OIDC_ORGANISATION_CLAIM: 'Give the name of one claim, for example KOERS_OIDC_ORGANISATION_CLAIM=vo_orgcode.',
  KOERS_OIDC_ROLE_CLAIM: 'Give the name of one claim, for example KOERS_OIDC_ROLE_CLAIM=koers_rol_3d.',
  KOERS_OIDC_NAME: 'Give the name that people know the identity provider by, of at most 60 characters.',
} as const

/** What is wrong, as a list for a terminal. */
export function listProblems(problems: EnvProblem[]): string {
  const items = problems.map(({ name, wrong, repair }) => `  ${name} ${wrong}.\n      ${repair}\n`)
  return ['Koers cannot start: its environment is not right.\n', ...items].join('\n')
}

/** What is wrong with one setting, and how to repair it. */
export const problem = (name: string, wrong: string): EnvProblem => ({ name, wrong, repair: repairs[name as keyof typeof repairs] })
