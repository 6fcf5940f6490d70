// Asks an address of the open data as Next would: what the tests of rights, of leaks and of schemas share.
import { join } from 'node:path'
import { type AddressName, addresses } from '@/lib/open-data/api-address.rules'
import { ROOT } from '../../scripts/run'

type Context = { params: Promise<Record<string, string>> }
type Route = Record<'GET' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', (request: Request, context: Context) => Promise<Response>>

/** The route of an address, found where its path says. */
export const routeOf = (name: AddressName): Promise<Route> =>
  import(/* @vite-ignore */ join(ROOT, 'app/api/v1', addresses[name].path, 'route.ts'))

type Asked = { parts?: Record<string, string>; query?: Record<string, string>; headers?: Record<string, string> }

/** What an address answers. Everybody asks from an address of their own, so that the limit on requests stops no test. */
export async function answerOf(name: AddressName, { parts = {}, query = {}, headers = {} }: Asked = {}): Promise<Response> {
  const path = addresses[name].path.replaceAll(/\[(\w+)\]/g, (_, part: string) => encodeURIComponent(parts[part] ?? ''))
  const url = `http://127.0.0.1/api/v1${path}?${new URLSearchParams(query)}`
  const request = new Request(url, { headers: { 'x-forwarded-for': crypto.randomUUID(), ...headers } })
  return (await routeOf(name)).GET(request, { params: Promise.resolve(parts) })
}
