const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/**
 * A file to keep, never to show: a browser that opened what somebody uploaded would open it as a page of ours. The name is given twice, as
 * RFC 6266 asks: in letters that every browser knows, and in full.
 */
export function attachment(name: string, bytes: Uint8Array, format: keyof typeof types): Response {
  const plain = name.replace(/[^\w.-]+/g, '-')
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}
