import { isUtf8 } from 'node:buffer'

const types = {
  csv: 'text/csv',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  zip: 'application/zip',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type AttachmentFormat = keyof typeof types

/** What a file of this format is called in an answer and in a catalogue. */
export const mediaType = (format: AttachmentFormat): string => types[format]

const isText = (format: AttachmentFormat): boolean => ['csv', 'json', 'svg'].includes(format)

/**
 * A file to keep, never to show: a browser that opened what somebody uploaded would open it as a page of ours. Type and ending of the name
 * say what the content is, not what whoever sent it called it.
 * @param name with or without an ending.
 * @param headers what else the answer says; nobody keeps it unless these say so.
 */
export function attachment(
  name: string,
  content: string | Uint8Array,
  format: AttachmentFormat,
  headers: Record<string, string> = {},
): Response {
  const bytes = Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content)
  return new Response(bytes, {
    headers: {
      'cache-control': 'private, no-store',
      'content-type': `${types[format]}${isText(format) && isUtf8(bytes) ? '; charset=utf-8' : ''}`,
      ...headers,
      'content-disposition': dispositionOf(name, format),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}

// what hides in a name, or turns the rest of it around, and what a computer takes for a folder or a command
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu

/** The name is given twice, as RFC 6266 asks: in letters that every browser knows, and in full. */
function dispositionOf(name: string, format: AttachmentFormat): string {
  const base = name
    .replace(unsafe, '-')
    .replace(/\.[A-Za-z\d]{1,10}$/, '')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
  const full = `${[...base].slice(0, 120).join('') || 'koers'}.${format}`
  const encoded = encodeURIComponent(full).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${full.replace(/[^\w.]+/g, '-')}"; filename*=UTF-8''${encoded}`
}
