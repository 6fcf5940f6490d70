const id = 'hatch'

/** How a part of a bar is filled that is hatched. */
export const hatched = `url(#${id})`

/** Once on every page, for all bars on it; itself it is not seen. */
export function Hatch() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="state-hatch-ground" />
        <path d="M0 0V6" className="state-hatch" />
      </pattern>
    </svg>
  )
}
