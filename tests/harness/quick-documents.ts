// For tests that publish and ask nothing of the documents: each is made at once, of a line of text. Everything else about them is as in production:
// they are made before anything is published, kept with the edition, listed and handed out. What they hold is tested in lib/document.
import { madeFormats, makers } from '@/lib/document/document-maker.queries'

for (const format of madeFormats())
  makers[format] = (content, locale) => Promise.resolve(new TextEncoder().encode(`${format} ${locale} ${content.title[locale]}`))
