import { LinkButton } from '@/components/ui/link-button'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

type Props = { locale: Locale; published: boolean; here: (...parts: string[]) => string }

/** The way to publishing the first edition, and once there is one, to a corrected one. */
export const ToPublish = ({ locale, published, here }: Props) =>
  published ? (
    <LinkButton href={here('correction')}>{getTranslator(locale, 'correction')('toCorrection')}</LinkButton>
  ) : (
    <LinkButton href={here('publication')}>{getTranslator(locale, 'composer')('publish')}</LinkButton>
  )
