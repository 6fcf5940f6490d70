import type { Verb } from '@/lib/user/right.rules'
import type { Actor } from '@/lib/user/user.rules'
import type { Person, World } from '../world'

export type Call = {
  /** The row of the matrix that decides, when it is not the one of the same name. */
  verb?: Verb
  /** It is about the one who asks. */
  oneself?: true
  /** Whether it writes when it is allowed; null when that depends on who asks. */
  writes: boolean | null
  run: (person: Person, world: World) => Promise<unknown>
}

export type Asked = (actor: Actor, world: World) => Promise<unknown>

// A visitor is nobody, which the types of queries and commands refuse: here they are called all the same.
export const reads = (run: Asked): Call => ({ writes: false, run: ({ actor }, world) => run(actor as Actor, world) })
export const writes = (run: Asked): Call => ({ writes: true, run: ({ actor }, world) => run(actor as Actor, world) })

/** A submit of a form, and the row of the matrix that decides. */
export const submits = (verb: Verb, run: Call['run']): Call => ({ verb, writes: true, run })

/** What everybody may read. */
export const open = (run: (world: World) => Promise<Response>): Call => ({
  verb: 'readPublic',
  writes: false,
  run: (_, world) => run(world),
})
export const at = (path: string) => new Request(`http://127.0.0.1${path}`)
export const params = <P extends object>(world: World, more: P) => ({ params: Promise.resolve({ plan: world.plan.slug, ...more }) })

type Answer = () => Promise<Response> | Response
const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The other methods of an address of data. */
export const closed = (address: string, route: Record<(typeof methods)[number], Answer>): Record<string, Call> =>
  Object.fromEntries(
    methods.map((method) => [`${method} ${address}`, { verb: 'askAnythingElse', writes: true, run: async () => route[method]() } as const]),
  )
