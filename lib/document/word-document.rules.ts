import { Document, Footer, Header, Packer, PageNumber, Paragraph, type Table, type TableOfContents, TextRun } from 'docx'
import { languageTag } from '../locale'
import type { EditionContent } from '../report/edition.schema'
import type { BlockOf } from '../report/edition-block.schema'
import type { Maker } from './document.rules'
import { picturesOf } from './document-picture.rules'
import { settled } from './office-file.rules'
import { blockOf, plain } from './telling.rules'
import {
  definitionsChapter,
  deliverablesChapter,
  matrixChapter,
  obstaclesChapter,
  sourcesChapter,
  verificationChapter,
} from './word-annexes.rules'
import { changesChapter, countsChapter } from './word-counts.rules'
import { flagshipChapter, proseOf } from './word-flagship.rules'
import { indicatorChapter } from './word-indicator.rules'
import { hex, numbering, page, styles, textWidth } from './word-look.rules'
import { contents, cover, twoMinutes } from './word-opening.rules'
import { type Desk, deskOf } from './word-parts.rules'
import { decoration } from './word-picture.rules'
import { heading, printable } from './word-text.rules'

/** The report as a Word document. */
export const makeWordDocument: Maker = async (content, locale, context) => {
  const desk = deskOf(content, locale, context, await picturesOf(content, locale))
  const { plan, publishedAt } = content
  const publisher = plain(desk.say.pieces(plan.publisher))
  const document = new Document({
    title: printable(`${content.title[locale]}: ${plain(desk.say.pieces(plan.shortTitle))}`),
    creator: printable(publisher),
    lastModifiedBy: printable(publisher),
    subject: printable(plain(desk.say.pieces(plan.title))),
    keywords: context.sha256 ?? desk.t('draft'),
    description: context.address,
    styles,
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { left: page.side, right: page.side, top: page.top, bottom: page.bottom, header: page.header, footer: page.footer },
          },
        },
        headers: { default: header(desk), first: new Header({ children: [mark(desk)] }) },
        footers: { default: footer(desk), first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }) },
        children: chapters(desk),
      },
    ],
  })
  const bytes = await Packer.toBuffer(document)
  return settled(new Uint8Array(bytes), { at: publishedAt, parts: (name, xml) => decorated(name, xml, languageTag[locale]) })
}

const blocksOfType = (content: EditionContent): BlockOf<'flagship'>[] =>
  content.blocks.filter((block): block is BlockOf<'flagship'> => block.type === 'flagship')

function chapters(desk: Desk): (Paragraph | Table | TableOfContents)[] {
  const { content, say } = desk
  const introduction = blockOf(content, 'text')
  return [
    ...cover(desk),
    ...contents(desk),
    ...twoMinutes(desk),
    ...(introduction
      ? [
          heading(1, [{ text: say.say(introduction.heading) }], { pageBreakBefore: true }),
          ...proseOf(desk, introduction.prose, say.label('absence', 'INTRODUCTION')),
        ]
      : []),
    ...countsChapter(desk),
    ...changesChapter(desk),
    ...blocksOfType(content).flatMap((block) => flagshipChapter(desk, block)),
    ...deliverablesChapter(desk),
    ...obstaclesChapter(desk),
    ...indicatorChapter(desk),
    ...matrixChapter(desk),
    ...definitionsChapter(desk),
    ...sourcesChapter(desk),
    ...verificationChapter(desk),
  ]
}

/** What has to be on every page: that it is a draft, or that it is invented. */
function mark({ context, content, t }: Desk): Paragraph {
  const marks = [...(context.draft ? [t('draft')] : []), ...(content.sample ? [t('sample')] : [])]
  return new Paragraph({
    style: 'Header',
    alignment: 'right',
    children: marks.map(
      (text) =>
        new TextRun({ text: ` ${text.toUpperCase()} `, bold: true, color: hex('ink'), shading: { type: 'clear', fill: hex('brand') } }),
    ),
  })
}

function header(desk: Desk): Header {
  const { content, say, context, t, locale } = desk
  const marks = [...(context.draft ? [t('draft')] : []), ...(content.sample ? [t('sample')] : [])]
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: 'right', position: textWidth }],
        children: [
          new TextRun({ text: printable(`${plain(say.pieces(content.plan.shortTitle))} · ${content.title[locale]}`) }),
          ...marks.flatMap((text, place) => [
            new TextRun({ text: place === 0 ? '\t' : ' ' }),
            new TextRun({ text: ` ${text.toUpperCase()} `, bold: true, color: hex('ink'), shading: { type: 'clear', fill: hex('brand') } }),
          ]),
        ],
      }),
    ],
  })
}

function footer({ content, say, context, t }: Desk): Footer {
  const which = [
    say.t('edition', { number: String(content.number) }),
    ...(context.shortHash ? [t('hash', { hash: context.shortHash })] : [t('draft')]),
  ]
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: 'right', position: textWidth }],
        children: [new TextRun({ children: [`${which.join(' · ')}\t`, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
}

const extension =
  '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
const ofDecoration = new RegExp(`<wp:docPr ([^>]*name="${decoration}"[^>]*)/>`, 'g')

/** What the library has no words for: signs beside a word are decoration, and the language of everything is that of the document. */
export function decorated(name: string, xml: string, language: string): string {
  if (name === 'word/styles.xml')
    return xml.replace(
      /(<w:rPrDefault>\s*<w:rPr>)([\s\S]*?)(<\/w:rPr>)/,
      (_, open: string, inner: string, close: string) =>
        `${open}${inner.replaceAll(/<w:lang [^>]*\/>/g, '')}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/>${close}`,
    )
  if (name === 'docProps/core.xml')
    return xml.includes('<dc:language>')
      ? xml
      : xml.replace('</cp:coreProperties>', () => `<dc:language>${language}</dc:language></cp:coreProperties>`)
  let drawing = 1
  const counted = xml.replaceAll(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${drawing++}"`)
  return anew(anew(counted, /\b_Toc\d+\b/g, '_Toc'), /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+/g, '').replaceAll(
    ofDecoration,
    (_, attributes: string) => `<wp:docPr ${attributes}>${extension}</wp:docPr>`,
  )
}

/** Names that the library counts for as long as the process lives, counted for this file alone. */
function anew(xml: string, names: RegExp, kind: string): string {
  const met = new Map<string, string>()
  return xml.replaceAll(names, (name) => {
    const known = met.get(name) ?? `${kind}${met.size + 1}`
    met.set(name, known)
    return known
  })
}
