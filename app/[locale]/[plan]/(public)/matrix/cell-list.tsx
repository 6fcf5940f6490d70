import { FirstActionNumbers } from '@/components/action/action-numbers'
import { Count } from '@/components/charts/count'
import { listAddress } from '@/components/site/list-address'
import { LocalisedText } from '@/components/site/localised-text'
import { Unknown } from '@/components/site/unknown'
import { StateMark } from '@/components/status/state-mark'
import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicCellComment } from '@/lib/plan/matrix.queries'
import type { AxisItem, Cell, Matrix } from '@/lib/plan/matrix.rules'
import type { ListedAction } from '@/lib/status/ledger.queries'
import { type Ledger, tally } from '@/lib/status/ledger.rules'
import { displayOrder } from '@/lib/status/status.rules'
import { CellComment, cellAnchor } from './cell-comment'

type Props = {
  locale: Locale
  plan: string
  ledger: Ledger<ListedAction>
  matrix: Matrix<ListedAction>
  year: number | null
  comments: PublicCellComment[]
  action: (number: string) => string
}

/** The cells one below the other, by target group, with the number of actions in each state: every number is that of a list. */
export function CellList({ matrix, ...known }: Props) {
  return (
    <div className="grid gap-8 md:grid-cols-2 print:block print:columns-2">
      {matrix.rows.map(({ group, cells }) => (
        <section key={group.code} aria-labelledby={`group-${group.code}`} className="print:mb-6">
          <h3 id={`group-${group.code}`} className="text-lg">
            <AxisName locale={known.locale} item={group} />
          </h3>
          <ul className="mt-2 border-grey-300 border-t">
            {cells.map((cell) => (
              <CellLine key={cell.theme.code} entered={matrix.entered} cell={cell} {...known} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function CellLine({
  entered,
  cell: { group, theme, actions },
  locale,
  plan,
  ledger,
  year,
  comments,
  action,
}: Omit<Props, 'matrix'> & { entered: boolean; cell: Cell<ListedAction> }) {
  const t = getTranslator(locale, 'matrix')
  const status = getTranslator(locale, 'status')
  const own = new Set(actions)
  const counts = year === null ? null : tally(ledger, year, (action) => own.has(action)).counts
  const query = { year, group: group.code, theme: theme.code }
  const comment = comments.find((one) => one.group === group.code && one.theme === theme.code)
  return (
    <li id={cellAnchor(group.code, theme.code)} className="border-grey-200 border-b py-2">
      <p className="flex justify-between gap-4">
        <AxisName locale={locale} item={theme} />
        {!entered ? (
          <Unknown locale={locale} />
        ) : actions.length === 0 ? (
          <span className="text-quiet">{t('empty')}</span>
        ) : (
          <Count locale={locale} value={actions.length} href={listAddress(locale, plan, query)} what={t('number')} />
        )}
      </p>
      {counts && actions.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-base">
          {displayOrder
            .filter((state) => counts[state] > 0)
            .map((state) => (
              <li key={state} className="flex items-center gap-1.5">
                <StateMark state={state} />
                <a href={listAddress(locale, plan, { ...query, status: state })}>
                  {`${counts[state]} ${status(`${state}.label`).toLowerCase()}`}
                </a>
              </li>
            ))}
        </ul>
      )}
      {actions.length > 0 && (
        <FirstActionNumbers locale={locale} actions={actions} href={action} className="mt-1 flex text-base print:hidden" />
      )}
      {comment && <CellComment locale={locale} comment={comment} count={actions.length} year={year} />}
    </li>
  )
}

/** Sources print the names in the middle of a sentence; here they are on their own. */
export function AxisName({ locale, item: { nameNl, nameEn } }: { locale: Locale; item: AxisItem }) {
  return <LocalisedText locale={locale} nl={capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
}
