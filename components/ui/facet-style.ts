/** One of a few choices side by side; the one that is shown has `aria-current`. */
export const facetStyle =
  'flex items-center gap-2 rounded-sm border border-grey-300 px-2.5 py-1.5 text-ink no-underline hover:border-action hover:text-action aria-[current]:border-action aria-[current]:bg-action-tint aria-[current]:font-semibold'
