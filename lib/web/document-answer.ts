import 'server-only'
import type { DocumentFormat } from '@/prisma/generated/enums'
import { keptShortly } from './api'
import { type AttachmentFormat, attachment, mediaType } from './attachment'

const endings = { PDF: 'pdf', DOCX: 'docx', PPTX: 'pptx', XLSX: 'xlsx' } as const satisfies Record<DocumentFormat, AttachmentFormat>

export const mediaTypeOf = (format: DocumentFormat): string => mediaType(endings[format])

// A browser may keep what never changes for ever. A cache that many share asks again after 15 seconds, so that the documents of a withdrawn edition
// are gone everywhere soon, and so are those of an example.
export const keptForGood = { 'cache-control': 'public, max-age=31536000, s-maxage=15, immutable' }

/** A document of an edition to keep; its tag is its hash. */
export const documentAnswer = (
  name: string,
  format: DocumentFormat,
  { bytes, sha256 }: { bytes: Uint8Array; sha256: string },
  { sample }: { sample: boolean },
): Response => attachment(name, bytes, endings[format], { ...(sample ? keptShortly : keptForGood), etag: `"${sha256}"` })

/** The same of a draft, which nobody keeps for another. */
export const draftAnswer = (name: string, format: DocumentFormat, bytes: Uint8Array): Response => attachment(name, bytes, endings[format])

/** Instead of a file, why there is none: for whoever follows a link that somebody sent. */
export const sentenceAnswer = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
