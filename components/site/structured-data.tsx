/** What a page is about, for search engines, in the words of schema.org: data in the page and no script, which every policy of ours lets be. */
export const StructuredData = ({ data }: { data: { '@type': string } & Record<string, unknown> }) => (
  // "<" would end it, or begin a comment
  <script type="application/ld+json">{JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')}</script>
)
