import PptxGenJS from 'pptxgenjs'
import { languageTag } from '../locale'
import type { BlockOf } from '../report/edition-block.schema'
import { xml } from '../text/xml'
import type { Charts } from './deck-chart.rules'
import { indicatorSlide, obstacleSlides, sourcesSlide } from './deck-closing.rules'
import { flagshipSlide } from './deck-flagship.rules'
import { mastersOf } from './deck-look.rules'
import { changesSlide, coverSlide, glanceSlide } from './deck-opening.rules'
import { deckDeskOf, words } from './deck-parts.rules'
import type { Maker } from './document.rules'
import { signsOf } from './document-picture.rules'
import { settled } from './office-file.rules'
import { wordFont } from './word-look.rules'

/** The report as slides for a steering group: what is on them, and beside them the numbers they rest on. */
export const makeDeck: Maker = async (content, locale, context) => {
  const deck = new PptxGenJS()
  const desk = deckDeskOf(deck, content, locale, context, await signsOf(content))
  const { say, t } = desk
  const plan = words(say.pieces(content.plan.shortTitle))
  const title = words([{ text: content.title[locale] }])
  deck.layout = 'LAYOUT_WIDE'
  deck.title = `${title}: ${plan}`
  deck.author = words(say.pieces(content.plan.publisher))
  // of all that it is told of the file, the library writes only this down as it comes
  deck.company = xml(deck.author)
  deck.subject = words(say.pieces(content.plan.title))
  deck.theme = { headFontFace: wordFont, bodyFontFace: wordFont }
  const which = context.shortHash ? t('hash', { hash: context.shortHash }) : t('draft')
  const marks = [...(context.draft ? [t('draft')] : []), ...(content.sample ? [t('sample')] : [])]
  for (const master of mastersOf({
    footer: `${plan} · ${title} · ${say.t('edition', { number: String(content.number) })} · ${which}`,
    marks,
  }))
    deck.defineSlideMaster(master)
  const charts: Charts = []
  coverSlide(desk)
  glanceSlide(desk, charts)
  changesSlide(desk)
  for (const block of content.blocks.filter((one): one is BlockOf<'flagship'> => one.type === 'flagship'))
    flagshipSlide(desk, block, charts)
  obstacleSlides(desk)
  indicatorSlide(desk)
  sourcesSlide(desk)
  const bytes = await deck.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('the slides were not written as bytes')
  return settled(bytes, { at: content.publishedAt, parts: (name, xml) => deckMarkup(name, xml, { charts, language: languageTag[locale] }) })
}

type Markup = { charts: string[]; language: string }

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

/** What the library has no words for, or says wrongly: charts, the paragraphs of notes, the head of a table, decoration, the language of everything. */
export function deckMarkup(name: string, xml: string, { charts, language }: Markup): string {
  const chart = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1]
  if (chart) return charts[Number(chart) - 1] ?? xml
  if (name === 'docProps/core.xml')
    return xml.replace('</cp:coreProperties>', () => `<dc:language>${language}</dc:language></cp:coreProperties>`)
  const said = xml.replaceAll(' altLang="en-US"', '').replaceAll('lang="en-US"', `lang="${language}"`)
  if (name.startsWith('ppt/slideMasters/'))
    return said.replace(
      /(<p:titleStyle>\s*<a:lvl1pPr algn=")ctr("[\s\S]*?sz=")4400/,
      (_, before: string, after: string) => `${before}l${after}2800`,
    )
  if (name.startsWith('ppt/notesSlides/notesSlide')) return inParagraphs(said, language)
  let id = 1
  return said
    .replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${id++}"`)
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replaceAll(
      /<p:cNvPr ([^>]*name="decoration"[^>]*)>\s*(<\/p:cNvPr>)/g,
      (_, attributes: string, end: string) => `<p:cNvPr ${attributes.replace(/descr="[^"]*"/, 'descr=""')}>${decorative}${end}`,
    )
}

/** The library writes notes as one paragraph, in which a line end is a space. */
const inParagraphs = (xml: string, language: string): string =>
  xml.replace(/<a:p><a:r><a:rPr [^>]*\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr [^>]*\/><\/a:p>/, (_, text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => (line.trim() ? `<a:p><a:r><a:rPr lang="${language}"/><a:t>${line}</a:t></a:r></a:p>` : '<a:p/>'))
      .join(''),
  )
