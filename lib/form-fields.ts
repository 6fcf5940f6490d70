import type { Typed } from './form-result'

/** The fields of a form: one value, or all of them where a name occurs more than once. */
export function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', ...more] = form.getAll(name)
      return [name, more.length === 0 ? first : [first, ...more]]
    }),
  )
}

/** What goes back to the form: all that was typed, except secrets. */
export function typedOf(fields: ReturnType<typeof fieldsOf>): Typed {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !/password|token|oneTimeCode|passkey/i.test(name))
      .map(([name, value]) => [name, [value].flat().filter((entry) => typeof entry === 'string')]),
  )
}
