import { PageHeader } from '@/components/site/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { getTranslator } from '@/lib/i18n'
import { getPageRequest } from '@/lib/web/request'

/** An address under a plan that names nothing in it: the answer keeps the header of the plan. */
export default async function NothingInThisPlan() {
  const { locale, path } = await getPageRequest()
  const t = getTranslator(locale, 'errors')
  const plan = path.split(/[/?]/)[2]
  return (
    <>
      <title>{t('notFoundTitle')}</title>
      <PageHeader title={t('notFoundTitle')} lead={t('notFoundText')} />
      <div className="page-width py-6 md:py-8">
        <LinkButton href={`/${locale}/${plan}`}>{t('notFoundHome')}</LinkButton>
      </div>
    </>
  )
}
