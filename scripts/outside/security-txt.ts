const fields = ['acknowledgments', 'canonical', 'contact', 'encryption', 'expires', 'hiring', 'policy', 'preferred-languages', 'csaf']

/** What RFC 9116 does not allow in a security.txt. */
export function securityTxtFlaws(text: string, now: Date): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))
  const said = lines.map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line))
  const valuesOf = (name: string) => said.flatMap((field) => (field?.[1]?.toLowerCase() === name ? [field[2] ?? ''] : []))
  const [expires = ''] = valuesOf('expires')
  return [
    ...lines.filter((_, index) => !said[index]).map((line) => `no field: ${line}`),
    ...said.flatMap((field) => (field && !fields.includes(field[1]?.toLowerCase() ?? '') ? [`unknown field: ${field[1]}`] : [])),
    ...(valuesOf('contact').length > 0 ? [] : ['no contact']),
    ...valuesOf('contact').filter((contact) => !/^(?:https:|mailto:|tel:)/.test(contact)),
    ...(valuesOf('expires').length === 1 ? [] : ['it has to say once when it expires']),
    ...(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(expires) && new Date(expires) > now ? [] : ['it has expired']),
    ...(valuesOf('preferred-languages').length > 1 ? ['it names its languages twice'] : []),
  ]
}
