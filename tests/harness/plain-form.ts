// A form as a browser without scripts sends it: for tests and measurements that need many people at once and no browser.

export type PlainForm = { address: string; fields: [string, string][] }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decoded = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : number ? String.fromCodePoint(Number(number)) : (entities[name] ?? whole),
  )
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found)
}

/** The form of a page that has a field of this name, filled in as the page gives it. @throws when there is none. */
export function formIn(page: string, address: string, field: string): PlainForm {
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((form) => form.includes(` name="${field}"`))
  if (!form) throw new Error(`${address} has no form with a field ${field}`)
  const fields: [string, string][] = []
  for (const [tag] of form.matchAll(/<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[\s\S]*?<\/select>/g)) {
    const name = attribute(tag, 'name')
    if (!name || /^<input[^>]*\sdisabled/.test(tag)) continue
    if (tag.startsWith('<textarea')) fields.push([name, decoded(tag.replace(/^<textarea[^>]*>|<\/textarea>$/g, ''))])
    else if (tag.startsWith('<select')) {
      const options = tag.match(/<option\b[^>]*>/g) ?? []
      const chosen = options.find((option) => /\sselected(=|\s|>)/.test(option)) ?? options[0]
      if (chosen) fields.push([name, attribute(chosen, 'value') ?? ''])
    } else if (!/\stype="(radio|checkbox)"/.test(tag) || /\schecked(=|\s|>|\/)/.test(tag))
      fields.push([name, attribute(tag, 'value') ?? ''])
  }
  return { address, fields }
}

/** The body of a form with some fields filled in otherwise. */
export function bodyOf({ fields }: PlainForm, over: Record<string, string>): FormData {
  const body = new FormData()
  for (const [name, value] of fields) if (!(name in over)) body.append(name, value)
  for (const [name, value] of Object.entries(over)) body.append(name, value)
  return body
}
