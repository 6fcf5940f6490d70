import { ImageResponse } from 'next/og'

/** What the picture of a page says; three lines at most, in the language of the page. */
export type ShareWords = { kicker: string; title: string; plan: string; sample: string | null }

export const pictureSize = { width: 1200, height: 630 }

// The font comes with Next and is read from its own folder. For a sign that it does not have, the library would ask somebody else's
// font server: the picture leaves such signs out.
const drawable = (text: string) => text.replace(/[^\u0020-\u007e\u00a0-\u017f\u2010-\u2027\u2030\u20ac\u2212]/g, '').trim()
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text)

/**
 * The picture that other sites show beside a link to a page: drawn here, from the words of the page alone. Its styles never reach a
 * browser, so the policy that forbids them in pages does not apply.
 */
export function sharePicture({ kicker, title, plan, sample }: ShareWords): ImageResponse {
  return new ImageResponse(
    <div style={{ ...column, width: '100%', height: '100%', padding: 72, background: '#fff', borderTop: '24px solid #ffe615' }}>
      <div style={{ display: 'flex', alignItems: 'center', color: '#333332', fontSize: 40 }}>
        <svg viewBox="0 0 32 32" width="72" height="72" aria-hidden="true">
          <rect width="32" height="32" rx="3" fill="#333332" />
          <path d="M16 4 23 27 16 22.5Z" fill="#ffe615" />
          <path d="M16 4 9 27 16 22.5Z" fill="#fff" />
        </svg>
        <div style={{ marginLeft: 24 }}>{drawable(`Koers · ${cut(plan, 48)}`)}</div>
      </div>
      <div style={{ ...column, flexGrow: 1, justifyContent: 'center' }}>
        <div style={{ color: '#4d535b', fontSize: 40 }}>{drawable(cut(kicker, 60))}</div>
        <div style={{ marginTop: 12, color: '#00265b', fontSize: title.length > 60 ? 56 : 72, lineHeight: 1.15 }}>
          {drawable(cut(title, 110))}
        </div>
      </div>
      {sample && <div style={{ color: '#9f5804', fontSize: 34 }}>{drawable(sample)}</div>}
    </div>,
    { ...pictureSize, headers: { 'cache-control': 'public, max-age=0, s-maxage=15, must-revalidate' } },
  )
}

const column = { display: 'flex', flexDirection: 'column' } as const
