import { Button } from './button'
import { LinkButton } from './link-button'

type Props = { submit: string; cancel: string; back: string; pending: boolean }

/** The end of a form: do it, or go back without doing anything. */
export function FormButtons({ submit, cancel, back, pending }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" disabled={pending}>
        {submit}
      </Button>
      <LinkButton href={back} variant="secondary">
        {cancel}
      </LinkButton>
    </div>
  )
}
