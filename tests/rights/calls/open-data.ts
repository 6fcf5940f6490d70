// The open data: everybody may read each address, and nobody may do anything else there.
import { addresses, addressNames } from '@/lib/open-data/api-address.rules'
import { answerOf, routeOf } from '../../open-data/answers'
import { type World, years } from '../world'
import { at, type Call } from './call'

const partsOf = ({ plan, first }: World, path: string) => ({
  plan: plan.slug,
  number: first.number,
  year: String(path.includes('[edition]') ? years.published : years.closed),
  edition: '1',
  file: 'actions.csv',
})
const nothing = { params: Promise.resolve({}) }

export const callsOfOpenData: Record<string, Call> = Object.fromEntries(
  addressNames.flatMap((name) => {
    const { path } = addresses[name]
    const reads: Call['run'] = (_, world) => answerOf(name, { parts: partsOf(world, path) })
    const other = (method: 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') => async () => (await routeOf(name))[method](at('/'), nothing)
    // a document of an edition from before there were documents is made when somebody first asks for it
    const writes = name === 'getEditionWorkbook' ? null : false
    return [
      [`GET /api/v1${path}`, { verb: 'readPublic', writes, run: reads } as const],
      [`OPTIONS /api/v1${path}`, { verb: 'readPublic', writes: false, run: other('OPTIONS') } as const],
      ...(['POST', 'PUT', 'PATCH', 'DELETE'] as const).map(
        (method) => [`${method} /api/v1${path}`, { verb: 'askAnythingElse', writes: true, run: other(method) } as const] as const,
      ),
    ]
  }),
)
