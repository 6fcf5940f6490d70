import encodeQR from 'qr'

/** Four light modules around the code, without which cameras do not find it (ISO/IEC 18004). */
const quiet = 4

/** A text as a QR code, drawn on the server: nothing is asked of anybody else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet })
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      className="w-56 max-w-full border border-grey-300 bg-white"
    >
      <path d={dark} className="fill-ink" shapeRendering="crispEdges" />
    </svg>
  )
}
