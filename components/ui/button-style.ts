export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet'

const shape =
  'inline-flex min-h-[2.75rem] items-center justify-center gap-2 rounded-sm border px-4 py-1.5 text-base font-semibold leading-tight no-underline cursor-pointer disabled:cursor-not-allowed disabled:border-grey-300 disabled:bg-grey-200 disabled:text-quiet'

const look: Record<ButtonVariant, string> = {
  primary:
    'border-action bg-action text-white enabled:hover:border-action-hover enabled:hover:bg-action-hover [a&]:hover:bg-action-hover hover:text-white active:bg-action-active active:text-white',
  secondary: 'border-action bg-white text-action hover:border-action-hover hover:bg-action-tint hover:text-action-hover',
  danger: 'border-error bg-error text-white hover:bg-white hover:text-error',
  quiet: 'border-transparent bg-transparent text-action underline underline-offset-4 hover:bg-action-tint hover:text-action-hover',
}

/** One look for a button and for a link in the place of a button. */
export function buttonStyle(variant: ButtonVariant): string {
  return `${shape} ${look[variant]}`
}
