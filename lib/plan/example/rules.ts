/** The address of the example, a plan of its own beside the real ones (rule 7). */
export const exampleSlug = 'example'
