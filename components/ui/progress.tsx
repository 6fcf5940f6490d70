type Props = { done: number; total: number; label: string; className?: string }

/** How far something is; the numbers themselves are always beside it as text. */
export function Progress({ done, total, label, className = '' }: Props) {
  return <progress value={done} max={Math.max(total, 1)} aria-label={label} className={`progress-bar ${className}`} />
}
