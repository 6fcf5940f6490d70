import type { ImportKind } from '@/prisma/generated/enums'
import { getTranslator } from '../i18n'
import { type Locale, locales } from '../locale'
import { noWords, type PlanWords } from '../plan/words.rules'
import { letters } from '../text/text'
import { fieldsOf, type ImportField } from './column-mapping.rules'
import type { Headings } from './column-mapping-heading.rules'

type Synonyms = Partial<Record<ImportField | 'nothing', string[]>>

// How people who were not asked to use our words head their columns, in both languages; compared as letters.
const common: Synonyms = {
  number: [
    'nr',
    'nr.',
    'no',
    'n°',
    '#',
    'volgnr',
    'volgnummer',
    'actienr',
    'actienummer',
    'nummer actie',
    'nummer van de actie',
    'actie nr',
    'action no',
    'action nr',
    'action number',
    'number of the action',
    'id',
    'code',
    'actiecode',
  ],
  plan: ['actieplan', 'action plan'],
}

const ofList: Synonyms = {
  titleNl: [
    'titel',
    'titel actie',
    'titel van de actie',
    'naam',
    'naam actie',
    'naam van de actie',
    'actie',
    'acties',
    'titel nl',
    'nederlandse titel',
    'benaming',
    'maatregel',
    'dutch title',
    'title nl',
    'title in dutch',
  ],
  titleEn: [
    'title',
    'title of the action',
    'action',
    'action title',
    'titel en',
    'engelse titel',
    'title en',
    'english title',
    'name',
    'name of the action',
  ],
  descriptionNl: [
    'beschrijving',
    'omschrijving',
    'omschrijving actie',
    'omschrijving van de actie',
    'beschrijving actie',
    'beschrijving van de actie',
    'inhoud',
    'beschrijving nl',
    'omschrijving nl',
    'korte omschrijving',
    'description nl',
    'dutch description',
  ],
  descriptionEn: ['description', 'description en', 'beschrijving en', 'english description', 'description of the action'],
  flagship: [
    'flagship initiative',
    'vlaggenschepen',
    'vlaggeschip',
    'vlagschip',
    'vs',
    'flagships',
    'pijler',
    'pillar',
    'flagship letter',
    'letter vlaggenschip',
  ],
  goals: [
    'doelstelling',
    'doel',
    'doelen',
    'strategische doelstelling',
    'strategische doelstellingen',
    'sd',
    'goal',
    'objective',
    'objectives',
    'strategic goal',
  ],
  targetGroups: ['doelgroep', 'doelpubliek', 'target group', 'target audience', 'audience', 'voor wie'],
  themes: ['thema', 'themata', 'theme', 'topic', 'topics', 'onderwerp'],
  leads: [
    'trekker',
    'trekkers',
    'trekkende organisatie',
    'trekker actie',
    'verantwoordelijke',
    'verantwoordelijken',
    'verantwoordelijke organisatie',
    'eigenaar',
    'coördinator',
    'lead',
    'lead organisation',
    'lead partner',
    'lead organisations',
    'leader',
    'owner',
    'responsible',
    'responsible organisation',
    'wie',
  ],
  partners: [
    'partner',
    'betrokken partner',
    'betrokken partners',
    'betrokkenen',
    'betrokken organisaties',
    'partnerorganisatie',
    'partnerorganisaties',
    'medewerkende partners',
    'partner organisations',
    'co-partners',
    'other partners',
    'andere partners',
    'involved',
    'organisations involved',
  ],
  introducedYear: ['startjaar', 'jaar', 'jaar van start', 'vanaf', 'vanaf jaar', 'start', 'start year', 'year', 'since', 'from year'],
  nothing: [
    'opmerking',
    'opmerkingen',
    'commentaar',
    'nota',
    'remark',
    'remarks',
    'comment',
    'comments',
    'notes',
    'budget',
    'stand van zaken',
  ],
}

const ofStatuses: Synonyms = {
  year: ['rapporteringsjaar', 'verslagjaar', 'rapportagejaar', 'reporting year'],
  status: ['stand', 'stand van zaken', 'toestand', 'fase', 'state', 'progress', 'voortgang', 'status actie', 'status van de actie'],
  nothingToReport: ['reden niets te melden', 'niets te melden', 'nothing to report', 'reason nothing to report'],
  noteNl: ['toelichting', 'opmerking', 'opmerkingen', 'commentaar', 'nota', 'toelichting nl', 'verslag', 'uitleg', 'note nl', 'dutch note'],
  noteEn: ['note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'explanation', 'note en', 'toelichting en', 'english note'],
  closingReason: ['reden', 'reden van stopzetting', 'reason', 'closing reason'],
  successorAction: ['samengevoegd met', 'merged with', 'merged into'],
  successorOrganisation: ['overgenomen door', 'taken over by', 'continued by'],
  evidenceLabelNl: ['bewijs', 'bewijsstuk', 'bewijsstukken', 'document', 'documenten', 'bijlage'],
  evidenceLabelEn: ['evidence'],
  evidenceUrl: ['link', 'links', 'url', 'webadres', 'adres', 'web address', 'hyperlink', 'bewijs url'],
  source: ['bronnen', 'source', 'sources'],
  nothing: ['titel', 'title', 'titel van de actie', 'vlaggenschip', 'flagship', 'trekker', 'trekkers', 'lead'],
}

/** Other headings for the fields of a kind of file; `nothing` for what is known and not imported. */
const synonyms: Record<ImportKind, Synonyms> = {
  ACTIONS: { ...common, ...ofList },
  STATUSES: { ...common, ...ofStatuses },
}

/** The heading of a column in a language, as templates and exports print it. */
export const headingOf = (field: ImportField, locale: Locale, words?: PlanWords): string =>
  getTranslator(locale, 'import', words)(`columns.${field}`)

/** The headings that Koers understands: those it prints of a plan, and of any, in both languages and as code, before what others write. */
export function knownHeadings(kind: ImportKind, words: PlanWords): Headings {
  const others = Object.entries(synonyms[kind]).flatMap(([field, words]) =>
    words.map((word) => [letters(word), field === 'nothing' ? '' : (field as ImportField)] as const),
  )
  const own = fieldsOf[kind].flatMap((field) =>
    [field, ...[noWords, words].flatMap((said) => locales.map((locale) => headingOf(field, locale, said)))].map(
      (word) => [letters(word), field] as const,
    ),
  )
  return Object.fromEntries([...others, ...own].filter(([heading]) => heading !== ''))
}
