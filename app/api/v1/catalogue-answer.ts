import 'server-only'
import { type AddressName, addresses } from '@/lib/open-data/api-address.rules'
import { keptShortly } from '@/lib/web/api'

/** A catalogue as its media type says; whoever collects catalogues is asked to leave out that of an example. */
export const catalogueAnswer = (written: string, name: AddressName, sample = false): Response =>
  new Response(written, {
    headers: { ...keptShortly, 'content-type': `${addresses[name].type}; charset=utf-8`, ...(sample && { 'x-robots-tag': 'noindex' }) },
  })
