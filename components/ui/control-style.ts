/** The box of everything one types or chooses in: dark enough to be seen as a box, tall enough for a thumb. */
export const controlStyle =
  'block w-full min-h-[2.75rem] rounded-sm border border-grey-600 bg-white px-2 py-1.5 text-base text-ink aria-[invalid]:border-2 aria-[invalid]:border-error disabled:border-grey-300 disabled:bg-grey-200 disabled:text-quiet'
