import 'server-only'
import { proseOf } from '@/lib/text/markdown-tree'
import { LaidOut } from './laid-out'

/** A text of a draft, laid out as it will be published. Public pages have no use for it: what they print was laid out before. */
export const Markdown = ({ source, headingOffset }: { source: string; headingOffset?: number }) => (
  <LaidOut prose={proseOf(source)} headingOffset={headingOffset} />
)
