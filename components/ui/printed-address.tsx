/** Where a source is, for who reads it on paper: on a line of its own below it, never in the middle of a sentence. On a screen the source is a link. */
export function PrintedAddress({ children }: { children: string }) {
  return <span className="printed-address">{children}</span>
}
