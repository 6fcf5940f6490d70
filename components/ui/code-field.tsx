import { TextField } from './text-field'

type Props = { label: string; hint?: string; error?: string }

/** A code of an app, which a phone can fill in by itself, or one that was kept on paper. What was typed never comes back. */
export function CodeField(props: Props) {
  return (
    <TextField
      {...props}
      name="oneTimeCode"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      className="sm:max-w-[20rem]"
    />
  )
}
